import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { huishoudenVan } from '../feiten/index.ts';
import { aanmeldingVan, beginIntake, legAanvraagVast } from '../intake/index.ts';
import { type Handeling, metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import { installeerWachtrijen } from '../werkers/index.ts';
import { beeindig, eindstandVan, kenToe, neemEindeTerug, schrijfGegeven, vraagEinde } from './index.ts';

/** What happens at the very moment of a decision, and what is held on the database whoever asks. */
const { app, beheer, inrichten, werkUrl } = await proefDatabank();
const G = 9999;
let milan = '';

beforeAll(async () => {
  await installeerWachtrijen(werkUrl);
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    milan = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'Milan', telefoon: '0199 111' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    await db
      .insertInto('gebruiker_rol')
      .values({ gemeente: G, gebruiker: milan, rol: 'klantmanager', van: '2025-01-01' })
      .execute();
  });
});

const km = (): Wie => ({ soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol: 'klantmanager' });
const zelf = (p: string): Wie => ({ soort: 'persoon', gemeente: G, id: p, naam: 'Ruth', rol: 'client' });
const bij = <T>(wie: Wie, object: Voorwerp, handeling: Handeling, over: string, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie, handeling, object, doel: wie.soort === 'persoon' ? 'eigen_zaak' : 'begeleiding', betrokkene: over },
    fn,
  );
const besluit = <T>(p: string, fn: (t: Toegang) => Promise<T>) => bij(km(), 'besluit', 'besluiten', p, fn);
const eigen = <T>(p: string, fn: (t: Toegang) => Promise<T>) => bij(zelf(p), 'uitbetaling', 'toevoegen', p, fn);
const klok = (dag: string) => sql`insert into klok (gemeente, dag) values (${G}, ${dag})`.execute(beheer.db);

async function nieuw(roepnaam: string): Promise<string> {
  const p = await bij(km(), 'persoon', 'toevoegen', 'geen', (t) =>
    beginIntake(t, {
      ...{ voornamen: roepnaam, tussenvoegsel: '', achternaam: 'Kuipers', roepnaam, geboren: '1988-02-03', taal: 'nl' },
      ...{ telefoon: '', kanaal: 'bellen', tijden: '', tolk: '', gemeldOp: '2026-04-16' },
      ...{ brengt: 'Mijn werk hield op.', nuBelangrijk: '' },
    }),
  );
  await bij(km(), 'persoon', 'wijzigen', p, async (t) =>
    legAanvraagVast(t, p, (await aanmeldingVan(t, p))!.id, '2026-04-20'),
  );
  return p;
}
const kenToeAan = (t: Toegang, p: string) =>
  kenToe(
    t,
    p,
    { ingang: '2026-04-16', reden: 'U hebt te weinig geld.', erbij: '', eerderOmdat: '', plichten: [] },
    { regelnaam: (s) => s, aanpakblad: async () => [], sprak: null },
  );
const stop = (t: Toegang, p: string, laatsteDag: string) =>
  beeindig(t, p, { laatsteDag, reden: 'U vroeg het zelf.' }, { regelnaam: (s) => s, sprak: null });
const broer = {
  soort: 'medebewoner',
  inhoud: { geboortedatum: '1985-01-01', contract: 'geen', familie_1e_2e_graad: true, onderwijs_19a_d: false },
} as const;
const rand = { bron: 'gesprek', woorden: 'Zijn broer woont er ook.' } as const;

/** Starts `ander` while `eerst` has done its work and is not stored yet. */
async function halverwege<A, B>(p: string, eerst: (t: Toegang) => Promise<A>, ander: () => Promise<B>): Promise<B> {
  let bezig: Promise<B> | undefined;
  await besluit(p, async (t) => {
    await eerst(t);
    bezig = ander();
    bezig.catch(() => undefined);
    await Promise.race([bezig.catch(() => undefined), new Promise((klaar) => setTimeout(klaar, 500))]);
  });
  return bezig!;
}

test('who takes their wish to stop back while it is being decided keeps their right', async () => {
  const p = await nieuw('Ruth');
  await besluit(p, (t) => kenToeAan(t, p));
  const vraag = () => eigen(p, (t) => vraagEinde(t, p, { laatsteDag: '2026-06-15', waarom: 'werk', woorden: '' }));
  await vraag();
  const stand = () => eigen(p, (t) => eindstandVan(t, p));
  const { id } = (await stand())!.verzoeken[0]!;
  const terug = () => eigen(p, (t) => neemEindeTerug(t, p, id));
  expect(await halverwege(p, (t) => stop(t, p, '2026-06-15'), terug)).toBe(true);
  expect(await stand()).toMatchObject({ laatsteDag: null, verzoeken: [] });
  expect(await terug()).toBe(false);
  // a wish that comes after the decision is no way to open the right again
  await vraag();
  await besluit(p, (t) => stop(t, p, '2026-06-15'));
  await expect(vraag()).rejects.toMatchObject({ reden: 'loopt_niet' });
});

test('what is written down for a request never arrives after the decision, and never in the months of a right of before', async () => {
  const p = await nieuw('Otto');
  const schrijf = (vanaf: string) => besluit(p, (t) => schrijfGegeven(t, p, broer, { ...rand, vanaf }));
  await expect(
    halverwege(
      p,
      (t) => kenToeAan(t, p),
      () => schrijf('2026-04-01'),
    ),
  ).rejects.toMatchObject({ reden: 'besloten' });
  await eigen(p, (t) => vraagEinde(t, p, { laatsteDag: '2026-04-30', waarom: 'werk', woorden: '' }));
  await besluit(p, (t) => stop(t, p, '2026-04-30'));
  await klok('2026-05-10');
  await sql`insert into aanmelding_bijstand (gemeente, persoon, gemeld_op, aangevraagd_op, gebruiker, brengt, nu_belangrijk)
    select gemeente, persoon, '2026-05-06', '2026-05-07', gebruiker, brengt, nu_belangrijk from aanmelding_bijstand where persoon = ${p}`.execute(
    beheer.db,
  );
  for (const dag of ['2026-04-01', '2026-04-30'])
    await expect(schrijf(dag)).rejects.toMatchObject({ reden: 'eerder_recht' });
  await schrijf('2026-05-01');
});

test('a note is of the day it was written, a file goes with a message of oneself, and who asks by order of the court says so', async () => {
  const p = await nieuw('Wout');
  const ander = await nieuw('Xena');
  const noteer = (dag: string) =>
    bij(km(), 'contact', 'toevoegen', p, (t) =>
      t.db
        .insertInto('gesprek')
        .values({
          ...{ gemeente: G, persoon: p, gebruiker: milan, dag, genoteerd_op: dag, vorm: 'telefoon', plek: '' },
          ...{ client_zegt: 'Het gaat goed.', gezien_gehoord: '' },
        })
        .returning('genoteerd_op')
        .executeTakeFirstOrThrow(),
    );
  expect(await noteer('2026-03-01')).toEqual({ genoteerd_op: '2026-05-10' });
  await expect(noteer('2027-03-01')).rejects.toThrow(/gesprek_niet_vooruit/);
  const { rows } = await sql<{ id: string }>`insert into bericht (gemeente, persoon, gebruiker, van, tekst, dag)
    values (${G}, ${ander}, ${milan}, 'medewerker', 'Hallo', '2026-05-10') returning id`.execute(beheer.db);
  await expect(
    bij(zelf(p), 'bericht', 'toevoegen', p, (t) =>
      t.db
        .insertInto('bericht_bijlage')
        .values({
          ...{ gemeente: G, id: crypto.randomUUID(), bericht: rows[0]!.id, persoon: p, naam: 'foto' },
          ...{ soort: 'image/png', inhoud: Buffer.from('x'), onder_sleutel: 'vast' },
        })
        .execute(),
    ),
  ).rejects.toThrow(/iemand anders/);
  await besluit(p, (t) => kenToeAan(t, p));
  await expect(
    eigen(p, async (t) =>
      t.db
        .insertInto('eindverzoek')
        .values({
          ...{
            gemeente: G,
            persoon: p,
            huishouden: (await huishoudenVan(t, p))!.huishouden,
            laatste_dag: '2026-06-01',
          },
          ...{ waarom: 'werk', woorden: '', namens: 'Iemand van de rechter', op: t.vandaag },
        })
        .execute(),
    ),
  ).rejects.toThrow(/wie dat is/);
});
