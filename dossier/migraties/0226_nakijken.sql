-- Who looks a run over before it is paid may be with the people on that list, for that purpose, while it is open.

call bijrijder.lees_als_poort('maandrun');
call bijrijder.lees_als_poort('maandrun_nakijken');

create function bijrijder.heeft_nakijktaak(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen' and exists (
    select 1 from huishouden_lid l
    join maandrun_nakijken n on n.gemeente = l.gemeente and n.huishouden = l.huishouden
    join maandrun m on m.gemeente = n.gemeente and m.id = n.run and m.stand = 'berekend'
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner'))
$$;
alter function bijrijder.heeft_nakijktaak(uuid) owner to bijrijder_poort;

-- as before (0003), with the task of looking over
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
  end
$$;

-- Adults of the households on one list of a run: ids only, to declare them to the gateway.
create function bijrijder.nakijkmensen(welke_run uuid, om_reden text) returns table (huishouden uuid, persoon uuid) language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct l.huishouden, l.persoon from maandrun_nakijken n
  join huishouden_lid l on l.gemeente = n.gemeente and l.huishouden = n.huishouden and l.rol in ('aanvrager', 'partner')
    and l.van <= bijrijder.vandaag(l.gemeente) and (l.tot is null or l.tot > bijrijder.vandaag(l.gemeente))
  where n.gemeente = bijrijder.gemeente() and n.run = welke_run and n.reden = om_reden
    and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen'
$$;
alter function bijrijder.nakijkmensen(uuid, text) owner to bijrijder_poort;
