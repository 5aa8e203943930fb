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
  door: { client: number; register: number; medewerker: number; systeem: number };
  beloofd: number;
  beloofdGelijk: number;
};

type Rij = Record<
  | 'besluiten'
  | 'voorlopig'
  | 'gecorrigeerd'
  | 'ten_gunste'
  | 'te_horen'
  | 'door_client'
  | 'door_register'
  | 'door_medewerker'
  | 'door_systeem'
  | 'beloofd'
  | 'beloofd_gelijk',
  number
> & { maand: string };

/** How settlements over these months turned out, oldest first. */
export async function kwaliteit({ db }: Toegang, van: string, tot: string): Promise<Kwaliteit[]> {
  const { rows } = await sql<Rij>`select * from bijrijder.kwaliteit(${van}, ${tot})`.execute(db);
  return rows.map((r) => ({
    maand: r.maand,
    besluiten: r.besluiten,
    voorlopig: r.voorlopig,
    gecorrigeerd: r.gecorrigeerd,
    tenGunste: r.ten_gunste,
    teHoren: r.te_horen,
    allebei: r.ten_gunste + r.te_horen - r.gecorrigeerd,
    door: { client: r.door_client, register: r.door_register, medewerker: r.door_medewerker, systeem: r.door_systeem },
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
