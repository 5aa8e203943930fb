-- The wall of 0700 refuses the same. What the month before came to is read for a part in one go, from its first to its last household, instead
-- of by one question per decision; and a pay period belongs to a month by its last day, not by that day written as text.
set local role bijrijder_poort;
create or replace function bijrijder.besluit_niet_lager() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_nestloop = off set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan as $$
declare
  waar smallint;
  deze text;
  van uuid;
  tot uuid;
  eerste date;
  laatste date;
  vorige text;
  tekort boolean;
  verdient boolean;
  lost_af boolean;
  onder_norm uuid[];
  norm_anders uuid[];
begin
  for waar, deze, van, tot in select m.gemeente, m.maand,
      (select n.huishouden from nieuw n where n.gemeente = m.gemeente and n.maand = m.maand order by n.huishouden limit 1),
      (select n.huishouden from nieuw n where n.gemeente = m.gemeente and n.maand = m.maand order by n.huishouden desc limit 1)
    from (select distinct n.gemeente, n.maand from nieuw n offset 0) m
  loop
    eerste := (deze || '-01')::date;
    laatste := eerste + interval '1 month - 1 day';
    vorige := to_char(eerste - 1, 'YYYY-MM');
    -- what the month gives is paid, stands aside as vakantietoeslag, or was paid in advance
    select bool_or(n.te_betalen_cent <> n.bijstand_cent - n.reservering_cent or n.reserve_open_cent < 0
        or m.over < 0 and m.over + (select coalesce(sum(p.bedrag_cent), 0) from betaling p where p.gemeente = n.gemeente and p.huishouden = n.huishouden
          and p.maand = n.maand and p.doel = 'voorschot' and p.rekening is not null) < 0),
      bool_or(n.inkomen_cent > 0), bool_or(n.aflossing_cent > 0),
      array_agg(n.huishouden) filter (where n.bijstand_cent + 5 < n.norm_cent - n.inkomen_cent),
      array_agg(n.huishouden) filter (where n.norm_cent < v.norm_cent or n.volgnummer > 0)
      into tekort, verdient, lost_af, onder_norm, norm_anders
    from nieuw n
    -- the newest decision on the month before of each, for all in one go
    left join (select distinct on (b.huishouden) b.huishouden, b.norm_cent, b.reserve_open_cent, b.peil from besluit b
      where b.gemeente = waar and b.huishouden between van and tot and b.maand = vorige order by b.huishouden desc, b.volgnummer desc) v
      on v.huishouden = n.huishouden
    cross join lateral (select n.betaald_cent::bigint + n.reserve_open_cent - (n.te_betalen_cent::bigint - n.aflossing_cent + n.reservering_cent)
      - coalesce(case when v.peil <= n.peil then v.reserve_open_cent
          -- the month before was decided again after this one was frozen: what stood aside then
          when v.peil > n.peil then (select b.reserve_open_cent from besluit b where b.gemeente = n.gemeente and b.huishouden = n.huishouden
            and b.maand = vorige and b.peil <= n.peil order by b.volgnummer desc limit 1) end, 0) as over) m
    where n.gemeente = waar and n.maand = deze;
    if tekort then
      raise exception 'Wat de maand geeft wordt betaald of staat apart; hier ontbreekt een deel.' using errcode = 'check_violation';
    end if;

    -- less than the norm minus the income: only a reduction with all its steps, or a right that covers part of the month
    if onder_norm is not null and exists (select 1 from nieuw n where n.maand = deze and n.huishouden = any (onder_norm)
        and n.bijstand_cent + 5 < n.norm_cent - n.inkomen_cent and n.bijstand_cent + 5 <
          (select case when min(greatest(f.geldig_van, eerste)) = eerste and max(least(coalesce(f.geldig_tot_en_met, laatste), laatste)) = laatste
             then n.norm_cent else n.norm_cent::bigint * coalesce(max(least(coalesce(f.geldig_tot_en_met, laatste), laatste))
               - min(greatest(f.geldig_van, eerste)) + 1, 0) / 31 end
           from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['bijstand'], n.peil) f
           where f.geldig_van <= laatste and (f.geldig_tot_en_met is null or f.geldig_tot_en_met >= eerste)) - n.inkomen_cent
          - (select ceil(n.norm_cent * least(100, coalesce(sum((f.inhoud ->> 'pct')::numeric), 0)) / 100)
             from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['verlaging'], n.peil) f where f.geldig_van = eerste)) then
      raise exception 'De uitkering is lager dan de norm min het inkomen, en er is geen verlaging met alle stappen.' using errcode = 'check_violation';
    end if;

    -- income that nobody declared; per source the month itself, else the most that was known (a wage may stand in), with
    -- the claim to vakantietoeslag on it (art. 33 lid 5 Pw) as a wide margin of one tenth
    if verdient and exists (select 1 from nieuw n
        cross join lateral (
          select 5 + 1.1 * coalesce(sum(per.cent * case per.ritme when 'week' then 53.0 / 12 when 'vierweken' then 13.0 / 12 else 1 end), 0) as cent from (
            select max(x.inhoud ->> 'ritme') filter (where x.soort = 'dienstverband') as ritme, coalesce(
              max((x.inhoud ->> 'netto_ct')::numeric) filter (where x.soort = 'inkomsten' and (x.inhoud ->> 'tijdvak_tot')::date between eerste and laatste),
              greatest(max((x.inhoud ->> 'netto_ct')::numeric) filter (where x.soort = 'inkomsten'),
                max((x.inhoud ->> 'verwacht_netto_ct')::numeric) filter (where x.soort = 'dienstverband')), 0) as cent
            from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['dienstverband','inkomsten'], n.peil) x
            group by case x.soort when 'inkomsten' then x.inhoud ->> 'dienstverband' else x.onderwerp end
            having bool_or(x.soort = 'dienstverband')) per) bekend
        where n.maand = deze and n.inkomen_cent > 0 and n.inkomen_cent > bekend.cent and n.inkomen_cent > bekend.cent
          + 1.1 * (select coalesce(sum((u.inhoud ->> 'netto_ct')::numeric), 0)
             from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['uitgesteld'], n.peil) u
             where deze between u.inhoud ->> 'verworven_van' and u.inhoud ->> 'verworven_tot_en_met')) then
      raise exception 'Hier telt inkomen mee dat niemand heeft doorgegeven.' using errcode = 'check_violation';
    end if;

    -- repaying only what a debt that is known asks
    if lost_af and exists (select 1 from nieuw n where n.maand = deze and n.aflossing_cent > 0 and n.aflossing_cent > (
        select coalesce(max((f.inhoud ->> 'gevraagd_per_maand_ct')::numeric), 0)
        from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['schuld'], n.peil) f
        where to_char(f.geldig_van, 'YYYY-MM') <= n.maand)) then
      raise exception 'Hier wordt meer ingehouden dan is afgesproken.' using errcode = 'check_violation';
    end if;

    -- a lower norm than the month before has a cause: a fact, a birthday, the dates of the law, or another choice of the council
    if norm_anders is not null and right(deze, 2) not in ('01', '07') and exists (select 1 from nieuw n
        cross join lateral (select b.norm_cent, b.peil from besluit b where b.gemeente = n.gemeente and b.huishouden = n.huishouden
          and b.maand in (vorige, n.maand) and (b.maand, b.volgnummer) < (n.maand, n.volgnummer)
          order by b.maand desc, b.volgnummer desc limit 1) v
        cross join lateral (select (eerste - interval '1 month')::date as eerste) m
        where n.maand = deze and n.huishouden = any (norm_anders) and n.norm_cent < v.norm_cent
          and not exists (select 1 from gemeente_instelling i where i.gemeente = n.gemeente and i.sleutel = 'recht' and i.vanaf between m.eerste and laatste)
          and not exists (select 1 from (
              select * from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['medebewoner','woonsituatie'], n.peil)
              -- of people and of the right also what ended or was taken back
              union all select * from feit f where f.gemeente = n.gemeente and f.huishouden = n.huishouden and f.soort in ('persoon','bijstand') and f.vastgelegd_op <= n.peil) f
            where f.vastgelegd_op > v.peil or f.geldig_van between m.eerste and laatste or f.geldig_tot_en_met between m.eerste - 1 and laatste
              or to_char((f.inhoud ->> 'geboortedatum')::date, 'MM') in (to_char(m.eerste, 'MM'), to_char(laatste, 'MM')))) then
      raise exception 'De norm is lager dan vorige maand, en er is geen feit dat dat verklaart.' using errcode = 'check_violation';
    end if;
  end loop;

  -- decided on what was known at the moment the run froze, or now; never on an older picture
  if bijrijder.rol() = 'werker' and exists (select 1 from (select distinct gemeente, run, maand, peil from nieuw) n
      left join maandrun r on r.gemeente = n.gemeente and r.id = n.run
      where case when n.run is null then n.peil not between clock_timestamp() - interval '1 hour' and clock_timestamp()
        else r.peil is distinct from n.peil or r.maand <> n.maand end) then
    raise exception 'Een besluit rust op wat bekend was toen het werd genomen.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
set local role bijrijder_eigenaar;
