-- The story, spoken: a fragment of sound in the person's own voice, encrypted under their own key. Written, shared and taken away
-- by them alone, as what they write (0300); nobody turns it into text for them.
set local role bijrijder_eigenaar;
create table verhaal_geluid (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  -- what the bytes are, by looking at them
  soort text not null check (soort in ('audio/webm','audio/ogg','audio/mp4','audio/mpeg','audio/wav','audio/aac')),
  grootte integer not null check (grootte between 1 and 8000000),
  inhoud bytea not null,
  onder_sleutel text not null,
  tekst text not null default '' check (length(tekst) <= 4000),
  delen text not null default 'klantmanager' check (delen in ('ik','klantmanager','team')),
  gesproken_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on verhaal_geluid (gemeente, persoon);
call bijrijder.bescherm('verhaal_geluid', persoon => 'persoon');
call bijrijder.van_de_mens_zelf('verhaal_geluid');
call bijrijder.geef('verhaal_geluid', array['client'], array['select', 'insert', 'update (tekst, delen)', 'delete'],
  'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('verhaal_geluid', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and delen <> ''ik''');
call bijrijder.geef('verhaal_geluid', array['jobcoach'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and delen = ''team''');

-- Ten at a time: who wants another, takes one away.
create function bijrijder.hoogstens_tien() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (select count(*) from verhaal_geluid g where g.gemeente = new.gemeente and g.persoon = new.persoon) >= 10 then
    raise exception 'Er staan al tien opnames.' using errcode = 'check_violation', constraint = 'tien_opnames';
  end if;
  return new;
end $$;
create trigger tien before insert on verhaal_geluid for each row execute function bijrijder.hoogstens_tien();
