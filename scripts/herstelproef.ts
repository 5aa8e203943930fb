import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databankGebruiker, startIngebed } from '../dossier/databank/index.ts';
import { startProefserver } from './proefserver.ts';
import { controleerNode } from './versie.ts';

// npm run herstelproef: makes a copy of a running database, goes on working, makes a mistake, and goes back to the moment
// before it in a second server. Proves the steps of docs; uses only the PostgreSQL that comes with the product.
controleerNode();
const begin = performance.now();
const zeg = (regel: string) =>
  process.stdout.write(`${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s  ${regel}\n`);
const eis = (goed: boolean, wat: string) => {
  zeg(`${goed ? 'goed' : 'FOUT'}  ${wat}`);
  if (!goed) throw new Error(wat);
};
const wie = databankGebruiker();
const map = mkdtempSync(join(tmpdir(), 'bijrijder-herstel-'));
chmodSync(map, 0o755);
const archief = join(map, 'archief');
mkdirSync(archief);
if (wie) chownSync(archief, wie.uid, wie.gid);
const een = await startProefserver();
let twee: Awaited<ReturnType<typeof startIngebed>> | null = null;
try {
  let k = await een.klant();
  await k.query("alter system set archive_mode = 'on'");
  await k.query("alter system set wal_level = 'replica'");
  await k.query(`alter system set archive_command = 'test ! -f ${archief}/%f && cp %p ${archief}/%f'`);
  await k.end();
  await een.server.stop();
  await een.herstart();
  k = await een.klant();
  await k.query("insert into gemeente (code, naam, is_voorbeeld) values (9001, 'Voor de kopie', true)");

  // the copy, while the database works
  await k.query("select pg_backup_start('herstelproef', true)");
  const terug = join(map, 'terug');
  mkdirSync(terug);
  chmodSync(terug, 0o755);
  execFileSync('cp', ['-a', join(een.map, 'postgres'), terug]);
  const { rows } = await k.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
  writeFileSync(join(terug, 'postgres/backup_label'), rows[0]!.labelfile);
  execFileSync('cp', ['-a', join(een.map, 'postgres-wachtwoord'), terug]);
  zeg('kopie gemaakt');

  await k.query("insert into gemeente (code, naam, is_voorbeeld) values (9002, 'Na de kopie', true)");
  await new Promise((klaar) => setTimeout(klaar, 1_100));
  const moment = (await k.query<{ nu: string }>('select clock_timestamp()::text as nu')).rows[0]!.nu;
  await new Promise((klaar) => setTimeout(klaar, 1_100));
  await k.query("insert into gemeente (code, naam, is_voorbeeld) values (9003, 'De vergissing', true)");
  const wal = (await k.query<{ f: string }>('select pg_walfile_name(pg_current_wal_lsn()) as f')).rows[0]!.f;
  await k.query('select pg_switch_wal()');
  for (let keer = 0; keer < 100 && !existsSync(join(archief, wal)); keer++)
    await new Promise((klaar) => setTimeout(klaar, 200));
  eis(
    existsSync(join(archief, wal)),
    `het logboek van de databank staat in het archief (${readdirSync(archief).length} delen)`,
  );
  await k.end();

  // back to the moment before the mistake, in a second server
  const pgmap = join(terug, 'postgres');
  rmSync(join(pgmap, 'postmaster.pid'), { force: true });
  appendFileSync(
    join(pgmap, 'postgresql.auto.conf'),
    `\narchive_mode = 'off'\nrestore_command = 'cp ${archief}/%f %p'\nrecovery_target_time = '${moment}'\nrecovery_target_action = 'promote'\n`,
  );
  writeFileSync(join(pgmap, 'recovery.signal'), '');
  if (wie) for (const naam of ['backup_label', 'recovery.signal']) chownSync(join(pgmap, naam), wie.uid, wie.gid);
  const van = performance.now();
  twee = await startIngebed(terug, wie);
  const oud = new pg.Client({ connectionString: twee.url('bijrijder') });
  await oud.connect();
  for (let keer = 0; keer < 100; keer++) {
    if (!(await oud.query<{ bezig: boolean }>('select pg_is_in_recovery() as bezig')).rows[0]!.bezig) break;
    await new Promise((klaar) => setTimeout(klaar, 200));
  }
  const codes = (await oud.query<{ code: number }>('select code from gemeente order by code')).rows.map((r) => r.code);
  eis(codes.includes(9001), 'wat er voor de kopie was, is er');
  eis(codes.includes(9002), 'wat er na de kopie kwam, is er');
  eis(!codes.includes(9003), 'de vergissing is er niet');
  const rls = await oud.query("select 1 from pg_class where relname = 'persoon' and relforcerowsecurity");
  eis(rls.rowCount === 1, 'de rij-beveiliging staat aan');
  await oud.query("insert into gemeente (code, naam, is_voorbeeld) values (9004, 'Verder werken', true)");
  await oud.end();
  zeg(`terug naar ${moment}, in ${((performance.now() - van) / 1000).toFixed(1)} s`);
} finally {
  await twee?.stop();
  await een.weg();
  rmSync(map, { recursive: true, force: true });
}
