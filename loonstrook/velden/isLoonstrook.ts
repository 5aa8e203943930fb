import { TITEL } from '../etiketten/namen.ts';
import { GEEN_STROOK, JAAROPGAVE, LOONWOORDEN } from '../etiketten/strook.ts';
import type { Tekstpagina } from '../soorten.ts';
import { normaal } from '../tekst/normaal.ts';
import { patroon } from './document.ts';

export type Oordeel = 'loonstrook' | 'jaaropgave' | 'anders' | 'geenTekst';

/** Is this a payslip? Several different words of pay must occur, and more of them than words of a bill. */
export function herken(paginas: readonly Tekstpagina[]): Oordeel {
  const tekst = normaal(paginas.map((p) => p.woorden.map((w) => w.tekst).join(' ')).join(' '));
  if (tekst.length < 40) return 'geenTekst';
  const loon = LOONWOORDEN.filter((w) => patroon(w).test(tekst)).length;
  const anders = GEEN_STROOK.filter((w) => patroon(w).test(tekst)).length;
  const titel = TITEL.test(tekst.replaceAll(' ', ''));
  if (patroon(JAAROPGAVE).test(tekst) && !titel) return 'jaaropgave';
  const punten = loon + (titel ? 2 : 0);
  return punten >= 4 && punten > anders * 1.5 ? 'loonstrook' : 'anders';
}
