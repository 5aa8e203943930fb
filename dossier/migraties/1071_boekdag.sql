-- On which day the bank booked what somebody paid back: for who may be with that household; of the booking nothing else.
set local role bijrijder_eigenaar;
create function bijrijder.boekdag(welke uuid) returns date language sql stable security definer
  set search_path = public, pg_temp as $$
  select o.boekdatum from bankontvangst o
  where o.gemeente = bijrijder.gemeente() and o.id = welke
    and exists (select 1 from terugbetaling t where t.gemeente = o.gemeente and t.ontvangst = o.id
      and bijrijder.mag_bij_huishouden(t.huishouden))
$$;
alter function bijrijder.boekdag(uuid) owner to bijrijder_poort;
