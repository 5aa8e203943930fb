import { type Feit, type Maand, plusMaanden } from '@bijrijder/huishoudgeld';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import type { Eerder as Eerdermaand, Grootboekrij } from './stap.ts';

/** A fact as the database gives it; the last one is the moment it was recorded, in microseconds. */
export type Feitrij = [
  id: string,
  soort: string,
  onderwerp: string,
  persoon: string | null,
  inhoud: unknown,
  van: string,
  tot: string | null,
  bekendOp: string,
  herkomst: string,
  vervallen: boolean,
  vastgelegd: number,
];

/** The columns of table `f` as one JSON array. */
export const kolommenVanFeit =
  (): RawBuilder<unknown> => sql`json_build_array(f.id, f.soort, f.onderwerp, f.persoon, f.inhoud, f.geldig_van, f.geldig_tot_en_met,
  f.bekend_op, f.herkomst, f.vervallen, (extract(epoch from f.vastgelegd_op) * 1000000)::bigint)`;

export const alsFeit = (f: Feitrij): Feit =>
  ({
    feit: f[0],
    soort: f[1],
    onderwerp: f[2],
    persoon: f[3],
    inhoud: f[4],
    geldigVan: f[5],
    geldigTotEnMet: f[6],
    bekendOp: f[7],
    vervallen: f[9],
  }) as Feit;

const telt = (f: Feitrij): string => (f[1] === 'inkomsten' ? (f[6] ?? f[5]) : f[5]);
/** The same in the database, of table `f`. */
export const teltSql = sql<string>`case f.soort when 'inkomsten' then coalesce(f.geldig_tot_en_met, f.geldig_van) else f.geldig_van end`;

/** Recorded after the month before was decided, and about a month before this one. A slip counts in the month its pay period ends. */
const raaktEerder = (f: Feitrij, peil: number, eerste: string): boolean => f[10] > peil && telt(f) < eerste;

/** Who brought the change: of the organisation, for the figures on quality; the first fact that was new. */
export function herkomstVan(feiten: readonly Feitrij[], peil: number, eerste: string): Grootboekrij['herkomst'] {
  const van = feiten.find((f) => raaktEerder(f, peil, eerste))?.[8];
  return van === 'loonstrook'
    ? 'client'
    : van === 'client' || van === 'werkgever' || van === 'register' || van === 'medewerker'
      ? van
      : 'systeem';
}

type Eerder = { feiten: Feitrij[]; besluiten: Eerdermaand[] };

/** Rows of the ledger (`g`) that belong to the newest decision on their month. */
export const NIEUWSTE = sql<boolean>`g.volgnummer = (select max(b.volgnummer) from besluit b
  where b.gemeente = g.gemeente and b.huishouden = g.huishouden and b.maand = g.in_maand)`;

/** Every fact and every earlier decision with its corrections, for households of which an earlier month has to be computed again. */
export async function laadEerder(
  db: Kysely<Tabellen>,
  gemeente: number,
  maand: Maand,
  peil: string,
  huishoudens: readonly string[],
): Promise<Map<string, Eerder>> {
  if (huishoudens.length === 0) return new Map();
  const f = await sql<{ huishouden: string; feiten: Feitrij[] }>`
    select f.huishouden, json_agg(${kolommenVanFeit()} order by f.id) as feiten from feit f
    where f.gemeente = ${gemeente} and f.huishouden = any (${huishoudens}::uuid[]) and f.vastgelegd_op <= ${peil}::timestamptz and f.soort not in ('huur', 'toeslag')
    group by f.huishouden`.execute(db);
  const b = await sql<{ huishouden: string; maand: string; te_betalen_cent: number; reservering_cent: number }>`
    select huishouden, maand, te_betalen_cent, reservering_cent from besluit
    where gemeente = ${gemeente} and huishouden = any (${huishoudens}::uuid[]) and maand < ${maand} and peil <= ${peil}::timestamptz
    order by huishouden, maand, volgnummer`.execute(db);
  const g = await sql<{ huishouden: string; maand: string; soort: string; verschil_cent: number; open: boolean }>`
    select g.huishouden, g.maand, g.soort, g.verschil_cent, g.stand = 'te_horen' and a.regel is null as open from grootboekregel g
    left join grootboek_afhandeling a on a.gemeente = g.gemeente and a.regel = g.id and a.vastgelegd_op <= ${peil}::timestamptz
    where a.soort is distinct from 'vervangen' and g.gemeente = ${gemeente} and g.huishouden = any (${huishoudens}::uuid[]) and g.in_maand < ${maand} and ${NIEUWSTE}`.execute(
    db,
  );
  const maanden = new Map<string, Map<string, Eerder['besluiten'][number]>>();
  for (const r of b.rows) {
    const van = maanden.get(r.huishouden) ?? new Map<string, Eerder['besluiten'][number]>();
    van.set(r.maand, { maand: r.maand, teBetalenCent: r.te_betalen_cent, reserveringCent: r.reservering_cent });
    maanden.set(r.huishouden, van);
  }
  for (const r of g.rows) {
    const bij = maanden.get(r.huishouden)?.get(r.maand);
    if (bij && r.soort === 'bijstand') {
      bij.teBetalenCent += r.verschil_cent;
      if (r.open) bij.openTeBetalenCent = (bij.openTeBetalenCent ?? 0) - r.verschil_cent;
    }
    if (bij && r.soort === 'reserve') {
      bij.reserveringCent += r.verschil_cent;
      if (r.open) bij.openReserveringCent = (bij.openReserveringCent ?? 0) - r.verschil_cent;
    }
  }
  return new Map(
    f.rows.map((r) => [
      r.huishouden,
      { feiten: r.feiten, besluiten: aaneengesloten([...(maanden.get(r.huishouden)?.values() ?? [])], maand) },
    ]),
  );
}

/** The months up to the one before this, back to the first gap: a gap is a time without bijstand, which ends what can be settled here. */
function aaneengesloten(besluiten: Eerder['besluiten'], maand: Maand): Eerder['besluiten'] {
  let verwacht = plusMaanden(maand, -1);
  let vanaf = besluiten.length;
  while (vanaf > 0 && besluiten[vanaf - 1]!.maand === verwacht) {
    vanaf -= 1;
    verwacht = plusMaanden(verwacht, -1);
  }
  return besluiten.slice(vanaf);
}
