-- The wall of 1226 refuses the same. Paid once is held for a part in one go, from its first to its last household, instead of by one
-- question per payment: what is there now is what came with this statement.
set local role bijrijder_poort;
create or replace function bijrijder.betaald_in_een_keer() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  deel record;
begin
  if bijrijder.rol() in ('inrichting', 'none') then
    return null;
  end if;
  for deel in select n.gemeente, n.maand, min(n.huishouden::text)::uuid as van, max(n.huishouden::text)::uuid as tot, count(*) as aantal
    from nieuw n where n.doel in ('maand', 'premie') and n.poging = 1 group by n.gemeente, n.maand
  loop
    continue when deel.aantal = (select count(*) from betaling b where b.gemeente = deel.gemeente
      and b.huishouden between deel.van and deel.tot and b.maand = deel.maand and b.doel in ('maand', 'premie') and b.poging = 1);
    -- somebody between them was paid before: then nobody who is paid now
    if exists (
        select n.huishouden, n.doel, count(*) from nieuw n
          where n.gemeente = deel.gemeente and n.maand = deel.maand and n.doel in ('maand', 'premie') and n.poging = 1 group by n.huishouden, n.doel
        except select b.huishouden, b.doel, count(*) from betaling b
          where b.gemeente = deel.gemeente and b.huishouden between deel.van and deel.tot and b.maand = deel.maand
            and b.doel in ('maand', 'premie') and b.poging = 1 group by b.huishouden, b.doel) then
      raise exception 'Deze maand is al betaald.' using errcode = 'check_violation', constraint = 'een_keer_betaald';
    end if;
  end loop;
  return null;
end $$;
set local role bijrijder_eigenaar;
