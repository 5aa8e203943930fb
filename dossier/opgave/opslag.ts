import { createHash, randomBytes } from 'node:crypto';
import { type ColumnType, type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import { feitenVan, geldend, legVast, type NieuwFeit } from '../feiten/index.ts';
import { maandTekst } from '../papier/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { alsFeiten, type Opgave } from './opgave.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    opgave_concept: {
      gemeente: number;
      huishouden: string;
      persoon: string;
      maand: string;
      inhoud: ColumnType<unknown, string, string>;
      versie: Generated<number>;
      gewijzigd_op: ColumnType<Date, Date | string | undefined, Date | string>;
    };
    opgave: {
      gemeente: number;
      id: Generated<string>;
      huishouden: string;
      persoon: string;
      maand: string;
      soort: 'opgave' | 'terug';
      over: string | null;
      inhoud: ColumnType<unknown, string, never>;
      kenmerk: string;
      eenmalig: string;
      ontvangen_op: Moment;
      bekend_op: Dag;
      door_persoon: string | null;
      door_gebruiker: string | null;
      namens: Generated<boolean>;
    };
    opgave_samen: {
      gemeente: number;
      opgave: string;
      huishouden: string;
      persoon: string;
      kanaal: Samenhoe;
      woorden: string;
      gebruiker: string;
      transactie: Generated<string>;
      vastgelegd_op: Moment;
    };
    belofte: {
      gemeente: number;
      opgave: string;
      huishouden: string;
      maand: string;
      bedrag_cent: number;
      betaaldag: Dag;
      uitkomst: ColumnType<unknown, string, never>;
      afdruk: Buffer;
      gedaan_op: Moment;
    };
  }
}

/** How the person was there when a colleague declared together with them. */
export const SAMENHOE = ['langskomen', 'bellen', 'beeldbellen'] as const;
export type Samenhoe = (typeof SAMENHOE)[number];
/** A colleague who declares on behalf says how the person was there and what they said: the database asks for it. */
export type Samen = { readonly kanaal: Samenhoe; readonly woorden: string };

/** What was promised when it was sent. */
export interface Belofte {
  readonly bedragCent: number;
  readonly betaaldag: string;
  readonly uitkomst: unknown;
}

const wieIs = ({ wie }: Toegang) => ({
  door_persoon: wie.soort === 'persoon' ? wie.id : null,
  door_gebruiker: wie.soort === 'medewerker' ? wie.id : null,
  namens: wie.soort === 'medewerker' || (wie.soort === 'persoon' && wie.rol !== 'client'),
});

/** Keeps what is typed, as it is typed. Never refuses. */
export async function bewaarConcept(
  t: Toegang,
  plek: { huishouden: string; persoon: string; maand: string },
  inhoud: unknown,
): Promise<void> {
  const tekst = JSON.stringify(inhoud);
  await t.db
    .insertInto('opgave_concept')
    .values({ gemeente: t.gemeente, ...plek, inhoud: tekst })
    .onConflict((c) =>
      c.columns(['gemeente', 'huishouden', 'persoon', 'maand']).doUpdateSet((e) => ({
        inhoud: tekst,
        versie: e('opgave_concept.versie', '+', 1),
        gewijzigd_op: new Date(),
      })),
    )
    .execute();
}

/** What was typed before, or undefined. */
export async function leesConcept(
  t: Toegang,
  plek: { huishouden: string; persoon: string; maand: string },
): Promise<unknown> {
  const rij = await t.db
    .selectFrom('opgave_concept')
    .select('inhoud')
    .where((e) => e.and({ gemeente: t.gemeente, ...plek }))
    .executeTakeFirst();
  return rij?.inhoud;
}

/** A short mark people can read out over the phone: `april-2026 · 7k3f-q81d`. */
export function maakKenmerk(maand: string): string {
  const letters = 'abcdefghkmnpqrstuvwxyz23456789';
  const deel = () => Array.from(randomBytes(4), (b) => letters[b % letters.length]).join('');
  return `${maandTekst(maand).replace(' ', '-')} · ${deel()}-${deel()}`;
}

/**
 * Stores what is handed in, the facts that follow from it and the promise that was shown, in one transaction. A second
 * send of the same form gives the first receipt back.
 * @param samen for a colleague who declares together with the person; without it the database refuses the facts
 * @param conceptVan whose draft it was; that of somebody else stays
 */
export async function dienIn(
  t: Toegang,
  plek: { huishouden: string; persoon: string; maand: string; eenmalig: string },
  opgave: Opgave,
  beloof: () => Promise<Belofte>,
  samen?: Samen,
  conceptVan: string = plek.persoon,
): Promise<{ id: string; kenmerk: string; eerder: boolean }> {
  // one declaration of a household at a time; a second tab waits here
  await sql`select pg_advisory_xact_lock(hashtextextended(${plek.huishouden}, 110))`.execute(t.db);
  const eerder = await t.db
    .selectFrom('opgave')
    .select(['id', 'kenmerk'])
    .where((e) => e.and({ gemeente: t.gemeente, huishouden: plek.huishouden, eenmalig: plek.eenmalig }))
    .executeTakeFirst();
  if (eerder) return { ...eerder, eerder: true };
  const kenmerk = maakKenmerk(plek.maand);
  const { id } = await t.db
    .insertInto('opgave')
    .values({
      gemeente: t.gemeente,
      ...plek,
      soort: 'opgave',
      over: null,
      inhoud: JSON.stringify(opgave),
      kenmerk,
      bekend_op: t.vandaag,
      ...wieIs(t),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (t.wie.soort === 'medewerker' && samen)
    await t.db
      .insertInto('opgave_samen')
      .values({
        gemeente: t.gemeente,
        opgave: id,
        huishouden: plek.huishouden,
        persoon: plek.persoon,
        ...samen,
        gebruiker: t.wie.id,
      })
      .execute();
  await legVast(t, plek.huishouden, alsFeiten(opgave, plek.maand, geldend(await feitenVan(t, plek.huishouden))));
  const belofte = await beloof();
  const uitkomst = JSON.stringify(belofte.uitkomst);
  await t.db
    .insertInto('belofte')
    .values({
      gemeente: t.gemeente,
      opgave: id,
      huishouden: plek.huishouden,
      maand: plek.maand,
      bedrag_cent: belofte.bedragCent,
      betaaldag: belofte.betaaldag,
      uitkomst,
      afdruk: createHash('sha256').update(uitkomst).digest(),
    })
    .execute();
  await t.db
    .deleteFrom('opgave_concept')
    .where((e) => e.and({ gemeente: t.gemeente, huishouden: plek.huishouden, persoon: conceptVan, maand: plek.maand }))
    .execute();
  return { id, kenmerk, eerder: false };
}

/** Who filled in on behalf, by name: a colleague, a helper or a bewindvoerder. */
const NAAM_VAN_DOOR = sql<
  string | null
>`coalesce(g.naam, case when o.namens then bijrijder.naam_van_hulp(o.door_persoon) end)`.as('namens_door');

/** One declaration with its promise. */
export async function leesOpgave(t: Toegang, huishouden: string, id: string) {
  return t.db
    .selectFrom('opgave as o')
    .leftJoin('belofte as b', (j) => j.onRef('b.gemeente', '=', 'o.gemeente').onRef('b.opgave', '=', 'o.id'))
    .leftJoin('opgave as terug', (j) => j.onRef('terug.gemeente', '=', 'o.gemeente').onRef('terug.over', '=', 'o.id'))
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'o.gemeente').onRef('g.id', '=', 'o.door_gebruiker'))
    .select(['o.id', 'o.maand', 'o.persoon', 'o.inhoud', 'o.kenmerk', 'o.ontvangen_op', 'o.bekend_op', NAAM_VAN_DOOR])
    .select(['b.bedrag_cent', 'b.betaaldag', 'b.uitkomst', 'terug.bekend_op as teruggenomen_op'])
    .where('o.gemeente', '=', t.gemeente)
    .where('o.huishouden', '=', huishouden)
    .where('o.id', '=', id)
    .where('o.soort', '=', 'opgave')
    .executeTakeFirst();
}

/** The declarations of a month that were not taken back, newest first. */
export async function opgavenVan(t: Toegang, huishouden: string, maand: string) {
  return t.db
    .selectFrom('opgave as o')
    .innerJoin('belofte as b', (j) => j.onRef('b.gemeente', '=', 'o.gemeente').onRef('b.opgave', '=', 'o.id'))
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'o.gemeente').onRef('g.id', '=', 'o.door_gebruiker'))
    .select([
      'o.id',
      'o.persoon',
      'o.kenmerk',
      'o.inhoud',
      'o.ontvangen_op',
      'o.bekend_op',
      'o.namens',
      NAAM_VAN_DOOR,
      'b.bedrag_cent',
      'b.betaaldag',
      'b.uitkomst',
    ])
    .where('o.gemeente', '=', t.gemeente)
    .where('o.huishouden', '=', huishouden)
    .where('o.maand', '=', maand)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('opgave as terug')
            .select('terug.id')
            .whereRef('terug.gemeente', '=', 'o.gemeente')
            .whereRef('terug.over', '=', 'o.id'),
        ),
      ),
    )
    .orderBy('o.id', 'desc')
    .execute();
}

/** Earlier declarations of the same person and month had already been replaced; with the last one taken back none stands. */
async function trekEerdereIn(
  t: Toegang,
  huishouden: string,
  laatste: { id: string; persoon: string; maand: string },
): Promise<void> {
  const eerdere = (await opgavenVan(t, huishouden, laatste.maand)).filter(
    (o) => o.persoon === laatste.persoon && o.id < laatste.id,
  );
  for (const o of eerdere)
    await t.db
      .insertInto('opgave')
      .values({
        gemeente: t.gemeente,
        huishouden,
        persoon: o.persoon,
        maand: laatste.maand,
        soort: 'terug',
        over: o.id,
        inhoud: JSON.stringify(o.inhoud),
        kenmerk: o.kenmerk,
        eenmalig: `terug:${o.id}`,
        bekend_op: t.vandaag,
        ...wieIs(t),
      })
      .execute();
}

/** Takes a declaration back: what it added is taken back too, what was typed comes back as a draft. */
export async function neemTerug(t: Toegang, huishouden: string, id: string, eenmalig: string): Promise<boolean> {
  const opgave = await leesOpgave(t, huishouden, id);
  if (!opgave || opgave.teruggenomen_op) return false;
  const inhoud = opgave.inhoud as Opgave;
  await t.db
    .insertInto('opgave')
    .values({
      gemeente: t.gemeente,
      huishouden,
      persoon: opgave.persoon,
      maand: opgave.maand,
      soort: 'terug',
      over: id,
      inhoud: JSON.stringify(inhoud),
      kenmerk: opgave.kenmerk,
      eenmalig,
      bekend_op: t.vandaag,
      ...wieIs(t),
    })
    .execute();
  await trekEerdereIn(t, huishouden, opgave);
  const mijn = new Set([
    ...inhoud.stroken.map((s) => `inkomsten:${s.dienstverband}:${s.tijdvakVan}`),
    ...inhoud.nietsVoor.map((persoon) => `${opgave.maand}:${persoon}`),
  ]);
  const nu = geldend(await feitenVan(t, huishouden)).filter((f) => mijn.has(f.onderwerp));
  await legVast(
    t,
    huishouden,
    nu.map((f) => ({ ...f, vervallen: true }) as NieuwFeit),
  );
  return true;
}
