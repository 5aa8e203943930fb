-- A visit that was prepared: what was taken along on a device is only what this visit needs, for a day at most. Nothing of it
-- stands here; the device holds it encrypted, with a key that the login gives and the logout takes away.

create table bezoek (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  voorbereid_op timestamptz not null default now(),
  tot timestamptz not null default now() + interval '24 hours',
  primary key (gemeente, id),
  check (tot <= voorbereid_op + interval '24 hours'),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on bezoek (gemeente, persoon);
call bijrijder.bescherm('bezoek', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bezoek');
call bijrijder.geef('bezoek', array['klantmanager'], array['select', 'insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('bezoek', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');

-- A note that was written on the way arrives once, however often it is sent: its key stays.
create table bezoek_notitie (
  gemeente smallint not null,
  sleutel uuid not null,
  bezoek uuid not null,
  persoon uuid not null,
  gesprek uuid not null,
  primary key (gemeente, sleutel),
  foreign key (gemeente, bezoek) references bezoek (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gesprek) references gesprek (gemeente, id)
);
create index on bezoek_notitie (gemeente, bezoek);
call bijrijder.bescherm('bezoek_notitie', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bezoek_notitie');
call bijrijder.geef('bezoek_notitie', array['klantmanager'], array['select', 'insert'], 'bijrijder.mag_bij(persoon)');
