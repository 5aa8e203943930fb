/** The line of holiday allowance over income, with the row of the table that holds. */
import { type Breuk, kleiner, parameterOp } from '@bijrijder/rekenkern';
import type { PersoonId } from './feiten.ts';
import type { Persoon } from './huishoudmaand.ts';
import type { Maandberekening } from './maandberekening.ts';
import { exactVan, maakRegel, type Specificatieregel, stapVan } from './specificatieregel.ts';
import { afgerond, bedragtekst, procenttekst } from './tekst.ts';
import { toegepast } from './toegepast.ts';

/** "8% van € 771,84 is € 61,75." with the row of the table that holds. */
function aanspraaksom(b: Maandberekening, id: PersoonId, regel: string, bedrag_ct: number): string {
  const { stelsel } = b.uitslag.bij.rekenaar;
  const [cijfer] = toegepast(b.uitslag, [regel], false).cijfers.filter((c) => c.sleutel.startsWith('regeling.'));
  if (!cijfer || b.uitslag.invoer.lezing_aanspraak_per_bron) return '';
  const jaar = (...namen: string[]) => namen.reduce((s, n) => s + Number(b.uitslag.invoer[`${n}_${id}`] ?? 0), 0);
  const artikel = /vakantieaanspraak-(\d+(?:-\d)?)-/.exec(regel)?.[1];
  const loon = ['loon_vt_met_korting', 'loon_vt_zonder_korting'];
  const ander = ['ander_vt_met_korting', 'ander_vt_zonder_korting'];
  const namen: Readonly<Record<string, string[]>> = {
    '11': [loon[0]!],
    '12': [ander[0]!],
    '13': [loon[1]!, ander[1]!],
    '14-1': ['aow_vt'],
    '14-2': [...loon, ...ander],
  };
  if (!artikel || b.lezingen.va_grondslag !== 'voor_vrijlating') return '';
  const basis: Breuk = { teller: BigInt(jaar(...(namen[artikel] ?? []))), noemer: 12n };
  const waarde = parameterOp(stelsel.parameters, cijfer.sleutel, b.uitslag.bij.tijd)?.waarde;
  if (!waarde) return '';
  const rij = 'teller' in waarde ? [basis, waarde] : waarde.filter((r) => !kleiner(basis, r[0]!)).at(-1);
  const pct = rij?.[1];
  const aftrek = rij?.[2] ? afgerond(rij[2]) : 0;
  return pct
    ? `${procenttekst(pct)} van ${bedragtekst(afgerond(basis))}${aftrek ? ` min ${bedragtekst(aftrek)}` : ''} is ${bedragtekst(bedrag_ct)}.`
    : '';
}

function titelVan(b: Maandberekening, p: Persoon): string {
  const bronnen = b.invoer.inkomsten.filter((i) => i.persoon === p.id && i.recht_op_vakantietoeslag);
  const naam = bronnen.length === 1 && bronnen[0]?.soort === 'loon' ? bronnen[0].naam : undefined;
  if (naam) return `Vakantiegeld dat ${naam} voor u spaart`;
  return bronnen.every((i) => i.soort === 'loon')
    ? 'Vakantiegeld dat uw werkgever voor u spaart'
    : 'Vakantiegeld over uw inkomen';
}

/** The claim of one person; with a row per article when there are more. Undefined when there is none. */
export function aanspraak(b: Maandberekening, p: Persoon): Specificatieregel | undefined {
  const samen = `vakantieaanspraak-${p.id}`;
  const bedrag = afgerond(exactVan(b, samen));
  if (bedrag === 0) return undefined;
  const delen = toegepast(b.uitslag, [samen])
    .regels.map((r) => r.naam)
    .filter((naam) => /^vakantieaanspraak-1\d/.test(naam) && exactVan(b, naam).teller !== 0n);
  const regelVoor = (naam: string, id: string, titel: string, bedrag_ct: number) =>
    maakRegel(b, {
      id,
      sleutel: 'vakantieaanspraak',
      titel,
      bedrag_ct: -bedrag_ct,
      persoon: p.id,
      regel: naam,
      zin: [aanspraaksom(b, p.id, naam, bedrag_ct), stapVan(b, naam).zin].filter(Boolean).join(' '),
      cijfers: { vakantieaanspraak_ct: bedrag_ct },
    });
  const id = `vakantieaanspraak:${p.id}`;
  const enige = delen.length === 1 ? delen[0] : undefined;
  if (enige) return regelVoor(enige, id, titelVan(b, p), bedrag);
  return {
    ...maakRegel(b, {
      id,
      titel: titelVan(b, p),
      bedrag_ct: -bedrag,
      persoon: p.id,
      regel: samen,
      cijfers: { vakantieaanspraak_ct: bedrag },
      rijen: delen.map((naam, n) =>
        regelVoor(naam, `${id}:${n + 1}`, stapVan(b, naam).titel, afgerond(exactVan(b, naam))),
      ),
    }),
  };
}
