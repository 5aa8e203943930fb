import { type maandgeld, plusMaanden, type Scenario, watAls } from '@bijrijder/huishoudgeld';
import { type ColumnType, type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import { geldVan } from '../geld/index.ts';
import type { Toegang } from '../toegang/index.ts';

export const ARTIKELEN = ['35', '7', '18', '9', '16', 'ander'] as const;
export const VORMEN = ['gift', 'lening', 'dienst', 'ontheffing'] as const;
export const UITKOMSTEN = ['toegekend', 'anders_opgelost', 'niet'] as const;
export type Artikel = (typeof ARTIKELEN)[number];
export type Maatwerkvorm = (typeof VORMEN)[number];
export type Maatwerkuitkomst = (typeof UITKOMSTEN)[number];

/** What is asked and weighed, in the order of the omgekeerde toets. */
export type Toets = {
  titel: string;
  nodig: string;
  effect: string;
  zonder: string;
  voor: string;
  tegen: string;
  anders: string;
  artikel: Artikel | null;
  artikel_tekst: string;
  bedrag_cent: number | null;
  vorm: Maatwerkvorm | null;
  loon_cent: number | null;
  reden: string;
  tot: Dag | null;
};
declare module '../databank/tabellen.ts' {
  interface Tabellen {
    maatwerk: Toets & {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      gebruiker: string;
      uitkomst: Maatwerkuitkomst | null;
      besloten_op: Dag | null;
      client_woorden: Generated<string>;
      client_las_op: Dag | null;
      begonnen_op: Dag;
      vastgelegd_op: Moment;
    };
    maatwerk_voorbeeld: {
      gemeente: number;
      id: Generated<string>;
      jaar: number;
      wat: string;
      waarom: string;
      uitkomst: Maatwerkuitkomst;
      artikel: string;
      vastgelegd_op: ColumnType<Date, undefined, never>;
    };
  }
}

export type Maatwerk = Toets & {
  id: string;
  door: string;
  uitkomst: Maatwerkuitkomst | null;
  besloten_op: string | null;
  client_woorden: string;
  client_las_op: string | null;
  begonnen_op: string;
};

const LEEG: Omit<Toets, 'titel'> = {
  nodig: '',
  effect: '',
  zonder: '',
  voor: '',
  tegen: '',
  anders: '',
  artikel: null,
  artikel_tekst: '',
  bedrag_cent: null,
  vorm: null,
  loon_cent: null,
  reden: '',
  tot: null,
};

/** The columns a colleague fills in; what more a request holds is not theirs to write. */
const VELDEN = ['titel', ...Object.keys(LEEG)] as readonly (keyof Toets)[];

/** All requests of a person, newest first. */
export async function maatwerkVan(t: Toegang, persoon: string): Promise<Maatwerk[]> {
  const rijen = await t.db
    .selectFrom('maatwerk as m')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'm.gemeente').onRef('g.id', '=', 'm.gebruiker'))
    .selectAll('m')
    .select('g.naam as door')
    .where('m.gemeente', '=', t.gemeente)
    .where('m.persoon', '=', persoon)
    .orderBy('m.id', 'desc')
    .execute();
  return rijen.map(({ gemeente: _g, persoon: _p, gebruiker: _u, vastgelegd_op: _v, ...m }) => m);
}

/** Begins with what is needed. */
export async function beginMaatwerk(t: Toegang, persoon: string, titel: string, nodig: string): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  const rij = await t.db
    .insertInto('maatwerk')
    .values({
      ...LEEG,
      titel: titel.trim(),
      nodig: nodig.trim(),
      gemeente: t.gemeente,
      persoon,
      gebruiker: t.wie.id,
      uitkomst: null,
      besloten_op: null,
      client_las_op: null,
      begonnen_op: t.vandaag,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return rij.id;
}

/** Keeps what was written so far; with an outcome it is the decision, which the database only takes when it is whole. */
export async function bewaarMaatwerk(
  t: Toegang,
  persoon: string,
  id: string,
  toets: Partial<Toets>,
  uitkomst?: Maatwerkuitkomst,
): Promise<void> {
  await t.db
    .updateTable('maatwerk')
    .set({
      ...Object.fromEntries(VELDEN.filter((v) => toets[v] !== undefined).map((v) => [v, toets[v]])),
      ...(uitkomst ? { uitkomst, besloten_op: t.vandaag } : {}),
    })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** The person read it, and says what they think. */
export async function leesMaatwerk(t: Toegang, persoon: string, id: string, woorden: string): Promise<void> {
  await t.db
    .updateTable('maatwerk')
    .set({ client_woorden: woorden.trim(), client_las_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

export type Voorbeeld = { id: string; jaar: number; wat: string; waarom: string; uitkomst: Maatwerkuitkomst };

/** Earlier decisions without persons, with all the words asked for (or any, newest first, without words). */
export async function zoekVoorbeelden(t: Toegang, woorden: string): Promise<Voorbeeld[]> {
  const delen = woorden
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => w.length > 2)
    .slice(0, 8);
  return t.db
    .selectFrom('maatwerk_voorbeeld')
    .select(['id', 'jaar', 'wat', 'waarom', 'uitkomst'])
    .where('gemeente', '=', t.gemeente)
    .where((e) => e.and(delen.map((w) => sql<boolean>`position(${w} in lower(wat || ' ' || waarom)) > 0`)))
    .orderBy('jaar', 'desc')
    .orderBy('id')
    .limit(12)
    .execute();
}

/** Adds an example to learn from. Refused when it names somebody. */
export async function deelVoorbeeld(
  t: Toegang,
  v: Omit<Voorbeeld, 'id' | 'jaar'> & { artikel: string },
): Promise<void> {
  await t.db
    .insertInto('maatwerk_voorbeeld')
    .values({ ...v, gemeente: t.gemeente, jaar: Number(t.vandaag.slice(0, 4)) })
    .execute();
}

/** One month of the household's money. Cents. */
export type Geldbeeld = {
  loonCent: number;
  bijstandCent: number;
  premieCent: number;
  samenCent: number;
  geschat: boolean;
};

/**
 * What it does to the money of this household: a month from now (the second ahead), and the same month with another net
 * wage. Calculated on their own facts; `dan` is null when no wage is asked.
 */
export async function maatwerkGeld(
  t: Toegang,
  huishouden: string,
  loonCent: number | null,
): Promise<{ maand: string; nu: Geldbeeld; dan: Geldbeeld | null }> {
  const geld = await geldVan(t, huishouden);
  const maand = plusMaanden(t.vandaag.slice(0, 7), 2);
  const kort = (m: ReturnType<typeof maandgeld>): Geldbeeld => ({
    loonCent: m.loonCent,
    bijstandCent: m.bijstandCent,
    premieCent: m.premieCent,
    samenCent: m.samenCent,
    geschat: m.geschat,
  });
  const baan = geld.tijdlijn.inkomsten.find((i) => i.soort === 'loon');
  const scenarios: Scenario[] =
    loonCent === null
      ? []
      : [
          {
            soort: 'loon',
            persoon: (baan?.persoon ?? 'P1') as 'P1' | 'P2',
            bron: baan?.bron ?? 'maatwerk',
            nettoPerMaandCent: loonCent,
            van: maand,
          },
        ];
  const { maanden } = watAls(geld.rekenaar, geld.tijdlijn, scenarios, { van: maand, totEnMet: maand });
  return { maand, nu: kort(maanden[0]!.nu), dan: loonCent === null ? null : kort(maanden[0]!.dan) };
}
