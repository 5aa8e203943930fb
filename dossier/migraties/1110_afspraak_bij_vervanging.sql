-- Who has an appointment with a colleague who turns out to be away that day, hears it and reads who is there instead.
create function bijrijder.afspraak_bij_vervanging() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform bijrijder.schrijf_nieuws(a.persoon, 'afspraak_waarnemer', null)
    from (select distinct persoon from afspraak where gemeente = new.gemeente and gebruiker = new.weg and stand = 'staat'
      and dag >= new.van and dag < new.tot) a;
  return null;
end $$;
alter function bijrijder.afspraak_bij_vervanging() owner to bijrijder_poort;
create trigger nieuws after insert on vervanging for each row execute function bijrijder.afspraak_bij_vervanging();
