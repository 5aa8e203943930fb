-- Somebody new: who they are, how to reach them, their own words, the day they came to us, and who walks beside them. And: a
-- teamleider gives somebody another klantmanager when theirs is away, with the reason, told to that person.

-- What somebody came with (art. 41 and 43 Pw): the day they reported themselves counts for the first day of bijstand (art. 44 Pw).
create table aanmelding_bijstand (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  gemeld_op date not null,
  -- in their own words, as they said it; the person reads it
  brengt text not null check (length(trim(brengt)) between 2 and 4000),
  nu_belangrijk text not null default '' check (length(nu_belangrijk) <= 4000),
  -- the application itself; empty: not there yet
  aangevraagd_op date check (aangevraagd_op >= gemeld_op),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on aanmelding_bijstand (gemeente, persoon);
call bijrijder.bescherm('aanmelding_bijstand', persoon => 'persoon');
call bijrijder.met_geschiedenis('aanmelding_bijstand');
call bijrijder.lees_als_poort('aanmelding_bijstand');
call bijrijder.geef('aanmelding_bijstand', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('aanmelding_bijstand', array['klantmanager'], array['select', 'update (aangevraagd_op)']);

-- Who was given whom, by whom and why; told to the person.
create table toewijzing (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  van_gebruiker uuid not null,
  naar_gebruiker uuid not null,
  door uuid not null,
  reden text not null check (bijrijder.echte_tekst(reden, 10) and length(reden) <= 1000),
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check (van_gebruiker <> naar_gebruiker),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, van_gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, naar_gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id)
);
create index on toewijzing (gemeente, persoon);
call bijrijder.bescherm('toewijzing', persoon => 'persoon');
call bijrijder.alleen_toevoegen('toewijzing');
call bijrijder.geef('toewijzing', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('toewijzing', array['klantmanager'], array['select']);

grant insert on persoon, huishouden, huishouden_lid, contactvoorkeur, persoon_bsn, zoektermijn, aanmelding_bijstand, toewijzing
  to bijrijder_poort;
create policy poort_intake on persoon for insert to bijrijder_poort with check (true);
create policy poort_intake on huishouden for insert to bijrijder_poort with check (true);
create policy poort_intake on huishouden_lid for insert to bijrijder_poort with check (true);
create policy poort_intake on contactvoorkeur for insert to bijrijder_poort with check (true);
create policy poort_intake on persoon_bsn for insert to bijrijder_poort with check (true);
create policy poort_intake on zoektermijn for insert to bijrijder_poort with check (true);
create policy poort_intake on aanmelding_bijstand for insert to bijrijder_poort with check (true);
create policy poort_intake on toewijzing for insert to bijrijder_poort with check (true);

-- One intake: person, household of one, way of contact, their words, and the colleague who sits with them walks beside them. Under
-- 27 the search period begins with the report (art. 41 lid 4 Pw; exceptions are said on its own page).
create function bijrijder.begin_intake(wie uuid, m jsonb) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(bijrijder.gemeente());
  ik uuid := bijrijder.huidige_gebruiker();
  gemeld date := (m ->> 'gemeldOp')::date;
  thuis uuid := uuidv7();
begin
  if bijrijder.rol() <> 'klantmanager' or gemeld > dag or (m ->> 'geboren')::date > dag - interval '16 years' then
    raise exception 'Deze intake kan zo niet worden bewaard.' using errcode = 'check_violation';
  end if;
  insert into persoon (gemeente, id, voornamen, tussenvoegsel, achternaam, roepnaam, aanspreeknaam, geboortedatum, taal, telefoon,
    contactvoorkeur)
  values (stad, wie, m ->> 'voornamen', nullif(m ->> 'tussenvoegsel', ''), m ->> 'achternaam', m ->> 'roepnaam',
    concat_ws(' ', m ->> 'roepnaam', nullif(m ->> 'tussenvoegsel', ''), m ->> 'achternaam'), (m ->> 'geboren')::date, m ->> 'taal',
    nullif(m ->> 'telefoon', ''), nullif(m ->> 'kanaal', 'beeldbellen'));
  insert into huishouden (gemeente, id) values (stad, thuis);
  insert into huishouden_lid (gemeente, huishouden, persoon, rol, van) values (stad, thuis, wie, 'aanvrager', gemeld);
  insert into begeleiding (gemeente, gebruiker, persoon, soort, van, reden) values (stad, ik, wie, 'klantmanager', dag, 'intake');
  insert into contactvoorkeur (gemeente, persoon, kanaal, tijden, tolk, gewijzigd_op)
  values (stad, wie, m ->> 'kanaal', m ->> 'tijden', m ->> 'tolk', dag);
  insert into aanmelding_bijstand (gemeente, persoon, gebruiker, gemeld_op, brengt, nu_belangrijk)
  values (stad, wie, ik, gemeld, m ->> 'brengt', m ->> 'nuBelangrijk');
  if (m ->> 'geboren')::date > gemeld - interval '27 years' then
    insert into zoektermijn (gemeente, persoon, gebruiker, gemeld_op) values (stad, wie, ik, gemeld);
  end if;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel)
  select stad, bijrijder.verwerking(), wie, 'medewerker', g.id, g.naam, bijrijder.rol(), 'toevoegen', 'persoon', bijrijder.doel()
  from gebruiker g where g.gemeente = stad and g.id = ik;
  perform bijrijder.schrijf_nieuws(wie, 'aanmelding', null);
end $$;
alter function bijrijder.begin_intake(uuid, jsonb) owner to bijrijder_poort;

-- The number with which somebody logs in, once. False: somebody else has it, or there is one already.
create function bijrijder.zet_bsn(wie uuid, de_sleutel text, de_waarde bytea, de_hash bytea) returns boolean language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() <> 'klantmanager' or not bijrijder.is_eigen_klant(wie) then
    raise exception 'Deze mens is niet van dit verzoek.' using errcode = 'insufficient_privilege';
  end if;
  insert into persoon_bsn (gemeente, persoon, sleutel, versleuteld, zoekhash)
  values (bijrijder.gemeente(), wie, de_sleutel, de_waarde, de_hash) on conflict do nothing;
  return found;
end $$;
alter function bijrijder.zet_bsn(uuid, text, bytea, bytea) owner to bijrijder_poort;

-- Is there a number? Not which.
create function bijrijder.heeft_bsn(wie uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select bijrijder.mag_bij(wie) and exists (select 1 from persoon_bsn b where b.gemeente = bijrijder.gemeente() and b.persoon = wie)
$$;
alter function bijrijder.heeft_bsn(uuid) owner to bijrijder_poort;

-- The people of a colleague of one's own team, for a teamleider who looks for somebody else for them: name, what they wish and what
-- they need. Each of them sees that the teamleider looked, and why.
create function bijrijder.mensen_van_collega(de_collega uuid, waarom text) returns table (persoon uuid, naam text, roepnaam text, taal text, tolk text,
  vorm text, minuten integer, wens text, woorden text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(bijrijder.gemeente());
begin
  if bijrijder.rol() <> 'teamleider' or not exists (select 1 from teamlid l where l.gemeente = stad and l.gebruiker = de_collega
    and l.team = bijrijder.mijn_team() and l.van <= dag and (l.tot is null or l.tot > dag)) then
    raise exception 'Deze collega is niet van uw team.' using errcode = 'insufficient_privilege';
  end if;
  return query
  with wie as (
    select distinct on (b.persoon) b.persoon, b.gebruiker from begeleiding b
    where b.gemeente = stad and b.soort = 'klantmanager' and b.van <= dag and (b.tot is null or b.tot > dag)
      and b.persoon in (select x.persoon from begeleiding x where x.gemeente = stad and x.gebruiker = de_collega
        and x.soort = 'klantmanager' and x.van <= dag and (x.tot is null or x.tot > dag))
    order by b.persoon, b.van desc, b.id desc),
  gezien as (
    insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
    select stad, bijrijder.verwerking(), w.persoon, 'medewerker', g.id, g.naam, 'teamleider', 'lezen', 'caseload', bijrijder.doel(), waarom
    from wie w join gebruiker g on g.gemeente = stad and g.id = bijrijder.huidige_gebruiker() where w.gebruiker = de_collega
    returning betrokkene)
  select p.id, p.aanspreeknaam, p.roepnaam, p.taal, coalesce(c.tolk, ''), coalesce(k.vorm, 'samen'), v.minuten, s.wens,
    coalesce(s.woorden, '')
  from wie w join persoon p on p.gemeente = stad and p.id = w.persoon
  left join contactvoorkeur c on c.gemeente = stad and c.persoon = p.id
  left join lateral (select f.vorm from begeleidingsvorm f where f.gemeente = stad and f.persoon = p.id order by f.id desc limit 1) k on true
  left join vormtijd v on v.gemeente = stad and v.vorm = coalesce(k.vorm, 'samen')
  left join lateral (select x.wens, x.woorden from begeleider_wens x where x.gemeente = stad and x.persoon = p.id
    order by x.id desc limit 1) s on true
  where w.gebruiker = de_collega
  order by p.achternaam, p.roepnaam;
end $$;
alter function bijrijder.mensen_van_collega(uuid, text) owner to bijrijder_poort;

-- Another klantmanager for one person, because theirs is away: from today, with what was promised and arranged, and told at once.
create function bijrijder.wijs_toe(wie uuid, naar uuid, waarom text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(bijrijder.gemeente());
  oud uuid;
  n integer;
begin
  select b.gebruiker into oud from begeleiding b where b.gemeente = stad and b.persoon = wie and b.soort = 'klantmanager' and b.van <= dag
    and (b.tot is null or b.tot > dag) order by b.van desc, b.id desc limit 1 for update;
  select count(distinct l.gebruiker) into n from teamlid l where l.gemeente = stad and l.team = bijrijder.mijn_team()
    and l.gebruiker in (oud, naar) and l.van <= dag and (l.tot is null or l.tot > dag);
  if bijrijder.rol() <> 'teamleider' or oud is null or oud = naar or n <> 2 or not exists (select 1 from gebruiker_rol r
    where r.gemeente = stad and r.gebruiker = naar and r.rol = 'klantmanager' and r.van <= dag and (r.tot is null or r.tot > dag)) then
    raise exception 'Dit kan alleen tussen twee klantmanagers van uw team.' using errcode = 'insufficient_privilege';
  end if;
  insert into toewijzing (gemeente, persoon, van_gebruiker, naar_gebruiker, door, reden, op)
  values (stad, wie, oud, naar, bijrijder.huidige_gebruiker(), trim(waarom), dag);
  update begeleiding set tot = greatest(dag, van) where gemeente = stad and persoon = wie and soort = 'klantmanager'
    and (tot is null or tot > dag);
  insert into begeleiding (gemeente, gebruiker, persoon, soort, van, reden) values (stad, naar, wie, 'klantmanager', dag, 'toegewezen');
  update overdracht set gestopt_op = dag where gemeente = stad and persoon = wie and klaar_op is null and gestopt_op is null;
  update toezegging set gebruiker = naar, beloofd_door = coalesce(beloofd_door, gebruiker)
  where gemeente = stad and persoon = wie and gedaan_op is null and gebruiker = oud;
  perform bijrijder.verplaats_afspraken(wie, oud, naar, dag - 1);
  insert into bericht (gemeente, persoon, van, tekst, zin, waarden, pad, dag)
  select stad, wie, 'systeem', 'Er is bericht van de gemeente.', 'toegewezen', jsonb_build_object('naam', g.naam, 'reden', trim(waarom)),
    '/mijn/contact', dag from gebruiker g where g.gemeente = stad and g.id = naar;
  perform bijrijder.schrijf_nieuws(wie, 'begeleider', null);
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
  select stad, bijrijder.verwerking(), wie, 'medewerker', g.id, g.naam, 'teamleider', 'wijzigen', 'caseload', bijrijder.doel(), trim(waarom)
  from gebruiker g where g.gemeente = stad and g.id = bijrijder.huidige_gebruiker();
end $$;
alter function bijrijder.wijs_toe(uuid, uuid, text) owner to bijrijder_poort;
