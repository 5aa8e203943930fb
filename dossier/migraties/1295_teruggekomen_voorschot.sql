-- Money that came back is late, also when an advance was paid on the same month, and also when it was the advance that came back. What a creditor
-- or a bill sent back is not of the person: they cannot give another account for it.
set local role bijrijder_poort;
create or replace function bijrijder.laat_geld(de_maand text, beloofd date, uiterlijk date, dag date) returns table (huishouden uuid, maand text, oorzaak text, betaaldag date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  waar smallint := bijrijder.gemeente();
  alle boolean := bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen';
  deze uuid[] := bijrijder.betrokken_huishoudens();
  vorige text := to_char((de_maand || '-01')::date - 1, 'YYYY-MM');
begin
  return query
  with laatste as (
    select m.id, m.maand, m.stand, m.betaaldag from maandrun m where m.gemeente = waar and m.stand <> 'gestaakt' and m.betaaldag > dag - 62
  ), gevonden as (
    -- the file should have been at the bank by now
    select b.huishouden, de_maand as maand, 'maand_laat' as oorzaak, beloofd as betaaldag from besluit b
    where dag > uiterlijk and b.gemeente = waar and b.maand = vorige and b.te_betalen_cent > 0 and (alle or b.huishouden = any (deze))
      and not exists (select 1 from laatste l where l.maand = de_maand and l.stand in ('bestand', 'afgerond'))
      and not exists (select 1 from besluit n where n.gemeente = waar and n.huishouden = b.huishouden and n.maand = b.maand and n.volgnummer > b.volgnummer)
    union all
    select a.huishouden, l.maand, 'apart', l.betaaldag from laatste l join maandrun_apart a on a.gemeente = waar and a.run = l.id
    where (alle or a.huishouden = any (deze))
      and not exists (select 1 from betaling p where p.gemeente = waar and p.huishouden = a.huishouden and p.maand = l.maand and p.doel = 'maand')
    union all
    select p.huishouden, p.maand, 'geen_rekening', p.betaaldag from betaling p
    where p.gemeente = waar and p.rekening is null and p.soort in ('eigen', 'bewindvoerder') and p.betaaldag > dag - 62 and (alle or p.huishouden = any (deze))
      and not exists (select 1 from betaling n where n.gemeente = waar and n.huishouden = p.huishouden and n.maand = p.maand and n.doel = p.doel
        and n.bestemming = p.bestemming and n.poging > p.poging)
    union all
    select p.huishouden, p.maand, 'teruggekomen', p.betaaldag from betaling p
    cross join lateral (select g.soort from betaling_gebeurtenis g where g.gemeente = waar and g.huishouden = p.huishouden and g.maand = p.maand
      and g.doel = p.doel and g.bestemming = p.bestemming and g.poging = p.poging order by g.id desc limit 1) g
    where p.gemeente = waar and p.soort in ('eigen', 'bewindvoerder') and p.betaaldag > dag - 62 and g.soort in ('geweigerd', 'teruggekomen') and (alle or p.huishouden = any (deze))
      and not exists (select 1 from betaling n where n.gemeente = waar and n.huishouden = p.huishouden and n.maand = p.maand and n.doel = p.doel
        and n.bestemming = p.bestemming and n.poging > p.poging)
  )
  select distinct on (g.huishouden, g.maand) g.huishouden, g.maand, g.oorzaak, g.betaaldag from gevonden g
  -- an advance on its way is money in time for a month that is late; not for money of that month that came back, nor when the advance did
  where g.oorzaak in ('geen_rekening', 'teruggekomen') or not exists (select 1 from betaling v
    where v.gemeente = waar and v.huishouden = g.huishouden and v.maand = g.maand and v.doel = 'voorschot')
  order by g.huishouden, g.maand, g.oorzaak;
end $$;
set local role bijrijder_eigenaar;
