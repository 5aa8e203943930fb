-- An advance that is being paid while a run freezes its month: the run waits for it and takes it off, or it comes too late and is refused.
-- The same lock as facts (0222), so that both hold at the moment a run takes.

set local role bijrijder_poort;
create or replace function bijrijder.voorschot_kan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(717005, new.gemeente);
  if exists (select 1 from betaling p where p.gemeente = new.gemeente and p.huishouden = new.huishouden and p.maand = new.maand and p.doel = 'maand')
    or exists (select 1 from maandrun m where m.gemeente = new.gemeente and m.maand = new.maand and m.stand <> 'gestaakt' and m.peil is not null
      and not exists (select 1 from maandrun_apart a where a.gemeente = m.gemeente and a.run = m.id and a.huishouden = new.huishouden)) then
    raise exception 'Deze maand is al berekend: het voorschot kan er niet meer af. Betaal de maand.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;
