-- The payments of a bank message are found by their key, one look-up each: a plan made while the table was new compared every line of the
-- message with every payment.
set local role bijrijder_poort;
create or replace function bijrijder.ken_betalingen(huishoudens uuid[], maanden text[], doelen text[], bestemmingen smallint[], pogingen smallint[])
returns table (huishouden uuid, maand text, doel text, bestemming smallint, poging smallint, bedrag_cent integer, run uuid)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
  select p.huishouden, p.maand, p.doel, p.bestemming, p.poging, p.bedrag_cent, p.run
  from unnest(huishoudens, maanden, doelen, bestemmingen, pogingen) as u(huishouden, maand, doel, bestemming, poging)
  cross join lateral (
    select b.huishouden, b.maand, b.doel, b.bestemming, b.poging, b.bedrag_cent, b.run from betaling b
    where b.gemeente = bijrijder.gemeente() and b.huishouden = u.huishouden and b.maand = u.maand and b.doel = u.doel
      and b.bestemming = u.bestemming and b.poging = u.poging
    offset 0) p
  where bijrijder.rol() in ('inkomensconsulent', 'werker') and bijrijder.doel() = 'uitbetalen'
$$;
set local role bijrijder_eigenaar;
