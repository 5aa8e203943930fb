import { type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    overdracht: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      aanleiding: 'client' | 'team';
      reden: Generated<string>;
      wens: Generated<string>;
      ondanks_wens: Generated<string>;
      van_gebruiker: string;
      naar_gebruiker: string | null;
      notitie: Generated<string>;
      client_woorden: Generated<string>;
      akkoord_op: Dag | null;
      kennismaking: string | null;
      begonnen_op: Dag;
      klaar_op: Dag | null;
      gestopt_op: Dag | null;
      vastgelegd_op: Moment;
    };
  }
}

export type Overdracht = {
  id: string;
  aanleiding: 'client' | 'team';
  reden: string;
  wens: string;
  /** Why the team proposes it to somebody who wished to stay. */
  ondanksWens: string;
  notitie: string;
  clientWoorden: string;
  akkoordOp: string | null;
  van: string;
  naar: { id: string; naam: string } | null;
  kennismaking: { dag: string; tijd: string } | null;
};

/** The handover of a person that is under way, if any. */
export async function lopendeOverdracht(t: Toegang, persoon: string): Promise<Overdracht | undefined> {
  const rij = await t.db
    .selectFrom('overdracht as o')
    .innerJoin('gebruiker as v', (j) => j.onRef('v.gemeente', '=', 'o.gemeente').onRef('v.id', '=', 'o.van_gebruiker'))
    .leftJoin('gebruiker as n', (j) => j.onRef('n.gemeente', '=', 'o.gemeente').onRef('n.id', '=', 'o.naar_gebruiker'))
    .leftJoin('afspraak as a', (j) => j.onRef('a.gemeente', '=', 'o.gemeente').onRef('a.id', '=', 'o.kennismaking'))
    .select([
      'o.id',
      'o.aanleiding',
      'o.reden',
      'o.wens',
      'o.ondanks_wens',
      'o.notitie',
      'o.client_woorden',
      'o.akkoord_op',
    ])
    .select(['v.naam as van', 'n.id as naar_id', 'n.naam as naar_naam', 'a.dag', 'a.tijd'])
    .where('o.gemeente', '=', t.gemeente)
    .where('o.persoon', '=', persoon)
    .where('o.klaar_op', 'is', null)
    .where('o.gestopt_op', 'is', null)
    .executeTakeFirst();
  return (
    rij && {
      id: rij.id,
      aanleiding: rij.aanleiding,
      reden: rij.reden,
      wens: rij.wens,
      ondanksWens: rij.ondanks_wens,
      notitie: rij.notitie,
      clientWoorden: rij.client_woorden,
      akkoordOp: rij.akkoord_op,
      van: rij.van,
      naar: rij.naar_id && rij.naar_naam ? { id: rij.naar_id, naam: rij.naar_naam } : null,
      kennismaking: rij.dag && rij.tijd ? { dag: rij.dag, tijd: rij.tijd.slice(0, 5) } : null,
    }
  );
}

/**
 * Begins a handover: asked by the person, or proposed by the colleague who walks beside them now (with whom they think of). Two at
 * once (two tabs) make one; what the person wrote in the second is kept with their wish. To somebody who wishes to stay the database
 * wants to know why it must be. Returns whether it began now.
 */
export async function beginOverdracht(
  t: Toegang,
  persoon: string,
  vanGebruiker: string,
  wat: { reden: string; wens: string; naar?: string | null; ondanksWens?: string },
): Promise<boolean> {
  const nieuw = await t.db
    .insertInto('overdracht')
    .values({
      gemeente: t.gemeente,
      persoon,
      aanleiding: t.wie.soort === 'medewerker' ? 'team' : 'client',
      reden: wat.reden.trim(),
      wens: wat.wens.trim(),
      ondanks_wens: wat.ondanksWens?.trim() ?? '',
      van_gebruiker: vanGebruiker,
      naar_gebruiker: wat.naar ?? null,
      akkoord_op: null,
      kennismaking: null,
      begonnen_op: t.vandaag,
      klaar_op: null,
      gestopt_op: null,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!nieuw && t.wie.soort === 'persoon') await vulWensAan(t, persoon, [wat.reden, wat.wens]);
  return nieuw !== undefined;
}

async function vulWensAan(t: Toegang, persoon: string, woorden: readonly string[]): Promise<void> {
  const loopt = await lopendeOverdracht(t, persoon);
  if (!loopt) return;
  const bekend = [loopt.reden, loopt.wens];
  const erbij = woorden.map((w) => w.trim()).filter((w) => w !== '' && !bekend.includes(w));
  if (erbij.length === 0) return;
  await t.db
    .updateTable('overdracht')
    .set({ wens: [loopt.wens, ...erbij].filter(Boolean).join('\n\n') })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id: loopt.id }))
    .execute();
}

/** The note and to whom. A change takes an earlier yes of the person away (database). */
export async function schrijfOverdracht(
  t: Toegang,
  persoon: string,
  id: string,
  wat: { notitie: string; naar: string | null },
): Promise<void> {
  await t.db
    .updateTable('overdracht')
    .set({ notitie: wat.notitie.trim(), naar_gebruiker: wat.naar })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** The person answers the note: yes, or what should be different. */
export async function antwoordOpOverdracht(
  t: Toegang,
  persoon: string,
  id: string,
  akkoord: boolean,
  woorden: string,
): Promise<void> {
  await t.db
    .updateTable('overdracht')
    .set({ akkoord_op: akkoord ? t.vandaag : null, client_woorden: woorden.trim() })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** No handover after all. */
export async function stopOverdracht(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .updateTable('overdracht')
    .set({ gestopt_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** The new colleague walks beside the person from today. The database refuses without the person's yes. */
export async function rondOverdrachtAf(t: Toegang, id: string): Promise<void> {
  await sql`select bijrijder.rond_overdracht_af(${id}::uuid)`.execute(t.db);
}
