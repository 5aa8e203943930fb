-- Where the money goes of 2,000 households is asked of those households, whatever the figures of the planner say: who lives there, and of
-- each the order of the court in its index. Before, each part of a run read every order of the municipality. The answer is that of 1010.
set local role bijrijder_poort;
create or replace function bijrijder.bewind_waarheen(waar smallint, eerste uuid, laatste uuid, dag date, peil timestamptz)
  returns table (huishouden uuid, stand text, rekening uuid, nieuw boolean, volwassenen integer) language sql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
  select distinct on (z.huishouden) z.huishouden, z.stand, z.rekening, z.nieuw,
    (select count(*)::int from huishouden_lid l where l.gemeente = waar and l.huishouden = z.huishouden and l.rol in ('aanvrager','partner')
      and l.van <= bewind_waarheen.dag and (l.tot is null or l.tot > bewind_waarheen.dag))
  from (
    select l.huishouden, b.id, begin.rekening, begin.dag > bewind_waarheen.dag - 45 as nieuw,
      case
        when loopt.ja and begin.keuze = 'bewind' and r.huishouden = l.huishouden then 'bewind'
        when not loopt.ja and begin.keuze = 'bewind' and einde.keuze is null then 'wacht'
        -- not answered, or the person lives in another household since
        when loopt.ja and begin.keuze is distinct from 'eigen' then 'vraag'
        else 'eigen'
      end as stand
    from (select l.huishouden, l.persoon from huishouden_lid l
      where l.gemeente = waar and l.huishouden between eerste and laatste and l.rol in ('aanvrager','partner')
        and l.van <= bewind_waarheen.dag and (l.tot is null or l.tot > bewind_waarheen.dag) offset 0) l
    -- `offset 0`: looked up for each, never read whole
    cross join lateral (select b.id, b.tot from bewind b
      where b.gemeente = waar and b.persoon = l.persoon and b.soort <> 'mentor' and b.van <= bewind_waarheen.dag offset 0) b
    cross join lateral (select from bewind_antwoord a
      where a.gemeente = waar and a.bewind = b.id and a.akkoord and a.vastgelegd_op <= peil offset 0) a
    cross join lateral (select (b.tot is null or b.tot > bewind_waarheen.dag) and not exists (select from bewind_einde e
      where e.gemeente = waar and e.bewind = b.id and e.vastgelegd_op <= peil offset 0) as ja) loopt
    left join lateral (select x.keuze, x.rekening, x.dag from bewind_rekening x
      where x.gemeente = waar and x.bewind = b.id and x.moment = 'begin' and x.vastgelegd_op <= peil offset 0) begin on true
    left join lateral (select x.keuze from bewind_rekening x
      where x.gemeente = waar and x.bewind = b.id and x.moment = 'einde' and x.vastgelegd_op <= peil offset 0) einde on true
    left join lateral (select r.huishouden from rekening r where r.gemeente = waar and r.id = begin.rekening offset 0) r on true
    -- who asks is worked out once, not for each
    where (select bijrijder.rol() in ('werker','inrichting','none')) or bijrijder.mag_bij_huishouden(l.huishouden)
  ) z
  order by z.huishouden, array_position(array['bewind','wacht','vraag','eigen'], z.stand), z.id desc
$$;
set local role bijrijder_eigenaar;
