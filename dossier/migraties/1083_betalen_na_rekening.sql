-- Money of a released month that had no account to go to: who pays sees whose it is, and pays once the account is known.
create index betaling_zonder_rekening on betaling (gemeente, huishouden) where rekening is null;

-- Payments without an account that were not paid later, of months that were released or outside a month.
create function bijrijder.wacht_op_rekening(waar uuid default null) returns table (huishouden uuid, maand text, doel text, bestemming smallint,
  poging smallint, bedrag_cent integer, betaaldag date)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.huishouden, p.maand, p.doel, p.bestemming, p.poging, p.bedrag_cent, p.betaaldag from betaling p
  left join maandrun m on m.gemeente = p.gemeente and m.id = p.run
  where p.gemeente = bijrijder.gemeente() and p.rekening is null and (p.run is null or m.stand in ('bestand', 'afgerond'))
    and (waar is null or p.huishouden = waar)
    and (bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen'
      or waar is not null and bijrijder.mag_bij_huishouden(p.huishouden))
    and not exists (select 1 from betaling n where n.gemeente = p.gemeente and n.huishouden = p.huishouden and n.maand = p.maand
      and n.doel = p.doel and n.bestemming = p.bestemming and n.poging > p.poging)
  order by p.huishouden, p.maand, p.doel, p.bestemming
$$;
alter function bijrijder.wacht_op_rekening(uuid) owner to bijrijder_poort;

-- Their adults, to declare to the gateway before names are read.
create function bijrijder.wacht_op_rekening_mensen() returns table (huishouden uuid, persoon uuid) language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct l.huishouden, l.persoon from bijrijder.wacht_op_rekening() w
  join huishouden_lid l on l.gemeente = bijrijder.gemeente() and l.huishouden = w.huishouden and l.rol in ('aanvrager', 'partner')
    and l.van <= bijrijder.vandaag(l.gemeente) and (l.tot is null or l.tot > bijrijder.vandaag(l.gemeente))
$$;
alter function bijrijder.wacht_op_rekening_mensen() owner to bijrijder_poort;

-- as before (0911), with money that waits for an account
set local role bijrijder_poort;
create or replace function bijrijder.heeft_nakijktaak(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen' and (exists (
    select 1 from huishouden_lid l
    join maandrun_nakijken n on n.gemeente = l.gemeente and n.huishouden = l.huishouden
    join maandrun m on m.gemeente = n.gemeente and m.id = n.run and m.stand = 'berekend'
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner'))
  or exists (
    select 1 from huishouden_lid l
    join betaling_gebeurtenis g on g.gemeente = l.gemeente and g.huishouden = l.huishouden and g.soort in ('geweigerd', 'teruggekomen')
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
      and not exists (select 1 from betaling n where n.gemeente = g.gemeente and n.huishouden = g.huishouden
        and n.maand = g.maand and n.doel = g.doel and n.bestemming = g.bestemming and n.poging > g.poging))
  or exists (
    select 1 from huishouden_lid l join feit f on f.gemeente = l.gemeente and f.huishouden = l.huishouden and f.soort = 'schuld'
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner'))
  or exists (
    select 1 from huishouden_lid l join betaling p on p.gemeente = l.gemeente and p.huishouden = l.huishouden and p.rekening is null
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
      and not exists (select 1 from betaling n where n.gemeente = p.gemeente and n.huishouden = p.huishouden and n.maand = p.maand
        and n.doel = p.doel and n.bestemming = p.bestemming and n.poging > p.poging)))
$$;
set local role bijrijder_eigenaar;
