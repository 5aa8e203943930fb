import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { toeval } from '../dossier/loongegevens/index.ts';
import {
  bekeken,
  leesAntwoord,
  maakBestand,
  onderteken,
  schrijfBestand,
  startMaand,
  voortgang,
} from '../dossier/maandrun/index.ts';
import { vulProefgemeente } from '../dossier/maandrun/proefgemeente.ts';
import { metToegang, type Toegang } from '../dossier/toegang/index.ts';
import { eindkenmerk } from '../dossier/uitbetaling/kenmerk.ts';
import { type Proefserver, startProefserver } from './proefserver.ts';

const MAAND = '2026-04';
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
  /** Returns what really happened, in a few words. */
  doe: (s: Proefserver, o: Omvang, gemeente: number) => Promise<string>;
};

const vraagVan = (gemeente: number) =>
  ({
    wie: { soort: 'taak', gemeente, naam: 'Maandrun', rol: 'werker' },
    handeling: 'wijzigen',
    object: 'maandrun',
    doel: 'uitbetalen',
    betrokkene: 'geen',
  }) as const;
const alsWerker = <T>(s: Proefserver, gemeente: number, fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(s.werk.db, vraagVan(gemeente), fn);

/** Fill a municipality; all have the same people under other ids, so that all must come to the same cents. */
async function vul(s: Proefserver, gemeente: number, o: Omvang): Promise<void> {
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
const start = (s: Proefserver, gemeente: number, o: Omvang) =>
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

function werker(s: Proefserver, gemeente: number, run: string, extra: string[] = []): ChildProcess {
  return spawn(process.execPath, [...extra, 'dossier/maandrun/werkproces.ts', String(gemeente), run], {
    env: { ...process.env, BIJRIJDER_WERK_URL: s.werkUrl },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}
const einde = (kind: ChildProcess): Promise<void> =>
  new Promise((klaar) =>
    kind.exitCode !== null || kind.signalCode !== null ? klaar() : kind.once('exit', () => klaar()),
  );

async function isKlaar(s: Proefserver, gemeente: number, run: string): Promise<boolean> {
  try {
    return (await alsWerker(s, gemeente, (t) => voortgang(t, run)))?.stand === 'berekend';
  } catch {
    return false;
  }
}

/** Keep `aantal` workers alive until the run is computed; `plaag` may do what it likes in between. */
async function metWerkers(
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

async function delenKlaar(s: Proefserver, gemeente: number, run: string): Promise<{ klaar: number; alle: number }> {
  const v = await alsWerker(s, gemeente, (t) => voortgang(t, run));
  return { klaar: v?.delenKlaar ?? 0, alle: v?.delen ?? 0 };
}

const postmaster = (s: Proefserver): number =>
  Number(readFileSync(join(s.map, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** Every fault of the suite. Each works on municipality `zaad` of the given server. */
export const FOUTPROEVEN: readonly Foutproef[] = [
  {
    naam: 'kill -9 of workers at random moments',
    async doe(s, o, gemeente) {
      const run = await start(s, gemeente, o);
      const kans = toeval(gemeente);
      let gedood = 0;
      let halverwege = 0;
      await metWerkers(s, gemeente, run, o.werkers, async (werkers) => {
        await wacht(250 + (kans() % 900));
        // enough is enough: a worker that never lives long enough to start proves nothing
        if (gedood >= 12) return;
        const klaar = await delenKlaar(s, gemeente, run);
        if (klaar.klaar > 0 && klaar.klaar < klaar.alle) halverwege += 1;
        if (werkers[kans() % werkers.length]!.kill('SIGKILL')) gedood += 1;
      });
      return `${gedood} workers killed, ${halverwege} of them with the run half way`;
    },
  },
  {
    naam: 'kill -9 of the database at random moments',
    async doe(s, o, gemeente) {
      const run = await start(s, gemeente, o);
      const kans = toeval(gemeente);
      let keer = 0;
      await metWerkers(s, gemeente, run, o.werkers, async () => {
        await wacht(900 + (kans() % 1_500));
        if (keer++ >= 3) return;
        process.kill(postmaster(s), 'SIGKILL');
        await wacht(200);
        await s.herstart();
      });
      return `database killed ${Math.min(keer, 3)} times`;
    },
  },
  {
    naam: 'a worker that hangs holding its part',
    async doe(s, o, gemeente) {
      const klant = await s.klant();
      await klant.query("alter role bijrijder_werk set idle_in_transaction_session_timeout = '3s'");
      const run = await start(s, gemeente, o);
      const hanger = await s.klant();
      await hanger.query("set idle_in_transaction_session_timeout = '3s'");
      await hanger.query('begin');
      await hanger.query('select 1 from maandrun_deel where gemeente = $1 and run = $2 and deel = 0 for update', [
        gemeente,
        run,
      ]);
      await metWerkers(s, gemeente, run, o.werkers, () => wacht(300));
      await hanger.end().catch(() => {});
      await klant.query("alter role bijrijder_werk set idle_in_transaction_session_timeout = '60s'");
      await klant.end();
      return 'the server ended the hanging transaction after 3 s';
    },
  },
  {
    naam: 'workers whose clock jumps by days',
    async doe(s, o, gemeente) {
      const run = await start(s, gemeente, o);
      const werkers = Array.from({ length: o.werkers }, () =>
        werker(s, gemeente, run, ['--import', './scripts/springklok.ts']),
      );
      await Promise.all(werkers.map(einde));
      if (!(await isKlaar(s, gemeente, run))) throw new Error('de run kwam niet af');
      return 'at every look another day';
    },
  },
  {
    naam: 'two people start, two people sign at once, twice each; the file is asked for twice; the bank answers twice',
    async doe(s, o, gemeente) {
      const [run, zelfde] = (await Promise.all([start(s, gemeente, o), start(s, gemeente, o)])) as [string, string];
      if (run !== zelfde) throw new Error('twee runs');
      await metWerkers(s, gemeente, run, o.werkers, () => wacht(300));
      await tekenEnBetaal(s, gemeente, run);
      return 'one run, two signatures, one file, one booking each';
    },
  },
  {
    naam: 'several municipalities in one database at once',
    async doe(s, o, gemeente) {
      const ander = gemeente + 500;
      await vul(s, ander, o);
      const [een, twee] = await Promise.all([start(s, gemeente, o), start(s, ander, o)]);
      await Promise.all([
        metWerkers(s, gemeente, een, 1, () => wacht(300)),
        metWerkers(s, ander, twee, 1, () => wacht(300)),
      ]);
      gelijk(await spoor(s, ander), await spoor(s, gemeente));
      return 'two runs side by side';
    },
  },
];

async function tekenEnBetaal(s: Proefserver, gemeente: number, run: string): Promise<void> {
  const klant = await s.klant();
  const mensen = ['1', '2', '3'].map((n) => `cccccccc-0000-4000-8000-00000000000${n}`);
  for (const id of mensen)
    await klant.query(
      "insert into gebruiker (gemeente, id, naam, functie, subject) values ($1, $2, 'Mens', 'consulent', $3) on conflict do nothing",
      [gemeente, id, id],
    );
  const { appUrl } = s;
  const app = (await import('../dossier/databank/verbinding.ts')).verbind(appUrl, { max: 8 });
  try {
    const alsMens = <T>(id: string, fn: (t: Toegang) => Promise<T>) =>
      metToegang(
        app.db,
        {
          wie: { soort: 'medewerker', gemeente, id, naam: 'Mens', rol: 'inkomensconsulent' },
          handeling: 'wijzigen',
          object: 'maandrun',
          doel: 'uitbetalen',
          betrokkene: 'geen',
        },
        fn,
      );
    const { rows: lijst } = await klant.query(
      'select huishouden, reden from maandrun_nakijken where gemeente = $1 and run = $2',
      [gemeente, run],
    );
    await alsMens(mensen[0]!, async (t) => {
      for (const r of lijst) await bekeken(t, run, r.huishouden, r.reden);
    });
    // everybody presses at the same moment, twice; then the ones that were too early try again, as people do
    for (let ronde = 0; ronde < 3; ronde++)
      await Promise.allSettled([...mensen, ...mensen].map((id) => alsMens(id, (t) => onderteken(t, run))));
    const { rows: h } = await klant.query(
      'select count(*)::int n, count(distinct gebruiker)::int m from maandrun_handtekening where run = $1',
      [run],
    );
    if (h[0].n !== 2 || h[0].m !== 2) throw new Error(`${h[0].n} handtekeningen van ${h[0].m} mensen`);
    const [een, twee] = await Promise.all([1, 2].map(() => alsWerker(s, gemeente, (t) => maakBestand(t, run))));
    if (een!.bestand !== twee!.bestand || !een!.bestand) throw new Error('twee bestanden');
    const lees = () =>
      alsWerker(s, gemeente, async (t) => {
        let tekst = '';
        for await (const stuk of schrijfBestand(
          t,
          een!.bestand!,
          { naam: 'Gemeente Proef', iban: 'NL91ABNA0417164300' },
          s.kluis,
        ))
          tekst += stuk;
        return tekst;
      });
    const eersteKeer = await lees();
    if (eersteKeer !== (await lees())) throw new Error('het bestand verschilt');
    const { rows } = await klant.query(
      'select huishouden, maand, doel, bestemming, poging from betaling where gemeente = $1 and run = $2',
      [gemeente, run],
    );
    const regels = rows.map(
      (r) =>
        `<Ntry><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls><Refs><EndToEndId>${eindkenmerk(r)}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>`,
    );
    const bytes = new TextEncoder().encode(
      `<Document><BkToCstmrStmt><GrpHdr><MsgId>AF-${gemeente}</MsgId></GrpHdr><Stmt><Id>1</Id>${regels.join('')}</Stmt></BkToCstmrStmt></Document>`,
    );
    const antwoorden = await Promise.all([1, 2, 3].map(() => alsWerker(s, gemeente, (t) => leesAntwoord(t, bytes))));
    if (antwoorden.filter((a) => !a.eerder).length !== 1) throw new Error('het antwoord telde niet precies een keer');
    const { rows: g } = await klant.query(
      "select count(*)::int n from betaling_gebeurtenis where gemeente = $1 and soort = 'betaald'",
      [gemeente],
    );
    if (g[0].n !== rows.length) throw new Error(`${g[0].n} van ${rows.length} bevestigd`);
  } finally {
    await app.sluit();
    await klant.end();
  }
}

function gelijk(echt: Spoor, goed: Spoor): void {
  if (JSON.stringify(echt) !== JSON.stringify(goed))
    throw new Error(`anders dan ongestoord: ${JSON.stringify(echt)} tegen ${JSON.stringify(goed)}`);
}

export type Uitslag = { naam: string; goed: boolean; seconden: number; melding: string };

/** Run faults on one server, each on a fresh municipality, and compare each with an undisturbed run. */
export async function draaiFoutproeven(
  o: Omvang,
  welke: (naam: string) => boolean,
  vertel: (u: Uitslag) => void,
): Promise<Uitslag[]> {
  const s = await startProefserver();
  const uit: Uitslag[] = [];
  try {
    await vul(s, 1, o);
    const rustig = await start(s, 1, o);
    await metWerkers(s, 1, rustig, 1, () => wacht(200));
    const goed = await spoor(s, 1);
    if (goed.huishoudens !== o.huishoudens || goed.besluiten !== o.huishoudens || goed.dubbel > 0)
      throw new Error(`de ongestoorde run klopt niet: ${JSON.stringify(goed)}`);
    for (const [i, proef] of FOUTPROEVEN.entries()) {
      if (!welke(proef.naam)) continue;
      uit.push(
        await meet(proef.naam, vertel, async () => {
          await vul(s, 10 + i, o);
          const wat = await proef.doe(s, o, 10 + i);
          gelijk(await spoor(s, 10 + i), goed);
          return wat;
        }),
      );
    }
    if (welke('full disk')) uit.push(await meet('full disk', vertel, () => volleSchijf(o, goed)));
  } finally {
    await s.weg();
  }
  return uit;
}

async function meet(naam: string, vertel: (u: Uitslag) => void, doe: () => Promise<string>): Promise<Uitslag> {
  const begin = performance.now();
  let melding = '';
  let goed = true;
  try {
    melding = `${await doe()}; exactly once, same cents, same lines`;
  } catch (fout) {
    goed = false;
    melding = (fout as Error).message;
  }
  const uitslag = { naam, goed, seconden: (performance.now() - begin) / 1000, melding };
  vertel(uitslag);
  return uitslag;
}

/** PostgreSQL on a small disk of its own that fills up in the middle and gets room again. Needs the right to mount (root). */
async function volleSchijf(o: Omvang, goed: Spoor): Promise<string> {
  const schijf = mkdtempSync(join(tmpdir(), 'bijrijder-schijf-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=420m,mode=755', 'tmpfs', schijf]);
  try {
    const s = await startProefserver(schijf);
    try {
      await vul(s, 1, o);
      const run = await start(s, 1, o);
      const ballast = join(schijf, 'ballast');
      let volOp = 0;
      let weerRuimte = false;
      let halverwege = '';
      await metWerkers(s, 1, run, o.werkers, async () => {
        await wacht(100);
        if (volOp === 0) {
          const k = await delenKlaar(s, 1, run).catch(() => ({ klaar: 0, alle: 0 }));
          if (k.klaar === 0) return;
          halverwege = `${k.klaar} of ${k.alle} parts`;
          volOp = Date.now();
          vulSchijf(ballast);
        } else if (!weerRuimte && Date.now() - volOp > 3_000) {
          weerRuimte = true;
          rmSync(ballast, { force: true });
          // a server that cannot write its journal stops itself; then it is started again, as an operator would
          await s.herstart();
        }
      });
      gelijk(await spoor(s, 1), goed);
      if (!weerRuimte) throw new Error('de schijf liep niet vol tijdens de run');
      return `the disk was full for three seconds, from ${halverwege} on`;
    } finally {
      await s.weg();
    }
  } finally {
    execFileSync('umount', ['-l', schijf]);
    rmSync(schijf, { recursive: true, force: true });
  }
}

/** Write until nothing fits any more, also not what others leave free meanwhile. */
function vulSchijf(pad: string): void {
  const bestand = openSync(pad, 'w');
  try {
    for (let stuk = 1 << 20; stuk >= 512; stuk >>= 1) {
      try {
        for (;;) writeSync(bestand, Buffer.alloc(stuk));
      } catch (fout) {
        if ((fout as { code?: string }).code !== 'ENOSPC') throw fout;
      }
    }
  } finally {
    closeSync(bestand);
  }
}
