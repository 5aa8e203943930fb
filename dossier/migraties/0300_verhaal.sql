-- The story, talents and dreams of a person: theirs, in their words. Nobody else can write a letter of it.

-- Trigger: this row is written by the person it belongs to, and by nobody else, whatever role or grant they have.
create function bijrijder.alleen_zelf() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and bijrijder.rol() = 'inrichting' then
    return new;
  end if;
  if bijrijder.rol() <> 'client'
    or (tg_op <> 'DELETE' and new.persoon is distinct from bijrijder.huidige_persoon())
    or (tg_op <> 'INSERT' and old.persoon is distinct from bijrijder.huidige_persoon()) then
    raise exception 'Dit zijn iemands eigen woorden; alleen die mens zelf kan ze veranderen.'
      using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create procedure bijrijder.van_de_mens_zelf(tabel regclass) language plpgsql as $$
begin
  execute format('create trigger alleen_zelf before insert or update or delete on %s
    for each row execute function bijrijder.alleen_zelf()', tabel);
  execute format('create trigger niet_leegmaken before truncate on %s
    for each statement execute function bijrijder.weiger_wijziging()', tabel);
end $$;

-- One fragment. What the person takes away is gone: no history is kept of it.
create table verhaal_deel (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  soort text not null check (soort in ('verhaal','nu','droom','talent','netwerk')),
  tekst text not null check (length(trim(tekst)) between 1 and 20000),
  -- who may read it: only the person, the klantmanager and their replacement, or the team around the person
  delen text not null default 'klantmanager' check (delen in ('ik','klantmanager','team')),
  geschreven_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on verhaal_deel (gemeente, persoon);
-- one story and one 'what matters now' per person
create unique index on verhaal_deel (gemeente, persoon, soort) where soort in ('verhaal','nu');
call bijrijder.bescherm('verhaal_deel', persoon => 'persoon');
call bijrijder.van_de_mens_zelf('verhaal_deel');
call bijrijder.geef('verhaal_deel', array['client'],
  array['select', 'insert', 'update (tekst, delen, geschreven_op)', 'delete'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('verhaal_deel', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and delen <> ''ik''');
call bijrijder.geef('verhaal_deel', array['jobcoach'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and delen = ''team''');
