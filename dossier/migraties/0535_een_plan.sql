-- What is asked with every page keeps one plan, and what a page most often has nothing to say about is seen at once.

-- A list of people changes the estimate, so these were planned again at each call: they find by index, however long the list is.
set local role bijrijder_poort;
alter function bijrijder.betrokken_huishoudens() set plan_cache_mode = 'force_generic_plan';
alter function bijrijder.huishoudens_bij() set plan_cache_mode = 'force_generic_plan';
alter function bijrijder.mensen_bij() set plan_cache_mode = 'force_generic_plan';

-- as before (0330), with the day asked once instead of once per person
create or replace function bijrijder.teamtijd() returns table (gebruiker uuid, naam text, vorm text, mensen bigint, werkminuten bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  waar smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(waar);
begin
  if coalesce(bijrijder.rol(), '') not in ('klantmanager', 'teamleider') then
    return;
  end if;
  return query
  with nu as (
    select b.gebruiker, coalesce((select f.vorm from begeleidingsvorm f where f.gemeente = b.gemeente and f.persoon = b.persoon
        order by f.id desc limit 1), 'samen') as vorm
    from begeleiding b
    where b.gemeente = waar and b.soort = 'klantmanager' and b.van <= dag and (b.tot is null or b.tot > dag)
  ), werk as (
    select w.gebruiker, round(sum(extract(epoch from w.tot - w.van)) / 60 * 52 / 12)::bigint as minuten from werktijd w
    where w.gemeente = waar group by w.gebruiker
  )
  select g.id, g.naam, n.vorm, count(*), coalesce(max(w.minuten), 0)
  from nu n
  join gebruiker g on g.gemeente = waar and g.id = n.gebruiker
  left join werk w on w.gebruiker = n.gebruiker
  group by g.id, g.naam, n.vorm
  order by g.naam;
end $$;

-- Whether `laat_geld` can find anything for the households declared: never false when it would, and cheap when it would not.
create function bijrijder.misschien_laat(de_maand text, uiterlijk date, dag date) returns boolean language plpgsql stable security definer
  set search_path = public, pg_temp set plan_cache_mode = 'force_generic_plan' as $$
declare
  waar smallint := bijrijder.gemeente();
  deze uuid[] := bijrijder.betrokken_huishoudens();
begin
  return bijrijder.rol() = 'inkomensconsulent'
    or (dag > uiterlijk and not exists (select 1 from maandrun m
      where m.gemeente = waar and m.maand = de_maand and m.stand in ('bestand', 'afgerond') and m.betaaldag > dag - 62))
    or exists (select 1 from maandrun m join maandrun_apart a on a.gemeente = m.gemeente and a.run = m.id
      where m.gemeente = waar and m.betaaldag > dag - 62 and a.huishouden = any (deze))
    or exists (select 1 from betaling p where p.gemeente = waar and p.huishouden = any (deze) and p.betaaldag > dag - 62
      and (p.rekening is null or exists (select 1 from betaling_gebeurtenis g where g.gemeente = waar and g.huishouden = p.huishouden
        and g.maand = p.maand and g.soort in ('geweigerd', 'teruggekomen'))));
end $$;
set local role bijrijder_eigenaar;
