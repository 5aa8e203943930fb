-- A photo or PDF that a person sends along with a message: a letter they do not understand, a form, a bill. Encrypted under their own key.
-- The file is kept as it came; shown are only the pictures the isolated reader makes of it (as in 0680).
set local role bijrijder_eigenaar;
create table bericht_bijlage (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  bericht uuid not null,
  persoon uuid not null,
  naam text not null check (length(naam) <= 120),
  soort text not null check (length(soort) <= 80),
  inhoud bytea not null,
  onder_sleutel text not null,
  ontvangen_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, bericht) references bericht (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on bericht_bijlage (gemeente, persoon);
create index on bericht_bijlage (gemeente, bericht);
call bijrijder.bescherm('bericht_bijlage', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bericht_bijlage');
call bijrijder.geef('bericht_bijlage', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('bericht_bijlage', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

create table bericht_beeld (
  gemeente smallint not null,
  bijlage uuid not null,
  pagina smallint not null check (pagina between 1 and 50),
  persoon uuid not null,
  soort text not null,
  inhoud bytea not null,
  onder_sleutel text not null,
  primary key (gemeente, bijlage, pagina),
  foreign key (gemeente, bijlage) references bericht_bijlage (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on bericht_beeld (gemeente, persoon);
call bijrijder.bescherm('bericht_beeld', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bericht_beeld');
call bijrijder.geef('bericht_beeld', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('bericht_beeld', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');
