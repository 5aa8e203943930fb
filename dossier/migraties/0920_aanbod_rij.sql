-- A place in the queue of an offer. The order of asking decides and the database keeps it: nobody can be put before another.
-- A place that comes free is offered to the next, who gets days to think; stepping out leaves nothing behind for anybody else.

alter table aanbod add column duur_weken smallint check (duur_weken > 0);
alter table aanbod add column bedenkdagen smallint not null default 7 check (bedenkdagen between 2 and 28);
alter table aanbod add column tijden text[] not null default '{}';
alter table aanbod add column bereik text[] not null default '{}';
alter table aanbod add column opvang boolean not null default false;
alter table aanbod add check (tijden <@ array['ochtend','middag','avond','weekend']);
alter table aanbod add check (bereik <@ array['thuis','buurt','fiets','ov']);
call bijrijder.geef('aanbod', array['teamleider','werker'], array['select'], 'true');
grant update (duur_weken, bedenkdagen, tijden, bereik, opvang) on aanbod to bijrijder_klantmanager;

-- from when somebody has the place; empty: they only asked for it
alter table aanbod_keuze add column begonnen_op date;

create table aanbod_plek (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  keuze uuid not null,
  aanbod uuid not null,
  persoon uuid not null,
  aangeboden_op date not null,
  antwoord_voor date not null check (antwoord_voor > aangeboden_op),
  antwoord text check (antwoord in ('ja','later','verlopen','uitgestapt')),
  antwoord_op date,
  -- after "later", or no answer: not asked again before this day. The place in the queue stays
  rust_tot date,
  verteld_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check ((antwoord is null) = (antwoord_op is null)),
  foreign key (gemeente, keuze) references aanbod_keuze (gemeente, id) on delete cascade,
  foreign key (gemeente, aanbod) references aanbod (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create unique index een_open_plek on aanbod_plek (gemeente, keuze) where antwoord is null;
create index on aanbod_plek (gemeente, persoon);
create index on aanbod_plek (gemeente, aanbod) where antwoord is null;
call bijrijder.bescherm('aanbod_plek', persoon => 'persoon');
call bijrijder.met_geschiedenis('aanbod_plek');
call bijrijder.lees_als_poort('aanbod_plek');
call bijrijder.geef('aanbod_plek', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
-- a colleague can help to decide; what was answered before is not theirs
call bijrijder.geef('aanbod_plek', array['klantmanager'], array['select'],
  'persoon = any ((select bijrijder.mensen_bij())::uuid[]) and bijrijder.doel() = ''begeleiding'' and antwoord is null');
call bijrijder.geef('aanbod_plek', array['werker'], array['select', 'update (verteld_op)']);
grant insert, update on aanbod_plek to bijrijder_poort;
grant update on aanbod_keuze to bijrijder_poort;
create policy poort_voegt_toe on aanbod_plek for insert to bijrijder_poort with check (true);
create policy poort_wijzigt on aanbod_plek for update to bijrijder_poort using (true) with check (true);
create policy poort_wijzigt on aanbod_keuze for update to bijrijder_poort using (true) with check (true);
-- who stepped out of a queue is not seen by anybody as somebody who stopped
create policy uitstappen_ziet_niemand on aanbod_keuze as restrictive for select to bijrijder_klantmanager, bijrijder_jobcoach
  using (stand <> 'gestopt' or begonnen_op is not null);

-- Asking puts somebody at the end of the queue, at this moment; having the place comes from the queue only.
create function bijrijder.rij_bewaakt() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() = 'inrichting' or current_user in ('bijrijder_poort', 'bijrijder_bewaarder') then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.stand <> 'wacht' or new.begonnen_op is not null then
      raise exception 'Een plek gaat op volgorde van vragen.' using errcode = 'insufficient_privilege';
    end if;
    new.vastgelegd_op := clock_timestamp();
  elsif (new.stand = 'bezig' and old.stand <> 'bezig') or new.begonnen_op is distinct from old.begonnen_op
    or (new.stand = 'wacht' and old.stand <> 'wacht') then
    raise exception 'Een plek gaat op volgorde van vragen.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger rij_bewaakt before insert or update on aanbod_keuze for each row execute function bijrijder.rij_bewaakt();

-- One change of a queue at a time. Always taken before a row of it is touched.
create function bijrijder.rij_op_slot(welk uuid) returns void language sql as $$
  select pg_advisory_xact_lock(717020, hashtext(bijrijder.gemeente() || ':' || welk))
$$;

-- Offer every free place to the next in the queue. One at a time per offer, so that one place goes to one person. Returns how
-- many were offered.
create function bijrijder.verdeel_plekken(welk uuid) returns integer language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(waar);
  a aanbod;
  volgende uuid;
  van_wie uuid;
  gegeven integer := 0;
begin
  perform bijrijder.rij_op_slot(welk);
  select * into a from aanbod where gemeente = waar and id = welk;
  if a.id is null then
    return 0;
  end if;
  update aanbod_plek set antwoord = 'verlopen', antwoord_op = dag, rust_tot = dag + 14
  where gemeente = waar and aanbod = welk and antwoord is null and antwoord_voor < dag;
  loop
    exit when a.plekken is not null and a.plekken <=
      (select count(*) from aanbod_keuze k where k.gemeente = waar and k.aanbod = welk and k.stand = 'bezig')
      + (select count(*) from aanbod_plek p where p.gemeente = waar and p.aanbod = welk and p.antwoord is null);
    select k.id, k.persoon into volgende, van_wie from aanbod_keuze k
    where k.gemeente = waar and k.aanbod = welk and k.stand = 'wacht'
      and not exists (select 1 from aanbod_plek p where p.gemeente = waar and p.keuze = k.id
        and (p.antwoord is null or p.rust_tot > dag))
    order by k.vastgelegd_op, k.id limit 1;
    exit when volgende is null;
    insert into aanbod_plek (gemeente, keuze, aanbod, persoon, aangeboden_op, antwoord_voor)
    values (waar, volgende, welk, van_wie, dag, dag + a.bedenkdagen);
    gegeven := gegeven + 1;
  end loop;
  return gegeven;
end $$;

-- Every queue there is, for the morning.
create function bijrijder.verdeel_alle_plekken() returns integer language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  welk uuid;
  gegeven integer := 0;
begin
  for welk in select distinct k.aanbod from aanbod_keuze k where k.gemeente = waar and k.stand = 'wacht' order by 1 loop
    gegeven := gegeven + bijrijder.verdeel_plekken(welk);
  end loop;
  return gegeven;
end $$;

-- Somebody asked. When there is a place and nobody waits for it, it is theirs at once. Returns whether.
create function bijrijder.vraag_plek(welke uuid) returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(waar);
  k aanbod_keuze;
begin
  select * into k from aanbod_keuze where gemeente = waar and id = welke and persoon = any (bijrijder.mensen_bij());
  if k.id is null or bijrijder.rol() not in ('client', 'klantmanager') then
    return false;
  end if;
  perform bijrijder.verdeel_plekken(k.aanbod);
  update aanbod_plek set antwoord = 'ja', antwoord_op = dag, verteld_op = dag
  where gemeente = waar and keuze = welke and antwoord is null;
  if not found then
    return false;
  end if;
  update aanbod_keuze set stand = 'bezig', begonnen_op = dag where gemeente = waar and id = welke and stand = 'wacht';
  return true;
end $$;

-- The person answers an offered place. The first answer stands; too late is said, and costs nothing.
create function bijrijder.antwoord_plek(welke uuid, ja boolean) returns text language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(waar);
  p aanbod_plek;
begin
  if bijrijder.rol() <> 'client' then
    raise exception 'Alleen de mens zelf kiest een plek.' using errcode = 'insufficient_privilege';
  end if;
  select * into p from aanbod_plek where gemeente = waar and id = welke and persoon = bijrijder.huidige_persoon();
  if p.id is null then
    return null;
  end if;
  perform bijrijder.verdeel_plekken(p.aanbod);
  select * into p from aanbod_plek where gemeente = waar and id = welke;
  if p.antwoord is not null then
    return p.antwoord;
  end if;
  if ja then
    update aanbod_plek set antwoord = 'ja', antwoord_op = dag where gemeente = waar and id = welke;
    update aanbod_keuze set stand = 'bezig', begonnen_op = dag where gemeente = waar and id = p.keuze and stand = 'wacht';
    return 'ja';
  end if;
  update aanbod_plek set antwoord = 'later', antwoord_op = dag, rust_tot = dag + 28 where gemeente = waar and id = welke;
  perform bijrijder.verdeel_plekken(p.aanbod);
  return 'later';
end $$;

-- Whoever is done, stops or steps out makes room; so does an offer that grows.
create function bijrijder.plek_vrij() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'aanbod' then
    perform bijrijder.verdeel_plekken(new.id);
    return null;
  end if;
  perform bijrijder.rij_op_slot(new.aanbod);
  update aanbod_plek set antwoord = 'uitgestapt', antwoord_op = bijrijder.vandaag(new.gemeente)
  where gemeente = new.gemeente and keuze = new.id and antwoord is null;
  perform bijrijder.verdeel_plekken(new.aanbod);
  return null;
end $$;
create trigger plek_vrij after update on aanbod_keuze for each row
  when (new.stand in ('klaar', 'gestopt') and old.stand in ('wacht', 'bezig')) execute function bijrijder.plek_vrij();
create trigger plek_vrij after update on aanbod for each row
  when (new.plekken is distinct from old.plekken) execute function bijrijder.plek_vrij();

-- Busy and waiting per offer. No persons.
create function bijrijder.aanbod_rij() returns table (aanbod uuid, bezet bigint, wacht bigint) language sql stable security definer
  set search_path = public, pg_temp as $$
  select k.aanbod, count(*) filter (where k.stand = 'bezig' or p.id is not null), count(*) filter (where k.stand = 'wacht')
  from aanbod_keuze k
  left join aanbod_plek p on p.gemeente = k.gemeente and p.keuze = k.id and p.antwoord is null
  where k.gemeente = bijrijder.gemeente() and k.stand in ('wacht','bezig') group by k.aanbod
$$;
-- Where the declared people stand in the queues they are in: by the moment of asking, and by nothing else.
create function bijrijder.plaats_in_rij() returns table (keuze uuid, plaats bigint, wachtend bigint) language sql stable security definer
  set search_path = public, pg_temp as $$
  select k.id,
    1 + (select count(*) from aanbod_keuze v where v.gemeente = k.gemeente and v.aanbod = k.aanbod and v.stand = 'wacht'
      and (v.vastgelegd_op, v.id) < (k.vastgelegd_op, k.id)),
    (select count(*) from aanbod_keuze v where v.gemeente = k.gemeente and v.aanbod = k.aanbod and v.stand = 'wacht')
  from aanbod_keuze k
  where k.gemeente = bijrijder.gemeente() and k.stand = 'wacht' and k.persoon = any (bijrijder.mensen_bij())
$$;

-- What keeps people from an offer, said by themselves: the cause and the month, and nothing of who said it.
create table aanbod_blok (
  gemeente smallint not null,
  -- a random number: one that counts time would say when
  id uuid not null default gen_random_uuid(),
  aanbod uuid not null,
  soort text not null check (soort in ('baangarantie','kinderopvang','taal','wachttijd','reizen','kosten','anders')),
  maand text not null check (maand ~ '^\d{4}-\d{2}$'),
  primary key (gemeente, id),
  foreign key (gemeente, aanbod) references aanbod (gemeente, id)
);
call bijrijder.bescherm('aanbod_blok');
call bijrijder.alleen_toevoegen('aanbod_blok');
call bijrijder.lees_als_poort('aanbod_blok');
call bijrijder.lees_als_poort('aanbod_knelpunt');
call bijrijder.geef('aanbod_blok', array['client'], array['insert'], 'true');

-- What blocks, counted per offer and cause: of colleagues and of people together. No persons.
create function bijrijder.aanbod_oorzaken() returns table (aanbod uuid, soort text, keer bigint) language sql stable security definer
  set search_path = public, pg_temp as $$
  select x.aanbod, x.soort, count(*) from (
    select b.aanbod, b.soort from aanbod_blok b where b.gemeente = bijrijder.gemeente()
    union all
    select k.aanbod, k.soort from aanbod_knelpunt k where k.gemeente = bijrijder.gemeente()) x
  where bijrijder.rol() in ('klantmanager', 'teamleider')
  group by x.aanbod, x.soort
$$;

-- What matters to somebody when they choose: their own words and ticks. One row, which they change or take away.
create table aanbod_wens (
  gemeente smallint not null,
  persoon uuid not null,
  soorten text[] not null default '{}',
  taalniveau text check (taalniveau in ('A1','A2','B1','B2')),
  tijden text[] not null default '{}',
  reizen text[] not null default '{}',
  opvang_nodig boolean not null default false,
  woorden text not null default '' check (length(woorden) <= 1000),
  delen text not null default 'klantmanager' check (delen in ('ik','klantmanager')),
  gewijzigd_op date not null,
  primary key (gemeente, persoon),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
call bijrijder.bescherm('aanbod_wens', persoon => 'persoon');
call bijrijder.van_de_mens_zelf('aanbod_wens');
call bijrijder.geef('aanbod_wens', array['client'], array['select', 'insert', 'update', 'delete'],
  'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('aanbod_wens', array['klantmanager'], array['select'],
  'persoon = any ((select bijrijder.mensen_bij())::uuid[]) and bijrijder.doel() = ''begeleiding'' and delen <> ''ik''');

alter function bijrijder.verdeel_plekken(uuid) owner to bijrijder_poort;
alter function bijrijder.verdeel_alle_plekken() owner to bijrijder_poort;
alter function bijrijder.vraag_plek(uuid) owner to bijrijder_poort;
alter function bijrijder.antwoord_plek(uuid, boolean) owner to bijrijder_poort;
alter function bijrijder.plek_vrij() owner to bijrijder_poort;
alter function bijrijder.aanbod_rij() owner to bijrijder_poort;
alter function bijrijder.plaats_in_rij() owner to bijrijder_poort;
alter function bijrijder.aanbod_oorzaken() owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.verdeel_plekken(uuid), bijrijder.verdeel_alle_plekken() from public;
grant execute on function bijrijder.verdeel_alle_plekken() to bijrijder_werker;
set local role bijrijder_eigenaar;
