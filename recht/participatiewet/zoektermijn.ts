import { leeftijdOp } from '../leeftijd.ts';
import { reken } from '../reken.ts';
import { AANVRAAGREGELS } from './art-41.ts';
import { jarenOp } from './leeftijden.ts';
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
        leeftijd_oudste_aanvrager: leeftijdOp(f.oudsteGeboren, dag),
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

/**
 * Below the age to which the waiting period of art. 41 lid 4 applies, on an ISO day. To the same age a plan van aanpak belongs to the
 * decision (art. 44 lid 4 and 44a).
 * @throws Invoerfout when the law has no figure for that day
 */
export const isJongere = (geboren: string, dag: string): boolean =>
  leeftijdOp(geboren, dag) < jarenOp(gemeenteparameters(), 'pw.leeftijd.zoektermijn', { peildatum: dag });

/**
 * Is somebody of age on this day: no longer a child ten laste (art. 4 lid 1 onder e)?
 * @throws Invoerfout when the law has no figure for that day
 */
export const isMeerderjarig = (geboren: string, dag: string): boolean =>
  leeftijdOp(geboren, dag) >= jarenOp(gemeenteparameters(), 'pw.leeftijd.meerderjarig', { peildatum: dag });
