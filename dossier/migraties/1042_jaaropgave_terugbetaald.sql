-- What somebody paid back in the year about bijstand of that same year is net and lowers the wage of the year (art. 58 lid 5 Pw).
alter table jaaropgave add column terugbetaald_cent integer not null default 0 check (terugbetaald_cent >= 0);
-- netto_cent counts it; a server of the version before writes zero here and its sum stays right
do $$
declare
  naam text;
begin
  for naam in select c.conname from pg_constraint c
    where c.conrelid = 'jaaropgave'::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) like '%netto_cent = %uitbetaald_cent%' loop
    execute format('alter table jaaropgave drop constraint %I', naam);
  end loop;
end $$;
alter table jaaropgave add constraint netto_telt_op check (netto_cent = uitbetaald_cent - premie_cent + ingehouden_cent - terugbetaald_cent);

call bijrijder.lees_als_poort('terugbetaling');
create function bijrijder.jaar_terugbetaald(welk_jaar integer) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(j.terugbetaald_cent), 0)::bigint from (
    select distinct on (o.persoon) o.terugbetaald_cent from jaaropgave o
    where o.gemeente = bijrijder.gemeente() and o.jaar = welk_jaar and bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor', 'werker')
    order by o.persoon, o.volgnummer desc) j
$$;
alter function bijrijder.jaar_terugbetaald(integer) owner to bijrijder_poort;
