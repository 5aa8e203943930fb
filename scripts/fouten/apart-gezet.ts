import { spawn } from 'node:child_process';
import { setTimeout as wacht } from 'node:timers/promises';
import type pg from 'pg';
import { verbind } from '../../dossier/databank/verbinding.ts';
import { toeval } from '../../dossier/loongegevens/index.ts';
import { RunFout, zetApart } from '../../dossier/maandrun/index.ts';
import { metToegang } from '../../dossier/toegang/index.ts';
import type { Proefserver } from '../proefserver.ts';
import { einde, type Foutproef, metWerkers, start } from './basis.ts';

const DOOR_MENSEN = 30;
const DOOR_DE_RUN = 10;
const MENSEN = ['dddddddd-0000-4000-8000-000000000001', 'dddddddd-0000-4000-8000-000000000002'] as const;

/** Households are set apart by two people at once, and paid alone by processes that die in the middle. */
export const apartGezet: Foutproef = {
  naam: 'two people set the same households apart at once; kill -9 of who computes and pays them alone',
  async doe(s, o, gemeente) {
    const klant = await s.klant();
    try {
      const { rows } = await klant.query(
        "select huishouden, (array_agg(persoon))[1] as persoon from feit where gemeente = $1 and soort = 'bijstand' group by huishouden order by md5(huishouden::text) limit $2",
        [gemeente, DOOR_MENSEN + DOOR_DE_RUN],
      );
      const stuk = rows.slice(0, DOOR_DE_RUN).map((r) => r.huishouden);
      const goed = rows.slice(DOOR_DE_RUN);
      await geefMensen(klant, gemeente, rows);
      // what the computing cannot read
      await persoonsfeit(s, gemeente, stuk, 'onbekend', '2026-04-20');
      const run = await start(s, gemeente, o);
      await metWerkers(s, gemeente, run, o.werkers, () => wacht(300));
      await klant.query(
        "insert into maandrun_nakijken (gemeente, run, huishouden, reden, bedrag_cent) select $1, $2, h, 'steekproef', 1 from unnest($3::uuid[]) h on conflict do nothing",
        [gemeente, run, goed.map((r) => r.huishouden)],
      );
      const keer = await zetSamenApart(s, gemeente, run, goed);
      if (keer !== DOOR_MENSEN) throw new Error(`${keer} keer apart gezet, niet ${DOOR_MENSEN}`);
      const apart = await tel(klant, 'maandrun_apart', run);
      if (apart !== rows.length) throw new Error(`${apart} apart, niet ${rows.length}`);
      await persoonsfeit(s, gemeente, stuk, null, '2026-05-02');
      const gedood = await betaalAlleen(s, gemeente, run, () => tel(klant, 'maandrun_apart_klaar', run), rows.length);
      const { rows: b } = await klant.query(
        "select count(*)::int n, count(distinct persoon)::int m from bericht where gemeente = $1 and zin = 'maand_klaar'",
        [gemeente],
      );
      if (b[0].n !== b[0].m) throw new Error(`${b[0].n} berichten aan ${b[0].m} mensen`);
      return `${rows.length} households apart, ${gedood} processes killed while they paid them alone`;
    } finally {
      await klant.end();
    }
  },
};

const tel = async (klant: pg.Client, tabel: string, run: string): Promise<number> =>
  (await klant.query(`select count(*)::int n from ${tabel} where run = $1`, [run])).rows[0].n;

async function geefMensen(
  klant: pg.Client,
  gemeente: number,
  rows: readonly { huishouden: string; persoon: string }[],
): Promise<void> {
  for (const id of MENSEN)
    await klant.query(
      "insert into gebruiker (gemeente, id, naam, functie, subject) values ($1, $2, $3, 'consulent', $4)",
      [gemeente, id, `Mens ${id.at(-1)}`, id],
    );
  for (const { huishouden, persoon } of rows) {
    await klant.query(
      "insert into persoon (gemeente, id, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum) values ($1, $2, 'P', 'Proef', 'P', 'P Proef', '1980-01-01') on conflict do nothing",
      [gemeente, persoon],
    );
    await klant.query(
      "insert into huishouden_lid (gemeente, huishouden, persoon, rol, van) values ($1, $2, $3, 'aanvrager', '2020-01-01')",
      [gemeente, huishouden, persoon],
    );
  }
}

/** A fact past the walls: `geboortedatum` that cannot be read, or (null) the fact as it first was. */
async function persoonsfeit(
  s: Proefserver,
  gemeente: number,
  huishoudens: string[],
  geboortedatum: string | null,
  op: string,
): Promise<void> {
  const klant = await s.klant();
  await klant.query('set session_replication_role = replica');
  await klant.query(
    `insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, bekend_op, vastgelegd_op, herkomst)
     select distinct on (huishouden) gemeente, huishouden, persoon, soort, onderwerp,
       case when $3::text is null then inhoud else inhoud || jsonb_build_object('geboortedatum', $3::text) end, geldig_van, $4::date, $4::date, 'medewerker'
     from feit where gemeente = $1 and huishouden = any ($2) and soort = 'persoon' order by huishouden, id`,
    [gemeente, huishoudens, geboortedatum, op],
  );
  await klant.end();
}

/** Both press for every household at the same moment. @returns how often it was done */
async function zetSamenApart(
  s: Proefserver,
  gemeente: number,
  run: string,
  rows: readonly { huishouden: string; persoon: string }[],
): Promise<number> {
  const app = verbind(s.appUrl, { max: 8 });
  try {
    const alsMens = (id: string, r: (typeof rows)[number]) =>
      metToegang(
        app.db,
        {
          wie: { soort: 'medewerker', gemeente, id, naam: 'Mens', rol: 'inkomensconsulent' },
          handeling: 'wijzigen',
          object: 'maandrun',
          doel: 'uitbetalen',
          betrokkene: [r.persoon],
          reden: 'Iets klopt niet in uw maand',
        },
        (t) => zetApart(t, run, r.huishouden, 'Het loon staat er twee keer in'),
      );
    let keer = 0;
    for (const r of rows) {
      const uit = await Promise.allSettled(MENSEN.map((id) => alsMens(id, r)));
      keer += uit.filter((u) => u.status === 'fulfilled').length;
      const mis = uit.find((u) => u.status === 'rejected' && !(u.reason instanceof RunFout));
      if (mis?.status === 'rejected') throw mis.reason;
    }
    return keer;
  } finally {
    await app.sluit();
  }
}

/** Processes that pay alone and die, until all is paid. @returns how many died with only a part of it done */
async function betaalAlleen(
  s: Proefserver,
  gemeente: number,
  run: string,
  klaar: () => Promise<number>,
  alle: number,
): Promise<number> {
  const maak = () =>
    spawn(process.execPath, ['scripts/fouten/apart-werkproces.ts', String(gemeente), run], {
      env: { ...process.env, BIJRIJDER_WERK_URL: s.werkUrl },
      stdio: 'ignore',
    });
  const kans = toeval(gemeente);
  const werkers = [maak(), maak()];
  const uiterlijk = Date.now() + 120_000;
  let gedood = 0;
  let vorige = 0;
  try {
    for (let n = 0; n < alle; n = await klaar()) {
      if (Date.now() > uiterlijk) throw new Error(`${n} van ${alle} alleen betaald`);
      await wacht(5 + (kans() % 40));
      // every few households one dies
      if (n < alle && n >= vorige + 5 && gedood < 6 && werkers[kans() % 2]!.kill('SIGKILL')) {
        gedood += 1;
        vorige = n;
      }
      for (const [i, w] of werkers.entries()) if (w.exitCode !== null || w.signalCode !== null) werkers[i] = maak();
    }
    return gedood;
  } finally {
    for (const w of werkers) w.kill('SIGKILL');
    await Promise.all(werkers.map(einde));
  }
}
