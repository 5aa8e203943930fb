-- Who asked for a hold is who ends it (AVG art. 18). What two colleagues agreed on, two end. What a colleague says the person asked for
-- waits for the person or a second colleague, like every hold of a colleague; and it cannot be asked again and again by the same one.
alter table vasthouding add column akkoord_op date;
alter table vasthouding add column einde_door uuid;
alter table vasthouding add column einde_op date;
alter table vasthouding add constraint einde_door_bestaat foreign key (gemeente, einde_door) references gebruiker (gemeente, id);
alter table vasthouding add constraint einde_heel check ((einde_door is null) = (einde_op is null));
alter table vasthouding add constraint akkoord_op_verzoek check (akkoord_op is null or (grond = 'op_verzoek' and door is not null));

-- the border of 0952 that kept a second one from what somebody asked for, made again without that
do $$
declare
  oud text;
begin
  for oud in select c.conname from pg_constraint c where c.conrelid = 'vasthouding'::regclass and c.contype = 'c'
    and pg_get_constraintdef(c.oid) like '%tweede <> door%'
  loop
    execute format('alter table vasthouding drop constraint %I', oud);
  end loop;
end $$;
alter table vasthouding add constraint tweede_is_ander check (tweede is null or (door is not null and tweede <> door));

call bijrijder.lees_als_poort('vasthouding');
grant update (akkoord_op) on vasthouding to bijrijder_client;
grant update (einde_door, einde_op) on vasthouding to bijrijder_inkomensconsulent, bijrijder_teamleider;

-- Holds on this day: asked by the person or with their yes, agreed by two, or fresh enough to still be agreed on.
create or replace function bijrijder.vasthouding_geldt(v vasthouding, dag date) returns boolean language sql immutable as $$
  select v.beeindigd_op is null and v.tot >= dag
    and (v.door is null or v.akkoord_op is not null or v.tweede is not null or v.van + 14 >= dag)
$$;

-- May this colleague ask it on this ground now? Not while one is open, nor within two weeks after one that was not agreed, or was ended.
-- One at a time per person: two tabs are one question.
create function bijrijder.vasthouden_kan(wie uuid, waarop text, door_wie uuid) returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(waar);
begin
  perform pg_advisory_xact_lock(717094, hashtext(waar || ':' || wie));
  return not exists (select 1 from vasthouding v where v.gemeente = waar and v.persoon = wie and v.grond = waarop and v.door = door_wie
    and (bijrijder.vasthouding_geldt(v, dag) or v.beeindigd_op + 14 >= dag
      or (v.beeindigd_op is null and v.akkoord_op is null and v.tweede is null and least(v.tot, v.van + 14) + 14 >= dag)));
end $$;
alter function bijrijder.vasthouden_kan(uuid, text, uuid) owner to bijrijder_poort;

create or replace function bijrijder.let_op_vasthouding() returns trigger language plpgsql as $$
declare
  vandaag date := bijrijder.vandaag(new.gemeente);
  ik uuid := bijrijder.huidige_gebruiker();
begin
  if bijrijder.rol() = 'inrichting' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.tweede, new.tweede_op, new.beeindigd_op, new.beeindigd_door, new.akkoord_op, new.einde_door, new.einde_op) > 0
      or new.van <> vandaag or (bijrijder.rol() = 'client' and (new.door is not null or new.grond <> 'op_verzoek')) then
      raise exception 'Vasthouden begint vandaag, met uw eigen naam, en zonder tweede.' using errcode = 'check_violation';
    end if;
    if new.door is not null and not bijrijder.vasthouden_kan(new.persoon, new.grond, new.door) then
      raise exception 'Dit vroeg u al. Twee weken na het einde kan het opnieuw.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if not bijrijder.vasthouding_geldt(old, vandaag) then
    raise exception 'Dit vasthouden is al voorbij.' using errcode = 'check_violation';
  end if;
  if new.tweede is distinct from old.tweede and (old.tweede is not null or new.tweede is distinct from ik
    or new.tweede_op is distinct from vandaag) then
    raise exception 'Een tweede collega tekent zelf, één keer.' using errcode = 'check_violation';
  end if;
  if new.akkoord_op is distinct from old.akkoord_op and (bijrijder.rol() <> 'client' or old.akkoord_op is not null
    or new.akkoord_op is distinct from vandaag) then
    raise exception 'Ja zegt de mens zelf, één keer.' using errcode = 'check_violation';
  end if;
  -- who proposes the end does so in their own name; after two weeks without a second one it can be proposed again
  if (new.einde_door is distinct from old.einde_door or new.einde_op is distinct from old.einde_op)
    and (bijrijder.rol() = 'client' or old.grond = 'op_verzoek' or old.tweede is null or new.einde_door is distinct from ik
      or new.einde_op is distinct from vandaag or coalesce(old.einde_op + 14 >= vandaag, false)) then
    raise exception 'Wie wil laten gaan, zegt dat vandaag en met de eigen naam.' using errcode = 'check_violation';
  end if;
  if new.beeindigd_op is not null then
    if new.beeindigd_op <> vandaag or new.beeindigd_door is distinct from ik
      -- what was not asked by the person is not theirs to let go: it may be needed against us
      or (bijrijder.rol() = 'client' and old.grond <> 'op_verzoek') then
      raise exception 'Wie laat gaan, doet dat vandaag en met de eigen naam.' using errcode = 'check_violation';
    end if;
    if bijrijder.rol() <> 'client' and old.grond = 'op_verzoek' then
      raise exception 'Dit vroeg de mens zelf; alleen die stopt het.' using errcode = 'check_violation';
    end if;
    if bijrijder.rol() <> 'client' and old.tweede is null and old.door is distinct from ik then
      raise exception 'Zolang niemand meetekende, trekt alleen wie het vroeg het in.' using errcode = 'check_violation';
    end if;
    if bijrijder.rol() <> 'client' and old.tweede is not null
      and (old.einde_door is null or old.einde_door = ik or old.einde_op + 14 < vandaag) then
      raise exception 'Twee collega''s laten samen gaan wat er twee afspraken.' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;

-- When colleagues let go, the person reads it, in the same transaction.
create function bijrijder.vertel_laten_gaan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into bericht (gemeente, persoon, gebruiker, van, tekst, zin, waarden, pad, dag)
  values (new.gemeente, new.persoon, null, 'systeem', 'Er is bericht van de gemeente.', 'vasthouden_gestopt', '{}', '/mijn/bewaren',
    new.beeindigd_op);
  return null;
end $$;
alter function bijrijder.vertel_laten_gaan() owner to bijrijder_poort;
create trigger vertel_laten_gaan after update on vasthouding for each row
  when (old.tweede is not null and old.beeindigd_op is null and new.beeindigd_op is not null and new.beeindigd_door is not null)
  execute function bijrijder.vertel_laten_gaan();
