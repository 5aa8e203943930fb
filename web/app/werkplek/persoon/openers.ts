import type { Gesprek, Toezegging } from '@bijrijder/dossier/contact';
import type { Plan } from '@bijrijder/dossier/plan';
import type { Sleutel } from '../../tekst/sleutels.ts';

/** A question to begin with, as key and values of a text. */
export type Opener = { k: Sleutel; waarden: Record<string, string> };

/** More than this is a questionnaire. */
const HOOGSTENS = 5;

/**
 * Questions to begin a talk with, from what the two share: first what we did not do yet, then what the person took on, reached or
 * tries now, then open ones. Never about what somebody did not do.
 */
export function openers(d: {
  naam: string;
  plan: Plan;
  laatste: Gesprek | null;
  toezeggingen: readonly Toezegging[];
  vandaag: string;
}): Opener[] {
  const uit: Opener[] = [];
  const zet = (naam: string, waarden: Record<string, string> = {}) =>
    uit.push({ k: `werkplek.gesprek.opener.${naam}` as Sleutel, waarden });
  const laat = d.toezeggingen.find((z) => z.gedaanOp === null && z.voor < d.vandaag);
  if (laat) zet('laat', { wat: laat.wat });
  if (!d.laatste) {
    zet('weten');
    zet('samen');
  }
  for (const a of (d.laatste?.afspraken ?? []).filter((a) => a.wie === 'client').slice(0, 2))
    zet('afspraak', { naam: d.naam, wat: a.wat });
  const gelukt = d.plan.stappen.find((s) => s.klaarOp !== null && (!d.laatste || s.klaarOp >= d.laatste.dag));
  if (gelukt) zet('gelukt', { stap: gelukt.tekst });
  const nu = d.plan.stappen.find((s) => s.stand === 'nu');
  if (nu) zet('stap', { stap: nu.tekst });
  zet('plezier');
  const durf = d.plan.stappen.find((s) => s.stand === 'durf_nog_niet');
  if (durf) zet('durf', { stap: durf.tekst });
  zet('blijven');
  zet('wij');
  return uit.slice(0, HOOGSTENS);
}
