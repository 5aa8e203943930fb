/** Without a build step, in Node only (a browser with a strict policy refuses this; import the written file there). */
import { type Gegenereerd, genereer, type Opties } from './genereer.ts';
import type { Stelsel } from './naslag.ts';
import { Rekenaar } from './rekenaar.ts';

/** Writes and loads the code of a set in one go: the same text that the build step writes to a file. */
export function bouw(stelsel: Stelsel, opties: Opties = {}): Rekenaar {
  const { bron } = genereer(stelsel, opties);
  return new Rekenaar(new Function(bron.replace('export default', 'return'))() as Gegenereerd, stelsel);
}
