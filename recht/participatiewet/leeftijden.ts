/** The ages that stand in the law, read from the dated figures for a month. */
import { Invoerfout, type Parameterboek, parameterOp, type Tijdstip } from '@bijrijder/rekenkern';
import type { Leeftijden } from './tellen.ts';

/** One age in whole years. Throws `Invoerfout` on a month for which it is not known. */
export function jarenOp(parameters: Parameterboek, sleutel: string, tijd: Tijdstip): number {
  const v = parameterOp(parameters, sleutel, tijd);
  if (!v || !('teller' in v.waarde))
    throw new Invoerfout('maand', `een maand waarvan wij ${sleutel} kennen`, tijd.peildatum.slice(0, 7));
  return Number(v.waarde.teller);
}

/** Ages in years (and months for AOW). Throws `Invoerfout` on a month for which they are not known. */
export function leeftijdenOp(parameters: Parameterboek, tijd: Tijdstip): Leeftijden {
  const jaren = (sleutel: string): number => jarenOp(parameters, sleutel, tijd);
  return {
    meerderjarig: jaren('pw.leeftijd.meerderjarig'),
    kostendeler: jaren('pw.leeftijd.kostendeler'),
    kindR: jaren('pw.leeftijd.kind_r'),
    aowJaren: jaren('aow.leeftijd.jaren'),
    aowMaanden: jaren('aow.leeftijd.maanden'),
  };
}
