-- Half of what a page of a client cost the database was planning: the first five times per connection and question, and each time for a
-- question in which a list makes the one plan look dearer than it is.

-- as before (1220), and the questions of a client keep one plan
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
  -- a household is found by index, whoever it is: one plan for all of them, made once per connection
  if rol in ('client', 'partner') then
    perform set_config('plan_cache_mode', 'force_generic_plan', true);
  end if;
end $$;
