import { hash } from 'node:crypto';
import type { Stapbesluit } from './stap.ts';

/**
 * What a decision rests on and what came out, as one text. The same facts, rules, decision day and state before give the same text; its
 * digest is kept with the decision, so that a replay can be compared byte for byte.
 */
export function ontvangstTekst(maand: string, bekendOp: string, versie: string, besluit: Stapbesluit): string {
  return JSON.stringify([
    maand,
    bekendOp,
    versie,
    besluit.invoer,
    besluit.regels,
    besluit.stand,
    besluit.premieOpen,
    besluit.reserveOpenCent,
    besluit.zeker,
    besluit.grootboek,
  ]);
}

/** SHA-256 of the receipt. */
export const afdruk = (tekst: string): Buffer => hash('sha256', tekst, 'buffer');
