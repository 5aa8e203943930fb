-- People, with whom they live, and who walks beside them.

create table persoon (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  voornamen text not null,
  tussenvoegsel text,
  achternaam text not null,
  -- how the person wants to be called, in talk and in a letter
  roepnaam text not null,
  aanspreeknaam text not null,
  geboortedatum date not null,
  overleden_op date,
  taal text not null default 'nl',
  contactvoorkeur text check (contactvoorkeur in ('bellen','appen','mailen','brief','langskomen')),
  telefoon text,
  email text,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id)
);
call bijrijder.bescherm('persoon', persoon => 'id');
call bijrijder.met_geschiedenis('persoon');
call bijrijder.lees_als_poort('persoon');

-- Apart, so that nobody meets it in passing. Encrypted; found by a keyed hash.
create table persoon_bsn (
  gemeente smallint not null,
  persoon uuid not null,
  sleutel text not null,
  versleuteld bytea not null,
  zoekhash bytea not null,
  primary key (gemeente, persoon),
  unique (gemeente, zoekhash),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
call bijrijder.bescherm('persoon_bsn', persoon => 'persoon');
call bijrijder.met_geschiedenis('persoon_bsn');
call bijrijder.lees_als_poort('persoon_bsn');

create table adres (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  vanaf date not null,
  straat text not null,
  huisnummer text not null,
  postcode text not null,
  woonplaats text not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on adres (gemeente, persoon, vanaf);
call bijrijder.bescherm('adres', persoon => 'persoon');
call bijrijder.alleen_toevoegen('adres');

-- One composition of adults. When partners meet or part a new household begins for each, so what belongs to a
-- household belongs to the adults who were in it.
create table huishouden (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id)
);

create table huishouden_lid (
  gemeente smallint not null,
  huishouden uuid not null,
  persoon uuid not null,
  rol text not null check (rol in ('aanvrager','partner','kind','medebewoner')),
  van date not null,
  tot date check (tot >= van),
  primary key (gemeente, huishouden, persoon, van),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on huishouden_lid (gemeente, persoon);

-- Who of the municipality works with whom.
create table begeleiding (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  gebruiker uuid not null,
  persoon uuid not null,
  soort text not null default 'klantmanager' check (soort in ('klantmanager','inkomensconsulent','jobcoach','handhaver',
    'teamleider','partnerorganisatie')),
  van date not null,
  tot date check (tot >= van),
  reden text,
  primary key (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on begeleiding (gemeente, gebruiker, persoon);
create index on begeleiding (gemeente, persoon);
call bijrijder.bescherm('begeleiding', persoon => 'persoon');
call bijrijder.met_geschiedenis('begeleiding');
call bijrijder.lees_als_poort('begeleiding');

-- Who may act for a person: a helper they chose, or a bewindvoerder the court appointed.
create table machtiging (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gemachtigde uuid not null,
  soort text not null check (soort in ('helper','bewindvoerder')),
  van date not null,
  tot date check (tot >= van),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gemachtigde) references persoon (gemeente, id)
);
create index on machtiging (gemeente, gemachtigde);
call bijrijder.bescherm('machtiging', persoon => 'persoon');
call bijrijder.met_geschiedenis('machtiging');
call bijrijder.lees_als_poort('machtiging');

-- Looking outside one's own people: purpose, reason, a day at most, and the person is told.
create table inzage_verzoek (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  gebruiker uuid not null,
  persoon uuid not null,
  doel text not null,
  reden text not null check (length(trim(reden)) >= 10),
  van timestamptz not null default now(),
  tot timestamptz not null,
  primary key (gemeente, id),
  check (tot > van and tot <= van + interval '24 hours'),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on inzage_verzoek (gemeente, gebruiker, persoon, tot);
create index on inzage_verzoek (gemeente, persoon);
call bijrijder.bescherm('inzage_verzoek', persoon => 'persoon');
call bijrijder.alleen_toevoegen('inzage_verzoek');
call bijrijder.lees_als_poort('inzage_verzoek');

create function bijrijder.is_eigen_klant(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select 1 from begeleiding b
    where b.gemeente = bijrijder.gemeente() and b.gebruiker = bijrijder.huidige_gebruiker() and b.persoon = wie
      and b.soort = bijrijder.rol()
      and b.van <= bijrijder.vandaag(b.gemeente) and (b.tot is null or b.tot > bijrijder.vandaag(b.gemeente)))
$$;

create function bijrijder.heeft_inzage_verzoek(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select 1 from inzage_verzoek v
    where v.gemeente = bijrijder.gemeente() and v.gebruiker = bijrijder.huidige_gebruiker() and v.persoon = wie
      and v.doel = bijrijder.doel() and now() >= v.van and now() < v.tot)
$$;

-- Both adults of one household today. Children and lodgers do not share what the law shares between partners.
create function bijrijder.in_zelfde_huishouden(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select 1 from huishouden_lid ik
    join huishouden_lid ander on ander.gemeente = ik.gemeente and ander.huishouden = ik.huishouden
    where ik.gemeente = bijrijder.gemeente() and ik.persoon = bijrijder.huidige_persoon() and ander.persoon = wie
      and ik.rol in ('aanvrager','partner') and ander.rol in ('aanvrager','partner')
      and bijrijder.vandaag(ik.gemeente) >= greatest(ik.van, ander.van)
      and bijrijder.vandaag(ik.gemeente) < least(coalesce(ik.tot, 'infinity'), coalesce(ander.tot, 'infinity')))
$$;

create function bijrijder.is_gemachtigd(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select 1 from machtiging m
    where m.gemeente = bijrijder.gemeente() and m.gemachtigde = bijrijder.huidige_persoon() and m.persoon = wie
      and m.soort = bijrijder.rol()
      and m.van <= bijrijder.vandaag(m.gemeente) and (m.tot is null or m.tot > bijrijder.vandaag(m.gemeente)))
$$;

-- May the one who is looking, in this role, be with this person at all? The policy table says with what.
create function bijrijder.mag_bij(wie uuid) returns boolean language sql stable cost 1000 as $$
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
    else bijrijder.is_eigen_klant(wie) or bijrijder.heeft_inzage_verzoek(wie)
  end
$$;

create function bijrijder.mag_bij_huishouden(welk uuid) returns boolean language sql stable cost 1000 security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() in ('werker', 'inrichting') or exists (
    select 1 from huishouden_lid l
    where l.gemeente = bijrijder.gemeente() and l.huishouden = welk and l.rol in ('aanvrager','partner')
      and bijrijder.mag_bij(l.persoon))
$$;

create function bijrijder.betrokken_huishoudens() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct l.huishouden), '{}') from huishouden_lid l
  where l.gemeente = bijrijder.gemeente() and l.persoon = any (bijrijder.betrokkenen()) and l.rol in ('aanvrager','partner')
$$;

-- The people the looking colleague works with today (for a list; each of them gets an access line).
create function bijrijder.eigen_klanten() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct b.persoon), '{}') from begeleiding b
  where b.gemeente = bijrijder.gemeente() and b.gebruiker = bijrijder.huidige_gebruiker() and b.soort = bijrijder.rol()
    and b.van <= bijrijder.vandaag(b.gemeente) and (b.tot is null or b.tot > bijrijder.vandaag(b.gemeente))
$$;

-- The other adult of the household today, if any.
create function bijrijder.partner_van(wie uuid) returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select ander.persoon from huishouden_lid ik
  join huishouden_lid ander on ander.gemeente = ik.gemeente and ander.huishouden = ik.huishouden and ander.persoon <> ik.persoon
  where ik.gemeente = bijrijder.gemeente() and ik.persoon = wie and bijrijder.mag_bij(wie)
    and ik.rol in ('aanvrager','partner') and ander.rol in ('aanvrager','partner')
    and bijrijder.vandaag(ik.gemeente) >= greatest(ik.van, ander.van)
    and bijrijder.vandaag(ik.gemeente) < least(coalesce(ik.tot, 'infinity'), coalesce(ander.tot, 'infinity'))
  limit 1
$$;

-- Login: who is this? Only the two logins of the server may ask.
create function bijrijder.aanmelden(hash bytea) returns table (id uuid, naam text) language sql stable security definer
  set search_path = public, pg_temp as $$
  select p.id, p.aanspreeknaam from persoon_bsn b join persoon p on p.gemeente = b.gemeente and p.id = b.persoon
  where b.gemeente = bijrijder.gemeente() and b.zoekhash = hash and p.overleden_op is null
$$;
create function bijrijder.zoek_medewerker(de_uitgever text, het_subject text)
  returns table (id uuid, naam text, functie text, rollen text[]) language sql stable security definer
  set search_path = public, pg_temp as $$
  select g.id, g.naam, g.functie, array(
    select r.rol from gebruiker_rol r
    where r.gemeente = g.gemeente and r.gebruiker = g.id and r.van <= bijrijder.vandaag(g.gemeente)
      and (r.tot is null or r.tot > bijrijder.vandaag(g.gemeente)) order by r.rol)
  from gebruiker g where g.gemeente = bijrijder.gemeente() and g.uitgever = de_uitgever and g.subject = het_subject
$$;

do $$
declare
  functie regprocedure;
begin
  for functie in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'bijrijder' and p.prosecdef and pg_get_userbyid(p.proowner) = 'bijrijder_eigenaar'
  loop
    execute format('alter function %s owner to bijrijder_poort', functie);
  end loop;
end $$;
set local role bijrijder_poort;
revoke execute on function bijrijder.aanmelden(bytea), bijrijder.zoek_medewerker(text, text) from public;
grant execute on function bijrijder.aanmelden(bytea), bijrijder.zoek_medewerker(text, text) to bijrijder_app;
set local role bijrijder_eigenaar;

call bijrijder.bescherm('huishouden', huishouden => 'id');
call bijrijder.bescherm('huishouden_lid', huishouden => 'huishouden');
call bijrijder.met_geschiedenis('huishouden_lid');
call bijrijder.lees_als_poort('huishouden_lid');

call bijrijder.geef('persoon', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent','handhaver',
  'teamleider','jobcoach','partnerorganisatie','auditor','werker'], array['select'], 'bijrijder.mag_bij(id)');
call bijrijder.geef('persoon', array['client','klantmanager'],
  array['update (roepnaam, aanspreeknaam, taal, contactvoorkeur, telefoon, email)'], 'bijrijder.mag_bij(id)');
call bijrijder.geef('adres', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent','handhaver',
  'teamleider','auditor','werker'], array['select']);
call bijrijder.geef('persoon_bsn', array['inkomensconsulent','werker'], array['select']);
call bijrijder.geef('huishouden', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent','handhaver',
  'teamleider','auditor','werker'], array['select'], 'bijrijder.mag_bij_huishouden(id)');
call bijrijder.geef('huishouden_lid', array['client','partner','helper','bewindvoerder','klantmanager','inkomensconsulent','handhaver',
  'teamleider','auditor','werker'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('begeleiding', array['client','helper','bewindvoerder','klantmanager','inkomensconsulent','handhaver',
  'teamleider','jobcoach','partnerorganisatie','auditor','werker'], array['select']);
call bijrijder.geef('machtiging', array['client','helper','bewindvoerder','klantmanager','auditor','werker'], array['select']);
call bijrijder.geef('machtiging', array['client'], array['insert'], 'persoon = bijrijder.huidige_persoon() and soort = ''helper''');
call bijrijder.geef('machtiging', array['client'], array['update (tot)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('inzage_verzoek', array['client','auditor'], array['select']);
call bijrijder.geef('inzage_verzoek', array['klantmanager','inkomensconsulent','handhaver','teamleider','auditor'],
  array['insert'], 'gebruiker = bijrijder.huidige_gebruiker()');
