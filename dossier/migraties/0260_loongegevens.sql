-- Wage data of the register: each delivery and each line once; differences become questions.

create table loonlevering (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  bestandshash text not null,
  naam text not null,
  gelezen integer not null,
  nieuw integer not null,
  dubbel integer not null,
  onbekend integer not null,
  -- per refused line: number, column, reason, what to do
  geweigerd jsonb not null,
  ingelezen_op timestamptz not null default now(),
  bekend_op date not null,
  door uuid,
  primary key (gemeente, id),
  unique (gemeente, bestandshash)
);
call bijrijder.bescherm('loonlevering');
call bijrijder.alleen_toevoegen('loonlevering');
call bijrijder.geef('loonlevering', array['inkomensconsulent','beheerder','auditor'], array['select'], 'true');
call bijrijder.geef('loonlevering', array['werker'], array['select', 'insert'], 'true');

create table loongegeven (
  gemeente smallint not null,
  -- digest of the line: the same line again changes nothing
  sleutel text not null,
  levering uuid not null,
  huishouden uuid not null,
  persoon uuid not null,
  -- job and pay period: the statement made last counts
  tijdvaksleutel text not null,
  werkgever text not null,
  tijdvak_van date not null,
  tijdvak_tot date not null,
  ritme text not null,
  opgesteld_op date not null,
  netto_cent integer not null,
  vakantiegeld_cent integer not null,
  -- the line itself without the BSN
  inhoud jsonb not null,
  bekend_op date not null,
  primary key (gemeente, sleutel),
  foreign key (gemeente, levering) references loonlevering (gemeente, id)
);
create index on loongegeven (gemeente, huishouden, tijdvak_tot);
call bijrijder.bescherm('loongegeven', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('loongegeven');
call bijrijder.geef('loongegeven', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent','auditor'],
  array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('loongegeven', array['werker'], array['select', 'insert'], 'true');

-- "U gaf dit op, wij zien dat. Klopt het?" Both figures side by side; the month is settled with what was declared.
create table loonvraag (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  persoon uuid not null,
  dienstverband text not null,
  tijdvak_van date not null,
  tijdvak_tot date not null,
  opgegeven_cent integer not null,
  bekend_cent integer not null,
  bron text not null check (bron in ('loonstrook', 'register')),
  gevraagd_op date not null,
  antwoord text check (antwoord in ('opgave_klopt', 'ander_bedrag', 'weet_niet')),
  antwoord_cent integer,
  toelichting text,
  beantwoord_op date,
  -- no answer: a colleague calls
  naar_mens_op date,
  primary key (gemeente, id),
  unique (gemeente, huishouden, dienstverband, tijdvak_van, bekend_cent),
  check (opgegeven_cent <> bekend_cent),
  check ((antwoord is null) = (beantwoord_op is null)),
  check ((antwoord = 'ander_bedrag') = (antwoord_cent is not null))
);
create index on loonvraag (gemeente, huishouden);
call bijrijder.bescherm('loonvraag', huishouden => 'huishouden');
call bijrijder.met_geschiedenis('loonvraag');
call bijrijder.geef('loonvraag', array['client','partner','helper','bewindvoerder'],
  array['select', 'update (antwoord, antwoord_cent, toelichting, beantwoord_op)'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('loonvraag', array['klantmanager','inkomensconsulent','auditor'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('loonvraag', array['werker'], array['select', 'insert', 'update (naar_mens_op)'], 'true');
