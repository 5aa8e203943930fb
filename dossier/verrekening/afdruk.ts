import { hash } from 'node:crypto';
import type { Stapbesluit } from './stap.ts';

/** Lines and state of a decision as the text that is kept; also part of the receipt. */
export type Besluittekst = { regels: string; stand: string | null };

export const besluittekst = (b: Stapbesluit): Besluittekst => ({
  regels: JSON.stringify(b.regels),
  stand: b.stand || b.premieOpen.length > 0 ? JSON.stringify({ s: b.stand, p: b.premieOpen }) : null,
});

/**
 * What a decision rests on and what came out, as one text. The same facts, rules, decision day and state before give the same text; its
 * digest is kept with the decision, so that a replay can be compared byte for byte.
 * @param regels the lines as they are kept, when they were written already
 */
export function ontvangstTekst(
  maand: string,
  bekendOp: string,
  versie: string,
  besluit: Stapbesluit,
  regels = JSON.stringify(besluit.regels),
): string {
  const erna = JSON.stringify([
    besluit.stand,
    besluit.premieOpen,
    besluit.reserveOpenCent,
    besluit.zeker,
    besluit.grootboek,
  ]);
  return `${JSON.stringify([maand, bekendOp, versie, besluit.invoer]).slice(0, -1)},${regels},${erna.slice(1)}`;
}

/** SHA-256 of the receipt, hexadecimal: a run makes many, and a string is cheaper than a buffer of its own. */
export const afdruk = (tekst: string): string => hash('sha256', tekst, 'hex');
