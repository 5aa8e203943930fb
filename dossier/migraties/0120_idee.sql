-- An idea somebody saved: what they filled in at "what if". No amount is stored, nothing here is a fact, nothing is decided on it.
create table idee (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  naam text not null check (length(trim(naam)) between 1 and 120),
  -- the page it belongs to and what was filled in there
  pad text not null check (pad in ('wat-als', 'anders', 'weg-en-terug')),
  vraag text not null check (length(vraag) <= 1000),
  delen text not null default 'ik' check (delen in ('ik', 'klantmanager')),
  gemaakt_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on idee (gemeente, persoon);
call bijrijder.bescherm('idee', persoon => 'persoon');
call bijrijder.geef('idee', array['client'], array['select', 'insert', 'update (delen)', 'delete'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('idee', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and delen <> ''ik''');
