-- as before (0684), with the keeper (0600): own words whose term is over go too. Numbered after 0684 because it changes its function.
create or replace function bijrijder.alleen_zelf() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'bijrijder_bewaarder' then
    return old;
  end if;
  if tg_op = 'INSERT' and (bijrijder.rol() = 'inrichting'
    or (current_user = 'bijrijder_poort' and bijrijder.is_oefening(new.gemeente))) then
    return new;
  end if;
  if bijrijder.rol() <> 'client'
    or (tg_op <> 'DELETE' and new.persoon is distinct from bijrijder.huidige_persoon())
    or (tg_op <> 'INSERT' and old.persoon is distinct from bijrijder.huidige_persoon()) then
    raise exception 'Dit zijn iemands eigen woorden; alleen die mens zelf kan ze veranderen.'
      using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
