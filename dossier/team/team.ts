import { sql } from 'kysely';
import { type Teamlid, teamtijd } from '../caseload/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Ideesoort } from './tabellen.ts';

export type Team = { id: string; naam: string; leden: { id: string; naam: string; functie: string }[] };

/** The team of whoever looks, today, with who is in it by name; null: in no team. */
export async function mijnTeam(t: Toegang): Promise<Team | null> {
  const { rows } = await sql<{ id: string | null }>`select bijrijder.mijn_team() as id`.execute(t.db);
  const id = rows[0]?.id;
  if (!id) return null;
  const { naam } = await t.db
    .selectFrom('team')
    .select('naam')
    .where((e) => e.and({ gemeente: t.gemeente, id }))
    .executeTakeFirstOrThrow();
  const leden = await t.db
    .selectFrom('teamlid as l')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'l.gemeente').onRef('g.id', '=', 'l.gebruiker'))
    .select(['g.id', 'g.naam', 'g.functie'])
    .where('l.gemeente', '=', t.gemeente)
    .where('l.team', '=', id)
    .where('l.van', '<=', t.vandaag)
    .where((e) => e.or([e('l.tot', 'is', null), e('l.tot', '>', t.vandaag)]))
    .orderBy('g.naam')
    .execute();
  return { id, naam, leden };
}

/** Agreed band of people for a full week, in people and hours a week. */
export const BAND = { van: 50, tot: 75, uren: 36 } as const;
/** The band for the hours somebody works. */
export function bandVan({ werkminuten }: Teamlid): { van: number; tot: number } {
  const deel = Math.min(1, (werkminuten * 12) / 52 / 60 / BAND.uren);
  return { van: Math.round(BAND.van * deel), tot: Math.round(BAND.tot * deel) };
}
export const beloofd = (lid: Teamlid): number => lid.beloofd.zelf + lid.beloofd.samen + lid.beloofd.dichtbij;
export const mensen = (lid: Teamlid): number => lid.mensen.zelf + lid.mensen.samen + lid.mensen.dichtbij;
/** Whether somebody's agreed time still fits, of minutes a month. */
export const heeftRuimte = (lid: Teamlid, minuten: number): boolean =>
  beloofd(lid) + minuten <= lid.beschikbaar && mensen(lid) < bandVan(lid).tot;

/** Time promised beside time there is, of the colleagues in the team, by name. */
export async function tijdVanTeam(t: Toegang, team: Team | null): Promise<Teamlid[]> {
  const alle = await teamtijd(t);
  return team ? alle.filter((l) => team.leden.some((m) => m.id === l.id)) : alle;
}

/** Wishes of people about who walks beside them, per colleague, in numbers. */
export type Teamwens = { gebruiker: string; vroegAnder: number; anderMag: number; blijven: number };
export async function teamwensen(t: Toegang, team: string): Promise<Teamwens[]> {
  const { rows } = await sql<{ gebruiker: string; vroeg_ander: number; ander_mag: number; blijven: number }>`
    select * from bijrijder.teamwensen(${team}::uuid)`.execute(t.db);
  return rows.map((r) => ({
    gebruiker: r.gebruiker,
    vroegAnder: Number(r.vroeg_ander),
    anderMag: Number(r.ander_mag),
    blijven: Number(r.blijven),
  }));
}

/** Calls for help that wait, who got a colleague of this team because they had none (two weeks), and who has nobody yet. No persons. */
export async function teamOpvang(
  t: Toegang,
  team: string,
): Promise<{ bellen: number; opgevangen: number; niemand: number }> {
  const { rows } = await sql<{ bellen: number; opgevangen: number; niemand: number }>`
    select * from bijrijder.team_opvang(${team}::uuid)`.execute(t.db);
  const r = rows[0]!;
  return { bellen: Number(r.bellen), opgevangen: Number(r.opgevangen), niemand: Number(r.niemand) };
}

/** What the team owes people now, in numbers. */
export async function teamSchuldig(
  t: Toegang,
  team: string,
): Promise<{ beloofd: number; voorbij: number; antwoord: number; stil: number }> {
  const { rows } = await sql<{ beloofd: number; voorbij: number; antwoord: number; stil: number }>`
    select * from bijrijder.team_schuldig(${team}::uuid)`.execute(t.db);
  const r = rows[0]!;
  return {
    beloofd: Number(r.beloofd),
    voorbij: Number(r.voorbij),
    antwoord: Number(r.antwoord),
    stil: Number(r.stil),
  };
}

export type Idee = {
  id: string;
  door: string;
  bij: string;
  soort: Ideesoort;
  tekst: string;
  bespreken_op: string | null;
  op: string;
};

/** Ideas of one's own team that are still open, oldest first. */
export const teamideeen = (t: Toegang, team: string): Promise<Idee[]> =>
  t.db
    .selectFrom('team_idee as i')
    .innerJoin('gebruiker as d', (j) => j.onRef('d.gemeente', '=', 'i.gemeente').onRef('d.id', '=', 'i.door'))
    .innerJoin('gebruiker as b', (j) => j.onRef('b.gemeente', '=', 'i.gemeente').onRef('b.id', '=', 'i.bij'))
    .select(['i.id', 'd.naam as door', 'b.naam as bij', 'i.soort', 'i.tekst', 'i.bespreken_op', 'i.op'])
    .where('i.gemeente', '=', t.gemeente)
    .where('i.team', '=', team)
    .where('i.klaar_op', 'is', null)
    .orderBy('i.id')
    .execute();

/** An idea to make time at a colleague. Refused when it names a person. */
export async function voegIdeeToe(
  t: Toegang,
  team: string,
  i: { bij: string; soort: Ideesoort; tekst: string; bespreken_op: string | null },
): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  await t.db
    .insertInto('team_idee')
    .values({ gemeente: t.gemeente, team, door: t.wie.id, ...i, tekst: i.tekst.trim(), op: t.vandaag, klaar_op: null })
    .execute();
}

export async function ideeKlaar(t: Toegang, id: string): Promise<void> {
  await t.db
    .updateTable('team_idee')
    .set({ klaar_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, id }))
    .where('klaar_op', 'is', null)
    .execute();
}
