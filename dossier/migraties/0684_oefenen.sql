-- Practice: beside a municipality stands one with invented people only. The municipality is in every key, so what happens in
-- the one can never touch a row of the other. Nothing is paid there and nothing is scheduled there.

alter table gemeente add column oefenen_voor smallint unique references gemeente (code);
alter table gemeente add constraint oefenen_naast check (oefenen_voor is null or code = oefenen_voor + 20000);
-- who practises: their user in the practice municipality
alter table sessie add column oefent uuid;

create function bijrijder.is_oefening(welke smallint) returns boolean language sql stable
  as $$ select exists (select 1 from gemeente where code = welke and oefenen_voor is not null) $$;

create function bijrijder.weiger_oefening() returns trigger language plpgsql as $$
begin
  if bijrijder.is_oefening(new.gemeente) then
    raise exception 'In de oefenomgeving wordt niets betaald.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- The gate may fill practice municipalities, and no other.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['gemeente_instelling','klok','vormtijd','gebruiker','gebruiker_rol','werktijd','persoon','huishouden',
    'huishouden_lid','begeleiding','feit','contactvoorkeur','verhaal_deel','begeleidingsvorm','doel','stap','gesprek','toezegging',
    'bericht','hulpvraag'] loop
    execute format('grant insert on %I to bijrijder_poort', tabel);
    execute format('create policy oefenen on %I for insert to bijrijder_poort with check (bijrijder.is_oefening(gemeente))', tabel);
  end loop;
  foreach tabel in array array['gebruiker_rol','begeleiding'] loop
    execute format('grant update (tot) on %I to bijrijder_poort', tabel);
    execute format('create policy oefenen_klaar on %I for update to bijrijder_poort using (bijrijder.is_oefening(gemeente))', tabel);
  end loop;
  foreach tabel in array array['maandrun','betaling','betaalbestand'] loop
    execute format('create trigger geen_oefening before insert on %I for each row execute function bijrijder.weiger_oefening()', tabel);
  end loop;
end $$;
grant insert on gemeente to bijrijder_poort;
call bijrijder.lees_als_poort('vormtijd');

create or replace function bijrijder.alleen_zelf() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and (bijrijder.rol() = 'inrichting'
    or (current_user = 'bijrijder_poort' and bijrijder.is_oefening(new.gemeente))) then
    return new;
  end if;
  if bijrijder.rol() <> 'client'
    or (tg_op <> 'DELETE' and new.persoon is distinct from bijrijder.huidige_persoon())
    or (tg_op <> 'INSERT' and old.persoon is distinct from bijrijder.huidige_persoon()) then
    raise exception 'Dit zijn iemands eigen woorden; alleen die mens zelf kan ze veranderen.'
      using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- The practice municipality of a municipality, made when it is not there, with its settings and on its day.
create function bijrijder.oefenplek(echt smallint) returns smallint language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  oefen smallint := (echt + 20000)::smallint;
begin
  insert into gemeente (code, naam, thema, is_voorbeeld, oefenen_voor)
    select oefen, 'Oefenstad', g.thema, g.is_voorbeeld, g.code from gemeente g where g.code = echt and g.oefenen_voor is null
    on conflict do nothing;
  if not bijrijder.is_oefening(oefen) then
    raise exception 'Bij deze gemeente hoort geen oefenomgeving.';
  end if;
  perform set_config('bijrijder.gemeente', oefen::text, true);
  insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden)
    select oefen, i.sleutel, i.vanaf, i.waarde, i.reden from gemeente_instelling i where i.gemeente = echt
      and not exists (select 1 from gemeente_instelling o where o.gemeente = oefen and o.sleutel = i.sleutel
        and o.vanaf = i.vanaf and o.waarde = i.waarde)
    order by i.id;
  insert into vormtijd (gemeente, vorm, minuten, stilte_dagen)
    select oefen, v.vorm, v.minuten, v.stilte_dagen from vormtijd v where v.gemeente = echt on conflict do nothing;
  if bijrijder.vandaag(echt) > coalesce((select max(dag) from klok where gemeente = oefen), '-infinity')
    and exists (select 1 from klok k join gemeente g on g.code = k.gemeente and g.is_voorbeeld where k.gemeente = echt) then
    insert into klok (gemeente, dag) values (oefen, bijrijder.vandaag(echt));
  end if;
  return oefen;
end $$;
alter function bijrijder.oefenplek(smallint) owner to bijrijder_poort;

-- Rows for one practice municipality, table by table in the given order.
create function bijrijder.oefen_vul(oefen smallint, tabellen jsonb) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  deel jsonb;
  kolommen text;
begin
  if not bijrijder.is_oefening(oefen) then
    raise exception 'Dit is geen oefenomgeving.' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('bijrijder.gemeente', oefen::text, true);
  for deel in select * from jsonb_array_elements(tabellen) loop
    select string_agg(quote_ident(k), ', ') into kolommen from jsonb_object_keys(deel -> 'rij') k;
    execute format('insert into %I (gemeente, %s) select $1, %s from jsonb_populate_record(null::%I, $2)',
      deel ->> 'tabel', kolommen, kolommen, deel ->> 'tabel') using oefen, deel -> 'rij';
  end loop;
end $$;
alter function bijrijder.oefen_vul(smallint, jsonb) owner to bijrijder_poort;

-- Somebody begins again: what they had is of nobody any more.
create function bijrijder.oefen_klaar(oefen smallint, wie uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform set_config('bijrijder.gemeente', oefen::text, true);
  update gebruiker_rol set tot = bijrijder.vandaag(oefen) where gemeente = oefen and gebruiker = wie and tot is null;
  update begeleiding set tot = bijrijder.vandaag(oefen) where gemeente = oefen and gebruiker = wie and tot is null;
end $$;
alter function bijrijder.oefen_klaar(smallint, uuid) owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.oefenplek(smallint), bijrijder.oefen_vul(smallint, jsonb), bijrijder.oefen_klaar(smallint, uuid) from public;
grant execute on function bijrijder.oefenplek(smallint), bijrijder.oefen_vul(smallint, jsonb), bijrijder.oefen_klaar(smallint, uuid) to bijrijder_app;
set local role bijrijder_eigenaar;
