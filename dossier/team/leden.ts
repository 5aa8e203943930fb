import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

/** Colleagues who are in no team today, by name. */
export const zonderTeam = (t: Toegang): Promise<{ id: string; naam: string; functie: string }[]> =>
  t.db
    .selectFrom('gebruiker as g')
    .select(['g.id', 'g.naam', 'g.functie'])
    .where('g.gemeente', '=', t.gemeente)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('teamlid as l')
            .select('l.team')
            .whereRef('l.gemeente', '=', 'g.gemeente')
            .whereRef('l.gebruiker', '=', 'g.id')
            .where((w) => w.or([w('l.tot', 'is', null), w('l.tot', '>', t.vandaag)])),
        ),
      ),
    )
    .orderBy('g.naam')
    .execute();

/** A team leader without a team makes one, and is in it. Two tabs make one. */
export async function maakTeam(t: Toegang, naam: string): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een teamleider, met naam.');
  const ik = t.wie.id;
  await sql`select pg_advisory_xact_lock(717021, ${t.gemeente}::int)`.execute(t.db);
  if (!(await zonderTeam(t)).some((c) => c.id === ik)) return;
  const { id } = await t.db
    .insertInto('team')
    .values({ gemeente: t.gemeente, naam: naam.trim() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await zetInTeam(t, id, ik);
}

/** Comes into the team today; who is in a team already stays there. */
export async function zetInTeam(t: Toegang, team: string, gebruiker: string): Promise<void> {
  // taken out earlier today: as if it had not happened
  const terug = await t.db
    .updateTable('teamlid')
    .set({ tot: null })
    .where((e) => e.and({ gemeente: t.gemeente, team, gebruiker, van: t.vandaag }))
    .executeTakeFirst();
  if (terug.numUpdatedRows > 0n) return;
  await t.db
    .insertInto('teamlid')
    .values({ gemeente: t.gemeente, team, gebruiker, van: t.vandaag, tot: null })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Leaves the team today. Nobody they walk beside moves. */
export async function haalUitTeam(t: Toegang, team: string, gebruiker: string): Promise<void> {
  await t.db
    .updateTable('teamlid')
    .set({ tot: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, team, gebruiker }))
    .where('tot', 'is', null)
    .execute();
}
