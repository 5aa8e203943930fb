-- What was decided about each month, the ledger of what changed afterwards, and what is still to be heard. Rows only grow.
-- These tables hold a row per household and month; they have no foreign key to huishouden because the facts a decision
-- rests on already do, and a check per row would double the cost of the monthly run.

create table besluit (
  gemeente smallint not null,
  huishouden uuid not null,
  maand text not null check (maand ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  -- 0 is the decision on the month itself; a later number replaces what it said
  volgnummer smallint not null default 0 check (volgnummer >= 0),
  soort text not null default 'maand' check (soort in ('maand', 'herziening')),
  run uuid,
  bekend_op date not null,
  -- facts recorded up to this moment were used
  peil timestamptz not null,
  versie text not null,
  -- false: the wage was not known yet and the last known one stands in
  zeker boolean not null,
  recht boolean not null,
  norm_cent integer not null,
  inkomen_cent integer not null,
  bijstand_cent integer not null check (bijstand_cent >= 0),
  reservering_cent integer not null,
  te_betalen_cent integer not null check (te_betalen_cent >= 0),
  aflossing_cent integer not null check (aflossing_cent >= 0),
  -- all that is paid with this decision, as its lines add up to
  betaald_cent integer not null check (betaald_cent >= 0),
  -- vakantietoeslag that stands aside after this decision
  reserve_open_cent integer not null check (reserve_open_cent >= 0),
  belofte_cent integer,
  opgave uuid,
  -- lines of the specification, short: dossier/verrekening/regels.ts renders them
  regels json not null,
  -- what this month leaves for the next; null: nothing but the reserve
  stand json,
  -- digest of all that went in and came out; a replay must give the same
  afdruk bytea not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, huishouden, maand, volgnummer),
  check ((volgnummer = 0) = (soort = 'maand'))
);
call bijrijder.bescherm('besluit', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('besluit');
call bijrijder.geef('besluit', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent','teamleider','auditor'],
  array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('besluit', array['werker'], array['select', 'insert'], 'true');

-- Two attempts to reach somebody, on different days and in different ways: [{"op": "2026-04-01", "hoe": "bellen"}, …]
create function bijrijder.twee_pogingen(pogingen jsonb) returns boolean language sql immutable as $$
  select count(distinct p ->> 'op') >= 2 and count(distinct p ->> 'hoe') >= 2 from jsonb_array_elements(pogingen) p
$$;

-- One row per month that came out differently, with its cause. Positive is for the person, negative is never settled by itself.
create table grootboekregel (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  maand text not null,
  -- the month whose decision brought this to light
  in_maand text not null,
  soort text not null check (soort in ('bijstand', 'reserve', 'premie')),
  was_cent integer not null,
  wordt_cent integer not null,
  verschil_cent integer generated always as (wordt_cent - was_cent) stored,
  oorzaken jsonb not null,
  -- who told us late or wrong: of the organisation, never a person
  herkomst text not null check (herkomst in ('client', 'werkgever', 'register', 'medewerker', 'systeem')),
  binnen_zes_maanden boolean not null,
  stand text not null check (stand in ('nabetaald', 'bij_vakantietoeslag', 'bij_premie', 'te_horen')),
  bekend_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, huishouden, in_maand, maand, soort),
  check (wordt_cent <> was_cent),
  check ((stand = 'te_horen') = (wordt_cent < was_cent))
);
create index on grootboekregel (gemeente, in_maand);
call bijrijder.bescherm('grootboekregel', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('grootboekregel');
call bijrijder.geef('grootboekregel', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent','teamleider','auditor'],
  array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('grootboekregel', array['werker'], array['select', 'insert'], 'true');

-- What a human decided about a row to a person's disadvantage. Nothing is repaid without the person having been heard, or
-- two attempts on different days by different ways.
create table grootboek_afhandeling (
  gemeente smallint not null,
  regel uuid not null,
  huishouden uuid not null,
  soort text not null check (soort in ('afgezien', 'in_termijnen', 'in_een_keer', 'eigen_voorstel')),
  bedrag_cent integer not null check (bedrag_cent >= 0),
  termijn_cent integer check (termijn_cent > 0),
  gehoord_op date,
  pogingen jsonb not null default '[]',
  wat_de_persoon_zei text,
  reden text not null check (length(trim(reden)) >= 10),
  door uuid not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, regel),
  foreign key (gemeente, regel) references grootboekregel (gemeente, id),
  check (soort <> 'afgezien' or bedrag_cent = 0),
  -- forgiving takes a reason and a name; asking back takes hearing
  check (soort = 'afgezien' or gehoord_op is not null or bijrijder.twee_pogingen(pogingen)),
  check (soort = 'afgezien' or wat_de_persoon_zei is not null or gehoord_op is null)
);
call bijrijder.bescherm('grootboek_afhandeling', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('grootboek_afhandeling');
call bijrijder.geef('grootboek_afhandeling', array['client','partner','helper','bewindvoerder','klantmanager','teamleider','auditor','werker'],
  array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('grootboek_afhandeling', array['inkomensconsulent'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('grootboek_afhandeling', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and door = bijrijder.huidige_gebruiker()');
