-- Whose name and account stand in a payment file: each of them reads who took it.
set local role bijrijder_poort;
create function bijrijder.mensen_in_bestand(welk uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct l.persoon from betaalbestand_regel r
  join huishouden_lid l on l.gemeente = r.gemeente and l.huishouden = r.huishouden and l.rol in ('aanvrager', 'partner')
  where r.gemeente = bijrijder.gemeente() and r.bestand = welk and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen'
$$;
set local role bijrijder_eigenaar;
