-- Work that lasts: which subsidy, an agreed maximum of hours that nobody pushes beyond, and a talk before something ends.
-- Nazorg: begins by itself when the bijstand ends.

alter table plaatsing drop constraint plaatsing_subsidie_check;
alter table plaatsing add constraint plaatsing_subsidie_check
  check (subsidie in ('loonkosten','forfaitair','proefplaats','werkgeverspremie'));
call bijrijder.geef('plaatsing', array['werker'], array['select'], 'true');

-- At most so many hours a week, with the reason. Null: no maximum any more. The last row counts.
create table urengrens (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  hoogstens_honderdsten integer check (hoogstens_honderdsten between 1 and 6000),
  reden text not null check (length(trim(reden)) between 3 and 500),
  -- null: the person themselves
  gebruiker uuid,
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on urengrens (gemeente, persoon, id);
call bijrijder.bescherm('urengrens', persoon => 'persoon');
call bijrijder.alleen_toevoegen('urengrens');
call bijrijder.lees_als_poort('urengrens');
call bijrijder.geef('urengrens', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon() and gebruiker is null');
drop policy client_select on urengrens;
create policy client_select on urengrens for select to bijrijder_client using (persoon = bijrijder.huidige_persoon());
call bijrijder.geef('urengrens', array['klantmanager','jobcoach'], array['select']);
call bijrijder.geef('urengrens', array['klantmanager'], array['insert'], 'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');

create function bijrijder.urengrens_van(welke smallint, wie uuid) returns integer language sql stable security definer
  set search_path = public, pg_temp as $$
  select hoogstens_honderdsten from urengrens where gemeente = welke and persoon = wie order by id desc limit 1
$$;
alter function bijrijder.urengrens_van(smallint, uuid) owner to bijrijder_poort;

-- Staff may note a first maximum or a lower one; only the person makes room for more.
create function bijrijder.urengrens_is_van_de_mens() returns trigger language plpgsql as $$
declare
  nu integer := bijrijder.urengrens_van(new.gemeente, new.persoon);
begin
  if new.gebruiker is not null and nu is not null and coalesce(new.hoogstens_honderdsten, 6001) > nu then
    raise exception 'Meer uren dan afgesproken: dat kiest de mens zelf.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger van_de_mens before insert on urengrens for each row execute function bijrijder.urengrens_is_van_de_mens();

create function bijrijder.niet_boven_de_grens() returns trigger language plpgsql as $$
begin
  if new.gestopt_op is null and new.uren_honderdsten > bijrijder.urengrens_van(new.gemeente, new.persoon) then
    raise exception 'Dit zijn meer uren dan met de mens is afgesproken.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger niet_boven_de_grens before insert or update of uren_honderdsten on plaatsing
  for each row execute function bijrijder.niet_boven_de_grens();

-- Said in time, once per end: to the person by message, to the colleague on their day.
create table plaatsing_sein (
  gemeente smallint not null,
  plaatsing uuid not null,
  wat text not null check (wat in ('contract','subsidie')),
  op date not null,
  persoon uuid not null,
  gemeld_op date not null,
  besproken_op date,
  besproken_door uuid,
  primary key (gemeente, plaatsing, wat, op),
  check ((besproken_op is null) = (besproken_door is null)),
  foreign key (gemeente, plaatsing) references plaatsing (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, besproken_door) references gebruiker (gemeente, id)
);
create index on plaatsing_sein (gemeente, persoon);
call bijrijder.bescherm('plaatsing_sein', persoon => 'persoon');
call bijrijder.met_geschiedenis('plaatsing_sein');
call bijrijder.geef('plaatsing_sein', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('plaatsing_sein', array['klantmanager','jobcoach'], array['select']);
call bijrijder.geef('plaatsing_sein', array['klantmanager'], array['update (besproken_op, besproken_door)'],
  'bijrijder.mag_bij(persoon) and besproken_door is not distinct from bijrijder.huidige_gebruiker() or besproken_door is null and bijrijder.mag_bij(persoon)');
call bijrijder.geef('plaatsing_sein', array['werker'], array['select', 'insert'], 'true');

-- Employers after subsidies, for nobody to be found in: five different people at least, and one or two are "a few" (-1).
set local role bijrijder_poort;
create or replace function bijrijder.werkgevers_na_subsidie() returns table (werkgever text, afgelopen bigint, gebleven bigint, weg bigint, vervangen bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with p as (
    select *, lower(trim(plaatsing.werkgever)) as wg,
      coalesce(gestopt_door = 'werkgever' and gestopt_op between subsidie_tot - 31 and subsidie_tot + 92, false) as is_weg
    from plaatsing where gemeente = bijrijder.gemeente() and subsidie is not null
      and bijrijder.rol() in ('klantmanager','jobcoach')),
  per as (
    select max(p.werkgever) as naam, count(*) as n, count(distinct p.persoon) as mensen,
      count(*) filter (where p.gestopt_op is null or p.gestopt_op > p.subsidie_tot + 92) as g,
      count(*) filter (where p.is_weg) as w,
      count(*) filter (where p.is_weg and exists (select 1 from p n where n.wg = p.wg and n.persoon <> p.persoon
        and n.van between p.gestopt_op and p.gestopt_op + 183)) as v
    from p where p.subsidie_tot < bijrijder.vandaag(bijrijder.gemeente()) group by p.wg)
  select naam, n, case when g between 1 and 2 then -1 else g end, case when w between 1 and 2 then -1 else w end,
    case when v between 1 and 2 then -1 else v end
  from per where mensen >= 5 order by 1
$$;
set local role bijrijder_eigenaar;

-- How many still work after 3, 6, 12 and 24 months (Kaplan-Meier): from the first day of work, also at a next employer when
-- there is no more than a month between. Whoever cannot be followed so long yet counts for as long as they could. Nothing
-- about fewer than ten people.
create function bijrijder.nog_aan_het_werk() returns table (maanden integer, gevolgd bigint, promille integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with dag as (select bijrijder.vandaag(bijrijder.gemeente()) as nu),
  plek as (
    select p.persoon, p.van, least(coalesce(p.gestopt_op, p.tot, dag.nu), dag.nu) as tot,
      max(least(coalesce(p.gestopt_op, p.tot, dag.nu), dag.nu)) over (partition by p.persoon order by p.van, p.id
        rows between unbounded preceding and 1 preceding) as vorige
    from plaatsing p cross join dag
    where p.gemeente = bijrijder.gemeente() and p.van <= dag.nu and p.contract <> 'proef'
      and bijrijder.rol() in ('klantmanager','jobcoach')),
  nr as (select *, sum(case when vorige is null or van > vorige + 31 then 1 else 0 end) over (partition by persoon order by van) as reeks from plek),
  duur as (select persoon, reeks, max(tot) - min(van) as dagen, max(tot) < (select nu from dag) as gestopt from nr group by 1, 2),
  stap as (
    select d.dagen, count(*) filter (where d.gestopt) as weg, (select count(*) from duur e where e.dagen >= d.dagen) as bij
    from duur d group by d.dagen)
  select m, (select count(*) from duur where dagen >= m * 30),
    (1000 * coalesce(exp(sum(ln(nullif(1 - s.weg::numeric / s.bij, 0))))
      * (case when bool_or(s.weg = s.bij) then 0 else 1 end), 1))::integer
  from unnest(array[3, 6, 12, 24]) m left join stap s on s.dagen < m * 30 and s.weg > 0
  where (select count(*) from duur where dagen >= m * 30) >= 10
  group by m order by m
$$;
alter function bijrijder.nog_aan_het_werk() owner to bijrijder_poort;

-- After the bijstand ended. The person chooses the form, any time; null `gekozen_op`: it is the one it began with.
create table nazorg (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  -- who answers, by name
  gebruiker uuid not null,
  uitstroom_op date not null,
  van date not null,
  tot date not null check (tot >= van),
  vorm text not null default 'passief' check (vorm in ('intensief','passief','geen')),
  gekozen_op date,
  afgesloten_op date,
  einde text check (einde in ('klaar','terug')),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, persoon, uitstroom_op),
  check ((afgesloten_op is null) = (einde is null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create unique index nazorg_een_tegelijk on nazorg (gemeente, persoon) where afgesloten_op is null;
call bijrijder.bescherm('nazorg', persoon => 'persoon');
call bijrijder.met_geschiedenis('nazorg');
call bijrijder.geef('nazorg', array['client'], array['select', 'update (vorm, gekozen_op)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('nazorg', array['klantmanager'], array['select', 'update (tot)']);
call bijrijder.geef('nazorg', array['jobcoach'], array['select']);
call bijrijder.geef('nazorg', array['werker'], array['select', 'insert', 'update (afgesloten_op, einde)'], 'true');
call bijrijder.geef('begeleiding', array['werker'], array['update (tot, reden)'], 'true');

-- A question of somebody who left, to a colleague with a name, with a day on which there is an answer.
create table nazorg_vraag (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  onderwerp text not null check (onderwerp in ('brief','toeslagen','belasting','werk','anders')),
  tekst text not null check (length(trim(tekst)) between 1 and 4000),
  gesteld_op date not null,
  antwoord_voor date not null check (antwoord_voor >= gesteld_op),
  antwoord text check (length(trim(antwoord)) between 1 and 4000),
  beantwoord_op date,
  beantwoord_door uuid,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check ((antwoord is null) = (beantwoord_op is null) and (antwoord is null) = (beantwoord_door is null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, beantwoord_door) references gebruiker (gemeente, id)
);
create index on nazorg_vraag (gemeente, persoon);
call bijrijder.bescherm('nazorg_vraag', persoon => 'persoon');
call bijrijder.met_geschiedenis('nazorg_vraag');
call bijrijder.geef('nazorg_vraag', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('nazorg_vraag', array['client'], array['insert'], 'persoon = bijrijder.huidige_persoon() and antwoord is null');
call bijrijder.geef('nazorg_vraag', array['klantmanager'], array['select'], 'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');
call bijrijder.geef('nazorg_vraag', array['klantmanager'], array['update (antwoord, beantwoord_op, beantwoord_door)'],
  'bijrijder.mag_bij(persoon) and (beantwoord_door is null or beantwoord_door = bijrijder.huidige_gebruiker())');
call bijrijder.geef('nazorg_vraag', array['werker'], array['select'], 'true');

create function bijrijder.antwoord_blijft() returns trigger language plpgsql as $$
begin
  if old.antwoord is not null and new.antwoord is distinct from old.antwoord then
    raise exception 'Een antwoord blijft staan.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger antwoord_blijft before update on nazorg_vraag for each row execute function bijrijder.antwoord_blijft();

-- What came with the question: the file as it came, which nobody opens here, and the pictures the isolated reader made of it.
create table nazorg_bijlage (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  vraag uuid not null,
  persoon uuid not null,
  naam text not null,
  soort text not null,
  inhoud bytea not null,
  sha256 bytea not null,
  ontvangen_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, vraag) references nazorg_vraag (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on nazorg_bijlage (gemeente, vraag);
call bijrijder.bescherm('nazorg_bijlage', persoon => 'persoon');
call bijrijder.alleen_toevoegen('nazorg_bijlage');
call bijrijder.geef('nazorg_bijlage', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('nazorg_bijlage', array['klantmanager'], array['select'], 'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

create table nazorg_beeld (
  gemeente smallint not null,
  bijlage uuid not null,
  pagina smallint not null,
  persoon uuid not null,
  soort text not null,
  breedte integer not null,
  hoogte integer not null,
  inhoud bytea not null,
  primary key (gemeente, bijlage, pagina),
  foreign key (gemeente, bijlage) references nazorg_bijlage (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
call bijrijder.bescherm('nazorg_beeld', persoon => 'persoon');
call bijrijder.alleen_toevoegen('nazorg_beeld');
call bijrijder.geef('nazorg_beeld', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('nazorg_beeld', array['klantmanager'], array['select'], 'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

-- Somebody from outside, or a buddy. Proposed by a colleague or named by the person; nothing is told before the person says yes.
create table nazorg_ander (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  soort text not null check (soort in ('organisatie','maatje')),
  naam text not null check (length(trim(naam)) between 2 and 120),
  bereik text not null default '' check (length(bereik) <= 200),
  -- what this other may know, in words the person agreed with
  mag_weten text not null check (length(trim(mag_weten)) between 3 and 500),
  voorgesteld_door uuid,
  voorgesteld_op date not null,
  toestemming_op date,
  gestopt_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check (voorgesteld_door is not null or toestemming_op is not null),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, voorgesteld_door) references gebruiker (gemeente, id)
);
create index on nazorg_ander (gemeente, persoon);
call bijrijder.bescherm('nazorg_ander', persoon => 'persoon');
call bijrijder.met_geschiedenis('nazorg_ander');
call bijrijder.geef('nazorg_ander', array['client'], array['select', 'update (toestemming_op, gestopt_op)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('nazorg_ander', array['client'], array['insert'], 'persoon = bijrijder.huidige_persoon() and voorgesteld_door is null');
call bijrijder.geef('nazorg_ander', array['klantmanager'], array['select']);
call bijrijder.geef('nazorg_ander', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and voorgesteld_door = bijrijder.huidige_gebruiker() and toestemming_op is null');
