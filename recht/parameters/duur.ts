/**
 * How long a figure holds when its source gives no end. Nothing is carried over in silence: an amount that is set
 * anew every half-year or every year ends by itself, so that a missing successor shows as "niet berekend".
 */
export type Duur = 'halfjaar' | 'jaar' | 'tot opvolger';

const HALFJAAR: readonly RegExp[] = [
  /^wml\./,
  /^pw\.norm\.2[0-3]a?_(?!formule)/,
  /^pw\.vrijlating\.[nryz]_max$/,
  /^pw\.premie\.j_max$/,
  /^kinderbijslag$/,
  /^aow\.2026_07$/,
];

/** Rates, durations and ages that stand in the law itself: they hold until the law changes. */
const TOT_OPVOLGER: readonly RegExp[] = [
  /^pw\.norm\.(22a_formule|24|24a)$/,
  /^pw\.(vakantietoeslag_pct|ahk_factor|voorschot_pct|voorschot_termijn|terugwerkend_max|verrekening_venster|terugvordering_begrijpen_max|zoektermijn_jongeren)$/,
  /^pw\.vrijlating\..*(pct|duur|leeftijd)$/,
  /^pw\.2027\./,
  /^lb\.tabelmethode$/,
  /^awir\.(afronding|minimum)$/,
  /^lks\./,
  /^amsterdam\./,
  /^beslag\./,
  /^awb\./,
  /^avg\./,
  /^aow\.leeftijd$/,
];

/** The rhythm in which the figures under `sleutel` are set. */
export function duurVan(sleutel: string): Duur {
  if (HALFJAAR.some((p) => p.test(sleutel))) return 'halfjaar';
  return TOT_OPVOLGER.some((p) => p.test(sleutel)) ? 'tot opvolger' : 'jaar';
}

/** Last day on which a figure that starts on `van` holds by itself; undefined: until its successor. */
export function laatsteDag(duur: Duur, van: string): string | undefined {
  if (duur === 'tot opvolger') return undefined;
  const jaar = van.slice(0, 4);
  return duur === 'halfjaar' && van.slice(5, 7) <= '06' ? `${jaar}-06-30` : `${jaar}-12-31`;
}

/** The day before an ISO day. */
export function dagVoor(dag: string): string {
  const d = new Date(`${dag}T00:00:00Z`);
  d.setUTCDate(d.getUTCDate() - 1);
  return d.toISOString().slice(0, 10);
}
