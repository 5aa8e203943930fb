-- How often a decision had to be corrected later, by what and in which direction; and whether what was promised was paid.
-- Of the organisation: counts over a whole month, never per person.

call bijrijder.lees_als_poort('besluit');
call bijrijder.lees_als_poort('grootboekregel');

create function bijrijder.kwaliteit(van_maand text, tot_maand text) returns table (
  maand text, besluiten bigint, voorlopig bigint, gecorrigeerd bigint, ten_gunste bigint, te_horen bigint,
  door_client bigint, door_register bigint, door_medewerker bigint, door_systeem bigint, beloofd bigint, beloofd_gelijk bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with b as (
    select distinct on (b.huishouden, b.maand) b.huishouden, b.maand, b.zeker, b.belofte_cent, b.betaald_cent from besluit b
    where b.gemeente = bijrijder.gemeente() and b.maand between van_maand and tot_maand
      and bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor', 'teamleider', 'werker')
    order by b.huishouden, b.maand, b.volgnummer desc
  ), g as (
    select g.huishouden, g.maand, bool_or(g.verschil_cent > 0) as gunst, bool_or(g.verschil_cent < 0) as nadeel, min(g.herkomst) as herkomst
    from grootboekregel g where g.gemeente = bijrijder.gemeente() and g.maand between van_maand and tot_maand and g.soort = 'bijstand' group by 1, 2
  )
  select b.maand, count(*), count(*) filter (where not b.zeker), count(g.huishouden), count(*) filter (where g.gunst), count(*) filter (where g.nadeel),
    count(*) filter (where g.herkomst = 'client'), count(*) filter (where g.herkomst in ('register', 'werkgever')),
    count(*) filter (where g.herkomst = 'medewerker'), count(*) filter (where g.herkomst = 'systeem'),
    count(b.belofte_cent), count(*) filter (where b.belofte_cent = b.betaald_cent)
  from b left join g on g.huishouden = b.huishouden and g.maand = b.maand group by b.maand order by b.maand
$$;
alter function bijrijder.kwaliteit(text, text) owner to bijrijder_poort;
