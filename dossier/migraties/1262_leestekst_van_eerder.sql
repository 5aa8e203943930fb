-- Facts from before migration 1261 get their text too. Nobody waits for it: adding and reading facts go on meanwhile. The trigger of 1261
-- makes the text, so the keeper, who may do this and nothing else, can write no other.
set local role bijrijder_eigenaar;
grant update (leestekst) on feit to bijrijder_bewaarder;
do $$
declare
  welke smallint;
begin
  set local role bijrijder_poort;
  for welke in select code from gemeente loop
    perform set_config('bijrijder.gemeente', welke::text, true);
    set local role bijrijder_bewaarder;
    update feit set leestekst = null where gemeente = welke and leestekst is null;
    set local role bijrijder_poort;
  end loop;
  perform set_config('bijrijder.gemeente', '', true);
end $$;
set local role bijrijder_eigenaar;
