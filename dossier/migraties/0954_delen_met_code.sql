-- Giving a neighbourhood team, an employer or a doctor exactly what one chose, with a code. What they see is a picture the person saw and
-- approved; it rests on one consent, and without that consent the code opens nothing. A doctor gives back a conclusion, and the person
-- decides whether anybody here sees it.

create table deling (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  toestemming uuid not null,
  soort text not null check (soort in ('buurtteam', 'werkgever', 'arts')),
  beeld jsonb not null,
  -- what stands in it, in the words of the access log
  objecten text[] not null check (cardinality(objecten) between 1 and 10),
  -- keyed hash of the code; the code itself is not kept
  zoekhash bytea not null,
  gedeeld_op date not null,
  tot date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, zoekhash),
  unique (gemeente, toestemming),
  check (tot between gedeeld_op and gedeeld_op + 92),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, toestemming) references toestemming (gemeente, id)
);
create index on deling (gemeente, persoon);
call bijrijder.bescherm('deling', persoon => 'persoon');
call bijrijder.alleen_toevoegen('deling');
call bijrijder.lees_als_poort('deling');
call bijrijder.geef('deling', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');

create table deling_conclusie (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  deling uuid not null,
  van text not null check (length(trim(van)) between 2 and 80),
  -- what somebody can do; never what they have
  tekst text not null check (length(trim(tekst)) between 5 and 500),
  dag date not null,
  -- the person lets their klantmanager read it, or not (any more)
  getoond_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, deling),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, deling) references deling (gemeente, id)
);
create index on deling_conclusie (gemeente, persoon);
call bijrijder.bescherm('deling_conclusie', persoon => 'persoon');
call bijrijder.geef('deling_conclusie', array['client'], array['select', 'update (getoond_op)', 'delete'],
  'persoon = bijrijder.huidige_persoon()');
grant select, insert on deling_conclusie to bijrijder_poort;
create policy poort on deling_conclusie to bijrijder_poort using (true) with check (true);

-- One consent, given by this person to this kind of receiver, that holds today.
create function bijrijder.deling_geldt(d deling) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select d.tot >= bijrijder.vandaag(d.gemeente) and exists (
    select 1 from toestemming t where t.gemeente = d.gemeente and t.id = d.toestemming and t.persoon = d.persoon and t.soort = d.soort
      and t.gegeven_op is not null and t.ingetrokken_op is null and t.tot >= bijrijder.vandaag(d.gemeente))
$$;
alter function bijrijder.deling_geldt(deling) owner to bijrijder_poort;

create function bijrijder.let_op_deling() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() <> 'inrichting' and not bijrijder.deling_geldt(new) then
    raise exception 'Delen kan alleen als deze mens het nu goed vindt.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger let_op_deling before insert on deling for each row execute function bijrijder.let_op_deling();

create function bijrijder.conclusie_geldt(welke uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from deling d join toestemming t on t.gemeente = d.gemeente and t.id = d.toestemming
    where d.gemeente = bijrijder.gemeente() and d.id = welke and t.ingetrokken_op is null)
$$;
alter function bijrijder.conclusie_geldt(uuid) owner to bijrijder_poort;
call bijrijder.geef('deling_conclusie', array['klantmanager'], array['select'],
  'bijrijder.doel() = ''begeleiding'' and bijrijder.mag_bij(persoon) and getoond_op is not null and bijrijder.conclusie_geldt(deling)');

-- Who opens it stands in "wie keek" with a line for everything they see, or sees nothing.
create function bijrijder.deling_met_code(code bytea)
  returns table (id uuid, soort text, met text, beeld jsonb, tot date, conclusie boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d deling;
  ontvanger text;
begin
  select x.* into d from deling x where x.gemeente = bijrijder.gemeente() and x.zoekhash = code;
  if not found or not bijrijder.deling_geldt(d) then
    return;
  end if;
  select t.met into ontvanger from toestemming t where t.gemeente = d.gemeente and t.id = d.toestemming;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
  select d.gemeente, bijrijder.verwerking(), d.persoon, 'persoon', d.id, ontvanger, 'ontvanger', 'lezen', o, 'helpen', t.waarom
  from unnest(d.objecten) o, toestemming t where t.gemeente = d.gemeente and t.id = d.toestemming;
  return query select d.id, d.soort, ontvanger, d.beeld, d.tot,
    exists (select 1 from deling_conclusie c where c.gemeente = d.gemeente and c.deling = d.id);
end $$;
alter function bijrijder.deling_met_code(bytea) owner to bijrijder_poort;

-- A doctor gives the conclusion, once. The person reads it first.
create function bijrijder.schrijf_conclusie(code bytea, de_naam text, de_tekst text) returns boolean language plpgsql volatile
  security definer set search_path = public, pg_temp as $$
declare
  d deling;
begin
  select x.* into d from deling x where x.gemeente = bijrijder.gemeente() and x.zoekhash = code and x.soort = 'arts';
  if not found or not bijrijder.deling_geldt(d) then
    return false;
  end if;
  insert into deling_conclusie (gemeente, persoon, deling, van, tekst, dag)
  values (d.gemeente, d.persoon, d.id, de_naam, de_tekst, bijrijder.vandaag(d.gemeente)) on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
  select d.gemeente, bijrijder.verwerking(), d.persoon, 'persoon', d.id, t.met, 'ontvanger', 'toevoegen', 'toestemming', 'helpen', t.waarom
  from toestemming t where t.gemeente = d.gemeente and t.id = d.toestemming;
  return true;
end $$;
alter function bijrijder.schrijf_conclusie(bytea, text, text) owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.deling_met_code(bytea), bijrijder.schrijf_conclusie(bytea, text, text) from public;
grant execute on function bijrijder.deling_met_code(bytea), bijrijder.schrijf_conclusie(bytea, text, text) to bijrijder_openbaar;
set local role bijrijder_eigenaar;
