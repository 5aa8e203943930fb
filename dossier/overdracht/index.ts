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
      collega_antwoord: Generated<'ja' | 'nee' | null>;
      collega_op: Generated<Dag | null>;
      collega_woorden: Generated<string>;
      gesproken_op: Generated<Dag | null>;
      gesproken_over: Generated<string>;
      samen: Generated<boolean>;
      samen_tot: Generated<Dag | null>;
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
  vanId: string;
  naar: { id: string; naam: string } | null;
  kennismaking: { dag: string; tijd: string } | null;
  /** What the colleague who is asked said; after a no there is no `naar` any more. */
  collega: { antwoord: 'ja' | 'nee'; op: string; woorden: string } | null;
  /** The talk between the two colleagues. */
  gesproken: { op: string; over: string } | null;
  /** Until when the previous colleague stays beside the person. */
  samenTot: string | null;
  /** The person wants the previous colleague there at the introduction. */
  samen: boolean;
  klaarOp: string | null;
};

function overdrachten(t: Toegang, persoon: string) {
  return t.db
    .selectFrom('overdracht as o')
    .innerJoin('gebruiker as v', (j) => j.onRef('v.gemeente', '=', 'o.gemeente').onRef('v.id', '=', 'o.van_gebruiker'))
    .leftJoin('gebruiker as n', (j) => j.onRef('n.gemeente', '=', 'o.gemeente').onRef('n.id', '=', 'o.naar_gebruiker'))
    .leftJoin('afspraak as a', (j) =>
      j.onRef('a.gemeente', '=', 'o.gemeente').onRef('a.id', '=', 'o.kennismaking').on('a.stand', '=', 'staat'),
    )
    .select(['o.id', 'o.aanleiding', 'o.reden', 'o.wens', 'o.ondanks_wens', 'o.notitie', 'o.client_woorden'])
    .select(['o.akkoord_op', 'o.collega_antwoord', 'o.collega_op', 'o.collega_woorden', 'o.gesproken_op'])
    .select(['o.gesproken_over', 'o.samen', 'o.samen_tot', 'o.klaar_op'])
    .select(['v.naam as van', 'o.van_gebruiker', 'n.id as naar_id', 'n.naam as naar_naam', 'a.dag', 'a.tijd'])
    .where('o.gemeente', '=', t.gemeente)
    .where('o.persoon', '=', persoon)
    .where('o.gestopt_op', 'is', null);
}
type Rij = Awaited<ReturnType<ReturnType<typeof overdrachten>['execute']>>[number];

const alsOverdracht = (rij: Rij): Overdracht => ({
  id: rij.id,
  aanleiding: rij.aanleiding,
  reden: rij.reden,
  wens: rij.wens,
  ondanksWens: rij.ondanks_wens,
  notitie: rij.notitie,
  clientWoorden: rij.client_woorden,
  akkoordOp: rij.akkoord_op,
  van: rij.van,
  vanId: rij.van_gebruiker,
  naar: rij.naar_id && rij.naar_naam ? { id: rij.naar_id, naam: rij.naar_naam } : null,
  kennismaking: rij.dag && rij.tijd ? { dag: rij.dag, tijd: rij.tijd.slice(0, 5) } : null,
  collega:
    rij.collega_antwoord && rij.collega_op
      ? { antwoord: rij.collega_antwoord, op: rij.collega_op, woorden: rij.collega_woorden }
      : null,
  gesproken: rij.gesproken_op ? { op: rij.gesproken_op, over: rij.gesproken_over } : null,
  samen: rij.samen,
  samenTot: rij.samen_tot,
  klaarOp: rij.klaar_op,
});

/** The handover of a person that is under way, if any. */
export async function lopendeOverdracht(t: Toegang, persoon: string): Promise<Overdracht | undefined> {
  const rij = await overdrachten(t, persoon).where('o.klaar_op', 'is', null).executeTakeFirst();
  return rij && alsOverdracht(rij);
}

/** Handovers that were finished, newest first: the notes stay to be read, by the person too. */
export async function eerdereOverdrachten(t: Toegang, persoon: string): Promise<Overdracht[]> {
  const rijen = await overdrachten(t, persoon).where('o.klaar_op', 'is not', null).orderBy('o.id', 'desc').execute();
  return rijen.map(alsOverdracht);
}

/**
 * The handover of which the first talk with the new colleague has not been yet: its note stands on top until then.
 */
export async function verseOverdracht(t: Toegang, persoon: string): Promise<Overdracht | undefined> {
  const rij = await overdrachten(t, persoon)
    .where('o.klaar_op', 'is not', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('gesprek as g')
            .select('g.id')
            .whereRef('g.gemeente', '=', 'o.gemeente')
            .whereRef('g.persoon', '=', 'o.persoon')
            .whereRef('g.gebruiker', '=', 'o.naar_gebruiker')
            .whereRef('g.dag', '>=', 'o.klaar_op'),
        ),
      ),
    )
    .orderBy('o.id', 'desc')
    .executeTakeFirst();
  return rij && alsOverdracht(rij);
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

/** What a colleague is asked, without the person: by whom, how close (minutes a month), and whether the person agreed already. */
export type Gevraagd = {
  id: string;
  van: string;
  vorm: 'zelf' | 'samen' | 'dichtbij';
  minuten: number;
  akkoord: boolean;
};

/** What the asker is asked to take over and did not answer yet. */
export async function gevraagdVanMij(t: Toegang): Promise<Gevraagd[]> {
  const { rows } = await sql<Gevraagd>`select * from bijrijder.gevraagde_overdrachten()`.execute(t.db);
  return rows;
}

/**
 * The note, for the colleague who is asked: only after the person's yes (else undefined), with an access line the person sees.
 */
export async function leesGevraagde(
  t: Toegang,
  id: string,
): Promise<{ roepnaam: string; notitie: string; wens: string; woorden: string } | undefined> {
  const { rows } = await sql<{ roepnaam: string; notitie: string; wens: string; woorden: string }>`
    select * from bijrijder.lees_gevraagde_overdracht(${id}::uuid)`.execute(t.db);
  return rows[0];
}

/** The colleague who is asked says yes or no. Refused when it is asked of them no more. */
export async function antwoordAlsCollega(t: Toegang, id: string, ja: boolean, woorden: string): Promise<void> {
  await sql`select bijrijder.antwoord_als_collega(${id}::uuid, ${ja}, ${woorden.trim()})`.execute(t.db);
}

/** The two colleagues spoke: what about, and until when the previous one stays beside the person (at most six weeks). */
export async function spraken(
  t: Toegang,
  persoon: string,
  id: string,
  wat: { over: string; samenTot: string },
): Promise<void> {
  await t.db
    .updateTable('overdracht')
    .set({ gesproken_op: t.vandaag, gesproken_over: wat.over.trim(), samen_tot: wat.samenTot })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('klaar_op', 'is', null)
    .execute();
}

/** The person wants the previous colleague there at the introduction, or not. */
export async function kiesSamen(t: Toegang, persoon: string, id: string, samen: boolean): Promise<void> {
  await t.db
    .updateTable('overdracht')
    .set({ samen })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/**
 * The new colleague walks beside the person from today; the previous one until `samen_tot`. The database refuses without the yes of
 * the person, the yes of the colleague, and a talk of the two.
 */
export async function rondOverdrachtAf(t: Toegang, id: string): Promise<void> {
  await sql`select bijrijder.rond_overdracht_af(${id}::uuid)`.execute(t.db);
}
