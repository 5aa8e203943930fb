import { feestdagen } from '@bijrijder/huishoudgeld';
import { wetstermijn } from '../wet/index.ts';

const DAG = 86_400_000;
const plus = (dag: string, n: number): string =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + n * DAG).toISOString().slice(0, 10);

/** Saturday, Sunday or a holiday of the Algemene termijnenwet, art. 3 (5 May every year). */
function vrij(dag: string): boolean {
  const weekdag = new Date(`${dag}T00:00:00Z`).getUTCDay();
  return weekdag === 0 || weekdag === 6 || dag.endsWith('-05-05') || feestdagen(Number(dag.slice(0, 4))).has(dag);
}

/**
 * Last day of a term of weeks. The day of the event itself does not count (Awb 6:8); a term that ends in a weekend or on a
 * holiday ends on the next day that is neither (Algemene termijnenwet, art. 1).
 * @param vanaf `YYYY-MM-DD`, the day of receipt, of publication, or the last day of the term before this one
 */
export function termijnEinde(vanaf: string, weken: number): string {
  let dag = plus(vanaf, weken * 7);
  while (vrij(dag)) dag = plus(dag, 1);
  return dag;
}

/** Last day to object to what was made known on this day (Awb 6:7), from the day after it (Awb 6:8). */
export const bezwaarEinde = (bekendOp: string): string =>
  termijnEinde(bekendOp, wetstermijn('awb.bezwaartermijn', bekendOp));

/** Whole days from `van` to `tot`; negative when `tot` has passed. */
export const dagenTot = (van: string, tot: string): number =>
  Math.round((Date.parse(`${tot}T00:00:00Z`) - Date.parse(`${van}T00:00:00Z`)) / DAG);
