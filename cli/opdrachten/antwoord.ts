import { antwoordOpTijdlijn, rekenaarVoor, type Tijdlijngeval } from '@bijrijder/huishoudgeld';
import { beantwoordGeval, type Gemeenteinstellingen, LANDELIJK } from '@bijrijder/recht';

/** The answer to a case of any kind, in the keys of recht/gevallen/README.md. Throws on a case that cannot be read. */
export function beantwoord(
  geval: Readonly<Record<string, unknown>>,
  gemeente?: Gemeenteinstellingen,
): Readonly<Record<string, unknown>> {
  if (geval.soort !== 'tijdlijn') return beantwoordGeval(geval, gemeente);
  // The facts of a timeline are checked month by month where they are calculated.
  if (typeof geval.invoer !== 'object' || !Array.isArray(geval.correcties))
    throw new Error('een tijdlijn heeft "invoer" (een object) en "correcties" (een lijst)');
  return antwoordOpTijdlijn(geval as unknown as Tijdlijngeval, rekenaarVoor(gemeente ?? LANDELIJK));
}
