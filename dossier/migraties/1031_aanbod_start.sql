-- From having a place to beginning there: who calls before which day, the day it begins, where, and who expects the person. When
-- it does not begin, somebody calls again. The promise is one like every other (toezegging): it stands on the day of its owner.

create table aanbod_start (
  gemeente smallint not null,
  keuze uuid not null,
  aanbod uuid not null,
  persoon uuid not null,
  -- empty: there is nobody who works with this person, so nobody to promise it
  toezegging uuid,
  bel_voor date not null,
  start_op date,
  start_tijd text check (start_tijd ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  waar text not null default '' check (length(waar) <= 200),
  verwacht_door text not null default '' check (length(verwacht_door) <= 120),
  bereik text not null default '' check (length(bereik) <= 120),
  begonnen_op date,
  niet_begonnen_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, keuze),
  check (start_op is not null or (start_tijd is null and begonnen_op is null)),
  -- who comes somewhere is expected there, by a name
  check (start_op is null or (length(trim(waar)) >= 2 and length(trim(verwacht_door)) >= 2)),
  foreign key (gemeente, keuze) references aanbod_keuze (gemeente, id) on delete cascade,
  foreign key (gemeente, aanbod) references aanbod (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, toezegging) references toezegging (gemeente, id) on delete set null (toezegging)
);
create index on aanbod_start (gemeente, persoon);
create index on aanbod_start (gemeente, toezegging);
call bijrijder.bescherm('aanbod_start', persoon => 'persoon');
call bijrijder.met_geschiedenis('aanbod_start');
call bijrijder.lees_als_poort('aanbod_start');
call bijrijder.geef('aanbod_start', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('aanbod_start', array['klantmanager'], array['select', 'update (start_op, start_tijd, waar, verwacht_door, bereik)'],
  'persoon = any ((select bijrijder.mensen_bij())::uuid[]) and bijrijder.doel() = ''begeleiding''');
grant insert, update on aanbod_start to bijrijder_poort;
create policy poort_voegt_toe on aanbod_start for insert to bijrijder_poort with check (true);
create policy poort_wijzigt on aanbod_start for update to bijrijder_poort using (true) with check (true);

-- Promises a call before a day near, by who works with the person. Once for a place; again when it did not begin. Not for others.
create function bijrijder.beloof_bellen(welke uuid, voor_dag date) returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(stad);
  k aanbod_keuze;
  s aanbod_start;
  wie uuid;
  belofte uuid;
begin
  select * into k from aanbod_keuze where gemeente = stad and id = welke and stand = 'bezig' and persoon = any (bijrijder.mensen_bij());
  if k.id is null or bijrijder.rol() not in ('client', 'klantmanager') or voor_dag not between dag + 1 and dag + 14 then
    return false;
  end if;
  perform bijrijder.rij_op_slot(k.aanbod);
  select * into s from aanbod_start where gemeente = stad and keuze = welke;
  if s.keuze is not null and (s.begonnen_op is not null or s.start_op is null) then
    return false;
  end if;
  select b.gebruiker into wie from begeleiding b where b.gemeente = stad and b.persoon = k.persoon and b.soort = 'klantmanager'
    and b.van <= dag and (b.tot is null or b.tot > dag) order by b.van desc, b.id desc limit 1;
  if wie is not null then
    insert into toezegging (gemeente, persoon, gebruiker, wat, voor, beloofd_op)
    select stad, k.persoon, wie, 'bellen over ' || a.naam || ': de dag, de plek en wie u daar verwacht', voor_dag, dag
    from aanbod a where a.gemeente = stad and a.id = k.aanbod
    returning id into belofte;
  end if;
  insert into aanbod_start (gemeente, keuze, aanbod, persoon, toezegging, bel_voor) values (stad, welke, k.aanbod, k.persoon, belofte, voor_dag)
  on conflict (gemeente, keuze) do update set toezegging = belofte, bel_voor = voor_dag, start_op = null, start_tijd = null, niet_begonnen_op = dag;
  return true;
end $$;

-- It began. Said by the person, or by who works with them. False: there was no such day, or it was said already.
create function bijrijder.aanbod_begon(welke uuid) returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(stad);
begin
  if bijrijder.rol() not in ('client', 'klantmanager') then
    raise exception 'Dit zegt de mens zelf, of wie met hem meeloopt.' using errcode = 'insufficient_privilege';
  end if;
  update aanbod_start s set begonnen_op = least(s.start_op, dag)
  where s.gemeente = stad and s.keuze = welke and s.begonnen_op is null and s.start_op is not null
    and s.persoon = any (bijrijder.mensen_bij())
    and exists (select 1 from aanbod_keuze k where k.gemeente = stad and k.id = welke and k.stand = 'bezig');
  return found;
end $$;

-- Waiting as a problem of ours, per offer: how long, longer than we say, a call that is late, nobody who calls, a day on which it
-- did not begin. No persons.
create function bijrijder.aanbod_wachten() returns table (aanbod uuid, langst_weken integer, langer bigint, laat_bellen bigint,
  zonder_beller bigint, niet_begonnen bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with dag as (select bijrijder.vandaag(bijrijder.gemeente()) as d)
  select k.aanbod,
    max(((select d from dag) - k.van) / 7) filter (where k.stand = 'wacht'),
    count(*) filter (where k.stand = 'wacht' and k.van + 7 * a.wachttijd_weken < (select d from dag)),
    count(*) filter (where k.stand = 'bezig' and z.gedaan_op is null and z.voor < (select d from dag)),
    count(*) filter (where k.stand = 'bezig' and s.begonnen_op is null and s.start_op is null and s.toezegging is null),
    count(*) filter (where k.stand = 'bezig' and s.begonnen_op is null and s.niet_begonnen_op is not null)
  from aanbod_keuze k
  join aanbod a on a.gemeente = k.gemeente and a.id = k.aanbod
  left join aanbod_start s on s.gemeente = k.gemeente and s.keuze = k.id
  left join toezegging z on z.gemeente = s.gemeente and z.id = s.toezegging
  where k.gemeente = bijrijder.gemeente() and k.stand in ('wacht','bezig') and bijrijder.rol() in ('klantmanager','teamleider')
  group by k.aanbod
$$;
alter function bijrijder.beloof_bellen(uuid, date) owner to bijrijder_poort;
alter function bijrijder.aanbod_begon(uuid) owner to bijrijder_poort;
alter function bijrijder.aanbod_wachten() owner to bijrijder_poort;
