-- Money that will be late, seen before its day: from how the run stands, who was set apart, accounts that miss, and what the bank sent back.

-- Somebody asks for an advance (art. 52 Pw): once for a month, in one tap.
create table voorschot_vraag (
  gemeente smallint not null,
  huishouden uuid not null,
  maand text not null check (maand ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  persoon uuid not null,
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, huishouden, maand),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
call bijrijder.bescherm('voorschot_vraag', persoon => 'persoon');
call bijrijder.alleen_toevoegen('voorschot_vraag');
call bijrijder.lees_als_poort('voorschot_vraag');
call bijrijder.geef('voorschot_vraag', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('voorschot_vraag', array['klantmanager','inkomensconsulent'], array['select']);
call bijrijder.lees_als_poort('maandrun_apart');

-- Households whose money of `de_maand` (promised on `beloofd`) or of another month comes late, as it stands on `dag`. `uiterlijk`: the last day
-- on which the bank takes the file. A person sees their own, a klantmanager those they declared, who pays sees all.
create function bijrijder.laat_geld(de_maand text, beloofd date, uiterlijk date, dag date) returns table (huishouden uuid, maand text, oorzaak text, betaaldag date)
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
    where p.gemeente = waar and p.rekening is null and p.betaaldag > dag - 62 and (alle or p.huishouden = any (deze))
      and not exists (select 1 from betaling n where n.gemeente = waar and n.huishouden = p.huishouden and n.maand = p.maand and n.doel = p.doel
        and n.bestemming = p.bestemming and n.poging > p.poging)
    union all
    select p.huishouden, p.maand, 'teruggekomen', p.betaaldag from betaling p
    cross join lateral (select g.soort from betaling_gebeurtenis g where g.gemeente = waar and g.huishouden = p.huishouden and g.maand = p.maand
      and g.doel = p.doel and g.bestemming = p.bestemming and g.poging = p.poging order by g.id desc limit 1) g
    where p.gemeente = waar and p.betaaldag > dag - 62 and g.soort in ('geweigerd', 'teruggekomen') and (alle or p.huishouden = any (deze))
      and not exists (select 1 from betaling n where n.gemeente = waar and n.huishouden = p.huishouden and n.maand = p.maand and n.doel = p.doel
        and n.bestemming = p.bestemming and n.poging > p.poging)
  )
  select distinct on (g.huishouden, g.maand) g.huishouden, g.maand, g.oorzaak, g.betaaldag from gevonden g
  -- an advance on its way is money in time
  where not exists (select 1 from betaling v where v.gemeente = waar and v.huishouden = g.huishouden and v.maand = g.maand and v.doel = 'voorschot')
  order by g.huishouden, g.maand, g.oorzaak;
end $$;
alter function bijrijder.laat_geld(text, date, date, date) owner to bijrijder_poort;

-- An advance is settled with the decision on its month. So it can only be paid while that decision is still to come, never beside it.
create function bijrijder.voorschot_kan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from betaling p where p.gemeente = new.gemeente and p.huishouden = new.huishouden and p.maand = new.maand and p.doel = 'maand')
    or exists (select 1 from maandrun m where m.gemeente = new.gemeente and m.maand = new.maand and m.stand <> 'gestaakt' and m.peil is not null
      and not exists (select 1 from maandrun_apart a where a.gemeente = m.gemeente and a.run = m.id and a.huishouden = new.huishouden)) then
    raise exception 'Deze maand is al berekend: het voorschot kan er niet meer af. Betaal de maand.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.voorschot_kan() owner to bijrijder_poort;
create trigger voorschot_kan before insert on betaling for each row when (new.doel = 'voorschot' and new.poging = 1) execute function bijrijder.voorschot_kan();

-- Who pays may be with people who asked for an advance that was not paid yet.
set local role bijrijder_poort;
create or replace function bijrijder.heeft_afhandeltaak(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() = 'inkomensconsulent' and case bijrijder.doel()
    when 'inkomen_verrekenen' then exists (
      select 1 from huishouden_lid l
      join grootboekregel g on g.gemeente = l.gemeente and g.huishouden = l.huishouden and g.stand = 'te_horen'
      where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
        -- a day longer, to see what was decided
        and not exists (select 1 from grootboek_afhandeling a where a.gemeente = g.gemeente and a.regel = g.id and a.vastgelegd_op < now() - interval '1 day'))
    when 'uitbetalen' then exists (
      select 1 from huishouden_lid l
      join voorschot_vraag v on v.gemeente = l.gemeente and v.huishouden = l.huishouden
      where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
        and not exists (select 1 from betaling b where b.gemeente = v.gemeente and b.huishouden = v.huishouden and b.maand = v.maand and b.doel = 'voorschot'))
    else false
  end
$$;
create function bijrijder.voorschotvragen() returns table (huishouden uuid, persoon uuid, maand text, op date) language sql stable security definer
  set search_path = public, pg_temp as $$
  select v.huishouden, v.persoon, v.maand, v.op from voorschot_vraag v
  where v.gemeente = bijrijder.gemeente() and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen'
    and not exists (select 1 from betaling b where b.gemeente = v.gemeente and b.huishouden = v.huishouden and b.maand = v.maand and b.doel in ('voorschot', 'maand'))
  order by v.op, v.huishouden
$$;
set local role bijrijder_eigenaar;
