import { type Bezoek, bezoeken, type Kijkregel } from './bezoeken.ts';

/** `open`: somebody opened the pages of this person, or wrote there. The rest comes by itself with the work. */
export type Kijksoort = 'open' | 'lijst' | 'betalen' | 'computer';

/** Things that are about many people at once: the name of the person stands among others. */
const LIJSTEN = new Set(['caseload', 'team', 'inzicht']);
const BETALEN = new Set(['uitbetaling', 'maandrun', 'bankrekening']);

/** What kind of looking one line of the log is. People themselves, helpers and partners are always `open`. */
export function kijksoort(r: Kijkregel): Kijksoort {
  if (r.wie_soort === 'taak') return 'computer';
  if (r.wie_soort !== 'medewerker') return 'open';
  if (LIJSTEN.has(r.object)) return 'lijst';
  return r.doel === 'uitbetalen' && BETALEN.has(r.object) ? 'betalen' : 'open';
}

/** One person on one day with one purpose and reason: all lines of it, newest first, and in how many visits. */
export type Kijkdag<R extends Kijkregel> = Bezoek<R> & { soort: Kijksoort; keren: number };

/**
 * Puts lines together per person and day, for showing: every line is in exactly one of them, in the order it came. A group stands
 * where its newest line stood. How often is counted in visits, not in lines: one page that is opened gives several lines.
 */
export function kijkdagen<R extends Kijkregel & { dag: string }>(regels: readonly R[]): Kijkdag<R>[] {
  const groepen = Map.groupBy(regels, (r) =>
    JSON.stringify([kijksoort(r), r.dag, r.wie_soort, r.wie_id, r.wie_naam, r.rol, r.doel, r.reden]),
  );
  return [...groepen.values()].map((lijst) => ({
    soort: kijksoort(lijst[0]!),
    laatste: lijst[0]!,
    regels: lijst,
    keren: bezoeken(lijst).length,
    delen: [...Map.groupBy(lijst, (r) => r.handeling)].map(([handeling, rijen]) => ({
      handeling,
      objecten: [...new Set(rijen.map((r) => r.object))],
    })),
  }));
}
