-- Work that lasts: placements with contract, hours, subsidy and end.

create table plaatsing (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  werkgever text not null check (length(trim(werkgever)) between 2 and 120),
  contract text not null check (contract in ('vast','tijdelijk','oproep','proef','leer')),
  uren_honderdsten integer not null check (uren_honderdsten between 1 and 6000),
  -- agreed with the person: not more than this
  hoogstens_honderdsten integer check (hoogstens_honderdsten >= uren_honderdsten),
  van date not null,
  tot date check (tot >= van),
  subsidie text check (subsidie in ('loonkosten','proefplaats','werkgeverspremie')),
  subsidie_tot date check (subsidie_tot >= van),
  gestopt_op date check (gestopt_op >= van),
  gestopt_door text check (gestopt_door in ('mens','werkgever','samen')),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check ((subsidie is null) = (subsidie_tot is null)),
  check ((gestopt_op is null) = (gestopt_door is null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on plaatsing (gemeente, persoon);
call bijrijder.bescherm('plaatsing', persoon => 'persoon');
call bijrijder.met_geschiedenis('plaatsing');
call bijrijder.lees_als_poort('plaatsing');
call bijrijder.geef('plaatsing', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('plaatsing', array['klantmanager','jobcoach'], array['select']);
call bijrijder.geef('plaatsing', array['klantmanager'], array['insert'], 'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('plaatsing', array['klantmanager'], array['update (contract, uren_honderdsten, hoogstens_honderdsten, tot, subsidie, subsidie_tot, gestopt_op, gestopt_door)']);

-- Employers, from all placements with a subsidy that ended: who stayed, who left within three months at the employer's
-- wish, and how often somebody new with a subsidy came within half a year after that. No persons.
create function bijrijder.werkgevers_na_subsidie() returns table (werkgever text, afgelopen bigint, gebleven bigint, weg bigint, vervangen bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with p as (
    select *, lower(trim(plaatsing.werkgever)) as wg,
      coalesce(gestopt_door = 'werkgever' and gestopt_op between subsidie_tot - 31 and subsidie_tot + 92, false) as is_weg
    from plaatsing where gemeente = bijrijder.gemeente() and subsidie is not null
      and bijrijder.rol() in ('klantmanager','jobcoach'))
  select max(p.werkgever), count(*), count(*) filter (where p.gestopt_op is null or p.gestopt_op > p.subsidie_tot + 92),
    count(*) filter (where p.is_weg),
    count(*) filter (where p.is_weg and exists (select 1 from p n where n.wg = p.wg and n.persoon <> p.persoon
      and n.van between p.gestopt_op and p.gestopt_op + 183))
  from p where p.subsidie_tot < bijrijder.vandaag(bijrijder.gemeente()) group by p.wg order by 1
$$;
alter function bijrijder.werkgevers_na_subsidie() owner to bijrijder_poort;
