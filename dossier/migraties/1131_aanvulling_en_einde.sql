-- The other ends of a request and of a right: one friendly question for what is missing (Awb 4:5), a no with its ground, a request that
-- is left after that question, and an end: because somebody asked for it, or, against their wish, only after they were heard and a second
-- colleague agreed (0700).
set local role bijrijder_eigenaar;

-- What we still need. Only what no register tells us (art. 17 lid 1 Pw); while it is asked, our own term waits (Awb 4:15).
create table aanvulling (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  aanvraag uuid not null,
  persoon uuid not null,
  wat text[] not null check (cardinality(wat) > 0 and wat <@ array['afschriften', 'huurcontract', 'spaargeld', 'buitenland', 'onderneming', 'scheiding', 'anders']),
  waarom text not null check (bijrijder.echte_tekst(waarom, 10) and length(waarom) <= 2000),
  termijn_tot date not null,
  brief uuid not null,
  gebruiker uuid not null,
  op date not null,
  binnen_op date check (binnen_op >= op),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, brief),
  -- at least two weeks to find it
  check (termijn_tot >= op + 14),
  foreign key (gemeente, aanvraag) references aanmelding_bijstand (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, brief) references brief (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
-- one question at a time
create unique index een_aanvulling on aanvulling (gemeente, aanvraag) where binnen_op is null;
call bijrijder.bescherm('aanvulling', persoon => 'persoon');
call bijrijder.met_geschiedenis('aanvulling');
call bijrijder.lees_als_poort('aanvulling');
call bijrijder.geef('aanvulling', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('aanvulling', array['klantmanager'], array['select', 'update (binnen_op)']);
call bijrijder.geef('aanvulling', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and binnen_op is null');

create function bijrijder.let_op_aanvulling() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() in ('inrichting', 'none') then
    return new;
  end if;
  if tg_op = 'UPDATE' then
    if old.binnen_op is not null or new.binnen_op > bijrijder.vandaag(new.gemeente) then
      raise exception 'Dit is al binnen, of nog niet.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.op <> bijrijder.vandaag(new.gemeente)
    or not exists (select 1 from aanmelding_bijstand a where a.gemeente = new.gemeente and a.id = new.aanvraag and a.persoon = new.persoon
      and a.aangevraagd_op is not null)
    or exists (select 1 from rechtsbesluit b where b.gemeente = new.gemeente and b.aanvraag = new.aanvraag)
    or not exists (select 1 from brief b where b.gemeente = new.gemeente and b.id = new.brief and b.persoon = new.persoon and b.dag = new.op
      and b.sjabloon = 'aanvulling') then
    raise exception 'Vragen kan bij een aanvraag die nog loopt, met een brief.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_aanvulling() owner to bijrijder_poort;
create trigger let_op before insert or update on aanvulling for each row execute function bijrijder.let_op_aanvulling();

-- "I no longer need it": by the person, each adult for themselves; taken back until the day itself.
create table eindverzoek (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  huishouden uuid not null,
  laatste_dag date not null,
  waarom text not null check (waarom in ('werk', 'verhuizing', 'samenwonen', 'ander_geld', 'niet_nodig')),
  woorden text not null default '' check (length(woorden) <= 1000),
  op date not null,
  ingetrokken_op date check (ingetrokken_op between op and laatste_dag),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check (laatste_dag >= op),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id)
);
create unique index een_eindverzoek on eindverzoek (gemeente, persoon, laatste_dag) where ingetrokken_op is null;
create index on eindverzoek (gemeente, huishouden);
call bijrijder.bescherm('eindverzoek', huishouden => 'huishouden');
call bijrijder.met_geschiedenis('eindverzoek');
call bijrijder.lees_als_poort('eindverzoek');
call bijrijder.geef('eindverzoek', array['client'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('eindverzoek', array['client'], array['insert', 'update (ingetrokken_op)'],
  'persoon = bijrijder.huidige_persoon() and bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('eindverzoek', array['klantmanager'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');

create function bijrijder.let_op_eindverzoek() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() in ('inrichting', 'none') then
    return new;
  end if;
  if tg_op = 'INSERT' and (new.op <> bijrijder.vandaag(new.gemeente) or new.ingetrokken_op is not null
      or not bijrijder.recht_loopt(new.gemeente, new.huishouden, new.laatste_dag)
      or exists (select 1 from eindverzoek e where e.gemeente = new.gemeente and e.persoon = new.persoon and e.ingetrokken_op is null
        and e.laatste_dag >= new.op)) then
    raise exception 'Stoppen kan als er bijstand loopt, en één keer tegelijk.' using errcode = 'check_violation', constraint = 'een_keer';
  end if;
  if tg_op = 'UPDATE' and (old.ingetrokken_op is not null or new.ingetrokken_op is distinct from bijrijder.vandaag(new.gemeente)) then
    raise exception 'Terugnemen kan tot en met de laatste dag.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_eindverzoek() owner to bijrijder_poort;
create trigger let_op before insert or update on eindverzoek for each row execute function bijrijder.let_op_eindverzoek();

-- the ground of a no, as the law names them
alter table rechtsbesluit add column grond text check (grond in ('inkomen', 'vermogen', 'woonplaats', 'verblijf', 'detentie', 'buitenland',
  'onderwijs', 'leeftijd', 'voorliggend', 'onbekend'));
alter table rechtsbesluit add constraint afwijzing_met_grond check ((soort = 'afwijzing') = (grond is not null)) not valid;
alter table rechtsbesluit validate constraint afwijzing_met_grond;

-- Does everybody of the household ask for this end?
create function bijrijder.allen_vragen_einde(g smallint, h uuid, dag date) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select not exists (select 1 from huishouden_lid l where l.gemeente = g and l.huishouden = h and l.rol in ('aanvrager', 'partner')
    and l.van <= bijrijder.vandaag(g) and (l.tot is null or l.tot > bijrijder.vandaag(g))
    and not exists (select 1 from eindverzoek e where e.gemeente = g and e.persoon = l.persoon and e.huishouden = h and e.laatste_dag = dag
      and e.ingetrokken_op is null))
$$;
alter function bijrijder.allen_vragen_einde(smallint, uuid, date) owner to bijrijder_poort;

set local role bijrijder_poort;
-- as before (1130), with the other kinds
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
    -- only after a question whose term passed, and within four weeks after it (Awb 4:5 lid 1 and 4)
    if not exists (select 1 from aanvulling v where v.gemeente = new.gemeente and v.aanvraag = new.aanvraag and v.binnen_op is null
        and v.termijn_tot < new.op and v.termijn_tot + 28 >= new.op) then
      raise exception 'Dit kan alleen na een vraag waarvan de tijd voorbij is, binnen vier weken (Awb 4:5).'
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

-- as before (1130), with the content of the fact that ends
create or replace function bijrijder.rechtsbesluit_wordt_feit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  eerste date := date_trunc('month', new.ingang)::date;
begin
  -- a month is computed with who is there on its first day (H5): who was there at the report is taken to be there in the first month too
  if new.soort = 'toekenning' then
    insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, bekend_op, herkomst, door_gebruiker, namens)
    select f.gemeente, f.huishouden, f.persoon, f.soort, f.onderwerp, f.inhoud, eerste, new.op, 'medewerker', new.gebruiker, true
    from (select distinct on (x.soort, x.onderwerp) x.*
      from bijrijder.geldende_feiten(new.gemeente, new.huishouden, array['persoon', 'kind', 'huur'], 'infinity') x
      order by x.soort, x.onderwerp, x.geldig_van) f
    join aanmelding_bijstand a on a.gemeente = new.gemeente and a.id = new.aanvraag
    where f.geldig_van > eerste and f.geldig_van <= a.gemeld_op;
    insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst, door_gebruiker, namens)
    values (new.gemeente, new.huishouden, new.persoon, 'bijstand', 'bijstand', '{}', new.ingang, null, new.op, 'medewerker', new.gebruiker, true);
    return null;
  end if;
  insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst, door_gebruiker, namens)
  select f.gemeente, f.huishouden, f.persoon, f.soort, f.onderwerp, f.inhoud, f.geldig_van, new.laatste_dag, new.op, 'medewerker', new.gebruiker, true
  from bijrijder.geldende_feiten(new.gemeente, new.huishouden, array['bijstand'], 'infinity') f where f.geldig_van = new.ingang;
  return null;
end $$;

-- Somebody took their wish back before the day: the right goes on, and that needs nobody's leave.
create function bijrijder.is_teruggenomen(n feit) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select n.soort = 'bijstand' and not n.vervallen and n.geldig_tot_en_met is null and exists (
    select 1 from (select b.* from rechtsbesluit b where b.gemeente = n.gemeente and b.huishouden = n.huishouden order by b.id desc limit 1) b
    join eindverzoek e on e.gemeente = b.gemeente and e.huishouden = b.huishouden and e.laatste_dag = b.laatste_dag
    where b.soort = 'einde' and b.ingang = n.geldig_van and e.ingetrokken_op is not null and e.vastgelegd_op < b.vastgelegd_op
      and not bijrijder.allen_vragen_einde(n.gemeente, n.huishouden, b.laatste_dag))
$$;
create or replace function bijrijder.recht_uit_besluit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not bijrijder.is_rechtsbesluit(new) and not bijrijder.is_teruggenomen(new) and not bijrijder.is_voorgelegd(new) then
    raise exception 'Bijstand begint en eindigt met een besluit.' using errcode = 'check_violation', constraint = 'recht_uit_besluit';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;
