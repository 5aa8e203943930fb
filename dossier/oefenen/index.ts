import { sql } from 'kysely';
import type { Db } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { oefenmensen } from './mensen.ts';

/** Number of the practice municipality that belongs to a municipality. */
export const OEFENCODE = (echt: number): number => echt + 20_000;

/**
 * Gives a colleague four invented people of their own in the practice municipality, in one transaction; what they had before
 * is closed. Returns their user there. Nothing of the real municipality is read but its settings, and nothing is written.
 * @param eerder their practice user until now
 */
export function beginOefening(db: Db, echt: number, naam: string, eerder: string | null): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ code: number }>`select bijrijder.oefenplek(${echt}::smallint) as code`.execute(tx);
    const { code } = rows[0]!;
    if (eerder) await sql`select bijrijder.oefen_klaar(${code}::smallint, ${eerder}::uuid)`.execute(tx);
    const dag = await sql<{ dag: string }>`select bijrijder.vandaag(${code}::smallint) as dag`.execute(tx);
    const { gebruiker, rijen } = oefenmensen(naam, dag.rows[0]!.dag);
    await sql`select bijrijder.oefen_vul(${code}::smallint, ${JSON.stringify(rijen)}::jsonb)`.execute(tx);
    return gebruiker;
  });
}

/** What there is to try, in order. */
export const PROBEERSELS = ['bel', 'bericht', 'notitie', 'afspraak', 'belofte'] as const;
export type Probeersel = {
  wat: (typeof PROBEERSELS)[number];
  klaar: boolean;
  persoon: string | null;
  roepnaam: string;
};

/** What the colleague already tried, seen in what stands there now; with the person it can be tried with. */
export async function probeersels(t: Toegang): Promise<Probeersel[]> {
  if (t.wie.soort !== 'medewerker') throw new Error('Oefenen doet een medewerker.');
  const ik = t.wie.id;
  const { rows } = await sql<
    { persoon: string; roepnaam: string } & Record<`open_${string}` | `klaar_${string}`, boolean>
  >`
    select p.id as persoon, p.roepnaam,
      exists (select 1 from hulpvraag h where h.gemeente = p.gemeente and h.persoon = p.id and h.gesproken_op is null) as open_bel,
      exists (select 1 from hulpvraag h where h.gemeente = p.gemeente and h.persoon = p.id and h.gesproken_op is not null) as klaar_bel,
      exists (select 1 from bericht b where b.gemeente = p.gemeente and b.persoon = p.id and b.van = 'client') as open_bericht,
      exists (select 1 from bericht b where b.gemeente = p.gemeente and b.persoon = p.id and b.van = 'medewerker') as klaar_bericht,
      true as open_notitie,
      exists (select 1 from gesprek g where g.gemeente = p.gemeente and g.persoon = p.id and g.gebruiker = ${ik}
        and g.dag = ${t.vandaag}) as klaar_notitie,
      true as open_afspraak,
      exists (select 1 from afspraak a where a.gemeente = p.gemeente and a.persoon = p.id) as klaar_afspraak,
      exists (select 1 from toezegging z where z.gemeente = p.gemeente and z.persoon = p.id and z.gedaan_op is null) as open_belofte,
      exists (select 1 from toezegging z where z.gemeente = p.gemeente and z.persoon = p.id and z.gedaan_op is not null) as klaar_belofte
    from persoon p where p.gemeente = ${t.gemeente} order by p.achternaam`.execute(t.db);
  return PROBEERSELS.map((wat) => {
    const klaar = rows.find((r) => r[`klaar_${wat}`]);
    const met = klaar ?? rows.find((r) => r[`open_${wat}`]);
    return { wat, klaar: klaar !== undefined, persoon: met?.persoon ?? null, roepnaam: met?.roepnaam ?? '' };
  });
}
