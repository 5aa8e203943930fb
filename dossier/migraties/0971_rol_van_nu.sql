-- The roles a colleague has now. Asked with every request of a session: who lost a role loses it at once, not at the next login.
create function bijrijder.rollen_nu(welke_gemeente smallint, wie uuid) returns text[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select array(
    select r.rol from gebruiker_rol r
    where r.gemeente = welke_gemeente and r.gebruiker = wie and r.van <= bijrijder.vandaag(r.gemeente)
      and (r.tot is null or r.tot > bijrijder.vandaag(r.gemeente)) order by r.rol)
$$;
alter function bijrijder.rollen_nu(smallint, uuid) owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.rollen_nu(smallint, uuid) from public;
grant execute on function bijrijder.rollen_nu(smallint, uuid) to bijrijder_app;
set local role bijrijder_eigenaar;
