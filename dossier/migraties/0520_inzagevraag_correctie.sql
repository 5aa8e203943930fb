-- "Why did you look?" in one tap, answered by a human who did not look; and asking to correct what is kept.

create table inzage_vraag (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  inzage uuid not null,
  gevraagd_op date not null,
  uiterlijk date not null check (uiterlijk <= gevraagd_op + 14),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, inzage),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, inzage) references inzage (gemeente, id)
);
create index on inzage_vraag (gemeente, persoon);
create table inzage_antwoord (
  gemeente smallint not null,
  vraag uuid not null,
  persoon uuid not null,
  gebruiker uuid not null,
  -- was there a good reason?
  terecht boolean not null,
  tekst text not null check (length(trim(tekst)) between 10 and 8000),
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, vraag),
  foreign key (gemeente, vraag) references inzage_vraag (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('inzage_vraag', persoon => 'persoon');
call bijrijder.bescherm('inzage_antwoord', persoon => 'persoon');
call bijrijder.alleen_toevoegen('inzage_vraag');
call bijrijder.alleen_toevoegen('inzage_antwoord');
call bijrijder.lees_als_poort('inzage_vraag');
call bijrijder.lees_als_poort('inzage_antwoord');

create table correctie (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  staat text not null check (length(staat) between 1 and 8000),
  moet text not null check (length(moet) between 1 and 8000),
  bewijs text not null default '' check (length(bewijs) <= 8000),
  ontvangen_op date not null,
  -- AVG art. 12 lid 3: within a month
  uiterlijk date not null check (uiterlijk > ontvangen_op and uiterlijk <= ontvangen_op + 38),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on correctie (gemeente, persoon);
create table correctie_besluit (
  gemeente smallint not null,
  correctie uuid not null,
  persoon uuid not null,
  gebruiker uuid not null,
  uitkomst text not null check (uitkomst in ('verbeterd', 'deels', 'niet')),
  tekst text not null check (length(trim(tekst)) between 10 and 8000),
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, correctie),
  foreign key (gemeente, correctie) references correctie (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('correctie', persoon => 'persoon');
call bijrijder.bescherm('correctie_besluit', persoon => 'persoon');
call bijrijder.alleen_toevoegen('correctie');
call bijrijder.alleen_toevoegen('correctie_besluit');
call bijrijder.lees_als_poort('correctie');
call bijrijder.geef('correctie', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('correctie', array['klantmanager', 'inkomensconsulent'], array['select']);
call bijrijder.geef('correctie_besluit', array['client', 'klantmanager', 'inkomensconsulent'], array['select']);
call bijrijder.geef('correctie_besluit', array['klantmanager', 'inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');

-- An open question gives the team lead a relation with whoever asked, for that purpose.
create function bijrijder.heeft_inzagevraag(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.doel() = 'toezicht_op_werk' and bijrijder.rol() = 'teamleider' and exists (
    select 1 from inzage_vraag v where v.gemeente = bijrijder.gemeente() and v.persoon = wie
      and not exists (select 1 from inzage_antwoord a where a.gemeente = v.gemeente and a.vraag = v.id))
$$;
alter function bijrijder.heeft_inzagevraag(uuid) owner to bijrijder_poort;
create function bijrijder.mensen_met_inzagevraag() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct v.persoon), '{}') from inzage_vraag v
  where v.gemeente = bijrijder.gemeente() and bijrijder.heeft_inzagevraag(v.persoon)
$$;
alter function bijrijder.mensen_met_inzagevraag() owner to bijrijder_poort;

-- as before (0510), with an open question
create or replace function bijrijder.mag_bij(wie uuid) returns boolean language sql stable cost 1000 as $$
  select case bijrijder.rol()
    when 'client' then wie = bijrijder.huidige_persoon()
    when 'partner' then bijrijder.in_zelfde_huishouden(wie)
    when 'helper' then bijrijder.is_gemachtigd(wie)
    when 'bewindvoerder' then bijrijder.is_gemachtigd(wie)
    when 'werker' then true
    when 'inrichting' then true
    when 'openbaar' then false
    when 'beheerder' then false
    when 'none' then false
    else bijrijder.is_eigen_klant(wie) or bijrijder.heeft_inzage_verzoek(wie) or bijrijder.heeft_nakijktaak(wie)
      or bijrijder.maakt_bezwaar(wie) or bijrijder.heeft_inzagevraag(wie)
  end
$$;

call bijrijder.geef('inzage_vraag', array['client'], array['select', 'insert'],
  'persoon = bijrijder.huidige_persoon() and exists (select 1 from inzage i where i.gemeente = inzage_vraag.gemeente
    and i.id = inzage_vraag.inzage and i.betrokkene = inzage_vraag.persoon)');
call bijrijder.geef('inzage_vraag', array['teamleider'], array['select']);
call bijrijder.geef('inzage_antwoord', array['client', 'teamleider'], array['select']);
call bijrijder.geef('inzage_antwoord', array['teamleider'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('inzage', array['teamleider'], array['select'], 'bijrijder.heeft_inzagevraag(betrokkene)
  and exists (select 1 from inzage_vraag v where v.gemeente = inzage.gemeente and v.inzage = inzage.id)');

-- Nobody answers for their own looking, and an answer belongs to the person of its question.
create function bijrijder.antwoord_door_ander() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (
    select 1 from inzage_vraag v join inzage i on i.gemeente = v.gemeente and i.id = v.inzage
    where v.gemeente = new.gemeente and v.id = new.vraag and v.persoon = new.persoon
      and i.wie_id is distinct from new.gebruiker) then
    raise exception 'Wie keek, beantwoordt de vraag niet zelf.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.antwoord_door_ander() owner to bijrijder_poort;
create trigger door_ander before insert on inzage_antwoord for each row execute function bijrijder.antwoord_door_ander();

create function bijrijder.correctie_van_persoon() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from correctie c where c.gemeente = new.gemeente and c.id = new.correctie and c.persoon = new.persoon) then
    raise exception 'Deze vraag hoort bij een ander.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.correctie_van_persoon() owner to bijrijder_poort;
create trigger van_persoon before insert on correctie_besluit for each row execute function bijrijder.correctie_van_persoon();
