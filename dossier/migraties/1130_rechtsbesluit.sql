-- The decision on the right itself (art. 43 and 44 Pw). Bijstand begins, ends or does not begin because a human decided so, with their
-- name, a reason, an article and a letter; the fact the calculation rests on is written by the decision and by nothing else. Money that
-- goes out outside the run is looked at by a second colleague first.
set local role bijrijder_eigenaar;
create table rechtsbesluit (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  huishouden uuid not null,
  -- with what somebody came to us; empty: the end of a right
  aanvraag uuid,
  soort text not null check (soort in ('toekenning', 'afwijzing', 'buiten_behandeling', 'einde', 'einde_ingetrokken')),
  -- first day of the right (art. 44 lid 1); of an end: the right that ends
  ingang date,
  laatste_dag date check (laatste_dag >= ingang),
  reden text not null check (bijrijder.echte_tekst(reden, 10) and length(reden) <= 2000),
  artikel text not null check (length(trim(artikel)) between 6 and 200),
  -- why the right begins before the report (art. 44 lid 5)
  eerder_omdat text not null default '' check (length(eerder_omdat) <= 1000),
  brief uuid not null,
  gebruiker uuid not null,
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, brief),
  check ((soort in ('toekenning', 'afwijzing', 'buiten_behandeling')) = (aanvraag is not null)),
  check ((soort in ('toekenning', 'einde', 'einde_ingetrokken')) = (ingang is not null)),
  check ((soort = 'einde') = (laatste_dag is not null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id),
  foreign key (gemeente, aanvraag) references aanmelding_bijstand (gemeente, id),
  foreign key (gemeente, brief) references brief (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
-- one decision on one request
create unique index een_besluit_per_aanvraag on rechtsbesluit (gemeente, aanvraag) where aanvraag is not null;
create index on rechtsbesluit (gemeente, huishouden, id);
call bijrijder.bescherm('rechtsbesluit', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('rechtsbesluit');
call bijrijder.lees_als_poort('rechtsbesluit');
call bijrijder.lees_als_poort('brief');
call bijrijder.geef('rechtsbesluit', array['client','partner','bewindvoerder','inkomensconsulent','teamleider','auditor'], array['select'],
  'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('rechtsbesluit', array['werker'], array['select'], 'true');
call bijrijder.geef('rechtsbesluit', array['klantmanager'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('rechtsbesluit', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and bijrijder.mag_bij_huishouden(huishouden) and gebruiker = bijrijder.huidige_gebruiker()');

-- A second colleague looked at a right that is new, before money for months that are over goes out.
create table recht_gezien (
  gemeente smallint not null,
  besluit uuid not null,
  huishouden uuid not null,
  gebruiker uuid not null,
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, besluit),
  foreign key (gemeente, besluit) references rechtsbesluit (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('recht_gezien', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('recht_gezien');
call bijrijder.lees_als_poort('recht_gezien');
call bijrijder.geef('recht_gezien', array['client','partner','klantmanager','inkomensconsulent','auditor'], array['select'],
  'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('recht_gezien', array['werker'], array['select'], 'true');
call bijrijder.geef('recht_gezien', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and bijrijder.doel() = ''uitbetalen'' and gebruiker = bijrijder.huidige_gebruiker()');

create function bijrijder.let_op_recht_gezien() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.op <> bijrijder.vandaag(new.gemeente) or not exists (select 1 from rechtsbesluit b
      join gebruiker een on een.gemeente = b.gemeente and een.id = b.gebruiker
      join gebruiker twee on twee.gemeente = b.gemeente and twee.id = new.gebruiker
      where b.gemeente = new.gemeente and b.id = new.besluit and b.huishouden = new.huishouden and b.soort = 'toekenning'
        and een.id <> twee.id and lower(een.naam) <> lower(twee.naam)) then
    raise exception 'Een andere collega kijkt mee.' using errcode = 'check_violation', constraint = 'andere_collega';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_recht_gezien() owner to bijrijder_poort;
create trigger let_op before insert on recht_gezien for each row execute function bijrijder.let_op_recht_gezien();

-- Does a running right stand on this day or later?
create function bijrijder.recht_loopt(g smallint, h uuid, dag date) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from bijrijder.geldende_feiten(g, h, array['bijstand'], 'infinity') f
    where f.geldig_tot_en_met is null or f.geldig_tot_en_met >= dag)
$$;
alter function bijrijder.recht_loopt(smallint, uuid, date) owner to bijrijder_poort;
revoke execute on function bijrijder.recht_loopt(smallint, uuid, date) from public;

create function bijrijder.let_op_rechtsbesluit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a aanmelding_bijstand;
  b brief;
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
  if b.persoon is distinct from new.persoon or b.dag <> new.op or b.gebruiker is distinct from new.gebruiker or b.sjabloon <> 'recht_' || new.soort
    or b.bezwaar_tot is null then
    raise exception 'Bij een besluit hoort zijn brief.' using errcode = 'check_violation', constraint = 'met_brief';
  end if;
  if new.aanvraag is not null then
    select * into a from aanmelding_bijstand x where x.gemeente = new.gemeente and x.id = new.aanvraag;
    if a.persoon is distinct from new.persoon or a.aangevraagd_op is null or a.aangevraagd_op > new.op then
      raise exception 'Er is nog geen aanvraag (art. 43 Participatiewet).' using errcode = 'check_violation', constraint = 'met_aanvraag';
    end if;
  end if;
  if new.soort <> 'toekenning' then
    raise exception 'Dit besluit kan hier niet.' using errcode = 'check_violation';
  end if;
  -- art. 44 lid 1 and 5: not before the report, unless circumstances make it necessary
  if new.ingang < a.gemeld_op and not bijrijder.echte_tekst(new.eerder_omdat, 10) then
    raise exception 'Eerder dan de melding kan alleen met een reden (art. 44 lid 5 Participatiewet).'
      using errcode = 'check_violation', constraint = 'eerder_met_reden';
  end if;
  if bijrijder.recht_loopt(new.gemeente, new.huishouden, new.ingang) then
    raise exception 'Er loopt al een recht.' using errcode = 'check_violation', constraint = 'loopt_al';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_rechtsbesluit() owner to bijrijder_poort;
grant execute on function bijrijder.recht_loopt(smallint, uuid, date) to bijrijder_poort;
create trigger let_op before insert on rechtsbesluit for each row execute function bijrijder.let_op_rechtsbesluit();

-- The decision writes its fact: what is decided and what is calculated cannot differ.
create function bijrijder.rechtsbesluit_wordt_feit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
  end if;
  insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst, door_gebruiker, namens)
  values (new.gemeente, new.huishouden, new.persoon, 'bijstand', 'bijstand', '{}', new.ingang, new.laatste_dag, new.op, 'medewerker', new.gebruiker, true);
  return null;
end $$;
alter function bijrijder.rechtsbesluit_wordt_feit() owner to bijrijder_poort;
create trigger wordt_feit after insert on rechtsbesluit for each row
  when (new.ingang is not null and bijrijder.rol() not in ('inrichting', 'none')) execute function bijrijder.rechtsbesluit_wordt_feit();

-- Is this fact exactly what was decided last?
create function bijrijder.is_rechtsbesluit(n feit) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select n.soort = 'bijstand' and not n.vervallen and coalesce((select b.soort in ('toekenning', 'einde', 'einde_ingetrokken')
      and b.ingang = n.geldig_van and b.laatste_dag is not distinct from n.geldig_tot_en_met and b.gebruiker is not distinct from n.door_gebruiker
    from rechtsbesluit b where b.gemeente = n.gemeente and b.huishouden = n.huishouden order by b.id desc limit 1), false)
$$;
alter function bijrijder.is_rechtsbesluit(feit) owner to bijrijder_poort;

-- Nobody gives or ends a right in another way: not a colleague, not a machine, not somebody for themselves.
create function bijrijder.recht_uit_besluit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not bijrijder.is_rechtsbesluit(new) and not bijrijder.is_voorgelegd(new) then
    raise exception 'Bijstand begint en eindigt met een besluit.' using errcode = 'check_violation', constraint = 'recht_uit_besluit';
  end if;
  return new;
end $$;
alter function bijrijder.recht_uit_besluit() owner to bijrijder_poort;
create trigger z_recht_uit_besluit before insert on feit for each row
  when (new.soort = 'bijstand' and bijrijder.rol() not in ('inrichting', 'none')) execute function bijrijder.recht_uit_besluit();

-- as before (1102), with the decision on the right: it has its own wall
set local role bijrijder_poort;
create or replace function bijrijder.is_ten_gunste(n feit) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select n.soort in ('huur','toeslag','termijn','kinderbijslag')
    or bijrijder.is_rechtsbesluit(n)
    or (n.soort in ('geen_inkomsten','kind') and not n.vervallen)
    -- the same person in an earlier month, before there is a right
    or (n.soort = 'persoon' and not n.vervallen and exists (select 1 from feit f where f.gemeente = n.gemeente and f.huishouden = n.huishouden
        and f.soort = n.soort and f.onderwerp = n.onderwerp and f.persoon = n.persoon and f.inhoud = n.inhoud and f.geldig_van > n.geldig_van
        and not f.vervallen)
      and not exists (select 1 from feit f where f.gemeente = n.gemeente and f.huishouden = n.huishouden and f.soort = 'bijstand')
      and not exists (select 1 from besluit b where b.gemeente = n.gemeente and b.huishouden = n.huishouden))
    or (n.soort = 'persoon' and not n.vervallen and (n.inhoud ->> 'rechthebbend')::boolean and not (n.inhoud ->> 'in_inrichting')::boolean
      and not exists (select 1 from feit f where f.gemeente = n.gemeente and f.huishouden = n.huishouden
        and (f.soort = 'bijstand' or (f.soort = 'persoon' and (f.onderwerp = n.onderwerp
          or (f.bekend_op, f.geldig_van, f.door_gebruiker) is distinct from (n.bekend_op, n.geldig_van, n.door_gebruiker)))))
      and not exists (select 1 from besluit b where b.gemeente = n.gemeente and b.huishouden = n.huishouden))
    -- less of the same: the same thing, the same time, a lower figure
    or (n.soort in ('woonsituatie','inkomsten') and not n.vervallen and exists (
      select 1 from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array[n.soort], 'infinity') f
      where f.onderwerp = n.onderwerp and f.geldig_van = n.geldig_van and f.geldig_tot_en_met is not distinct from n.geldig_tot_en_met
        and f.persoon is not distinct from n.persoon
        and f.inhoud - 'netto_ct' - 'verlaging_pct' = n.inhoud - 'netto_ct' - 'verlaging_pct'
        and case n.soort when 'inkomsten' then (n.inhoud ->> 'netto_ct')::numeric <= (f.inhoud ->> 'netto_ct')::numeric
          else (n.inhoud ->> 'verlaging_pct')::numeric <= (f.inhoud ->> 'verlaging_pct')::numeric end))
    -- taken back, and no earlier version of it comes to life again
    or (n.soort in ('woonsituatie','schuld','medebewoner') and n.vervallen and not exists (
      select 1 from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array[n.soort], 'infinity') f
      where f.onderwerp = n.onderwerp and f.geldig_van <> n.geldig_van))
$$;

-- New rights with months that were computed for everybody before they were there: to be looked at by who pays, longest waiting first.
create function bijrijder.nieuwe_rechten() returns table (besluit uuid, huishouden uuid, persoon uuid, op date) language sql stable
  security definer set search_path = public, pg_temp as $$
  select b.id, b.huishouden, b.persoon, b.op from rechtsbesluit b
  where b.gemeente = bijrijder.gemeente() and b.soort = 'toekenning' and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen'
    and not exists (select 1 from recht_gezien g where g.gemeente = b.gemeente and g.besluit = b.id)
    and to_char(b.ingang, 'YYYY-MM') <= (select max(m.maand) from maandrun m where m.gemeente = b.gemeente and m.stand <> 'gestaakt'
      and m.peil is not null and m.peil < b.vastgelegd_op)
  order by b.id
$$;

-- as before (1041), with a right that is new
create or replace function bijrijder.heeft_afhandeltaak(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() = 'inkomensconsulent' and case bijrijder.doel()
    when 'inkomen_verrekenen' then exists (
      select 1 from huishouden_lid l
      join grootboekregel g on g.gemeente = l.gemeente and g.huishouden = l.huishouden and g.stand = 'te_horen'
      where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
        -- a day longer, to see what was decided
        and not exists (select 1 from grootboek_afhandeling a where a.gemeente = g.gemeente and a.regel = g.id and a.vastgelegd_op < now() - interval '1 day'))
      or exists (
        select 1 from huishouden_lid l join loonvraag v on v.gemeente = l.gemeente and v.huishouden = l.huishouden
        where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
          and v.naar_mens_op is not null and v.vervallen_op is null)
    when 'uitbetalen' then exists (
      select 1 from huishouden_lid l
      join voorschot_vraag v on v.gemeente = l.gemeente and v.huishouden = l.huishouden
      where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
        and not exists (select 1 from betaling b where b.gemeente = v.gemeente and b.huishouden = v.huishouden and b.maand = v.maand and b.doel = 'voorschot'))
      or exists (
        select 1 from huishouden_lid l join rechtsbesluit r on r.gemeente = l.gemeente and r.huishouden = l.huishouden and r.soort = 'toekenning'
        where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
          and not exists (select 1 from recht_gezien g where g.gemeente = r.gemeente and g.besluit = r.id and g.vastgelegd_op < now() - interval '1 day'))
    else false
  end
$$;
set local role bijrijder_eigenaar;

-- A month outside the run: only of a right that is new, after a second colleague looked.
create function bijrijder.maand_buiten_run() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from rechtsbesluit b join recht_gezien g on g.gemeente = b.gemeente and g.besluit = b.id
      where b.gemeente = new.gemeente and b.huishouden = new.huishouden and b.soort = 'toekenning' and to_char(b.ingang, 'YYYY-MM') <= new.maand) then
    raise exception 'Buiten de maand om betalen kan alleen bij een nieuw recht, als een collega meekeek.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.maand_buiten_run() owner to bijrijder_poort;
create trigger maand_buiten_run before insert on betaling for each row
  when (new.run is null and new.poging = 1 and new.doel in ('maand', 'premie') and bijrijder.rol() not in ('inrichting', 'none'))
  execute function bijrijder.maand_buiten_run();

-- A run asks a human to look at a right that is new.
alter table maandrun_nakijken drop constraint maandrun_nakijken_reden_check, add constraint maandrun_nakijken_reden_check
  check (reden in ('belofte_anders', 'opgave_verschilt', 'nieuwe_rekening', 'groot_verschil', 'apart', 'steekproef', 'bewind', 'nieuw'));

-- The last month of which a run took its moment: what is decided now comes too late for it. Null: none yet.
create function bijrijder.laatste_bevroren_maand() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select max(m.maand) from maandrun m where m.gemeente = bijrijder.gemeente() and m.stand <> 'gestaakt' and m.peil is not null
$$;
alter function bijrijder.laatste_bevroren_maand() owner to bijrijder_poort;

-- Is there an account the money can go to? Not which: that is the person's, and of who pays.
create function bijrijder.heeft_rekening(welk uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select bijrijder.mag_bij_huishouden(welk) and exists (select 1 from rekening r where r.gemeente = bijrijder.gemeente() and r.huishouden = welk
    and r.soort = 'eigen' and r.vanaf <= bijrijder.vandaag(r.gemeente) and (r.tot is null or r.tot >= bijrijder.vandaag(r.gemeente)))
$$;
alter function bijrijder.heeft_rekening(uuid) owner to bijrijder_poort;
