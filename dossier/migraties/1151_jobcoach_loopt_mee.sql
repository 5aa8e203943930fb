-- A jobcoach walks along with somebody who said yes to them, by name, and as long as that person wants. From then on they read exactly what
-- the person shares with the team (0300, 1095), and nothing else of the story.
set local role bijrijder_eigenaar;
create table meeloop_vraag (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  gevraagd_door uuid not null,
  waarom text not null check (bijrijder.echte_tekst(waarom, 3) and length(waarom) <= 1000),
  op date not null,
  antwoord text check (antwoord in ('ja','nee')),
  antwoord_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check ((antwoord is null) = (antwoord_op is null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, gevraagd_door) references gebruiker (gemeente, id)
);
create unique index meeloop_vraag_open on meeloop_vraag (gemeente, persoon, gebruiker) where antwoord is null;
create index on meeloop_vraag (gemeente, persoon);
call bijrijder.bescherm('meeloop_vraag', persoon => 'persoon');
call bijrijder.met_geschiedenis('meeloop_vraag');
call bijrijder.lees_als_poort('meeloop_vraag');
call bijrijder.geef('meeloop_vraag', array['client'], array['select', 'update (antwoord)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('meeloop_vraag', array['klantmanager'], array['select', 'insert'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

grant insert, update on begeleiding to bijrijder_poort;
create policy poort_meelopen on begeleiding for insert to bijrijder_poort with check (soort = 'jobcoach');
create policy poort_meelopen_stopt on begeleiding for update to bijrijder_poort using (soort = 'jobcoach') with check (soort = 'jobcoach');

create function bijrijder.let_op_meeloop_vraag() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.op := bijrijder.vandaag(new.gemeente);
    new.antwoord := null;
    new.antwoord_op := null;
    if new.gevraagd_door is distinct from bijrijder.huidige_gebruiker()
      or not exists (select 1 from gebruiker_rol r where r.gemeente = new.gemeente and r.gebruiker = new.gebruiker and r.rol = 'jobcoach'
        and r.van <= new.op and (r.tot is null or r.tot > new.op)) then
      raise exception 'Vraag een jobcoach.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if old.antwoord is not null then
    raise exception 'Hierop is al geantwoord.' using errcode = 'check_violation';
  end if;
  new.antwoord_op := bijrijder.vandaag(new.gemeente);
  if new.antwoord = 'ja' and not exists (select 1 from begeleiding b where b.gemeente = new.gemeente and b.persoon = new.persoon
      and b.gebruiker = new.gebruiker and b.soort = 'jobcoach' and (b.tot is null or b.tot > new.antwoord_op)) then
    insert into begeleiding (gemeente, gebruiker, persoon, soort, van, reden)
    values (new.gemeente, new.gebruiker, new.persoon, 'jobcoach', new.antwoord_op, 'meelopen');
  end if;
  return new;
end $$;
alter function bijrijder.let_op_meeloop_vraag() owner to bijrijder_poort;
create trigger let_op before insert or update on meeloop_vraag for each row execute function bijrijder.let_op_meeloop_vraag();

set local role bijrijder_poort;
-- The person ends it, with one press; so can their klantmanager. Twice is once.
create function bijrijder.stop_meelopen(wie uuid, coach uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (bijrijder.rol() = 'client' and wie = bijrijder.huidige_persoon()
    or bijrijder.rol() = 'klantmanager' and bijrijder.mag_bij(wie) and bijrijder.doel() = 'begeleiding') then
    raise exception 'Dit kan hier niet.' using errcode = 'insufficient_privilege';
  end if;
  update begeleiding b set tot = bijrijder.vandaag(b.gemeente) where b.gemeente = bijrijder.gemeente() and b.persoon = wie
    and b.gebruiker = coach and b.soort = 'jobcoach' and (b.tot is null or b.tot > bijrijder.vandaag(b.gemeente));
end $$;
set local role bijrijder_eigenaar;
