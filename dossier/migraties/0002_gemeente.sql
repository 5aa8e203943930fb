-- The municipality, its settings by date, its clock and the people who work there.

create table gemeente (
  code smallint primary key,
  naam text not null,
  thema text not null default 'voorbeeldstad',
  is_voorbeeld boolean not null default false,
  aangemaakt_op timestamptz not null default now()
);
grant select on gemeente to public;
grant insert on gemeente to bijrijder_inrichting;

-- A setting counts from a day on; a correction is a later row.
create table gemeente_instelling (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  sleutel text not null,
  vanaf date not null,
  waarde jsonb not null,
  reden text not null,
  door uuid,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id)
);
create index on gemeente_instelling (gemeente, sleutel, vanaf);
call bijrijder.bescherm('gemeente_instelling');
call bijrijder.alleen_toevoegen('gemeente_instelling');
call bijrijder.geef('gemeente_instelling', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent',
  'handhaver','teamleider','jobcoach','partnerorganisatie','klachtbehandelaar','auditor','beheerder','werker','openbaar'],
  array['select'], 'true');
call bijrijder.geef('gemeente_instelling', array['beheerder'], array['insert'], 'door = bijrijder.huidige_gebruiker()');
call bijrijder.lees_als_poort('gemeente_instelling');

create function bijrijder.instelling(de_sleutel text, op_dag date) returns jsonb language sql stable as $$
  select waarde from gemeente_instelling
  where gemeente = bijrijder.gemeente() and sleutel = de_sleutel and vanaf <= op_dag
  order by vanaf desc, id desc limit 1
$$;

create table gebruiker (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  naam text not null,
  functie text not null,
  telefoon text,
  email text,
  uitgever text not null default 'medewerker',
  subject text not null,
  aangemaakt_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, uitgever, subject)
);
call bijrijder.bescherm('gebruiker');
call bijrijder.met_geschiedenis('gebruiker');
call bijrijder.lees_als_poort('gebruiker');
call bijrijder.geef('gebruiker', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent',
  'handhaver','teamleider','jobcoach','partnerorganisatie','klachtbehandelaar','auditor','beheerder','werker'],
  array['select'], 'true');
call bijrijder.geef('gebruiker', array['beheerder'], array['insert', 'update (naam, functie, telefoon, email)'], 'true');

create table gebruiker_rol (
  gemeente smallint not null,
  gebruiker uuid not null,
  rol text not null check (rol in ('klantmanager','inkomensconsulent','handhaver','teamleider','jobcoach',
    'partnerorganisatie','klachtbehandelaar','auditor','beheerder')),
  van date not null,
  tot date check (tot >= van),
  door uuid,
  primary key (gemeente, gebruiker, rol, van),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('gebruiker_rol');
call bijrijder.met_geschiedenis('gebruiker_rol');
call bijrijder.lees_als_poort('gebruiker_rol');
call bijrijder.geef('gebruiker_rol', array['beheerder','auditor'], array['select'], 'true');
call bijrijder.geef('gebruiker_rol', array['beheerder'], array['insert', 'update (tot)'],
  'gebruiker <> bijrijder.huidige_gebruiker()');

-- The day it is. Only a fictive municipality may have a day of its own.
create table klok (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  dag date not null,
  door uuid,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id)
);
call bijrijder.bescherm('klok');
call bijrijder.alleen_toevoegen('klok');
call bijrijder.lees_als_poort('klok');
call bijrijder.geef('klok', array['beheerder'], array['select', 'insert'], 'true');

create function bijrijder.vandaag(welke smallint) returns date language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(
    (select k.dag from klok k join gemeente g on g.code = k.gemeente and g.is_voorbeeld
      where k.gemeente = welke order by k.id desc limit 1),
    (now() at time zone 'Europe/Amsterdam')::date)
$$;
alter function bijrijder.vandaag(smallint) owner to bijrijder_poort;

create function bijrijder.klok_alleen_vooruit() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from gemeente where code = new.gemeente and is_voorbeeld) then
    raise exception 'Alleen een voorbeeldgemeente heeft een eigen klok.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from klok where gemeente = new.gemeente and dag > new.dag) then
    raise exception 'De klok gaat alleen vooruit.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.klok_alleen_vooruit() owner to bijrijder_poort;
create trigger alleen_vooruit before insert on klok for each row execute function bijrijder.klok_alleen_vooruit();
