-- How a fact reads for the calculation of a month (`dossier/verrekening/feittekst.ts`) is written down with the fact: making it again for
-- every household every month was a fifth of the work of PostgreSQL. It stands in the row of the fact, so it is seen by whom sees the fact,
-- belongs to the same moment, and goes when the fact goes. Nobody fills it in: whatever was given, it is made from the other columns.
-- A fact from before has none; it is made when it is read.
set local role bijrijder_eigenaar;
alter table feit add column leestekst text;
create function bijrijder.feit_leestekst() returns trigger language plpgsql set datestyle = 'ISO, YMD' as $$
begin
  new.leestekst := concat_ws(e'\x1f', new.id, new.soort, new.onderwerp, coalesce(new.persoon::text, ''), new.inhoud, new.geldig_van,
    coalesce(new.geldig_tot_en_met::text, ''), new.bekend_op, new.vervallen);
  return new;
end $$;
create trigger zzz_leestekst before insert or update on feit for each row execute function bijrijder.feit_leestekst();
alter table feit enable always trigger zzz_leestekst;
