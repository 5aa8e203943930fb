-- How many minutes people looked over a month: the time between one look and the next of the same colleague, at most ten minutes each, because
-- a longer silence is other work. Of a whole month only: never of a person or a colleague. Null: not measured (one look, or all at one moment).
call bijrijder.lees_als_poort('maandrun_deel');
create function bijrijder.nakijkminuten(van_maand text, tot_maand text) returns table (maand text, minuten numeric, besluiten bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with blik as (
    select m.id, m.maand, n.bekeken_op, lag(n.bekeken_op) over (partition by n.run, n.bekeken_door order by n.bekeken_op) as vorige
    from maandrun m join maandrun_nakijken n on n.gemeente = m.gemeente and n.run = m.id
    where m.gemeente = bijrijder.gemeente() and m.stand <> 'gestaakt' and m.maand between van_maand and tot_maand and n.bekeken_op is not null
      and bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor', 'teamleider')
  )
  select b.maand, nullif(round(sum(least(extract(epoch from b.bekeken_op - b.vorige), 600))::numeric / 60, 1), 0),
    (select coalesce(sum(d.berekend), 0)::bigint from maandrun_deel d where d.gemeente = bijrijder.gemeente() and d.run = b.id)
  from blik b group by b.id, b.maand order by b.maand
$$;
alter function bijrijder.nakijkminuten(text, text) owner to bijrijder_poort;
