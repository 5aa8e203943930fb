-- The wall of 0700 refuses the same. Whether a part of a run is whole is now asked of whole lists: what should be there except what is
-- there. Joined one by one, a plan made on the figures of before the run compared every decision with every payment of the month, and
-- a month of 450,000 households cost the database four times as much.

set local role bijrijder_poort;
create or replace function bijrijder.deel_is_heel() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
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
        order by b.huishouden, b.volgnummer desc) n
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
set local role bijrijder_eigenaar;
