import './server/productie.ts';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Databank } from '@bijrijder/dossier/databank';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { maakApp } from './server/app.ts';
import { maakInloggen, uitgeverUitOmgeving } from './server/inloggen.ts';
import type { Persona } from './server/persona.ts';
import { maakProefinlog } from './server/proefinlog.ts';
import { telefoonVan } from './server/telefoon.ts';
import type { Huis } from './server/verzoek.ts';

export type Serveropties = {
  databank: Databank;
  gemeente: Huis['gemeente'];
  poort: number;
  /** As the visitor sees it; default http://localhost:PORT. */
  publiekeUrl?: string;
  /** With these, and when no other provider is set, the local login provider runs. */
  personas: readonly Persona[];
  /** Where the log goes, a line of JSON at a time; default the output of this process. */
  logboek?: { write(regel: string): void };
};

/** Longest an answer under way may take once a stop is asked; PostgreSQL ends a question of a page after 30 seconds too. */
const UITERLIJK_MS = 30_000;

export type Draaiend = { server: Server; url: string; stop(): Promise<void> };

/** Start the web server: pages, API and login on one port. */
export async function startServer(opties: Serveropties): Promise<Draaiend> {
  const { databank, gemeente, poort, personas } = opties;
  const publiekeUrl = (opties.publiekeUrl ?? `http://localhost:${poort}`).replace(/\/$/, '');
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn', base: null }, opties.logboek ?? pino.destination(1));
  const vast = { databank, gemeente, publiekeUrl, personas, log };
  const huis: Huis = { ...vast, telefoon: await telefoonVan(vast) };
  const proef = personas.length > 0 ? maakProefinlog(publiekeUrl, personas, databank.kluis.geheim('proefinlog')) : null;
  const uitgever = (soort: 'client' | 'medewerker') => {
    const gekozen = uitgeverUitOmgeving(soort) ?? proef?.uitgever;
    if (!gekozen) throw new Error(`Er is geen inlogdienst ingesteld: zet INLOG_${soort.toUpperCase()}_ISSUER.`);
    return gekozen;
  };
  const inloggen = maakInloggen(huis, { client: uitgever('client'), medewerker: uitgever('medewerker') });
  const bouwMap = join(dirname(fileURLToPath(import.meta.url)), 'build');
  const stand = { stopt: false };
  const app = await maakApp(huis, inloggen, bouwMap, stand);
  const luister = getRequestListener(app.fetch);
  const bezig = new Set<ServerResponse>();
  // what says nothing is looked for often enough to hold to the limits below
  const server = createServer({ connectionsCheckingInterval: 5_000 }, (req, res) => {
    bezig.add(res);
    res.once('close', () => bezig.delete(res));
    if (stand.stopt) res.shouldKeepAlive = false;
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
    stop: async () => {
      stand.stopt = true;
      for (const res of bezig) res.shouldKeepAlive = false;
      await new Promise((verder) => setTimeout(verder, wachtVoorStop()));
      await new Promise<void>((klaar) => {
        const haast = setTimeout(() => server.closeAllConnections(), UITERLIJK_MS);
        const veeg = setInterval(() => server.closeIdleConnections(), 100);
        server.close(() => {
          clearTimeout(haast);
          clearInterval(veeg);
          klaar();
        });
      });
    },
  };
}

/**
 * `STOP_WACHT_SECONDEN`: how long a server that stops still answers everything while `/gereed` says 503, so that whatever divides the
 * visitors over the servers has seen it and sends nobody here any more.
 * @returns milliseconds
 */
const wachtVoorStop = (): number => Math.min(120, Math.max(0, Number(process.env.STOP_WACHT_SECONDEN) || 0)) * 1_000;
