-- Colleagues keep the catalogue themselves: who works with people adds and changes, a team leader takes out, and answers what blocks.
set local role bijrijder_eigenaar;

alter table aanbod add column gestopt_op date;
comment on column aanbod.gestopt_op is 'No longer to be asked for from this day on; who is busy with it finishes';
grant update (naam, soort, terreinen) on aanbod to bijrijder_klantmanager;
call bijrijder.geef('aanbod', array['teamleider'], array['insert', 'update (naam, soort, wat, voorwaarden, kosten_cent, wachttijd_weken,
  taalniveau, plekken, terreinen, bij, duur_weken, bedenkdagen, tijden, bereik, opvang, baangarantie, gestopt_op)'], 'true');

-- What blocks is ours to answer: per offer and cause what we do about it. The last one said stands. No persons.
create table aanbod_antwoord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  aanbod uuid not null,
  soort text not null check (soort in ('baangarantie','kinderopvang','taal','wachttijd','reizen','kosten','anders')),
  gebruiker uuid not null,
  tekst text not null check (length(trim(tekst)) between 3 and 1000),
  opgelost boolean not null default false,
  op date not null,
  primary key (gemeente, id),
  foreign key (gemeente, aanbod) references aanbod (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on aanbod_antwoord (gemeente, aanbod);
call bijrijder.bescherm('aanbod_antwoord');
call bijrijder.alleen_toevoegen('aanbod_antwoord');
call bijrijder.geef('aanbod_antwoord', array['client','klantmanager','teamleider'], array['select'], 'true');
call bijrijder.geef('aanbod_antwoord', array['teamleider'], array['insert'], 'gebruiker = bijrijder.huidige_gebruiker()');
create trigger zonder_mens before insert on aanbod_antwoord for each row execute function bijrijder.zonder_mens('tekst');
call bijrijder.geef('aanbod_knelpunt', array['teamleider'], array['select'], 'true');

-- What is taken out, nobody can ask for any more.
create function bijrijder.aanbod_loopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from aanbod a where a.gemeente = new.gemeente and a.id = new.aanbod and a.gestopt_op is not null) then
    raise exception 'Dit aanbod is er niet meer.' using errcode = '23514';
  end if;
  return new;
end $$;
alter function bijrijder.aanbod_loopt() owner to bijrijder_poort;
create trigger aanbod_loopt before insert on aanbod_keuze for each row execute function bijrijder.aanbod_loopt();

-- Who still waits for what was taken out, for the job that tells them; and one of them told, once.
create function bijrijder.wacht_op_gestopt() returns table (keuze uuid, persoon uuid, naam text) language sql stable security definer
  set search_path = public, pg_temp as $$
  select k.id, k.persoon, a.naam from aanbod_keuze k
  join aanbod a on a.gemeente = k.gemeente and a.id = k.aanbod
  where k.gemeente = bijrijder.gemeente() and k.stand = 'wacht' and a.gestopt_op is not null and bijrijder.rol() = 'werker'
  order by k.id
$$;
alter function bijrijder.wacht_op_gestopt() owner to bijrijder_poort;
create function bijrijder.sluit_wachten(welke uuid) returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
begin
  if bijrijder.rol() <> 'werker' then
    return false;
  end if;
  update aanbod_keuze k set stand = 'gestopt', tot = bijrijder.vandaag(stad)
  where k.gemeente = stad and k.id = welke and k.stand = 'wacht' and k.persoon = any (bijrijder.betrokkenen())
    and exists (select 1 from aanbod a where a.gemeente = stad and a.id = k.aanbod and a.gestopt_op is not null);
  return found;
end $$;
alter function bijrijder.sluit_wachten(uuid) owner to bijrijder_poort;

set local role bijrijder_poort;
-- as before (0920); what was taken out gives no places
create or replace function bijrijder.verdeel_plekken(welk uuid) returns integer language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(waar);
  a aanbod;
  volgende uuid;
  van_wie uuid;
  gegeven integer := 0;
begin
  perform bijrijder.rij_op_slot(welk);
  select * into a from aanbod where gemeente = waar and id = welk;
  if a.id is null then
    return 0;
  end if;
  update aanbod_plek set antwoord = 'verlopen', antwoord_op = dag, rust_tot = dag + 14
  where gemeente = waar and aanbod = welk and antwoord is null and antwoord_voor < dag;
  loop
    exit when a.gestopt_op is not null or a.plekken is not null and a.plekken <=
      (select count(*) from aanbod_keuze k where k.gemeente = waar and k.aanbod = welk and k.stand = 'bezig')
      + (select count(*) from aanbod_plek p where p.gemeente = waar and p.aanbod = welk and p.antwoord is null);
    select k.id, k.persoon into volgende, van_wie from aanbod_keuze k
    where k.gemeente = waar and k.aanbod = welk and k.stand = 'wacht'
      and not exists (select 1 from aanbod_plek p where p.gemeente = waar and p.keuze = k.id
        and (p.antwoord is null or p.rust_tot > dag))
    order by k.vastgelegd_op, k.id limit 1;
    exit when volgende is null;
    insert into aanbod_plek (gemeente, keuze, aanbod, persoon, aangeboden_op, antwoord_voor)
    values (waar, volgende, welk, van_wie, dag, dag + a.bedenkdagen);
    gegeven := gegeven + 1;
  end loop;
  return gegeven;
end $$;
revoke execute on function bijrijder.wacht_op_gestopt(), bijrijder.sluit_wachten(uuid) from public;
grant execute on function bijrijder.wacht_op_gestopt(), bijrijder.sluit_wachten(uuid) to bijrijder_werker;
set local role bijrijder_eigenaar;
