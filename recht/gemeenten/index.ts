import { AMSTERDAM } from './amsterdam.ts';
import type { Gemeenteinstellingen } from './instellingen.ts';
import { LANDELIJK } from './landelijk.ts';
import { ROTTERDAM } from './rotterdam.ts';
import { VOORBEELDSTAD } from './voorbeeldstad.ts';

export * from './instellingen.ts';
export { VOORKEUR } from './landelijk.ts';
export { lezingenVan, metLezingen } from './lezingen.ts';
export { metPremie, PREMIES } from './premies.ts';
export { LEZINGUITLEG, type Lezinguitleg } from './redenen.ts';
export { AMSTERDAM, LANDELIJK, ROTTERDAM, VOORBEELDSTAD };

/** The municipalities that exist from the start, by key. */
export const GEMEENTEN: ReadonlyMap<string, Gemeenteinstellingen> = new Map(
  [LANDELIJK, AMSTERDAM, ROTTERDAM, VOORBEELDSTAD].map((g) => [g.sleutel, g]),
);
