-- Consent: one receiver and one thing per row, given and withdrawn by the person only. Whoever works here sees that they may
-- share, or that a question waits; never that somebody said no.

create table toestemming (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  soort text not null check (soort in ('collegas', 'buurtteam', 'werkgever', 'arts', 'gemeente')),
  -- the receiver by name, and their login when they have one here
  met text not null check (length(trim(met)) between 2 and 120),
  met_gebruiker uuid,
  waarom text not null check (length(trim(waarom)) between 3 and 500),
  tot date not null,
  gevraagd_door uuid,
  gevraagd_op date not null,
  gegeven_op date,
  geweigerd_op date,
  ingetrokken_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  -- never for ever
  check (tot > gevraagd_op and tot <= gevraagd_op + 366),
  check (gevraagd_door is not null or gegeven_op is not null),
  check (num_nonnulls(gegeven_op, geweigerd_op) <= 1),
  check (ingetrokken_op is null or gegeven_op is not null),
  check (met_gebruiker is null or soort = 'buurtteam'),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, met_gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, gevraagd_door) references gebruiker (gemeente, id)
);
create index on toestemming (gemeente, persoon);
create index on toestemming (gemeente, met_gebruiker) where met_gebruiker is not null;
-- one open question per receiver: nobody is asked again and again
create unique index een_vraag on toestemming (gemeente, persoon, soort, lower(met)) where gegeven_op is null and geweigerd_op is null;
call bijrijder.bescherm('toestemming', persoon => 'persoon');
call bijrijder.met_geschiedenis('toestemming');
call bijrijder.lees_als_poort('toestemming');
call bijrijder.geef('toestemming', array['client'],
  array['select', 'insert', 'update (gegeven_op, geweigerd_op, ingetrokken_op)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('toestemming', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and geweigerd_op is null and ingetrokken_op is null and tot >= bijrijder.vandaag(gemeente)');
call bijrijder.geef('toestemming', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gevraagd_door = bijrijder.huidige_gebruiker() and gegeven_op is null');

-- Only the person says yes, no or stop; a yes that was withdrawn is given anew, not woken up.
create function bijrijder.toestemming_van_de_mens() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() = 'inrichting' then
    return new;
  end if;
  if (tg_op = 'INSERT' and num_nonnulls(new.gegeven_op, new.geweigerd_op, new.ingetrokken_op) > 0 or tg_op = 'UPDATE')
    and (bijrijder.rol() <> 'client' or new.persoon is distinct from bijrijder.huidige_persoon()) then
    raise exception 'Alleen de mens zelf geeft toestemming of trekt haar in.' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and (old.ingetrokken_op is not null or old.geweigerd_op is not null
    or (old.gegeven_op is not null and new.gegeven_op is distinct from old.gegeven_op)) then
    raise exception 'Een antwoord blijft staan. Geef de toestemming opnieuw.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger van_de_mens before insert or update on toestemming for each row execute function bijrijder.toestemming_van_de_mens();

-- The consent that holds now, or null.
create function bijrijder.toestemming_voor(wie uuid, welke text) returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select t.id from toestemming t
  where t.gemeente = bijrijder.gemeente() and t.persoon = wie and t.soort = welke and t.gegeven_op is not null
    and t.ingetrokken_op is null and t.tot >= bijrijder.vandaag(t.gemeente)
  order by t.id desc limit 1
$$;
-- The people who agreed to share with the organisation of whoever looks.
create function bijrijder.delen_met_mij() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(t.persoon), '{}') from toestemming t
  where t.gemeente = bijrijder.gemeente() and t.met_gebruiker = bijrijder.huidige_gebruiker() and t.gegeven_op is not null
    and t.ingetrokken_op is null and t.tot >= bijrijder.vandaag(t.gemeente)
$$;
alter function bijrijder.toestemming_voor(uuid, text) owner to bijrijder_poort;
alter function bijrijder.delen_met_mij() owner to bijrijder_poort;

-- A partner organisation sees only people who agreed, in every table there is and every one to come.
do $$
declare
  p record;
begin
  for p in select e.polrelid::regclass as tabel, substring(pg_get_expr(e.polqual, e.polrelid) from '^\((\w+) = ANY ') as kolom
    from pg_policy e where e.polname = 'alleen_betrokkenen'
      and (e.polrelid = 'persoon'::regclass or bijrijder.heeft_kolom(e.polrelid, 'persoon'))
  loop
    execute format('create policy alleen_met_toestemming on %s as restrictive to bijrijder_partnerorganisatie
      using (%I = any ((select bijrijder.delen_met_mij())::uuid[]))', p.tabel,
      case when p.tabel = 'persoon'::regclass then 'id' else 'persoon' end);
  end loop;
end $$;
-- as before (0600), with consent for partner organisations
create or replace procedure bijrijder.voor_bewaarder(tabel regclass) language plpgsql as $$
begin
  execute format('grant select, delete on %s to bijrijder_bewaarder', tabel);
  execute format('create policy bewaarder on %s to bijrijder_bewaarder using (true) with check (true)', tabel);
  if bijrijder.heeft_kolom(tabel, 'persoon') then
    execute format('create policy alleen_met_toestemming on %s as restrictive to bijrijder_partnerorganisatie
      using (persoon = any ((select bijrijder.delen_met_mij())::uuid[]))', tabel);
  end if;
end $$;

-- A name goes with a question to colleagues only when the person agreed, and closes when they withdraw.
set local role bijrijder_poort;
create or replace function bijrijder.casus_mens(welke uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.persoon from casus_persoon p join casus c on c.gemeente = p.gemeente and c.id = p.casus
  where p.gemeente = bijrijder.gemeente() and p.casus = welke
    and (c.gebruiker = bijrijder.huidige_gebruiker()
      or (c.met_naam and bijrijder.bij_casus(welke) and bijrijder.toestemming_voor(p.persoon, 'collegas') is not null))
$$;
set local role bijrijder_eigenaar;
create function bijrijder.naam_met_toestemming() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() <> 'inrichting' and bijrijder.toestemming_voor(new.persoon, 'collegas') is null and exists (
    select 1 from casus c where c.gemeente = new.gemeente and c.id = new.casus and c.met_naam) then
    raise exception 'De naam mag alleen mee als deze mens daar toestemming voor gaf.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
alter function bijrijder.naam_met_toestemming() owner to bijrijder_poort;
create trigger met_toestemming before insert on casus_persoon for each row execute function bijrijder.naam_met_toestemming();

-- Looking along rests on that consent: without it the door closes at once, not after the hours that were asked.
alter table inzage_verzoek add column toestemming uuid;
set local role bijrijder_poort;
create or replace function bijrijder.heeft_inzage_verzoek(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select 1 from inzage_verzoek v
    where v.gemeente = bijrijder.gemeente() and v.gebruiker = bijrijder.huidige_gebruiker() and v.persoon = wie
      and v.doel = bijrijder.doel() and now() >= v.van and now() < v.tot
      and (v.toestemming is null or exists (
        select 1 from toestemming t where t.gemeente = v.gemeente and t.id = v.toestemming and t.persoon = wie
          and t.gegeven_op is not null and t.ingetrokken_op is null and t.tot >= bijrijder.vandaag(t.gemeente))))
$$;
set local role bijrijder_eigenaar;
