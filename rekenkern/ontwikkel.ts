/** Without a build step, in Node only (a browser with a strict policy refuses this; import the written file there). */
import { type Gegenereerd, genereer, type Kolomwerk, type Opties } from './genereer.ts';
import { hulp } from './hulp.ts';
import type { Stelsel } from './naslag.ts';
import { type Gebonden, Rekenaar } from './rekenaar.ts';

/** Writes and loads the code of a set in one go: the same text that the build step writes to a file. */
export function bouw(stelsel: Stelsel, opties: Opties = {}): Rekenaar {
  return new Rekenaar(laad(stelsel, opties), stelsel);
}
const laad = (stelsel: Stelsel, opties: Opties): Gegenereerd =>
  new Function(genereer(stelsel, opties).bron.replace('export default', 'return'))() as Gegenereerd;

/** The column functions with the figures of this moment written into them, for runs over many households. Node only. */
export function opMaat(bij: Gebonden): Readonly<Record<string, Kolomwerk>> {
  const { gegenereerd, stelsel } = bij.rekenaar;
  const kolommen = Object.fromEntries(Object.entries(gegenereerd.kolommen).map(([naam, k]) => [naam, k.regels]));
  return laad(stelsel, { kolommen, vast: bij }).maak(hulp).kolommen;
}
