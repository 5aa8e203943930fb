/** Answers on computed cases, in the keys of recht/gevallen/README.md. */
import { Invoerfout } from '@bijrijder/rekenkern';
import type { Gemeenteinstellingen } from '../gemeenten/instellingen.ts';
import { LANDELIJK } from '../gemeenten/landelijk.ts';
import { metPremie } from '../gemeenten/premies.ts';
import { berekenMaand } from './bereken-maand.ts';
import { bochtenVan, krommeJson } from './bochten.ts';
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

/** Municipalities of the cases: national choices with one of the two premiums. */
const PREMIES = new Map<string, Gemeenteinstellingen>();
function metPremieVan(soort: unknown): Gemeenteinstellingen {
  if (soort === null || soort === undefined) return LANDELIJK;
  const sleutel = typeof soort === 'object' ? (soort as { soort?: unknown }).soort : soort;
  if (sleutel !== 'amsterdam_30' && sleutel !== 'kwart_half_j')
    throw new Invoerfout('invoer.premie', 'amsterdam_30, kwart_half_j of null', sleutel);
  const g = PREMIES.get(sleutel) ?? metPremie(LANDELIJK, sleutel);
  PREMIES.set(sleutel, g);
  return g;
}

/** Answers one case of kind `bocht`: three exact curves along the wage of `loon_van`. */
export function antwoordOpBocht(geval: unknown, gemeente?: Gemeenteinstellingen): Record<string, unknown> {
  const g = geval as { id?: unknown; maand?: unknown; bereik_ct?: unknown; invoer?: Record<string, unknown> };
  if (typeof g.maand !== 'string') throw new Invoerfout('maand', 'een maand als 2026-03', g.maand);
  const { loon_van, premie, ...huishouden } = g.invoer ?? {};
  if (loon_van !== 'P1' && loon_van !== 'P2') throw new Invoerfout('invoer.loon_van', 'P1 of P2', loon_van);
  const bereik = g.bereik_ct ?? [0, 250_000];
  const [van, tot] = Array.isArray(bereik) && bereik.length === 2 ? (bereik as number[]) : [];
  if (!Number.isSafeInteger(van) || !Number.isSafeInteger(tot))
    throw new Invoerfout('bereik_ct', 'twee bedragen in hele centen, zoals [0, 250000]', bereik);
  const k = bochtenVan(leesHuishoudmaand(huishouden), {
    maand: g.maand,
    gemeente: gemeente ?? metPremieVan(premie),
    loonVan: loon_van,
    van: van ?? 0,
    tot: tot ?? 250_000,
  });
  const json = (kromme: typeof k.alles) => krommeJson(kromme, tot ?? 250_000);
  return { id: g.id, in_handen: json(k.inHanden), inclusief: json(k.inclusief), alles: json(k.alles) };
}

/** Answers a case of kind `bijstand_maand` or `bocht`. */
export function antwoordOpGeval(geval: unknown, gemeente?: Gemeenteinstellingen): Record<string, unknown> {
  const soort = (geval as { soort?: unknown }).soort;
  if (soort === 'bijstand_maand') return antwoordOpMaand(geval, gemeente);
  if (soort === 'bocht') return antwoordOpBocht(geval, gemeente);
  throw new Invoerfout('soort', 'bijstand_maand of bocht', soort);
}
