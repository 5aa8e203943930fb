-- Every end of a right is a decision with a letter, also when the person said that it is right that it ends: their word lets the decision
-- be taken (1131), it is not the decision. No fact ends a right by itself any more.
set local role bijrijder_poort;
-- as before (1131), without what was only put before somebody
create or replace function bijrijder.recht_uit_besluit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not bijrijder.is_rechtsbesluit(new) and not bijrijder.is_teruggenomen(new) then
    raise exception 'Bijstand begint en eindigt met een besluit.' using errcode = 'check_violation', constraint = 'recht_uit_besluit';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;
