-- Handing in income: what is typed is kept, what is sent is never changed, what was promised stays.

-- Saved while typing. The only row here that changes; it goes when it is sent or after a while.
create table opgave_concept (
  gemeente smallint not null references gemeente (code),
  huishouden uuid not null,
  persoon uuid not null,
  maand text not null check (maand ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  inhoud jsonb not null,
  versie integer not null default 1,
  gewijzigd_op timestamptz not null default now(),
  primary key (gemeente, huishouden, persoon, maand),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id)
);
call bijrijder.bescherm('opgave_concept', huishouden => 'huishouden');
call bijrijder.geef('opgave_concept', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent'],
  array['select', 'insert', 'update', 'delete'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('opgave_concept', array['werker'], array['select', 'delete'], 'true');

-- A file somebody handed in, as it came, with what was read from it.
create table bewijsstuk (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  persoon uuid not null,
  maand text not null,
  naam text not null,
  soort text not null,
  inhoud bytea not null,
  sha256 bytea not null,
  -- the outcome of reading: fields with where they stood, or the sentence why not
  gelezen jsonb,
  ontvangen_op timestamptz not null default now(),
  door_persoon uuid,
  door_gebruiker uuid,
  primary key (gemeente, id),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id)
);
create index on bewijsstuk (gemeente, huishouden, maand);
call bijrijder.bescherm('bewijsstuk', huishouden => 'huishouden');
call bijrijder.geef('bewijsstuk', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent'],
  array['select', 'insert', 'update (gelezen)'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('bewijsstuk', array['werker'], array['select', 'update (gelezen)'], 'true');

-- A picture of each page, made in the isolated reader, to show beside the fields.
create table bewijsstuk_beeld (
  gemeente smallint not null,
  bewijsstuk uuid not null,
  huishouden uuid not null,
  pagina smallint not null,
  soort text not null,
  breedte integer not null,
  hoogte integer not null,
  inhoud bytea not null,
  primary key (gemeente, bewijsstuk, pagina),
  foreign key (gemeente, bewijsstuk) references bewijsstuk (gemeente, id)
);
call bijrijder.bescherm('bewijsstuk_beeld', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('bewijsstuk_beeld');
call bijrijder.geef('bewijsstuk_beeld', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent'],
  array['select', 'insert'], 'bijrijder.mag_bij_huishouden(huishouden)');

-- What was handed in, for one month, by one person. Taking back is a row of its own.
create table opgave (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  persoon uuid not null,
  maand text not null check (maand ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  soort text not null check (soort in ('opgave', 'terug')),
  -- with `terug`: the one that is taken back
  over uuid,
  inhoud jsonb not null,
  kenmerk text not null,
  -- one form sent twice is one declaration
  eenmalig text not null,
  ontvangen_op timestamptz not null default now(),
  bekend_op date not null,
  door_persoon uuid,
  door_gebruiker uuid,
  namens boolean not null default false,
  primary key (gemeente, id),
  unique (gemeente, huishouden, eenmalig),
  unique (gemeente, over),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id),
  foreign key (gemeente, over) references opgave (gemeente, id),
  check ((soort = 'terug') = (over is not null))
);
create index on opgave (gemeente, huishouden, maand);
call bijrijder.bescherm('opgave', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('opgave');
call bijrijder.geef('opgave', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent'],
  array['select', 'insert'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('opgave', array['teamleider','auditor','werker'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');

-- The amount somebody saw before sending, and the day we said. Compared for ever with what was decided and paid.
create table belofte (
  gemeente smallint not null,
  opgave uuid not null,
  huishouden uuid not null,
  maand text not null,
  bedrag_cent bigint not null,
  betaaldag date not null,
  -- the whole outcome with the versions of the law it rests on
  uitkomst jsonb not null,
  afdruk bytea not null,
  gedaan_op timestamptz not null default now(),
  primary key (gemeente, opgave),
  foreign key (gemeente, opgave) references opgave (gemeente, id)
);
create index on belofte (gemeente, huishouden, maand);
call bijrijder.bescherm('belofte', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('belofte');
call bijrijder.geef('belofte', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent'],
  array['select', 'insert'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('belofte', array['teamleider','auditor','werker'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
