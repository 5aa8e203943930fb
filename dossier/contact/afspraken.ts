import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Gespreksvorm } from './tabellen.ts';

export type Afspraak = {
  id: string;
  gebruiker: string;
  met: string;
  /** The colleague is away that day: who answers for them. */
  waarnemer: string | null;
  dag: string;
  /** `14:00`. */
  tijd: string;
  vorm: Gespreksvorm;
  plek: string;
  soort: 'gesprek' | 'kennismaken' | 'vieren';
  tolk: string;
  meenemen: string;
  gemaaktDoor: 'client' | 'medewerker';
};

/** Appointments of a person from today on, first one first. */
export async function afsprakenVan(t: Toegang, persoon: string): Promise<Afspraak[]> {
  const rijen = await t.db
    .selectFrom('afspraak as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.id', 'a.gebruiker', 'g.naam as met', 'a.dag', 'a.tijd', 'a.vorm', 'a.plek', 'a.soort'])
    .select(['a.tolk', 'a.meenemen', 'a.gemaakt_door as gemaaktDoor'])
    .select(
      sql<
        string | null
      >`(select d.naam from vervanging v join gebruiker d on d.gemeente = v.gemeente and d.id = v.vervanger
        where v.gemeente = a.gemeente and v.weg = a.gebruiker and v.van <= a.dag and v.tot > a.dag
        order by v.id desc limit 1)`.as('waarnemer'),
    )
    .where('a.gemeente', '=', t.gemeente)
    .where('a.persoon', '=', persoon)
    .where('a.stand', '=', 'staat')
    .where('a.dag', '>=', t.vandaag)
    .orderBy('a.dag')
    .orderBy('a.tijd')
    .execute();
  return rijen.map((r) => ({ ...r, tijd: r.tijd.slice(0, 5) }));
}

export type Moment = { dag: string; tijd: string };

/** Every free moment of a colleague over three weeks, from the day after today or from `vanaf`. */
export async function vrijeUren(t: Toegang, gebruiker: string, vanaf?: string): Promise<Moment[]> {
  const { rows } = await sql<Moment>`
    select dag, to_char(tijd, 'HH24:MI') as tijd
    from bijrijder.vrije_momenten(${gebruiker}::uuid, greatest(${vanaf ?? null}::date, ${t.vandaag}::date + 1), 21)`.execute(
    t.db,
  );
  return rows;
}

/** Free moments of a colleague to choose from, at most `aantal`. */
export async function vrijeMomenten(t: Toegang, gebruiker: string, aantal = 12): Promise<Moment[]> {
  const rows = await vrijeUren(t, gebruiker);
  // a few moments of each day, so that there is a choice of days
  const perDag = new Map<string, Moment[]>();
  for (const r of rows) {
    const lijst = perDag.get(r.dag) ?? [];
    perDag.set(r.dag, lijst);
    lijst.push(r);
  }
  return [...perDag.values()].flatMap((d) => d.filter((_, i) => i % 3 === 1)).slice(0, aantal);
}

/**
 * Puts an appointment in both agendas.
 * @returns false when the moment was just taken
 */
export async function planAfspraak(
  t: Toegang,
  persoon: string,
  gebruiker: string,
  wat: Omit<Afspraak, 'id' | 'gebruiker' | 'met' | 'waarnemer' | 'gemaaktDoor'>,
): Promise<boolean> {
  const rij = await t.db
    .insertInto('afspraak')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker,
      ...wat,
      gemaakt_door: t.wie.soort === 'medewerker' ? 'medewerker' : 'client',
    })
    // written out: a plan kept for every value cannot find the index of appointments that stand
    .onConflict((c) =>
      c.columns(['gemeente', 'gebruiker', 'dag', 'tijd']).where('stand', '=', sql.lit('staat')).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return rij !== undefined;
}

/**
 * Cancels; of a person no reason is asked, and nothing follows from it.
 * @returns the appointment that went, undefined when it was gone already
 */
export async function zegAf(
  t: Toegang,
  persoon: string,
  id: string,
): Promise<{ dag: string; tijd: string } | undefined> {
  const weg = await t.db
    .updateTable('afspraak')
    .set({ stand: 'afgezegd' })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id, stand: 'staat' as const }))
    .returning(['dag', 'tijd'])
    .executeTakeFirst();
  return weg && { dag: weg.dag, tijd: weg.tijd.slice(0, 5) };
}

/** An appointment that stands, from today on; undefined when there is none (any more). */
export async function leesAfspraak(t: Toegang, persoon: string, id: string): Promise<Afspraak | undefined> {
  return (await afsprakenVan(t, persoon)).find((a) => a.id === id);
}

/**
 * Moves an appointment to a free moment of the colleague it is with.
 * @returns what it was, or why it could not: gone already, or the moment is taken
 */
export async function verzetAfspraak(
  t: Toegang,
  persoon: string,
  id: string,
  wat: Pick<Afspraak, 'dag' | 'tijd' | 'vorm' | 'plek'>,
): Promise<Afspraak | 'weg' | 'bezet'> {
  const oud = await leesAfspraak(t, persoon, id);
  if (!oud) return 'weg';
  const zelfdeMoment = oud.dag === wat.dag && oud.tijd === wat.tijd;
  if (
    !zelfdeMoment &&
    !(await vrijeUren(t, oud.gebruiker, wat.dag)).some((m) => m.dag === wat.dag && m.tijd === wat.tijd)
  )
    return 'bezet';
  await t.db
    .updateTable('afspraak')
    .set(wat)
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id, stand: 'staat' as const }))
    .execute();
  return oud;
}
