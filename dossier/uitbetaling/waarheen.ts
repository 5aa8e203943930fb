import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Betaaldeel } from './verdeel.ts';

/** Where a part of the money of a month goes, as the person reads it. Cents. */
export type Deelbetaling = {
  /** Place in the order of payment. */
  nummer: number;
  /** `partner`: the account of the other one of two. `geen`: there is no account yet, the money waits. */
  naar: 'eigen' | 'partner' | 'bewindvoerder' | 'beslag' | 'doorbetaling' | 'geen';
  bedragCent: number;
  /** As it stands on the account; empty without one. */
  houder: string;
  /** Only of the own account. */
  laatsteVier: string | null;
  /** Why it goes there, as a colleague wrote it down; null when nothing was arranged. */
  grond: string | null;
};

/**
 * Parts of a payment with whose account it is and why, for one of the adults of the household.
 * @param ik who reads it
 * @param dag payday: what was arranged on that day
 */
export async function deelbetalingen(
  { db, gemeente }: Toegang,
  huishouden: string,
  ik: string,
  dag: string,
  delen: readonly Betaaldeel[],
): Promise<Deelbetaling[]> {
  const ids = delen.flatMap((d) => (d.rekening ? [d.rekening] : []));
  const { rows } = await sql<{
    id: string;
    houder: string;
    persoon: string | null;
    laatste_vier: string;
    grond: string | null;
  }>`
    select r.id, r.houder, r.persoon, r.laatste_vier, (
      select b.grond from betaalbestemming b where b.gemeente = r.gemeente and b.huishouden = r.huishouden and b.rekening = r.id
        and b.vanaf <= ${dag}::date and (b.tot is null or b.tot >= ${dag}::date) order by b.vanaf desc, b.id desc limit 1) as grond
    from rekening r where r.gemeente = ${gemeente} and r.huishouden = ${huishouden} and r.id = any (${ids}::uuid[])`.execute(
    db,
  );
  const uit = delen.map((d, nummer): Deelbetaling => {
    const r = rows.find((een) => een.id === d.rekening);
    // a part of its own of the other one is their half
    const vanDeAnder = d.soort === 'eigen' && d.bestemming > 0 && r?.persoon != null && r.persoon !== ik;
    const naar = !r ? 'geen' : vanDeAnder ? 'partner' : d.soort;
    return {
      nummer,
      naar,
      bedragCent: d.bedragCent,
      houder: r?.houder ?? '',
      laatsteVier: naar === 'eigen' ? (r?.laatste_vier ?? null) : null,
      grond: r?.grond ?? null,
    };
  });
  // what comes to themselves first
  return uit.toSorted((a, b) => Number(a.naar !== 'eigen') - Number(b.naar !== 'eigen'));
}

/** The parts in which a month was paid, the last attempt of each. */
export async function betaaldeDelen(
  t: Toegang,
  huishouden: string,
  ik: string,
  maand: string,
): Promise<Deelbetaling[]> {
  const { rows } = await sql<Betaaldeel & { betaaldag: string }>`
    select p.bestemming, p.soort, p.rekening, p.bedrag_cent as "bedragCent", p.betaaldag from betaling p
    where p.gemeente = ${t.gemeente} and p.huishouden = ${huishouden} and p.maand = ${maand} and p.doel = 'maand'
      and not exists (select 1 from betaling n where n.gemeente = p.gemeente and n.huishouden = p.huishouden and n.maand = p.maand
        and n.doel = p.doel and n.bestemming = p.bestemming and n.poging > p.poging)
    order by p.bestemming`.execute(t.db);
  return rows[0] ? deelbetalingen(t, huishouden, ik, rows[0].betaaldag, rows) : [];
}
