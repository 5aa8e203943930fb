import { hash } from 'node:crypto';
import type { Stapbesluit } from './stap.ts';

/** Lines and state of a decision as the text that is kept; also part of the receipt. */
export type Besluittekst = { regels: string; stand: string | null };
/** The same, with the two halves of the state that the receipt names apart. */
type Besluitdelen = Besluittekst & { s: string; p: string };

export function besluittekst(b: Stapbesluit): Besluitdelen {
  const s = JSON.stringify(b.stand);
  const p = JSON.stringify(b.premieOpen);
  return {
    regels: JSON.stringify(b.regels),
    stand: b.stand || b.premieOpen.length > 0 ? `{"s":${s},"p":${p}}` : null,
    s,
    p,
  };
}

/**
 * What a decision rests on and what came out, as one text. The same facts, rules, decision day and state before give the same text; its
 * digest is kept with the decision, so that a replay can be compared byte for byte.
 * @param tekst the decision as `besluittekst` wrote it: nothing is written twice
 */
export function ontvangstTekst(
  maand: string,
  bekendOp: string,
  versie: string,
  besluit: Stapbesluit,
  { regels, s, p }: Besluitdelen,
): string {
  const voor = JSON.stringify([maand, bekendOp, versie]).slice(0, -1);
  const erna = `${s},${p},${besluit.reserveOpenCent},${besluit.zeker},${JSON.stringify(besluit.grootboek)}`;
  return `${voor},${JSON.stringify(besluit.invoer)},${regels},${erna}]`;
}

/** SHA-256 of the receipt, hexadecimal: a run makes many, and a string is cheaper than a buffer of its own. */
export const afdruk = (tekst: string): string => hash('sha256', tekst, 'hex');
