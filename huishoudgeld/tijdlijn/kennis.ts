/** What was known when: the timeline of each day, made once per moment on which something became known. */
import type { Feit } from './feiten.ts';
import type { Dag } from './maand.ts';
import type { Tijdlijn } from './soorten.ts';
import { type Tijdvenster, tijdlijnUitFeiten } from './uit-feiten.ts';

/** Gives the timeline as known on a day, the same object while nothing new became known (as `voerUit` wants it). */
export function kennisVan(feiten: readonly Feit[], venster: Omit<Tijdvenster, 'bekendOp'>): (dag: Dag) => Tijdlijn {
  const dagen = [...new Set(feiten.map((f) => f.bekendOp))].toSorted();
  const bewaard = new Map<Dag, Tijdlijn>();
  return (dag) => {
    const moment = dagen.findLast((d) => d <= dag) ?? '0001-01-01';
    const t = bewaard.get(moment) ?? tijdlijnUitFeiten(feiten, { ...venster, bekendOp: moment });
    bewaard.set(moment, t);
    return t;
  };
}
