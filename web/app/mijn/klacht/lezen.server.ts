import { LANGSTE, tekstveld } from '../../formulier.ts';
import type { Klachtvorm } from './klachtvelden.tsx';

/** The form as typed, with what is wrong. */
export function leesKlachtvorm(vorm: FormData, naam?: string): Klachtvorm {
  const v: Klachtvorm = {
    wat: tekstveld(vorm, 'wat'),
    over: tekstveld(vorm, 'over'),
    wens: tekstveld(vorm, 'wens'),
    naam: naam ?? tekstveld(vorm, 'naam'),
    bereik: tekstveld(vorm, 'bereik'),
  };
  if (!v.wat) v.fout = 'leeg';
  else if (Object.values(v).some((tekst) => tekst.length > LANGSTE)) v.fout = 'teLang';
  return v;
}
