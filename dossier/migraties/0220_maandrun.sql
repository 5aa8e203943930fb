-- The month of the municipality: which run, how far, what people still look at, and who released it.

create table maandrun (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  maand text not null check (maand ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  stand text not null default 'concept' check (stand in ('concept', 'rekenen', 'berekend', 'vrijgegeven', 'bestand', 'afgerond', 'gestaakt')),
  gepauzeerd boolean not null default false,
  -- decisions are taken on this day; facts recorded later than `peil` are for the next month
  bekend_op date not null,
  peil timestamptz,
  betaaldag date not null,
  huishoudens integer,
  delen integer,
  gestart_door uuid,
  gemaakt_op timestamptz not null default now(),
  rekenen_van timestamptz,
  rekenen_tot timestamptz,
  reden_gestaakt text,
  primary key (gemeente, id),
  check ((stand = 'concept') = (peil is null) or stand = 'gestaakt'),
  check (stand <> 'gestaakt' or reden_gestaakt is not null)
);
-- one run per month, unless it was abandoned before anything was released
create unique index een_run_per_maand on maandrun (gemeente, maand) where stand <> 'gestaakt';
call bijrijder.bescherm('maandrun');
call bijrijder.met_geschiedenis('maandrun');
call bijrijder.geef('maandrun', array['inkomensconsulent','beheerder','auditor','teamleider'], array['select'], 'true');
call bijrijder.geef('maandrun', array['inkomensconsulent'], array['insert', 'update (stand, gepauzeerd, reden_gestaakt)'], 'true');
call bijrijder.geef('maandrun', array['werker'], array['select', 'insert', 'update'], 'true');

-- A part of the households, computed by one worker in one commit. Counts only; no people.
create table maandrun_deel (
  gemeente smallint not null,
  run uuid not null,
  deel integer not null,
  van uuid not null,
  tot uuid not null,
  stand text not null default 'open' check (stand in ('open', 'klaar')),
  berekend integer not null default 0,
  apart integer not null default 0,
  -- sums in cents and counts by name: dossier/maandrun/totalen.ts
  totalen jsonb,
  werker text,
  klaar_op timestamptz,
  primary key (gemeente, run, deel),
  foreign key (gemeente, run) references maandrun (gemeente, id)
);
call bijrijder.bescherm('maandrun_deel');
call bijrijder.geef('maandrun_deel', array['inkomensconsulent','beheerder','auditor','teamleider'], array['select'], 'true');
call bijrijder.geef('maandrun_deel', array['werker'], array['select', 'insert', 'update'], 'true');

-- A household that could not be computed: set apart with the reason, offered an advance; the rest goes on.
create table maandrun_apart (
  gemeente smallint not null,
  run uuid not null,
  huishouden uuid not null,
  reden text not null,
  ontbreekt jsonb not null default '[]',
  voorschot_cent integer not null default 0 check (voorschot_cent >= 0),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, run, huishouden),
  foreign key (gemeente, run) references maandrun (gemeente, id)
);
call bijrijder.bescherm('maandrun_apart');
call bijrijder.alleen_toevoegen('maandrun_apart');
call bijrijder.geef('maandrun_apart', array['inkomensconsulent'], array['select'], 'true');
call bijrijder.geef('maandrun_apart', array['werker'], array['select', 'insert'], 'true');

-- What a human looks at before release, and that it was looked at.
create table maandrun_nakijken (
  gemeente smallint not null,
  run uuid not null,
  huishouden uuid not null,
  reden text not null check (reden in ('belofte_anders', 'opgave_verschilt', 'nieuwe_rekening', 'groot_verschil', 'apart', 'steekproef')),
  bedrag_cent integer,
  anders_cent integer,
  bekeken_op timestamptz,
  bekeken_door uuid,
  oordeel text check (oordeel in ('goed', 'apart_gezet')),
  notitie text,
  primary key (gemeente, run, reden, huishouden),
  foreign key (gemeente, run) references maandrun (gemeente, id),
  check ((bekeken_op is null) = (bekeken_door is null) and (bekeken_op is null) = (oordeel is null))
);
call bijrijder.bescherm('maandrun_nakijken');
call bijrijder.met_geschiedenis('maandrun_nakijken');
call bijrijder.geef('maandrun_nakijken', array['inkomensconsulent','auditor'], array['select'], 'true');
call bijrijder.geef('maandrun_nakijken', array['inkomensconsulent'], array['update (bekeken_op, bekeken_door, oordeel, notitie)'],
  'bekeken_door is null or bekeken_door = bijrijder.huidige_gebruiker()');
call bijrijder.geef('maandrun_nakijken', array['werker'], array['select', 'insert'], 'true');

-- Two signatures by two people. The same person twice, or a third, does not fit.
create table maandrun_handtekening (
  gemeente smallint not null,
  run uuid not null,
  nummer smallint not null check (nummer in (1, 2)),
  gebruiker uuid not null,
  op timestamptz not null default now(),
  primary key (gemeente, run, nummer),
  unique (gemeente, run, gebruiker),
  foreign key (gemeente, run) references maandrun (gemeente, id)
);
call bijrijder.bescherm('maandrun_handtekening');
call bijrijder.alleen_toevoegen('maandrun_handtekening');
call bijrijder.geef('maandrun_handtekening', array['inkomensconsulent','beheerder','auditor','teamleider','werker'], array['select'], 'true');
call bijrijder.geef('maandrun_handtekening', array['inkomensconsulent'], array['insert'], 'gebruiker = bijrijder.huidige_gebruiker()');

-- What happened to the run, for the logbook on its page: started, a machine gone, paused, released.
create table maandrun_logboek (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  run uuid not null,
  wat text not null,
  gegevens jsonb not null default '{}',
  gebruiker uuid,
  op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, run) references maandrun (gemeente, id)
);
create index on maandrun_logboek (gemeente, run, id);
call bijrijder.bescherm('maandrun_logboek');
call bijrijder.alleen_toevoegen('maandrun_logboek');
call bijrijder.geef('maandrun_logboek', array['inkomensconsulent','beheerder','auditor','teamleider'], array['select'], 'true');
call bijrijder.geef('maandrun_logboek', array['inkomensconsulent'], array['insert'], 'gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('maandrun_logboek', array['werker'], array['select', 'insert'], 'true');

-- The order of states, and what must be true before each. Whoever asks: also the owner of the tables.
create function bijrijder.maandrun_stap() returns trigger language plpgsql as $$
begin
  if new.stand = old.stand then
    return new;
  end if;
  if (old.stand, new.stand) not in (('concept', 'rekenen'), ('rekenen', 'berekend'), ('berekend', 'vrijgegeven'), ('vrijgegeven', 'bestand'),
      ('bestand', 'afgerond'), ('concept', 'gestaakt'), ('rekenen', 'gestaakt')) then
    raise exception 'Een maand gaat niet van % naar %.', old.stand, new.stand using errcode = 'check_violation';
  end if;
  if new.stand = 'berekend' and exists (select 1 from maandrun_deel d where d.gemeente = new.gemeente and d.run = new.id and d.stand <> 'klaar') then
    raise exception 'Nog niet alle delen zijn berekend.' using errcode = 'check_violation';
  end if;
  if new.stand = 'vrijgegeven' then
    if exists (select 1 from maandrun_nakijken n where n.gemeente = new.gemeente and n.run = new.id and n.bekeken_op is null) then
      raise exception 'Er is nog niet alles bekeken.' using errcode = 'check_violation';
    end if;
    if (select count(*) from maandrun_handtekening h where h.gemeente = new.gemeente and h.run = new.id) <> 2 then
      raise exception 'Vrijgeven doen twee mensen.' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger stap before update of stand on maandrun for each row execute function bijrijder.maandrun_stap();

create function bijrijder.handtekening_mag() returns trigger language plpgsql as $$
declare
  de_stand text;
begin
  select stand into de_stand from maandrun where gemeente = new.gemeente and id = new.run for share;
  if de_stand is distinct from 'berekend' then
    raise exception 'Deze maand kan nu niet worden vrijgegeven.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from maandrun_nakijken n where n.gemeente = new.gemeente and n.run = new.run and n.bekeken_op is null) then
    raise exception 'Er is nog niet alles bekeken.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger mag before insert on maandrun_handtekening for each row execute function bijrijder.handtekening_mag();
