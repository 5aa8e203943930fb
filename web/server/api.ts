import { Hono } from 'hono';
import { berekeningen } from './berekeningen.ts';
import { type ApiDeel, probleem } from './probleem.ts';
import type { Huis } from './verzoek.ts';

/** The parts of the API; a capability adds one here. */
const DELEN: readonly ApiDeel[] = [berekeningen];

/** The API. Errors are `application/problem+json`. */
export function api(huis: Huis): Hono {
  const uit = new Hono();
  uit.use(async (c, next) => {
    await next();
    c.header('API-Version', '1.0.0');
  });
  for (const deel of DELEN) deel(uit, huis);
  uit.onError((fout) => {
    huis.log.error({ fout: fout.message, stapel: fout.stack }, 'fout in de API');
    return probleem(500, 'Er ging iets mis bij ons');
  });
  return uit;
}
