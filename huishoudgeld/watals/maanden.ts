/** A scenario beside what is now, month by month. */
import type { Kalendermaand } from '../kalender/kalender.ts';
import { type Dag, eersteDag, type Maand, maandVan, plusDagen, plusMaanden, vroegste } from '../tijdlijn/maand.ts';
import { bedragInMaand, personenInMaand } from '../tijdlijn/maandinvoer.ts';
import { type Reeksmaand, rekenReeks } from '../tijdlijn/reeks.ts';
import type { Rekenaar } from '../tijdlijn/rekenaar.ts';
import type { Ritme, Tijdlijn } from '../tijdlijn/soorten.ts';
import { metScenarios, type Scenario } from './scenario.ts';

export interface Maandgeld {
  readonly maand: Maand;
  /** All wages and other net income of the household, per month, half up. */
  readonly loonCent: number;
  readonly anderInkomenCent: number;
  readonly bijstandCent: number;
  /** Earned this month, paid later. */
  readonly premieCent: number;
  /** Put aside for the vakantietoeslag, paid later. */
  readonly reserveringCent: number;
  readonly samenCent: number;
  readonly status: Reeksmaand['status'];
  readonly geschat: boolean;
}
export interface Vergelijking {
  readonly maanden: readonly { readonly nu: Maandgeld; readonly dan: Maandgeld; readonly verschilCent: number }[];
  readonly verschilSamenCent: number;
  /** The months of the scenario, for explanation and calendar. */
  readonly reeks: readonly Reeksmaand[];
  readonly tijdlijn: Tijdlijn;
}

const MAAL: Readonly<Record<Ritme, readonly [number, number]>> = { maand: [1, 1], vierweken: [13, 12], week: [52, 12] };

/** Net income of a household in a month from the facts themselves, also without bijstand. */
export function inkomenInMaand(t: Tijdlijn, maand: Maand): { loonCent: number; anderCent: number } {
  const ids = new Set(personenInMaand(t, maand).map((p) => p.id));
  const som = { loonCent: 0, anderCent: 0 };
  for (const i of t.inkomsten) {
    const bedrag = ids.has(i.persoon) ? (bedragInMaand(i, maand) ?? 0) : 0;
    const [maal, door] = MAAL[i.ritme];
    som[i.soort === 'loon' ? 'loonCent' : 'anderCent'] += Math.floor((2 * bedrag * maal + door) / (2 * door));
  }
  return som;
}

export function maandgeld(t: Tijdlijn, m: Reeksmaand): Maandgeld {
  const { loonCent, anderCent } = inkomenInMaand(t, m.maand);
  const bijstandCent = m.uitkomst?.uit_te_betalen_ct ?? 0;
  return {
    maand: m.maand,
    loonCent,
    anderInkomenCent: anderCent,
    bijstandCent,
    premieCent: Object.values(m.premieCent).reduce((som, x) => som + x, 0),
    reserveringCent: m.reserveringCent,
    samenCent: loonCent + anderCent + bijstandCent,
    status: m.status,
    geschat: m.geschat,
  };
}

/** Runs now and the scenarios over the same months and lays them side by side. */
export function watAls(
  r: Rekenaar,
  tijdlijn: Tijdlijn,
  scenarios: readonly Scenario[],
  venster: { readonly van: Maand; readonly totEnMet: Maand },
): Vergelijking {
  const anders = metScenarios(tijdlijn, scenarios);
  const eerste = vroegste(tijdlijn.periode.van, venster.van);
  const loop = (t: Tijdlijn) => rekenReeks(t, r, { van: eerste, totEnMet: venster.totEnMet });
  const nu = loop(tijdlijn);
  const dan = loop(anders);
  const maanden = dan.flatMap((d, i) => {
    if (d.maand < venster.van) return [];
    const a = maandgeld(tijdlijn, nu[i]!);
    const b = maandgeld(anders, d);
    return [{ nu: a, dan: b, verschilCent: b.samenCent - a.samenCent }];
  });
  return {
    maanden,
    verschilSamenCent: maanden.reduce((som, m) => som + m.verschilCent, 0),
    reeks: dan,
    tijdlijn: anders,
  };
}

export interface Terugweg {
  readonly maanden: readonly (Maandgeld & { readonly fase: 'met_uitkering' | 'zonder_uitkering' | 'terug' })[];
  /** Until this day the municipality uses what it already knows (art. 43a); absent: nothing was left yet. */
  readonly gegevensHergebruiktTotEnMet?: Dag;
  /** First day on which somebody can be back. */
  readonly terugVanaf?: Dag;
  readonly artikel: 'art. 43a';
}
const HERGEBRUIK_MAANDEN = 12;

/** Leaving and falling back, month by month. Phases follow from the payments themselves. */
export function wegEnTerug(v: Vergelijking): Terugweg {
  let weg: Maand | undefined;
  let terug: Maand | undefined;
  const maanden = v.maanden.map(({ dan }) => {
    if (dan.bijstandCent === 0) weg ??= dan.maand;
    else if (weg) terug ??= dan.maand;
    const fase =
      dan.bijstandCent === 0 ? ('zonder_uitkering' as const) : weg ? ('terug' as const) : ('met_uitkering' as const);
    return { ...dan, fase };
  });
  return {
    maanden,
    ...(weg ? { gegevensHergebruiktTotEnMet: plusDagen(eersteDag(plusMaanden(weg, HERGEBRUIK_MAANDEN)), -1) } : {}),
    ...(terug ? { terugVanaf: eersteDag(maandVan(terug)) } : {}),
    artikel: 'art. 43a',
  };
}

/** The month in which little comes in because work stopped and the bijstand follows a month later. */
export interface Gat {
  readonly maand: Maand;
  readonly komtBinnenCent: number;
  readonly gewoonCent: number;
  /** First day on which bijstand is on the account again. */
  readonly uitkeringOp?: Dag;
  /** What the municipality must at least advance (art. 52 lid 2); null: not known for that month. */
  readonly voorschotMinimumCent: number | null;
}

/** Looks in the calendar of a way out and back for the month that needs an advance. */
export function gatNaWerk(v: Vergelijking, kalender: readonly Kalendermaand[]): Gat | null {
  const terug = wegEnTerug(v);
  if (!terug.terugVanaf) return null;
  const maand = maandVan(terug.terugVanaf);
  const hier = kalender.find((k) => k.maand === maand);
  const erna = kalender.find((k) => k.maand === plusMaanden(maand, 1));
  const ervoor = kalender.filter((k) => k.maand < maand);
  if (!hier || ervoor.length === 0) return null;
  const gewoon = Math.round(ervoor.reduce((som, k) => som + k.samenCent, 0) / ervoor.length);
  const eerste = [...hier.regels, ...(erna?.regels ?? [])].find((x) => x.soort === 'bijstand');
  if (hier.samenCent >= gewoon) return null;
  return {
    maand,
    komtBinnenCent: hier.samenCent,
    gewoonCent: gewoon,
    ...(eerste ? { uitkeringOp: eerste.dag } : {}),
    voorschotMinimumCent: v.reeks.find((m) => m.maand === maand)?.uitkomst?.voorschot_minimum_ct ?? null,
  };
}
