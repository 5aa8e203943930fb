-- Letters: what was sent stays as it was, for ever. Bad news is told first, then written.

-- We tried to speak to somebody: called, visited, sent an app. Also when nobody answered.
create table belpoging (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  dag date not null,
  hoe text not null check (hoe in ('bellen','langsgaan','appen','beeldbellen')),
  gesproken boolean not null,
  -- what was said, or what was tried; the person reads it
  tekst text not null default '' check (length(tekst) <= 1000),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on belpoging (gemeente, persoon, dag);
call bijrijder.bescherm('belpoging', persoon => 'persoon');
call bijrijder.alleen_toevoegen('belpoging');
call bijrijder.lees_als_poort('belpoging');
call bijrijder.geef('belpoging', array['client','klantmanager','inkomensconsulent'], array['select']);
call bijrijder.geef('belpoging', array['klantmanager','inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');

-- A letter being written. `velden`: what the writer filled in; nothing is sent from here by itself.
create table brief_concept (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  sjabloon text not null,
  velden jsonb not null default '{}',
  begonnen_op date not null,
  gewijzigd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on brief_concept (gemeente, persoon);
call bijrijder.bescherm('brief_concept', persoon => 'persoon');
call bijrijder.geef('brief_concept', array['klantmanager','inkomensconsulent'], array['select', 'update (velden, gewijzigd_op)', 'delete'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('brief_concept', array['klantmanager','inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');

create table brief (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  kenmerk text not null,
  -- which letter, and whose circle: income colleagues do not read letters about the plan or talks
  sjabloon text not null,
  kring text not null check (kring in ('begeleiding','inkomen')),
  dag date not null,
  -- empty: the machine sent it
  gebruiker uuid,
  titel text not null check (length(trim(titel)) > 0),
  -- everything that is read, as data; and the same as file, as it was sent
  papier jsonb not null,
  pdf bytea not null,
  sha256 bytea not null,
  slecht_nieuws boolean not null,
  bezwaar_tot date,
  -- whom a question goes to
  bel_gebruiker uuid,
  poging uuid,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, kenmerk),
  check (sha256 = sha256(pdf)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, bel_gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, poging) references belpoging (gemeente, id)
);
create index on brief (gemeente, persoon, id);
call bijrijder.bescherm('brief', persoon => 'persoon');
call bijrijder.alleen_toevoegen('brief');
call bijrijder.geef('brief', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('brief', array['bewindvoerder'], array['select'], 'bijrijder.mag_bij(persoon) and kring = ''inkomen''');
call bijrijder.geef('brief', array['klantmanager'], array['select']);
call bijrijder.geef('brief', array['inkomensconsulent'], array['select'], 'bijrijder.mag_bij(persoon) and kring = ''inkomen''');
call bijrijder.geef('brief', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('brief', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and kring = ''inkomen''');
call bijrijder.geef('brief', array['werker'], array['select'], 'true');
call bijrijder.geef('brief', array['werker'], array['insert'], 'gebruiker is null');

/* Bad news: first a talk, or an attempt in the last thirty days; also for a machine. Somebody who chose letters gets the
   letter. Who asked "never a letter first" is spoken to before any letter a colleague writes. */
create function bijrijder.eerst_spreken() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  wil_brief boolean;
  nooit_eerst boolean;
  geprobeerd boolean;
begin
  select v.kanaal = 'brief' and not v.nooit_eerst_brief, v.nooit_eerst_brief into wil_brief, nooit_eerst
    from contactvoorkeur v where v.gemeente = new.gemeente and v.persoon = new.persoon;
  geprobeerd := exists (select 1 from belpoging p where p.gemeente = new.gemeente and p.id = new.poging
    and p.persoon = new.persoon and p.dag between new.dag - 30 and new.dag);
  if not geprobeerd and ((new.slecht_nieuws and not coalesce(wil_brief, false))
      or (new.gebruiker is not null and coalesce(nooit_eerst, false))) then
    raise exception 'Eerst spreken, dan schrijven: leg vast dat u belde of langsging.' using errcode = 'check_violation',
      constraint = 'eerst_spreken';
  end if;
  return new;
end $$;
alter function bijrijder.eerst_spreken() owner to bijrijder_poort;
create trigger eerst_spreken before insert on brief for each row execute function bijrijder.eerst_spreken();
