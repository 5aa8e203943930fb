import {
  type Breuk,
  leesBreuk,
  type Parameter,
  type Parameterboek,
  type Parameterversie,
  parameterOp,
  procent,
} from '@bijrijder/rekenkern';
import type { Gemeenteinstellingen } from '../gemeenten/instellingen.ts';
import { PREMIE_SLEUTELS } from '../gemeenten/premie-sleutels.ts';
import { parameterboek } from '../parameters/index.ts';
import { IOAW_IOAZ } from './ioaw-ioaz.ts';

const WET = 'Participatiewet (BWBR0015703)';
const getal = (
  sleutel: string,
  titel: string,
  eenheid: string,
  waarde: string,
  artikel: string,
  van: string,
): Parameter => ({
  sleutel,
  titel,
  eenheid,
  versies: [{ van, waarde: leesBreuk(waarde), bron: { document: WET, artikel }, zekerheid: 'primary' }],
});

/** Ages that stand in the text of the law and that the collected figures leave out. */
const AANVULLING: readonly Parameter[] = [
  getal(
    'pw.leeftijd.meerderjarig',
    'Leeftijd vanaf wanneer een kind niet meer ten laste komt',
    'jaren',
    '18',
    'art. 4 lid 1 onder e',
    '2015-01-01',
  ),
  getal(
    'pw.leeftijd.21',
    'Leeftijd vanaf wanneer de norm van art. 21 geldt',
    'jaren',
    '21',
    'art. 20 en 21',
    '2015-01-01',
  ),
  getal(
    'pw.leeftijd.kostendeler',
    'Leeftijd vanaf wanneer een huisgenoot kosten deelt',
    'jaren',
    '27',
    'art. 19a lid 1',
    '2023-01-01',
  ),
  getal(
    'pw.leeftijd.kind_r',
    'Leeftijd tot wanneer een kind meetelt voor onderdeel r',
    'jaren',
    '12',
    'art. 31 lid 2 onder r',
    '2015-01-01',
  ),
  getal(
    'pw.leeftijd.zoektermijn',
    'Leeftijd tot wanneer de zoektermijn geldt',
    'jaren',
    '27',
    'art. 41 lid 4',
    '2015-01-01',
  ),
  getal(
    'pw.leeftijd.studietoeslag',
    'Leeftijd vanaf wanneer studietoeslag bestaat',
    'jaren',
    '15',
    'art. 36b',
    '2022-04-01',
  ),
];

/** Studietoeslag by age as one staircase, from the separate figures. */
function studietrap(boek: ReadonlyMap<string, Parameter>): Parameter {
  const leeftijden = [15, 16, 17, 18, 19, 20];
  const reeksen = leeftijden.map((l) => boek.get(`pw.studietoeslag.${l}`)!.versies);
  return {
    sleutel: 'pw.studietoeslag.jong',
    titel: 'Studietoeslag naar leeftijd, jonger dan 21',
    eenheid: 'eurocent per maand',
    versies: reeksen[0]!.map((v, i) => ({
      ...v,
      waarde: reeksen.map((r, j) => [leesBreuk(leeftijden[j]!), r[i]!.waarde as Breuk]),
    })),
  };
}

/** From this month a municipality may use art. 34a before it is in force (2026 is a year of toleration). */
const VOORUITLOPEN_VANAF = '2026-01-01';

/** The figures of art. 34a also hold while a municipality anticipates; the rules see to it that nobody else uses them. */
function ookVooruitlopend(p: Parameter): Parameter {
  const eerste = p.versies[0];
  if (!eerste || eerste.van <= VOORUITLOPEN_VANAF) return p;
  const vroeg: Parameterversie = {
    ...eerste,
    van: VOORUITLOPEN_VANAF,
    totEnMet: '2026-12-31',
    bron: { ...eerste.bron, artikel: `${eerste.bron.artikel ?? 'art. 34a'}; vooruitlopen toegestaan in 2026` },
  };
  return { ...p, versies: [vroeg, ...p.versies] };
}

const bron = { document: 'Bewijs', artikel: 'grens waarbinnen wordt gerekend' };
/** Versions on days long gone that only give the proof its bounds; never part of a book that is calculated with. */
const grenzen = (waarden: readonly Parameterversie['waarde'][]): Parameterversie[] =>
  waarden.map((waarde, i) => ({
    van: `000${i + 1}-01-01`,
    totEnMet: `000${i + 1}-01-01`,
    waarde,
    bron,
    zekerheid: 'unverified',
  }));
const heel = (teller: bigint) => ({ teller, noemer: 1n });
const FIJN = leesBreuk('0.0001');
const EEN = leesBreuk(1);
/** Highest premium per month that the rules are proven for, in cents. */
const HOOGSTE_PREMIE = 1_000_000n;
/** Most steps of a premium that rises. */
const TREDEN = 24;

/** Figures of a premium: empty, the municipality fills them. */
const PREMIE: readonly Parameter[] = [
  { sleutel: PREMIE_SLEUTELS.percentage, titel: 'Premie: deel van het nettoloon', eenheid: 'procent', versies: [] },
  {
    sleutel: PREMIE_SLEUTELS.maximum,
    titel: 'Premie: hoogste bedrag per maand',
    eenheid: 'eurocent per maand',
    versies: [],
  },
  { sleutel: PREMIE_SLEUTELS.deelVanJ, titel: 'Premie: deel van het jaarbedrag', eenheid: 'procent', versies: [] },
  { sleutel: PREMIE_SLEUTELS.oplopend, titel: 'Premie: deel naar maanden werk', eenheid: 'tabel', versies: [] },
];

/** Every day: the figures of a municipality hold as long as its setting says so. */
function vulPremie(boek: Map<string, Parameter>, g: Gemeenteinstellingen | undefined): void {
  const p = g?.premie;
  const { percentage, maximum, deelVanJ, oplopend } = PREMIE_SLEUTELS;
  const zet = (sleutel: string, waarde: Parameterversie['waarde']) => {
    const oud = boek.get(sleutel)!;
    const bron = p?.bron ?? { document: 'Geen premie in deze gemeente' };
    const versie = { van: '2000-01-01', waarde, bron, zekerheid: p?.zekerheid ?? 'primary' } satisfies Parameterversie;
    boek.set(sleutel, { ...oud, versies: [...oud.versies, versie] });
  };
  const trap = p && typeof p.percentage !== 'string' ? p.percentage : undefined;
  zet(percentage, procent(p && typeof p.percentage === 'string' ? p.percentage : 0));
  zet(
    oplopend,
    (trap ?? [[0, '0']]).map(([maanden, pct]) => [leesBreuk(maanden), procent(pct)]),
  );
  zet(maximum, leesBreuk(p?.maximum.soort === 'vast_per_maand' ? p.maximum.bedrag_ct : 0));
  zet(deelVanJ, p?.maximum.soort === 'deel_van_j_per_jaar' ? leesBreuk(p.maximum.deel) : leesBreuk(0));
}

/** Tables of another year, used for the time being; an official table always wins. */
function vulTabellen(boek: Map<string, Parameter>, g: Gemeenteinstellingen | undefined): void {
  for (const t of g?.voorlopigeTabellen ?? [])
    for (const [sleutel, p] of boek) {
      if (sleutel !== t.sleutel && !sleutel.startsWith(`${t.sleutel}.`)) continue;
      if (parameterOp(boek, sleutel, { peildatum: t.van })) continue;
      const bron = parameterOp(boek, sleutel, { peildatum: t.tabelVan });
      if (!bron) continue;
      const versie = { ...bron, van: t.van, totEnMet: t.totEnMet, bron: t.bron, zekerheid: 'unverified' as const };
      boek.set(sleutel, { ...p, versies: [...p.versies, versie].sort((a, b) => (a.van < b.van ? -1 : 1)) });
    }
}

/** The dated figures for bijstand: the parameter book, the ages in the law, and what a municipality fills in. */
export function gemeenteparameters(g?: Gemeenteinstellingen): Parameterboek {
  return maakBoek(g);
}
function maakBoek(g: Gemeenteinstellingen | undefined): Map<string, Parameter> {
  const boek = new Map(parameterboek(g?.voorlopig ?? []));
  for (const p of [...AANVULLING, ...PREMIE, ...IOAW_IOAZ]) boek.set(p.sleutel, p);
  boek.set('pw.studietoeslag.jong', studietrap(boek));
  for (const [sleutel, p] of boek) if (sleutel.startsWith('pw.2027.')) boek.set(sleutel, ookVooruitlopend(p));
  vulPremie(boek, g);
  vulTabellen(boek, g);
  return boek;
}

/**
 * The book that code is written and proven with, for every municipality: with room for amounts that come later, from
 * nothing to twice the highest amount known, and for premiums. Without it the written code would refuse a provisional
 * or next half-year's amount that is higher than all before. Never calculate with it.
 */
export function bewijsparameters(): Parameterboek {
  const boek = maakBoek(undefined);
  const ruimte: Readonly<Record<string, readonly Parameterversie['waarde'][]>> = {
    [PREMIE_SLEUTELS.percentage]: [FIJN, EEN],
    [PREMIE_SLEUTELS.deelVanJ]: [FIJN, EEN],
    [PREMIE_SLEUTELS.maximum]: [heel(0n), heel(HOOGSTE_PREMIE)],
    [PREMIE_SLEUTELS.oplopend]: [Array.from({ length: TREDEN }, (_, i) => [heel(BigInt(i)), i === 0 ? FIJN : EEN])],
  };
  for (const [sleutel, p] of boek) {
    const hele = p.versies.flatMap((v) => ('teller' in v.waarde && v.waarde.noemer === 1n ? [v.waarde.teller] : []));
    const bedrag = hele.length === p.versies.length && /cent/.test(p.eenheid);
    const eigen = ruimte[sleutel];
    if (!eigen && !bedrag) continue;
    const hoogste = [...hele].sort((a, b) => (a < b ? -1 : 1)).at(-1) ?? 0n;
    boek.set(sleutel, { ...p, versies: [...grenzen(eigen ?? [heel(0n), heel(2n * hoogste)]), ...p.versies] });
  }
  return boek;
}
