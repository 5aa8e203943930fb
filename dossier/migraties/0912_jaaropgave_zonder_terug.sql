-- as before (0620), without what somebody got back of their own money (0911): that is no bijstand and stands on no jaaropgave
set local role bijrijder_poort;
create or replace function bijrijder.jaartotalen(welk_jaar integer) returns table (
  mensen bigint, uitbetaald bigint, premie bigint, ingehouden bigint, netto bigint, loonheffing bigint, bruto bigint, zvw bigint,
  zonder_belasting bigint, met_onbevestigd bigint, betalingen bigint, betaald bigint, onbevestigd bigint, gemaakt_op timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with mag as (select bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor', 'werker') as ja
  ), j as (
    select distinct on (o.persoon) o.* from jaaropgave o, mag
    where mag.ja and o.gemeente = bijrijder.gemeente() and o.jaar = welk_jaar order by o.persoon, o.volgnummer desc
  ), geboekt as (
    select p.bedrag_cent from betaling_gebeurtenis g join betaling p using (gemeente, huishouden, maand, doel, bestemming, poging), mag
    where mag.ja and g.gemeente = bijrijder.gemeente() and g.soort = 'betaald' and p.doel <> 'los'
      and g.boekdatum between make_date(welk_jaar, 1, 1) and make_date(welk_jaar, 12, 31)
      and not exists (select 1 from betaling_gebeurtenis n where n.gemeente = g.gemeente and n.huishouden = g.huishouden and n.maand = g.maand
        and n.doel = g.doel and n.bestemming = g.bestemming and n.poging = g.poging and n.id > g.id)
  ), wacht as (
    select count(*) as n from betaling p, mag
    where mag.ja and p.gemeente = bijrijder.gemeente() and p.doel <> 'los' and p.betaaldag between make_date(welk_jaar, 1, 1) and make_date(welk_jaar, 12, 31)
      and p.betaaldag < bijrijder.vandaag(p.gemeente)
      and not exists (select 1 from betaling_gebeurtenis g where g.gemeente = p.gemeente and g.huishouden = p.huishouden and g.maand = p.maand
        and g.doel = p.doel and g.bestemming = p.bestemming and g.poging = p.poging and g.soort <> 'onderweg')
  )
  select (select count(*) from j), coalesce((select sum(uitbetaald_cent) from j), 0), coalesce((select sum(premie_cent) from j), 0),
    coalesce((select sum(ingehouden_cent) from j), 0), coalesce((select sum(netto_cent) from j), 0), coalesce((select sum(loonheffing_cent) from j), 0),
    coalesce((select sum(bruto_cent) from j), 0), coalesce((select sum(zvw_gemeente_cent) from j), 0),
    (select count(*) from j where bruto_cent is null),
    (select count(*) from j where jsonb_array_length(j.onbevestigd) > 0), (select count(*) from geboekt), coalesce((select sum(bedrag_cent) from geboekt), 0),
    (select n from wacht), (select max(vastgelegd_op) from j)
  from mag where mag.ja
$$;
set local role bijrijder_eigenaar;
