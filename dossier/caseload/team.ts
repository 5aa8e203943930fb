import { type Generated, sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    vormtijd: { gemeente: number; vorm: Vorm; minuten: number; stilte_dagen: Generated<number | null> };
  }
}
type Vorm = 'zelf' | 'samen' | 'dichtbij';

export type Teamlid = {
  id: string;
  naam: string;
  mensen: Record<Vorm, number>;
  /** Minutes of contact a month that were agreed with people, by form. */
  beloofd: Record<Vorm, number>;
  /** Minutes of contact a month there are: a share of the working hours. */
  beschikbaar: number;
  /** Minutes of work a month. */
  werkminuten: number;
};

/** Part of the working time that is kept for contact with people. */
const CONTACTDEEL = 0.7;

/** What a form of guidance takes, in minutes a month. */
export async function vormtijden(t: Toegang): Promise<Record<Vorm, number>> {
  const rijen = await t.db
    .selectFrom('vormtijd')
    .select(['vorm', 'minuten'])
    .where('gemeente', '=', t.gemeente)
    .execute();
  const uit: Record<Vorm, number> = { zelf: 0, samen: 0, dichtbij: 0 };
  for (const r of rijen) uit[r.vorm] = r.minuten;
  return uit;
}

/** Time promised beside time there is, per colleague, by name. Holds no persons. */
export async function teamtijd(t: Toegang): Promise<Teamlid[]> {
  const { rows } = await sql<{
    gebruiker: string;
    naam: string;
    vorm: Vorm;
    mensen: number;
    minuten: number;
    werkminuten: number;
  }>`select * from bijrijder.teamtijd_afgesproken()`.execute(t.db);
  const leden = new Map<string, Teamlid>();
  for (const r of rows) {
    const lid = leden.get(r.gebruiker) ?? {
      id: r.gebruiker,
      naam: r.naam,
      mensen: { zelf: 0, samen: 0, dichtbij: 0 },
      beloofd: { zelf: 0, samen: 0, dichtbij: 0 },
      beschikbaar: Math.round(r.werkminuten * CONTACTDEEL),
      werkminuten: Number(r.werkminuten),
    };
    leden.set(r.gebruiker, lid);
    lid.mensen[r.vorm] = r.mensen;
    lid.beloofd[r.vorm] = Number(r.minuten);
  }
  return [...leden.values()];
}

/** The people the asker walks beside, and the minutes of contact a month agreed with them. The transaction declared one's own people. */
export async function mijnTijd(t: Toegang): Promise<{ mensen: number; beloofd: number }> {
  const { rows } = await sql<{ mensen: number; beloofd: number }>`
    select count(*)::int as mensen, coalesce(sum(v.minuten), 0)::int as beloofd
    from begeleiding b
    left join bijrijder.minuten_van_mensen() v on v.persoon = b.persoon
    where b.gemeente = ${t.gemeente} and b.gebruiker = ${t.wie.soort === 'medewerker' ? t.wie.id : null} and b.soort = 'klantmanager'
      and b.van <= ${t.vandaag} and (b.tot is null or b.tot > ${t.vandaag})`.execute(t.db);
  return rows[0]!;
}

/** How many people wish somebody else, per colleague they have now. */
export async function openOverdrachten(t: Toegang): Promise<{ gebruiker: string; naam: string; mensen: number }[]> {
  const { rows } = await sql<{
    gebruiker: string;
    naam: string;
    mensen: number;
  }>`select * from bijrijder.overdrachten_open()`.execute(t.db);
  return rows;
}
