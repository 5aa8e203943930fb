-- A page asks some thirty times for the households declared and the people and households one may be with, and a few times for the day.
-- The answer is kept for the rest of the transaction, beside what it was asked for, and forgotten when a household or the clock changes.
-- Whoever could forge such an answer could forge `bijrijder.betrokkenen` and `bijrijder.persoon` just as well; for somebody who works for the
-- municipality the second lock does not rest on those, and is read from the tables each time.

set local role bijrijder_poort;

-- What an answer was asked for. Always with a stroke in it: a setting that is empty answers nothing.
create function bijrijder.vraag_betrokken() returns text language sql stable as $$
  select current_setting('bijrijder.gemeente', true) || '/' || current_setting('bijrijder.betrokkenen', true)
$$;
create function bijrijder.vraag_bij() returns text language sql stable as $$
  select current_setting('role') || '/' || current_setting('bijrijder.persoon', true) || '/' || current_setting('bijrijder.gebruiker', true)
    || '/' || current_setting('bijrijder.gemeente', true) || '/' || current_setting('bijrijder.betrokkenen', true)
$$;

-- as before (0530)
create function bijrijder.zoek_vandaag(welke smallint) returns date language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  dag date := coalesce(
    (select k.dag from klok k join gemeente g on g.code = k.gemeente and g.is_voorbeeld
      where k.gemeente = welke order by k.id desc limit 1),
    (now() at time zone 'Europe/Amsterdam')::date);
begin
  perform set_config('bijrijder.vandaag', dag::text, true), set_config('bijrijder.vandaag_van', welke::text, true);
  return dag;
end $$;
create or replace function bijrijder.vandaag(welke smallint) returns date language sql stable as $$
  select case when current_setting('bijrijder.vandaag_van', true) = welke::text then current_setting('bijrijder.vandaag', true)::date
    else bijrijder.zoek_vandaag(welke) end
$$;

-- as before (0535)
create function bijrijder.zoek_betrokken_huishoudens() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp set plan_cache_mode = 'force_generic_plan' as $$
declare
  waar smallint := bijrijder.gemeente();
  mensen uuid[] := bijrijder.betrokkenen();
  lijst uuid[] := array(select distinct l.huishouden from huishouden_lid l
    where l.gemeente = waar and l.persoon = any (mensen) and l.rol in ('aanvrager','partner'));
begin
  perform set_config('bijrijder.lijst_betrokken', lijst::text, true),
    set_config('bijrijder.lijst_betrokken_van', coalesce(bijrijder.vraag_betrokken(), ''), true);
  return lijst;
end $$;
create or replace function bijrijder.betrokken_huishoudens() returns uuid[] language sql stable as $$
  select case when current_setting('bijrijder.lijst_betrokken_van', true) = bijrijder.vraag_betrokken()
    then current_setting('bijrijder.lijst_betrokken', true)::uuid[] else bijrijder.zoek_betrokken_huishoudens() end
$$;

-- as before (1070)
create function bijrijder.zoek_mensen_bij() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp set plan_cache_mode = 'force_generic_plan' as $$
declare
  mensen uuid[] := bijrijder.betrokkenen();
  eigen uuid[] := '{}';
  voor_wie uuid[];
  waar smallint;
  dag date;
begin
  if bijrijder.rol() in ('client', 'partner') then
    if bijrijder.rol() = 'client' then
      eigen := array[bijrijder.huidige_persoon()];
      eigen := case when eigen <@ mensen then eigen else '{}' end;
    else
      eigen := bijrijder.eigen_huishouden();
      eigen := case when mensen <@ eigen then mensen else array(select wie from unnest(mensen) wie where wie = any (eigen)) end;
    end if;
    perform set_config('bijrijder.lijst_mensen', eigen::text, true),
      set_config('bijrijder.lijst_mensen_van', coalesce(bijrijder.vraag_bij(), ''), true);
    return eigen;
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
create or replace function bijrijder.mensen_bij() returns uuid[] language sql stable as $$
  select case when current_setting('bijrijder.lijst_mensen_van', true) = bijrijder.vraag_bij()
    then current_setting('bijrijder.lijst_mensen', true)::uuid[] else bijrijder.zoek_mensen_bij() end
$$;

-- as before (0535)
create function bijrijder.zoek_huishoudens_bij() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp set plan_cache_mode = 'force_generic_plan' as $$
declare
  waar smallint := bijrijder.gemeente();
  mensen uuid[] := bijrijder.mensen_bij();
  lijst uuid[] := array(select distinct l.huishouden from huishouden_lid l
    where l.gemeente = waar and l.persoon = any (mensen) and l.rol in ('aanvrager','partner'));
begin
  if bijrijder.rol() in ('client', 'partner') then
    perform set_config('bijrijder.lijst_bij', lijst::text, true),
      set_config('bijrijder.lijst_bij_van', coalesce(bijrijder.vraag_bij(), ''), true);
  end if;
  return lijst;
end $$;
create or replace function bijrijder.huishoudens_bij() returns uuid[] language sql stable as $$
  select case when current_setting('bijrijder.lijst_bij_van', true) = bijrijder.vraag_bij()
    then current_setting('bijrijder.lijst_bij', true)::uuid[] else bijrijder.zoek_huishoudens_bij() end
$$;

set local role bijrijder_eigenaar;

create function bijrijder.vergeet_lijsten() returns trigger language plpgsql as $$
begin
  perform set_config('bijrijder.lijst_betrokken_van', '', true), set_config('bijrijder.lijst_mensen_van', '', true),
    set_config('bijrijder.lijst_bij_van', '', true), set_config('bijrijder.vandaag_van', '', true);
  return null;
end $$;
create trigger vergeet_lijsten after insert or update or delete on huishouden_lid for each statement execute function bijrijder.vergeet_lijsten();
create trigger vergeet_lijsten after insert on klok for each statement execute function bijrijder.vergeet_lijsten();

-- as before (1061), and the people named are asked after one by one: a list in a question is planned again at each call
create or replace function bijrijder.open_toegang(
  de_gemeente smallint, de_persoon uuid, de_gebruiker uuid, het_doel text, de_verwerking uuid, de_rol text,
  -- `genoemd`: the people given, each checked; `ongetoetst`: those who may not be together yet; or the list of that name
  hoe text, genoemd uuid[], met_huisgenoten boolean,
  soort_wie text, naam_wie text, de_handeling text, het_object text, de_reden text,
  out rol text, out vandaag date, out betrokkenen uuid[])
language plpgsql as $$
declare
  lezers uuid[];
  wie uuid;
begin
  rol := de_rol;
  vandaag := bijrijder.vandaag(de_gemeente);
  perform set_config('bijrijder.gemeente', de_gemeente::text, true),
    set_config('bijrijder.persoon', coalesce(de_persoon::text, ''), true),
    set_config('bijrijder.gebruiker', coalesce(de_gebruiker::text, ''), true),
    set_config('bijrijder.doel', het_doel, true),
    set_config('bijrijder.verwerking', de_verwerking::text, true),
    set_config('role', 'bijrijder_' || rol, true);
  betrokkenen := case hoe
    when 'eigen klanten' then bijrijder.eigen_klanten()
    when 'eigen huishouden' then bijrijder.eigen_huishouden()
    else genoemd end;
  if hoe = 'eigen huishouden' and cardinality(betrokkenen) = 0 then
    betrokkenen := array[de_persoon];
  end if;
  if hoe = 'eigen huishouden' and betrokkenen <> array[de_persoon] then
    rol := 'partner';
  end if;
  if hoe = 'genoemd' and rol <> 'werker' then
    foreach wie in array betrokkenen loop
      if not bijrijder.mag_bij(wie) and not bijrijder.is_tweede_bij(wie) then
        raise exception 'geen relatie met deze persoon' using errcode = 'BR403';
      end if;
    end loop;
  end if;
  perform set_config('bijrijder.betrokkenen', betrokkenen::text, true);
  lezers := betrokkenen;
  if met_huisgenoten then
    lezers := array(select unnest(betrokkenen) union select persoon from huishouden_lid);
  end if;
  if cardinality(betrokkenen) > 0 then
    perform set_config('role', 'none', true);
    insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
    select de_gemeente, de_verwerking, lezer, soort_wie, coalesce(de_persoon, de_gebruiker), naam_wie, open_toegang.rol,
      de_handeling, het_object, het_doel, de_reden
    from unnest(lezers) lezer;
  end if;
  perform set_config('role', 'bijrijder_' || rol, true);
end $$;
