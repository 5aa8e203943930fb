import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, maakCode, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  bewaarIdee,
  deelMetCode,
  deelMetKlantmanager,
  delingenVan,
  type Ideebeeld,
  ideeenVan,
  ideeMetCode,
  opmerkingenVan,
  schrijfBijIdee,
  schrijfMetCode,
  stopDelen,
  verwijderIdee,
} from './index.ts';

const { app, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const mensen: Record<string, string> = {};
let milan = '';
const beeld: Ideebeeld = {
  pad: 'wat-als',
  vraag: null,
  berekendOp: '2026-04-28',
  van: '2026-05',
  ingevuld: [{ veld: 'uren', soort: 'woord', waarde: '16' }],
  perExtraUurCent: 753,
  uitkomsten: [
    { naam: 'dan', samenCent: 156_519, verschilCent: 7_052, premieCent: 28_316, jaarCent: null, maanden: [] },
  ],
};

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const naam of ['hanna', 'ander'])
      mensen[naam] = (
        await db
          .insertInto('persoon')
          .values({
            gemeente: G,
            voornamen: naam,
            achternaam: 'L',
            roepnaam: naam,
            aanspreeknaam: naam,
            geboortedatum: '1990-01-01',
          })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    milan = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'm' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    for (const persoon of Object.values(mensen))
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: milan, persoon, soort: 'klantmanager', van: '2025-01-01' })
        .execute();
  });
});

const zelf = (naam = 'hanna'): Wie => ({ soort: 'persoon', gemeente: G, id: mensen[naam]!, naam, rol: 'client' });
const km = (): Wie => ({ soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol: 'klantmanager' });
const doe = <T>(
  wie: Wie,
  handeling: 'lezen' | 'toevoegen' | 'wijzigen',
  fn: (t: Toegang) => Promise<T>,
  bij = 'hanna',
) =>
  metToegang(
    app.db,
    {
      wie,
      handeling,
      object: 'idee',
      doel: wie.soort === 'persoon' ? 'eigen_zaak' : 'begeleiding',
      betrokkene: mensen[bij]!,
    },
    fn,
  );
const hanna = () => mensen.hanna!;
const blikken = async () =>
  (
    await beheer.db
      .selectFrom('inzage')
      .select(['wie_naam', 'handeling', 'reden'])
      .where('object', '=', 'idee')
      .where('rol', '=', 'helper')
      .orderBy('id')
      .execute()
  ).map((r) => `${r.wie_naam} ${r.handeling} ${r.reden}`);

test('nobody but the maker sees an idea until it is shared; taking back works at once; what was said stays', async () => {
  await doe(zelf(), 'toevoegen', (t) => bewaarIdee(t, hanna(), { naam: '16 uur', pad: 'wat-als', vraag: 'uren=16' }));
  const idee = (await doe(zelf(), 'lezen', (t) => ideeenVan(t, hanna())))[0]!;
  expect(await doe(km(), 'lezen', (t) => delingenVan(t, hanna()))).toEqual([]);
  expect(await doe(km(), 'toevoegen', (t) => schrijfBijIdee(t, hanna(), idee.id, 'Hoi'))).toBe(false);

  await doe(zelf(), 'toevoegen', (t) => deelMetKlantmanager(t, hanna(), idee, beeld));
  // again with newer figures: still one sharing
  await doe(zelf(), 'toevoegen', (t) => deelMetKlantmanager(t, hanna(), idee, { ...beeld, berekendOp: '2026-04-29' }));
  const gezien = await doe(km(), 'lezen', (t) => delingenVan(t, hanna()));
  expect(gezien.map((d) => [d.naam, d.beeld.berekendOp, d.beeld.uitkomsten[0]?.samenCent])).toEqual([
    ['16 uur', '2026-04-29', 156_519],
  ]);
  expect(await doe(km(), 'toevoegen', (t) => schrijfBijIdee(t, hanna(), idee.id, 'Mooi. Zullen we bellen?'))).toBe(
    true,
  );
  expect((await doe(zelf(), 'lezen', (t) => opmerkingenVan(t, hanna()))).map((o) => [o.van, o.tekst])).toEqual([
    ['Milan', 'Mooi. Zullen we bellen?'],
  ]);

  await doe(zelf(), 'wijzigen', (t) => stopDelen(t, hanna(), gezien[0]!.id));
  expect(await doe(km(), 'lezen', (t) => delingenVan(t, hanna()))).toEqual([]);
  // also what the colleague wrote is no longer theirs to read; it is the person's
  expect(await doe(km(), 'lezen', (t) => opmerkingenVan(t, hanna()))).toEqual([]);
  expect(await doe(zelf(), 'lezen', (t) => opmerkingenVan(t, hanna()))).toHaveLength(1);
});

test('a code opens one idea for thirty days, leaves a line each time, and is not kept', async () => {
  const idee = (await doe(zelf(), 'lezen', (t) => ideeenVan(t, hanna())))[0]!;
  const deel = (sleutel: string, voor: string) =>
    doe(zelf(), 'toevoegen', (t) => deelMetCode(t, kluis, hanna(), idee, beeld, { sleutel, voor }));
  const sleutel = randomUUID();
  const [eerst, weer] = await Promise.all([deel(sleutel, 'mijn dochter'), deel(sleutel, 'mijn dochter')]);
  expect(eerst).toMatchObject({ voor: 'mijn dochter', tot: '2026-05-28' });
  expect(weer).toEqual(eerst);
  // the same form with other words shares nothing else
  expect(await deel(sleutel, 'iemand anders')).toEqual(eerst);
  const { code } = eerst!;
  expect(await doe(zelf(), 'lezen', (t) => delingenVan(t, hanna()))).toHaveLength(1);
  // not for the klantmanager, and no code no idea
  expect(await doe(km(), 'lezen', (t) => delingenVan(t, hanna()))).toEqual([]);
  expect(await ideeMetCode(app.db, kluis, G, maakCode())).toBeNull();
  expect(await ideeMetCode(app.db, kluis, G, 'kort')).toBeNull();
  expect(await blikken()).toEqual([]);

  expect(await ideeMetCode(app.db, kluis, G, ` ${code.toLowerCase()} `)).toMatchObject({ naam: '16 uur', beeld });
  const zeg = (tekst: string) => schrijfMetCode(app.db, kluis, G, code, { van: 'Jip', tekst });
  // pressed twice: said once, and one line about it
  expect(await Promise.all([zeg('Doen!'), zeg('Doen!')])).toEqual([true, true]);
  expect(await blikken()).toEqual(['mijn dochter lezen 16 uur', 'mijn dochter toevoegen 16 uur']);
  for (let i = 0; i < 9; i += 1) await zeg(`nog ${i}`);
  expect(await zeg('te veel')).toBe(false);
  const rijen = await beheer.db.selectFrom('idee_deling').selectAll().execute();
  expect(JSON.stringify(rijen)).not.toContain(code.replaceAll('-', ''));

  const klok = (dag: string) => inrichten(G, (db) => db.insertInto('klok').values({ gemeente: G, dag }).execute());
  const wegsleutel = randomUUID();
  const weg = (await deel(wegsleutel, ''))!.code;
  const deling = (await doe(zelf(), 'lezen', (t) => delingenVan(t, hanna()))).find((d) => d.voor === '')!;
  await doe(zelf(), 'wijzigen', (t) => stopDelen(t, hanna(), deling.id));
  expect(await deel(wegsleutel, '')).toBeNull();
  expect(await ideeMetCode(app.db, kluis, G, weg)).toBeNull();
  expect(await schrijfMetCode(app.db, kluis, G, weg, { van: 'Jip', tekst: 'te laat' })).toBe(false);
  await klok('2026-05-28');
  expect(await ideeMetCode(app.db, kluis, G, code)).not.toBeNull();
  await klok('2026-05-29');
  expect(await ideeMetCode(app.db, kluis, G, code)).toBeNull();
});

test('an idea of somebody else cannot be shared, read, answered or taken back; away is away', async () => {
  const idee = (await doe(zelf(), 'lezen', (t) => ideeenVan(t, hanna())))[0]!;
  await expect(doe(zelf('ander'), 'lezen', (t) => ideeenVan(t, hanna()))).rejects.toThrow(Geweigerd);
  await expect(
    doe(zelf('ander'), 'toevoegen', (t) => deelMetKlantmanager(t, hanna(), idee, beeld), 'ander'),
  ).rejects.toThrow();
  await doe(zelf(), 'toevoegen', (t) => deelMetKlantmanager(t, hanna(), idee, beeld));
  await expect(
    doe(
      km(),
      'toevoegen',
      (t) =>
        t.db
          .insertInto('idee_opmerking')
          .values({
            gemeente: G,
            persoon: mensen.ander!,
            idee: idee.id,
            gebruiker: milan,
            van: 'M',
            tekst: 'x',
            dag: t.vandaag,
          })
          .execute(),
      'ander',
    ),
  ).rejects.toThrow();
  await doe(zelf(), 'wijzigen', (t) => verwijderIdee(t, hanna(), idee.id));
  expect(await doe(km(), 'lezen', (t) => delingenVan(t, hanna()))).toEqual([]);
  expect(await beheer.db.selectFrom('idee_opmerking').select('id').execute()).toEqual([]);
});
