import type { Parameterboek, Stelsel } from '@bijrijder/rekenkern';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, moment, probeer, reken } from '../reken.ts';
import { bijdrageInkomen, eigenBijdrage, werkgeversheffing } from './artikel-42.ts';

export const zvwStelsel = (parameters: Parameterboek = parameterboek()): Stelsel => ({
  naam: 'zvw',
  regels: [bijdrageInkomen, werkgeversheffing, eigenBijdrage],
  parameters,
});
/** Health insurance contributions over a yearly wage, in cents (Zvw art. 41–43). */
export function zvw(
  jaar: number,
  loonCent: number,
): Berekend<{ readonly werkgeversheffingCent: number; readonly eigenBijdrageCent: number }> {
  return probeer(() => {
    const u = reken({ stelsel: zvwStelsel(), tijd: moment(`${jaar}-01-01`), invoer: { loon: loonCent } });
    return { werkgeversheffingCent: u.cent(werkgeversheffing), eigenBijdrageCent: u.cent(eigenBijdrage) };
  });
}
