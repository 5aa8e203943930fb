-- Who looked: a line per person per transaction, written by the gateway before anything can be read.

create table inzage (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  -- joins with the processing log (Logboek dataverwerkingen)
  verwerking uuid not null,
  op timestamptz not null default now(),
  betrokkene uuid not null,
  wie_soort text not null check (wie_soort in ('persoon','medewerker','taak')),
  wie_id uuid,
  wie_naam text not null,
  rol text not null,
  handeling text not null,
  object text not null,
  doel text not null,
  reden text,
  -- orders the sealing: everything below the oldest running transaction is complete
  xid bigint not null default (pg_current_xact_id()::text::bigint),
  primary key (gemeente, id)
);
create index on inzage (gemeente, betrokkene, op desc);
create index on inzage (gemeente, xid);
call bijrijder.bescherm('inzage', persoon => 'betrokkene');
call bijrijder.alleen_toevoegen('inzage');
call bijrijder.lees_als_poort('inzage');
call bijrijder.geef('inzage', array['client','helper','bewindvoerder','auditor'], array['select'], 'bijrijder.mag_bij(betrokkene)');
call bijrijder.geef('inzage', array['werker'], array['select'], 'true');
-- the logins themselves, before they take a role
grant insert on inzage to bijrijder_app, bijrijder_werk;
create policy schrijven on inzage for insert to bijrijder_app, bijrijder_werk with check (true);

-- The seal: batches of lines in a hash chain per municipality, made in the background so that readers never wait.
create table inzage_zegel (
  gemeente smallint not null references gemeente (code),
  volgnummer bigint not null check (volgnummer >= 1),
  tot_xid bigint not null,
  aantal bigint not null,
  vorige bytea not null,
  zegel bytea not null,
  gemaakt_op timestamptz not null default now(),
  primary key (gemeente, volgnummer)
);
call bijrijder.bescherm('inzage_zegel');
call bijrijder.alleen_toevoegen('inzage_zegel');
call bijrijder.geef('inzage_zegel', array['auditor','werker'], array['select'], 'true');
grant select, insert on inzage_zegel to bijrijder_poort;
create policy poort on inzage_zegel to bijrijder_poort using (true) with check (true);

-- Digest of all lines with van_xid < xid <= tot_xid, in a fixed order and notation.
create function bijrijder.inzage_afdruk(van_xid bigint, naar_xid bigint, out aantal bigint, out afdruk bytea)
language sql stable security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
  select count(*), sha256(convert_to(coalesce(string_agg(regel, E'\n' order by xid, id), ''), 'UTF8'))
  from (select i.xid, i.id, encode(sha256(convert_to(to_jsonb(i)::text, 'UTF8')), 'hex') as regel
        from inzage i where i.gemeente = bijrijder.gemeente() and i.xid > van_xid and i.xid <= naar_xid) r
$$;

-- Seal what is complete. Returns the number of lines sealed now.
create function bijrijder.verzegel_inzage() returns bigint language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  laatste inzage_zegel;
  grens bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1;
  hoogste bigint;
  deel record;
begin
  perform pg_advisory_xact_lock(717003, bijrijder.gemeente());
  select * into laatste from inzage_zegel where gemeente = bijrijder.gemeente() order by volgnummer desc limit 1;
  select max(xid) into hoogste from inzage where gemeente = bijrijder.gemeente() and xid <= grens;
  if hoogste is null or hoogste <= coalesce(laatste.tot_xid, 0) then
    if laatste.tot_xid > grens then
      raise exception 'De databank telt lager dan het laatste zegel: is dit een teruggezette kopie?';
    end if;
    return 0;
  end if;
  select * into deel from bijrijder.inzage_afdruk(coalesce(laatste.tot_xid, 0), hoogste);
  insert into inzage_zegel (gemeente, volgnummer, tot_xid, aantal, vorige, zegel)
  values (bijrijder.gemeente(), coalesce(laatste.volgnummer, 0) + 1, hoogste, deel.aantal,
    coalesce(laatste.zegel, sha256('')), sha256(coalesce(laatste.zegel, sha256('')) || deel.afdruk));
  return deel.aantal;
end $$;

-- Check the chain. One row per broken seal; none means the log is as it was written.
create function bijrijder.controleer_inzage() returns table (volgnummer bigint, wat text) language plpgsql stable
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
    if deel.aantal <> z.aantal then
      volgnummer := z.volgnummer; wat := format('%s regels verzegeld, %s gevonden', z.aantal, deel.aantal); return next;
    elsif z.vorige <> vorige or z.zegel <> sha256(vorige || deel.afdruk) then
      volgnummer := z.volgnummer; wat := 'een regel is veranderd'; return next;
    end if;
    vorige := z.zegel; vorig_xid := z.tot_xid; verwacht := z.volgnummer + 1;
  end loop;
end $$;

alter function bijrijder.inzage_afdruk(bigint, bigint) owner to bijrijder_poort;
alter function bijrijder.verzegel_inzage() owner to bijrijder_poort;
alter function bijrijder.controleer_inzage() owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.inzage_afdruk(bigint, bigint), bijrijder.verzegel_inzage(), bijrijder.controleer_inzage() from public;
grant execute on function bijrijder.verzegel_inzage() to bijrijder_werker;
grant execute on function bijrijder.controleer_inzage() to bijrijder_auditor, bijrijder_werker;
set local role bijrijder_eigenaar;
