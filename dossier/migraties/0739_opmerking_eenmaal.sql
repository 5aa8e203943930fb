-- A form that is sent twice says it once: who opens an idea with a code has no login, so there is no one-time key. The same
-- words under the same name are the same remark; nothing is written, also no second line about who looked.

set local role bijrijder_poort;
create or replace function bijrijder.schrijf_bij_idee(code bytea, van text, tekst text) returns boolean language plpgsql volatile
  security definer set search_path = public, pg_temp as $$
declare
  d idee_deling;
begin
  select * into d from idee_deling x
  where x.gemeente = bijrijder.gemeente() and x.zoekhash = code and x.tot >= bijrijder.vandaag(x.gemeente);
  if not found then return false; end if;
  -- a double click waits for the first one
  perform pg_advisory_xact_lock(hashtextextended(d.id::text, 739));
  if exists (select 1 from idee_opmerking o where o.gemeente = d.gemeente and o.idee = d.idee and o.gebruiker is null
      and o.van = schrijf_bij_idee.van and o.tekst = schrijf_bij_idee.tekst) then
    return true;
  end if;
  if (select count(*) from idee_opmerking o where o.gemeente = d.gemeente and o.idee = d.idee and o.gebruiker is null) >= 10 then
    return false;
  end if;
  insert into idee_opmerking (gemeente, persoon, idee, van, tekst, dag)
  values (d.gemeente, d.persoon, d.idee, van, tekst, bijrijder.vandaag(d.gemeente));
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
  values (d.gemeente, bijrijder.verwerking(), d.persoon, 'persoon', d.id,
    case when trim(d.voor) = '' then 'Iemand met uw code' else d.voor end, 'helper', 'toevoegen', 'idee', 'helpen', d.naam);
  return true;
end $$;
set local role bijrijder_eigenaar;
