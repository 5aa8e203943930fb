import { expect, test } from 'vitest';
import { maakPaginas } from './paginas.ts';
import type { Huis, Verzoek } from './verzoek.ts';

const huis = { publiekeUrl: 'http://localhost' } as Huis;
const stuur = (methode: string, geweigerd?: Verzoek['geweigerd']): Promise<Response> => {
  const verzoek = {} as Verzoek;
  const paginas = maakPaginas(
    huis,
    async () => {
      if (geweigerd) verzoek.geweigerd = geweigerd;
      return new Response('', { status: 500 });
    },
    1_000,
  );
  const vorm = { method: methode, body: new URLSearchParams({ zegt: 'x' }) };
  return paginas(new Request('http://localhost/werkplek/bezoek/a/b/notitie', methode === 'POST' ? vorm : {}), verzoek);
};

test('what has no page of its own answers a refusal with its own status, also after a post; a fault of ours stays one', async () => {
  for (const methode of ['GET', 'POST']) {
    for (const status of [400, 403, 404] as const) expect((await stuur(methode, status)).status).toBe(status);
    expect((await stuur(methode)).status).toBe(500);
  }
});
