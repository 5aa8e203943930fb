import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Weigering } from './lees.ts';

/** A question about wage: what was declared and what the payslip or the register says, side by side. Cents. */
export type Loonvraag = {
  id: string;
  huishouden: string;
  persoon: string;
  dienstverband: string;
  werkgever: string;
  /** The household named no job with this employer. */
  onbekend: boolean;
  tijdvakVan: string;
  tijdvakTot: string;
  opgegevenCent: number;
  bekendCent: number;
  /** Which source differs. */
  bron: 'loonstrook' | 'register';
  /** What the register says beside a payslip that differs; null when it says nothing. */
  registerCent: number | null;
  gevraagdOp: string;
  antwoord: 'opgave_klopt' | 'ander_bedrag' | 'weet_niet' | null;
  antwoordCent: number | null;
  beantwoordOp: string | null;
  toelichting: string | null;
};

/** Questions of these households that still ask something, or were answered and not yet settled; oldest period first. */
export async function loonvragenVan({ db, gemeente }: Toegang, huishoudens: readonly string[]): Promise<Loonvraag[]> {
  if (huishoudens.length === 0) return [];
  const { rows } = await sql<Loonvraag>`
    select v.id, v.huishouden, v.persoon, v.dienstverband, v.tijdvak_van as "tijdvakVan", v.tijdvak_tot as "tijdvakTot",
      v.opgegeven_cent as "opgegevenCent", v.bekend_cent as "bekendCent", v.bron,
      case v.bron when 'loonstrook' then v.register_cent end as "registerCent", v.gevraagd_op as "gevraagdOp", v.antwoord, v.antwoord_cent as "antwoordCent",
      v.beantwoord_op as "beantwoordOp", v.toelichting,
      coalesce((select f.inhoud ->> 'werkgever' from feit f where f.gemeente = v.gemeente and f.huishouden = v.huishouden and f.soort = 'dienstverband'
        and f.onderwerp = v.dienstverband order by f.id desc limit 1), v.werkgever, '') as werkgever, v.werkgever is not null as onbekend
    from loonvraag v where v.gemeente = ${gemeente} and v.huishouden = any (${[...huishoudens]}::uuid[]) and v.vervallen_op is null
      and v.antwoord is distinct from 'opgave_klopt' order by v.tijdvak_van, v.id`.execute(db);
  return rows;
}

export type Antwoord =
  | { antwoord: 'opgave_klopt' | 'weet_niet'; toelichting: string | null }
  | { antwoord: 'ander_bedrag'; cent: number; toelichting: string | null };

/**
 * Answer a question, by the person or by a colleague who spoke with them. Nothing of the money changes by it: another amount is told with
 * a declaration. @returns false when it was answered or lapsed meanwhile
 */
export async function beantwoordLoonvraag(
  { db, gemeente, vandaag, wie }: Toegang,
  id: string,
  uit: Antwoord,
): Promise<boolean> {
  const rij = await db
    .updateTable('loonvraag')
    .set({
      antwoord: uit.antwoord,
      antwoord_cent: uit.antwoord === 'ander_bedrag' ? uit.cent : null,
      toelichting: uit.toelichting,
      beantwoord_op: vandaag,
      ...(wie.soort === 'medewerker' && { beantwoord_door: wie.id }),
    })
    .where('gemeente', '=', gemeente)
    .where('id', '=', id)
    .where('vervallen_op', 'is', null)
    .where((e) => e.or([e('antwoord', 'is', null), e('antwoord', '<>', 'opgave_klopt')]))
    .executeTakeFirst();
  return rij.numUpdatedRows > 0n;
}

/** Another amount was declared together with a colleague: nothing is left to ask about this one. */
export async function sluitLoonvraag({ db, gemeente, vandaag }: Toegang, id: string): Promise<void> {
  await db
    .updateTable('loonvraag')
    .set({ vervallen_op: vandaag })
    .where('gemeente', '=', gemeente)
    .where('id', '=', id)
    .where('vervallen_op', 'is', null)
    .execute();
}

/** Questions for a human, those who wait longest first: ids, to declare the people before their names are read. */
export async function loonvragenVoorMens({
  db,
}: Toegang): Promise<{ id: string; huishouden: string; persoon: string }[]> {
  const { rows } = await sql<{ id: string; huishouden: string; persoon: string }>`
    select id, huishouden, persoon from bijrijder.loonvragen_voor_mens()`.execute(db);
  return rows;
}

/** How the questions of the municipality stand. Counts, no people. */
export async function loonvraagtelling({ db }: Toegang) {
  const { rows } = await sql<{ wacht: number; bellen: number; klopte: number; veranderd: number }>`
    select wacht, bellen, klopte, veranderd from bijrijder.loonvraagtelling()`.execute(db);
  return rows[0]!;
}

/** Deliveries, newest first, with what was refused and why. No people: a refused line is found by its number. */
export async function loonleveringen({ db, gemeente }: Toegang, aantal = 12) {
  const rijen = await db
    .selectFrom('loonlevering as l')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'l.gemeente').onRef('g.id', '=', 'l.door'))
    .select([
      'l.id',
      'l.naam',
      'l.gelezen',
      'l.nieuw',
      'l.dubbel',
      'l.onbekend',
      'l.geweigerd',
      'l.geweigerd_aantal',
      'l.bekend_op',
      'g.naam as door',
    ])
    .where('l.gemeente', '=', gemeente)
    .orderBy('l.id', 'desc')
    .limit(aantal)
    .execute();
  return rijen.map(({ geweigerd, geweigerd_aantal, bekend_op, ...r }) => {
    const regels = geweigerd as Weigering[];
    return { ...r, op: bekend_op, geweigerd: regels, geweigerdAantal: geweigerd_aantal ?? regels.length };
  });
}
