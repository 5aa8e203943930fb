import { sql } from 'kysely';
import { plusDagen } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Moment } from './afspraken.ts';
import { vrijeUren } from './afspraken.ts';

/** An appointment in the agenda of a colleague. */
export type Agendapunt = {
  id: string;
  persoon: string;
  naam: string;
  dag: string;
  /** `14:00`. */
  tijd: string;
  vorm: string;
  plek: string;
  soort: string;
  tolk: string;
  /** First name of the colleague it is with, when the reader answers for them that day. */
  voor: string | null;
};

/** What is promised, or asked of us: a line of a day that has no hour. */
export type Agendalijn = { id: string; persoon: string; naam: string; dag: string; wat: string; voor: string | null };

export type Agendaweek = {
  /** Monday, `YYYY-MM-DD`. */
  maandag: string;
  afspraken: Agendapunt[];
  /** Open promises by day; what should have been done before today stands at today. */
  beloften: Agendalijn[];
  /** Who asked us to call and was not spoken with yet: today. */
  bellen: Omit<Agendalijn, 'wat'>[];
  vrij: Moment[];
  /** Days on which the asker is away, with the first name of who answers. */
  weg: { dag: string; vervanger: string }[];
};

const ik = (t: Toegang): string | null => (t.wie.soort === 'medewerker' ? t.wie.id : null);

/** Who the reader answers for, and when: `v.weg` away from `v.van` up to `v.tot`. */
const vervangt = (t: Toegang) => sql`vervanging v where v.gemeente = ${t.gemeente} and v.vervanger = ${ik(t)}::uuid`;

/** Appointments of the asking colleague and of whom they replace on that day, from `van` up to and including `tot`. */
export async function agendaVan(t: Toegang, van: string, tot: string): Promise<Agendapunt[]> {
  const { rows } = await sql<Agendapunt>`
    select a.id, a.persoon, p.aanspreeknaam as naam, a.dag, to_char(a.tijd, 'HH24:MI') as tijd, a.vorm, a.plek, a.soort, a.tolk,
      case when a.gebruiker <> ${ik(t)}::uuid and not k.samen then split_part(g.naam, ' ', 1) end as voor
    from afspraak a
    join persoon p on p.gemeente = a.gemeente and p.id = a.persoon
    join gebruiker g on g.gemeente = a.gemeente and g.id = a.gebruiker
    -- one's own goodbye: the introduction of the person to the next colleague
    cross join lateral (select exists (select 1 from overdracht o where o.gemeente = a.gemeente and o.kennismaking = a.id
      and o.samen and o.van_gebruiker = ${ik(t)}::uuid) as samen) k
    where a.gemeente = ${t.gemeente} and a.stand = 'staat' and a.dag between ${van} and ${tot}
      and (a.gebruiker = ${ik(t)}::uuid or k.samen
        or a.gebruiker in (select v.weg from ${vervangt(t)} and v.van <= a.dag and v.tot > a.dag))
    order by a.dag, a.tijd, a.id`.execute(t.db);
  return rows;
}

/** The week of the asking colleague from that Monday on: what is planned, promised and asked, and where there is room. */
export async function agendaWeek(t: Toegang, maandag: string): Promise<Agendaweek> {
  const zondag = plusDagen(maandag, 6);
  const dezeWeek = maandag <= t.vandaag && t.vandaag <= zondag;
  const beloften = await sql<Agendalijn>`
    select z.id, z.persoon, p.aanspreeknaam as naam, greatest(z.voor, ${t.vandaag}::date) as dag, z.wat,
      case when z.gebruiker <> ${ik(t)}::uuid then split_part(g.naam, ' ', 1) end as voor
    from toezegging z
    join persoon p on p.gemeente = z.gemeente and p.id = z.persoon
    join gebruiker g on g.gemeente = z.gemeente and g.id = z.gebruiker
    where z.gemeente = ${t.gemeente} and z.gedaan_op is null
      and greatest(z.voor, ${t.vandaag}::date) between ${maandag} and ${zondag}
      and (z.gebruiker = ${ik(t)}::uuid
        or z.gebruiker in (select v.weg from ${vervangt(t)} and v.van <= greatest(z.voor, ${t.vandaag}::date)
          and v.tot > greatest(z.voor, ${t.vandaag}::date)))
    order by z.voor, z.id`.execute(t.db);
  const bellen = dezeWeek
    ? await sql<Omit<Agendalijn, 'wat'>>`
        select h.id, h.persoon, p.aanspreeknaam as naam, ${t.vandaag}::date as dag,
          (select split_part(g.naam, ' ', 1) from begeleiding b
            join gebruiker g on g.gemeente = b.gemeente and g.id = b.gebruiker
            where b.gemeente = h.gemeente and b.persoon = h.persoon and b.soort = 'klantmanager'
              and b.gebruiker in (select v.weg from ${vervangt(t)} and v.van <= ${t.vandaag} and v.tot > ${t.vandaag})
              and b.van <= ${t.vandaag} and (b.tot is null or b.tot > ${t.vandaag})
            order by b.van desc limit 1) as voor
        from hulpvraag h join persoon p on p.gemeente = h.gemeente and p.id = h.persoon
        where h.gemeente = ${t.gemeente} and h.gesproken_op is null
        order by h.soort = 'bel_mij', h.id`.execute(t.db)
    : { rows: [] };
  const weg = await sql<{ dag: string; vervanger: string }>`
    select d::date as dag, min(split_part(g.naam, ' ', 1)) as vervanger
    from generate_series(${maandag}::date, ${zondag}::date, interval '1 day') d
    join vervanging v on v.gemeente = ${t.gemeente} and v.weg = ${ik(t)}::uuid and v.van <= d::date and v.tot > d::date
    join gebruiker g on g.gemeente = v.gemeente and g.id = v.vervanger
    group by 1 order by 1`.execute(t.db);
  const morgen = plusDagen(t.vandaag, 1);
  const vanaf = maandag > morgen ? maandag : morgen;
  return {
    maandag,
    afspraken: await agendaVan(t, maandag, zondag),
    beloften: beloften.rows,
    bellen: bellen.rows,
    vrij: ik(t) && vanaf <= zondag ? (await vrijeUren(t, ik(t)!, vanaf)).filter((m) => m.dag <= zondag) : [],
    weg: weg.rows,
  };
}

/** An appointment as a moment in time, for a calendar of one's own: nothing about whom, where or what about. */
export type Kalenderpunt = { id: string; begin: Date; eind: Date; vorm: string; afgezegd: boolean };

/** What stands, or no longer stands, in the agenda of the asker from today on, over eight weeks. An hour each. */
export async function kalenderVanMij(t: Toegang): Promise<Kalenderpunt[]> {
  const { rows } = await sql<Kalenderpunt>`
    select a.id, (a.dag + a.tijd) at time zone 'Europe/Amsterdam' as begin, (a.dag + a.tijd + interval '1 hour') at time zone 'Europe/Amsterdam' as eind,
      a.vorm, a.stand = 'afgezegd' as afgezegd
    from afspraak a
    where a.gemeente = ${t.gemeente} and a.gebruiker = ${ik(t)}::uuid and a.stand in ('staat', 'afgezegd')
      and a.dag between ${t.vandaag} and ${plusDagen(t.vandaag, 56)}
    order by a.dag, a.tijd, a.id`.execute(t.db);
  return rows;
}
