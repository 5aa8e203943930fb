-- The wall of 0700 refuses the same. The newest decision of each household is read backwards along the primary key, so that nothing is
-- sorted; and the questions of the wall are planned once per connection instead of once per part.

set local role bijrijder_poort;
create or replace function bijrijder.betaling_is_besluit() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan as $$
declare
  deel record;
begin
  if exists (select 1 from nieuw where doel in ('maand','premie') and poging = 1) and bijrijder.rol() not in ('werker','inrichting','none') then
    raise exception 'Een maand wordt betaald uit het besluit, niet met de hand.' using errcode = 'insufficient_privilege';
  end if;
  -- the month itself: many, from the first to the last household of a part
  for deel in select m.gemeente, m.maand,
      (select n.huishouden from nieuw n where n.gemeente = m.gemeente and n.maand = m.maand order by n.huishouden limit 1) as van,
      (select n.huishouden from nieuw n where n.gemeente = m.gemeente and n.maand = m.maand order by n.huishouden desc limit 1) as tot
    from (select distinct n.gemeente, n.maand from nieuw n where n.doel = 'maand' and n.poging = 1 offset 0) m
  loop
    if exists (
        select n.huishouden, sum(n.bedrag_cent) from nieuw n
          where n.doel = 'maand' and n.poging = 1 and n.gemeente = deel.gemeente and n.maand = deel.maand group by n.huishouden
        except select huishouden, betaald_cent from (
          select distinct on (b.huishouden) b.huishouden, b.betaald_cent::bigint from besluit b
          where b.gemeente = deel.gemeente and b.huishouden between deel.van and deel.tot and b.maand = deel.maand
          order by b.huishouden desc, b.volgnummer desc) laatste) then
      raise exception 'De betaling is niet wat er is besloten.' using errcode = 'check_violation';
    end if;
    -- to an account of this household, or that the law or the household put there for it
    if exists (
        select n.huishouden, n.rekening, n.soort from nieuw n
          where n.doel = 'maand' and n.poging = 1 and n.gemeente = deel.gemeente and n.maand = deel.maand and n.rekening is not null
        except select r.huishouden, r.id, r.soort from rekening r
          where r.gemeente = deel.gemeente and r.huishouden between deel.van and deel.tot) then
      raise exception 'Deze rekening hoort niet bij dit huishouden.' using errcode = 'check_violation';
    end if;
  end loop;
  if exists (select 1 from (select n.gemeente, n.huishouden, n.maand, sum(n.bedrag_cent) as cent from nieuw n
        where n.doel = 'premie' and n.poging = 1 group by n.gemeente, n.huishouden, n.maand) s
      where s.cent is distinct from (select (select sum((r ->> 1)::bigint) from json_array_elements(b.regels) r where r ->> 0 = 'premie')
        from besluit b where b.gemeente = s.gemeente and b.huishouden = s.huishouden and b.maand = s.maand order by b.volgnummer desc limit 1)) then
    raise exception 'De premie is niet wat er is besloten.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from nieuw n where n.poging > 1 and n.bedrag_cent is distinct from (select v.bedrag_cent from betaling v
        where v.gemeente = n.gemeente and v.huishouden = n.huishouden and v.maand = n.maand and v.doel = n.doel and v.bestemming = n.bestemming
          and v.poging = n.poging - 1)) then
    raise exception 'Opnieuw betalen is hetzelfde bedrag.' using errcode = 'check_violation';
  end if;
  -- an advance that goes out now; one far away would only be kept back
  if exists (select 1 from nieuw n where n.doel = 'voorschot' and n.betaaldag > bijrijder.vandaag(n.gemeente) + 31) then
    raise exception 'Een voorschot wordt binnen een maand betaald.' using errcode = 'check_violation';
  end if;
  -- the account of all others: few, anywhere in the municipality
  if exists (select 1 from nieuw n where (n.doel <> 'maand' or n.poging > 1) and n.rekening is not null and not exists (
        select 1 from (select r.id, r.soort from rekening r where r.gemeente = n.gemeente and r.huishouden = n.huishouden offset 0) r
        where r.id = n.rekening and r.soort = n.soort)) then
    raise exception 'Deze rekening hoort niet bij dit huishouden.' using errcode = 'check_violation';
  end if;
  return null;
end $$;

create or replace function bijrijder.deel_is_heel() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off
  set plan_cache_mode = force_generic_plan as $$
declare
  de_maand text;
  vorige text;
  de_peil timestamptz;
  h uuid;
begin
  select maand, peil into de_maand, de_peil from maandrun where gemeente = new.gemeente and id = new.run;
  vorige := to_char((de_maand || '-01')::date - 1, 'YYYY-MM');
  for h in
    select v.huishouden from besluit v
      where v.gemeente = new.gemeente and v.huishouden between new.van and new.tot and v.maand = vorige and v.te_betalen_cent > 0
    except select b.huishouden from besluit b where b.gemeente = new.gemeente and b.huishouden between new.van and new.tot and b.maand = de_maand
    except select a.huishouden from maandrun_apart a where a.gemeente = new.gemeente and a.run = new.run and a.huishouden between new.van and new.tot
  loop
    if exists (select 1 from bijrijder.geldende_feiten(new.gemeente, h, array['bijstand'], de_peil) f
        where f.geldig_van <= (de_maand || '-01')::date and (f.geldig_tot_en_met is null or f.geldig_tot_en_met >= (de_maand || '-01')::date)) then
      raise exception 'Er is iemand overgeslagen in deze maand.' using errcode = 'check_violation';
    end if;
  end loop;
  if exists (
      select n.huishouden from (
        select distinct on (b.huishouden) b.huishouden, b.betaald_cent from besluit b
        where b.gemeente = new.gemeente and b.huishouden between new.van and new.tot and b.maand = de_maand
        order by b.huishouden desc, b.volgnummer desc) n
      where n.betaald_cent > 0
      except select p.huishouden from betaling p
        where p.gemeente = new.gemeente and p.huishouden between new.van and new.tot and p.maand = de_maand and p.doel = 'maand') then
    raise exception 'Er is een besluit zonder betaling.' using errcode = 'check_violation';
  end if;
  if exists (
      select a.huishouden from maandrun_apart a where a.gemeente = new.gemeente and a.run = new.run and a.huishouden between new.van and new.tot
      except select n.huishouden from maandrun_nakijken n
        where n.gemeente = new.gemeente and n.run = new.run and n.reden = 'apart' and n.huishouden between new.van and new.tot) then
    raise exception 'Wie apart is gezet, ziet een mens na.' using errcode = 'check_violation';
  end if;
  return null;
end $$;

alter function bijrijder.besluit_niet_lager() set plan_cache_mode = force_generic_plan;
set local role bijrijder_eigenaar;
