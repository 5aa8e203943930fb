-- A colleague is away: who answers for them, from which day to which. Nobody waits for somebody who is ill or free.
set local role bijrijder_eigenaar;

create table vervanging (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  weg uuid not null,
  vervanger uuid not null,
  van date not null,
  -- the first day on which the colleague is back
  tot date not null,
  gezet_door uuid not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  -- the same answer in two tabs is one
  unique (gemeente, weg, vervanger, van),
  check (weg <> vervanger),
  check (tot >= van and tot <= van + 92),
  foreign key (gemeente, weg) references gebruiker (gemeente, id),
  foreign key (gemeente, vervanger) references gebruiker (gemeente, id),
  foreign key (gemeente, gezet_door) references gebruiker (gemeente, id)
);
create index on vervanging (gemeente, vervanger, tot);
call bijrijder.bescherm('vervanging');
call bijrijder.met_geschiedenis('vervanging');
call bijrijder.lees_als_poort('vervanging');
call bijrijder.geef('vervanging', array['client','partner','helper','bewindvoerder','klantmanager','jobcoach','teamleider','inkomensconsulent'],
  array['select'], 'true');
call bijrijder.geef('vervanging', array['klantmanager'], array['insert'],
  'weg = bijrijder.huidige_gebruiker() and gezet_door = bijrijder.huidige_gebruiker()');
-- who is back, says so
call bijrijder.geef('vervanging', array['klantmanager'], array['update (tot)'], 'weg = bijrijder.huidige_gebruiker()');
call bijrijder.geef('vervanging', array['teamleider'], array['insert'], 'gezet_door = bijrijder.huidige_gebruiker()');
call bijrijder.geef('vervanging', array['teamleider'], array['update (tot)'], 'true');

-- Who answers for people is somebody who may: a klantmanager.
create function bijrijder.vervanger_kan() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from gebruiker_rol r where r.gemeente = new.gemeente and r.gebruiker = new.vervanger
      and r.rol = 'klantmanager' and r.van <= new.tot and (r.tot is null or r.tot > new.van)) then
    raise exception 'Wie waarneemt, is zelf klantmanager.' using errcode = '23514';
  end if;
  return new;
end $$;
alter function bijrijder.vervanger_kan() owner to bijrijder_poort;
create trigger vervanger_kan before insert on vervanging for each row execute function bijrijder.vervanger_kan();

set local role bijrijder_poort;

-- Whose people the one who looks answers for today: their own, and of whom they replace.
create function bijrijder.ik_en_wie_ik_vervang() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  ik uuid := bijrijder.huidige_gebruiker();
  dag date := bijrijder.vandaag(waar);
begin
  if bijrijder.rol() <> 'klantmanager' then
    return array[ik];
  end if;
  return ik || array(select v.weg from vervanging v where v.gemeente = waar and v.vervanger = ik and v.van <= dag and v.tot > dag);
end $$;

-- as before (0003), also for whom one replaces
create or replace function bijrijder.is_eigen_klant(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select 1 from begeleiding b
    where b.gemeente = bijrijder.gemeente() and b.persoon = wie
      and b.gebruiker = any ((select bijrijder.ik_en_wie_ik_vervang())::uuid[])
      and b.soort = bijrijder.rol()
      and b.van <= bijrijder.vandaag(b.gemeente) and (b.tot is null or b.tot > bijrijder.vandaag(b.gemeente)))
$$;

-- as before (0510), also for whom one replaces
create or replace function bijrijder.eigen_klanten() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct persoon), '{}') from (
    select b.persoon from begeleiding b
    where b.gemeente = bijrijder.gemeente() and b.soort = bijrijder.rol()
      and b.gebruiker = any ((select bijrijder.ik_en_wie_ik_vervang())::uuid[])
      and bijrijder.doel() is distinct from 'bezwaar_behandelen'
      and b.van <= bijrijder.vandaag(b.gemeente) and (b.tot is null or b.tot > bijrijder.vandaag(b.gemeente))
    union all
    select z.persoon from bezwaar z
    where z.gemeente = bijrijder.gemeente() and bijrijder.doel() = 'bezwaar_behandelen'
      and bijrijder.rol() in ('inkomensconsulent', 'teamleider')) wie
$$;

-- as before (0532), also for whom one replaces
create or replace function bijrijder.mensen_bij() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  mensen uuid[] := bijrijder.betrokkenen();
  eigen uuid[] := '{}';
  voor_wie uuid[];
  waar smallint;
  dag date;
begin
  if bijrijder.rol() = 'client' then
    eigen := array[bijrijder.huidige_persoon()];
    return case when eigen <@ mensen then eigen else '{}' end;
  end if;
  if bijrijder.rol() = 'partner' then
    eigen := bijrijder.eigen_huishouden();
    return case when mensen <@ eigen then mensen else array(select wie from unnest(mensen) wie where wie = any (eigen)) end;
  end if;
  if bijrijder.huidige_gebruiker() is not null then
    waar := bijrijder.gemeente();
    dag := bijrijder.vandaag(waar);
    voor_wie := bijrijder.ik_en_wie_ik_vervang();
    eigen := array(select distinct b.persoon from begeleiding b
      where b.gemeente = waar and b.gebruiker = any (voor_wie) and b.persoon = any (mensen) and b.soort = bijrijder.rol()
        and b.van <= dag and (b.tot is null or b.tot > dag));
    if mensen <@ eigen then
      return mensen;
    end if;
  end if;
  return eigen || array(select wie from unnest(mensen) wie where wie <> all (eigen) and bijrijder.mag_bij(wie));
end $$;

-- as before (0320); on days away there is no free moment
create or replace function bijrijder.vrije_momenten(wie uuid, vanaf date, dagen integer) returns table (dag date, tijd time)
language sql stable security definer set search_path = public, pg_temp as $$
  select d::date, u.t
  from generate_series(vanaf, vanaf + dagen, interval '1 day') d
  join werktijd w on w.gemeente = bijrijder.gemeente() and w.gebruiker = wie and w.dag = extract(isodow from d)
  cross join lateral (select (w.van + n * interval '1 hour')::time t
    from generate_series(0, floor(extract(epoch from w.tot - w.van) / 3600)::int - 1) n) u
  where not exists (select 1 from afspraak a where a.gemeente = w.gemeente and a.gebruiker = wie and a.dag = d::date
    and a.tijd = u.t and a.stand = 'staat')
    and not exists (select 1 from vervanging v where v.gemeente = w.gemeente and v.weg = wie and v.van <= d::date and v.tot > d::date)
  order by 1, 2
$$;
set local role bijrijder_eigenaar;
