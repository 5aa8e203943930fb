-- How many households wait for a look, by reason: counts, for everybody who may see how the month stands.
create function bijrijder.nakijktelling(welke_run uuid) returns table (reden text, aantal bigint, bekeken bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.reden, count(*), count(n.bekeken_op) from maandrun_nakijken n
  where n.gemeente = bijrijder.gemeente() and n.run = welke_run
    and bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor', 'teamleider', 'werker')
  group by n.reden
$$;
alter function bijrijder.nakijktelling(uuid) owner to bijrijder_poort;

-- A run can be abandoned until it is released. What it would have paid goes: in no file, told to no bank. The old rows stay in `geschiedenis`.
create or replace function bijrijder.maandrun_stap() returns trigger language plpgsql as $$
begin
  if new.stand = old.stand then
    return new;
  end if;
  if (old.stand, new.stand) not in (('concept', 'rekenen'), ('rekenen', 'berekend'), ('berekend', 'vrijgegeven'), ('vrijgegeven', 'bestand'),
      ('bestand', 'afgerond'), ('concept', 'gestaakt'), ('rekenen', 'gestaakt'), ('berekend', 'gestaakt')) then
    raise exception 'Een maand gaat niet van % naar %.', old.stand, new.stand using errcode = 'check_violation';
  end if;
  if new.stand = 'berekend' and exists (select 1 from maandrun_deel d where d.gemeente = new.gemeente and d.run = new.id and d.stand <> 'klaar') then
    raise exception 'Nog niet alle delen zijn berekend.' using errcode = 'check_violation';
  end if;
  if new.stand = 'vrijgegeven' then
    if exists (select 1 from maandrun_nakijken n where n.gemeente = new.gemeente and n.run = new.id and n.bekeken_op is null) then
      raise exception 'Er is nog niet alles bekeken.' using errcode = 'check_violation';
    end if;
    if (select count(*) from maandrun_handtekening h where h.gemeente = new.gemeente and h.run = new.id) <> 2 then
      raise exception 'Vrijgeven doen twee mensen.' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;

drop trigger alleen_toevoegen on betaling;
create trigger alleen_toevoegen before update or truncate on betaling for each statement execute function bijrijder.weiger_wijziging();
create function bijrijder.betaling_vervalt() returns trigger language plpgsql as $$
begin
  if current_user <> 'bijrijder_poort' or not exists (
      select 1 from maandrun m where m.gemeente = old.gemeente and m.id = old.run and m.stand = 'gestaakt') then
    raise exception 'Een betaling blijft staan; alleen wat een gestaakte maand nog niet betaalde, vervalt.' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger alleen_gestaakt before delete on betaling for each row execute function bijrijder.betaling_vervalt();
create trigger bewaar_vorige after delete on betaling for each row
  execute function bijrijder.bewaar_vorige('gemeente', 'huishouden', 'maand', 'doel', 'bestemming', 'poging');
call bijrijder.lees_als_poort('betaling');
grant delete on betaling to bijrijder_poort;
create policy poort_delete on betaling for delete to bijrijder_poort using (true);

create function bijrijder.laat_vervallen(welke_run uuid) returns bigint language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  aantal bigint;
begin
  if bijrijder.rol() not in ('inkomensconsulent', 'werker') or bijrijder.doel() <> 'uitbetalen' then
    raise exception 'Dit mag alleen wie uitbetaalt.' using errcode = 'insufficient_privilege';
  end if;
  delete from betaling where gemeente = bijrijder.gemeente() and run = welke_run;
  get diagnostics aantal = row_count;
  return aantal;
end $$;
alter function bijrijder.laat_vervallen(uuid) owner to bijrijder_poort;

-- Payments the bank refused or sent back, and whether they were paid again or settled otherwise.
call bijrijder.lees_als_poort('betaling_gebeurtenis');
create function bijrijder.bankuitval() returns table (huishouden uuid, maand text, doel text, bestemming smallint, poging smallint, soort text,
  bedrag_cent integer, uitkomst text, redencode text, boekdatum date, bankbericht uuid, op timestamptz, opnieuw boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (g.huishouden, g.maand, g.doel, g.bestemming, g.poging) g.huishouden, g.maand, g.doel, g.bestemming, g.poging, p.soort, p.bedrag_cent,
    g.soort, g.redencode, g.boekdatum, g.bankbericht, g.vastgelegd_op, exists (select 1 from betaling n where n.gemeente = g.gemeente and n.huishouden = g.huishouden
      and n.maand = g.maand and n.doel = g.doel and n.bestemming = g.bestemming and n.poging > g.poging)
  from betaling_gebeurtenis g join betaling p using (gemeente, huishouden, maand, doel, bestemming, poging)
  where g.gemeente = bijrijder.gemeente() and g.soort in ('geweigerd', 'teruggekomen')
    and bijrijder.rol() in ('inkomensconsulent', 'werker') and bijrijder.doel() = 'uitbetalen'
  order by g.huishouden, g.maand, g.doel, g.bestemming, g.poging, g.id desc
$$;
alter function bijrijder.bankuitval() owner to bijrijder_poort;

-- The same as a count per month, for everybody who may see how the month stands.
create function bijrijder.banktelling() returns table (maand text, n bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.maand, count(distinct (g.huishouden, g.doel, g.bestemming, g.poging)) from betaling_gebeurtenis g
  where g.gemeente = bijrijder.gemeente() and g.soort in ('geweigerd', 'teruggekomen')
    and bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor', 'teamleider', 'werker')
    and not exists (select 1 from betaling n where n.gemeente = g.gemeente and n.huishouden = g.huishouden
      and n.maand = g.maand and n.doel = g.doel and n.bestemming = g.bestemming and n.poging > g.poging)
  group by g.maand
$$;
alter function bijrijder.banktelling() owner to bijrijder_poort;

-- Who pays may be with the people of a payment that came back and was not paid again, as with those on the list to look over.
set local role bijrijder_poort;
create or replace function bijrijder.heeft_nakijktaak(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen' and (exists (
    select 1 from huishouden_lid l
    join maandrun_nakijken n on n.gemeente = l.gemeente and n.huishouden = l.huishouden
    join maandrun m on m.gemeente = n.gemeente and m.id = n.run and m.stand = 'berekend'
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner'))
  or exists (
    select 1 from huishouden_lid l
    join betaling_gebeurtenis g on g.gemeente = l.gemeente and g.huishouden = l.huishouden and g.soort in ('geweigerd', 'teruggekomen')
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
      and not exists (select 1 from betaling n where n.gemeente = g.gemeente and n.huishouden = g.huishouden
        and n.maand = g.maand and n.doel = g.doel and n.bestemming = g.bestemming and n.poging > g.poging)))
$$;
set local role bijrijder_eigenaar;

-- Adults of those households: ids only, to declare them to the gateway.
create function bijrijder.bankuitvalmensen() returns table (huishouden uuid, persoon uuid) language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct l.huishouden, l.persoon from bijrijder.bankuitval() u
  join huishouden_lid l on l.gemeente = bijrijder.gemeente() and l.huishouden = u.huishouden and l.rol in ('aanvrager', 'partner')
    and l.van <= bijrijder.vandaag(l.gemeente) and (l.tot is null or l.tot > bijrijder.vandaag(l.gemeente))
  where not u.opnieuw
$$;
alter function bijrijder.bankuitvalmensen() owner to bijrijder_poort;
