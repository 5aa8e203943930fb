-- How much time the two agree on: hours of attention a month, beside the form of guidance the person chose. One proposes, the other says
-- yes. When the person chooses another form afterwards, the time of that form counts until there is a new agreement: the choice is theirs.
set local role bijrijder_eigenaar;
create table aandacht (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  -- empty: the person proposed it
  gebruiker uuid,
  minuten smallint not null check (minuten between 15 and 1200),
  woorden text not null default '' check (length(woorden) <= 500),
  op date not null,
  -- the yes of the other
  akkoord_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on aandacht (gemeente, persoon, id);
call bijrijder.bescherm('aandacht', persoon => 'persoon');
call bijrijder.met_geschiedenis('aandacht');
call bijrijder.lees_als_poort('aandacht');
call bijrijder.geef('aandacht', array['client'], array['select', 'update (akkoord_op)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('aandacht', array['client'], array['insert'],
  'persoon = bijrijder.huidige_persoon() and gebruiker is null and akkoord_op is null');
call bijrijder.geef('aandacht', array['klantmanager'], array['select', 'update (akkoord_op)'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');
call bijrijder.geef('aandacht', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and akkoord_op is null');

-- Nobody says yes to themselves.
create function bijrijder.akkoord_van_de_ander() returns trigger language plpgsql as $$
begin
  if old.akkoord_op is not null or new.akkoord_op is null
    or (bijrijder.rol() = 'client') is distinct from (new.gebruiker is not null) then
    raise exception 'Ja zegt de ander, een keer.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger akkoord_van_de_ander before update on aandacht for each row
  when (bijrijder.rol() in ('client', 'klantmanager')) execute function bijrijder.akkoord_van_de_ander();
create trigger nieuws after insert on aandacht for each row when (new.gebruiker is not null)
  execute function bijrijder.wordt_nieuws('aandacht');

set local role bijrijder_poort;
-- Minutes a month for one person: what was agreed since they chose their form, else what that form takes.
create function bijrijder.minuten_voor(waar smallint, wie uuid) returns integer language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(
    (select a.minuten from aandacht a where a.gemeente = waar and a.persoon = wie and a.akkoord_op is not null
      and not exists (select 1 from begeleidingsvorm f where f.gemeente = waar and f.persoon = wie and f.vastgelegd_op > a.vastgelegd_op)
      order by a.id desc limit 1)::integer,
    (select v.minuten from vormtijd v where v.gemeente = waar and v.vorm = coalesce((select f.vorm from begeleidingsvorm f
      where f.gemeente = waar and f.persoon = wie order by f.id desc limit 1), 'samen')))
$$;
revoke execute on function bijrijder.minuten_voor(smallint, uuid) from public;

-- as `teamtijd` (0535), with the minutes as they were agreed. Numbers per colleague and form, no persons.
create function bijrijder.teamtijd_afgesproken() returns table (gebruiker uuid, naam text, vorm text, mensen bigint, minuten bigint,
  werkminuten bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  waar smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(waar);
begin
  if coalesce(bijrijder.rol(), '') not in ('klantmanager', 'teamleider') then
    return;
  end if;
  return query
  with afgesproken as (
    select distinct on (a.persoon) a.persoon, a.id, a.minuten, a.vastgelegd_op from aandacht a
    where a.gemeente = waar and a.akkoord_op is not null order by a.persoon, a.id desc
  ), nu as (
    select b.gebruiker, b.persoon, k.vorm, k.gekozen
    from begeleiding b
    cross join lateral (select coalesce(max(x.vorm), 'samen') as vorm, max(x.vastgelegd_op) as gekozen from (select f.vorm, f.vastgelegd_op
      from begeleidingsvorm f where f.gemeente = b.gemeente and f.persoon = b.persoon order by f.id desc limit 1) x) k
    where b.gemeente = waar and b.soort = 'klantmanager' and b.van <= dag and (b.tot is null or b.tot > dag)
  ), werk as (
    select w.gebruiker, round(sum(extract(epoch from w.tot - w.van)) / 60 * 52 / 12)::bigint as minuten from werktijd w
    where w.gemeente = waar group by w.gebruiker
  )
  select g.id, g.naam, n.vorm, count(*),
    sum(case when a.minuten is not null and (n.gekozen is null or n.gekozen <= a.vastgelegd_op) then a.minuten else v.minuten end)::bigint,
    coalesce(max(w.minuten), 0)
  from nu n
  join gebruiker g on g.gemeente = waar and g.id = n.gebruiker
  left join afgesproken a on a.persoon = n.persoon
  left join vormtijd v on v.gemeente = waar and v.vorm = n.vorm
  left join werk w on w.gebruiker = n.gebruiker
  group by g.id, g.naam, n.vorm
  order by g.naam;
end $$;

-- The minutes agreed with the declared people, for who walks beside them.
create function bijrijder.minuten_van_mensen() returns table (persoon uuid, minuten integer) language sql stable security definer
  set search_path = public, pg_temp as $$
  select wie, bijrijder.minuten_voor(bijrijder.gemeente(), wie) from unnest((select bijrijder.mensen_bij())) wie
$$;
-- as before (1052, 1051), with the minutes as they were agreed
create or replace function bijrijder.mensen_van_collega(de_collega uuid, waarom text) returns table (persoon uuid, naam text, roepnaam text, taal text, tolk text,
  vorm text, minuten integer, wens text, woorden text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(bijrijder.gemeente());
begin
  if bijrijder.rol() <> 'teamleider' or not exists (select 1 from teamlid l where l.gemeente = stad and l.gebruiker = de_collega
    and l.team = bijrijder.mijn_team() and l.van <= dag and (l.tot is null or l.tot > dag)) then
    raise exception 'Deze collega is niet van uw team.' using errcode = 'insufficient_privilege';
  end if;
  return query
  with wie as (
    select distinct on (b.persoon) b.persoon, b.gebruiker from begeleiding b
    where b.gemeente = stad and b.soort = 'klantmanager' and b.van <= dag and (b.tot is null or b.tot > dag)
      and b.persoon in (select x.persoon from begeleiding x where x.gemeente = stad and x.gebruiker = de_collega
        and x.soort = 'klantmanager' and x.van <= dag and (x.tot is null or x.tot > dag))
    order by b.persoon, b.van desc, b.id desc),
  gezien as (
    insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
    select stad, bijrijder.verwerking(), w.persoon, 'medewerker', g.id, g.naam, 'teamleider', 'lezen', 'caseload', bijrijder.doel(), waarom
    from wie w join gebruiker g on g.gemeente = stad and g.id = bijrijder.huidige_gebruiker() where w.gebruiker = de_collega
    returning betrokkene)
  select p.id, p.aanspreeknaam, p.roepnaam, p.taal, coalesce(c.tolk, ''), coalesce(k.vorm, 'samen'), bijrijder.minuten_voor(stad, p.id), s.wens,
    coalesce(s.woorden, '')
  from wie w join persoon p on p.gemeente = stad and p.id = w.persoon
  left join contactvoorkeur c on c.gemeente = stad and c.persoon = p.id
  left join lateral (select f.vorm from begeleidingsvorm f where f.gemeente = stad and f.persoon = p.id order by f.id desc limit 1) k on true
  left join lateral (select x.wens, x.woorden from begeleider_wens x where x.gemeente = stad and x.persoon = p.id
    order by x.id desc limit 1) s on true
  where w.gebruiker = de_collega
  order by p.achternaam, p.roepnaam;
end $$;
create or replace function bijrijder.gevraagde_overdrachten() returns table (id uuid, van text, vorm text, minuten integer, akkoord boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, g.naam, coalesce(k.vorm, 'samen'), bijrijder.minuten_voor(o.gemeente, o.persoon), o.akkoord_op is not null
  from overdracht o
  join gebruiker g on g.gemeente = o.gemeente and g.id = o.van_gebruiker
  left join lateral (select f.vorm from begeleidingsvorm f where f.gemeente = o.gemeente and f.persoon = o.persoon
    order by f.id desc limit 1) k on true
  where o.gemeente = bijrijder.gemeente() and o.naar_gebruiker = bijrijder.huidige_gebruiker() and bijrijder.rol() = 'klantmanager'
    and o.klaar_op is null and o.gestopt_op is null and o.collega_antwoord is null and length(trim(o.notitie)) > 0
  order by o.id
$$;
set local role bijrijder_eigenaar;
