-- Complaints, outside the dossier: a schema of its own, and only the person who complains and the complaint handler may
-- come in. The words are encrypted with the keys of the installation, so who administers the database reads nothing.

create schema klacht;
grant usage on schema klacht to bijrijder_client, bijrijder_openbaar, bijrijder_klachtbehandelaar;

-- Keyed hash of the code with which somebody without a name reads the answer; set by dossier/klacht.
create function klacht.code() returns bytea language sql stable as $$
  select decode(nullif(current_setting('bijrijder.klachtcode', true), ''), 'hex')
$$;

create table klacht.klacht (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  -- who complains: a client who is logged in, or whoever has the code
  klager uuid,
  code_hash bytea,
  -- encrypted: what happened, about whom or what, what should be put right, name and how to reach
  sleutel text not null,
  inhoud bytea not null,
  ontvangen_op date not null,
  -- Awb 9:11: six weeks
  uiterlijk date not null check (uiterlijk between ontvangen_op + 42 and ontvangen_op + 49),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, code_hash),
  check (num_nonnulls(klager, code_hash) = 1)
);

create table klacht.stap (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  klacht uuid not null,
  soort text not null check (soort in ('bericht', 'gesprek', 'verlenging', 'uitkomst')),
  van text not null check (van in ('klager', 'behandelaar')),
  gebruiker uuid,
  dag date not null,
  -- Awb 9:11 lid 2: four weeks longer, once
  tot date,
  oordeel text check (oordeel in ('gegrond', 'deels_gegrond', 'ongegrond', 'opgelost')),
  excuus boolean not null default false,
  herstel boolean not null default false,
  sleutel text not null,
  inhoud bytea not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, klacht) references klacht.klacht (gemeente, id),
  check ((soort = 'verlenging') = (tot is not null)),
  check ((soort = 'uitkomst') = (oordeel is not null)),
  check ((van = 'behandelaar') = (gebruiker is not null)),
  check (van = 'behandelaar' or soort = 'bericht')
);
create index on klacht.stap (gemeente, klacht);
create unique index een_verlenging on klacht.stap (gemeente, klacht) where soort = 'verlenging';
create unique index een_uitkomst on klacht.stap (gemeente, klacht) where soort = 'uitkomst';

-- Who opened a complaint. The person who complains reads it.
create table klacht.inzage (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  klacht uuid not null,
  gebruiker uuid not null,
  naam text not null,
  op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, klacht) references klacht.klacht (gemeente, id)
);
create index on klacht.inzage (gemeente, klacht);

call bijrijder.bescherm('klacht.klacht');
call bijrijder.bescherm('klacht.stap');
call bijrijder.bescherm('klacht.inzage');
call bijrijder.alleen_toevoegen('klacht.klacht');
call bijrijder.alleen_toevoegen('klacht.stap');
call bijrijder.alleen_toevoegen('klacht.inzage');
-- also the role that fills a municipality stays out
revoke all on klacht.klacht, klacht.stap, klacht.inzage from bijrijder_inrichting;
drop policy inrichting on klacht.klacht;
drop policy inrichting on klacht.stap;
drop policy inrichting on klacht.inzage;

call bijrijder.geef('klacht.klacht', array['client'], array['select', 'insert'], 'klager = bijrijder.huidige_persoon()');
call bijrijder.geef('klacht.klacht', array['openbaar'], array['select', 'insert'], 'code_hash = klacht.code()');
call bijrijder.geef('klacht.klacht', array['klachtbehandelaar'], array['select'], 'true');
call bijrijder.geef('klacht.stap', array['client', 'openbaar'], array['select'],
  'exists (select 1 from klacht.klacht k where k.gemeente = stap.gemeente and k.id = stap.klacht)');
call bijrijder.geef('klacht.stap', array['client', 'openbaar'], array['insert'],
  'van = ''klager'' and exists (select 1 from klacht.klacht k where k.gemeente = stap.gemeente and k.id = stap.klacht)');
call bijrijder.geef('klacht.stap', array['klachtbehandelaar'], array['select'], 'true');
call bijrijder.geef('klacht.stap', array['klachtbehandelaar'], array['insert'],
  'van = ''behandelaar'' and gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('klacht.inzage', array['client', 'openbaar'], array['select'],
  'exists (select 1 from klacht.klacht k where k.gemeente = inzage.gemeente and k.id = inzage.klacht)');
call bijrijder.geef('klacht.inzage', array['klachtbehandelaar'], array['select', 'insert'],
  'gebruiker = bijrijder.huidige_gebruiker()');

-- The term is not stretched beyond the law, and nothing comes after the outcome but words.
create function klacht.let_op_termijn() returns trigger language plpgsql as $$
declare
  eind date := (select k.uiterlijk from klacht.klacht k where k.gemeente = new.gemeente and k.id = new.klacht);
begin
  if new.soort = 'verlenging' and (new.tot > eind + 35 or new.dag > eind) then
    raise exception 'Een klacht mag één keer vier weken langer duren (Awb 9:11), en dat zeggen wij op tijd.'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger let_op_termijn before insert on klacht.stap for each row execute function klacht.let_op_termijn();
