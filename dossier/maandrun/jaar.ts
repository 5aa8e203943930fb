import { betaaldagBijstand, isWerkdag, plusDagen, plusMaanden } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import { rekeningOp } from '../verrekening/index.ts';
import { type Stap, volgendeStap } from './stappen.ts';
import type { Runstand } from './tabellen.ts';

/** One month of the year of a municipality: where it stands, what is next, and before when. Counts and cents, no people. */
export type Jaarmaand = {
  maand: string;
  run: string | null;
  stand: Runstand | null;
  gepauzeerd: boolean;
  /** Day from which it can begin: the month is over. */
  vanaf: string;
  /** Last day to release (15.00), so that the money is there on the payday: two working days before it. */
  uiterlijk: string;
  betaaldag: string;
  laat: boolean;
  samenCent: number | null;
  huishoudens: number | null;
  openTerug: number;
  /** Set apart and not yet computed alone; only for who pays. */
  openApart: number;
  stap: Stap;
};

/** The last day on which the bank takes a file for a payday. */
export function uiterlijkVoor(betaaldag: string): string {
  let hier = betaaldag;
  for (let over = 2; over > 0; ) {
    hier = plusDagen(hier, -1);
    if (isWerkdag(hier)) over -= 1;
  }
  return hier;
}

const NOG_TE_DOEN: ReadonlySet<Runstand | null> = new Set([null, 'concept', 'rekenen', 'berekend', 'gestaakt']);

/**
 * The months of a municipality, newest first: those with a run, the month that is next, and every month between them.
 * @param aantal how many at most
 */
export async function jaaroverzicht(t: Toegang, aantal = 13): Promise<Jaarmaand[]> {
  const { db, gemeente, vandaag } = t;
  const { rows } = await sql<{
    maand: string;
    id: string;
    stand: Runstand;
    gepauzeerd: boolean;
    betaaldag: string;
    handtekeningen: number;
    opgehaald: boolean;
    teBekijken: number;
    samenCent: number | null;
    huishoudens: number | null;
  }>`select m.maand, m.id, m.stand, m.gepauzeerd, m.betaaldag,
      (select count(*)::int from maandrun_handtekening h where h.gemeente = m.gemeente and h.run = m.id) as handtekeningen,
      exists (select 1 from betaalbestand_opgehaald o join betaalbestand b on b.gemeente = o.gemeente and b.id = o.bestand
        where b.gemeente = m.gemeente and b.run = m.id) as opgehaald,
      case m.stand when 'berekend' then (select coalesce(sum(n.aantal - n.bekeken), 0)::int from bijrijder.nakijktelling(m.id) n) else 0 end as "teBekijken",
      ((select sum((d.totalen ->> 'samenCent')::bigint) from maandrun_deel d where d.gemeente = m.gemeente and d.run = m.id and d.stand = 'klaar')
        - (select coalesce(sum((s.af ->> 'samenCent')::bigint), 0) from bijrijder.apart_sommen(m.id) s))::bigint as "samenCent",
      (select sum((d.totalen ->> 'huishoudens')::bigint)::int from maandrun_deel d where d.gemeente = m.gemeente and d.run = m.id and d.stand = 'klaar') as huishoudens
    from maandrun m where m.gemeente = ${gemeente} and m.stand <> 'gestaakt' order by m.maand desc limit ${aantal}`.execute(
    db,
  );
  const terug = new Map(
    (await sql<{ maand: string; n: number }>`select maand, n from bijrijder.banktelling()`.execute(db)).rows.map(
      (r) => [r.maand, r.n],
    ),
  );
  const apart = new Map(
    (
      await sql<{
        maand: string;
        n: number;
      }>`select maand, count(*)::int as n from bijrijder.open_apart(${gemeente}::smallint,
        '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '9999-12') group by maand`.execute(
        db,
      )
    ).rows.map((r) => [r.maand, r.n]),
  );
  const { kalender } = await rekeningOp(db, vandaag);
  const met = new Map(rows.map((r) => [r.maand, r]));
  const oudste = rows.at(-1)?.maand ?? plusMaanden(vandaag.slice(0, 7), -1);
  const volgende = rows[0] ? plusMaanden(rows[0].maand, 1) : plusMaanden(vandaag.slice(0, 7), -1);
  const uit: Jaarmaand[] = [];
  for (let maand = volgende; maand >= oudste && uit.length < aantal; maand = plusMaanden(maand, -1)) {
    const r = met.get(maand);
    const betaaldag = r?.betaaldag ?? betaaldagBijstand(maand, kalender);
    const uiterlijk = uiterlijkVoor(betaaldag);
    const openTerug = terug.get(maand) ?? 0;
    const openApart = apart.get(maand) ?? 0;
    uit.push({
      maand,
      run: r?.id ?? null,
      stand: r?.stand ?? null,
      gepauzeerd: r?.gepauzeerd ?? false,
      vanaf: `${plusMaanden(maand, 1)}-01`,
      uiterlijk,
      betaaldag,
      laat: NOG_TE_DOEN.has(r?.stand ?? null) && vandaag > uiterlijk,
      samenCent: r?.samenCent ?? null,
      huishoudens: r?.huishoudens ?? null,
      openTerug,
      openApart,
      stap: volgendeStap({
        maand,
        vandaag,
        stand: r?.stand ?? null,
        gepauzeerd: r?.gepauzeerd ?? false,
        teBekijken: r?.teBekijken ?? 0,
        handtekeningen: r?.handtekeningen ?? 0,
        opgehaald: r?.opgehaald ?? false,
        openTerug,
        openApart,
      }),
    });
  }
  return uit;
}
