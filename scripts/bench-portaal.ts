import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HUIS } from '@bijrijder/dossier/databank';
import pg from 'pg';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { bouwWeb } from './bouw.ts';
import { zoekBrowser } from './browser.ts';
import { vrijePoort } from './poort.ts';
import { rekentijdVan } from './rekentijd.ts';
import { vermenigvuldig } from './vermenigvuldig.ts';

/**
 * `npm run bench:portaal -- [--huishoudens 100000] [--klanten 2000] [--servers 2] [--alleen-last]`
 * The start, the declaration flow and the portal under load, against the budgets of docs/budgetten.md. Starts the whole
 * product in an empty folder, walks as a client in a real browser, and closes with `N of M targets met`. Under load there is one
 * server per core on the same database, and the visitors are divided over them, as in docs/vernieuwen.md.
 */
type Meting = { wat: string; gemeten: number; doel: number; eenheid: string };
const metingen: Meting[] = [];
const meet = (wat: string, gemeten: number, doel: number, eenheid: string) => {
  metingen.push({ wat, gemeten, doel, eenheid });
};
const mediaan = (rij: number[]): number => rij.toSorted((a, b) => a - b)[Math.floor(rij.length / 2)]!;

/** Starts the product as a newcomer would and gives its address and the seconds it took. */
async function start(
  poort: number,
  map: string,
  omgeving: Record<string, string> = {},
): Promise<{ seconden: number; pid: number; stop: () => Promise<void> }> {
  const begin = performance.now();
  const kind = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: HUIS,
    env: {
      ...process.env,
      PORT: String(poort),
      BIJRIJDER_DATA: map,
      LOG_LEVEL: 'error',
      VERTROUWDE_PROXY: 'ja',
      ...omgeving,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((goed, fout) => {
    kind.stdout.on('data', (deel: Buffer) => deel.toString().includes('draait na') && goed());
    kind.on('exit', (code) => fout(new Error(`start gaf ${code}`)));
  });
  const seconden = (performance.now() - begin) / 1000;
  return {
    seconden,
    pid: kind.pid!,
    stop: () =>
      new Promise((goed) => {
        kind.removeAllListeners('exit');
        kind.on('exit', () => goed());
        kind.kill('SIGTERM');
      }),
  };
}

/** Compressed bytes of script that a page loads. */
async function scriptBytes(pagina: Page, adres: string): Promise<number> {
  let som = 0;
  const tel = async (antwoord: import('playwright-core').Response) => {
    if (!/javascript/.test(antwoord.headers()['content-type'] ?? '')) return;
    som += Number(antwoord.headers()['content-length'] ?? (await antwoord.body()).length);
  };
  pagina.on('response', tel);
  await pagina.goto(adres, { waitUntil: 'networkidle' });
  pagina.off('response', tel);
  return som;
}

/** Milliseconds between a keystroke and the new amount in the page. */
async function typen(pagina: Page): Promise<number[]> {
  return pagina.evaluate(async () => {
    const veld = document.querySelector<HTMLInputElement>('input[name^="netto|"]')!;
    const tijden: number[] = [];
    for (let i = 0; i < 60; i++) {
      veld.value = `${500 + i},${String(10 + i).slice(-2)}`;
      const van = performance.now();
      veld.dispatchEvent(new Event('input', { bubbles: true }));
      tijden.push(performance.now() - van);
      await new Promise((r) => setTimeout(r, 5));
    }
    return tijden;
  });
}

/** Time to see the page on slow 4G: 1.6 Mbit/s down, 150 ms round trip, processor four times slower. */
async function trageTelefoon(kamer: BrowserContext, adres: string): Promise<number> {
  const pagina = await kamer.newPage();
  const cdp = await kamer.newCDPSession(pagina);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const tijden: number[] = [];
  for (let i = 0; i < 3; i++) {
    await cdp.send('Network.clearBrowserCache');
    await pagina.goto(adres);
    tijden.push(
      await pagina.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
      ),
    );
  }
  await pagina.close();
  return mediaan(tijden);
}

type Last = { p50: number; p95: number; goed: number; aantal: number; node: number; databank: number; zelf: number };
type Pids = { servers: readonly number[]; databank: number };

const verbindingen = new Agent({ keepAlive: true });
/** Status of an answer that came in whole; 0 when there was none. */
const vraag = (adres: string, headers: Record<string, string>): Promise<number> =>
  new Promise((klaar) => {
    get(adres, { headers, agent: verbindingen }, (a) => {
      a.resume();
      a.on('end', () => klaar(a.statusCode ?? 0));
      a.on('error', () => klaar(0));
    }).on('error', () => klaar(0));
  });

/** The embedded database is a child of the first server, and is counted by itself. */
function rekentijden({ servers, databank }: Pids): { node: number; databank: number; zelf: number } {
  const pg = rekentijdVan(databank);
  const { user, system } = process.cpuUsage();
  return {
    node: servers.reduce((som, pid) => som + rekentijdVan(pid), 0) - pg,
    databank: pg,
    zelf: (user + system) / 1e6,
  };
}

/**
 * Open loop: requests go out at their own pace, whether or not the ones before have come back, to the servers in turn. Every client
 * has an address of its own, as behind a proxy. `node`, `databank` and `zelf` (the sender of these requests) are processor
 * milliseconds per request.
 */
async function belasting(
  klanten: readonly string[],
  adressen: readonly string[],
  perSeconde: number,
  aantal: number,
  pids: Pids,
): Promise<Last> {
  const tijden: number[] = [];
  const lopend: Promise<void>[] = [];
  const vooraf = rekentijden(pids);
  const begin = performance.now();
  for (let i = 0; i < aantal; i++) {
    const moment = begin + (i * 1000) / perSeconde;
    const wacht = moment - performance.now();
    if (wacht > 0) await new Promise((r) => setTimeout(r, wacht));
    const wie = i % klanten.length;
    const headers = {
      cookie: klanten[wie]!,
      'accept-encoding': 'gzip',
      'x-forwarded-for': `10.${wie >> 16}.${(wie >> 8) & 255}.${wie & 255}`,
    };
    lopend.push(
      vraag(adressen[i % adressen.length]!, headers).then((status) => {
        if (status === 200) tijden.push(performance.now() - moment);
      }),
    );
  }
  await Promise.all(lopend);
  const op = (deel: number) =>
    tijden.length < aantal * 0.99
      ? Number.POSITIVE_INFINITY
      : tijden.toSorted((a, b) => a - b)[Math.floor(tijden.length * deel)]!;
  const achteraf = rekentijden(pids);
  const per = (naam: 'node' | 'databank' | 'zelf') => ((achteraf[naam] - vooraf[naam]) * 1000) / aantal;
  return {
    p50: op(0.5),
    p95: op(0.95),
    goed: tijden.length,
    aantal,
    node: per('node'),
    databank: per('databank'),
    zelf: per('zelf'),
  };
}

/** Cookies of people with a decision, each logged in already: as the login leaves them. */
async function ingelogd(klant: pg.Client, hoeveel: number): Promise<string[]> {
  const { rows } = await klant.query<{ gemeente: number; id: string; naam: string }>(
    `select p.gemeente, p.id, p.aanspreeknaam as naam from huishouden_lid l join persoon p on p.gemeente = l.gemeente and p.id = l.persoon
      where l.rol = 'aanvrager' and l.tot is null and exists (select 1 from besluit b where b.gemeente = l.gemeente and b.huishouden = l.huishouden)
      order by md5(p.id::text) limit $1`,
    [hoeveel],
  );
  const koekjes: string[] = [];
  for (const { gemeente, id, naam } of rows) {
    const geheim = randomBytes(32).toString('base64url');
    await klant.query(
      `insert into sessie (gemeente, id_hash, soort, persoon, naam, rollen, eindigt_op) values ($1, $2, 'client', $3, $4, '{}', now() + interval '8 hours')`,
      [gemeente, createHash('sha256').update(geheim).digest(), id, naam],
    );
    koekjes.push(`bijrijder=${geheim}`);
  }
  return koekjes;
}

const { values: keuze } = parseArgs({
  options: {
    /** Households in the database; absent: the ones of Voorbeeldstad. */
    huishoudens: { type: 'string' },
    klanten: { type: 'string', default: '2000' },
    /** Under load. One server uses one core. */
    servers: { type: 'string', default: '2' },
    /** Only the load, without a browser. */
    'alleen-last': { type: 'boolean', default: false },
  },
});

await bouwWeb();
const map = mkdtempSync(join(tmpdir(), 'bijrijder-bench-'));
chmodSync(map, 0o755);
const poort = await vrijePoort();
const product = await start(poort, map);
meet('start van het hele product, lege map', product.seconden, 60, 's');
const url = `http://localhost:${poort}`;
try {
  if (!keuze['alleen-last']) await metBrowser();
  await onderLast();
} finally {
  await product.stop();
  rmSync(map, { recursive: true, force: true });
}

async function metBrowser(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: await zoekBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const kamer = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nl-NL' });
    const pagina = await kamer.newPage();
    await pagina.goto(`${url}/inloggen/client`);
    await pagina.locator('button[name=persona][value=c-hanna]').click();
    await pagina.waitForURL(`${url}/mijn`);
    const doorgeven = `${url}/mijn/doorgeven/2026-04/typen`;
    meet('script bij het doorgeven, gecomprimeerd', (await scriptBytes(pagina, doorgeven)) / 1000, 110, 'kB');
    const tijden = await typen(pagina);
    meet('van toets naar nieuw bedrag (mediaan)', mediaan(tijden), 16, 'ms');
    meet('van toets naar nieuw bedrag (traagste van 60)', Math.max(...tijden), 16, 'ms');
    meet('doorgeven zichtbaar op trage 4G', await trageTelefoon(kamer, doorgeven), 1_000, 'ms');
  } finally {
    await browser.close();
  }
}

async function onderLast(): Promise<void> {
  const gegevens = (naam: string) => readFileSync(join(map, naam), 'utf8').split('\n')[0]!;
  const klant = new pg.Client({
    connectionString: `postgres://postgres:${gegevens('postgres-wachtwoord')}@127.0.0.1:${gegevens('postgres-poort')}/bijrijder`,
  });
  await klant.connect();
  const voorbereid = async () => {
    try {
      return {
        huishoudens: await vermenigvuldig(klant, Number(keuze.huishoudens ?? 0)),
        klanten: await ingelogd(klant, Number(keuze.klanten)),
      };
    } finally {
      await klant.end();
    }
  };
  const { huishoudens, klanten } = await voorbereid();
  const meer = await meerServers(Number(keuze.servers) - 1, gegevens);
  try {
    const pids = {
      servers: [product.pid, ...meer.map((m) => m.pid)],
      databank: Number(gegevens('postgres/postmaster.pid')),
    };
    const adressen = [`${url}/mijn`, ...meer.map((m) => `${m.url}/mijn`)];
    // what is compiled and planned at the first requests is no part of a busy day
    await belasting(klanten, adressen, 40, 1_500, pids);
    for (const [wie, groep, perSeconde, aantal] of [
      ['één cliënt', klanten.slice(0, 1), 15, 225],
      [`${klanten.length} cliënten`, klanten, 100, 3_000],
    ] as const) {
      const last = await belasting(groep, adressen, perSeconde, aantal, pids);
      meet(
        `p95 van /mijn bij ${perSeconde} per seconde, ${adressen.length} servers, ${wie}, ${huishoudens} huishoudens`,
        last.p95,
        200,
        'ms',
      );
      process.stdout.write(
        `${wie}: ${last.goed} van ${last.aantal} goed, mediaan ${last.p50.toFixed(0)} ms, rekentijd per verzoek ${last.node.toFixed(1)} ms server en ${last.databank.toFixed(1)} ms databank (de meting zelf ${last.zelf.toFixed(1)} ms)\n`,
      );
    }
  } finally {
    for (const m of meer) await m.stop();
  }
}

/** More servers on the database and with the keys of the first. */
async function meerServers(hoeveel: number, gegevens: (naam: string) => string) {
  const servers: { pid: number; url: string; stop: () => Promise<void> }[] = [];
  for (let i = 0; i < hoeveel; i++) {
    const eigen = await vrijePoort();
    const server = await start(eigen, mkdtempSync(join(map, 'server-')), {
      DATABASE_URL: `postgres://postgres:${gegevens('postgres-wachtwoord')}@127.0.0.1:${gegevens('postgres-poort')}/bijrijder?host=${encodeURIComponent(join(map, 'postgres'))}`,
      BIJRIJDER_SLEUTELS: readFileSync(join(map, 'sleutels.json'), 'utf8'),
    });
    servers.push({ ...server, url: `http://localhost:${eigen}` });
  }
  return servers;
}
for (const m of metingen)
  process.stdout.write(
    `${m.gemeten <= m.doel ? 'gehaald ' : 'gemist  '} ${m.wat}: ${m.gemeten.toFixed(1)} ${m.eenheid} (doel ${m.doel})\n`,
  );
const gehaald = metingen.filter((m) => m.gemeten <= m.doel).length;
process.stdout.write(`${gehaald} of ${metingen.length} targets met\n`);
process.exit(gehaald === metingen.length ? 0 : 1);
