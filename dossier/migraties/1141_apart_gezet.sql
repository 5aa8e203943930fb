-- Somebody who looks over a month sees that a household is not right. It is set apart with a reason before release: out of this payment, an
-- advance is offered, a signature of before is void, and when it is mended the month is computed again for this household alone.

alter table maandrun_apart add column waarom text check (length(trim(waarom)) between 10 and 500);
alter table maandrun_apart add column door uuid;
-- what the household was in the sums of the run, to take it off
alter table maandrun_apart add column af jsonb;

create table maandrun_apart_klaar (
  gemeente smallint not null,
  run uuid not null,
  huishouden uuid not null,
  -- null: nothing to pay
  betaaldag date,
  cent integer not null check (cent >= 0),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, run, huishouden),
  foreign key (gemeente, run, huishouden) references maandrun_apart (gemeente, run, huishouden)
);
call bijrijder.bescherm('maandrun_apart_klaar');
call bijrijder.alleen_toevoegen('maandrun_apart_klaar');
call bijrijder.lees_als_poort('maandrun_apart_klaar');
call bijrijder.geef('maandrun_apart_klaar', array['inkomensconsulent'], array['select'], '(select bijrijder.doel()) = ''uitbetalen''');
call bijrijder.geef('maandrun_apart_klaar', array['auditor'], array['select'], '(select bijrijder.doel()) = ''controle''');
call bijrijder.geef('maandrun_apart_klaar', array['werker'], array['select', 'insert'], 'true');

grant insert on maandrun_apart to bijrijder_poort;
create policy poort_insert on maandrun_apart for insert to bijrijder_poort with check (waarom is not null and door is not null);
grant insert, update on maandrun_nakijken to bijrijder_poort;
create policy poort_insert on maandrun_nakijken for insert to bijrijder_poort with check (reden = 'apart');
create policy poort_update on maandrun_nakijken for update to bijrijder_poort using (true) with check (oordeel = 'apart_gezet');
grant insert on maandrun_logboek to bijrijder_poort;
create policy poort_insert on maandrun_logboek for insert to bijrijder_poort with check (true);
grant update (stand) on maandrun to bijrijder_poort;
create policy poort_vergrendelt on maandrun for update to bijrijder_poort using (true) with check (false);

-- A signature under something else than what is paid is no signature.
drop trigger alleen_toevoegen on maandrun_handtekening;
create trigger alleen_toevoegen before update or truncate on maandrun_handtekening for each statement execute function bijrijder.weiger_wijziging();
create function bijrijder.handtekening_vervalt() returns trigger language plpgsql as $$
begin
  if current_user <> 'bijrijder_poort' or not exists (
      select 1 from maandrun m where m.gemeente = old.gemeente and m.id = old.run and m.stand = 'berekend') then
    raise exception 'Een handtekening blijft staan.' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger alleen_voor_vrijgave before delete on maandrun_handtekening for each row execute function bijrijder.handtekening_vervalt();
create trigger bewaar_vorige after delete on maandrun_handtekening for each row
  execute function bijrijder.bewaar_vorige('gemeente', 'run', 'nummer');
call bijrijder.lees_als_poort('maandrun_handtekening');
grant delete on maandrun_handtekening to bijrijder_poort;
create policy poort_delete on maandrun_handtekening for delete to bijrijder_poort using (true);

-- as before (0640), with what a household that is set apart would have got
create or replace function bijrijder.betaling_vervalt() returns trigger language plpgsql as $$
begin
  if current_user <> 'bijrijder_poort' or not exists (
      select 1 from maandrun m where m.gemeente = old.gemeente and m.id = old.run and (m.stand = 'gestaakt' or m.stand = 'berekend'
        and exists (select 1 from maandrun_apart a where a.gemeente = m.gemeente and a.run = m.id and a.huishouden = old.huishouden))) then
    raise exception 'Een betaling blijft staan; alleen wat een gestaakte maand nog niet betaalde, vervalt.' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

-- Set one household apart. `af`: what it was in the sums of the run; it must be what is not paid now. Gives back the cents.
create function bijrijder.zet_apart(welke_run uuid, welk uuid, het_waarom text, de_som jsonb) returns bigint language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  de_stand text;
  de_maand text;
  besloten bigint;
  weg bigint;
  getekend bigint;
  wie uuid;
begin
  if bijrijder.rol() <> 'inkomensconsulent' or bijrijder.doel() <> 'uitbetalen' then
    raise exception 'Dit mag alleen wie uitbetaalt.' using errcode = 'insufficient_privilege';
  end if;
  -- a signature and this wait for each other
  select m.stand, m.maand into de_stand, de_maand from maandrun m where m.gemeente = waar and m.id = welke_run for update;
  if de_stand is distinct from 'berekend' then
    raise exception 'De maand is al vrijgegeven of gestopt.' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from maandrun_nakijken n where n.gemeente = waar and n.run = welke_run and n.huishouden = welk and n.reden <> 'apart') then
    raise exception 'Dit huishouden staat niet bij wat wordt nagekeken.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from maandrun_apart a where a.gemeente = waar and a.run = welke_run and a.huishouden = welk) then
    raise exception 'Dit huishouden staat al apart.' using errcode = 'check_violation';
  end if;
  select coalesce(sum(p.bedrag_cent), 0), coalesce(sum(p.bedrag_cent) filter (where p.doel = 'maand'), 0) into weg, besloten
  from betaling p where p.gemeente = waar and p.run = welke_run and p.huishouden = welk;
  if (de_som ->> 'samenCent')::bigint is distinct from weg then
    raise exception 'De som klopt niet met de betalingen.' using errcode = 'check_violation';
  end if;
  insert into maandrun_apart (gemeente, run, huishouden, reden, voorschot_cent, waarom, door, af)
  values (waar, welke_run, welk, 'nagekeken', (besloten * 95 + 99) / 100, trim(het_waarom), bijrijder.huidige_gebruiker(), de_som);
  delete from betaling p where p.gemeente = waar and p.run = welke_run and p.huishouden = welk;
  update maandrun_nakijken n set bekeken_op = now(), bekeken_door = bijrijder.huidige_gebruiker(), oordeel = 'apart_gezet', notitie = trim(het_waarom)
    where n.gemeente = waar and n.run = welke_run and n.huishouden = welk;
  -- the advance is offered, and nobody signs before somebody answered that
  insert into maandrun_nakijken (gemeente, run, huishouden, reden, bedrag_cent) values (waar, welke_run, welk, 'apart', (besloten * 95 + 99) / 100);
  delete from maandrun_handtekening h where h.gemeente = waar and h.run = welke_run;
  get diagnostics getekend = row_count;
  insert into maandrun_logboek (gemeente, run, wat, gegevens, gebruiker)
  values (waar, welke_run, 'apart_gezet', jsonb_build_object('cent', weg, 'handtekeningen', getekend), bijrijder.huidige_gebruiker());
  foreach wie in array bijrijder.volwassenen_van(waar, welk, bijrijder.vandaag(waar)) loop
    insert into bericht (gemeente, persoon, van, tekst, zin, waarden, pad, dag)
      values (waar, wie, 'systeem', 'Er is bericht van de gemeente.', 'maand_apart', jsonb_build_object('maand', de_maand), '/mijn', bijrijder.vandaag(waar));
  end loop;
  return weg;
end $$;
alter function bijrijder.zet_apart(uuid, uuid, text, jsonb) owner to bijrijder_poort;

-- Set apart and not settled yet, of months up to and including one: for the run after it, and for who pays.
create function bijrijder.open_apart(waar smallint, eerste uuid, laatste uuid, tot_maand text) returns table (run uuid, maand text, huishouden uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.maand, a.huishouden from maandrun m join maandrun_apart a on a.gemeente = m.gemeente and a.run = m.id
  where m.gemeente = waar and m.stand <> 'gestaakt' and m.maand <= tot_maand and a.reden = 'nagekeken' and a.huishouden between eerste and laatste
    and bijrijder.rol() in ('inkomensconsulent','werker') and not exists (select 1 from maandrun_apart_klaar k
      where k.gemeente = a.gemeente and k.run = a.run and k.huishouden = a.huishouden)
$$;
alter function bijrijder.open_apart(smallint, uuid, uuid, text) owner to bijrijder_poort;

-- as before (1130), and of a household that was set apart in that month
set local role bijrijder_poort;
create or replace function bijrijder.maand_buiten_run() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from rechtsbesluit b join recht_gezien g on g.gemeente = b.gemeente and g.besluit = b.id
      where b.gemeente = new.gemeente and b.huishouden = new.huishouden and b.soort = 'toekenning' and to_char(b.ingang, 'YYYY-MM') <= new.maand)
    and not exists (select 1 from maandrun m join maandrun_apart a on a.gemeente = m.gemeente and a.run = m.id and a.huishouden = new.huishouden
      where m.gemeente = new.gemeente and m.maand = new.maand and m.stand <> 'gestaakt' and a.reden = 'nagekeken' and not exists (
        select 1 from maandrun_apart_klaar k where k.gemeente = a.gemeente and k.run = a.run and k.huishouden = a.huishouden)) then
    raise exception 'Buiten de maand om betalen kan alleen bij een nieuw recht, als een collega meekeek.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- as before (1083), and whose month was set apart
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
        and n.maand = g.maand and n.doel = g.doel and n.bestemming = g.bestemming and n.poging > g.poging))
  or exists (
    select 1 from huishouden_lid l join feit f on f.gemeente = l.gemeente and f.huishouden = l.huishouden and f.soort = 'schuld'
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner'))
  or exists (
    select 1 from huishouden_lid l join betaling p on p.gemeente = l.gemeente and p.huishouden = l.huishouden and p.rekening is null
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
      and not exists (select 1 from betaling n where n.gemeente = p.gemeente and n.huishouden = p.huishouden and n.maand = p.maand
        and n.doel = p.doel and n.bestemming = p.bestemming and n.poging > p.poging))
  or exists (
    select 1 from huishouden_lid l cross join lateral bijrijder.open_apart(l.gemeente, l.huishouden, l.huishouden, '9999-12') a
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')))
$$;
set local role bijrijder_eigenaar;

-- What those who were set apart were in the sums of a run: sums, no people.
create function bijrijder.apart_sommen(welke_run uuid) returns table (af jsonb) language sql stable security definer set search_path = public, pg_temp as $$
  select a.af from maandrun_apart a where a.gemeente = bijrijder.gemeente() and a.run = welke_run and a.af is not null
    and bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor', 'teamleider', 'werker')
$$;
alter function bijrijder.apart_sommen(uuid) owner to bijrijder_poort;
