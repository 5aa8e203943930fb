import type { Parameterboek, Stelsel } from '@bijrijder/rekenkern';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, moment, probeer, reken } from '../reken.ts';
import { hoogsteSubsidie, loonMetBijslag, subsidie, waardeMetBijslag } from './artikel-10d.ts';

export const loonkostensubsidieStelsel = (parameters: Parameterboek = parameterboek()): Stelsel => ({
  naam: 'loonkostensubsidie',
  regels: [loonMetBijslag, waardeMetBijslag, hoogsteSubsidie, subsidie],
  parameters,
});
/**
 * Loonkostensubsidie per month in cents (Participatiewet art. 10d lid 4), without the fee for employer's costs.
 * Amounts without holiday allowance; `parameters` may carry another rate of holiday allowance or maximum.
 */
export function loonkostensubsidie(
  datum: string,
  minimumloonCent: number,
  loonwaardeCent: number,
  parameters: Parameterboek = parameterboek(),
): Berekend<{ readonly subsidieCent: number; readonly maximumCent: number }> {
  return probeer(() => {
    const u = reken({
      stelsel: loonkostensubsidieStelsel(parameters),
      tijd: moment(datum),
      invoer: { minimumloon: minimumloonCent, loonwaarde: loonwaardeCent },
    });
    return { subsidieCent: u.cent(subsidie), maximumCent: u.cent(hoogsteSubsidie) };
  });
}
