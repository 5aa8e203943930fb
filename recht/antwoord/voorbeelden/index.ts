/** Runs a published worked example (recht/voorbeelden) by the rules and compares, to the cent. */
import { Ontbreekt } from '../../reken.ts';
import { InvoerFout, type Veld } from '../lees.ts';
import afwijkingen from './afwijkingen.json' with { type: 'json' };
import {
  inkomstenbelastingVoorbeeld,
  loonkostensubsidieVoorbeeld,
  marginaleDrukVoorbeeld,
  zvwVoorbeeld,
} from './belasting.ts';
import { huurtoeslagVoorbeeld } from './huurtoeslag.ts';
import { kinderbijslagVoorbeeld, kinderopvangtoeslagVoorbeeld, kindgebondenBudgetVoorbeeld } from './kinderen.ts';
import type { Onderwerp, Waarde } from './soort.ts';
import { alsVerwacht, gelijk, genoemdIn } from './vergelijk.ts';
import { zorgtoeslagVoorbeeld } from './zorgtoeslag.ts';

const ONDERWERPEN: Readonly<Record<string, Onderwerp>> = {
  zorgtoeslag: zorgtoeslagVoorbeeld,
  huurtoeslag: huurtoeslagVoorbeeld,
  'kindgebonden budget': kindgebondenBudgetVoorbeeld,
  kinderopvangtoeslag: kinderopvangtoeslagVoorbeeld,
  kinderbijslag: kinderbijslagVoorbeeld,
  inkomstenbelasting: inkomstenbelastingVoorbeeld,
  zorgverzekeringswet: zvwVoorbeeld,
  loonkostensubsidie: loonkostensubsidieVoorbeeld,
  'marginale druk': marginaleDrukVoorbeeld,
};

/** Outcome of one key of an example. */
export interface Sleuteluitkomst {
  readonly sleutel: string;
  readonly verwacht: unknown;
  readonly onze?: unknown;
  readonly oordeel: 'goed' | 'verklaard' | 'afwijkend' | 'niet berekend';
  readonly reden?: string;
}
/**
 * `goed`: equal. `verklaard`: we differ, and the reason is known: our value stands in the list of known errors of
 * sources, or the remark of the record names our value or says that the source is wrong or not a test.
 * `afwijkend`: we differ and nothing explains it. `niet berekend`: a figure, fact or outcome is not known to us.
 */
export interface Voorbeelduitkomst {
  readonly id: string;
  readonly oordeel: Sleuteluitkomst['oordeel'];
  readonly reden?: string;
  readonly sleutels: readonly Sleuteluitkomst[];
}

const isObject = (w: unknown): w is Veld => typeof w === 'object' && w !== null && !Array.isArray(w);
const FOUTE_BRON =
  /volgens ons (fout|onjuist)|zetfout|niet als toets|wijkt af|niet exact te reproduceren|niet na te rekenen/i;

/** Judges one record. Never throws: a record that cannot be read is `niet berekend` with the reason. */
export function toetsVoorbeeld(
  voorbeeld: unknown,
  andere: Readonly<Record<string, Onderwerp>> = {},
): Voorbeelduitkomst {
  if (!isObject(voorbeeld)) return nietBerekend('?', 'geen voorbeeld in de afgesproken vorm');
  const id = typeof voorbeeld.id === 'string' ? voorbeeld.id : '?';
  const { topic, inputs, expected } = voorbeeld;
  if (!isObject(inputs) || !isObject(expected)) return nietBerekend(id, 'inputs of expected ontbreekt');
  const onderwerpen = { ...ONDERWERPEN, ...andere };
  const onderwerp = typeof topic === 'string' && Object.hasOwn(onderwerpen, topic) ? onderwerpen[topic] : undefined;
  if (!onderwerp) return nietBerekend(id, `onderwerp ${JSON.stringify(topic)} kennen wij niet`);
  const vreemd = Object.keys(inputs).filter((k) => !onderwerp.invoer.includes(k));
  if (vreemd.length) return nietBerekend(id, `gegeven ${vreemd.join(', ')} kennen wij niet bij ${String(topic)}`);
  const datum = leesDatum(voorbeeld.date);
  const sleutels = Object.entries(expected).map(([sleutel, verwacht]) =>
    toetsSleutel(onderwerp, inputs, datum, sleutel, verwacht, voorbeeld),
  );
  if (sleutels.length === 0) return nietBerekend(id, 'er staat geen verwachte uitkomst in het voorbeeld');
  return { id, oordeel: slechtste(sleutels), sleutels };
}

function toetsSleutel(
  onderwerp: Onderwerp,
  inputs: Veld,
  datum: string,
  sleutel: string,
  verwacht: unknown,
  voorbeeld: Veld,
): Sleuteluitkomst {
  try {
    const uitkomst = onderwerp.bereken(inputs, datum);
    const lees = Object.hasOwn(uitkomst, sleutel) ? uitkomst[sleutel] : undefined;
    if (!lees) return { sleutel, verwacht, oordeel: 'niet berekend', reden: `uitkomst ${sleutel} kennen wij niet` };
    const waarden = lees();
    const onze = alsVerwacht(waarden[0], verwacht);
    const i = waarden.findIndex((w) => gelijk(w, verwacht));
    if (i === 0) return { sleutel, verwacht, onze, oordeel: 'goed' };
    if (i > 0)
      return { sleutel, verwacht, onze, oordeel: 'verklaard', reden: 'de bron volgt een andere lezing van de wet' };
    const reden = verklaring(String(voorbeeld.id), sleutel, waarden[0], voorbeeld);
    return reden
      ? { sleutel, verwacht, onze, oordeel: 'verklaard', reden }
      : { sleutel, verwacht, onze, oordeel: 'afwijkend', reden: 'geen verklaring in het voorbeeld' };
  } catch (fout) {
    return { sleutel, verwacht, oordeel: 'niet berekend', reden: waarom(fout) };
  }
}

function verklaring(id: string, sleutel: string, waarde: Waarde, voorbeeld: Veld): string | undefined {
  const bekend = afwijkingen.find((a) => a.id === id && a.sleutel === sleutel);
  // A known error counts only while we still give the value that was checked then.
  if (bekend) return gelijk(waarde, bekend.waarde) ? bekend.reden : undefined;
  const opmerking = [voorbeeld.remark, voorbeeld.controle].filter((t): t is string => typeof t === 'string').join(' ');
  if (genoemdIn(opmerking, waarde)) return `het voorbeeld noemt onze waarde zelf: ${opmerking}`;
  return FOUTE_BRON.test(opmerking) ? opmerking : undefined;
}

function waarom(fout: unknown): string {
  if (fout instanceof Ontbreekt) return `omdat dit ontbreekt: ${fout.ontbreekt.join(', ')}`;
  if (fout instanceof InvoerFout || fout instanceof RangeError || fout instanceof TypeError) return fout.message;
  if (fout instanceof Error) return fout.message;
  return String(fout);
}
const VOLGORDE = ['afwijkend', 'niet berekend', 'verklaard', 'goed'] as const;
const slechtste = (sleutels: readonly Sleuteluitkomst[]): Sleuteluitkomst['oordeel'] =>
  VOLGORDE.find((o) => sleutels.some((s) => s.oordeel === o)) ?? 'niet berekend';
const nietBerekend = (id: string, reden: string): Voorbeelduitkomst => ({
  id,
  oordeel: 'niet berekend',
  reden,
  sleutels: [],
});
/** The first full date, month or year in the text; without one a day far away on which nothing is known. */
function leesDatum(tekst: unknown): string {
  const gevonden = /(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(String(tekst ?? ''));
  return gevonden ? `${gevonden[1]}-${gevonden[2] ?? '01'}-${gevonden[3] ?? '01'}` : '0001-01-01';
}

export type { Onderwerp } from './soort.ts';
