-- The plan: goals and steps of the person, proposals of colleagues, obligations that say why, until when and whom to call.

-- How much guidance: chosen by the person, as often as they want. The newest counts.
create table begeleidingsvorm (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  vorm text not null check (vorm in ('zelf','samen','dichtbij')),
  gekozen_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on begeleidingsvorm (gemeente, persoon, id);
call bijrijder.bescherm('begeleidingsvorm', persoon => 'persoon');
call bijrijder.lees_als_poort('begeleidingsvorm');
call bijrijder.van_de_mens_zelf('begeleidingsvorm');
call bijrijder.geef('begeleidingsvorm', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('begeleidingsvorm', array['klantmanager','jobcoach','teamleider'], array['select']);

-- A goal. Work, a few hours, volunteering, care and learning count the same.
create table doel (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  tekst text not null check (length(trim(tekst)) between 1 and 2000),
  terrein text not null check (terrein in ('werk','paar_uur','vrijwillig','zorg','leren','goed_gaan','anders')),
  stand text not null default 'open' check (stand in ('open','rust','gehaald')),
  delen text not null default 'klantmanager' check (delen in ('ik','klantmanager','team')),
  gemaakt_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on doel (gemeente, persoon);
call bijrijder.bescherm('doel', persoon => 'persoon');
call bijrijder.van_de_mens_zelf('doel');
call bijrijder.geef('doel', array['client'], array['select', 'insert', 'update (tekst, terrein, stand, delen)', 'delete'],
  'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('doel', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and delen <> ''ik''');
call bijrijder.geef('doel', array['jobcoach'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and delen = ''team''');

-- What a colleague offers. It becomes a step only by the person's own hand.
create table voorstel (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  tekst text not null check (length(trim(tekst)) between 1 and 1000),
  waarom text not null default '',
  gedaan_op date not null,
  vastgelegd_op timestamptz not null default now(),
  antwoord text check (antwoord in ('ja','anders','niet_nu')),
  antwoord_woorden text,
  antwoord_op date,
  primary key (gemeente, id),
  check ((antwoord is null) = (antwoord_op is null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on voorstel (gemeente, persoon);
call bijrijder.bescherm('voorstel', persoon => 'persoon');
call bijrijder.met_geschiedenis('voorstel');
call bijrijder.geef('voorstel', array['client'], array['select', 'update (antwoord, antwoord_woorden, antwoord_op)'],
  'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('voorstel', array['klantmanager','jobcoach'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');
call bijrijder.geef('voorstel', array['klantmanager','jobcoach'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and antwoord is null');

-- A small step. No date: `wanneer` holds the person's own words ("als Jip gewend is"), or nothing.
create table stap (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  doel uuid,
  -- the offer this step came from; without one the person chose it alone
  voorstel uuid,
  tekst text not null check (length(trim(tekst)) between 1 and 1000),
  woorden text not null default '',
  wanneer text not null default '',
  stand text not null default 'straks' check (stand in ('straks','nu','klaar','durf_nog_niet','rust')),
  delen text not null default 'klantmanager' check (delen in ('ik','klantmanager','team')),
  plaats integer not null default 0,
  gemaakt_op date not null,
  klaar_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check ((stand = 'klaar') = (klaar_op is not null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, doel) references doel (gemeente, id) on delete set null (doel),
  foreign key (gemeente, voorstel) references voorstel (gemeente, id)
);
create index on stap (gemeente, persoon);
call bijrijder.bescherm('stap', persoon => 'persoon');
call bijrijder.van_de_mens_zelf('stap');
call bijrijder.geef('stap', array['client'],
  array['select', 'insert', 'update (tekst, woorden, wanneer, stand, delen, plaats, klaar_op, doel)', 'delete'],
  'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('stap', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and delen <> ''ik''');
call bijrijder.geef('stap', array['jobcoach'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and delen = ''team''');

-- A kind word of a colleague about a step that was taken.
create table aanmoediging (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  stap uuid,
  tekst text not null check (length(trim(tekst)) between 1 and 500),
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, stap) references stap (gemeente, id) on delete set null (stap)
);
create index on aanmoediging (gemeente, persoon);
call bijrijder.bescherm('aanmoediging', persoon => 'persoon');
call bijrijder.geef('aanmoediging', array['client','klantmanager','jobcoach'], array['select']);
call bijrijder.geef('aanmoediging', array['klantmanager','jobcoach'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');

-- An obligation. Without a reason, an article, an end and a person to call it cannot exist.
create table verplichting (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  wat text not null check (length(trim(wat)) between 5 and 1000),
  reden text not null check (length(trim(reden)) >= 20),
  artikel text not null check (length(trim(artikel)) >= 5),
  van date not null,
  tot date not null,
  -- whom to call when it does not work out
  bel_gebruiker uuid not null,
  bel_nummer text not null check (length(regexp_replace(bel_nummer, '\D', '', 'g')) >= 5),
  vastgelegd_op timestamptz not null default now(),
  beeindigd_op date,
  beeindigd_reden text,
  primary key (gemeente, id),
  check (tot > van and tot <= van + interval '1 year'),
  check ((beeindigd_op is null) = (beeindigd_reden is null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, bel_gebruiker) references gebruiker (gemeente, id)
);
create index on verplichting (gemeente, persoon);
call bijrijder.bescherm('verplichting', persoon => 'persoon');
call bijrijder.met_geschiedenis('verplichting');
call bijrijder.geef('verplichting', array['client','klantmanager','jobcoach'], array['select']);
call bijrijder.geef('verplichting', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and beeindigd_op is null');
-- lifting one takes a click and a reason; making one heavier is a new row
call bijrijder.geef('verplichting', array['klantmanager'], array['update (beeindigd_op, beeindigd_reden)']);
