-- Showing a saved idea to somebody. What they see is a picture made on the day of sharing: figures of an idea, no facts.
-- Taking back is deleting the row: from that moment nobody sees it.

drop policy klantmanager_select on idee;
revoke select on idee from bijrijder_klantmanager;
drop policy client_update on idee;
alter table idee drop column delen;

create table idee_deling (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  idee uuid not null,
  met text not null check (met in ('klantmanager', 'helper')),
  -- whom the person thought of; in their own words
  voor text not null default '' check (length(voor) <= 80),
  naam text not null check (length(trim(naam)) between 1 and 120),
  beeld jsonb not null,
  -- keyed hash of the code with which a helper opens it; the code itself is not kept
  zoekhash bytea,
  gedeeld_op date not null,
  tot date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, zoekhash),
  check ((met = 'helper') = (zoekhash is not null)),
  check ((met = 'helper') = (tot is not null)),
  check (tot between gedeeld_op and gedeeld_op + 60),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, idee) references idee (gemeente, id) on delete cascade
);
create index on idee_deling (gemeente, persoon);
create index on idee_deling (gemeente, idee);
create unique index een_klantmanager on idee_deling (gemeente, idee) where met = 'klantmanager';
call bijrijder.bescherm('idee_deling', persoon => 'persoon');
call bijrijder.lees_als_poort('idee_deling');
call bijrijder.geef('idee_deling', array['client'], array['select', 'insert', 'delete'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('idee_deling', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and met = ''klantmanager''');

-- What somebody said about it. Stays with the idea, also when it is no longer shared.
create table idee_opmerking (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  idee uuid not null,
  gebruiker uuid,
  van text not null check (length(trim(van)) between 1 and 80),
  tekst text not null check (length(trim(tekst)) between 1 and 1000),
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, idee) references idee (gemeente, id) on delete cascade
);
create index on idee_opmerking (gemeente, persoon);
create index on idee_opmerking (gemeente, idee);
call bijrijder.bescherm('idee_opmerking', persoon => 'persoon');
call bijrijder.geef('idee_opmerking', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');

create function bijrijder.idee_is_gedeeld(welk uuid, van uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from idee_deling d
    where d.gemeente = bijrijder.gemeente() and d.idee = welk and d.persoon = van and d.met = 'klantmanager')
$$;
alter function bijrijder.idee_is_gedeeld(uuid, uuid) owner to bijrijder_poort;

call bijrijder.geef('idee_opmerking', array['klantmanager'], array['select', 'insert'],
  'gebruiker = bijrijder.huidige_gebruiker() and bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''
   and bijrijder.idee_is_gedeeld(idee, persoon)');

-- A helper has no login: the code is the key. Opening writes the line the person reads, or shows nothing.
grant insert on inzage to bijrijder_poort;
create policy poort_schrijft on inzage for insert to bijrijder_poort with check (true);
grant insert on idee_opmerking to bijrijder_poort;
grant select on idee_opmerking to bijrijder_poort;
create policy poort on idee_opmerking to bijrijder_poort using (true) with check (true);

create function bijrijder.idee_met_code(code bytea) returns setof idee_deling language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  d idee_deling;
begin
  select * into d from idee_deling x
  where x.gemeente = bijrijder.gemeente() and x.zoekhash = code and x.tot >= bijrijder.vandaag(x.gemeente);
  if not found then return; end if;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
  values (d.gemeente, bijrijder.verwerking(), d.persoon, 'persoon', d.id,
    case when trim(d.voor) = '' then 'Iemand met uw code' else d.voor end, 'helper', 'lezen', 'idee', 'helpen', d.naam);
  return next d;
end $$;
alter function bijrijder.idee_met_code(bytea) owner to bijrijder_poort;

-- What a helper says about it; at most ten times, so that a code that went round cannot fill a file.
create function bijrijder.schrijf_bij_idee(code bytea, van text, tekst text) returns boolean language plpgsql volatile
  security definer set search_path = public, pg_temp as $$
declare
  d idee_deling;
begin
  select * into d from idee_deling x
  where x.gemeente = bijrijder.gemeente() and x.zoekhash = code and x.tot >= bijrijder.vandaag(x.gemeente);
  if not found then return false; end if;
  if (select count(*) from idee_opmerking o where o.gemeente = d.gemeente and o.idee = d.idee and o.gebruiker is null) >= 10 then
    return false;
  end if;
  insert into idee_opmerking (gemeente, persoon, idee, van, tekst, dag)
  values (d.gemeente, d.persoon, d.idee, van, tekst, bijrijder.vandaag(d.gemeente));
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
  values (d.gemeente, bijrijder.verwerking(), d.persoon, 'persoon', d.id,
    case when trim(d.voor) = '' then 'Iemand met uw code' else d.voor end, 'helper', 'toevoegen', 'idee', 'helpen', d.naam);
  return true;
end $$;
alter function bijrijder.schrijf_bij_idee(bytea, text, text) owner to bijrijder_poort;
