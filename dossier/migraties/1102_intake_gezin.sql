-- Somebody new comes with whom they live with: a partner (a person of their own, with the same colleague beside them), children, and
-- the facts the calculation rests on. And: who has no klantmanager gets one from a team leader.

-- as before (0700); and the first facts of a household: there is nothing yet that could become less. What makes a norm lower
-- (somebody without a right, an institution) is never among them.
set local role bijrijder_poort;
create or replace function bijrijder.is_ten_gunste(n feit) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select n.soort in ('huur','toeslag','termijn','kinderbijslag')
    or (n.soort in ('geen_inkomsten','kind') and not n.vervallen)
    or (n.soort = 'persoon' and not n.vervallen and (n.inhoud ->> 'rechthebbend')::boolean and not (n.inhoud ->> 'in_inrichting')::boolean
      and not exists (select 1 from feit f where f.gemeente = n.gemeente and f.huishouden = n.huishouden
        and (f.soort = 'bijstand' or (f.soort = 'persoon' and (f.onderwerp = n.onderwerp
          or (f.bekend_op, f.geldig_van, f.door_gebruiker) is distinct from (n.bekend_op, n.geldig_van, n.door_gebruiker)))))
      and not exists (select 1 from besluit b where b.gemeente = n.gemeente and b.huishouden = n.huishouden))
    -- less of the same: the same thing, the same time, a lower figure
    or (n.soort in ('woonsituatie','inkomsten') and not n.vervallen and exists (
      select 1 from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array[n.soort], 'infinity') f
      where f.onderwerp = n.onderwerp and f.geldig_van = n.geldig_van and f.geldig_tot_en_met is not distinct from n.geldig_tot_en_met
        and f.persoon is not distinct from n.persoon
        and f.inhoud - 'netto_ct' - 'verlaging_pct' = n.inhoud - 'netto_ct' - 'verlaging_pct'
        and case n.soort when 'inkomsten' then (n.inhoud ->> 'netto_ct')::numeric <= (f.inhoud ->> 'netto_ct')::numeric
          else (n.inhoud ->> 'verlaging_pct')::numeric <= (f.inhoud ->> 'verlaging_pct')::numeric end))
    -- taken back, and no earlier version of it comes to life again
    or (n.soort in ('woonsituatie','schuld','medebewoner') and n.vervallen and not exists (
      select 1 from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array[n.soort], 'infinity') f
      where f.onderwerp = n.onderwerp and f.geldig_van <> n.geldig_van))
$$;
set local role bijrijder_eigenaar;
grant insert on feit to bijrijder_poort;
create policy poort_intake on feit for insert to bijrijder_poort with check (true);

set local role bijrijder_poort;
-- One adult of an intake: who they are, how to reach them, and who walks beside them.
create function bijrijder.intake_mens(thuis uuid, m jsonb, de_rol text, gemeld date, jong boolean) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(bijrijder.gemeente());
  ik uuid := bijrijder.huidige_gebruiker();
  wie uuid := (m ->> 'id')::uuid;
begin
  if (m ->> 'geboren')::date >= gemeld then
    raise exception 'Deze intake kan zo niet worden bewaard.' using errcode = 'check_violation';
  end if;
  insert into persoon (gemeente, id, voornamen, tussenvoegsel, achternaam, roepnaam, aanspreeknaam, geboortedatum, taal, telefoon,
    contactvoorkeur)
  values (stad, wie, m ->> 'voornamen', nullif(m ->> 'tussenvoegsel', ''), m ->> 'achternaam', m ->> 'roepnaam',
    concat_ws(' ', m ->> 'roepnaam', nullif(m ->> 'tussenvoegsel', ''), m ->> 'achternaam'), (m ->> 'geboren')::date, m ->> 'taal',
    nullif(m ->> 'telefoon', ''), nullif(m ->> 'kanaal', 'beeldbellen'));
  insert into huishouden_lid (gemeente, huishouden, persoon, rol, van) values (stad, thuis, wie, de_rol, gemeld);
  insert into begeleiding (gemeente, gebruiker, persoon, soort, van, reden) values (stad, ik, wie, 'klantmanager', dag, 'intake');
  if m ? 'kanaal' then
    insert into contactvoorkeur (gemeente, persoon, kanaal, tijden, tolk, gewijzigd_op)
    values (stad, wie, m ->> 'kanaal', m ->> 'tijden', m ->> 'tolk', dag);
  end if;
  if jong then
    insert into zoektermijn (gemeente, persoon, gebruiker, gemeld_op) values (stad, wie, ik, gemeld);
  end if;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel)
  select stad, bijrijder.verwerking(), wie, 'medewerker', g.id, g.naam, bijrijder.rol(), 'toevoegen', 'persoon', bijrijder.doel()
  from gebruiker g where g.gemeente = stad and g.id = ik;
end $$;
revoke execute on function bijrijder.intake_mens(uuid, jsonb, text, date, boolean) from public;

-- as before (1072), with a partner and the facts of the household
create or replace function bijrijder.begin_intake(wie uuid, m jsonb) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(bijrijder.gemeente());
  ik uuid := bijrijder.huidige_gebruiker();
  gemeld date := (m ->> 'gemeldOp')::date;
  thuis uuid := uuidv7();
begin
  if bijrijder.rol() <> 'klantmanager' or gemeld > dag then
    raise exception 'Deze intake kan zo niet worden bewaard.' using errcode = 'check_violation';
  end if;
  insert into huishouden (gemeente, id) values (stad, thuis);
  perform bijrijder.intake_mens(thuis, m || jsonb_build_object('id', wie), 'aanvrager', gemeld, (m ->> 'jong')::boolean);
  insert into aanmelding_bijstand (gemeente, persoon, gebruiker, gemeld_op, brengt, nu_belangrijk)
  values (stad, wie, ik, gemeld, m ->> 'brengt', m ->> 'nuBelangrijk');
  perform bijrijder.schrijf_nieuws(wie, 'aanmelding', null);
  if jsonb_typeof(m -> 'partner') = 'object' then
    perform bijrijder.intake_mens(thuis, m -> 'partner', 'partner', gemeld, (m ->> 'jong')::boolean);
    -- the report is of both: the partner reads the day, and their own words are still theirs to say
    insert into aanmelding_bijstand (gemeente, persoon, gebruiker, gemeld_op, brengt)
    values (stad, (m -> 'partner' ->> 'id')::uuid, ik, gemeld, 'Samen met ' || (m ->> 'roepnaam') || '.');
    perform bijrijder.schrijf_nieuws((m -> 'partner' ->> 'id')::uuid, 'aanmelding', null);
  end if;
  insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, bekend_op, herkomst, door_gebruiker, namens)
  select stad, thuis, (f ->> 'persoon')::uuid, f ->> 'soort', f ->> 'onderwerp', f -> 'inhoud', gemeld, dag, 'medewerker', ik, true
  from jsonb_array_elements(coalesce(m -> 'feiten', '[]')) f where f ->> 'soort' in ('persoon', 'kind', 'huur');
end $$;

-- People with whom nobody walks: adults of households with a right or a report, who have no klantmanager today. Longest first. Each of
-- them sees that the team leader looked and why.
create function bijrijder.mensen_zonder_klantmanager(waarom text)
  returns table (persoon uuid, naam text, roepnaam text, taal text, tolk text, sinds date)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(bijrijder.gemeente());
begin
  if bijrijder.rol() <> 'teamleider' then
    return;
  end if;
  return query
  with vrij as (
    select l.persoon as wie, max(coalesce(b.tot, l.van)) as sinds from huishouden_lid l
    left join begeleiding b on b.gemeente = l.gemeente and b.persoon = l.persoon and b.soort = 'klantmanager'
    where l.gemeente = stad and l.rol in ('aanvrager', 'partner') and l.van <= dag and (l.tot is null or l.tot > dag)
      and not exists (select 1 from begeleiding x where x.gemeente = stad and x.persoon = l.persoon and x.soort = 'klantmanager'
        and x.van <= dag and (x.tot is null or x.tot > dag))
      and (exists (select 1 from aanmelding_bijstand a where a.gemeente = stad and a.persoon = l.persoon)
        or exists (select 1 from feit f where f.gemeente = stad and f.huishouden = l.huishouden and f.soort = 'bijstand'
          and not f.vervallen and (f.geldig_tot_en_met is null or f.geldig_tot_en_met >= dag)))
    group by l.persoon order by 2, 1 limit 40),
  gezien as (
    insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
    select stad, bijrijder.verwerking(), v.wie, 'medewerker', g.id, g.naam, 'teamleider', 'lezen', 'caseload', bijrijder.doel(), waarom
    from vrij v join gebruiker g on g.gemeente = stad and g.id = bijrijder.huidige_gebruiker()
    returning betrokkene)
  select p.id, p.aanspreeknaam, p.roepnaam, p.taal, coalesce(c.tolk, ''), v.sinds
  from vrij v join persoon p on p.gemeente = stad and p.id = v.wie
  left join contactvoorkeur c on c.gemeente = stad and c.persoon = p.id
  order by v.sinds, p.achternaam;
end $$;

-- A klantmanager for somebody who has none: from today, and told at once. Only of the team of the team leader.
create function bijrijder.wijs_eerste_toe(wie uuid, naar uuid, waarom text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(bijrijder.gemeente());
begin
  -- two team leaders at once: one klantmanager
  perform pg_advisory_xact_lock(717021, hashtext(stad || ':' || wie));
  if bijrijder.rol() <> 'teamleider' or not bijrijder.echte_tekst(waarom, 10) or exists (
      select 1 from begeleiding b where b.gemeente = stad and b.persoon = wie and b.soort = 'klantmanager' and b.van <= dag
        and (b.tot is null or b.tot > dag))
    or not exists (select 1 from huishouden_lid l where l.gemeente = stad and l.persoon = wie and l.rol in ('aanvrager', 'partner')
      and l.van <= dag and (l.tot is null or l.tot > dag))
    or not exists (select 1 from teamlid l where l.gemeente = stad and l.team = bijrijder.mijn_team() and l.gebruiker = naar
      and l.van <= dag and (l.tot is null or l.tot > dag))
    or not exists (select 1 from gebruiker_rol r where r.gemeente = stad and r.gebruiker = naar and r.rol = 'klantmanager' and r.van <= dag
      and (r.tot is null or r.tot > dag)) then
    raise exception 'Dit kan voor iemand zonder klantmanager, met een klantmanager van uw team.' using errcode = 'insufficient_privilege';
  end if;
  insert into begeleiding (gemeente, gebruiker, persoon, soort, van, reden) values (stad, naar, wie, 'klantmanager', dag, 'toegewezen');
  insert into bericht (gemeente, persoon, van, tekst, zin, waarden, pad, dag)
  select stad, wie, 'systeem', 'Er is bericht van de gemeente.', 'toegewezen', jsonb_build_object('naam', g.naam, 'reden', trim(waarom)),
    '/mijn/contact', dag from gebruiker g where g.gemeente = stad and g.id = naar;
  perform bijrijder.schrijf_nieuws(wie, 'begeleider', null);
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
  select stad, bijrijder.verwerking(), wie, 'medewerker', g.id, g.naam, 'teamleider', 'wijzigen', 'caseload', bijrijder.doel(), trim(waarom)
  from gebruiker g where g.gemeente = stad and g.id = bijrijder.huidige_gebruiker();
end $$;
set local role bijrijder_eigenaar;
