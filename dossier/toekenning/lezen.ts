import { plusDagen } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { termijnEinde } from '../bezwaar/index.ts';
import { feitenVan, geldend, huishoudenVan, vanSoort } from '../feiten/index.ts';
import { type Aanmelding, aanmeldingVan } from '../intake/index.ts';
import { meldAan } from '../taken/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { eigenRekening } from '../uitbetaling/index.ts';
import { wetstermijn } from '../wet/index.ts';
import { type Aanvulling, aanvullingenVan, opgeschort } from './aanvullen.ts';
import { eersteMaanden, heeftRekening, type Rechtmaand } from './bedrag.ts';
import type { Rechtsoort } from './tabellen.ts';
import { rechtBetalen } from './taken.ts';

/** One decision on the right, as both sides read it. */
export type Rechtsbesluit = {
  id: string;
  soort: Rechtsoort;
  ingang: string | null;
  laatsteDag: string | null;
  reden: string;
  artikel: string;
  brief: string;
  persoon: string;
  aanvraag: string | null;
  door: string;
  op: string;
};

/** What was decided about the right of a household, newest first. */
export async function rechtsbesluitenVan(t: Toegang, huishouden: string): Promise<Rechtsbesluit[]> {
  return t.db
    .selectFrom('rechtsbesluit as b')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'b.gemeente').onRef('g.id', '=', 'b.gebruiker'))
    .select([
      'b.id',
      'b.soort',
      'b.ingang',
      'b.laatste_dag as laatsteDag',
      'b.reden',
      'b.artikel',
      'b.brief',
      'b.persoon',
    ])
    .select(['b.aanvraag', 'b.op', 'g.naam as door'])
    .where('b.gemeente', '=', t.gemeente)
    .where('b.huishouden', '=', huishouden)
    .orderBy('b.id', 'desc')
    .execute();
}

/** Where the request of somebody stands. Days as `YYYY-MM-DD`. */
export type Aanvraagstand = {
  aanmelding: Aanmelding;
  /** The last day on which we decide (Awb 4:13), our promise; null: no application yet. */
  besluitUiterlijk: string | null;
  /** The last day of an advance when there is no decision yet (art. 52 lid 1 Pw). */
  voorschotUiterlijk: string | null;
  /** What we asked for, newest first. */
  aanvullingen: Aanvulling[];
  /** What was decided about it; null: not yet. */
  besluit: Rechtsbesluit | null;
};

const plusWachten = (dag: string, dagen: number): string =>
  dagen === 0 ? dag : termijnEinde(plusDagen(dag, dagen), 0);

/** Null: they came before reports were recorded here. */
export async function aanvraagstandVan(t: Toegang, persoon: string): Promise<Aanvraagstand | null> {
  const [aanmelding, thuis] = [await aanmeldingVan(t, persoon), await huishoudenVan(t, persoon)];
  if (!aanmelding) return null;
  const besluiten = thuis ? await rechtsbesluitenVan(t, thuis.huishouden) : [];
  const op = aanmelding.aangevraagdOp;
  const aanvullingen = await aanvullingenVan(t, persoon);
  return {
    aanmelding,
    besluitUiterlijk:
      op && plusWachten(termijnEinde(op, wetstermijn('awb.beslistermijn', op)), opgeschort(aanvullingen)),
    voorschotUiterlijk: op && plusDagen(op, wetstermijn('pw.voorschot_termijn', op) * 7),
    aanvullingen,
    // the request of partners is one: it stands with who asked
    besluit: besluiten.find((b) => b.aanvraag !== null) ?? null,
  };
}

/** Requests of the declared people on which we promised a decision, the earliest first. */
export async function openAanvragen(t: Toegang): Promise<{ persoon: string; voor: string }[]> {
  const rijen = await t.db
    .selectFrom('aanmelding_bijstand as a')
    .select(['a.persoon'])
    .where('a.gemeente', '=', t.gemeente)
    .where('a.aangevraagd_op', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('rechtsbesluit as b')
            .select('b.id')
            .whereRef('b.gemeente', '=', 'a.gemeente')
            .whereRef('b.aanvraag', '=', 'a.id'),
        ),
      ),
    )
    .execute();
  const uit: { persoon: string; voor: string }[] = [];
  for (const { persoon } of rijen) {
    const stand = await aanvraagstandVan(t, persoon);
    if (stand?.besluitUiterlijk && !stand.besluit) uit.push({ persoon, voor: stand.besluitUiterlijk });
  }
  return uit.toSorted((a, b) => (a.voor < b.voor ? -1 : 1));
}

/** Wishes to stop of the declared people that wait for a decision, the earliest day first. */
export async function openEindverzoeken(t: Toegang): Promise<{ persoon: string; dag: string }[]> {
  return t.db
    .selectFrom('eindverzoek as e')
    .select(['e.persoon', 'e.laatste_dag as dag'])
    .where('e.gemeente', '=', t.gemeente)
    .where('e.ingetrokken_op', 'is', null)
    .where('e.laatste_dag', '>=', t.vandaag)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('rechtsbesluit as b')
            .select('b.id')
            .whereRef('b.gemeente', '=', 'e.gemeente')
            .whereRef('b.huishouden', '=', 'e.huishouden')
            .whereRef('b.laatste_dag', '=', 'e.laatste_dag'),
        ),
      ),
    )
    .orderBy('e.laatste_dag')
    .execute();
}

/** What a decision can rest on now. */
export type Beginstand = {
  maanden: readonly Rechtmaand[];
  volwassenen: number;
  kinderen: number;
  medebewoners: number;
  /** There is an account the money can go to. */
  rekening: boolean;
};

/** The first months when the right begins on the day of the report, and who is there. Null: no report or no household. */
export async function beginstandVan(t: Toegang, persoon: string): Promise<Beginstand | null> {
  const [aanmelding, thuis] = [await aanmeldingVan(t, persoon), await huishoudenVan(t, persoon)];
  if (!aanmelding || !thuis) return null;
  const feiten = geldend(await feitenVan(t, thuis.huishouden));
  const tel = (soort: 'kind' | 'medebewoner') =>
    vanSoort(feiten, soort).filter((f) => f.geldigTotEnMet === null).length;
  return {
    maanden: await eersteMaanden(t, thuis.huishouden, persoon, aanmelding.gemeldOp),
    volwassenen: thuis.volwassenen.length,
    kinderen: tel('kind'),
    medebewoners: tel('medebewoner'),
    rekening: await heeftRekening(t, thuis.huishouden),
  };
}

/** Is there an account the money of this person can go to? */
export async function kentRekening(t: Toegang, persoon: string): Promise<boolean> {
  const thuis = await huishoudenVan(t, persoon);
  return thuis !== undefined && thuis !== null && heeftRekening(t, thuis.huishouden);
}

/** A new right of which months wait for a second pair of eyes. */
export type NieuwRecht = { besluit: string; huishouden: string; persoon: string; op: string };

/** For who pays, longest waiting first. Asks for `doel: 'uitbetalen'`. */
export async function nieuweRechten({ db }: Toegang): Promise<NieuwRecht[]> {
  const { rows } =
    await sql<NieuwRecht>`select besluit, huishouden, persoon, op from bijrijder.nieuwe_rechten()`.execute(db);
  return rows;
}

/** What a second colleague sees of a new right: months that wait, in whole cents, and the end of the account they go to. */
export type Meekijk = NieuwRecht & {
  naam: string;
  ingang: string;
  door: string;
  maanden: readonly { maand: string; cent: number }[];
  rekening: string | null;
};

/** Asks for `doel: 'uitbetalen'` with these people declared. Months without an amount are still being computed. */
export async function wachtendeMaanden(t: Toegang, lijst: readonly NieuwRecht[]): Promise<Meekijk[]> {
  const uit: Meekijk[] = [];
  for (const r of lijst) {
    const b = await t.db
      .selectFrom('rechtsbesluit as b')
      .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'b.gemeente').onRef('g.id', '=', 'b.gebruiker'))
      .innerJoin('persoon as p', (j) => j.onRef('p.gemeente', '=', 'b.gemeente').onRef('p.id', '=', 'b.persoon'))
      .select(['b.ingang', 'g.naam as door', 'p.aanspreeknaam as naam'])
      .where('b.gemeente', '=', t.gemeente)
      .where('b.id', '=', r.besluit)
      .executeTakeFirst();
    if (!b?.ingang) continue;
    const besluiten = await t.db
      .selectFrom('besluit')
      .distinctOn('maand')
      .select(['maand', 'betaald_cent as cent'])
      .where((e) => e.and({ gemeente: t.gemeente, huishouden: r.huishouden }))
      .where('run', 'is', null)
      .where('maand', '>=', b.ingang.slice(0, 7))
      .orderBy('maand')
      .orderBy('volgnummer', 'desc')
      .execute();
    const rekening = await eigenRekening(t, r.huishouden);
    uit.push({
      ...r,
      naam: b.naam,
      door: b.door,
      ingang: b.ingang,
      maanden: besluiten,
      rekening: rekening?.laatste_vier ?? null,
    });
  }
  return uit;
}

/** A second colleague looked: the months that waited are paid the next working day. False: somebody was first. */
export async function zieRecht(t: Toegang, recht: NieuwRecht): Promise<boolean> {
  if (t.wie.soort !== 'medewerker') throw new Error('Meekijken doet een mens, met naam.');
  const uit = await t.db
    .insertInto('recht_gezien')
    .values({
      gemeente: t.gemeente,
      besluit: recht.besluit,
      huishouden: recht.huishouden,
      gebruiker: t.wie.id,
      op: t.vandaag,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  if (!uit.numInsertedOrUpdatedRows) return false;
  await meldAan(t, rechtBetalen, { besluit: recht.besluit }, { sleutel: recht.besluit });
  return true;
}
