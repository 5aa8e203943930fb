import * as huishoudgeld from '@bijrijder/huishoudgeld';
import { InvoerFout, LANDELIJK } from '@bijrijder/recht';

type Deuren = Readonly<Record<string, ((...args: readonly unknown[]) => unknown) | undefined>>;

/** The answer to a case of kind `tijdlijn`, with the choices of no municipality in particular. */
export function beantwoordTijdlijn(geval: unknown): Readonly<Record<string, unknown>> {
  const { antwoordOpTijdlijn, rekenaarVoor } = huishoudgeld as unknown as Deuren;
  if (!antwoordOpTijdlijn || !rekenaarVoor) throw new InvoerFout('soort', 'een soort geval die wij kennen', 'tijdlijn');
  return antwoordOpTijdlijn(geval, rekenaarVoor(LANDELIJK)) as Readonly<Record<string, unknown>>;
}
