/** Answers to computed cases of every kind (recht/gevallen/README.md). Timelines belong to huishoudgeld. */
import * as participatiewet from '../participatiewet/index.ts';
import { InvoerFout, object, tekst, type Veld } from './lees.ts';
import { antwoordOpToeslaggeval } from './toeslaggevallen.ts';

type Beantwoorder = (geval: unknown) => Record<string, unknown>;
/** A door of another folder that may not be there yet. */
const deur = (naam: string): Beantwoorder | undefined =>
  (participatiewet as unknown as Readonly<Record<string, Beantwoorder | undefined>>)[naam];

/** The answer to one case, in the keys defined there. Throws `InvoerFout` on input that cannot be read. */
export function beantwoordGeval(geval: unknown): Readonly<Record<string, unknown>> {
  const g = object(geval, 'geval');
  const soort = tekst(g, 'soort');
  const toeslag = antwoordOpToeslaggeval(soort, invoerVan(g));
  if (toeslag) return { ...toeslag };
  if (soort === 'bijstand_maand') return participatiewet.antwoordOpMaand(geval);
  const antwoord = deur('antwoordOpGeval');
  if (soort === 'bocht' && antwoord) return antwoord(geval);
  throw new InvoerFout('soort', 'een soort geval die wij kennen', soort);
}
const invoerVan = (g: Veld): Veld => object(g.invoer, 'invoer');

export { InvoerFout } from './lees.ts';
export { type Antwoord, antwoordOpToeslaggeval } from './toeslaggevallen.ts';
export { type Onderwerp, type Sleuteluitkomst, toetsVoorbeeld, type Voorbeelduitkomst } from './voorbeelden/index.ts';
