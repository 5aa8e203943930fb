import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMaand, voortgang } from '../../dossier/maandrun/index.ts';
import { vulProefgemeente } from '../../dossier/maandrun/proefgemeente.ts';
import { metToegang, type Toegang } from '../../dossier/toegang/index.ts';
import type { Proefserver } from '../proefserver.ts';

export const MAAND = '2026-04';
const PEIL = '2026-05-01T12:00:00+02:00';

/** What a run left behind, to compare with an undisturbed one. */
export type Spoor = {
  huishoudens: number;
  besluiten: number;
  betalingen: number;
  dubbel: number;
  cent: number;
  vingerafdruk: string;
};
export type Omvang = { huishoudens: number; deelgrootte: number; werkers: number };
export type Foutproef = {
  naam: string;
  /** Why it cannot be done on this machine; null: it can. */
  kanNiet?: () => string | null;
  /** Returns what really happened, in a few words. `goed` is what an undisturbed run left. */
  doe: (s: Proefserver, o: Omvang, gemeente: number, goed: Spoor) => Promise<string>;
  /** Works on a server of its own: nothing to compare on the shared one. */
  eigenServer?: true;
};

const vraagVan = (gemeente: number) =>
  ({
    wie: { soort: 'taak', gemeente, naam: 'Maandrun', rol: 'werker' },
    handeling: 'wijzigen',
    object: 'maandrun',
    doel: 'uitbetalen',
    betrokkene: 'geen',
  }) as const;
export const alsWerker = <T>(s: Proefserver, gemeente: number, fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(s.werk.db, vraagVan(gemeente), fn);

/** Fill a municipality; all have the same people under other ids, so that all must come to the same cents. */
export async function vul(s: Proefserver, gemeente: number, o: Omvang): Promise<void> {
  const klant = await s.klant();
  await vulProefgemeente(klant, s.kluis, {
    gemeente,
    huishoudens: o.huishoudens,
    maand: MAAND,
    zaad: 11,
    rekeningen: true,
  });
  await klant.end();
}
export const start = (s: Proefserver, gemeente: number, o: Omvang) =>
  alsWerker(s, gemeente, (t) => startMaand(t, MAAND, { peil: PEIL, deelgrootte: o.deelgrootte }));

/** Look past everything at what is there. The fingerprint is over amounts and lines, without ids, so that municipalities can be compared. */
export async function spoor(s: Proefserver, gemeente: number): Promise<Spoor> {
  const klant = await s.klant();
  try {
    const { rows } = await klant.query(
      `select (select count(distinct huishouden)::int from besluit where gemeente = $1) as huishoudens, (select count(*)::int from besluit where gemeente = $1) as besluiten,
        (select count(*)::int from betaling where gemeente = $1) as betalingen,
        (select count(*)::int from (select 1 from betaling where gemeente = $1 group by huishouden, maand, doel, bestemming having count(*) > 1) d) as dubbel,
        (select coalesce(sum(bedrag_cent), 0)::bigint from betaling where gemeente = $1) as cent,
        (select md5(string_agg(md5(b.betaald_cent || b.regels::text), '' order by md5(b.betaald_cent || b.regels::text))) from besluit b where gemeente = $1) as vingerafdruk`,
      [gemeente],
    );
    return { ...rows[0], cent: Number(rows[0].cent) };
  } finally {
    await klant.end();
  }
}

export function werker(s: Proefserver, gemeente: number, run: string, extra: string[] = []): ChildProcess {
  return spawn(process.execPath, [...extra, 'dossier/maandrun/werkproces.ts', String(gemeente), run], {
    env: { ...process.env, BIJRIJDER_WERK_URL: s.werkUrl },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}
export const einde = (kind: ChildProcess): Promise<void> =>
  new Promise((klaar) =>
    kind.exitCode !== null || kind.signalCode !== null ? klaar() : kind.once('exit', () => klaar()),
  );

export async function isKlaar(s: Proefserver, gemeente: number, run: string): Promise<boolean> {
  try {
    return (await alsWerker(s, gemeente, (t) => voortgang(t, run)))?.stand === 'berekend';
  } catch {
    return false;
  }
}

/** Keep `aantal` workers alive until the run is computed; `plaag` may do what it likes in between. */
export async function metWerkers(
  s: Proefserver,
  gemeente: number,
  run: string,
  aantal: number,
  plaag: (werkers: ChildProcess[]) => Promise<void>,
): Promise<void> {
  const werkers: ChildProcess[] = Array.from({ length: aantal }, () => werker(s, gemeente, run));
  const uiterlijk = Date.now() + 240_000;
  try {
    while (!(await isKlaar(s, gemeente, run))) {
      if (Date.now() > uiterlijk) throw new Error('de run kwam niet af');
      await plaag(werkers);
      for (const [i, w] of werkers.entries())
        if (w.exitCode !== null || w.signalCode !== null) werkers[i] = werker(s, gemeente, run);
    }
  } finally {
    for (const w of werkers) w.kill('SIGKILL');
    await Promise.all(werkers.map(einde));
  }
}

export async function delenKlaar(
  s: Proefserver,
  gemeente: number,
  run: string,
): Promise<{ klaar: number; alle: number }> {
  const v = await alsWerker(s, gemeente, (t) => voortgang(t, run));
  return { klaar: v?.delenKlaar ?? 0, alle: v?.delen ?? 0 };
}

export const postmaster = (s: Proefserver): number =>
  Number(readFileSync(join(s.map, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** @throws when a run left something else than an undisturbed one */
export function gelijk(echt: Spoor, goed: Spoor): void {
  if (JSON.stringify(echt) !== JSON.stringify(goed))
    throw new Error(`anders dan ongestoord: ${JSON.stringify(echt)} tegen ${JSON.stringify(goed)}`);
}
