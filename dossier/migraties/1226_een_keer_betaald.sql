-- What a month and a premie pay is paid by one question, whole (0700, 1191). A second question for the same month, to other destinations,
-- would be whole by itself too: paid twice.
set local role bijrijder_eigenaar;
create function bijrijder.betaald_in_een_keer() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan as $$
begin
  if bijrijder.rol() in ('inrichting', 'none') then
    return null;
  end if;
  if exists (select 1 from (select n.gemeente, n.huishouden, n.maand, n.doel, count(*) as aantal from nieuw n
        where n.doel in ('maand', 'premie') and n.poging = 1 group by n.gemeente, n.huishouden, n.maand, n.doel) s
      where s.aantal <> (select count(*) from betaling b where b.gemeente = s.gemeente and b.huishouden = s.huishouden and b.maand = s.maand
        and b.doel = s.doel and b.poging = 1)) then
    raise exception 'Deze maand is al betaald.' using errcode = 'check_violation', constraint = 'een_keer_betaald';
  end if;
  return null;
end $$;
alter function bijrijder.betaald_in_een_keer() owner to bijrijder_poort;
create trigger een_keer_betaald after insert on betaling referencing new table as nieuw
  for each statement execute function bijrijder.betaald_in_een_keer();
