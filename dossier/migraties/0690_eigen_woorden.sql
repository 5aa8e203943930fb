-- Somebody's own words: three ways besides the person themselves. Moving a municipality in, removing what has had its time
-- (0600), and the invented people of a practice municipality (0684).
create or replace function bijrijder.alleen_zelf() returns trigger language plpgsql as $$
begin
  if (tg_op = 'INSERT' and bijrijder.rol() = 'inrichting') or (tg_op = 'DELETE' and current_user = 'bijrijder_bewaarder')
    or (tg_op = 'INSERT' and current_user = 'bijrijder_poort' and bijrijder.is_oefening(new.gemeente)) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if bijrijder.rol() <> 'client'
    or (tg_op <> 'DELETE' and new.persoon is distinct from bijrijder.huidige_persoon())
    or (tg_op <> 'INSERT' and old.persoon is distinct from bijrijder.huidige_persoon()) then
    raise exception 'Dit zijn iemands eigen woorden; alleen die mens zelf kan ze veranderen.'
      using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
