-- Who asks something and has no klantmanager, gets one that moment: nothing that is typed waits where nobody looks.
set local role bijrijder_eigenaar;

-- nobody in the whole municipality to give: kept all the same, and given the next morning
alter table hulpvraag alter column gebruiker drop not null;
alter table bericht drop constraint bericht_check;
alter table bericht add constraint bericht_check check (van <> 'medewerker' or gebruiker is not null);
call bijrijder.lees_als_poort('nazorg_vraag');

set local role bijrijder_poort;

-- The klantmanager of today; without one: who works today, knew them before, or walks beside the fewest people. Null: there is nobody.
create function bijrijder.vang_op(wie uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  nu date := bijrijder.vandaag(bijrijder.gemeente());
  naast uuid;
begin
  if bijrijder.rol() <> 'werker' and not bijrijder.mag_bij(wie) then
    raise exception 'Deze mens is niet van dit verzoek.' using errcode = 'insufficient_privilege';
  end if;
  for poging in 1..2 loop
    select b.gebruiker into naast from begeleiding b where b.gemeente = stad and b.persoon = wie and b.soort = 'klantmanager'
      and b.van <= nu and (b.tot is null or b.tot > nu) order by b.van desc, b.id desc limit 1;
    if found then
      return naast;
    end if;
    -- two tabs ask at once: one colleague
    perform pg_advisory_xact_lock(717090, hashtext(wie::text));
  end loop;
  select r.gebruiker into naast
  from gebruiker_rol r
  cross join lateral (select exists (select 1 from vervanging v where v.gemeente = stad and v.weg = r.gebruiker and v.van <= nu
    and v.tot > nu) as weg) v
  cross join lateral (select min((w.dag - extract(isodow from nu)::int + 7) % 7) as over from werktijd w
    where w.gemeente = stad and w.gebruiker = r.gebruiker) w
  cross join lateral (select count(*) as mensen, coalesce(bool_or(b.persoon = wie), false) as kent from begeleiding b
    where b.gemeente = stad and b.gebruiker = r.gebruiker and b.soort = 'klantmanager'
      and (b.persoon = wie or (b.van <= nu and (b.tot is null or b.tot > nu)))) k
  where r.gemeente = stad and r.rol = 'klantmanager' and r.van <= nu and (r.tot is null or r.tot > nu)
  order by v.weg, w.over is distinct from 0, k.kent desc, w.over nulls last, k.mensen, r.gebruiker
  limit 1;
  if naast is not null then
    insert into begeleiding (gemeente, gebruiker, persoon, soort, van, reden) values (stad, naast, wie, 'klantmanager', nu, 'opvang');
    perform bijrijder.schrijf_nieuws(wie, 'begeleider', null);
  end if;
  return naast;
end $$;

-- Trigger: what a person (or who helps them) writes, has somebody who reads it.
create function bijrijder.heeft_een_lezer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() in ('client','partner','helper','bewindvoerder') then
    perform bijrijder.vang_op(new.persoon);
  end if;
  return null;
end $$;
-- Trigger: the same, on what is written to a colleague with a name.
create function bijrijder.heeft_een_mens() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  naast uuid;
begin
  if bijrijder.rol() in ('client','partner','helper','bewindvoerder') then
    naast := bijrijder.vang_op(new.persoon);
    new.gebruiker := coalesce(new.gebruiker, naast);
  end if;
  return new;
end $$;

-- Every morning: who asked something and lost their klantmanager since. How many got one.
create function bijrijder.vang_wachtenden_op() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  nu date := bijrijder.vandaag(bijrijder.gemeente());
  n integer := 0;
  mens uuid;
begin
  if bijrijder.rol() <> 'werker' then
    raise exception 'Dit doet een taak.' using errcode = 'insufficient_privilege';
  end if;
  for mens in
    select x.persoon from (
      select h.persoon from hulpvraag h where h.gemeente = stad and h.gesproken_op is null
      union select m.persoon from bericht m where m.gemeente = stad and m.van = 'client' and m.gelezen_op is null
      union select v.persoon from nazorg_vraag v where v.gemeente = stad and v.antwoord is null
      union select z.persoon from toezegging z where z.gemeente = stad and z.gedaan_op is null
      union select a.persoon from gesprek_antwoord a where a.gemeente = stad and a.soort = 'aanvulling' and a.gelezen_op is null) x
    where not exists (select 1 from begeleiding b where b.gemeente = stad and b.persoon = x.persoon and b.soort = 'klantmanager'
      and b.van <= nu and (b.tot is null or b.tot > nu))
    order by x.persoon
  loop
    if bijrijder.vang_op(mens) is not null then
      n := n + 1;
    end if;
  end loop;
  return n;
end $$;

-- For the day of the team, in numbers: who asked to be called and was not spoken to yet, who got a colleague because they had none
-- (two weeks), and who still waits without one. No persons.
create function bijrijder.team_opvang(welk uuid, out bellen bigint, out opgevangen bigint, out niemand bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  nu date := bijrijder.vandaag(waar);
begin
  if coalesce(bijrijder.rol(), '') not in ('klantmanager', 'teamleider') then
    return;
  end if;
  with naast as (
    select b.persoon, b.van, b.reden from teamlid l
    join begeleiding b on b.gemeente = l.gemeente and b.gebruiker = l.gebruiker and b.soort = 'klantmanager'
      and b.van <= nu and (b.tot is null or b.tot > nu)
    where l.gemeente = waar and l.team = welk and l.van <= nu and (l.tot is null or l.tot > nu))
  select (select count(distinct h.persoon) from hulpvraag h join naast n on n.persoon = h.persoon
      where h.gemeente = waar and h.gesproken_op is null),
    (select count(distinct n.persoon) from naast n where n.reden = 'opvang' and n.van > nu - 14)
  into bellen, opgevangen;
  select count(distinct h.persoon) into niemand from hulpvraag h
  where h.gemeente = waar and h.gesproken_op is null and not exists (select 1 from begeleiding b where b.gemeente = waar
    and b.persoon = h.persoon and b.soort = 'klantmanager' and b.van <= nu and (b.tot is null or b.tot > nu));
end $$;

-- Trigger: spoken on the day of the municipality, not on that of the machine.
create function bijrijder.gesproken_vandaag() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.gesproken_op := (bijrijder.vandaag(new.gemeente) + (now() at time zone 'Europe/Amsterdam')::time) at time zone 'Europe/Amsterdam';
  return new;
end $$;

set local role bijrijder_eigenaar;
create trigger een_mens before insert on hulpvraag for each row execute function bijrijder.heeft_een_mens();
create trigger een_mens before insert on bericht for each row when (new.van = 'client') execute function bijrijder.heeft_een_mens();
create trigger een_lezer after insert on verplichting_antwoord for each row execute function bijrijder.heeft_een_lezer();
create trigger een_lezer after insert on rust_antwoord for each row execute function bijrijder.heeft_een_lezer();
create trigger een_lezer after insert on gesprek_antwoord for each row execute function bijrijder.heeft_een_lezer();
create trigger een_lezer after insert on afstemming_woord for each row execute function bijrijder.heeft_een_lezer();
create trigger een_lezer after insert on nazorg_vraag for each row execute function bijrijder.heeft_een_lezer();
create trigger een_lezer after insert on aanbod_keuze for each row execute function bijrijder.heeft_een_lezer();
create trigger vandaag before update on hulpvraag for each row when (old.gesproken_op is null and new.gesproken_op is not null)
  execute function bijrijder.gesproken_vandaag();
