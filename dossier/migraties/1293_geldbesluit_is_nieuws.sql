-- What we think was paid too much, that it was right after all, and what people decided about it: each adult of the household sees it as
-- new. Months that were loaded from before are not.
set local role bijrijder_eigenaar;
create function bijrijder.geldbesluit_is_nieuws() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform bijrijder.schrijf_nieuws(l.persoon, 'geldbesluit', null) from huishouden_lid l
  where l.gemeente = new.gemeente and l.huishouden = new.huishouden and l.rol in ('aanvrager', 'partner') and l.tot is null;
  return null;
end $$;
alter function bijrijder.geldbesluit_is_nieuws() owner to bijrijder_poort;
create trigger nieuws after insert on grootboek_afhandeling for each row when (new.door is not null) execute function bijrijder.geldbesluit_is_nieuws();
create trigger nieuws after insert on grootboekregel for each row
  when (new.stand in ('te_horen', 'vervalt') and new.bekend_op = bijrijder.vandaag(new.gemeente)) execute function bijrijder.geldbesluit_is_nieuws();
