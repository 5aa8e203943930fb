import { createHash } from 'node:crypto';
import pg from 'pg';
import { expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { startMaand, werkAanRun } from '../maandrun/index.ts';
import { vulProefgemeente } from '../maandrun/proefgemeente.ts';
import { metToegang } from '../toegang/index.ts';
import { installeerWachtrijen } from '../werkers/index.ts';
import { bonnenVan, herbereken, zoekAfdruk } from './index.ts';

const { werk, beheer, kluis, beheerUrl, werkUrl } = await proefDatabank();
const [G, MAAND] = [902, '2026-04'];

it('replays every decision, says what differs and why, and shows what one rests on', { timeout: 60_000 }, async () => {
  const langsDeMuur = new pg.Client({ connectionString: beheerUrl, options: '-c session_replication_role=replica' });
  await langsDeMuur.connect();
  await vulProefgemeente(langsDeMuur, kluis, { gemeente: G, huishoudens: 30, maand: MAAND, zaad: 5, rekeningen: true });
  await installeerWachtrijen(werkUrl);
  const taak = { soort: 'taak', gemeente: G, naam: 'Maandrun', rol: 'werker' } as const;
  const run = await metToegang(
    werk.db,
    { wie: taak, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' },
    (t) => startMaand(t, MAAND, { peil: '2026-05-01T12:00:00+02:00', deelgrootte: 20 }),
  );
  await werkAanRun(werk.db, G, run, { werker: 'een' });
  const { rows } = await beheer.pool.query(
    "select huishouden, encode(afdruk, 'hex') as afdruk from besluit where gemeente = $1 and inkomen_cent > 0 order by huishouden limit 4",
    [G],
  );
  const [gelijk, ander, regels, weg] = rows.map((r) => String(r.huishouden)) as [string, string, string, string];
  const alles = await herbereken(werk.db, G, MAAND);
  expect(alles).toMatchObject({ andereVersie: 0, afwijkend: [] });
  expect(alles.gelijk).toBeGreaterThan(25);

  // nobody can change a decision: what an earlier version of the program left is put here past every wall
  await langsDeMuur.query('alter table besluit disable trigger all');
  await langsDeMuur.query('alter table feit disable trigger all');
  const zet = (wat: string, h: string, ...over: unknown[]) =>
    langsDeMuur.query(`update besluit set ${wat} where gemeente = ${G} and huishouden = $1`, [h, ...over]);
  const { rows: oud } = await langsDeMuur.query('select versie from besluit where huishouden = $1', [gelijk]);
  const eerder = String(oud[0].versie).replace(/\/\d{4}-\d\d-\d\d\//, '/2025-12-31/');
  expect(eerder).not.toBe(oud[0].versie);
  await zet('versie = $2', ander, eerder);
  await zet('versie = $2, betaald_cent = betaald_cent + 100', gelijk, eerder);
  await zet('regels = regexp_replace(regels::text, \'^\\[\\["norm", ?\\d+\', \'[["norm",1\')::json', regels);
  await langsDeMuur.query('delete from feit where gemeente = $1 and huishouden = $2', [G, weg]);
  const uit = await herbereken(werk.db, G, MAAND);
  expect(uit.gelijk + uit.afwijkend.length).toBe(alles.gelijk);
  const perHuis = new Map(uit.afwijkend.map((a) => [a.huishouden, a]));
  expect([...perHuis].map(([, a]) => a.wat).toSorted()).toEqual([
    'andere_versie',
    'andere_versie',
    'feiten_weg',
    'regels',
  ]);
  const b = perHuis.get(gelijk)!;
  expect(b.toen.versie).toBe(eerder);
  expect(b.toen.betaaldCent - b.nu!.betaaldCent).toBe(100);
  expect(perHuis.get(regels)!.alleenToen).toMatchObject([{ sleutel: 'norm', bedragCent: 1 }]);
  expect(perHuis.get(regels)!.alleenNu).toMatchObject([
    { sleutel: 'norm', bedragCent: perHuis.get(regels)!.nu!.normCent },
  ]);
  expect(perHuis.get(weg)!.nu).toBeNull();

  // the receipt of one decision: its facts and each figure of law; the person reads that somebody looked
  const mens = '99999999-0000-4000-8000-000000000001';
  await langsDeMuur.query(
    "insert into persoon (gemeente, id, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum) values ($1, $2, 'P', 'P', 'P', 'P', '1980-01-01')",
    [G, mens],
  );
  await langsDeMuur.query(
    "insert into huishouden_lid (gemeente, huishouden, persoon, rol, van) values ($1, $2, $3, 'aanvrager', '2020-01-01')",
    [G, regels, mens],
  );
  const [bon] = (await bonnenVan(werk.db, G, MAAND, regels))!;
  expect(bon!.feiten.map((f) => f.soort)).toContain('inkomsten');
  expect(bon!.cijfers.some((c) => c.sleutel.startsWith('pw.norm.') && c.document.includes('20'))).toBe(true);
  const { rows: keek } = await beheer.pool.query('select reden from inzage where gemeente = $1 and betrokkene = $2', [
    G,
    mens,
  ]);
  expect(keek).toContainEqual({ reden: 'Een besluit narekenen' });
  expect(await bonnenVan(werk.db, G, MAAND, mens)).toBeUndefined();
  expect(await zoekAfdruk(werk.db, G, bon!.afdruk.slice(0, 16))).toEqual({ huishouden: regels, maand: MAAND });
  expect(await zoekAfdruk(werk.db, G, createHash('sha256').update('niets').digest('hex'))).toBeUndefined();

  // other rules for the whole municipality: what comes to the same is equal by its own version, the rest says that other rules held
  await langsDeMuur.query(
    "insert into gemeente_instelling (gemeente, sleutel, waarde, vanaf, reden) values ($1, 'recht', '\"voorbeeldstad\"', '2024-06-01', 'Proef met eigen regels.')",
    [G],
  );
  const nu = await herbereken(werk.db, G, MAAND);
  expect(nu.gelijk).toBeGreaterThan(5);
  expect(nu.andereVersie).toBe(nu.gelijk);
  expect(nu.afwijkend.filter((a) => a.wat !== 'andere_versie' && a.wat !== 'feiten_weg')).toEqual([]);
  await langsDeMuur.end();
});
