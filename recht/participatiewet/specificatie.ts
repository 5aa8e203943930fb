/** The specification of a month: readable lines that add up to the cent, each explained down to the article. */
import type { PersoonId } from './feiten.ts';
import type { Maandberekening } from './maandberekening.ts';
import { voorwaarden } from './meldingen.ts';
import { inkomenVan, partnerZonderRecht } from './specificatie-inkomen.ts';
import { normregel } from './specificatie-norm.ts';
import { AFRONDING, maakRegel, type Specificatieregel } from './specificatieregel.ts';
import { bedragtekst, maandnaam, procenttekst } from './tekst.ts';
import { toegepast } from './toegepast.ts';

export interface Bijstandspecificatie {
  readonly maand: string;
  /** "Uw uitkering over maart". */
  readonly titel: string;
  readonly regels: readonly Specificatieregel[];
  /** What comes on the account. */
  readonly uit_te_betalen_ct: number;
  /** Premium earned this month, paid later and no part of the sum. */
  readonly premie: readonly Specificatieregel[];
}

/** Lines that count in the sum (not the sums in between). */
export const teltMee = (r: Specificatieregel): boolean => r.soort === 'bedrag' || r.soort === 'afronding';
const som = (regels: readonly Specificatieregel[]): number =>
  regels.reduce((s, r) => (teltMee(r) ? s + r.bedrag_ct : s), 0);

function inkomensregels(b: Maandberekening): Specificatieregel[] {
  const [p1, p2] = b.invoer.personen;
  if (!p1 || !p2) return inkomenVan(b, 'P1');
  if (p1.rechthebbend && p2.rechthebbend) return [...inkomenVan(b, 'P1'), ...inkomenVan(b, 'P2')];
  const met: PersoonId = p1.rechthebbend ? 'P1' : 'P2';
  const zonder: PersoonId = p1.rechthebbend ? 'P2' : 'P1';
  if (!p1.rechthebbend && !p2.rechthebbend) return [];
  const heeftInkomen = b.invoer.inkomsten.some((i) => i.persoon === zonder && i.netto_per_tijdvak_ct > 0);
  return [...inkomenVan(b, met), ...(heeftInkomen ? [partnerZonderRecht(b, zonder, met)] : [])];
}

/** The line that closes the first sum: a cent of rounding, or income above the norm. */
function sluitregel(b: Maandberekening, verschil: number, hoogsteAfronding: number): Specificatieregel {
  if (Math.abs(verschil) <= hoogsteAfronding) return AFRONDING(verschil);
  const hoger = verschil > 0;
  return maakRegel(b, {
    id: hoger ? 'niet_onder_nul' : 'geen_recht',
    titel: hoger ? 'Uw inkomen is hoger dan het bedrag om van te leven' : 'Er is deze maand geen recht',
    bedrag_ct: verschil,
    regel: hoger ? 'bijstand-voor-verlaging' : 'recht',
    zin: hoger
      ? 'U hebt deze maand genoeg inkomen. De uitkering is dan nul, nooit minder.'
      : (voorwaarden(b).find((v) => !v.voldaan)?.zin ?? 'Deze maand is er geen recht op bijstand.'),
  });
}

/**
 * The specification of a calculated month.
 * Lines of kind `bedrag` and `afronding` add up exactly to `uit_te_betalen_ct`; the rows of a line to the line.
 * @throws when the month is not calculated
 */
export function specificatie(b: Maandberekening): Bijstandspecificatie {
  const maand = maandnaam(b.maand);
  const regels: Specificatieregel[] = [normregel(b), ...inkomensregels(b)];
  const voor = b.bijstandVoorVerlaging_ct;
  const rest = voor - som(regels);
  if (rest !== 0) regels.push(sluitregel(b, rest, b.recht ? regels.length : -1));
  const tussen = (id: string, titel: string, bedrag_ct: number, regel: string) =>
    regels.push(maakRegel(b, { id, titel, bedrag_ct, regel, soort: 'tussen' }));
  if (regels.length > 1) tussen('uitkering_incl', 'Uitkering met vakantiegeld', voor, 'bijstand-voor-verlaging');
  if (b.verlaging_ct > 0) {
    regels.push(
      maakRegel(b, {
        id: 'verlaging',
        titel: 'Verlaging door een besluit',
        bedrag_ct: b.bijstand_incl_ct - voor,
        regel: 'verlaging',
        cijfers: { verlaging_ct: b.verlaging_ct, pct: b.invoer.maatregel_pct },
        zin: `Het besluit is ${b.invoer.maatregel_pct.replace('.', ',')}% van het bedrag om van te leven: ${bedragtekst(b.verlaging_ct)}. U kunt bezwaar maken.`,
      }),
    );
  }
  if (b.reservering_ct !== 0)
    regels.push(
      maakRegel(b, {
        id: 'reservering',
        titel: 'Vakantiegeld dat wij voor u sparen',
        bedrag_ct: -b.reservering_ct,
        regel: 'reservering-vakantietoeslag',
        zin: reservezin(b),
        cijfers: { reservering_ct: b.reservering_ct, uitkering_ct: b.bijstand_incl_ct },
        onzeker: b.gemeente.keuzes.reserve.reden,
      }),
    );
  if (b.aflossing_ct > 0) {
    tussen('te_betalen', `Uitkering over ${maand}`, b.te_betalen_ct, 'te-betalen');
    regels.push(
      maakRegel(b, {
        id: 'aflossing',
        titel: 'Aflossing',
        bedrag_ct: -b.aflossing_ct,
        regel: 'aflossing',
        cijfers: { aflossing_ct: b.aflossing_ct, gevraagd_ct: b.invoer.aflossing.gevraagd_ct },
      }),
    );
  }
  regels.push(
    maakRegel(b, {
      id: 'uit_te_betalen',
      titel: 'Op uw rekening',
      bedrag_ct: b.uit_te_betalen_ct,
      regel: 'uit-te-betalen',
      soort: 'eind',
    }),
  );
  return {
    maand: b.maand,
    titel: `Uw uitkering over ${maand}`,
    regels,
    uit_te_betalen_ct: b.uit_te_betalen_ct,
    premie: premieregels(b),
  };
}

/** "5% van € 760,87. U krijgt het in juni." in the way the municipality sets it aside. */
function reservezin(b: Maandberekening): string {
  const pct = toegepast(b.uitslag, ['reservering-vakantietoeslag'], false).cijfers[0]?.versie.waarde;
  const deel = pct && 'teller' in pct ? procenttekst(pct) : '';
  const over = b.lezingen.reserve === 'bijstand' ? b.bijstand_incl_ct : b.norm_ct;
  const min = b.lezingen.reserve === 'norm_min_aanspraak' ? ', min het vakantiegeld over uw inkomen' : '';
  return `${deel} van ${bedragtekst(over)}${min}. U krijgt het in juni.`;
}

function premieregels(b: Maandberekening): Specificatieregel[] {
  return Object.entries(b.premie).flatMap(([id, p]) =>
    p && p.verdiend_ct > 0
      ? [
          maakRegel(b, {
            id: `premie:${id}`,
            titel: b.gemeente.premie?.naam ?? 'Premie',
            bedrag_ct: p.verdiend_ct,
            persoon: id as PersoonId,
            regel: `premie-verdiend-${id}`,
            cijfers: { premie_ct: p.verdiend_ct },
          }),
        ]
      : [],
  );
}
