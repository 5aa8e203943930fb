import { LEESWOORDEN } from '../etiketten/leeswoorden.ts';
import { afstand, normaal } from '../tekst/normaal.ts';

const bekend = new Set(LEESWOORDEN);

/** A word from a photo that is one or two letters off a payslip term becomes that term; amounts are never touched. */
export function verbeterWoord(tekst: string): string {
  const kaal = normaal(tekst);
  if (kaal.length < 6 || !/^[a-z]+$/.test(kaal) || bekend.has(kaal)) return tekst;
  const grens = kaal.length >= 10 ? 2 : 1;
  const dichtbij = LEESWOORDEN.filter((w) => afstand(kaal, w, grens) <= grens);
  return dichtbij.length === 1 ? dichtbij[0]! : tekst;
}
