/**
 * What we expect where the law's figures are not known yet. Only for the months ahead and for counters that must go on;
 * every month that rests on it says so (`geschat`), and nothing is ever decided on it.
 */

import { type Gemeenteinstellingen, gemeenteparameters, parameterboek, type VoorlopigBedrag } from '@bijrijder/recht';
import type { Bron, Parameter, Parameterboek } from '@bijrijder/rekenkern';
import { type Maand, plusDagen } from './maand.ts';
import type { Reeksmaand } from './reeks.ts';

const TOT = '2035-12-31';
const DOORGETROKKEN: Bron = { document: 'Laatst bekende bedrag, doorgetrokken als schatting' };
/** Our estimate of the amounts of 1 July 2026 (art. 38 lid 4; net minimum wage), see the open points of the collected law. */
const SCHATTING_JULI_2026: Bron = {
  document: 'Eigen schatting: netto minimumloon per 1 juli 2026',
  artikel: 'art. 38 lid 4',
};
const JULI_2026: Readonly<Record<string, number>> = {
  'pw.vrijlating.n_max': 28_900,
  'pw.vrijlating.r_max': 18_016,
  'pw.vrijlating.y_max': 18_273,
  'pw.vrijlating.z_max': 18_273,
  'pw.premie.j_max': 344_600,
};
const JAREN = Array.from({ length: 9 }, (_, i) => 2027 + i);
const TABELLEN = ['art11', 'art12', 'art13', 'art14'].map((a) => `regeling.vakantieaanspraak.${a}`);

/** The last known figure of everything that ends by itself, from the day after its end. */
function doorgetrokken(boek: Parameterboek): VoorlopigBedrag[] {
  const uit: VoorlopigBedrag[] = [];
  // only the collected figures can be filled provisionally; what a law adds itself ends where the law says
  const invulbaar = parameterboek();
  for (const p of boek.values()) {
    const laatste = p.versies.at(-1);
    if (!invulbaar.has(p.sleutel) || !laatste?.totEnMet || !('teller' in laatste.waarde) || laatste.van < '2000')
      continue;
    const van = plusDagen(laatste.totEnMet, 1);
    const juli = JULI_2026[p.sleutel];
    const { teller, noemer } = laatste.waarde;
    uit.push(
      juli !== undefined && van === '2026-07-01'
        ? { sleutel: p.sleutel, van, totEnMet: TOT, waarde: juli, bron: SCHATTING_JULI_2026 }
        : { sleutel: p.sleutel, van, totEnMet: TOT, waarde: `${teller}/${noemer}`, bron: DOORGETROKKEN },
    );
  }
  return uit;
}

const eersteVan = (p: Parameter | undefined): string | undefined => p?.versies[0]?.van;

/** The municipality with provisional figures where nothing is known: what was known last, and the tables of 2026 for 2025. */
export function metSchattingen(g: Gemeenteinstellingen): Gemeenteinstellingen {
  const boek = gemeenteparameters(g);
  const tabel = (sleutel: string, van: string, totEnMet: string) => ({
    sleutel,
    tabelVan: '2026-01-01',
    van,
    totEnMet,
    bron: { document: 'Tabellen van 2026, als schatting' },
  });
  return {
    ...g,
    voorlopig: [...g.voorlopig, { gemeente: g.sleutel, bedragen: doorgetrokken(boek) }],
    voorlopigeTabellen: [
      ...g.voorlopigeTabellen,
      ...TABELLEN.flatMap((t) => [
        ...((eersteVan(boek.get(t)) ?? '2026') > '2025' ? [tabel(t, '2025-01-01', '2025-12-31')] : []),
        ...JAREN.map((jaar) => tabel(t, `${jaar}-01-01`, `${jaar}-12-31`)),
      ]),
    ],
  };
}

/** Keys of provisional figures of the municipality itself that this month rests on; empty when all figures are official. */
export const voorlopigeBedragen = (
  g: Gemeenteinstellingen,
  m: Pick<Reeksmaand, 'maand' | 'uitkomst' | 'premieCent'>,
): string[] =>
  voorlopigBij(
    g,
    m.maand,
    Object.values(m.uitkomst?.vrijlating ?? {}).map((v) => v.onderdeel),
    Object.keys(m.premieCent).length > 0,
  );

/** The same for a month of which only the outcome is known. @param onderdelen which parts of wage were left out of account */
export function voorlopigBij(
  g: Gemeenteinstellingen,
  maand: Maand,
  onderdelen: readonly string[],
  metPremie: boolean,
): string[] {
  const raakt = (sleutel: string): boolean =>
    sleutel.startsWith('pw.norm.') ||
    (sleutel === 'pw.premie.j_max' && metPremie) ||
    onderdelen.some((o) => sleutel === `pw.vrijlating.${o === 'aa' ? 'z' : o}_max`);
  const dag = `${maand}-01`;
  return [
    ...new Set(
      g.voorlopig.flatMap((o) =>
        o.bedragen.filter((b) => b.van <= dag && b.totEnMet >= dag && raakt(b.sleutel)).map((b) => b.sleutel),
      ),
    ),
  ];
}
