-- As 1080: of a decision that was replaced before it was paid the ledger rows do not count; only those of the newest decision do.
set local role bijrijder_poort;
create or replace function bijrijder.kwaliteit_per_oorzaak(van_maand text, tot_maand text) returns table (
  maand text, besluiten int, voorlopig int, gecorrigeerd int, ten_gunste int, te_horen int, door jsonb, beloofd int, beloofd_gelijk int)
language sql stable security definer set search_path = public, pg_temp as $$
  with b as (
    select distinct on (b.huishouden, b.maand) b.huishouden, b.maand, b.zeker, b.belofte_cent, b.betaald_cent from besluit b
    where b.gemeente = bijrijder.gemeente() and b.maand between van_maand and tot_maand
      and bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor', 'teamleider', 'werker')
    order by b.huishouden, b.maand, b.volgnummer desc
  ), g as (
    select g.huishouden, g.maand, bool_or(g.verschil_cent > 0) as gunst, bool_or(g.verschil_cent < 0) as nadeel,
      (array_agg(g.herkomst order by g.id))[1] as herkomst
    from grootboekregel g where g.gemeente = bijrijder.gemeente() and g.maand between van_maand and tot_maand and g.soort = 'bijstand'
      and not exists (select 1 from besluit n where n.gemeente = g.gemeente and n.huishouden = g.huishouden and n.maand = g.in_maand
        and n.volgnummer > g.volgnummer)
    group by 1, 2
  ), o as (
    select z.maand, jsonb_object_agg(z.herkomst, jsonb_build_object('meer', z.meer, 'minder', z.minder)) as door from (
      select b.maand, g.herkomst, count(*) filter (where g.gunst) as meer, count(*) filter (where g.nadeel) as minder
      from b join g on g.huishouden = b.huishouden and g.maand = b.maand group by b.maand, g.herkomst) z group by z.maand
  )
  select b.maand, count(*)::int, (count(*) filter (where not b.zeker))::int, count(g.huishouden)::int, (count(*) filter (where g.gunst))::int,
    (count(*) filter (where g.nadeel))::int, coalesce((select o.door from o where o.maand = b.maand), '{}'),
    count(b.belofte_cent)::int, (count(*) filter (where b.belofte_cent = b.betaald_cent))::int
  from b left join g on g.huishouden = b.huishouden and g.maand = b.maand group by b.maand order by b.maand
$$;
set local role bijrijder_eigenaar;
