-- A talk tells the news of one letter (as before, 0660; the pages already asked it so, now nobody can go around it).
-- For that the gate sees which talk a letter followed, and nothing of the letter.
set local role bijrijder_eigenaar;
grant select (gemeente, persoon, poging) on brief to bijrijder_poort;
create policy poort on brief for select to bijrijder_poort using (true);
set local role bijrijder_poort;
create or replace function bijrijder.eerst_spreken() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  wil_brief boolean;
  nooit_eerst boolean;
  geprobeerd boolean;
begin
  select v.kanaal = 'brief' and not v.nooit_eerst_brief, v.nooit_eerst_brief into wil_brief, nooit_eerst
    from contactvoorkeur v where v.gemeente = new.gemeente and v.persoon = new.persoon;
  geprobeerd := exists (select 1 from belpoging p where p.gemeente = new.gemeente and p.id = new.poging
    and p.persoon = new.persoon and p.dag between new.dag - 30 and new.dag
    and not exists (select 1 from brief b where b.gemeente = p.gemeente and b.persoon = p.persoon and b.poging = p.id));
  if not geprobeerd and ((new.slecht_nieuws and not coalesce(wil_brief, false))
      or (new.gebruiker is not null and coalesce(nooit_eerst, false))) then
    raise exception 'Eerst spreken, dan schrijven: leg vast dat u belde of langsging.' using errcode = 'check_violation',
      constraint = 'eerst_spreken';
  end if;
  return new;
end $$;

-- As before (1100), with a name the code can read.
create or replace function bijrijder.aanbod_loopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from aanbod a where a.gemeente = new.gemeente and a.id = new.aanbod and a.gestopt_op is not null) then
    raise exception 'Dit aanbod is er niet meer.' using errcode = 'check_violation', constraint = 'aanbod_loopt';
  end if;
  return new;
end $$;

-- Enforcement colleagues one can ask at a table: by their role of today, as the table itself asks (1101), not by what their job is called.
set local role bijrijder_eigenaar;
create function bijrijder.handhavers() returns table (id uuid, naam text) language sql stable security definer
  set search_path = public, pg_temp as $$
  select g.id, g.naam from gebruiker g
  where g.gemeente = bijrijder.gemeente() and exists (select 1 from gebruiker_rol r where r.gemeente = g.gemeente and r.gebruiker = g.id
    and r.rol = 'handhaver' and r.van <= bijrijder.vandaag(r.gemeente) and (r.tot is null or r.tot > bijrijder.vandaag(r.gemeente)))
  order by g.naam
$$;
alter function bijrijder.handhavers() owner to bijrijder_poort;
