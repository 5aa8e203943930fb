-- What is known of a household: facts only grow. A correction is a new fact with its own day of knowing.

create table feit (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  persoon uuid,
  soort text not null,
  -- stable key of the thing in the world: a job, a child, the wage of one pay period
  onderwerp text not null,
  inhoud jsonb not null,
  geldig_van date not null,
  geldig_tot_en_met date check (geldig_tot_en_met >= geldig_van),
  -- day on which the municipality knew it, by its own clock
  bekend_op date not null,
  vastgelegd_op timestamptz not null default now(),
  herkomst text not null check (herkomst in ('client', 'loonstrook', 'register', 'medewerker', 'systeem')),
  door_persoon uuid,
  door_gebruiker uuid,
  -- told by somebody else on the person's behalf
  namens boolean not null default false,
  vervallen boolean not null default false,
  primary key (gemeente, id),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id)
);
create index on feit (gemeente, huishouden, id);
create index on feit (gemeente, soort, bekend_op);
call bijrijder.bescherm('feit', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('feit');
call bijrijder.geef('feit', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent','werker'],
  array['select', 'insert'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('feit', array['teamleider','auditor'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');

create function bijrijder.feit_van_wie() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() not in ('werker', 'inrichting') then
    if new.door_persoon is distinct from bijrijder.huidige_persoon() or new.door_gebruiker is distinct from bijrijder.huidige_gebruiker() then
      raise exception 'Een feit staat op naam van wie het vastlegt.' using errcode = 'check_violation';
    end if;
    if new.bekend_op <> bijrijder.vandaag(new.gemeente) then
      raise exception 'Een feit is bekend op de dag dat het wordt vastgelegd.' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger van_wie before insert on feit for each row execute function bijrijder.feit_van_wie();
