import { hash } from 'node:crypto';
import type { Stapbesluit } from './stap.ts';

/** Lines and state of a decision as the text that is kept; also part of the receipt. */
export type Besluittekst = { regels: string; stand: string | null };
/** The same, with the two halves of the state that the receipt names apart. */
type Besluitdelen = Besluittekst & { s: string; p: string };

export function besluittekst(b: Stapbesluit): Besluitdelen {
  const s = b.stand === null ? 'null' : JSON.stringify(b.stand);
  const p = b.premieOpen.length === 0 ? '[]' : JSON.stringify(b.premieOpen);
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
  const voor = kopVan(maand, bekendOp, versie);
  const grootboek = besluit.grootboek.length === 0 ? '[]' : JSON.stringify(besluit.grootboek);
  const erna = `${s},${p},${besluit.reserveOpenCent},${besluit.zeker},${grootboek}`;
  return `${voor},${JSON.stringify(besluit.invoer)},${regels},${erna}]`;
}

/** SHA-256 of the receipt, hexadecimal: a run makes many, and a string is cheaper than a buffer of its own. */
export const afdruk = (tekst: string): string => hash('sha256', tekst, 'hex');

/** A part has one head for all its decisions. */
let laatsteKop = { maand: '', bekendOp: '', versie: '', kop: '' };
function kopVan(maand: string, bekendOp: string, versie: string): string {
  const l = laatsteKop;
  if (l.maand !== maand || l.bekendOp !== bekendOp || l.versie !== versie || l.kop === '')
    laatsteKop = { maand, bekendOp, versie, kop: JSON.stringify([maand, bekendOp, versie]).slice(0, -1) };
  return laatsteKop.kop;
}
