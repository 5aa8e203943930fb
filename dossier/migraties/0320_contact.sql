-- Contact: how somebody wants to be met, talks, appointments, promises, messages, and "it is not going well".

create table contactvoorkeur (
  gemeente smallint not null,
  persoon uuid not null,
  kanaal text not null default 'bellen' check (kanaal in ('bellen','appen','mailen','brief','langskomen','beeldbellen')),
  tijden text not null default '',
  plek text not null default '',
  tolk text not null default '',
  meenemen text not null default '',
  nooit_eerst_brief boolean not null default false,
  gewijzigd_op date not null,
  primary key (gemeente, persoon),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
call bijrijder.bescherm('contactvoorkeur', persoon => 'persoon');
call bijrijder.met_geschiedenis('contactvoorkeur');
call bijrijder.geef('contactvoorkeur', array['client','klantmanager'], array['select', 'insert', 'update']);
call bijrijder.geef('contactvoorkeur', array['inkomensconsulent','handhaver','jobcoach','teamleider'], array['select']);

-- When a colleague works, in the local time of the municipality. Day 1 is Monday.
create table werktijd (
  gemeente smallint not null,
  gebruiker uuid not null,
  dag smallint not null check (dag between 1 and 7),
  van time not null,
  tot time not null check (tot > van),
  primary key (gemeente, gebruiker, dag),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('werktijd');
call bijrijder.lees_als_poort('werktijd');
call bijrijder.geef('werktijd', array['client','helper','klantmanager','jobcoach','teamleider','inkomensconsulent'], array['select'], 'true');
call bijrijder.geef('werktijd', array['klantmanager'], array['insert', 'update (van, tot)', 'delete'],
  'gebruiker = bijrijder.huidige_gebruiker()');

create table afspraak (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  dag date not null,
  tijd time not null,
  vorm text not null check (vorm in ('wandelen','thuis','telefoon','beeldbellen','kantoor','plek')),
  plek text not null default '',
  soort text not null default 'gesprek' check (soort in ('gesprek','kennismaken','vieren')),
  tolk text not null default '',
  meenemen text not null default '',
  gemaakt_door text not null check (gemaakt_door in ('client','medewerker')),
  stand text not null default 'staat' check (stand in ('staat','afgezegd','geweest')),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on afspraak (gemeente, persoon, dag);
-- a colleague is in one place at a time
create unique index afspraak_vrij on afspraak (gemeente, gebruiker, dag, tijd) where stand = 'staat';
call bijrijder.bescherm('afspraak', persoon => 'persoon');
call bijrijder.met_geschiedenis('afspraak');
call bijrijder.lees_als_poort('afspraak');
call bijrijder.geef('afspraak', array['client','klantmanager','jobcoach'], array['select', 'update (dag, tijd, vorm, plek, tolk, meenemen, stand)']);
call bijrijder.geef('afspraak', array['client'], array['insert'],
  'persoon = bijrijder.huidige_persoon() and gemaakt_door = ''client''');
call bijrijder.geef('afspraak', array['klantmanager','jobcoach'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and gemaakt_door = ''medewerker''');

-- Free moments of a colleague: inside their working hours, on whole hours, not taken. Says nothing about anybody else.
create function bijrijder.vrije_momenten(wie uuid, vanaf date, dagen integer) returns table (dag date, tijd time)
language sql stable security definer set search_path = public, pg_temp as $$
  select d::date, u.t
  from generate_series(vanaf, vanaf + dagen, interval '1 day') d
  join werktijd w on w.gemeente = bijrijder.gemeente() and w.gebruiker = wie and w.dag = extract(isodow from d)
  cross join lateral (select (w.van + n * interval '1 hour')::time t
    from generate_series(0, floor(extract(epoch from w.tot - w.van) / 3600)::int - 1) n) u
  where not exists (select 1 from afspraak a where a.gemeente = w.gemeente and a.gebruiker = wie and a.dag = d::date
    and a.tijd = u.t and a.stand = 'staat')
  order by 1, 2
$$;
alter function bijrijder.vrije_momenten(uuid, date, integer) owner to bijrijder_poort;

-- A talk. What the person said and what the colleague saw stand apart. Shared at once, never changed.
create table gesprek (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  dag date not null,
  vorm text not null check (vorm in ('wandelen','thuis','telefoon','beeldbellen','kantoor','plek','chat')),
  plek text not null default '',
  client_zegt text not null default '' check (length(client_zegt) <= 4000),
  gezien_gehoord text not null default '' check (length(gezien_gehoord) <= 4000),
  -- one next step, with whose it is; a step of the person has no date
  stap_tekst text not null default '',
  stap_wie text check (stap_wie in ('client','wij')),
  stap_voor date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check (length(trim(client_zegt)) + length(trim(gezien_gehoord)) > 0),
  check (stap_wie is distinct from 'wij' or stap_voor is not null),
  check (stap_wie is distinct from 'client' or stap_voor is null),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on gesprek (gemeente, persoon, dag);
call bijrijder.bescherm('gesprek', persoon => 'persoon');
call bijrijder.alleen_toevoegen('gesprek');
call bijrijder.geef('gesprek', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('gesprek', array['klantmanager','jobcoach'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');
call bijrijder.geef('gesprek', array['klantmanager','jobcoach'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');

create table gesprek_antwoord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  gesprek uuid not null,
  persoon uuid not null,
  soort text not null check (soort in ('zo_is_het','aanvulling')),
  tekst text not null default '',
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  gelezen_op timestamptz,
  primary key (gemeente, id),
  check (soort = 'zo_is_het' or length(trim(tekst)) > 0),
  foreign key (gemeente, gesprek) references gesprek (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on gesprek_antwoord (gemeente, persoon);
call bijrijder.bescherm('gesprek_antwoord', persoon => 'persoon');
call bijrijder.met_geschiedenis('gesprek_antwoord');
call bijrijder.geef('gesprek_antwoord', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('gesprek_antwoord', array['klantmanager','jobcoach'], array['select', 'update (gelezen_op)'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

-- What we promised somebody, with a day.
create table toezegging (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  wat text not null check (length(trim(wat)) between 1 and 1000),
  voor date not null,
  beloofd_op date not null,
  gesprek uuid,
  gedaan_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, gesprek) references gesprek (gemeente, id)
);
create index on toezegging (gemeente, persoon);
call bijrijder.bescherm('toezegging', persoon => 'persoon');
call bijrijder.met_geschiedenis('toezegging');
call bijrijder.lees_als_poort('toezegging');
call bijrijder.geef('toezegging', array['client','klantmanager','jobcoach','teamleider'], array['select']);
call bijrijder.geef('toezegging', array['klantmanager','jobcoach'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('toezegging', array['klantmanager','jobcoach'], array['update (gedaan_op)']);

-- Messages between a person and a colleague with a name.
create table bericht (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid,
  van text not null check (van in ('client','medewerker','systeem')),
  tekst text not null check (length(trim(tekst)) between 1 and 4000),
  -- a page of the portal this is about
  pad text,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  gelezen_op timestamptz,
  primary key (gemeente, id),
  check (van = 'systeem' or gebruiker is not null),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on bericht (gemeente, persoon, id);
call bijrijder.bescherm('bericht', persoon => 'persoon');
call bijrijder.met_geschiedenis('bericht');
call bijrijder.geef('bericht', array['client'], array['select', 'update (gelezen_op)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('bericht', array['client'], array['insert'], 'persoon = bijrijder.huidige_persoon() and van = ''client''');
call bijrijder.geef('bericht', array['klantmanager'], array['select', 'update (gelezen_op)'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');
call bijrijder.geef('bericht', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and van = ''medewerker''');
call bijrijder.geef('bericht', array['werker'], array['insert'], 'van = ''systeem''');

-- "It is not going well", or "please call me". Open until somebody has spoken with the person.
create table hulpvraag (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  soort text not null check (soort in ('niet_goed','bel_mij')),
  wens text not null check (wens in ('bel','app','zien','weten','tekst')),
  tekst text not null default '',
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  gesproken_op timestamptz,
  gesproken_door uuid,
  primary key (gemeente, id),
  check ((gesproken_op is null) = (gesproken_door is null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, gesproken_door) references gebruiker (gemeente, id)
);
create index on hulpvraag (gemeente, persoon);
call bijrijder.bescherm('hulpvraag', persoon => 'persoon');
call bijrijder.met_geschiedenis('hulpvraag');
call bijrijder.lees_als_poort('hulpvraag');
call bijrijder.geef('hulpvraag', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('hulpvraag', array['client'], array['insert'], 'persoon = bijrijder.huidige_persoon() and gesproken_op is null');
call bijrijder.geef('hulpvraag', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');
call bijrijder.geef('hulpvraag', array['klantmanager'], array['update (gesproken_op, gesproken_door)'],
  'bijrijder.mag_bij(persoon) and (gesproken_door is null or gesproken_door = bijrijder.huidige_gebruiker())');

-- Obligations stand still from "it is not going well" until somebody has spoken with the person.
create function bijrijder.verplichtingen_staan_stil(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from hulpvraag h where h.gemeente = bijrijder.gemeente() and h.persoon = wie
    and h.soort = 'niet_goed' and h.gesproken_op is null)
$$;
alter function bijrijder.verplichtingen_staan_stil(uuid) owner to bijrijder_poort;

-- A person may see at the workplace, too, who looked: the same list the person has.
call bijrijder.geef('inzage', array['klantmanager'], array['select'], 'bijrijder.mag_bij(betrokkene)');
