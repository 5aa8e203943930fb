import { bouw, type Gegenereerd, maakRekenaar, type Regel, type Rekenaar, type Uitslag } from '@bijrijder/rekenkern';
import type { Rekening } from './reken.ts';

const gebouwd = new WeakMap<readonly Regel[], Rekenaar>();
const geschreven = new Map<string, Gegenereerd>();

/** Uses code that a build step wrote for a set of rules, by its name (a browser evaluates no text). */
export function gebruikGeschrevenStelsel(naam: string, code: Gegenereerd): void {
  geschreven.set(naam, code);
}

/** The kept values of a calculation, for `legUit`, a curve or a receipt. Same amounts as the reference. */
export function uitslagVan({ stelsel, tijd, invoer }: Rekening): Uitslag {
  let rekenaar = gebouwd.get(stelsel.regels);
  if (rekenaar?.stelsel.parameters !== stelsel.parameters) {
    const code = geschreven.get(stelsel.naam);
    rekenaar = code ? maakRekenaar(code, stelsel) : bouw(stelsel);
    gebouwd.set(stelsel.regels, rekenaar);
  }
  return rekenaar.voor(tijd).bereken(invoer);
}
