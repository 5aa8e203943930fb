import { plusDagen } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { termijnEinde } from '../bezwaar/index.ts';
import { huishoudenVan } from '../feiten/index.ts';
import { type Aanmelding, aanmeldingVan } from '../intake/index.ts';
import { meldAan } from '../taken/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Rechtsoort } from './tabellen.ts';
import { rechtBetalen } from './taken.ts';

/** Weeks in which we decide (Awb 4:13), and in which there is an advance when we have not (art. 52 lid 1 Pw). */
const BESLISWEKEN = 8;
const VOORSCHOTWEKEN = 4;

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
  /** What was decided about it; null: not yet. */
  besluit: Rechtsbesluit | null;
};

/** Null: they came before reports were recorded here. */
export async function aanvraagstandVan(t: Toegang, persoon: string): Promise<Aanvraagstand | null> {
  const [aanmelding, thuis] = [await aanmeldingVan(t, persoon), await huishoudenVan(t, persoon)];
  if (!aanmelding) return null;
  const besluiten = thuis ? await rechtsbesluitenVan(t, thuis.huishouden) : [];
  const op = aanmelding.aangevraagdOp;
  return {
    aanmelding,
    besluitUiterlijk: op && termijnEinde(op, BESLISWEKEN),
    voorschotUiterlijk: op && plusDagen(op, VOORSCHOTWEKEN * 7),
    // the request of partners is one: it stands with who asked
    besluit: besluiten.find((b) => b.aanvraag !== null) ?? null,
  };
}

/** A new right of which months wait for a second pair of eyes. */
export type NieuwRecht = { besluit: string; huishouden: string; persoon: string; op: string };

/** For who pays, longest waiting first. Asks for `doel: 'uitbetalen'`. */
export async function nieuweRechten({ db }: Toegang): Promise<NieuwRecht[]> {
  const { rows } =
    await sql<NieuwRecht>`select besluit, huishouden, persoon, op from bijrijder.nieuwe_rechten()`.execute(db);
  return rows;
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
