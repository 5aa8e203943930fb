import { beforeAll } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { huishoudenVan, plusDagen } from '../feiten/index.ts';
import { aanmeldingVan, beginIntake, type Intake, legAanvraagVast } from '../intake/index.ts';
import { type Handeling, metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import { geefRekening } from '../uitbetaling/index.ts';
import { installeerWachtrijen } from '../werkers/index.ts';
import { kenToe, type rechtBetalen, type Toekenning, type Toekenwoorden } from './index.ts';

const G = 9999;
const ROLLEN = {
  Milan: 'klantmanager',
  Tineke: 'klantmanager',
  Rosa: 'inkomensconsulent',
  Noor: 'inkomensconsulent',
} as const;

const taak: Wie = { soort: 'taak', gemeente: G, naam: 'Recht', rol: 'werker' };

const SANNE: Intake = {
  voornamen: 'Sanne',
  tussenvoegsel: '',
  achternaam: 'Kuipers',
  roepnaam: 'Sanne',
  geboren: '1988-02-03',
  taal: 'nl',
  telefoon: '',
  kanaal: 'bellen',
  tijden: '',
  tolk: '',
  gemeldOp: '2026-04-16',
  brengt: 'Mijn werk hield op.',
  nuBelangrijk: '',
};

const BESLUIT: Toekenning = {
  ingang: '2026-04-16',
  reden: 'U hebt geen werk en te weinig geld om van te leven.',
  erbij: '',
  eerderOmdat: '',
  plichten: [],
};

export const bijKenToe: Toekenwoorden & { sprak: null } = {
  regelnaam: (s) => s,
  aanpakblad: async (_, __, a) => [
    { soort: 'kop', tekst: 'Plan van aanpak' },
    { soort: 'tekst', delen: [a.ondersteuning] },
  ],
  sprak: null,
};

const WOORDEN = { grond: (g: string) => `Grond: ${g}.`, stuk: (s: string) => `Stuk: ${s}` };

export const als = { woorden: WOORDEN, stuk: WOORDEN.stuk, regelnaam: (s: string) => s };

/** A municipality with four colleagues, and requests of people who were not known. Per test file; `dag`: the day on which it begins. */
export async function proefToekenning(dag: string) {
  const { app, werk, beheer, kluis, inrichten, werkUrl } = await proefDatabank();
  const id: Record<string, string> = {};
  beforeAll(async () => {
    await installeerWachtrijen(werkUrl);
    await inrichten(G, async (db) => {
      await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
      await db.insertInto('klok').values({ gemeente: G, dag }).execute();
      for (const [naam, rol] of Object.entries(ROLLEN)) {
        const g = await db
          .insertInto('gebruiker')
          .values({ gemeente: G, naam, functie: rol, subject: naam, telefoon: '0199 111' })
          .returning('id')
          .executeTakeFirstOrThrow();
        id[naam] = g.id;
        await db.insertInto('gebruiker_rol').values({ gemeente: G, gebruiker: g.id, rol, van: '2025-01-01' }).execute();
      }
    });
  });

  const staf = (naam: keyof typeof ROLLEN): Wie => ({
    soort: 'medewerker',
    gemeente: G,
    id: id[naam]!,
    naam,
    rol: ROLLEN[naam],
  });
  const zelf = (naam: string): Wie => ({ soort: 'persoon', gemeente: G, id: id[naam]!, naam, rol: 'client' });
  const bij = <T>(
    wie: Wie,
    object: Voorwerp,
    handeling: Handeling,
    over: string | readonly string[],
    fn: (t: Toegang) => Promise<T>,
  ) =>
    metToegang(
      app.db,
      {
        wie,
        handeling,
        object,
        doel: wie.soort === 'persoon' ? 'eigen_zaak' : wie.rol === 'inkomensconsulent' ? 'uitbetalen' : 'begeleiding',
        betrokkene: over,
      },
      fn,
    );
  const alsWerker = <T>(fn: (t: Toegang) => Promise<T>) =>
    metToegang(
      werk.db,
      { wie: taak, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' },
      fn,
    );
  const doeTaak = (t: typeof rechtBetalen, besluit: string) =>
    t.uitvoeren({ besluit }, { db: werk.db, kluis, wie: taak as never, klaar: async () => undefined } as never);
  const klok = (dag: string) => beheer.pool.query('insert into klok (gemeente, dag) values ($2, $1)', [dag, G]);

  async function nieuw(naam: string, m: Partial<Intake>, aangevraagd: string | null) {
    const p = await bij(staf('Milan'), 'persoon', 'toevoegen', 'geen', (t) =>
      beginIntake(t, { ...SANNE, voornamen: naam, roepnaam: naam, ...m }),
    );
    id[naam] = p;
    if (aangevraagd)
      await bij(staf('Milan'), 'persoon', 'wijzigen', p, async (t) =>
        legAanvraagVast(t, p, (await aanmeldingVan(t, p))!.id, aangevraagd),
      );
    const thuis = await bij(zelf(naam), 'bankrekening', 'toevoegen', p, async (t) => {
      const h = (await huishoudenVan(t, p))!.huishouden;
      await geefRekening(t, kluis, p, h, { iban: 'NL91ABNA0417164300', houder: `${naam} Kuipers` });
      return h;
    });
    return { p, h: thuis };
  }
  const besluit = (p: string, m: Partial<Toekenning> = {}, wie: keyof typeof ROLLEN = 'Milan') =>
    bij(staf(wie), 'besluit', 'besluiten', p, (t) => kenToe(t, p, { ...BESLUIT, ...m }, bijKenToe));
  const betalingen = async (h: string) =>
    (
      await beheer.pool.query(
        'select maand, doel, run is null as los, bedrag_cent as cent, rekening is not null as naar from betaling where huishouden = $1 order by maand',
        [h],
      )
    ).rows;

  const metMilan = <T>(p: string | readonly string[], fn: (t: Toegang) => Promise<T>) =>
    bij(staf('Milan'), 'besluit', 'besluiten', p, fn);
  const morgen = async (n: number) => {
    const { rows } = await beheer.pool.query('select bijrijder.vandaag($1::smallint) as dag', [G]);
    return plusDagen(rows[0].dag, n);
  };
  return {
    app,
    werk,
    beheer,
    kluis,
    id,
    staf,
    zelf,
    bij,
    alsWerker,
    doeTaak,
    klok,
    nieuw,
    besluit,
    betalingen,
    metMilan,
    morgen,
  };
}
