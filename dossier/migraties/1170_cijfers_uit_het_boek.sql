-- Figures of law come from the dated book, not from here: what an advance is, and how long a request can still be left, is worked out from it
-- and kept with what it is about. The walls hold what they held.
-- inkrimpen na 1141: zet_apart with four values was in no version that anybody ran.
set local role bijrijder_eigenaar;
-- the last day on which a request can be left after this question (Awb 4:5 lid 4); empty: it cannot
alter table aanvulling add column te_laten_tot date check (te_laten_tot >= termijn_tot);

set local role bijrijder_poort;
-- as before (1131), with that day
create or replace function bijrijder.let_op_rechtsbesluit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a aanmelding_bijstand;
  b brief;
  f feit;
begin
  if bijrijder.rol() in ('inrichting', 'none') then
    return new;
  end if;
  if bijrijder.rol() <> 'klantmanager' or new.gebruiker is distinct from bijrijder.huidige_gebruiker() or new.op <> bijrijder.vandaag(new.gemeente) then
    raise exception 'Een besluit neemt een mens, vandaag, met naam.' using errcode = 'insufficient_privilege';
  end if;
  -- one decision at a time for a household
  perform pg_advisory_xact_lock(717113, hashtext(new.gemeente || ':' || new.huishouden));
  if not exists (select 1 from huishouden_lid l where l.gemeente = new.gemeente and l.huishouden = new.huishouden and l.persoon = new.persoon
      and l.rol in ('aanvrager', 'partner') and l.van <= new.op and (l.tot is null or l.tot > new.op)) then
    raise exception 'Deze mens hoort niet bij dit huishouden.' using errcode = 'check_violation';
  end if;
  -- no decision without its letter, of today, by the same human, and one can object (Awb 3:41, 3:45)
  select * into b from brief x where x.gemeente = new.gemeente and x.id = new.brief;
  if b.persoon is distinct from new.persoon or b.dag <> new.op or b.gebruiker is distinct from new.gebruiker
    or b.sjabloon not like 'recht\_' || replace(new.soort, '_', '\_') || '%' or b.bezwaar_tot is null then
    raise exception 'Bij een besluit hoort zijn brief.' using errcode = 'check_violation', constraint = 'met_brief';
  end if;
  if new.aanvraag is not null then
    select * into a from aanmelding_bijstand x where x.gemeente = new.gemeente and x.id = new.aanvraag;
    if a.persoon is distinct from new.persoon or a.aangevraagd_op is null or a.aangevraagd_op > new.op then
      raise exception 'Er is nog geen aanvraag (art. 43 Participatiewet).' using errcode = 'check_violation', constraint = 'met_aanvraag';
    end if;
  end if;
  -- a no is bad news: the letter itself asks for a talk first (0660)
  if new.soort in ('afwijzing', 'buiten_behandeling') and not b.slecht_nieuws then
    raise exception 'Bij een nee hoort een gesprek.' using errcode = 'check_violation';
  end if;
  if new.soort = 'toekenning' then
    -- art. 44 lid 1 and 5: not before the report, unless circumstances make it necessary
    if new.ingang < a.gemeld_op and not bijrijder.echte_tekst(new.eerder_omdat, 10) then
      raise exception 'Eerder dan de melding kan alleen met een reden (art. 44 lid 5 Participatiewet).'
        using errcode = 'check_violation', constraint = 'eerder_met_reden';
    end if;
    if bijrijder.recht_loopt(new.gemeente, new.huishouden, new.ingang) then
      raise exception 'Er loopt al een recht.' using errcode = 'check_violation', constraint = 'loopt_al';
    end if;
  elsif new.soort = 'buiten_behandeling' then
    -- only after a question whose term passed, and as long after it as the law gave when it was asked (Awb 4:5 lid 1 and 4)
    if not exists (select 1 from aanvulling v where v.gemeente = new.gemeente and v.aanvraag = new.aanvraag and v.binnen_op is null
        and v.termijn_tot < new.op and v.te_laten_tot >= new.op) then
      raise exception 'Dit kan alleen na een vraag waarvan de tijd voorbij is, en niet te lang daarna (Awb 4:5).'
        using errcode = 'check_violation', constraint = 'na_aanvulling';
    end if;
  elsif new.soort = 'einde' then
    select x.* into f from bijrijder.geldende_feiten(new.gemeente, new.huishouden, array['bijstand'], 'infinity') x
    where x.geldig_van = new.ingang and (x.geldig_tot_en_met is null or x.geldig_tot_en_met > new.laatste_dag);
    if f.id is null then
      raise exception 'Dit recht loopt niet.' using errcode = 'check_violation', constraint = 'loopt_niet';
    end if;
    f.geldig_tot_en_met := new.laatste_dag;
    -- asked for by everybody it is about; else heard first, and a second colleague agreed
    if not bijrijder.allen_vragen_einde(new.gemeente, new.huishouden, new.laatste_dag)
      and not (b.slecht_nieuws and bijrijder.is_voorgelegd(f)) then
      raise exception 'Niet iedereen vroeg hierom. Leg het eerst voor, hoor wat de mens zegt, en vraag een tweede collega.'
        using errcode = 'check_violation', constraint = 'einde_met_zorg';
    end if;
  elsif new.soort = 'einde_ingetrokken' then
    raise exception 'Dit besluit kan hier niet.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

drop function bijrijder.zet_apart(uuid, uuid, text, jsonb);
set local role bijrijder_eigenaar;
-- as before (1141), with the advance
create function bijrijder.zet_apart(welke_run uuid, welk uuid, het_waarom text, de_som jsonb, voorschot bigint) returns bigint language plpgsql volatile security definer
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
  if voorschot not between 0 and besloten then
    raise exception 'Een voorschot is nooit meer dan wat is besloten.' using errcode = 'check_violation';
  end if;
  insert into maandrun_apart (gemeente, run, huishouden, reden, voorschot_cent, waarom, door, af)
  values (waar, welke_run, welk, 'nagekeken', voorschot, trim(het_waarom), bijrijder.huidige_gebruiker(), de_som);
  delete from betaling p where p.gemeente = waar and p.run = welke_run and p.huishouden = welk;
  update maandrun_nakijken n set bekeken_op = now(), bekeken_door = bijrijder.huidige_gebruiker(), oordeel = 'apart_gezet', notitie = trim(het_waarom)
    where n.gemeente = waar and n.run = welke_run and n.huishouden = welk;
  -- the advance is offered, and nobody signs before somebody answered that
  insert into maandrun_nakijken (gemeente, run, huishouden, reden, bedrag_cent) values (waar, welke_run, welk, 'apart', voorschot);
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
alter function bijrijder.zet_apart(uuid, uuid, text, jsonb, bigint) owner to bijrijder_poort;
