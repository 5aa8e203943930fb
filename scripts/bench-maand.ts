// npm run bench:maand -- --huishoudens 450000 [--werkers 2]
// The monthly run on a durable PostgreSQL of its own, against a bare COPY of the rows it wrote, in one go.
// The clock of the run: freezing the facts, the workers seeing it in their queue, computing, storing and checking every household, up to the
// state "berekend". The workers are those of the product (`bijrijder werker`), which stand by for weeks: they were started before, are up to
// speed (warm.ts) and have done the month of a small municipality. What a worker that was only just started costs more has a line of its own,
// with its start in the clock. Narekenen (everything once more, compared byte for byte) is a job after the run and has a line of its own.
import { createReadStream, createWriteStream, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wacht } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { startMaand, voortgang } from '../dossier/maandrun/index.ts';
import { vulProefgemeente } from '../dossier/maandrun/proefgemeente.ts';
import { metToegang } from '../dossier/toegang/index.ts';
import { herbereken } from '../dossier/verrekening/index.ts';
import { startWerkprocessen, type Werkprocessen } from '../dossier/werkers/index.ts';
import { startProefserver } from './proefserver.ts';
import { rekentijdVan } from './rekentijd.ts';

const { values } = parseArgs({
  options: { huishoudens: { type: 'string', default: '450000' }, werkers: { type: 'string', default: '2' } },
});
const N = Number(values.huishoudens);
const WERKERS = Number(values.werkers);
const KLEIN = Math.min(4_500, N);
/** In so many a worker that was just started is up to speed. */
const KOUD = Math.min(20_000, N);
const MAAND = '2026-04';

const s = await startProefserver();
const klant = await s.klant();
const seconden = (van: number) => (performance.now() - van) / 1000;

/** Processor seconds of PostgreSQL up to now, with the processes it has ended; 0 where the system does not tell. */
function serverCpu(): number {
  try {
    const baas = Number(readFileSync(join(s.map, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const tijd = (pid: number, ookGeweest: boolean): [number, number] => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const v = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      return [v[1]!, v[11]! + v[12]! + (ookGeweest ? v[13]! + v[14]! : 0)];
    };
    let som = tijd(baas, true)[1];
    for (const naam of readdirSync('/proc')) {
      if (!/^\d+$/.test(naam)) continue;
      try {
        const [ouder, eigen] = tijd(Number(naam), false);
        if (ouder === baas) som += eigen;
      } catch {
        // gone meanwhile
      }
    }
    return som / 100;
  } catch {
    return 0;
  }
}

type Meting = {
  seconden: number;
  cpu: number;
  server: number;
  rss: { half: number; eind: number; max: number };
  besluiten: number;
  apart: number;
  samenCent: number;
  /** Time of the last quarter of the parts over that of the first quarter: above 1 a household costs more as the run goes on. */
  oplopend: number;
};

/** Standing workers, as `bijrijder werker` starts them. Nothing is planned for them: only the month. */
const startWerkers = (warm: boolean): Promise<Werkprocessen> =>
  startWerkprocessen({
    werkUrl: s.werkUrl,
    map: s.map,
    gemeenten: [],
    aantal: WERKERS,
    rustig: false,
    warm,
    zeg: (regel) => console.log(`  ${regel}`),
  });

/** Memory of a process now and at its highest, in MB; 0 where the system does not tell. */
function geheugen(pid: number): { nu: number; hoogste: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mb = (veld: string) =>
      Math.round(Number(new RegExp(`^${veld}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024);
    return { nu: mb('VmRSS'), hoogste: mb('VmHWM') };
  } catch {
    return { nu: 0, hoogste: 0 };
  }
}

const vraagVan = (gemeente: number) =>
  ({
    wie: { soort: 'taak', gemeente, naam: 'Maandrun', rol: 'werker' },
    handeling: 'wijzigen',
    object: 'maandrun',
    doel: 'uitbetalen',
    betrokkene: 'geen',
  }) as const;

const rekentijd = (werkers: Werkprocessen) => werkers.pids().reduce((som, pid) => som + rekentijdVan(pid), 0);

/** The month of a municipality by workers that stand by; null: by workers that start with the clock, and go afterwards. */
async function draai(gemeente: number, staand: Werkprocessen | null): Promise<Meting> {
  const serverVooraf = serverCpu();
  const werkersVooraf = staand ? rekentijd(staand) : 0;
  const begin = performance.now();
  const starten = staand ? null : startWerkers(false);
  const run = await metToegang(s.werk.db, vraagVan(gemeente), (t) =>
    startMaand(t, MAAND, { peil: '2026-05-01T12:00:00+02:00' }),
  );
  const werkers = staand ?? (await starten!);
  const rss: number[] = [];
  for (let keer = 0; (await standVan(gemeente, run)) !== 'berekend'; keer++) {
    if (keer % 10 === 0) rss.push(Math.max(...werkers.pids().map((pid) => geheugen(pid).nu)));
    await wacht(20);
  }
  const duur = seconden(begin);
  const cpu = rekentijd(werkers) - werkersVooraf;
  const server = serverCpu() - serverVooraf;
  const max = Math.max(...werkers.pids().map((pid) => geheugen(pid).hoogste));
  const stand = await metToegang(s.werk.db, vraagVan(gemeente), (t) => voortgang(t, run));
  if (stand?.stand !== 'berekend') throw new Error('de run is niet af');
  if (!staand) {
    await werkIsOp();
    await werkers.stop();
  }
  const midden = Math.floor(rss.length / 2);
  return {
    seconden: duur,
    cpu,
    server,
    rss: { half: rss[midden] ?? 0, eind: Math.max(0, ...rss.slice(midden)), max },
    besluiten: stand.totalen.besluiten,
    apart: stand.totalen.apart,
    samenCent: stand.totalen.samenCent,
    oplopend: await oplopend(run),
  };
}

const standVan = async (gemeente: number, run: string): Promise<string> =>
  (await klant.query('select stand from maandrun where gemeente = $1 and id = $2', [gemeente, run])).rows[0].stand;

/** Until the workers have nothing to do: after a run they compute it once more. */
async function werkIsOp(): Promise<void> {
  for (;;) {
    const { rows } = await klant.query(
      "select count(*)::int as n from pgboss.job where name like 'maandrun-%' and state < 'completed'",
    );
    if (rows[0].n === 0) return;
    await wacht(100);
  }
}

async function oplopend(run: string): Promise<number> {
  const { rows } = await klant.query<{ ms: number }>(
    'select extract(epoch from klaar_op) * 1000 as ms from maandrun_deel where run = $1 order by klaar_op',
    [run],
  );
  const kwart = Math.floor(rows.length / 4);
  const duurtVan = (van: number) => Number(rows[van + kwart]!.ms) - Number(rows[van]!.ms);
  return kwart === 0 ? 1 : duurtVan(rows.length - 1 - kwart) / duurtVan(0);
}

/**
 * The same rows by COPY from a text file, one connection, one commit per table, into empty tables with the same columns, defaults, checks
 * and indexes, without triggers and policies; on the same server, with fsync and a checkpoint just before.
 */
async function kaleCopy(gemeente: number): Promise<{ seconden: number; server: number }> {
  const bestanden: [string, string][] = [];
  for (const tabel of ['besluit', 'betaling']) {
    const pad = join(s.map, `${tabel}.copy`);
    await klant.query(`create table kaal_${tabel} (like ${tabel} including all)`);
    await pipeline(
      klant.query(copyTo(`copy (select * from ${tabel} where gemeente = ${gemeente}) to stdout`)),
      createWriteStream(pad),
    );
    bestanden.push([tabel, pad]);
  }
  await klant.query('checkpoint');
  const vooraf = serverCpu();
  const begin = performance.now();
  for (const [tabel, pad] of bestanden)
    await pipeline(
      createReadStream(pad, { highWaterMark: 1 << 20 }),
      klant.query(copyFrom(`copy kaal_${tabel} from stdin`)),
    );
  const uit = { seconden: seconden(begin), server: serverCpu() - vooraf };
  for (const [, pad] of bestanden) rmSync(pad);
  return uit;
}

/** The second calculation, by one worker as in the product. */
async function narekenen(gemeente: number) {
  const eigen = process.cpuUsage();
  const vooraf = serverCpu();
  const begin = performance.now();
  const { gelijk, afwijkend } = await herbereken(s.werk.db, gemeente, MAAND);
  const { user, system } = process.cpuUsage(eigen);
  return {
    gelijk,
    anders: afwijkend.length,
    seconden: seconden(begin),
    cpu: (user + system) / 1e6,
    server: serverCpu() - vooraf,
  };
}

try {
  console.log(
    `${cpus().length} kernen, ${WERKERS} werkers, PostgreSQL ${(await klant.query('show server_version')).rows[0].server_version} met fsync ${(await klant.query('show fsync')).rows[0].fsync}`,
  );
  await vulProefgemeente(klant, s.kluis, { gemeente: 1, huishoudens: KLEIN, maand: MAAND, zaad: 1, rekeningen: true });
  await vulProefgemeente(klant, s.kluis, { gemeente: 3, huishoudens: KOUD, maand: MAAND, zaad: 3, rekeningen: true });
  const begin = performance.now();
  await vulProefgemeente(klant, s.kluis, { gemeente: 2, huishoudens: N, maand: MAAND, zaad: 2, rekeningen: true });
  await klant.query('vacuum analyze feit, rekening, huishouden');
  await klant.query('checkpoint');
  const feiten = (await klant.query('select count(*)::int n from feit where gemeente = 2')).rows[0].n as number;
  console.log(`${N} huishoudens met ${feiten} feiten gemaakt in ${seconden(begin).toFixed(1)} s`);
  const koud = await draai(3, null);
  const werkers = await startWerkers(true);
  const opwarmen = performance.now();
  await werkers.warm;
  console.log(
    `twee maanden van bedachte huishoudens in het geheugen om op snelheid te komen: ${seconden(opwarmen).toFixed(1)} s, niet in de tijd`,
  );
  const klein = await draai(1, werkers);
  await werkIsOp();
  const groot = await draai(2, werkers);
  // what they would do next is measured below, alone
  await werkers.stop();
  const copy = await kaleCopy(2);
  const na = await narekenen(2);
  const geheel = (m: Meting, n: number) => (m.seconden / n) * 1e6;
  console.log(
    `klein: ${KLEIN} in ${klein.seconden.toFixed(2)} s (${geheel(klein, KLEIN).toFixed(0)} µs per huishouden)`,
  );
  console.log(
    `groot: ${N} in ${groot.seconden.toFixed(2)} s (${geheel(groot, N).toFixed(0)} µs per huishouden), rekentijd ${groot.cpu.toFixed(1)} s van de werkers en ${groot.server.toFixed(1)} s van PostgreSQL: samen ${((groot.cpu + groot.server) / cpus().length).toFixed(1)} s op ${cpus().length} kernen zonder iets anders`,
  );
  console.log(
    'de klok: van vastzetten tot berekend, met werkers die al klaarstonden en de kleine gemeente hadden gedaan, zoals in het product',
  );
  console.log(
    `koud: ${KOUD} in ${koud.seconden.toFixed(2)} s door werkers die met de klok begonnen (rekentijd ${koud.cpu.toFixed(1)} + ${koud.server.toFixed(1)} s); wie net is gestart, doet dus eenmalig ongeveer ${Math.max(0, koud.seconden - (groot.seconden * KOUD) / N).toFixed(1)} s langer over zijn eerste maand`,
  );
  console.log(`${groot.besluiten} besluiten, ${groot.apart} apart, samen ${groot.samenCent} cent`);
  console.log(
    `kale COPY van dezelfde rijen, een verbinding: ${copy.seconden.toFixed(2)} s, waarvan ${copy.server.toFixed(1)} s rekentijd; in rekentijd is de run ${((groot.cpu + groot.server) / cpus().length / copy.server).toFixed(1)} × die COPY`,
  );
  console.log(
    `narekenen, na de run en niet in haar tijd: ${na.seconden.toFixed(1)} s met een werker (${na.cpu.toFixed(1)} + ${na.server.toFixed(1)} s rekentijd), ${na.gelijk} gelijk, ${na.anders} anders`,
  );
  console.log(
    `geheugen per werker: halverwege ${groot.rss.half} MB, tweede helft hoogstens ${groot.rss.eind} MB, hoogste ${groot.rss.max} MB`,
  );
  const doelen: [string, boolean][] = [
    [
      `every household decided or set apart (${groot.besluiten + groot.apart} of ${N})`,
      groot.besluiten + groot.apart === N,
    ],
    [
      `≤ 60 s for 450,000 (here ${((groot.seconden * 450_000) / N).toFixed(1)} s at that size)`,
      (groot.seconden * 450_000) / N <= 60,
    ],
    [`≤ 3 × bare COPY (${(groot.seconden / copy.seconden).toFixed(1)} ×)`, groot.seconden <= 3 * copy.seconden],
    [
      `computed again, byte for byte the same (${na.gelijk} of ${groot.besluiten})`,
      na.gelijk === groot.besluiten && na.anders === 0,
    ],
    [`memory flat (second half ≤ 1.25 × half way)`, groot.rss.eind <= 1.25 * groot.rss.half],
    [
      `cost per household flat (large ≤ 1.25 × small; last quarter of the run ${groot.oplopend.toFixed(2)} × the first, ≤ 1.25)`,
      geheel(groot, N) <= 1.25 * geheel(klein, KLEIN) && groot.oplopend <= 1.25,
    ],
  ];
  for (const [wat, gehaald] of doelen) console.log(`${gehaald ? 'met   ' : 'missed'} ${wat}`);
  console.log(`${doelen.filter(([, gehaald]) => gehaald).length} of ${doelen.length} targets met`);
} finally {
  await klant.end();
  await s.weg();
}
