-- The year statement of a person: what was paid in a calendar year, and the tax the municipality paid over it. A later one replaces an
-- earlier one; both stay.
create table jaaropgave (
  gemeente smallint not null,
  jaar smallint not null check (jaar between 2000 and 2199),
  persoon uuid not null,
  volgnummer smallint not null default 0 check (volgnummer >= 0),
  -- the person's part of what the bank booked in the year
  uitbetaald_cent integer not null check (uitbetaald_cent >= 0),
  -- part of it that is premie (art. 31 lid 2 onder j Pw)
  premie_cent integer not null check (premie_cent >= 0),
  -- kept back in the year for debts about earlier years: that was bijstand of this year
  ingehouden_cent integer not null check (ingehouden_cent >= 0),
  netto_cent integer not null check (netto_cent = uitbetaald_cent - premie_cent + ingehouden_cent),
  korting_maanden smallint not null check (korting_maanden between 0 and 12),
  -- empty when the tax cannot be computed; `ontbreekt` says what is missing
  heffingskorting_cent integer,
  loonheffing_cent integer check (loonheffing_cent >= 0),
  bruto_cent integer check (bruto_cent = netto_cent + loonheffing_cent),
  zvw_gemeente_cent integer,
  ontbreekt jsonb not null default '[]',
  onbevestigd jsonb not null default '[]',
  betalingen jsonb not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, jaar, persoon, volgnummer),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  check ((bruto_cent is null) = (loonheffing_cent is null) and (bruto_cent is null) = (jsonb_array_length(ontbreekt) > 0))
);
call bijrijder.bescherm('jaaropgave', persoon => 'persoon');
call bijrijder.alleen_toevoegen('jaaropgave');
call bijrijder.geef('jaaropgave', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('jaaropgave', array['bewindvoerder','inkomensconsulent','auditor'], array['select']);
call bijrijder.geef('jaaropgave', array['werker'], array['select', 'insert'], 'true');

-- Totals of a year for the organisation: the statements beside the ledger of payments. Sums only, no people.
call bijrijder.lees_als_poort('jaaropgave');
call bijrijder.lees_als_poort('betaling');
call bijrijder.lees_als_poort('betaling_gebeurtenis');
create index on betaling_gebeurtenis (gemeente, boekdatum) where soort = 'betaald';

create function bijrijder.jaartotalen(welk_jaar integer) returns table (
  mensen bigint, uitbetaald bigint, premie bigint, ingehouden bigint, netto bigint, loonheffing bigint, bruto bigint, zvw bigint,
  zonder_belasting bigint, met_onbevestigd bigint, betalingen bigint, betaald bigint, onbevestigd bigint, gemaakt_op timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with mag as (select bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor', 'werker') as ja
  ), j as (
    select distinct on (o.persoon) o.* from jaaropgave o, mag
    where mag.ja and o.gemeente = bijrijder.gemeente() and o.jaar = welk_jaar order by o.persoon, o.volgnummer desc
  ), geboekt as (
    select p.bedrag_cent from betaling_gebeurtenis g join betaling p using (gemeente, huishouden, maand, doel, bestemming, poging), mag
    where mag.ja and g.gemeente = bijrijder.gemeente() and g.soort = 'betaald'
      and g.boekdatum between make_date(welk_jaar, 1, 1) and make_date(welk_jaar, 12, 31)
      and not exists (select 1 from betaling_gebeurtenis n where n.gemeente = g.gemeente and n.huishouden = g.huishouden and n.maand = g.maand
        and n.doel = g.doel and n.bestemming = g.bestemming and n.poging = g.poging and n.id > g.id)
  ), wacht as (
    select count(*) as n from betaling p, mag
    where mag.ja and p.gemeente = bijrijder.gemeente() and p.betaaldag between make_date(welk_jaar, 1, 1) and make_date(welk_jaar, 12, 31)
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
alter function bijrijder.jaartotalen(integer) owner to bijrijder_poort;
