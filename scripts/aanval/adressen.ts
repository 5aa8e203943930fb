import { routes as beheer } from '../../web/app/beheer/routes.ts';
import { routes as mijn } from '../../web/app/mijn/routes.ts';
import { routes as openbaar } from '../../web/app/openbaar/routes.ts';
import { routes as werkplek } from '../../web/app/werkplek/routes.ts';

type Boom = { path?: string; index?: boolean; children?: readonly Boom[] };

/** Every address of the product as a pattern, from the routes themselves. */
export function patronen(): string[] {
  const uit = new Set<string>();
  const loop = (bomen: readonly Boom[], boven: string) => {
    for (const { path, index, children } of bomen) {
      const hier = path ? `${boven}/${path}` : boven;
      if (path || index) uit.add(hier || '/');
      loop(children ?? [], hier);
    }
  };
  loop([...openbaar, ...mijn, ...werkplek, ...beheer] as readonly Boom[], '');
  return [...uit].filter((p) => !p.includes('*'));
}

/** A pattern with its parameters filled in. */
export const vulIn = (patroon: string, waarde: (naam: string) => string): string =>
  patroon.replace(/:([a-z]+)\??/g, (_, naam: string) => waarde(naam));
