-- Who is looking, why and at whom: set by the gateway (dossier/toegang) at the start of every transaction.
-- Helpers for other migrations: bescherm, geef, alleen_toevoegen, met_geschiedenis.

create schema bijrijder;
grant usage on schema bijrijder to public;
grant create, usage on schema bijrijder to bijrijder_poort;

create function bijrijder.gemeente() returns smallint language sql stable parallel safe
  as $$ select nullif(current_setting('bijrijder.gemeente', true), '')::smallint $$;
create function bijrijder.huidige_persoon() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('bijrijder.persoon', true), '')::uuid $$;
create function bijrijder.huidige_gebruiker() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('bijrijder.gebruiker', true), '')::uuid $$;
create function bijrijder.doel() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('bijrijder.doel', true), '') $$;
create function bijrijder.verwerking() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('bijrijder.verwerking', true), '')::uuid $$;
-- The people this transaction says it touches. Each has an access line; nobody else's rows are visible.
create function bijrijder.betrokkenen() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('bijrijder.betrokkenen', true), ''), '{}')::uuid[] $$;
-- The application role, also inside SECURITY DEFINER functions (where current_user is the owner).
create function bijrijder.rol() returns text language sql stable parallel safe
  as $$ select regexp_replace(current_setting('role'), '^bijrijder_', '') $$;

-- Trigger: this table only grows.
create function bijrijder.weiger_wijziging() returns trigger language plpgsql as $$
begin
  raise exception 'In % wordt alleen toegevoegd; wijzigen en verwijderen kan niet.', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create procedure bijrijder.alleen_toevoegen(tabel regclass) language plpgsql as $$
begin
  execute format('create trigger alleen_toevoegen before update or delete or truncate on %s
    for each statement execute function bijrijder.weiger_wijziging()', tabel);
end $$;

create table geschiedenis (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  tabel text not null,
  sleutel jsonb not null,
  oud jsonb not null,
  handeling text not null check (handeling in ('UPDATE', 'DELETE')),
  tot timestamptz not null default now(),
  door_rol text not null,
  door_gebruiker uuid,
  door_persoon uuid,
  verwerking uuid,
  primary key (gemeente, id)
);
create index on geschiedenis (gemeente, tabel, sleutel);
alter table geschiedenis enable row level security;
alter table geschiedenis force row level security;
grant insert, select on geschiedenis to bijrijder_poort;
create policy poort on geschiedenis to bijrijder_poort using (true) with check (true);
call bijrijder.alleen_toevoegen('geschiedenis');

-- Trigger: what a row was before it changed stays, with who changed it.
create function bijrijder.bewaar_vorige() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  oud jsonb := to_jsonb(old);
  sleutel jsonb := '{}';
  kolom text;
begin
  foreach kolom in array tg_argv loop
    sleutel := sleutel || jsonb_build_object(kolom, oud -> kolom);
  end loop;
  insert into geschiedenis (gemeente, tabel, sleutel, oud, handeling, door_rol, door_gebruiker, door_persoon, verwerking)
  values ((oud ->> 'gemeente')::smallint, tg_table_name, sleutel, oud, tg_op, bijrijder.rol(),
          bijrijder.huidige_gebruiker(), bijrijder.huidige_persoon(), bijrijder.verwerking());
  return null;
end $$;
alter function bijrijder.bewaar_vorige() owner to bijrijder_poort;

create procedure bijrijder.met_geschiedenis(doel regclass) language plpgsql as $$
declare
  sleutels text;
begin
  select string_agg(quote_literal(a.attname), ', ' order by a.attnum) into sleutels
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = doel and i.indisprimary;
  execute format('create trigger bewaar_vorige after update or delete on %s
    for each row execute function bijrijder.bewaar_vorige(%s)', doel, sleutels);
  execute format('create trigger niet_leegmaken before truncate on %s
    for each statement execute function bijrijder.weiger_wijziging()', doel);
end $$;

create function bijrijder.heeft_kolom(tabel regclass, kolom text) returns boolean language sql stable as $$
  select exists (select 1 from pg_attribute where attrelid = tabel and attname = kolom and not attisdropped)
$$;

-- Every table with a municipality's data: nobody in, own municipality only, and (with a person or household column)
-- only the people this transaction has declared, whoever asks. `werker` and `inrichting` work on whole municipalities.
create procedure bijrijder.bescherm(tabel regclass, persoon text default null, huishouden text default null)
language plpgsql as $$
declare
  mensen constant text := 'bijrijder_client, bijrijder_partner, bijrijder_helper, bijrijder_bewindvoerder, bijrijder_klantmanager,
    bijrijder_inkomensconsulent, bijrijder_handhaver, bijrijder_teamleider, bijrijder_jobcoach, bijrijder_partnerorganisatie,
    bijrijder_klachtbehandelaar, bijrijder_auditor, bijrijder_beheerder, bijrijder_openbaar';
begin
  execute format('revoke all on %s from public', tabel);
  execute format('alter table %s enable row level security', tabel);
  execute format('alter table %s force row level security', tabel);
  -- the gate's own functions name the municipality themselves
  execute format('create policy eigen_gemeente on %s as restrictive
    using (gemeente = (select bijrijder.gemeente()) or current_user = ''bijrijder_poort'')', tabel);
  if persoon is not null then
    execute format('create policy alleen_betrokkenen on %s as restrictive to %s
      using (%I = any ((select bijrijder.betrokkenen())::uuid[]))', tabel, mensen, persoon);
  elsif huishouden is not null then
    execute format('create policy alleen_betrokkenen on %s as restrictive to %s
      using (%I = any ((select bijrijder.betrokken_huishoudens())::uuid[]))', tabel, mensen, huishouden);
  end if;
  execute format('grant select, insert on %s to bijrijder_inrichting', tabel);
  execute format('create policy inrichting on %s to bijrijder_inrichting using (true) with check (true)', tabel);
end $$;

-- Give roles rights on a table. Rows: those of people they may be with (`mag_bij`), found by column `persoon` or
-- `huishouden`, or by `voorwaarde`. Rights: 'select', 'insert', 'update', 'update (column, …)', 'delete'.
create procedure bijrijder.geef(tabel regclass, rollen text[], rechten text[], voorwaarde text default null)
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
      when bijrijder.heeft_kolom(tabel, 'persoon') then 'bijrijder.mag_bij(persoon)'
      when bijrijder.heeft_kolom(tabel, 'huishouden') then 'bijrijder.mag_bij_huishouden(huishouden)'
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

-- Let the SECURITY DEFINER functions (owner bijrijder_poort) read a table.
create procedure bijrijder.lees_als_poort(tabel regclass) language plpgsql as $$
begin
  execute format('grant select on %s to bijrijder_poort', tabel);
  execute format('create policy poort on %s for select to bijrijder_poort using (true)', tabel);
end $$;
