-- as before (0640), with the keeper: a payment whose term is over goes too. Numbered after 0640 because it changes its function.
create or replace function bijrijder.betaling_vervalt() returns trigger language plpgsql as $$
begin
  if current_user <> 'bijrijder_bewaarder' and (current_user <> 'bijrijder_poort' or not exists (
      select 1 from maandrun m where m.gemeente = old.gemeente and m.id = old.run and m.stand = 'gestaakt')) then
    raise exception 'Een betaling blijft staan; alleen wat een gestaakte maand nog niet betaalde, vervalt.' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
