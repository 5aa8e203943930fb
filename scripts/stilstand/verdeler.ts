import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { isGereed, type Server } from './server.ts';

/** Divides visitors over the servers that say they are ready, as a load balancer in front of a municipality does. */
export type Verdeler = {
  url: string;
  poort: number;
  /** Answers given by each server. */
  beantwoord: Map<string, number>;
  /** A visitor found no server at all; a server that did not take the connection, so that another did; a connection that broke. */
  zonderServer: number;
  andere: number;
  gebroken: number;
  erbij(server: Server): void;
  stop(): Promise<void>;
};

/** @param poort where visitors come */
export async function startVerdeler(poort: number): Promise<Verdeler> {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const servers: { server: Server; gereed: boolean }[] = [];
  const v: Verdeler = {
    url: `http://localhost:${poort}`,
    poort,
    beantwoord: new Map(),
    zonderServer: 0,
    andere: 0,
    gebroken: 0,
    erbij: (server) => void servers.push({ server, gereed: true }),
    stop: async () => {
      clearInterval(kijk);
      agent.destroy();
      await new Promise((klaar) => deur.close(klaar));
    },
  };
  const kijk = setInterval(() => {
    for (const een of servers) void isGereed(een.server.poort).then((ja) => (een.gereed = ja ?? een.gereed));
  }, 250);
  let beurt = 0;
  const deur = createServer(async (req, res) => {
    const delen: Buffer[] = [];
    for await (const deel of req) delen.push(deel as Buffer);
    const nu = servers.filter((s) => s.gereed);
    beurt += 1;
    for (let i = 0; i < nu.length; i++) {
      const { server } = nu[(beurt + i) % nu.length]!;
      const uit = await stuurDoor(server, req, res, Buffer.concat(delen));
      if (uit === 'beantwoord') return void v.beantwoord.set(server.naam, (v.beantwoord.get(server.naam) ?? 0) + 1);
      if (uit === 'gebroken') {
        // it may have been done: only who asked can ask again, with the same one-time key
        v.gebroken += 1;
        res.writeHead(502).end();
        return;
      }
      v.andere += 1;
    }
    v.zonderServer += 1;
    res.writeHead(503).end();
  });
  const stuurDoor = (server: Server, req: IncomingMessage, res: ServerResponse, body: Buffer) =>
    new Promise<'beantwoord' | 'niet verbonden' | 'gebroken'>((klaar) => {
      const door = request(
        { host: '127.0.0.1', port: server.poort, method: req.method, path: req.url, headers: req.headers, agent },
        (antwoord) => {
          const delen: Buffer[] = [];
          antwoord.on('data', (deel: Buffer) => delen.push(deel));
          antwoord.on('error', () => klaar('gebroken'));
          antwoord.on('end', () => {
            const { connection: _c, 'transfer-encoding': _t, 'keep-alive': _k, ...koppen } = antwoord.headers;
            res.writeHead(antwoord.statusCode ?? 502, koppen).end(Buffer.concat(delen));
            klaar('beantwoord');
          });
        },
      );
      door.on('error', (fout: NodeJS.ErrnoException) =>
        klaar(fout.code === 'ECONNREFUSED' ? 'niet verbonden' : 'gebroken'),
      );
      door.end(body);
    });
  await new Promise<void>((klaar) => deur.listen(poort, klaar));
  return v;
}
