-- A signed file for a controller: who looked at whom in a stated period, why that is asked, and the seals over those lines. People stand in
-- it under a sign that is theirs in that file only. Making it, and every time it is fetched, is a look at each of them.

create table audit_uitvoer (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  van date not null,
  tot date not null,
  waarom text not null check (length(trim(waarom)) between 10 and 500),
  -- the seals it lies between, fixed when it was asked for: fetched again it is the same file
  eerste_zegel bigint not null,
  laatste_zegel bigint not null,
  regels bigint not null,
  mensen bigint not null,
  door uuid not null,
  dag date not null,
  gemaakt_op timestamptz not null default now(),
  primary key (gemeente, id),
  check (tot between van and van + 92),
  check (laatste_zegel >= eerste_zegel),
  foreign key (gemeente, door) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('audit_uitvoer');
call bijrijder.alleen_toevoegen('audit_uitvoer');
call bijrijder.geef('audit_uitvoer', array['auditor'], array['select'], 'true');
call bijrijder.geef('audit_uitvoer', array['auditor'], array['insert'], 'door = bijrijder.huidige_gebruiker()');
call bijrijder.geef('audit_uitvoer', array['beheerder'], array['select'], 'true');

-- Each time somebody fetched it, with the digest of the bytes they got.
create table audit_opgehaald (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  uitvoer uuid not null,
  door uuid not null,
  afdruk bytea not null,
  op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, uitvoer) references audit_uitvoer (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id)
);
create index on audit_opgehaald (gemeente, uitvoer);
call bijrijder.bescherm('audit_opgehaald');
call bijrijder.alleen_toevoegen('audit_opgehaald');
call bijrijder.geef('audit_opgehaald', array['auditor'], array['select'], 'true');
call bijrijder.geef('audit_opgehaald', array['auditor'], array['insert'], 'door = bijrijder.huidige_gebruiker()');
call bijrijder.geef('audit_opgehaald', array['beheerder'], array['select'], 'true');

create function bijrijder.eis_auditor() returns void language plpgsql stable as $$
begin
  if bijrijder.rol() <> 'auditor' or bijrijder.doel() is distinct from 'controle' then
    raise exception 'Dit is voor een auditor, om te controleren.' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- Sealed lines of these days, as the municipality's own day has them.
create function bijrijder.audit_blikken(van date, tot date, tot_xid bigint) returns setof inzage language sql stable security definer
  set search_path = public, pg_temp as $$
  select i.* from inzage i join gemeente g on g.code = i.gemeente
  where i.gemeente = bijrijder.gemeente() and i.xid <= audit_blikken.tot_xid
    and (g.is_voorbeeld or i.op between van - 2 and tot + 2)
    and bijrijder.getoonde_dag(i.op) between van and tot
$$;

-- Between which seals these days lie, how many lines and people.
create function bijrijder.audit_reikwijdte(van date, tot date, out eerste bigint, out laatste bigint, out regels bigint, out mensen bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  laagste bigint;
  hoogste bigint;
begin
  perform bijrijder.eis_auditor();
  select min(b.xid), max(b.xid), count(*), count(distinct b.betrokkene) into laagste, hoogste, regels, mensen
  from bijrijder.audit_blikken(van, tot, coalesce((select max(z.tot_xid) from inzage_zegel z where z.gemeente = bijrijder.gemeente()), 0)) b;
  select min(z.volgnummer) into eerste from inzage_zegel z where z.gemeente = bijrijder.gemeente() and z.tot_xid >= laagste;
  select min(z.volgnummer) into laatste from inzage_zegel z where z.gemeente = bijrijder.gemeente() and z.tot_xid >= hoogste;
end $$;

create function bijrijder.audit_zegels(eerste bigint, laatste bigint)
  returns table (volgnummer bigint, tot_xid bigint, gemaakt_op timestamptz, aantal bigint, vorige text, afdruk text, zegel text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform bijrijder.eis_auditor();
  return query select z.volgnummer, z.tot_xid, z.gemaakt_op, z.aantal, encode(z.vorige, 'hex'),
    -- only where the lines themselves have had their time
    coalesce(encode(z.afdruk, 'hex'), ''), encode(z.zegel, 'hex')
  from inzage_zegel z where z.gemeente = bijrijder.gemeente() and z.volgnummer between eerste and laatste order by z.volgnummer;
end $$;

-- The lines of those seals after a place, in the order of sealing, each with its digest as the seal has it. A line of another day only
-- shows that digest: without it the chain does not close.
create function bijrijder.audit_regels(eerste bigint, laatste bigint, van date, tot date, na_xid bigint, na_id uuid, hoeveel integer, geheim text)
  returns table (xid bigint, id uuid, binnen boolean, op timestamptz, verwerking uuid, mens text, wie text, rol text, handeling text,
    object text, doel text, reden text, afdruk text)
language plpgsql stable security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
begin
  perform bijrijder.eis_auditor();
  return query select i.xid, i.id, b.binnen,
    case when b.binnen then i.op end, case when b.binnen then i.verwerking end,
    case when b.binnen then left(encode(sha256(convert_to(geheim || i.betrokkene, 'UTF8')), 'hex'), 16) end,
    case when b.binnen then case i.wie_soort
      when 'persoon' then case when i.wie_id = i.betrokkene then 'de mens zelf' else 'iemand anders, met toestemming of een code' end
      else i.wie_naam end end,
    case when b.binnen then i.rol end, case when b.binnen then i.handeling end, case when b.binnen then i.object end,
    case when b.binnen then i.doel end,
    -- why a colleague looked is what is controlled; what somebody wrote about themselves is not
    case when b.binnen and i.wie_soort <> 'persoon' then i.reden end,
    encode(sha256(convert_to(to_jsonb(i)::text, 'UTF8')), 'hex')
  from inzage i cross join lateral (select bijrijder.getoonde_dag(i.op) between van and tot as binnen) b
  where i.gemeente = bijrijder.gemeente() and (i.xid, i.id) > (na_xid, na_id)
    and i.xid > coalesce((select z.tot_xid from inzage_zegel z where z.gemeente = i.gemeente and z.volgnummer = eerste - 1), 0)
    and i.xid <= (select z.tot_xid from inzage_zegel z where z.gemeente = i.gemeente and z.volgnummer = laatste)
  order by i.xid, i.id limit hoeveel;
end $$;

-- A line for everybody in the file. Returns how many.
create function bijrijder.audit_meld(van date, tot date, laatste bigint, waarom text) returns bigint language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  hoeveel bigint;
begin
  perform bijrijder.eis_auditor();
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
  select g.gemeente, bijrijder.verwerking(), p.id, 'medewerker', g.id, g.naam, 'auditor', 'exporteren', 'inzage', 'controle', waarom
  from (select distinct b.betrokkene from bijrijder.audit_blikken(van, tot,
      (select z.tot_xid from inzage_zegel z where z.gemeente = bijrijder.gemeente() and z.volgnummer = laatste)) b) mens
    -- who has had their time here gets no new line
    join persoon p on p.gemeente = bijrijder.gemeente() and p.id = mens.betrokkene
    join gebruiker g on g.gemeente = p.gemeente and g.id = bijrijder.huidige_gebruiker();
  get diagnostics hoeveel = row_count;
  return hoeveel;
end $$;

alter function bijrijder.audit_blikken(date, date, bigint) owner to bijrijder_poort;
alter function bijrijder.audit_reikwijdte(date, date) owner to bijrijder_poort;
alter function bijrijder.audit_zegels(bigint, bigint) owner to bijrijder_poort;
alter function bijrijder.audit_regels(bigint, bigint, date, date, bigint, uuid, integer, text) owner to bijrijder_poort;
alter function bijrijder.audit_meld(date, date, bigint, text) owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.audit_blikken(date, date, bigint), bijrijder.audit_reikwijdte(date, date), bijrijder.audit_zegels(bigint, bigint),
  bijrijder.audit_regels(bigint, bigint, date, date, bigint, uuid, integer, text), bijrijder.audit_meld(date, date, bigint, text) from public;
grant execute on function bijrijder.audit_reikwijdte(date, date), bijrijder.audit_zegels(bigint, bigint),
  bijrijder.audit_regels(bigint, bigint, date, date, bigint, uuid, integer, text), bijrijder.audit_meld(date, date, bigint, text)
  to bijrijder_auditor;
set local role bijrijder_eigenaar;
