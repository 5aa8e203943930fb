-- From one municipality to another. The person chooses per part what goes along and sees it before it goes; it travels as a sealed
-- package that only the receiver can open. Nothing joins over municipalities: each keeps its own side.

-- Municipalities we know the keys of. The digest was compared by people, over another way than the card came.
create table buurgemeente (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  code smallint not null,
  naam text not null check (length(trim(naam)) between 2 and 120),
  -- public keys, as in docs/verhuispakket.md
  kaart jsonb not null,
  vingerafdruk text not null check (vingerafdruk ~ '^[0-9a-f]{64}$'),
  vergeleken text not null check (length(trim(vergeleken)) between 5 and 300),
  door uuid,
  toegevoegd_op date not null,
  gestopt_op date,
  primary key (gemeente, id),
  check (code <> gemeente),
  foreign key (gemeente, door) references gebruiker (gemeente, id)
);
create unique index een_kaart on buurgemeente (gemeente, code) where gestopt_op is null;
call bijrijder.bescherm('buurgemeente');
call bijrijder.met_geschiedenis('buurgemeente');
call bijrijder.geef('buurgemeente', array['client','klantmanager','beheerder'], array['select'], 'true');
call bijrijder.geef('buurgemeente', array['beheerder'], array['insert'], 'door = bijrijder.huidige_gebruiker()');
call bijrijder.geef('buurgemeente', array['beheerder'], array['update (gestopt_op)'], 'true');

-- Leaving. `inhoud` is what the person saw when they said yes, `pakket` the same, sealed for the receiver.
create table verhuizing (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  naar_code smallint not null,
  naar_naam text not null,
  -- nothing goes along by itself: fragments of the story one by one, and three parts
  fragmenten uuid[] not null default '{}',
  delen text[] not null default '{}' check (delen <@ array['plan','afspraken','contact']),
  -- what the klantmanager and the person write to the next one, together
  groet text not null default '' check (length(groet) <= 4000),
  begonnen_op date not null,
  inhoud jsonb,
  afdruk text check (afdruk ~ '^[0-9a-f]{64}$'),
  pakket text,
  kenmerk uuid,
  akkoord_op date,
  ingetrokken_op date,
  verzonden_op date,
  verzonden_door uuid,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check (num_nonnulls(inhoud, afdruk, pakket, kenmerk, akkoord_op) in (0, 5)),
  check (verzonden_op is null or (akkoord_op is not null and ingetrokken_op is null)),
  check ((verzonden_op is null) = (verzonden_door is null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, verzonden_door) references gebruiker (gemeente, id)
);
create unique index een_vertrek on verhuizing (gemeente, persoon) where verzonden_op is null and ingetrokken_op is null;
call bijrijder.bescherm('verhuizing', persoon => 'persoon');
call bijrijder.lees_als_poort('verhuizing');
call bijrijder.geef('verhuizing', array['client'], array['select', 'insert',
  'update (naar_code, naar_naam, fragmenten, delen, inhoud, afdruk, pakket, kenmerk, akkoord_op, ingetrokken_op)'],
  'persoon = bijrijder.huidige_persoon()');
-- a colleague sees what kind of things go along and where; what is in it only the person sees
call bijrijder.geef('verhuizing', array['klantmanager'], array['select (gemeente, id, persoon, naar_code, naar_naam, fragmenten,
  delen, groet, begonnen_op, afdruk, kenmerk, akkoord_op, ingetrokken_op, verzonden_op, verzonden_door)'],
  'persoon = any ((select bijrijder.mensen_bij())::uuid[]) and bijrijder.doel() = ''begeleiding''');
call bijrijder.geef('verhuizing', array['klantmanager'], array['update (groet)']);
grant update (verzonden_op, verzonden_door) on verhuizing to bijrijder_poort;
create policy poort_wijzigt on verhuizing for update to bijrijder_poort using (true) with check (true);

-- Yes and stop are the person's; another choice or another word asks for a new yes; what was sent stays as it was sent.
create function bijrijder.verhuizing_bewaakt() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() = 'inrichting' or current_user = 'bijrijder_bewaarder' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.akkoord_op, new.ingetrokken_op, new.verzonden_op) > 0 or new.groet <> '' then
      raise exception 'Eerst kiezen, dan kijken, dan ja.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if old.verzonden_op is not null or old.ingetrokken_op is not null then
    raise exception 'Dit is al verstuurd of gestopt.' using errcode = 'check_violation';
  end if;
  if (new.naar_code, new.fragmenten, new.delen, new.groet) is distinct from (old.naar_code, old.fragmenten, old.delen, old.groet) then
    new.inhoud := null;
    new.afdruk := null;
    new.pakket := null;
    new.kenmerk := null;
    new.akkoord_op := null;
  elsif (new.inhoud, new.afdruk, new.pakket, new.kenmerk, new.akkoord_op, new.ingetrokken_op)
      is distinct from (old.inhoud, old.afdruk, old.pakket, old.kenmerk, old.akkoord_op, old.ingetrokken_op)
    and (bijrijder.rol() <> 'client' or new.persoon is distinct from bijrijder.huidige_persoon()) then
    raise exception 'Alleen de mens zelf kiest wat meegaat.' using errcode = 'insufficient_privilege';
  end if;
  if new.verzonden_op is not null and current_user <> 'bijrijder_poort' then
    raise exception 'Versturen gaat alleen na het ja van de mens.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger bewaakt before insert or update on verhuizing for each row execute function bijrijder.verhuizing_bewaakt();

-- The klantmanager hands the sealed package over: only after the yes, once, and not when the person stopped. Returns whether it is
-- sent now or was before.
create function bijrijder.verstuur_verhuizing(welke uuid) returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v verhuizing;
begin
  select * into v from verhuizing where gemeente = bijrijder.gemeente() and id = welke
    and persoon = any (bijrijder.mensen_bij()) for update;
  if v.id is null or bijrijder.rol() <> 'klantmanager' or bijrijder.doel() <> 'begeleiding' then
    raise exception 'Deze verhuizing kan nu niet worden verstuurd.' using errcode = 'insufficient_privilege';
  end if;
  if v.verzonden_op is not null then
    return true;
  end if;
  if v.akkoord_op is null or v.ingetrokken_op is not null then
    return false;
  end if;
  update verhuizing set verzonden_op = bijrijder.vandaag(v.gemeente), verzonden_door = bijrijder.huidige_gebruiker()
  where gemeente = v.gemeente and id = v.id;
  return true;
end $$;
-- The sealed package, after it was sent: always the same bytes.
create function bijrijder.verhuispakket(welke uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select v.pakket from verhuizing v where v.gemeente = bijrijder.gemeente() and v.id = welke and v.verzonden_op is not null
    and v.persoon = any (bijrijder.mensen_bij()) and bijrijder.rol() in ('client', 'klantmanager')
$$;
alter function bijrijder.verstuur_verhuizing(uuid) owner to bijrijder_poort;
alter function bijrijder.verhuispakket(uuid) owner to bijrijder_poort;

-- Arriving. Who sends and what kind of things are in it is seen at once, so that somebody can be welcomed; what is in it only by the
-- person, until they say yes here as well. After a yes it is where it belongs, after a no it is gone.
create table aankomst (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  van_code smallint not null,
  van_naam text not null,
  kenmerk uuid not null,
  afdruk text not null check (afdruk ~ '^[0-9a-f]{64}$'),
  -- name and phone of the klantmanager there
  klantmanager text not null,
  telefoon text,
  soorten text[] not null,
  inhoud jsonb,
  -- visible after the yes: words to the new klantmanager, and what was agreed there
  groet text not null default '',
  afspraken jsonb,
  ontvangen_op date not null,
  antwoord text check (antwoord in ('ja','nee')),
  antwoord_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  -- the same package comes in once
  unique (gemeente, van_code, kenmerk),
  check ((antwoord is null) = (antwoord_op is null)),
  check ((antwoord is null) = (inhoud is not null)),
  check (antwoord is not distinct from 'ja' or (groet = '' and afspraken is null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on aankomst (gemeente, persoon);
call bijrijder.bescherm('aankomst', persoon => 'persoon');
call bijrijder.geef('aankomst', array['client'], array['select', 'update (antwoord, antwoord_op, inhoud, groet, afspraken)'],
  'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('aankomst', array['klantmanager'], array['select (gemeente, id, persoon, gebruiker, van_code, van_naam, kenmerk,
  afdruk, klantmanager, telefoon, soorten, groet, afspraken, ontvangen_op, antwoord, antwoord_op)'],
  'persoon = any ((select bijrijder.mensen_bij())::uuid[]) and bijrijder.doel() = ''begeleiding''');
call bijrijder.geef('aankomst', array['klantmanager'], array['insert'],
  'persoon = any ((select bijrijder.mensen_bij())::uuid[]) and gebruiker = bijrijder.huidige_gebruiker() and antwoord is null');
