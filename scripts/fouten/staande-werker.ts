import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wacht } from 'node:timers/promises';
import type pg from 'pg';
import type { Proefserver } from '../proefserver.ts';
import { delenKlaar, einde, type Foutproef, isKlaar, postmaster, start } from './basis.ts';

/** `bijrijder werker`, as somebody runs it on a machine of its own: stopped, killed and without its database, each time in the middle of a part. */
export const staandeWerker: Foutproef = {
  naam: 'a standing worker: SIGTERM, kill -9 and a database that comes back, in the middle of a part',
  async doe(s, o, gemeente) {
    let houder = await houdVast(s);
    const een = await werkerOpdracht(s);
    let twee: Staand | null = null;
    try {
      const run = await start(s, gemeente, o);
      await middenInDeel(s);
      een.proces.kill('SIGTERM');
      await wacht(300);
      if (een.proces.exitCode !== null) throw new Error('de werker wachtte niet op wat hij had');
      await houder.end();
      houder = await houdVast(s);
      await einde(een.proces);
      if (een.proces.exitCode !== 0) throw new Error(`de werker stopte met ${een.proces.exitCode}: ${een.gezegd()}`);
      const { klaar, alle } = await delenKlaar(s, gemeente, run);
      if (klaar === 0 || klaar === alle) throw new Error(`na SIGTERM waren er ${klaar} van ${alle} delen klaar`);

      twee = await werkerOpdracht(s);
      await middenInDeel(s);
      const kind = Number(/proces (\d+)/.exec(twee.gezegd())![1]);
      process.kill(kind, 'SIGKILL');
      await twee.totHijZegt('Een werker is gestopt (SIGKILL)');
      // the server does not know yet that the other is gone
      await middenInDeel(s, kind);
      process.kill(postmaster(s), 'SIGKILL');
      await twee.totHijZegt('De databank is weg');
      await s.herstart();
      await twee.totHijZegt('De databank is er weer');
      const uiterlijk = Date.now() + 120_000;
      while (!(await isKlaar(s, gemeente, run))) {
        if (Date.now() > uiterlijk) throw new Error(`de run kwam niet af: ${twee.gezegd()}`);
        await wacht(100);
      }
      twee.proces.kill('SIGTERM');
      await einde(twee.proces);
      if (twee.proces.exitCode !== 0) throw new Error(`de werker stopte met ${twee.proces.exitCode}`);
      return `stopped after ${klaar} of ${alle} parts, killed, and 1 restart of the database survived`;
    } finally {
      await houder.end().catch(() => {});
      for (const w of [een, twee]) w?.proces.kill('SIGKILL');
    }
  },
};

type Staand = { proces: ChildProcess; gezegd(): string; totHijZegt(wat: string): Promise<void> };

async function werkerOpdracht(s: Proefserver): Promise<Staand> {
  const proces = spawn(process.execPath, ['cli/bin/bijrijder.mjs', 'werker'], {
    env: { ...process.env, DATABASE_URL: s.beheerUrl, BIJRIJDER_DATA: s.map, BIJRIJDER_SLEUTELS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tekst = '';
  for (const pijp of [proces.stdout, proces.stderr]) pijp.on('data', (d: Buffer) => (tekst += d.toString()));
  const totHijZegt = async (wat: string) => {
    const uiterlijk = Date.now() + 60_000;
    while (!tekst.includes(wat)) {
      if (Date.now() > uiterlijk || proces.exitCode !== null) throw new Error(`de werker zei niet "${wat}": ${tekst}`);
      await wacht(20);
    }
  };
  const staand = { proces, gezegd: () => tekst, totHijZegt };
  await totHijZegt('Klaar om te werken');
  return staand;
}

/** Nothing can be paid while this is held: a part that is being stored waits half way. */
async function houdVast(s: Proefserver): Promise<pg.Client> {
  const klant = await s.klant();
  await klant.query('begin');
  await klant.query('lock table betaling in exclusive mode');
  return klant;
}

async function middenInDeel(s: Proefserver, nietVan = 0): Promise<void> {
  const klant = await s.klant();
  const uiterlijk = Date.now() + 60_000;
  try {
    for (;;) {
      const { rowCount } = await klant.query(
        "select from pg_stat_activity where application_name like 'bijrijder-werker-%' and application_name <> $1 and wait_event_type = 'Lock'",
        [`bijrijder-werker-${nietVan}`],
      );
      if (rowCount) return;
      if (Date.now() > uiterlijk) throw new Error('geen werker begon aan een deel');
      await wacht(20);
    }
  } finally {
    await klant.end();
  }
}
