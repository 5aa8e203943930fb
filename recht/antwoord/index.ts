/** Answers to computed cases of every kind (recht/gevallen/README.md). Timelines belong to huishoudgeld. */
import type { Gemeenteinstellingen } from '../gemeenten/index.ts';
import { antwoordOpGeval } from '../participatiewet/index.ts';
import { InvoerFout, object, tekst } from './lees.ts';
import { antwoordOpToeslaggeval } from './toeslaggevallen.ts';

/**
 * The answer to one case, in the keys defined there; `gemeente` chooses the readings for bijstand.
 * Throws `InvoerFout` or `Invoerfout` on input that cannot be read.
 */
export function beantwoordGeval(geval: unknown, gemeente?: Gemeenteinstellingen): Readonly<Record<string, unknown>> {
  const g = object(geval, 'geval');
  const soort = tekst(g, 'soort');
  if (soort === 'bijstand_maand' || soort === 'bocht') return antwoordOpGeval(geval, gemeente);
  const toeslag = antwoordOpToeslaggeval(soort, object(g.invoer, 'invoer'));
  if (!toeslag) throw new InvoerFout('soort', 'een soort geval die wij kennen', soort);
  return { ...toeslag };
}

export { InvoerFout } from './lees.ts';
export { type Antwoord, antwoordOpToeslaggeval } from './toeslaggevallen.ts';
export { type Onderwerp, type Sleuteluitkomst, toetsVoorbeeld, type Voorbeelduitkomst } from './voorbeelden/index.ts';
