-- Most often one person looks at themselves, or at the two of them: then no list has to be walked.
set local role bijrijder_poort;

-- as before (0531); nobody when there is no household, so that it also says who may be seen
create or replace function bijrijder.eigen_huishouden() returns uuid[] language plpgsql stable security definer
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
  return coalesce(mensen, '{}');
end $$;

-- as before (0530), by the same rules as `mag_bij`
create or replace function bijrijder.mensen_bij() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  mensen uuid[] := bijrijder.betrokkenen();
  eigen uuid[] := '{}';
  van_wie uuid := bijrijder.huidige_gebruiker();
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
  if van_wie is not null then
    waar := bijrijder.gemeente();
    dag := bijrijder.vandaag(waar);
    eigen := array(select distinct b.persoon from begeleiding b
      where b.gemeente = waar and b.gebruiker = van_wie and b.persoon = any (mensen) and b.soort = bijrijder.rol()
        and b.van <= dag and (b.tot is null or b.tot > dag));
    if mensen <@ eigen then
      return mensen;
    end if;
  end if;
  return eigen || array(select wie from unnest(mensen) wie where wie <> all (eigen) and bijrijder.mag_bij(wie));
end $$;
set local role bijrijder_eigenaar;
