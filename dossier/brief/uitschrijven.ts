import type { Blok, Stuk } from '../papier/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { briefpunten, type Regelnaam } from './feiten.ts';
import type { Briefinhoud } from './inhoud.ts';
import { metKeuzes, mistFeiten, ontbreekt, type Velden, voorgevuld, vulIn } from './invullen.ts';
import { sjabloonOp } from './sjabloon.ts';

/**
 * What a letter says when it is written in one go, without a draft: known facts first, then `velden`, then `waarden` and `blokken`
 * (what the letter is about, for instance one objection of several), and of each of `keuzes` the sentence that is true.
 * @throws Error when a field or a fact is missing: then it cannot be said
 */
export async function schrijfUit(
  t: Toegang,
  persoon: string,
  sjabloon: string,
  velden: Velden,
  regelnaam: Regelnaam,
  waarden: Readonly<Record<string, Stuk>> = {},
  blokken: Readonly<Record<string, Blok[]>> = {},
  keuzes: Readonly<Record<string, string>> = {},
): Promise<Briefinhoud> {
  const s = metKeuzes(await sjabloonOp(t, sjabloon), keuzes);
  const gevonden = await briefpunten(t, persoon, s, regelnaam);
  const punten = {
    ...gevonden,
    waarden: { ...gevonden.waarden, ...waarden },
    blokken: { ...gevonden.blokken, ...blokken },
  };
  const alles = { ...voorgevuld(s, punten), ...velden };
  const mist = [...ontbreekt(s, alles, t.vandaag), ...mistFeiten(s, punten)];
  if (mist.length > 0) throw new Error(`Voor de brief "${sjabloon}" mist: ${mist.join(', ')}.`);
  return vulIn(sjabloon, s, alles, punten, t.vandaag);
}
