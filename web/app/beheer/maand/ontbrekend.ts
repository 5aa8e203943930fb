/** Sentences under `maandrun.ontbreekt.` that say what to mend and where. */
export type Ontbrekend =
  | 'eerderApart'
  | 'eerder'
  | 'geboortedatum'
  | 'inkomen'
  | 'schuld'
  | 'verlaging'
  | 'maanden'
  | 'recht'
  | 'toeslagpartner'
  | 'wet'
  | 'anders';

/** By the name of the fact with which the computing could not go on (`recht/participatiewet/naar-invoer.ts`). */
const FEITEN: readonly (readonly [RegExp, Ontbrekend])[] = [
  [/^eerdere maand apart$/, 'eerderApart'],
  [/^eerdere maanden$/, 'eerder'],
  [/^leeftijd_P[12]\b/, 'geboortedatum'],
  [/^(r|n|z|bijverdien|premie|lks)_(maanden|loonmaanden)/, 'maanden'],
  [/^(loon|ander|aow_vt|particulier|vrijwillig|premie|aanspraak)/, 'inkomen'],
  [/^aflossing_/, 'schuld'],
  [/^(verlaging|maatregel)_/, 'verlaging'],
  [/^dagen_/, 'recht'],
  [/^partner_is_toeslagpartner\b/, 'toeslagpartner'],
  // the key of a figure of law and the day it holds from, as `pw.kdn@2027-01-01`
  [/^[a-z]\w*(\.\w+)+(@\d{4}-\d\d-\d\d)?$/, 'wet'],
];

/** Which sentence tells a colleague why a household could not be computed. `anders`: nobody foresaw it, so the computing's own words are given on. */
export const ontbrekend = (wat: string): Ontbrekend => FEITEN.find(([naam]) => naam.test(wat))?.[1] ?? 'anders';
