-- Objections to a decision on a month (Awb 6 and 7). Rows only grow; a step is a row.

create table bezwaar (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  huishouden uuid not null,
  maand text not null,
  volgnummer smallint not null,
  waarom text not null check (length(waarom) between 1 and 8000),
  horen text not null default 'bellen' check (horen in ('bellen', 'langs', 'nee')),
  schorsing_gevraagd boolean not null default false,
  ontvangen_op date not null,
  -- Awb 6:7 and 6:8: last day to object
  indienen_tot date not null,
  waarom_laat text check (length(waarom_laat) <= 8000),
  -- Awb 7:10: last day to decide
  uiterlijk date not null check (uiterlijk >= indienen_tot + 42),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, huishouden, maand, volgnummer) references besluit (gemeente, huishouden, maand, volgnummer)
);
create index on bezwaar (gemeente, persoon);
call bijrijder.bescherm('bezwaar', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bezwaar');
call bijrijder.lees_als_poort('bezwaar');
call bijrijder.geef('bezwaar', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('bezwaar', array['bewindvoerder'], array['select', 'insert']);
call bijrijder.geef('bezwaar', array['inkomensconsulent', 'teamleider'], array['select'],
  'bijrijder.doel() = ''bezwaar_behandelen'' and bijrijder.mag_bij(persoon)');

create table bezwaar_stap (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  bezwaar uuid not null,
  persoon uuid not null,
  soort text not null check (soort in ('aanvulling', 'ingetrokken', 'gehoord', 'afgezien_van_horen', 'geschorst',
    'niet_geschorst', 'verdaagd', 'beslist')),
  van text not null check (van in ('client', 'medewerker')),
  gebruiker uuid,
  dag date not null,
  -- Awb 7:10 lid 3: six weeks longer, once
  tot date,
  uitkomst text check (uitkomst in ('gegrond', 'deels_gegrond', 'ongegrond', 'niet_ontvankelijk')),
  tekst text not null check (length(tekst) between 1 and 8000),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, bezwaar) references bezwaar (gemeente, id),
  check ((soort = 'verdaagd') = (tot is not null)),
  check ((soort = 'beslist') = (uitkomst is not null)),
  check ((van = 'medewerker') = (gebruiker is not null)),
  check ((van = 'client') = (soort in ('aanvulling', 'ingetrokken')))
);
create index on bezwaar_stap (gemeente, bezwaar);
create unique index bezwaar_een_verdaging on bezwaar_stap (gemeente, bezwaar) where soort = 'verdaagd';
create unique index bezwaar_een_beslissing on bezwaar_stap (gemeente, bezwaar) where soort in ('beslist', 'ingetrokken');
call bijrijder.bescherm('bezwaar_stap', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bezwaar_stap');
call bijrijder.lees_als_poort('bezwaar_stap');
call bijrijder.geef('bezwaar_stap', array['client'], array['select', 'insert'],
  'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('bezwaar_stap', array['bewindvoerder'], array['select', 'insert']);
call bijrijder.geef('bezwaar_stap', array['inkomensconsulent', 'teamleider'], array['select'],
  'bijrijder.doel() = ''bezwaar_behandelen'' and bijrijder.mag_bij(persoon)');
call bijrijder.geef('bezwaar_stap', array['inkomensconsulent', 'teamleider'], array['insert'],
  'bijrijder.doel() = ''bezwaar_behandelen'' and bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');

-- Not decided before the person was heard, or did not want to be (Awb 7:2, 7:3); a step belongs to the person of its
-- objection; nothing after the decision; no longer than the law allows.
create function bijrijder.let_op_bezwaar() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  b bezwaar;
begin
  select * into b from bezwaar where gemeente = new.gemeente and id = new.bezwaar;
  if b.persoon is distinct from new.persoon then
    raise exception 'Deze stap hoort bij een ander.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from bezwaar_stap s where s.gemeente = new.gemeente and s.bezwaar = new.bezwaar
             and s.soort in ('beslist', 'ingetrokken')) then
    raise exception 'Op dit bezwaar is al beslist.' using errcode = 'check_violation';
  end if;
  if new.soort = 'verdaagd' and (new.tot > b.uiterlijk + 49 or new.dag > b.uiterlijk) then
    raise exception 'Verdagen kan één keer, zes weken, en op tijd (Awb 7:10).' using errcode = 'check_violation';
  end if;
  if new.soort = 'beslist' and new.uitkomst <> 'gegrond' and not exists (
    select 1 from bezwaar_stap s where s.gemeente = new.gemeente and s.bezwaar = new.bezwaar
      and s.soort in ('gehoord', 'afgezien_van_horen')) then
    raise exception 'Eerst horen, of vastleggen dat iemand dat niet wil (Awb 7:2, 7:3).' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_bezwaar() owner to bijrijder_poort;
create trigger let_op_bezwaar before insert on bezwaar_stap for each row execute function bijrijder.let_op_bezwaar();

-- Handling an objection is a relation of its own: with whoever objects, for that purpose only.
create function bijrijder.maakt_bezwaar(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.doel() = 'bezwaar_behandelen' and bijrijder.rol() in ('inkomensconsulent', 'teamleider')
    and exists (select 1 from bezwaar b where b.gemeente = bijrijder.gemeente() and b.persoon = wie)
$$;
alter function bijrijder.maakt_bezwaar(uuid) owner to bijrijder_poort;

-- as before (0226), with whoever objects
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
      or bijrijder.maakt_bezwaar(wie)
  end
$$;

-- The people a colleague works with today, for this purpose: own clients, or whoever objects.
set local role bijrijder_poort;
create or replace function bijrijder.eigen_klanten() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct persoon), '{}') from (
    select b.persoon from begeleiding b
    where b.gemeente = bijrijder.gemeente() and b.gebruiker = bijrijder.huidige_gebruiker() and b.soort = bijrijder.rol()
      and bijrijder.doel() is distinct from 'bezwaar_behandelen'
      and b.van <= bijrijder.vandaag(b.gemeente) and (b.tot is null or b.tot > bijrijder.vandaag(b.gemeente))
    union all
    select z.persoon from bezwaar z
    where z.gemeente = bijrijder.gemeente() and bijrijder.doel() = 'bezwaar_behandelen'
      and bijrijder.rol() in ('inkomensconsulent', 'teamleider')) wie
$$;
set local role bijrijder_eigenaar;
