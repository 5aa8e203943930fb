-- Keep little: who removes what has had its time, what may not go yet, and keys that can be destroyed.

-- `bijrijder_bewaarder` (NOLOGIN, taken by the workers only) removes rows and puts values under another key. It writes
-- nothing else. Every protected table, also later ones, gives it exactly that.
create procedure bijrijder.voor_bewaarder(tabel regclass) language plpgsql as $$
begin
  execute format('grant select, delete on %s to bijrijder_bewaarder', tabel);
  execute format('create policy bewaarder on %s to bijrijder_bewaarder using (true) with check (true)', tabel);
end $$;

-- as before (0001), with the keeper
create or replace procedure bijrijder.bescherm(tabel regclass, persoon text default null, huishouden text default null)
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
  if (select nspname from pg_namespace n join pg_class c on c.relnamespace = n.oid where c.oid = tabel) = 'public' then
    call bijrijder.voor_bewaarder(tabel);
  end if;
end $$;

do $$
declare
  tabel regclass;
begin
  for tabel in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity order by c.relname
  loop
    call bijrijder.voor_bewaarder(tabel);
  end loop;
end $$;

-- A table only grows, until its term is over. The keeper's grants say what it may do.
create or replace function bijrijder.weiger_wijziging() returns trigger language plpgsql as $$
begin
  if current_user = 'bijrijder_bewaarder' and tg_op <> 'TRUNCATE' then
    return null;
  end if;
  raise exception 'In % wordt alleen toegevoegd; wijzigen en verwijderen kan niet.', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create or replace function bijrijder.alleen_zelf() returns trigger language plpgsql as $$
begin
  if (tg_op = 'INSERT' and bijrijder.rol() = 'inrichting') or (tg_op = 'DELETE' and current_user = 'bijrijder_bewaarder') then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if bijrijder.rol() <> 'client'
    or (tg_op <> 'DELETE' and new.persoon is distinct from bijrijder.huidige_persoon())
    or (tg_op <> 'INSERT' and old.persoon is distinct from bijrijder.huidige_persoon()) then
    raise exception 'Dit zijn iemands eigen woorden; alleen die mens zelf kan ze veranderen.'
      using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- What is removed because its time is over, or put under another key, leaves no copy in the history.
set local role bijrijder_poort;
create or replace function bijrijder.bewaar_vorige() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  oud jsonb := to_jsonb(old);
  sleutel jsonb := '{}';
  kolom text;
begin
  if bijrijder.rol() = 'bewaarder' then
    return null;
  end if;
  foreach kolom in array tg_argv loop
    sleutel := sleutel || jsonb_build_object(kolom, oud -> kolom);
  end loop;
  insert into geschiedenis (gemeente, tabel, sleutel, oud, handeling, door_rol, door_gebruiker, door_persoon, verwerking)
  values ((oud ->> 'gemeente')::smallint, tg_table_name, sleutel, oud, tg_op, bijrijder.rol(),
          bijrijder.huidige_gebruiker(), bijrijder.huidige_persoon(), bijrijder.verwerking());
  return null;
end $$;
set local role bijrijder_eigenaar;

-- Complaints: the keeper sees when one was answered and whether somebody still waits, never a word of it.
grant usage on schema klacht to bijrijder_bewaarder;
grant select (gemeente, id, klager), delete on klacht.klacht to bijrijder_bewaarder;
grant select (gemeente, id, klacht, soort, dag), delete on klacht.stap to bijrijder_bewaarder;
grant select (gemeente, id, klacht), delete on klacht.inzage to bijrijder_bewaarder;
create policy bewaarder on klacht.klacht to bijrijder_bewaarder using (true) with check (true);
create policy bewaarder on klacht.stap to bijrijder_bewaarder using (true) with check (true);
create policy bewaarder on klacht.inzage to bijrijder_bewaarder using (true) with check (true);

-- One key per person and part: `vast` for BSN and bank account, a year for the files of that year. Wrapped by the key of
-- the installation. Without it every copy of what it locked, also in a backup, is noise.
create table persoonsleutel (
  gemeente smallint not null,
  persoon uuid not null,
  vak text not null check (vak ~ '^(vast|\d{4})$'),
  sleutel text not null,
  waarde bytea not null,
  gemaakt_op timestamptz not null default now(),
  primary key (gemeente, persoon, vak),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
call bijrijder.bescherm('persoonsleutel');
call bijrijder.alleen_toevoegen('persoonsleutel');
call bijrijder.geef('persoonsleutel', array['werker'], array['select'], 'true');
grant select, insert on persoonsleutel to bijrijder_poort;
create policy poort on persoonsleutel to bijrijder_poort using (true) with check (true);

-- The wrapped key, for who may be with this person or a household they live in.
create function bijrijder.persoonsleutel(wie uuid, welk_vak text) returns table (sleutel text, waarde bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.sleutel, s.waarde from persoonsleutel s
  where s.gemeente = bijrijder.gemeente() and s.persoon = wie and s.vak = welk_vak
    and (bijrijder.mag_bij(wie) or exists (select 1 from huishouden_lid l
      where l.gemeente = s.gemeente and l.persoon = wie and bijrijder.mag_bij_huishouden(l.huishouden)))
$$;
-- Keep a new key; when another process was first, theirs stays.
create function bijrijder.bewaar_persoonsleutel(wie uuid, welk_vak text, de_sleutel text, de_waarde bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (bijrijder.mag_bij(wie) or exists (select 1 from huishouden_lid l
      where l.gemeente = bijrijder.gemeente() and l.persoon = wie and bijrijder.mag_bij_huishouden(l.huishouden))) then
    raise exception 'Geen relatie met deze persoon.' using errcode = 'insufficient_privilege';
  end if;
  insert into persoonsleutel (gemeente, persoon, vak, sleutel, waarde)
  values (bijrijder.gemeente(), wie, welk_vak, de_sleutel, de_waarde) on conflict do nothing;
end $$;
alter function bijrijder.persoonsleutel(uuid, text) owner to bijrijder_poort;
alter function bijrijder.bewaar_persoonsleutel(uuid, text, text, bytea) owner to bijrijder_poort;

-- Files: which key they are under; null is readable as it is (from before this migration).
alter table bewijsstuk add column onder_sleutel text;
alter table bewijsstuk_beeld add column onder_sleutel text;

-- Another key, same value: the only thing the keeper changes.
grant update (sleutel, waarde) on persoonsleutel to bijrijder_bewaarder;
grant update (sleutel, versleuteld) on persoon_bsn to bijrijder_bewaarder;
grant update (sleutel, iban) on rekening to bijrijder_bewaarder;
grant update (inhoud, onder_sleutel) on bewijsstuk, bewijsstuk_beeld to bijrijder_bewaarder;
grant insert on persoonsleutel to bijrijder_bewaarder;
grant select (sleutel, inhoud), update (sleutel, inhoud) on klacht.klacht, klacht.stap to bijrijder_bewaarder;
-- Who no longer works here becomes 'Oud-collega'; what they did stays where it was.
grant update (naam, telefoon, email, subject) on gebruiker to bijrijder_bewaarder;

-- A round of removing, or a look ahead. Counts only: no person is in it.
create table bewaarronde (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  soort text not null check (soort in ('vooruitblik', 'weggehaald')),
  -- the day up to which terms were counted
  dag date not null,
  regels jsonb not null,
  mensen integer not null,
  vastgehouden jsonb not null,
  gedaan_op timestamptz not null default now(),
  primary key (gemeente, id)
);
call bijrijder.bescherm('bewaarronde');
call bijrijder.alleen_toevoegen('bewaarronde');
call bijrijder.geef('bewaarronde', array['beheerder', 'auditor'], array['select'], 'true');
call bijrijder.geef('bewaarronde', array['werker'], array['select', 'insert'], 'true');

-- Per person: until when the benefit and the guidance ran (infinity: they still run), and why nothing may go yet.
create function bijrijder.bewaarstand(alleen uuid default null)
  returns table (persoon uuid, uitkering_tot date, begeleiding_tot date, vast text) language sql stable as $$
  with dag as (select bijrijder.vandaag(bijrijder.gemeente()) as vandaag),
  huis as (
    select h.huishouden, max(case when h.vervallen then h.bekend_op else coalesce(h.geldig_tot_en_met, 'infinity') end) as tot
    from (select distinct on (f.huishouden, f.onderwerp) f.huishouden, f.vervallen, f.bekend_op, f.geldig_tot_en_met
      from feit f where f.gemeente = bijrijder.gemeente() and f.soort = 'bijstand'
        and (alleen is null or f.huishouden in (select l.huishouden from huishouden_lid l where l.gemeente = f.gemeente and l.persoon = alleen))
      order by f.huishouden, f.onderwerp, f.id desc) h
    group by h.huishouden),
  schuld as (
    select distinct s.huishouden from (select distinct on (f.huishouden, f.onderwerp) f.huishouden, f.vervallen, f.geldig_tot_en_met
      from feit f where f.gemeente = bijrijder.gemeente() and f.soort = 'schuld' order by f.huishouden, f.onderwerp, f.id desc) s, dag
    where not s.vervallen and coalesce(s.geldig_tot_en_met, 'infinity') >= dag.vandaag
    union
    select r.huishouden from grootboekregel r where r.gemeente = bijrijder.gemeente() and r.stand = 'te_horen'
      and not exists (select 1 from grootboek_afhandeling a where a.gemeente = r.gemeente and a.regel = r.id)),
  vast as (
    -- an objection that runs, and the six weeks for an appeal after it (Awb 6:7)
    select b.persoon, 'bezwaar' as waarom from bezwaar b, dag where b.gemeente = bijrijder.gemeente() and not exists (
      select 1 from bezwaar_stap s where s.gemeente = b.gemeente and s.bezwaar = b.id
        and (s.soort = 'ingetrokken' or (s.soort = 'beslist' and s.dag + 42 < dag.vandaag)))
    union all
    select k.klager, 'klacht' from klacht.klacht k where k.gemeente = bijrijder.gemeente() and k.klager is not null and not exists (
      select 1 from klacht.stap s where s.gemeente = k.gemeente and s.klacht = k.id and s.soort = 'uitkomst')
    union all
    select c.persoon, 'verbetering' from correctie c where c.gemeente = bijrijder.gemeente() and not exists (
      select 1 from correctie_besluit d where d.gemeente = c.gemeente and d.correctie = c.id)
    union all
    select v.persoon, 'vraag' from inzage_vraag v where v.gemeente = bijrijder.gemeente() and not exists (
      select 1 from inzage_antwoord a where a.gemeente = v.gemeente and a.vraag = v.id)
    union all
    select l.persoon, 'vordering' from huishouden_lid l join schuld s using (huishouden) where l.gemeente = bijrijder.gemeente())
  select p.id,
    coalesce((select max(coalesce(h.tot, l.tot, p.vastgelegd_op::date)) from huishouden_lid l left join huis h using (huishouden)
      where l.gemeente = p.gemeente and l.persoon = p.id), p.vastgelegd_op::date),
    coalesce((select max(coalesce(b.tot, 'infinity')) from begeleiding b where b.gemeente = p.gemeente and b.persoon = p.id),
      (select max(coalesce(h.tot, l.tot, p.vastgelegd_op::date)) from huishouden_lid l left join huis h using (huishouden)
        where l.gemeente = p.gemeente and l.persoon = p.id), p.vastgelegd_op::date),
    (select min(v.waarom) from vast v where v.persoon = p.id)
  from persoon p where p.gemeente = bijrijder.gemeente() and (alleen is null or p.id = alleen)
$$;

-- The same for the person themselves.
create function bijrijder.mijn_bewaarstand() returns table (uitkering_tot date, begeleiding_tot date, vast text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.uitkering_tot, s.begeleiding_tot, s.vast from bijrijder.bewaarstand(bijrijder.huidige_persoon()) s
  where bijrijder.huidige_persoon() is not null
$$;
grant create on schema bijrijder to bijrijder_bewaarder;
alter function bijrijder.mijn_bewaarstand() owner to bijrijder_bewaarder;

-- The access log goes in whole sealed batches after its term. The seal stays and keeps the digest of what it sealed, so the
-- chain still fits. A batch with a line somebody asked about in the meantime waits.
alter table inzage_zegel add column afdruk bytea, add column opgeruimd_op date;
grant update (afdruk, opgeruimd_op) on inzage_zegel to bijrijder_bewaarder;

create function bijrijder.ruim_inzage(ouder_dan timestamptz) returns bigint language plpgsql as $$
declare
  z inzage_zegel;
  deel record;
  vorig_xid bigint := 0;
  som bigint := 0;
begin
  for z in select * from inzage_zegel where gemeente = bijrijder.gemeente() order by volgnummer loop
    if z.opgeruimd_op is null and z.gemaakt_op < ouder_dan and not exists (
      select 1 from inzage i join inzage_vraag v on v.gemeente = i.gemeente and v.inzage = i.id
      where i.gemeente = z.gemeente and i.xid > vorig_xid and i.xid <= z.tot_xid) then
      som := som + z.aantal;
      select * into deel from bijrijder.inzage_afdruk(vorig_xid, z.tot_xid);
      if deel.aantal <> z.aantal or z.zegel <> sha256(z.vorige || deel.afdruk) then
        raise exception 'Zegel % van wie keek past niet; er wordt niets weggehaald.', z.volgnummer;
      end if;
      delete from inzage where gemeente = z.gemeente and xid > vorig_xid and xid <= z.tot_xid;
      update inzage_zegel set afdruk = deel.afdruk, opgeruimd_op = bijrijder.vandaag(gemeente)
        where gemeente = z.gemeente and volgnummer = z.volgnummer;
    end if;
    vorig_xid := z.tot_xid;
  end loop;
  return som;
end $$;
set local role bijrijder_poort;
grant execute on function bijrijder.inzage_afdruk(bigint, bigint) to bijrijder_bewaarder;

-- as before (0004), with batches that have had their time
create or replace function bijrijder.controleer_inzage() returns table (volgnummer bigint, wat text) language plpgsql stable
  security definer set search_path = public, pg_temp as $$
declare
  z inzage_zegel;
  vorige bytea := sha256('');
  vorig_xid bigint := 0;
  verwacht bigint := 1;
  deel record;
begin
  for z in select * from inzage_zegel where gemeente = bijrijder.gemeente() order by inzage_zegel.volgnummer loop
    select * into deel from bijrijder.inzage_afdruk(vorig_xid, z.tot_xid);
    if z.volgnummer <> verwacht then
      volgnummer := z.volgnummer; wat := 'er ontbreekt een zegel'; return next;
    end if;
    if z.opgeruimd_op is not null and deel.aantal = 0 then
      deel.aantal := z.aantal; deel.afdruk := z.afdruk;
    end if;
    if deel.aantal <> z.aantal then
      volgnummer := z.volgnummer; wat := format('%s regels verzegeld, %s gevonden', z.aantal, deel.aantal); return next;
    elsif z.vorige <> vorige or z.zegel <> sha256(vorige || deel.afdruk) then
      volgnummer := z.volgnummer; wat := 'een regel is veranderd'; return next;
    end if;
    vorige := z.zegel; vorig_xid := z.tot_xid; verwacht := z.volgnummer + 1;
  end loop;
end $$;
set local role bijrijder_eigenaar;
