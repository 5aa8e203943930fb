-- Money that did not arrive and is paid once more: whose it is reads on which day it comes. Of a half only the partner whose half it is; of what
-- goes to a creditor nobody waits. What was loaded from before is not said.
set local role bijrijder_eigenaar;
create function bijrijder.zeg_opnieuw_betaald() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into bericht (gemeente, persoon, van, tekst, zin, waarden, pad, dag)
  select new.gemeente, l.persoon, 'systeem', 'Er is bericht van de gemeente.', 'opnieuw_betaald',
    jsonb_build_object('maand', new.maand, 'dag', new.betaaldag), '/mijn/specificaties', bijrijder.vandaag(new.gemeente)
  from huishouden_lid l
  where l.gemeente = new.gemeente and l.huishouden = new.huishouden and l.rol in ('aanvrager', 'partner') and l.tot is null
    and (new.bestemming = 0 or exists (select from rekening r where r.gemeente = new.gemeente and r.id = new.rekening and r.persoon = l.persoon));
  return null;
end $$;
alter function bijrijder.zeg_opnieuw_betaald() owner to bijrijder_poort;
create trigger zeg_opnieuw_betaald after insert on betaling for each row
  when (new.poging > 1 and new.doel in ('maand', 'premie') and new.soort <> 'beslag' and new.rekening is not null
    and new.betaaldag > bijrijder.vandaag(new.gemeente))
  execute function bijrijder.zeg_opnieuw_betaald();
