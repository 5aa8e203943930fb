-- Accounts, who gets which part, payments, the files to the bank and what the bank answered.

create table rekening (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  persoon uuid,
  soort text not null check (soort in ('eigen', 'bewindvoerder', 'beslag')),
  houder text not null,
  -- encrypted; the last four digits are enough to recognise it
  sleutel text not null,
  iban bytea not null,
  laatste_vier text not null check (length(laatste_vier) = 4),
  vanaf date not null,
  tot date check (tot >= vanaf),
  vastgelegd_op timestamptz not null default now(),
  door_persoon uuid,
  door_gebruiker uuid,
  primary key (gemeente, id)
);
create index on rekening (gemeente, huishouden, vanaf);
call bijrijder.bescherm('rekening', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('rekening');
call bijrijder.geef('rekening', array['client','bewindvoerder'], array['select', 'insert'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('rekening', array['inkomensconsulent'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('rekening', array['werker'], array['select'], 'true');

-- Where the money goes, in order: beslag first, then fixed amounts, then halves (art. 45 lid 4), the rest to the last one.
create table betaalbestemming (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  volgorde smallint not null,
  rekening uuid not null,
  deel text not null check (deel in ('beslag', 'bedrag', 'helft', 'rest')),
  bedrag_cent integer check (bedrag_cent > 0),
  grond text not null,
  vanaf date not null,
  tot date check (tot >= vanaf),
  vastgelegd_op timestamptz not null default now(),
  door_gebruiker uuid,
  primary key (gemeente, id),
  foreign key (gemeente, rekening) references rekening (gemeente, id),
  check ((deel in ('beslag', 'bedrag')) = (bedrag_cent is not null))
);
create index on betaalbestemming (gemeente, huishouden);
call bijrijder.bescherm('betaalbestemming', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('betaalbestemming');
call bijrijder.geef('betaalbestemming', array['client','bewindvoerder','klantmanager'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('betaalbestemming', array['inkomensconsulent'], array['select', 'insert'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('betaalbestemming', array['werker'], array['select'], 'true');

-- A payment. Its key is what it is for: the same thing cannot be paid twice. The end-to-end id is made from the key.
create table betaling (
  gemeente smallint not null,
  huishouden uuid not null,
  maand text not null check (maand ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  doel text not null check (doel in ('maand', 'premie', 'voorschot', 'los')),
  bestemming smallint not null default 0 check (bestemming between 0 and 31),
  -- a payment that came back can be made once more
  poging smallint not null default 1 check (poging between 1 and 31),
  soort text not null check (soort in ('eigen', 'bewindvoerder', 'beslag')),
  bedrag_cent integer not null check (bedrag_cent > 0),
  betaaldag date not null,
  -- null: the household has no account yet; seen before the payday
  rekening uuid,
  run uuid,
  gemaakt_op timestamptz not null default now(),
  primary key (gemeente, huishouden, maand, doel, bestemming, poging)
);
call bijrijder.bescherm('betaling', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('betaling');
call bijrijder.geef('betaling', array['client','partner','helper','bewindvoerder','klantmanager','teamleider','auditor'],
  array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('betaling', array['inkomensconsulent'], array['select', 'insert'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('betaling', array['werker'], array['select', 'insert'], 'true');

create table betaalbestand (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  run uuid,
  bericht_id text not null,
  -- the moment in the file: a rewrite gives the same bytes
  gemaakt_op timestamptz not null,
  aantal integer not null check (aantal > 0),
  som_cent bigint not null check (som_cent > 0),
  sha256 bytea,
  door uuid,
  primary key (gemeente, id),
  unique (gemeente, bericht_id),
  unique (gemeente, run)
);
call bijrijder.bescherm('betaalbestand');
call bijrijder.met_geschiedenis('betaalbestand');
call bijrijder.geef('betaalbestand', array['inkomensconsulent','beheerder','auditor'], array['select'], 'true');
call bijrijder.geef('betaalbestand', array['werker'], array['select', 'insert', 'update (sha256)'], 'true');

-- Which file a payment is in: one, for ever.
create table betaalbestand_regel (
  gemeente smallint not null,
  huishouden uuid not null,
  maand text not null,
  doel text not null,
  bestemming smallint not null,
  poging smallint not null,
  bestand uuid not null,
  primary key (gemeente, huishouden, maand, doel, bestemming, poging),
  foreign key (gemeente, huishouden, maand, doel, bestemming, poging)
    references betaling (gemeente, huishouden, maand, doel, bestemming, poging),
  foreign key (gemeente, bestand) references betaalbestand (gemeente, id)
);
create index on betaalbestand_regel (gemeente, bestand);
call bijrijder.bescherm('betaalbestand_regel', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('betaalbestand_regel');
call bijrijder.geef('betaalbestand_regel', array['werker'], array['select', 'insert'], 'true');
call bijrijder.geef('betaalbestand_regel', array['inkomensconsulent','auditor'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');

-- A message of the bank, once. The bytes stay, so that what we read from them can be checked.
create table bankbericht (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  soort text not null check (soort in ('pain.002', 'camt.053', 'camt.054')),
  bericht_id text not null,
  sha256 bytea not null,
  inhoud bytea not null,
  verslag jsonb not null,
  gelezen_op timestamptz not null default now(),
  door uuid,
  primary key (gemeente, id),
  unique (gemeente, soort, bericht_id)
);
call bijrijder.bescherm('bankbericht');
call bijrijder.alleen_toevoegen('bankbericht');
call bijrijder.geef('bankbericht', array['werker'], array['select', 'insert'], 'true');
call bijrijder.geef('bankbericht', array['inkomensconsulent','auditor'], array['select'], 'true');

-- What became of a payment, in order. The newest says how it stands.
create table betaling_gebeurtenis (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  maand text not null,
  doel text not null,
  bestemming smallint not null,
  poging smallint not null,
  soort text not null check (soort in ('onderweg', 'betaald', 'geweigerd', 'teruggekomen')),
  redencode text,
  boekdatum date,
  bankbericht uuid not null,
  regelsleutel text not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, bankbericht, regelsleutel),
  foreign key (gemeente, huishouden, maand, doel, bestemming, poging)
    references betaling (gemeente, huishouden, maand, doel, bestemming, poging),
  foreign key (gemeente, bankbericht) references bankbericht (gemeente, id)
);
create index on betaling_gebeurtenis (gemeente, huishouden, maand);
create index on betaling_gebeurtenis (gemeente, soort, id);
call bijrijder.bescherm('betaling_gebeurtenis', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('betaling_gebeurtenis');
call bijrijder.geef('betaling_gebeurtenis', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent','teamleider','auditor'],
  array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('betaling_gebeurtenis', array['werker'], array['select', 'insert'], 'true');

-- A second attempt only after the first came back or was refused.
create function bijrijder.betaling_opnieuw() returns trigger language plpgsql as $$
declare
  hoe text;
begin
  select g.soort into hoe from betaling_gebeurtenis g
    where g.gemeente = new.gemeente and g.huishouden = new.huishouden and g.maand = new.maand and g.doel = new.doel
      and g.bestemming = new.bestemming and g.poging = new.poging - 1 and g.soort <> 'onderweg'
    order by g.id desc limit 1;
  if hoe is null or hoe = 'betaald' then
    raise exception 'De vorige betaling is niet teruggekomen.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger opnieuw before insert on betaling for each row when (new.poging > 1) execute function bijrijder.betaling_opnieuw();
