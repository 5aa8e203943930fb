import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wacht } from 'node:timers/promises';
import { delenKlaar, einde, type Foutproef, isKlaar, start, werker } from './basis.ts';

/** Longer than any part; a host that is silent so long in the middle of one has lost it. */
const STIL_SECONDEN = 3;

/**
 * A second host: a network namespace of its own with a cable (veth) to the first. Its worker reaches the database over that cable; when the
 * cable is cut nothing arrives any more and nobody says so, as when a machine or a switch goes.
 */
export const tweeHosts: Foutproef = {
  naam: 'two hosts, one cut off half way',
  kanNiet: () => {
    if (process.getuid?.() !== 0) return 'network namespaces take root';
    if (spawnSync('ip', ['-V']).status !== 0) return 'the program `ip` is not here (Debian: iproute2)';
    const proef = `bijrijder-kan-${process.pid}`;
    if (spawnSync('ip', ['netns', 'add', proef]).status !== 0) return 'this machine allows no network namespaces';
    const draad = spawnSync('ip', ['link', 'add', 'brk0', 'type', 'veth', 'peer', 'name', 'brk1']).status === 0;
    if (draad) spawnSync('ip', ['link', 'del', 'brk0']);
    spawnSync('ip', ['netns', 'del', proef]);
    return draad ? null : 'this machine allows no virtual cable (veth)';
  },
  async doe(s, o, gemeente) {
    const klant = await s.klant();
    await klant.query(`alter role bijrijder_werk set idle_in_transaction_session_timeout = '${STIL_SECONDEN}s'`);
    const run = await start(s, gemeente, o);
    const host = await tweedeHost(gemeente, Number(new URL(s.werkUrl).port));
    const url = new URL(s.werkUrl);
    url.hostname = host.adres;
    url.port = String(host.poort);
    // another computer has no local socket
    url.searchParams.delete('host');
    const ver = spawn(
      'ip',
      ['netns', 'exec', host.naam, process.execPath, 'dossier/maandrun/werkproces.ts', String(gemeente), run],
      { env: { ...process.env, BIJRIJDER_WERK_URL: url.href }, stdio: 'ignore' },
    );
    let dichtbij: ChildProcess | null = null;
    try {
      // cut in the middle of a part of the far host, after it has finished some
      const bezig = async (): Promise<boolean> => {
        const { rows } = await klant.query(
          "select 1 from pg_stat_activity where application_name = $1 and state in ('active', 'idle in transaction') and xact_start is not null",
          [`maandrun-${ver.pid}`],
        );
        return rows.length > 0 && (await delenKlaar(s, gemeente, run)).klaar > 0;
      };
      const uiterlijk = Date.now() + 60_000;
      while (!(await bezig())) {
        if (Date.now() > uiterlijk) throw new Error('de tweede computer begon niet');
        await wacht(2);
      }
      host.knip();
      const opKnip = await delenKlaar(s, gemeente, run);
      dichtbij = werker(s, gemeente, run);
      const klaarVoor = Date.now() + 120_000;
      while (!(await isKlaar(s, gemeente, run))) {
        if (Date.now() > klaarVoor) throw new Error('de run kwam niet af zonder de tweede computer');
        await wacht(200);
      }
      // the far host comes back and finds that others did its work
      host.herstel();
      await wacht(500);
      return `cut at ${opKnip.klaar} of ${opKnip.alle} parts; the other host finished, the first came back to nothing left`;
    } finally {
      ver.kill('SIGKILL');
      dichtbij?.kill('SIGKILL');
      await Promise.all([einde(ver), dichtbij ? einde(dichtbij) : null]);
      host.weg();
      await klant.query("alter role bijrijder_werk set idle_in_transaction_session_timeout = '60s'");
      await klant.end();
    }
  },
};

type Host = { naam: string; adres: string; poort: number; knip(): void; herstel(): void; weg(): void };

/** The namespace, its cable, and a door on our side of the cable to the database, which itself listens to this machine only. */
async function tweedeHost(nummer: number, databank: number): Promise<Host> {
  const naam = `bijrijder-${process.pid}-${nummer}`;
  const [hier, daar] = [`br${process.pid % 100_000}h`, `br${process.pid % 100_000}d`];
  const net = `10.251.${nummer % 250}`;
  const ip = (...wat: string[]) => execFileSync('ip', wat, { stdio: 'pipe' });
  ip('netns', 'add', naam);
  ip('link', 'add', hier, 'type', 'veth', 'peer', 'name', daar);
  ip('link', 'set', daar, 'netns', naam);
  ip('addr', 'add', `${net}.1/30`, 'dev', hier);
  ip('link', 'set', hier, 'up');
  ip('netns', 'exec', naam, 'ip', 'addr', 'add', `${net}.2/30`, 'dev', daar);
  ip('netns', 'exec', naam, 'ip', 'link', 'set', daar, 'up');
  ip('netns', 'exec', naam, 'ip', 'link', 'set', 'lo', 'up');
  const lijnen = new Set<Socket>();
  const deur = createServer((binnen) => {
    const naarDatabank = connect(databank, '127.0.0.1');
    for (const lijn of [binnen, naarDatabank]) {
      lijnen.add(lijn);
      lijn.on('error', () => {});
    }
    binnen.pipe(naarDatabank).pipe(binnen);
  });
  await new Promise<void>((klaar, fout) => {
    deur.once('error', fout);
    deur.listen(0, `${net}.1`, klaar);
  });
  const op = deur.address();
  if (!op || typeof op !== 'object') throw new Error('geen poort');
  return {
    naam,
    adres: `${net}.1`,
    poort: op.port,
    knip: () => ip('link', 'set', hier, 'down'),
    herstel: () => ip('link', 'set', hier, 'up'),
    weg: () => {
      deur.close();
      for (const lijn of lijnen) lijn.destroy();
      spawnSync('ip', ['link', 'del', hier]);
      spawnSync('ip', ['netns', 'del', naam]);
    },
  };
}
