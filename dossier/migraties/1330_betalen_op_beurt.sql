-- Paid once (1226, 1260) counts what is there, and what another transaction has not committed is not there: two at once, to two destinations,
-- both counted one. Who pays a month of people has its turn first. Parts of a run do not wait for each other: a part is paid by one at a time,
-- and who pays outside a part waits for the parts in hand, and they for it.
set local role bijrijder_eigenaar;
create function bijrijder.betaald_op_beurt() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  wat record;
  welk integer;
begin
  if bijrijder.rol() in ('inrichting', 'none') then
    return null;
  end if;
  for wat in select n.gemeente, n.maand, n.run, min(n.huishouden::text)::uuid as van, max(n.huishouden::text)::uuid as tot
    from nieuw n where n.doel in ('maand', 'premie') and n.poging = 1 group by n.gemeente, n.maand, n.run order by n.gemeente, n.maand, n.run
  loop
    -- an older picture would not show who had their turn before
    if current_setting('transaction_isolation') <> 'read committed' then
      raise exception 'Een maand wordt betaald met wat er nu staat (read committed).' using errcode = 'check_violation';
    end if;
    select d.deel into welk from maandrun m join maandrun_deel d on d.gemeente = m.gemeente and d.run = m.id
      where m.gemeente = wat.gemeente and m.id = wat.run and m.maand = wat.maand and m.stand = 'rekenen' and d.van <= wat.van and d.tot >= wat.tot
      order by d.deel limit 1;
    if welk is null then
      perform pg_advisory_xact_lock(717133, hashtext(wat.gemeente || ':' || wat.maand));
    else
      perform pg_advisory_xact_lock_shared(717133, hashtext(wat.gemeente || ':' || wat.maand));
      perform pg_advisory_xact_lock(717134, hashtext(wat.run || ':' || welk));
    end if;
  end loop;
  return null;
end $$;
alter function bijrijder.betaald_op_beurt() owner to bijrijder_poort;
-- by name before een_keer_betaald, which then counts what is there
create trigger een_beurt after insert on betaling referencing new table as nieuw
  for each statement execute function bijrijder.betaald_op_beurt();
