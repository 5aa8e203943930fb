/** The line of the norm: which norm, and what was added or taken off. */
import type { Maandberekening } from './maandberekening.ts';
import { exactVan, maakRegel, type Specificatieregel, stapVan } from './specificatieregel.ts';
import { afgerond } from './tekst.ts';
import { toegepast } from './toegepast.ts';

/** Rules that are themselves a norm of the law. */
const NORMEN =
  /^(norm-(alleenstaande|gehuwden-21|aow-alleenstaande|aow-gehuwden|jong-alleen|jong-beiden|jong-gemengd|inrichting|inrichting-paar)|kostendelersnorm(-alleen)?-P[12])$/;
const OPGEBOUWD = /^norm-(art-24-P[12]|gemengd-met-kostendelers|paar-met-kostendelers)$/;

/** The one rule that gave the norm: the norm itself, or the rule that put norms together. */
export function actieveNorm(b: Maandberekening): string {
  const namen = toegepast(b.uitslag, ['norm-basis']).regels.map((r) => r.naam);
  const opgebouwd = namen.find((n) => OPGEBOUWD.test(n));
  if (opgebouwd) return opgebouwd;
  const normen = namen.filter((n) => NORMEN.test(n));
  return normen.length === 1 ? normen[0]! : b.invoer.leefvorm === 'gehuwd' ? 'norm-paar' : 'norm-alleen-P1';
}

/** The one norm of the law behind a rule that chooses; the rule itself when there are more. */
function kern(b: Maandberekening, regel: string): string {
  const normen = toegepast(b.uitslag, [regel]).regels.filter((r) => NORMEN.test(r.naam));
  return normen.length === 1 ? normen[0]!.naam : regel;
}

/** The amounts that a norm is put together from: the shares of two people, or an amount and its raise. */
function onderdelen(b: Maandberekening, bron: string): Specificatieregel[] {
  const rijen = stapVan(b, bron).rijen.filter((r) => r.soort !== 'afronding' && BigInt(r.teller) !== 0n);
  if (rijen.length < 2) return [];
  return rijen.map((r, n) => {
    const bedrag_ct = afgerond({ teller: BigInt(r.teller), noemer: BigInt(r.noemer) });
    const eigen = r.soort === 'regel' && r.naam ? kern(b, r.naam) : undefined;
    const titel = eigen ? stapVan(b, eigen).titel : r.titel;
    return maakRegel(b, { id: `norm_deel:${n + 1}`, titel, bedrag_ct, regel: eigen ?? bron });
  });
}

export function normregel(b: Maandberekening): Specificatieregel {
  const bron = actieveNorm(b);
  const stap = stapVan(b, bron);
  const rijen: Specificatieregel[] = [];
  const rij = (id: string, regel: string, bedrag_ct: number, titel?: string, zin?: string) => {
    if (bedrag_ct !== 0)
      rijen.push(
        maakRegel(b, { id, regel, titel: titel ?? stapVan(b, regel).titel, bedrag_ct, ...(zin ? { zin } : {}) }),
      );
  };
  const kaal = afgerond(exactVan(b, bron));
  const basis = afgerond(exactVan(b, 'norm-basis'));
  const delen = [
    ['verlaging_woonsituatie', 'verlaging-woonsituatie', -1],
    ['verlaging_school', 'verlaging-schoolverlater', -1],
    ['verhoging_24a', 'verhoging-art-24a', 1],
  ] as const;
  rijen.push(
    maakRegel(b, { id: 'norm_bedrag', regel: bron, titel: stap.titel, bedrag_ct: kaal, rijen: onderdelen(b, bron) }),
  );
  if (basis !== kaal)
    rij(
      'verhoging_jong',
      'norm-basis',
      basis - kaal,
      'Extra omdat ouders niet kunnen helpen',
      'Uw ouders kunnen u niet helpen. Daarom is het bedrag hoger, tot de norm vanaf 21 jaar.',
    );
  for (const [id, regel, teken] of delen) rij(id, regel, teken * afgerond(exactVan(b, regel)));
  const { dagen_recht, dagen_maand, hele_maand } = b.uitslag.invoer;
  const som = rijen.reduce((s, r) => s + r.bedrag_ct, 0);
  if (hele_maand === false)
    rij(
      'deel_maand',
      'norm',
      b.norm_ct - som,
      `Deel van de maand: ${dagen_recht} van ${dagen_maand} dagen`,
      `U hebt deze maand ${dagen_recht} dagen recht. Daarom telt ${dagen_recht} van de ${dagen_maand} dagen.`,
    );
  const samengesteld = rijen.length > 1;
  return maakRegel(b, {
    id: 'norm',
    titel: 'Bedrag om van te leven',
    bedrag_ct: b.norm_ct,
    regel: samengesteld ? 'norm' : bron,
    zin: samengesteld ? 'Dit heet de bijstandsnorm. Hieronder ziet u hoe het bedrag ontstaat.' : stap.zin,
    cijfers: { norm_ct: b.norm_ct },
    rijen: samengesteld ? rijen : onderdelen(b, bron),
  });
}
