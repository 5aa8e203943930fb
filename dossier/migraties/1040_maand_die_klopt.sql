-- What stands beside each other on the page of a month can be counted back: payments by what they are for, and households that get money.

-- A moment before the clock of a fictive municipality was set for the first time is its own past, and shows its own day.
set local role bijrijder_poort;
create or replace function bijrijder.getoonde_dag(moment timestamptz) returns date language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(
    (select case when k.vastgelegd_op - moment > interval '1 day' then (moment at time zone 'Europe/Amsterdam')::date else k.dag end
      from klok k join gemeente g on g.code = k.gemeente and g.is_voorbeeld
      where k.gemeente = bijrijder.gemeente() order by k.vastgelegd_op <= moment desc,
        case when k.vastgelegd_op <= moment then k.id end desc, k.id limit 1),
    (moment at time zone 'Europe/Amsterdam')::date)
$$;
set local role bijrijder_eigenaar;

-- Payments of one run: counts, no people.
create function bijrijder.betaaltelling(welke uuid, out betalingen int, out huishoudens int, out maand int, out premie int, out meer_rekeningen int)
language sql stable security definer set search_path = public, pg_temp as $$
  with per as (
    select count(*)::int as n, count(*) filter (where p.doel = 'premie')::int as premie, count(*) filter (where p.doel = 'maand')::int as maand
    from betaling p where p.gemeente = bijrijder.gemeente() and p.run = welke
      and bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor', 'teamleider', 'werker')
    group by p.huishouden)
  select coalesce(sum(n), 0)::int, count(*)::int, coalesce(sum(maand), 0)::int, coalesce(sum(premie), 0)::int, count(*) filter (where maand > 1)::int from per
$$;
alter function bijrijder.betaaltelling(uuid) owner to bijrijder_poort;

-- Every payment of a file has its answer, and none came back without being paid again.
create function bijrijder.bestand_bevestigd(welk uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor') and not exists (
    select 1 from betaalbestand_regel r where r.gemeente = bijrijder.gemeente() and r.bestand = welk and not exists (
      select 1 from betaling_gebeurtenis g where g.gemeente = r.gemeente and g.huishouden = r.huishouden and g.maand = r.maand and g.doel = r.doel
        and g.bestemming = r.bestemming and g.poging = r.poging and g.soort <> 'onderweg'))
$$;
alter function bijrijder.bestand_bevestigd(uuid) owner to bijrijder_poort;
