-- Whether somebody is under the age of the search period is asked of the dated figures of the law, by who calls; no age stands here.
set local role bijrijder_poort;
-- as before (1052)
create or replace function bijrijder.begin_intake(wie uuid, m jsonb) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  dag date := bijrijder.vandaag(bijrijder.gemeente());
  ik uuid := bijrijder.huidige_gebruiker();
  gemeld date := (m ->> 'gemeldOp')::date;
  thuis uuid := uuidv7();
begin
  if bijrijder.rol() <> 'klantmanager' or gemeld > dag or (m ->> 'geboren')::date >= gemeld then
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
  if (m ->> 'jong')::boolean then
    insert into zoektermijn (gemeente, persoon, gebruiker, gemeld_op) values (stad, wie, ik, gemeld);
  end if;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel)
  select stad, bijrijder.verwerking(), wie, 'medewerker', g.id, g.naam, bijrijder.rol(), 'toevoegen', 'persoon', bijrijder.doel()
  from gebruiker g where g.gemeente = stad and g.id = ik;
  perform bijrijder.schrijf_nieuws(wie, 'aanmelding', null);
end $$;
set local role bijrijder_eigenaar;
