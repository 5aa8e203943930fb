-- What 1220 keeps for a transaction is kept for people themselves only. A setting can be written by whoever asks a question: the day, by which
-- walls count terms, comes from the clock every time, and whom a colleague is related to from the tables.
-- inkrimpen na 1220: zoek_vandaag was asked for by vandaag only.

set local role bijrijder_poort;
-- as before (0530)
create or replace function bijrijder.vandaag(welke smallint) returns date language plpgsql stable security definer
  set search_path = public, pg_temp as $$
begin
  return coalesce(
    (select k.dag from klok k join gemeente g on g.code = k.gemeente and g.is_voorbeeld
      where k.gemeente = welke order by k.id desc limit 1),
    (now() at time zone 'Europe/Amsterdam')::date);
end $$;
drop function bijrijder.zoek_vandaag(smallint);

create or replace function bijrijder.mensen_bij() returns uuid[] language sql stable as $$
  select case when bijrijder.rol() in ('client', 'partner') and current_setting('bijrijder.lijst_mensen_van', true) = bijrijder.vraag_bij()
    then current_setting('bijrijder.lijst_mensen', true)::uuid[] else bijrijder.zoek_mensen_bij() end
$$;
create or replace function bijrijder.huishoudens_bij() returns uuid[] language sql stable as $$
  select case when bijrijder.rol() in ('client', 'partner') and current_setting('bijrijder.lijst_bij_van', true) = bijrijder.vraag_bij()
    then current_setting('bijrijder.lijst_bij', true)::uuid[] else bijrijder.zoek_huishoudens_bij() end
$$;

set local role bijrijder_eigenaar;
create or replace function bijrijder.vergeet_lijsten() returns trigger language plpgsql as $$
begin
  perform set_config('bijrijder.lijst_betrokken_van', '', true), set_config('bijrijder.lijst_mensen_van', '', true),
    set_config('bijrijder.lijst_bij_van', '', true);
  return null;
end $$;
drop trigger vergeet_lijsten on klok;
