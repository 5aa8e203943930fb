-- Advice of a doctor about working: asked once, after a yes of the person; only the conclusion is kept (what somebody can do, what to take
-- into account, at most how many hours), never what somebody has. It has an end. What the person says of it stands beside it.
create table medisch_advies (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  -- who asks
  gebruiker uuid not null,
  vraag text not null check (bijrijder.echte_tekst(vraag, 5) and length(vraag) <= 1000),
  waarom text not null check (bijrijder.echte_tekst(waarom, 5) and length(waarom) <= 1000),
  -- why the advice that still holds does not do
  opnieuw_omdat text check (opnieuw_omdat is null or (bijrijder.echte_tekst(opnieuw_omdat, 5) and length(opnieuw_omdat) <= 1000)),
  gevraagd_op date not null,
  antwoord text check (antwoord in ('ja','nee')),
  antwoord_op date,
  ingetrokken_op date,
  -- the conclusion
  arts text check (length(trim(arts)) between 2 and 200),
  kan text check (kan is null or (bijrijder.echte_tekst(kan, 3) and length(kan) <= 1000)),
  rekening text not null default '' check (length(rekening) <= 1000),
  uren_honderdsten integer check (uren_honderdsten between 0 and 6000),
  advies_op date,
  geldig_tot date,
  opgeschreven_door uuid,
  opgeschreven_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, id, persoon),
  check ((antwoord is null) = (antwoord_op is null)),
  check (num_nulls(arts, kan, advies_op, geldig_tot, opgeschreven_door, opgeschreven_op) in (0, 6)),
  check (opgeschreven_op is null or (antwoord = 'ja' and ingetrokken_op is null)),
  check (advies_op <= opgeschreven_op),
  check (geldig_tot > advies_op and geldig_tot <= advies_op + interval '2 years'),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, opgeschreven_door) references gebruiker (gemeente, id)
);
-- one question at a time
create unique index medisch_advies_open on medisch_advies (gemeente, persoon)
  where opgeschreven_op is null and ingetrokken_op is null and antwoord is distinct from 'nee';
create index on medisch_advies (gemeente, persoon);
call bijrijder.bescherm('medisch_advies', persoon => 'persoon');
call bijrijder.met_geschiedenis('medisch_advies');
call bijrijder.lees_als_poort('medisch_advies');
call bijrijder.geef('medisch_advies', array['client'], array['select', 'update (antwoord)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('medisch_advies', array['klantmanager'],
  array['select', 'insert', 'update (ingetrokken_op, arts, kan, rekening, uren_honderdsten, advies_op, geldig_tot)'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

-- What is said of an advice: that it is right or that it is seen differently (the person), or that this one counts when two say
-- something else (the person; or a colleague with the words of the person, who reads it).
create table advies_woord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  advies uuid not null,
  soort text not null check (soort in ('klopt','anders','geldt')),
  tekst text not null default '' check (length(tekst) <= 2000),
  gebruiker uuid,
  op date not null,
  gelezen_op timestamptz,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, advies, persoon) references medisch_advies (gemeente, id, persoon),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on advies_woord (gemeente, persoon);
call bijrijder.bescherm('advies_woord', persoon => 'persoon');
call bijrijder.met_geschiedenis('advies_woord');
call bijrijder.lees_als_poort('advies_woord');
call bijrijder.geef('advies_woord', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('advies_woord', array['klantmanager'], array['select', 'insert', 'update (gelezen_op)'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

create function bijrijder.let_op_medisch_advies() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  nu date := bijrijder.vandaag(new.gemeente);
begin
  if bijrijder.rol() = 'inrichting' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.gebruiker is distinct from bijrijder.huidige_gebruiker() then
      raise exception 'Dit vraagt een medewerker, met naam.' using errcode = 'check_violation';
    end if;
    if new.antwoord is not null or new.opgeschreven_op is not null or new.arts is not null then
      raise exception 'Eerst vragen wij of het goed is.' using errcode = 'check_violation';
    end if;
    if new.opnieuw_omdat is null and exists (select 1 from medisch_advies a where a.gemeente = new.gemeente and a.persoon = new.persoon
        and a.opgeschreven_op is not null and a.geldig_tot >= nu) then
      raise exception 'Er is al advies dat nog geldt.' using errcode = 'check_violation';
    end if;
    new.gevraagd_op := nu;
    return new;
  end if;
  if old.opgeschreven_op is not null then
    raise exception 'Een conclusie verandert niet meer. Schrijf erbij, of vraag opnieuw.' using errcode = 'check_violation';
  end if;
  if old.ingetrokken_op is not null then
    raise exception 'Deze vraag is ingetrokken.' using errcode = 'check_violation';
  end if;
  if new.antwoord is distinct from old.antwoord then
    new.antwoord_op := nu;
  end if;
  if new.ingetrokken_op is not null then
    new.ingetrokken_op := nu;
  end if;
  if new.arts is not null then
    if new.antwoord is distinct from 'ja' then
      raise exception 'Zonder ja komt er geen advies.' using errcode = 'check_violation';
    end if;
    new.opgeschreven_op := nu;
    new.opgeschreven_door := bijrijder.huidige_gebruiker();
  end if;
  return new;
end $$;
alter function bijrijder.let_op_medisch_advies() owner to bijrijder_poort;
create trigger let_op before insert or update on medisch_advies for each row execute function bijrijder.let_op_medisch_advies();

create function bijrijder.let_op_advies_woord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() = 'inrichting' then
    return new;
  end if;
  if not exists (select 1 from medisch_advies a where a.gemeente = new.gemeente and a.id = new.advies and a.opgeschreven_op is not null) then
    raise exception 'Er is nog geen conclusie.' using errcode = 'check_violation';
  end if;
  new.gebruiker := bijrijder.huidige_gebruiker();
  new.op := bijrijder.vandaag(new.gemeente);
  if new.gebruiker is not null and (new.soort <> 'geldt' or not bijrijder.echte_tekst(new.tekst, 5)) then
    raise exception 'Dit zegt de mens zelf, of een collega met de woorden van die mens.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_advies_woord() owner to bijrijder_poort;
create trigger let_op before insert on advies_woord for each row execute function bijrijder.let_op_advies_woord();

create trigger nieuws after insert on medisch_advies for each row execute function bijrijder.wordt_nieuws('advies');
create trigger nieuws_klaar after update on medisch_advies for each row
  when (old.opgeschreven_op is null and new.opgeschreven_op is not null) execute function bijrijder.wordt_nieuws('advies');
create trigger nieuws after insert on advies_woord for each row when (new.gebruiker is not null)
  execute function bijrijder.wordt_nieuws('advies');
