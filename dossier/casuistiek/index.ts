import { type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import { Geweigerd, type Toegang } from '../toegang/index.ts';
import { toestemmingVoor } from '../toestemming/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    casus: {
      gemeente: number;
      id: Generated<string>;
      gebruiker: string;
      vraag: string;
      achtergrond: string;
      client_woorden: Generated<string>;
      met_naam: boolean;
      client: 'weet' | 'erbij';
      gesteld_op: Dag;
      vastgelegd_op: Moment;
    };
    casus_lid: { gemeente: number; casus: string; gebruiker: string };
    casus_persoon: { gemeente: number; casus: string; persoon: string };
    casus_advies: {
      gemeente: number;
      id: Generated<string>;
      casus: string;
      gebruiker: string;
      tekst: string;
      op: Dag;
      vastgelegd_op: Moment;
    };
    casus_uitkomst: { gemeente: number; casus: string; tekst: string; op: Dag };
    intervisie: { gemeente: number; id: Generated<string>; gebruiker: string; thema: string; geleerd: string; op: Dag };
  }
}

const ik = (t: Toegang): string => {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  return t.wie.id;
};

export type Casusvraag = {
  vraag: string;
  achtergrond: string;
  /** What the person says themselves, for the table. */
  clientWoorden: string;
  metNaam: boolean;
  /** The person knows and agreed, or is at the table. */
  client: 'weet' | 'erbij';
  collegas: readonly string[];
};

/** Brings a question to colleagues. The question names nobody (the database refuses it); the link to the person stands apart. */
export async function stelVraag(t: Toegang, persoon: string, v: Casusvraag): Promise<string> {
  const { id } = await t.db
    .insertInto('casus')
    .values({
      gemeente: t.gemeente,
      gebruiker: ik(t),
      vraag: v.vraag.trim(),
      achtergrond: v.achtergrond.trim(),
      client_woorden: v.clientWoorden.trim(),
      met_naam: v.metNaam,
      client: v.client,
      gesteld_op: t.vandaag,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await t.db.insertInto('casus_persoon').values({ gemeente: t.gemeente, casus: id, persoon }).execute();
  const leden = [...new Set(v.collegas)].filter((c) => c !== ik(t));
  if (leden.length > 0)
    await t.db
      .insertInto('casus_lid')
      .values(leden.map((gebruiker) => ({ gemeente: t.gemeente, casus: id, gebruiker })))
      .execute();
  return id;
}

export type Casus = {
  id: string;
  vraag: string;
  achtergrond: string;
  clientWoorden: string;
  metNaam: boolean;
  client: 'weet' | 'erbij';
  door: string;
  vanMij: boolean;
  gesteldOp: string;
  leden: { naam: string; functie: string }[];
  adviezen: { id: string; tekst: string; door: string; functie: string; op: string }[];
  uitkomst: { tekst: string; op: string } | null;
};

/** Questions one asked, is at the table for, or is the person of. Open ones first, then newest. */
export async function casussen(t: Toegang): Promise<Casus[]> {
  const rijen = await t.db
    .selectFrom('casus as c')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'c.gemeente').onRef('g.id', '=', 'c.gebruiker'))
    .leftJoin('casus_uitkomst as u', (j) => j.onRef('u.gemeente', '=', 'c.gemeente').onRef('u.casus', '=', 'c.id'))
    .select([
      'c.id',
      'c.vraag',
      'c.achtergrond',
      'c.client_woorden',
      'c.met_naam',
      'c.client',
      'c.gesteld_op',
      'c.gebruiker',
      'g.naam as door',
    ])
    .select(['u.tekst as uitkomst', 'u.op as uitkomst_op'])
    .where('c.gemeente', '=', t.gemeente)
    .orderBy('c.id', 'desc')
    .limit(200)
    .execute();
  if (rijen.length === 0) return [];
  const ids = rijen.map((r) => r.id);
  const leden = await t.db
    .selectFrom('casus_lid as l')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'l.gemeente').onRef('g.id', '=', 'l.gebruiker'))
    .select(['l.casus', 'g.naam', 'g.functie'])
    .where('l.casus', 'in', ids)
    .orderBy('g.naam')
    .execute();
  const adviezen = await t.db
    .selectFrom('casus_advies as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.casus', 'a.id', 'a.tekst', 'a.op', 'g.naam as door', 'g.functie'])
    .where('a.casus', 'in', ids)
    .orderBy('a.id')
    .execute();
  const zonder = <R extends { casus: string }>(lijst: R[], id: string): Omit<R, 'casus'>[] =>
    lijst.filter((x) => x.casus === id).map(({ casus: _, ...rest }) => rest);
  const uit = rijen.map(
    (r): Casus => ({
      id: r.id,
      vraag: r.vraag,
      achtergrond: r.achtergrond,
      clientWoorden: r.client_woorden,
      metNaam: r.met_naam,
      client: r.client,
      door: r.door,
      vanMij: t.wie.soort === 'medewerker' && r.gebruiker === t.wie.id,
      gesteldOp: r.gesteld_op,
      leden: zonder(leden, r.id),
      adviezen: zonder(adviezen, r.id),
      uitkomst: r.uitkomst && r.uitkomst_op ? { tekst: r.uitkomst, op: r.uitkomst_op } : null,
    }),
  );
  return uit.sort((a, b) => Number(a.uitkomst !== null) - Number(b.uitkomst !== null));
}

/** Advice binds nobody. */
export async function geefAdvies(t: Toegang, casus: string, tekst: string): Promise<void> {
  await t.db
    .insertInto('casus_advies')
    .values({ gemeente: t.gemeente, casus, gebruiker: ik(t), tekst: tekst.trim(), op: t.vandaag })
    .execute();
}

/** What came of it; the asker brings it back to the person (an offer for the plan, a message). */
export async function rondCasusAf(t: Toegang, casus: string, tekst: string): Promise<void> {
  await t.db
    .insertInto('casus_uitkomst')
    .values({ gemeente: t.gemeente, casus, tekst: tekst.trim(), op: t.vandaag })
    .execute();
}

/** Who a question is about: for the asker, and for the table when the person agreed to their name. Null: not for you. */
export async function mensVanCasus(t: Toegang, casus: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select bijrijder.casus_mens(${casus}::uuid) as id`.execute(t.db);
  return rows[0]?.id ?? null;
}

/**
 * Opens the person behind a question for eight hours, for this purpose only; the person reads it. It rests on their consent:
 * when they withdraw it, it closes at once.
 */
export async function vraagMeekijken(t: Toegang, persoon: string, doel: string, reden: string): Promise<void> {
  const toestemming = await toestemmingVoor(t, persoon, 'collegas');
  if (!toestemming) throw new Geweigerd('deze mens gaf geen toestemming om met naam mee te denken');
  await sql`insert into inzage_verzoek (gemeente, gebruiker, persoon, doel, reden, tot, toestemming)
    values (${t.gemeente}, ${ik(t)}, ${persoon}, ${doel}, ${reden}, now() + interval '8 hours', ${toestemming}::uuid)`.execute(
    t.db,
  );
}

/** Colleagues one can ask: name and function. */
export const collegas = (t: Toegang): Promise<{ id: string; naam: string; functie: string }[]> =>
  t.db
    .selectFrom('gebruiker')
    .select(['id', 'naam', 'functie'])
    .where('gemeente', '=', t.gemeente)
    .where('functie', 'in', ['klantmanager', 'inkomensconsulent', 'jobcoach', 'teamleider'])
    .orderBy('functie')
    .orderBy('naam')
    .limit(80)
    .execute();

export type Intervisie = { id: string; thema: string; geleerd: string; op: string; door: string };

export const intervisies = (t: Toegang): Promise<Intervisie[]> =>
  t.db
    .selectFrom('intervisie as i')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'i.gemeente').onRef('g.id', '=', 'i.gebruiker'))
    .select(['i.id', 'i.thema', 'i.geleerd', 'i.op', 'g.naam as door'])
    .where('i.gemeente', '=', t.gemeente)
    .orderBy('i.id', 'desc')
    .limit(50)
    .execute();

/** What we learned together. Refused when it names somebody. */
export async function schrijfIntervisie(t: Toegang, thema: string, geleerd: string): Promise<void> {
  await t.db
    .insertInto('intervisie')
    .values({ gemeente: t.gemeente, gebruiker: ik(t), thema: thema.trim(), geleerd: geleerd.trim(), op: t.vandaag })
    .execute();
}
