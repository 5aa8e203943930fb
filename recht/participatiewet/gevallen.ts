/** Answers on computed cases, in the keys of recht/gevallen/README.md. */
import { Invoerfout } from '@bijrijder/rekenkern';
import type { Gemeenteinstellingen } from '../gemeenten/instellingen.ts';
import { LANDELIJK } from '../gemeenten/landelijk.ts';
import { berekenMaand } from './bereken-maand.ts';
import { leesHuishoudmaand } from './huishoudmaand.ts';
import type { Maandberekening } from './maandberekening.ts';

/** The answer keys of one month as plain JSON. */
export function antwoordVan(b: Maandberekening): Record<string, unknown> {
  if (b.status === 'niet_berekend') return { status: b.status, ontbreekt: b.ontbreekt };
  return {
    status: b.status,
    recht: b.recht,
    norm_ct: b.norm_ct,
    vrijlating: b.vrijlating,
    aanspraak_ct: b.aanspraak_ct,
    inkomen_ct: b.inkomen_ct,
    bijstand_incl_ct: b.bijstand_incl_ct,
    verlaging_ct: b.verlaging_ct,
    reservering_ct: b.reservering_ct,
    te_betalen_ct: b.te_betalen_ct,
    aflossing_ct: b.aflossing_ct,
    uit_te_betalen_ct: b.uit_te_betalen_ct,
    ...(b.voorschot_minimum_ct === undefined ? {} : { voorschot_minimum_ct: b.voorschot_minimum_ct }),
  };
}

/**
 * Answers one case of kind `bijstand_maand` (national choices unless a municipality is given).
 * @throws Invoerfout when the case is not of that kind or its facts cannot be read
 */
export function antwoordOpMaand(geval: unknown, gemeente: Gemeenteinstellingen = LANDELIJK): Record<string, unknown> {
  const g = geval as { id?: unknown; maand?: unknown; invoer?: unknown };
  if (typeof g.maand !== 'string') throw new Invoerfout('maand', 'een maand als 2026-03', g.maand);
  return { id: g.id, ...antwoordVan(berekenMaand(leesHuishoudmaand(g.invoer), g.maand, gemeente)) };
}
