import './server/productie.ts';
import { createServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Databank } from '@bijrijder/dossier/databank';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { maakApp } from './server/app.ts';
import { maakInloggen, uitgeverUitOmgeving } from './server/inloggen.ts';
import type { Persona } from './server/persona.ts';
import { maakProefinlog } from './server/proefinlog.ts';
import type { Huis } from './server/verzoek.ts';

export type Serveropties = {
  databank: Databank;
  gemeente: Huis['gemeente'];
  poort: number;
  /** As the visitor sees it; default http://localhost:PORT. */
  publiekeUrl?: string;
  /** With these, and when no other provider is set, the local login provider runs. */
  personas: readonly Persona[];
};

export type Draaiend = { server: Server; url: string; stop(): Promise<void> };

/** Start the web server: pages, API and login on one port. */
export async function startServer(opties: Serveropties): Promise<Draaiend> {
  const { databank, gemeente, poort, personas } = opties;
  const publiekeUrl = (opties.publiekeUrl ?? `http://localhost:${poort}`).replace(/\/$/, '');
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn', base: null });
  const huis: Huis = { databank, gemeente, publiekeUrl, personas, log };
  const proef = personas.length > 0 ? maakProefinlog(publiekeUrl, personas, databank.kluis.geheim('proefinlog')) : null;
  const uitgever = (soort: 'client' | 'medewerker') => {
    const gekozen = uitgeverUitOmgeving(soort) ?? proef?.uitgever;
    if (!gekozen) throw new Error(`Er is geen inlogdienst ingesteld: zet INLOG_${soort.toUpperCase()}_ISSUER.`);
    return gekozen;
  };
  const inloggen = maakInloggen(huis, { client: uitgever('client'), medewerker: uitgever('medewerker') });
  const bouwMap = join(dirname(fileURLToPath(import.meta.url)), 'build');
  const app = await maakApp(huis, inloggen, bouwMap);
  const luister = getRequestListener(app.fetch);
  const server = createServer((req, res) => {
    if (!proef?.behandel(req, res)) void luister(req, res);
  });
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  server.keepAliveTimeout = 10_000;
  await new Promise<void>((goed, fout) => {
    server.once('error', (e: NodeJS.ErrnoException) =>
      fout(e.code === 'EADDRINUSE' ? new Error(`Poort ${poort} is bezet. Kies een andere: PORT=3001 npm start`) : e),
    );
    server.listen(poort, () => goed());
  });
  return {
    server,
    url: publiekeUrl,
    stop: () =>
      new Promise((klaar) => {
        const haast = setTimeout(() => server.closeAllConnections(), 8_000);
        server.close(() => {
          clearTimeout(haast);
          klaar();
        });
        server.closeIdleConnections();
      }),
  };
}
