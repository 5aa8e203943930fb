import { sql } from 'kysely';
import { Geweigerd, type Toegang } from '../toegang/index.ts';
import { toestemmingVoor } from '../toestemming/index.ts';
import { ik } from './tabellen.ts';

export type Casusvraag = {
  vraag: string;
  achtergrond: string;
  /** What the person says themselves, for the table. */
  clientWoorden: string;
  metNaam: boolean;
  /** The person knows and agreed, or is at the table. */
  client: 'weet' | 'erbij';
  collegas: readonly string[];
  /** The few words colleagues need about somebody whose name they do not know. */
  beeld?: string;
  /** When the table meets, if it does. */
  tafelOp?: string | null;
  tafelOm?: string | null;
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
      beeld: v.beeld?.trim() ?? '',
      tafel_op: v.tafelOp ?? null,
      tafel_om: (v.tafelOp && v.tafelOm) || null,
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

/** Advice binds nobody. */
export async function geefAdvies(t: Toegang, casus: string, tekst: string): Promise<void> {
  await t.db
    .insertInto('casus_advies')
    .values({ gemeente: t.gemeente, casus, gebruiker: ik(t), tekst: tekst.trim(), op: t.vandaag })
    .execute();
}

/** Says for which choice something counts, and why: a colleague at the table, or the person themselves. */
export async function legOpDeWeegschaal(t: Toegang, casus: string, keuze: string, tekst: string): Promise<void> {
  await t.db
    .insertInto('casus_weegt')
    .values({
      gemeente: t.gemeente,
      casus,
      gebruiker: t.wie.soort === 'medewerker' ? t.wie.id : null,
      keuze: keuze.trim(),
      tekst: tekst.trim(),
      op: t.vandaag,
    })
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
