-- What there is to choose from, what somebody did with it and thought of it, and what blocks (a problem of ours, not of a person).

create table aanbod (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  naam text not null check (length(trim(naam)) between 2 and 120),
  soort text not null check (soort in ('opleiding','taal','rijbewijs','cv','jobcoach','leerplek','maatje','anders')),
  wat text not null,
  voorwaarden text not null default '',
  kosten_cent integer not null default 0 check (kosten_cent >= 0),
  wachttijd_weken smallint not null default 0 check (wachttijd_weken >= 0),
  taalniveau text check (taalniveau in ('A1','A2','B1','B2')),
  plekken smallint check (plekken >= 0),
  -- the ends somebody may want, in the words of the plan
  terreinen text[] not null default '{}',
  bij text not null default '',
  primary key (gemeente, id)
);
call bijrijder.bescherm('aanbod');
call bijrijder.met_geschiedenis('aanbod');
call bijrijder.lees_als_poort('aanbod');
call bijrijder.geef('aanbod', array['client','klantmanager','jobcoach','partnerorganisatie'], array['select'], 'true');
call bijrijder.geef('aanbod', array['klantmanager'], array['insert', 'update (wat, voorwaarden, kosten_cent, wachttijd_weken, taalniveau, plekken, bij)'], 'true');

create table aanbod_keuze (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  aanbod uuid not null,
  persoon uuid not null,
  gekozen_door text not null check (gekozen_door in ('client','samen')),
  stand text not null default 'wacht' check (stand in ('wacht','bezig','klaar','gestopt')),
  van date not null,
  tot date check (tot >= van),
  -- what the person thought of it
  oordeel text check (oordeel in ('hielp','hielp_wat','hielp_niet')),
  oordeel_woorden text not null default '' check (length(oordeel_woorden) <= 2000),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, aanbod) references aanbod (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on aanbod_keuze (gemeente, persoon);
create unique index on aanbod_keuze (gemeente, persoon, aanbod) where stand in ('wacht','bezig');
call bijrijder.bescherm('aanbod_keuze', persoon => 'persoon');
call bijrijder.met_geschiedenis('aanbod_keuze');
call bijrijder.lees_als_poort('aanbod_keuze');
call bijrijder.geef('aanbod_keuze', array['client'], array['select', 'update (stand, tot, oordeel, oordeel_woorden)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('aanbod_keuze', array['client'], array['insert'], 'persoon = bijrijder.huidige_persoon() and gekozen_door = ''client''');
call bijrijder.geef('aanbod_keuze', array['klantmanager'], array['select', 'update (stand, tot)']);
call bijrijder.geef('aanbod_keuze', array['klantmanager'], array['insert'], 'bijrijder.mag_bij(persoon) and gekozen_door = ''samen'' and oordeel is null');
call bijrijder.geef('aanbod_keuze', array['jobcoach'], array['select']);

-- How many wait or are busy, per offer. No persons.
create function bijrijder.aanbod_drukte() returns table (aanbod uuid, bezet bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select k.aanbod, count(*) from aanbod_keuze k where k.gemeente = bijrijder.gemeente() and k.stand in ('wacht','bezig') group by k.aanbod
$$;
alter function bijrijder.aanbod_drukte() owner to bijrijder_poort;

create table aanbod_knelpunt (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  aanbod uuid not null,
  gebruiker uuid not null,
  soort text not null check (soort in ('baangarantie','kinderopvang','taal','wachttijd','reizen','kosten','anders')),
  toelichting text not null check (length(trim(toelichting)) between 3 and 1000),
  op date not null,
  primary key (gemeente, id),
  foreign key (gemeente, aanbod) references aanbod (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('aanbod_knelpunt');
call bijrijder.alleen_toevoegen('aanbod_knelpunt');
call bijrijder.geef('aanbod_knelpunt', array['klantmanager'], array['select'], 'true');
call bijrijder.geef('aanbod_knelpunt', array['klantmanager'], array['insert'], 'gebruiker = bijrijder.huidige_gebruiker()');
create trigger zonder_mens before insert on aanbod_knelpunt for each row execute function bijrijder.zonder_mens('toelichting');
