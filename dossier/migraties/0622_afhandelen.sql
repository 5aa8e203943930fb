-- What was paid too much is finished by people: one proposes, another agrees, after the person could tell their side (Awb 4:8). Forgiving
-- takes one person, a reason and an article.

-- The side of the person, in their own words.
create table zienswijze (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  persoon uuid not null,
  in_maand text not null check (in_maand ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  soort text not null check (soort in ('klopt', 'klopt_niet', 'kan_niet')),
  tekst text not null default '' check (length(tekst) <= 4000),
  -- what the person could miss each month; empty: nothing proposed
  per_maand_cent integer check (per_maand_cent > 0),
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  check (soort = 'klopt' or length(trim(tekst)) > 0)
);
create index on zienswijze (gemeente, huishouden);
call bijrijder.bescherm('zienswijze', persoon => 'persoon');
call bijrijder.alleen_toevoegen('zienswijze');
call bijrijder.geef('zienswijze', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('zienswijze', array['klantmanager','inkomensconsulent','teamleider'], array['select']);

create table grootboek_voorstel (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  regel uuid not null,
  huishouden uuid not null,
  soort text not null check (soort in ('in_termijnen', 'in_een_keer', 'eigen_voorstel')),
  bedrag_cent integer not null check (bedrag_cent > 0),
  termijn_cent integer not null check (termijn_cent between 1 and bedrag_cent),
  artikel text not null check (artikel in ('58_1', '58_2_a', '58_2_e', '58_2_f')),
  gehoord_op date,
  pogingen jsonb not null default '[]',
  wat_de_persoon_zei text,
  reden text not null check (length(trim(reden)) >= 10),
  door uuid not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, regel) references grootboekregel (gemeente, id),
  check (gehoord_op is not null or bijrijder.twee_pogingen(pogingen)),
  check (wat_de_persoon_zei is not null or gehoord_op is null)
);
create index on grootboek_voorstel (gemeente, regel);
call bijrijder.bescherm('grootboek_voorstel', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('grootboek_voorstel');
call bijrijder.geef('grootboek_voorstel', array['client','inkomensconsulent','teamleider','auditor'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('grootboek_voorstel', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and door = bijrijder.huidige_gebruiker()');

-- A colleague who does not agree says why; then somebody proposes anew.
create table grootboek_nee (
  gemeente smallint not null,
  voorstel uuid not null,
  huishouden uuid not null,
  reden text not null check (length(trim(reden)) >= 10),
  door uuid not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, voorstel),
  foreign key (gemeente, voorstel) references grootboek_voorstel (gemeente, id)
);
call bijrijder.bescherm('grootboek_nee', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('grootboek_nee');
call bijrijder.geef('grootboek_nee', array['inkomensconsulent','teamleider','auditor'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('grootboek_nee', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and door = bijrijder.huidige_gebruiker()');

alter table grootboek_afhandeling add column voorstel uuid;
alter table grootboek_afhandeling add column artikel text check (artikel in ('58_1', '58_2_a', '58_2_e', '58_2_f', '58_2_kan', '58_7', '58_8', 'klein_bedrag'));
alter table grootboek_afhandeling add foreign key (gemeente, voorstel) references grootboek_voorstel (gemeente, id);

-- Whoever asks, also the owner of the tables: never more than the row, never twice the same pair of eyes, never premie from bijstand.
create function bijrijder.afhandeling_mag() returns trigger language plpgsql as $$
declare
  r grootboekregel%rowtype;
  v grootboek_voorstel%rowtype;
begin
  select * into r from grootboekregel g where g.gemeente = new.gemeente and g.id = new.regel;
  if r.stand <> 'te_horen' or r.huishouden <> new.huishouden then
    raise exception 'Hier is niets terug te vragen.' using errcode = 'check_violation';
  end if;
  if new.soort = 'afgezien' then
    return new;
  end if;
  if r.soort in ('premie', 'premie_p2') then
    raise exception 'Premie vragen wij niet terug uit de uitkering.' using errcode = 'check_violation';
  end if;
  select * into v from grootboek_voorstel g where g.gemeente = new.gemeente and g.id = new.voorstel and g.regel = new.regel;
  if v.id is null or v.door = new.door then
    raise exception 'Terugvragen doen twee mensen: een stelt het voor, een ander is het ermee eens.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from grootboek_nee n where n.gemeente = new.gemeente and n.voorstel = v.id) then
    raise exception 'Een collega was het niet eens met dit voorstel.' using errcode = 'check_violation';
  end if;
  if (new.bedrag_cent, new.termijn_cent, new.soort, new.artikel) is distinct from (v.bedrag_cent, v.termijn_cent, v.soort, v.artikel)
    or new.bedrag_cent > r.was_cent - r.wordt_cent then
    raise exception 'Wat wordt besloten is niet wat is voorgesteld.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger mag before insert on grootboek_afhandeling for each row execute function bijrijder.afhandeling_mag();

-- Households with something to finish: who finishes it may be with these people, for this purpose, while it is open.
create index on grootboekregel (gemeente, huishouden) where stand = 'te_horen';
call bijrijder.lees_als_poort('grootboek_afhandeling');
call bijrijder.lees_als_poort('zienswijze');
call bijrijder.lees_als_poort('grootboek_voorstel');
call bijrijder.lees_als_poort('grootboek_nee');
create function bijrijder.af_te_handelen() returns table (huishouden uuid, sinds date, regels bigint, cent bigint, zienswijze boolean, voorgesteld_door uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.huishouden, min(g.bekend_op), count(*), sum(g.was_cent - g.wordt_cent),
    exists (select 1 from zienswijze z where z.gemeente = bijrijder.gemeente() and z.huishouden = g.huishouden),
    (select v.door from grootboek_voorstel v join grootboekregel r on r.gemeente = v.gemeente and r.id = v.regel
      where v.gemeente = bijrijder.gemeente() and v.huishouden = g.huishouden
        and not exists (select 1 from grootboek_nee n where n.gemeente = v.gemeente and n.voorstel = v.id)
        and not exists (select 1 from grootboek_afhandeling a where a.gemeente = v.gemeente and a.regel = v.regel) order by v.id limit 1)
  from grootboekregel g
  where g.gemeente = bijrijder.gemeente() and g.stand = 'te_horen' and bijrijder.rol() in ('inkomensconsulent') and bijrijder.doel() = 'inkomen_verrekenen'
    and g.volgnummer = (select max(b.volgnummer) from besluit b where b.gemeente = g.gemeente and b.huishouden = g.huishouden and b.maand = g.in_maand)
    and not exists (select 1 from grootboek_afhandeling a where a.gemeente = g.gemeente and a.regel = g.id)
  group by g.huishouden
$$;
alter function bijrijder.af_te_handelen() owner to bijrijder_poort;
create function bijrijder.afhandelmensen(welke uuid[]) returns table (huishouden uuid, persoon uuid) language sql stable security definer
  set search_path = public, pg_temp as $$
  select l.huishouden, l.persoon from huishouden_lid l
  where l.gemeente = bijrijder.gemeente() and l.huishouden = any (welke) and l.rol in ('aanvrager', 'partner')
    and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() in ('inkomen_verrekenen', 'uitbetalen')
$$;
alter function bijrijder.afhandelmensen(uuid[]) owner to bijrijder_poort;

create function bijrijder.heeft_afhandeltaak(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'inkomen_verrekenen' and exists (
    select 1 from huishouden_lid l
    join grootboekregel g on g.gemeente = l.gemeente and g.huishouden = l.huishouden and g.stand = 'te_horen'
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
      -- a day longer, to see what was decided
      and not exists (select 1 from grootboek_afhandeling a where a.gemeente = g.gemeente and a.regel = g.id and a.vastgelegd_op < now() - interval '1 day'))
$$;
alter function bijrijder.heeft_afhandeltaak(uuid) owner to bijrijder_poort;

-- as before (0520), with something to finish
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
      or bijrijder.maakt_bezwaar(wie) or bijrijder.heeft_inzagevraag(wie) or bijrijder.heeft_afhandeltaak(wie)
  end
$$;
