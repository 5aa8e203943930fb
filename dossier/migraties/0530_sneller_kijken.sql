-- Who may be seen is worked out once per query instead of once per row, and found by index. The same people and households
-- as before: the two locks (declared by the transaction, and related to whoever looks) stay two.

set local role bijrijder_poort;

-- as before (0002); plpgsql keeps the plan of its query for as long as the connection lives
create or replace function bijrijder.vandaag(welke smallint) returns date language plpgsql stable security definer
  set search_path = public, pg_temp as $$
begin
  return coalesce(
    (select k.dag from klok k join gemeente g on g.code = k.gemeente and g.is_voorbeeld
      where k.gemeente = welke order by k.id desc limit 1),
    (now() at time zone 'Europe/Amsterdam')::date);
end $$;

-- as before (0003); there `any (function())` made the planner read every row of the municipality
create or replace function bijrijder.betrokken_huishoudens() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  mensen uuid[] := bijrijder.betrokkenen();
begin
  return array(select distinct l.huishouden from huishouden_lid l
    where l.gemeente = waar and l.persoon = any (mensen) and l.rol in ('aanvrager','partner'));
end $$;

create or replace function bijrijder.in_zelfde_huishouden(wie uuid) returns boolean language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  zelf uuid := bijrijder.huidige_persoon();
  dag date := bijrijder.vandaag(waar);
begin
  return exists (
    select 1 from huishouden_lid ik
    join huishouden_lid ander on ander.gemeente = ik.gemeente and ander.huishouden = ik.huishouden
    where ik.gemeente = waar and ik.persoon = zelf and ander.persoon = wie
      and ik.rol in ('aanvrager','partner') and ander.rol in ('aanvrager','partner')
      and dag >= greatest(ik.van, ander.van)
      and dag < least(coalesce(ik.tot, 'infinity'), coalesce(ander.tot, 'infinity')));
end $$;

-- The people this transaction declared with whom the one who looks may be (`mag_bij`); own clients are found together.
create function bijrijder.mensen_bij() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  mensen uuid[] := bijrijder.betrokkenen();
  eigen uuid[] := '{}';
  van_wie uuid := bijrijder.huidige_gebruiker();
  waar smallint := bijrijder.gemeente();
  dag date;
begin
  if van_wie is not null then
    dag := bijrijder.vandaag(waar);
    eigen := array(select distinct b.persoon from begeleiding b
      where b.gemeente = waar and b.gebruiker = van_wie and b.persoon = any (mensen) and b.soort = bijrijder.rol()
        and b.van <= dag and (b.tot is null or b.tot > dag));
  end if;
  return eigen || array(select wie from unnest(mensen) wie where wie <> all (eigen) and bijrijder.mag_bij(wie));
end $$;

-- The households of those people.
create function bijrijder.huishoudens_bij() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  mensen uuid[] := bijrijder.mensen_bij();
begin
  return array(select distinct l.huishouden from huishouden_lid l
    where l.gemeente = waar and l.persoon = any (mensen) and l.rol in ('aanvrager','partner'));
end $$;

-- The adults of the household of whoever looks, today, for the gateway: they are declared before anything is read.
create function bijrijder.eigen_huishouden() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  zelf uuid := bijrijder.huidige_persoon();
  dag date := bijrijder.vandaag(waar);
  mensen uuid[];
begin
  select array_agg(distinct lid.persoon) into mensen
  from huishouden_lid ik
  join huishouden_lid lid on lid.gemeente = ik.gemeente and lid.huishouden = ik.huishouden
  where ik.gemeente = waar and ik.persoon = zelf
    and ik.rol in ('aanvrager','partner') and lid.rol in ('aanvrager','partner')
    and dag >= greatest(ik.van, lid.van)
    and dag < least(coalesce(ik.tot, 'infinity'), coalesce(lid.tot, 'infinity'));
  return coalesce(mensen, array[zelf]);
end $$;

set local role bijrijder_eigenaar;

create or replace function bijrijder.instelling(de_sleutel text, op_dag date) returns jsonb language plpgsql stable as $$
declare
  waar smallint := bijrijder.gemeente();
begin
  return (select waarde from gemeente_instelling
    where gemeente = waar and sleutel = de_sleutel and vanaf <= op_dag
    order by vanaf desc, id desc limit 1);
end $$;

-- Which rows a role sees of a column with a person or a household. Where the first lock (`alleen_betrokkenen`) stands on
-- that column the answer is a list, made once per query.
create function bijrijder.grens_bij(tabel regclass, kolom text, soort text) returns text language sql stable as $$
  select case
    when not exists (select 1 from pg_policy p where p.polrelid = tabel and p.polname = 'alleen_betrokkenen'
      and pg_get_expr(p.polqual, p.polrelid) like format('(%I = ANY %%', kolom))
    then format(case soort when 'persoon' then 'bijrijder.mag_bij(%I)' else 'bijrijder.mag_bij_huishouden(%I)' end, kolom)
    else format(case soort when 'persoon' then '%I = any ((select bijrijder.mensen_bij())::uuid[])'
      else '%I = any ((select bijrijder.huishoudens_bij())::uuid[])' end, kolom)
  end
$$;

-- as before (0001), with the list
create or replace procedure bijrijder.geef(tabel regclass, rollen text[], rechten text[], voorwaarde text default null)
language plpgsql as $$
declare
  rol text;
  recht text;
  soort text;
  grens text;
begin
  foreach rol in array rollen loop
    grens := case
      when voorwaarde is not null then voorwaarde
      when rol = 'werker' then 'true'
      when bijrijder.heeft_kolom(tabel, 'persoon') then bijrijder.grens_bij(tabel, 'persoon', 'persoon')
      when bijrijder.heeft_kolom(tabel, 'huishouden') then bijrijder.grens_bij(tabel, 'huishouden', 'huishouden')
    end;
    if grens is null then
      raise exception 'geef(%): geen kolom persoon of huishouden; geef een voorwaarde.', tabel;
    end if;
    foreach recht in array rechten loop
      soort := split_part(recht, ' ', 1);
      execute format('grant %s on %s to bijrijder_%s', recht, tabel, rol);
      execute format('create policy %I on %s for %s to bijrijder_%s %s %s', rol || '_' || soort, tabel, soort, rol,
        case when soort = 'insert' then '' else format('using (%s)', grens) end,
        case when soort in ('insert', 'update') then format('with check (%s)', grens) else '' end);
    end loop;
  end loop;
end $$;

-- The policies there are: only the function per row gives way to the list, every other condition stays.
do $$
declare
  p record;
  zien text;
  schrijven text;
begin
  for p in
    select a.oid::regclass as tabel, b.polname as naam, pg_get_expr(b.polqual, a.oid) as zien,
      pg_get_expr(b.polwithcheck, a.oid) as schrijven,
      substring(pg_get_expr(e.polqual, a.oid) from '^\((\w+) = ANY ') as kolom
    from pg_class a
    join pg_policy b on b.polrelid = a.oid and b.polpermissive
    join pg_policy e on e.polrelid = a.oid and e.polname = 'alleen_betrokkenen'
    where b.polroles <> array['bijrijder_werker'::regrole::oid]
  loop
    select replace(replace(p.zien, format('bijrijder.mag_bij(%I)', p.kolom), format('(%I = any ((select bijrijder.mensen_bij())::uuid[]))', p.kolom)),
      format('bijrijder.mag_bij_huishouden(%I)', p.kolom), format('(%I = any ((select bijrijder.huishoudens_bij())::uuid[]))', p.kolom)) into zien;
    select replace(replace(p.schrijven, format('bijrijder.mag_bij(%I)', p.kolom), format('(%I = any ((select bijrijder.mensen_bij())::uuid[]))', p.kolom)),
      format('bijrijder.mag_bij_huishouden(%I)', p.kolom), format('(%I = any ((select bijrijder.huishoudens_bij())::uuid[]))', p.kolom)) into schrijven;
    if zien is distinct from p.zien then
      execute format('alter policy %I on %s using (%s)', p.naam, p.tabel, zien);
    end if;
    if schrijven is distinct from p.schrijven then
      execute format('alter policy %I on %s with check (%s)', p.naam, p.tabel, schrijven);
    end if;
  end loop;
end $$;
