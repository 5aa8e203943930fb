import { reken } from '../reken.ts';
import { AANVRAAGREGELS } from './art-41.ts';
import { gemeenteparameters } from './parameters.ts';

/** What decides whether somebody waits. Days `YYYY-MM-DD`. */
export type Zoektermijnfeiten = {
  /** Day of the report (melding, art. 44 lid 2). */
  gemeldOp: string;
  /** Birthday of the oldest applicant. */
  oudsteGeboren: string;
  medischUrenbeperkt: boolean;
  doelgroepLoonkostensubsidie: boolean;
  /** Praktijkonderwijs or vso in the year before. */
  onderwijs: boolean;
  /** The municipality begins earlier (lid 11). */
  begintEerder: boolean;
};

const DAG = 86_400_000;
const plus = (dag: string, n: number): string =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + n * DAG).toISOString().slice(0, 10);
function leeftijd(geboren: string, dag: string): number {
  const verschil = Number(dag.slice(0, 4)) - Number(geboren.slice(0, 4));
  return dag.slice(5) < geboren.slice(5) ? verschil - 1 : verschil;
}
/** Longer than any waiting period of the law. */
const HOOGSTENS = 366;

/**
 * The first day on which the application can be made (art. 41 lid 4): the first day on which the waiting period that the rules
 * give has passed. Somebody who becomes too old for it meanwhile waits no longer. The day of the report itself: no waiting.
 * @throws Ontbreekt when the law has no figure for that day
 */
export function aanvraagVanaf(f: Zoektermijnfeiten): string {
  for (let n = 0; n <= HOOGSTENS; n++) {
    const dag = plus(f.gemeldOp, n);
    const uitkomst = reken({
      stelsel: { naam: 'zoektermijn', regels: AANVRAAGREGELS, parameters: gemeenteparameters() },
      tijd: { peildatum: dag },
      invoer: {
        leeftijd_oudste_aanvrager: leeftijd(f.oudsteGeboren, dag),
        een_medisch_urenbeperkt: f.medischUrenbeperkt,
        een_doelgroep_loonkostensubsidie: f.doelgroepLoonkostensubsidie,
        praktijkonderwijs_of_vso_afgelopen_jaar: f.onderwijs,
        college_begint_eerder: f.begintEerder,
      },
    });
    // days come out of the rule as a plain number
    if (uitkomst.cent('zoektermijn') <= n) return dag;
  }
  throw new Error(`Een zoektermijn van meer dan ${HOOGSTENS} dagen bestaat niet.`);
}
