/** Days on which banks and offices pay nothing: weekends and Dutch public holidays. */
import { type Dag, dagNummer, dagUitNummer, plusDagen, weekdag } from '../tijdlijn/maand.ts';

/** Easter Sunday (Gregorian computus). */
export function paasdag(jaar: number): Dag {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const inEeuw = jaar % 100;
  const epacta =
    (19 * gulden + eeuw - Math.floor(eeuw / 4) - Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3) + 15) % 30;
  const naarZondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor(inEeuw / 4) - epacta - (inEeuw % 4)) % 7;
  const laat = Math.floor((gulden + 11 * epacta + 22 * naarZondag) / 451);
  const som = epacta + naarZondag - 7 * laat + 114;
  return `${jaar}-${String(Math.floor(som / 31)).padStart(2, '0')}-${String((som % 31) + 1).padStart(2, '0')}`;
}

const perJaar = new Map<number, ReadonlySet<Dag>>();

/** Public holidays of a year. Koningsdag moves to Saturday when 27 April is a Sunday; 5 May is free for offices every five years. */
export function feestdagen(jaar: number): ReadonlySet<Dag> {
  const bekend = perJaar.get(jaar);
  if (bekend) return bekend;
  const pasen = paasdag(jaar);
  const koningsdag = `${jaar}-04-27`;
  const dagen = new Set<Dag>([
    `${jaar}-01-01`,
    plusDagen(pasen, -2),
    pasen,
    plusDagen(pasen, 1),
    weekdag(koningsdag) === 6 ? `${jaar}-04-26` : koningsdag,
    ...(jaar % 5 === 0 ? [`${jaar}-05-05`] : []),
    plusDagen(pasen, 39),
    plusDagen(pasen, 49),
    plusDagen(pasen, 50),
    `${jaar}-12-25`,
    `${jaar}-12-26`,
  ]);
  perJaar.set(jaar, dagen);
  return dagen;
}

export const isWerkdag = (dag: Dag): boolean => weekdag(dag) < 5 && !feestdagen(Number(dag.slice(0, 4))).has(dag);

/**
 * The day itself when it is a working day, else the nearest working day before (`eerder`) or after (`later`).
 * @throws RangeError for anything but a day `YYYY-MM-DD`: a day outside the calendar has no nearest working day.
 */
export function werkdag(dag: Dag, richting: 'eerder' | 'later'): Dag {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dag)) throw new RangeError(`Geen dag van de kalender: ${dag}`);
  const stap = richting === 'eerder' ? -1 : 1;
  let nummer = dagNummer(dag);
  let hier = dag;
  while (!isWerkdag(hier)) {
    nummer += stap;
    hier = dagUitNummer(nummer);
  }
  return hier;
}
