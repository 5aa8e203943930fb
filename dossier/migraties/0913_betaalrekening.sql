-- The account from which the municipality pays, and on which people pay back. A wrong one pays from somewhere else, or lets people pay to
-- somebody else: one person proposes it, another one agrees, and never while a payment file is being written.

create table betaalrekening_voorstel (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  naam text not null check (length(trim(naam)) between 1 and 70),
  iban text not null check (iban ~ '^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$'),
  reden text not null check (length(trim(reden)) >= 10 and length(reden) <= 500),
  door uuid not null,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('betaalrekening_voorstel');
call bijrijder.alleen_toevoegen('betaalrekening_voorstel');
call bijrijder.geef('betaalrekening_voorstel', array['beheerder','inkomensconsulent','auditor'], array['select'], 'true');
call bijrijder.geef('betaalrekening_voorstel', array['beheerder','inkomensconsulent'], array['insert'], 'door = bijrijder.huidige_gebruiker()');
call bijrijder.lees_als_poort('betaalrekening_voorstel');

create table betaalrekening_antwoord (
  gemeente smallint not null,
  voorstel uuid not null,
  akkoord boolean not null,
  reden text check (length(trim(reden)) >= 10 and length(reden) <= 500),
  door uuid not null,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, voorstel),
  foreign key (gemeente, voorstel) references betaalrekening_voorstel (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id),
  check (akkoord or reden is not null)
);
call bijrijder.bescherm('betaalrekening_antwoord');
call bijrijder.alleen_toevoegen('betaalrekening_antwoord');
call bijrijder.geef('betaalrekening_antwoord', array['beheerder','inkomensconsulent','auditor'], array['select'], 'true');
call bijrijder.geef('betaalrekening_antwoord', array['beheerder','inkomensconsulent'], array['insert'], 'door = bijrijder.huidige_gebruiker()');
call bijrijder.lees_als_poort('betaalrekening_antwoord');

-- A file keeps the account it was made with: written again it gives the same bytes, whatever account is in use by then.
alter table betaalbestand add column opdrachtgever jsonb;

-- Is a file of payments on its way from release to the bank: released and not made, or made and never written whole.
create function bijrijder.bestand_onderweg() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from maandrun m where m.gemeente = bijrijder.gemeente() and m.stand = 'vrijgegeven')
    or exists (select 1 from betaalbestand b join maandrun m on m.gemeente = b.gemeente and m.id = b.run
      where b.gemeente = bijrijder.gemeente() and b.sha256 is null and m.stand = 'bestand')
    or exists (select 1 from betaalbestand b join betaalbestand_regel r on r.gemeente = b.gemeente and r.bestand = b.id
      where b.gemeente = bijrijder.gemeente() and b.run is null and b.sha256 is null and not exists (select 1 from betaling_gebeurtenis g
        where g.gemeente = r.gemeente and g.huishouden = r.huishouden and g.maand = r.maand and g.doel = r.doel and g.bestemming = r.bestemming
          and g.poging = r.poging and g.soort <> 'onderweg'))
$$;
alter function bijrijder.bestand_onderweg() owner to bijrijder_poort;

create function bijrijder.voorstel_mag() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(717010, new.gemeente);
  if exists (select 1 from betaalrekening_voorstel v where v.gemeente = new.gemeente
      and not exists (select 1 from betaalrekening_antwoord a where a.gemeente = v.gemeente and a.voorstel = v.id)) then
    raise exception 'Er ligt al een voorstel.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.voorstel_mag() owner to bijrijder_poort;
create trigger mag before insert on betaalrekening_voorstel for each row execute function bijrijder.voorstel_mag();

-- Agreeing takes another human, and then the account is in use from today.
grant insert on gemeente_instelling to bijrijder_poort;
create policy poort_insert on gemeente_instelling for insert to bijrijder_poort with check (sleutel = 'betaalrekening');
create function bijrijder.rekening_akkoord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v betaalrekening_voorstel%rowtype;
begin
  if not new.akkoord then
    return new;
  end if;
  -- no file is made meanwhile (dossier/maandrun)
  perform pg_advisory_xact_lock(717009, new.gemeente);
  select * into v from betaalrekening_voorstel b where b.gemeente = new.gemeente and b.id = new.voorstel;
  if v.door = new.door or exists (select 1 from gebruiker een join gebruiker twee on twee.gemeente = een.gemeente and twee.id = new.door
      where een.gemeente = new.gemeente and een.id = v.door and lower(een.naam) = lower(twee.naam)) then
    raise exception 'Een andere collega geeft akkoord.' using errcode = 'check_violation';
  end if;
  if bijrijder.bestand_onderweg() then
    raise exception 'Er is een betaalbestand onderweg.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.rekening_akkoord() owner to bijrijder_poort;
create trigger mag before insert on betaalrekening_antwoord for each row execute function bijrijder.rekening_akkoord();

create function bijrijder.rekening_in_gebruik() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden, door)
  select v.gemeente, 'betaalrekening', new.dag, jsonb_build_object('naam', v.naam, 'iban', v.iban), v.reden, v.door
  from betaalrekening_voorstel v where v.gemeente = new.gemeente and v.id = new.voorstel;
  return null;
end $$;
alter function bijrijder.rekening_in_gebruik() owner to bijrijder_poort;
create trigger in_gebruik after insert on betaalrekening_antwoord for each row when (new.akkoord) execute function bijrijder.rekening_in_gebruik();

-- There is no other way to change it once the municipality works here; the demo and a municipality that moves in bring their own.
create function bijrijder.rekening_van_twee() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from betaalrekening_voorstel v join betaalrekening_antwoord a on a.gemeente = v.gemeente and a.voorstel = v.id
      where v.gemeente = new.gemeente and a.akkoord and a.vastgelegd_op = now() and a.door <> v.door
        and new.waarde = jsonb_build_object('naam', v.naam, 'iban', v.iban)) then
    raise exception 'De betaalrekening stellen twee mensen in.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.rekening_van_twee() owner to bijrijder_poort;
create trigger van_twee before insert on gemeente_instelling for each row
  when (new.sleutel = 'betaalrekening' and bijrijder.rol() not in ('inrichting', 'none')) execute function bijrijder.rekening_van_twee();
