-- The day a line of the access log is shown with: in a fictive municipality the day it played on when the line was written,
-- everywhere else the real day. Only for showing: what is stored and sealed stays the real moment.
create function bijrijder.getoonde_dag(moment timestamptz) returns date language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(
    (select k.dag from klok k join gemeente g on g.code = k.gemeente and g.is_voorbeeld
      where k.gemeente = bijrijder.gemeente() order by k.vastgelegd_op <= moment desc,
        case when k.vastgelegd_op <= moment then k.id end desc, k.id limit 1),
    (moment at time zone 'Europe/Amsterdam')::date)
$$;
alter function bijrijder.getoonde_dag(timestamptz) owner to bijrijder_poort;
