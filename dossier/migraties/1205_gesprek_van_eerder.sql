-- A talk is often noted a day later. The day of the talk and the day of the note stand apart: the time to contradict a note runs
-- from the note, and a note about an earlier day never ends a rest that was asked for since.
alter table gesprek add column genoteerd_op date;
alter table gesprek add constraint gesprek_niet_vooruit check (genoteerd_op is null or dag <= genoteerd_op) not valid;
alter table gesprek validate constraint gesprek_niet_vooruit;

set local role bijrijder_poort;
create or replace function bijrijder.gesproken_na(g smallint, wie uuid, sinds timestamptz) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select 1 from gesprek n
    left join lateral (select a.soort from gesprek_antwoord a where a.gemeente = n.gemeente and a.gesprek = n.id order by a.id desc limit 1) a on true
    where n.gemeente = g and n.persoon = wie and n.vastgelegd_op > sinds and n.dag = coalesce(n.genoteerd_op, n.dag)
      and (a.soort = 'zo_is_het' or (a.soort is null
        and n.dag + (bijrijder.hoorbeleid(g, n.dag) ->> 'reactietermijn_dagen')::integer <= bijrijder.vandaag(g))))
$$;
set local role bijrijder_eigenaar;
