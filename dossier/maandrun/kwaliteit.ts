import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

/** One month seen afterwards. Counts of decisions; never of persons, colleagues or employers. */
export type Kwaliteit = {
  maand: string;
  besluiten: number;
  /** Decided before the declaration was there. */
  voorlopig: number;
  gecorrigeerd: number;
  tenGunste: number;
  teHoren: number;
  /** Both at once: counted in `tenGunste` and in `teHoren`. */
  allebei: number;
  /** By what first brought the change: how many decisions came out higher and lower. */
  door: Record<Verbeteroorzaak, { meer: number; minder: number }>;
  beloofd: number;
  beloofdGelijk: number;
};

/** Who told us late or wrong, or what went wrong with us: of the organisation, never a person. */
export const VERBETEROORZAKEN = ['client', 'werkgever', 'register', 'medewerker', 'systeem'] as const;
export type Verbeteroorzaak = (typeof VERBETEROORZAKEN)[number];

type Rij = Record<
  'besluiten' | 'voorlopig' | 'gecorrigeerd' | 'ten_gunste' | 'te_horen' | 'beloofd' | 'beloofd_gelijk',
  number
> & { maand: string; door: Partial<Kwaliteit['door']> };

/** How settlements over these months turned out, oldest first. */
export async function kwaliteit({ db }: Toegang, van: string, tot: string): Promise<Kwaliteit[]> {
  const { rows } = await sql<Rij>`select * from bijrijder.kwaliteit_per_oorzaak(${van}, ${tot})`.execute(db);
  const niets = { meer: 0, minder: 0 };
  return rows.map((r) => ({
    maand: r.maand,
    besluiten: r.besluiten,
    voorlopig: r.voorlopig,
    gecorrigeerd: r.gecorrigeerd,
    tenGunste: r.ten_gunste,
    teHoren: r.te_horen,
    allebei: r.ten_gunste + r.te_horen - r.gecorrigeerd,
    door: Object.fromEntries(VERBETEROORZAKEN.map((o) => [o, r.door[o] ?? niets])) as Kwaliteit['door'],
    beloofd: r.beloofd,
    beloofdGelijk: r.beloofd_gelijk,
  }));
}

/** Minutes people looked over a month, beside the decisions in it; `minuten` null when it was not measured. Oldest first. */
export async function nakijkminuten(
  { db }: Toegang,
  van: string,
  tot: string,
): Promise<{ maand: string; minuten: number | null; besluiten: number }[]> {
  const { rows } = await sql<{
    maand: string;
    minuten: string | null;
    besluiten: number;
  }>`select maand, minuten, besluiten from bijrijder.nakijkminuten(${van}, ${tot})`.execute(db);
  return rows.map((r) => ({ ...r, minuten: r.minuten === null ? null : Number(r.minuten) }));
}

/** What came of computing each month a second time. Months of which that was not done are not there. Oldest first. */
export async function narekeningen(
  { db, gemeente }: Toegang,
  van: string,
  tot: string,
): Promise<{ maand: string; gelijk: number; afwijkend: number }[]> {
  const { rows } = await sql<{ maand: string; gelijk: number; afwijkend: number }>`
    select distinct on (m.maand) m.maand, (l.gegevens ->> 'gelijk')::int as gelijk, (l.gegevens ->> 'afwijkend')::int as afwijkend
    from maandrun m join maandrun_logboek l on l.gemeente = m.gemeente and l.run = m.id and l.wat = 'nagerekend'
    where m.gemeente = ${gemeente} and m.stand <> 'gestaakt' and m.maand between ${van} and ${tot} order by m.maand, l.id desc`.execute(
    db,
  );
  return rows;
}
