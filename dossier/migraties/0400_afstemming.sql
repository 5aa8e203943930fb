-- A reduction (art. 18 Pw) can only exist after these steps: heard, blame, circumstances and money, an alternative, a
-- second colleague, a letter. The last word is here, not in the pages. Everything only grows.

create function bijrijder.echte_tekst(tekst text, minstens integer) returns boolean language sql immutable parallel safe as $$
  select coalesce(length(regexp_replace(tekst, '[^[:alnum:]]', '', 'g')) >= minstens, false)
$$;

create table afstemming (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  huishouden uuid not null,
  gebruiker uuid not null,
  aanleiding text not null check (bijrijder.echte_tekst(aanleiding, 8) and length(aanleiding) <= 2000),
  begonnen_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, id, persoon),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on afstemming (gemeente, persoon);
call bijrijder.bescherm('afstemming', persoon => 'persoon');
call bijrijder.alleen_toevoegen('afstemming');
call bijrijder.lees_als_poort('afstemming');
call bijrijder.geef('afstemming', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('afstemming', array['klantmanager','teamleider'], array['select']);
call bijrijder.geef('afstemming', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');

create table afstemming_stap (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  afstemming uuid not null,
  persoon uuid not null,
  nr integer not null default 0,
  soort text not null check (soort in ('uitnodiging','gehoord','verwijt','omstandigheden','gevolg','alternatief','akkoord','brief')),
  gebruiker uuid not null,
  dag date not null,
  kanaal text check (kanaal in ('bellen','appen','mailen','brief','langskomen','beeldbellen')),
  tekst text not null check (bijrijder.echte_tekst(tekst, 8) and length(tekst) <= 8000),
  verwijtbaar boolean,
  -- omstandigheden: means; alternatief: why it does not serve; brief: how to object
  tekst2 text check (length(tekst2) <= 8000),
  -- per month: {maand, pct, nu_ct, dan_ct} of this household
  gevolg jsonb,
  herzien_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  -- the steps of somebody are about that person, never about another
  foreign key (gemeente, afstemming, persoon) references afstemming (gemeente, id, persoon),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  check ((soort in ('uitnodiging','gehoord')) = (kanaal is not null)),
  check ((soort = 'verwijt') = (verwijtbaar is not null)),
  check ((soort in ('omstandigheden','alternatief','brief')) = (tekst2 is not null)),
  check (tekst2 is null or bijrijder.echte_tekst(tekst2, 8)),
  check ((soort = 'gevolg') = (gevolg is not null)),
  check ((soort = 'brief') = (herzien_op is not null))
);
create unique index on afstemming_stap (gemeente, afstemming, nr);
call bijrijder.bescherm('afstemming_stap', persoon => 'persoon');
call bijrijder.alleen_toevoegen('afstemming_stap');
call bijrijder.lees_als_poort('afstemming_stap');
call bijrijder.geef('afstemming_stap', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('afstemming_stap', array['klantmanager','teamleider'], array['select']);
call bijrijder.geef('afstemming_stap', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('afstemming_stap', array['teamleider'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and soort = ''akkoord''');

-- In the person's favour: one act, one reason, one name.
create table ten_gunste (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  afstemming uuid,
  verplichting uuid,
  soort text not null check (soort in ('afzien','anders','ontheffing','uitstel','hulp','terugnemen')),
  reden text not null check (bijrijder.echte_tekst(reden, 3) and length(reden) <= 2000),
  tot date,
  gebruiker uuid not null,
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check (soort not in ('afzien','terugnemen') or afstemming is not null),
  check (soort not in ('ontheffing','uitstel') or tot > op),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, afstemming, persoon) references afstemming (gemeente, id, persoon),
  foreign key (gemeente, verplichting) references verplichting (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on ten_gunste (gemeente, persoon);
call bijrijder.bescherm('ten_gunste', persoon => 'persoon');
call bijrijder.alleen_toevoegen('ten_gunste');
call bijrijder.lees_als_poort('ten_gunste');
call bijrijder.geef('ten_gunste', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('ten_gunste', array['klantmanager','teamleider'], array['select']);
call bijrijder.geef('ten_gunste', array['klantmanager','teamleider'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');

create table verlaging (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  afstemming uuid not null,
  persoon uuid not null,
  huishouden uuid not null,
  maanden jsonb not null,
  gebruiker uuid not null,
  tweede uuid not null check (tweede <> gebruiker),
  brief text not null,
  bezwaar text not null,
  herzien_op date not null,
  besloten_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, afstemming),
  check (herzien_op > besloten_op and herzien_op <= besloten_op + interval '3 months'),
  foreign key (gemeente, afstemming, persoon) references afstemming (gemeente, id, persoon),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, tweede) references gebruiker (gemeente, id)
);
create index on verlaging (gemeente, persoon);
call bijrijder.bescherm('verlaging', persoon => 'persoon');
call bijrijder.alleen_toevoegen('verlaging');
call bijrijder.lees_als_poort('verlaging');
-- nobody imports one: also a municipality that moves here has to look at it again
revoke insert on verlaging from bijrijder_inrichting;
call bijrijder.geef('verlaging', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('verlaging', array['klantmanager','teamleider','werker'], array['select']);

-- What it does to the money: one to three months on end, each with its part and the household's money before and after.
create function bijrijder.gevolg_klopt(gevolg jsonb, vanaf date) returns boolean language plpgsql immutable as $$
declare
  m jsonb;
  vorige date;
  dag date;
begin
  if gevolg is null or jsonb_typeof(gevolg) <> 'array' or jsonb_array_length(gevolg) not between 1 and 3 then
    return false;
  end if;
  for m in select * from jsonb_array_elements(gevolg) loop
    if jsonb_typeof(m) <> 'object' or coalesce(m ->> 'maand', '') !~ '^\d{4}-(0[1-9]|1[0-2])$' or jsonb_typeof(m -> 'pct') is distinct from 'string'
      or m ->> 'pct' !~ '^\d{1,3}(\.\d{1,2})?$' or (m ->> 'pct')::numeric not between 0.01 and 100
      or coalesce(m ->> 'nu_ct', '') !~ '^\d{1,9}$' or coalesce(m ->> 'dan_ct', '') !~ '^\d{1,9}$'
      or (m ->> 'dan_ct')::integer > (m ->> 'nu_ct')::integer then
      return false;
    end if;
    dag := (m ->> 'maand' || '-01')::date;
    if dag < date_trunc('month', vanaf) or (vorige is not null and dag <> vorige + interval '1 month') then
      return false;
    end if;
    vorige := dag;
  end loop;
  return true;
end $$;

-- What still has to happen before a reduction can exist; empty: everything is there. Looks at the rows only.
create function bijrijder.afstemming_ontbreekt(g smallint, welke uuid) returns text[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  a afstemming;
  vandaag date := bijrijder.vandaag(g);
  voorkeur text;
  hoor integer;
  v afstemming_stap;
  o afstemming_stap;
  e afstemming_stap;
  alt afstemming_stap;
  akk afstemming_stap;
  b afstemming_stap;
  uit text[] := '{}';
begin
  select * into a from afstemming where gemeente = g and id = welke;
  if a.id is null then
    return array['onbekend'];
  end if;
  if exists (select 1 from ten_gunste t where t.gemeente = g and t.afstemming = welke and t.soort in ('afzien','terugnemen')) then
    uit := uit || 'afgezien'::text;
  end if;
  if exists (select 1 from hulpvraag h where h.gemeente = g and h.persoon = a.persoon and h.soort = 'niet_goed' and h.gesproken_op is null) then
    uit := uit || 'niet_goed'::text;
  end if;
  select coalesce((select c.kanaal from contactvoorkeur c where c.gemeente = g and c.persoon = a.persoon),
    (select p.contactvoorkeur from persoon p where p.gemeente = g and p.id = a.persoon)) into voorkeur;

  -- 1. invited in their own way and heard, or two attempts on different days and channels (Awb 4:8)
  if (voorkeur is null or exists (select 1 from afstemming_stap s where s.gemeente = g and s.afstemming = welke and s.persoon = a.persoon
        and s.soort = 'uitnodiging' and s.kanaal = voorkeur and s.dag between a.begonnen_op and vandaag))
    and (exists (select 1 from afstemming_stap h join afstemming_stap u on u.gemeente = h.gemeente and u.afstemming = h.afstemming
          and u.persoon = h.persoon and u.soort = 'uitnodiging' and u.nr < h.nr and u.dag <= h.dag
          where h.gemeente = g and h.afstemming = welke and h.persoon = a.persoon and h.soort = 'gehoord' and h.dag between a.begonnen_op and vandaag)
      or exists (select 1 from afstemming_stap x join afstemming_stap y on y.gemeente = x.gemeente and y.afstemming = x.afstemming
          and y.persoon = x.persoon and y.soort = 'uitnodiging' and y.dag > x.dag and y.kanaal <> x.kanaal
          where x.gemeente = g and x.afstemming = welke and x.persoon = a.persoon and x.soort = 'uitnodiging'
            and x.dag >= a.begonnen_op and y.dag <= vandaag)) then
    select max(nr) into hoor from afstemming_stap where gemeente = g and afstemming = welke and soort in ('uitnodiging','gehoord');
  else
    uit := uit || 'gehoord'::text;
  end if;

  select * into v from afstemming_stap where gemeente = g and afstemming = welke and soort = 'verwijt' order by nr desc limit 1;
  select * into o from afstemming_stap where gemeente = g and afstemming = welke and soort = 'omstandigheden' order by nr desc limit 1;
  select * into e from afstemming_stap where gemeente = g and afstemming = welke and soort = 'gevolg' order by nr desc limit 1;
  select * into alt from afstemming_stap where gemeente = g and afstemming = welke and soort = 'alternatief' order by nr desc limit 1;
  select * into akk from afstemming_stap where gemeente = g and afstemming = welke and soort = 'akkoord' order by nr desc limit 1;
  select * into b from afstemming_stap where gemeente = g and afstemming = welke and soort = 'brief' order by nr desc limit 1;

  -- 2. blame, weighed after hearing; without blame no measure (art. 18 lid 9)
  if v.verwijtbaar is false then
    uit := uit || 'geen_verwijt'::text;
  elsif v.verwijtbaar is not true or hoor is null or v.nr < hoor or v.dag > vandaag then
    uit := uit || 'verwijt'::text;
  end if;
  -- 3. circumstances and means (art. 18 lid 1 and 10), with the effect on this household's money
  if o.id is null or v.id is null or o.nr < v.nr or o.tekst2 is null then
    uit := uit || 'omstandigheden'::text;
  end if;
  if e.id is null or v.id is null or e.nr < v.nr or not bijrijder.gevolg_klopt(e.gevolg, vandaag) then
    uit := uit || 'gevolg'::text;
  end if;
  -- 4. an alternative, and why it does not serve
  if alt.id is null or alt.tekst2 is null then
    uit := uit || 'alternatief'::text;
  end if;
  -- 5. a colleague who did none of the steps, does not walk beside the person, and has another name
  if akk.id is null or akk.nr < greatest(coalesce(hoor, 0), v.nr, o.nr, e.nr, alt.nr)
    or akk.gebruiker = a.gebruiker
    or exists (select 1 from afstemming_stap s where s.gemeente = g and s.afstemming = welke and s.soort <> 'akkoord' and s.gebruiker = akk.gebruiker)
    or exists (select 1 from begeleiding w where w.gemeente = g and w.persoon = a.persoon and w.gebruiker = akk.gebruiker
      and w.van <= vandaag and (w.tot is null or w.tot > vandaag))
    or exists (select 1 from gebruiker ik join gebruiker ander on ander.gemeente = ik.gemeente and lower(ander.naam) = lower(ik.naam)
      where ik.gemeente = g and ik.id = akk.gebruiker and ander.id in (select a.gebruiker union select s.gebruiker from afstemming_stap s
        where s.gemeente = g and s.afstemming = welke and s.soort <> 'akkoord'))
    or not exists (select 1 from gebruiker_rol r where r.gemeente = g and r.gebruiker = akk.gebruiker and r.rol in ('klantmanager','teamleider')
      and r.van <= vandaag and (r.tot is null or r.tot > vandaag)) then
    uit := uit || 'tweede'::text;
  end if;
  -- 6. the letter: how to object, and looked at again within three months (art. 18 lid 3)
  if b.id is null or akk.id is null or b.nr < akk.nr or b.herzien_op is null or b.herzien_op <= vandaag
    or b.herzien_op > vandaag + interval '3 months' or b.tekst2 !~* 'bezwaar' then
    uit := uit || 'brief'::text;
  end if;
  return uit;
end $$;
alter function bijrijder.afstemming_ontbreekt(smallint, uuid) owner to bijrijder_poort;

create function bijrijder.begin_afstemming() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() <> 'inrichting' and new.begonnen_op <> bijrijder.vandaag(new.gemeente) then
    raise exception 'Dit begint vandaag.' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from huishouden_lid l where l.gemeente = new.gemeente and l.huishouden = new.huishouden
    and l.persoon = new.persoon and l.rol in ('aanvrager','partner')) then
    raise exception 'Deze mens hoort niet bij dit huishouden.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.begin_afstemming() owner to bijrijder_poort;
create trigger begin before insert on afstemming for each row execute function bijrijder.begin_afstemming();

-- A step is somebody's own, today's (an invitation and a talk may be noted later), and comes after the ones before it.
create function bijrijder.let_op_afstemming_stap() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a afstemming;
  mist text[];
  eerst text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('afstemming:' || new.afstemming, 4));
  select * into a from afstemming where gemeente = new.gemeente and id = new.afstemming;
  if bijrijder.rol() = 'inrichting' then
    if new.soort not in ('uitnodiging','alternatief') then
      raise exception 'Deze stap zet een mens, met naam.' using errcode = 'insufficient_privilege';
    end if;
  elsif new.gebruiker is distinct from bijrijder.huidige_gebruiker() then
    raise exception 'Een stap staat op naam van wie hem zet.' using errcode = 'insufficient_privilege';
  end if;
  if a.id is null or new.persoon is distinct from a.persoon then
    raise exception 'Deze stap gaat over iemand anders.' using errcode = 'check_violation';
  end if;
  if new.dag < a.begonnen_op or new.dag > bijrijder.vandaag(new.gemeente)
    or (new.soort not in ('uitnodiging','gehoord') and bijrijder.rol() <> 'inrichting' and new.dag <> bijrijder.vandaag(new.gemeente)) then
    raise exception 'Deze dag kan niet.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from verlaging w where w.gemeente = new.gemeente and w.afstemming = new.afstemming) then
    raise exception 'Hierover is al besloten.' using errcode = 'check_violation';
  end if;
  if new.soort = 'gevolg' and not bijrijder.gevolg_klopt(new.gevolg, bijrijder.vandaag(new.gemeente)) then
    raise exception 'Het gevolg per maand ontbreekt of klopt niet.' using errcode = 'check_violation';
  end if;
  select coalesce(max(nr), 0) + 1 into new.nr from afstemming_stap where gemeente = new.gemeente and afstemming = new.afstemming;
  new.vastgelegd_op := now();
  mist := bijrijder.afstemming_ontbreekt(new.gemeente, new.afstemming);
  eerst := case new.soort
    when 'verwijt' then array['afgezien','niet_goed','gehoord']
    when 'omstandigheden' then array['afgezien','niet_goed','gehoord','verwijt','geen_verwijt']
    when 'gevolg' then array['afgezien','niet_goed','gehoord','verwijt','geen_verwijt']
    when 'akkoord' then array['afgezien','niet_goed','gehoord','verwijt','geen_verwijt','omstandigheden','gevolg','alternatief']
    when 'brief' then array['afgezien','niet_goed','gehoord','verwijt','geen_verwijt','omstandigheden','gevolg','alternatief','tweede']
    else array['afgezien'] end;
  if mist && eerst then
    raise exception 'Deze stap kan nog niet: eerst %.', array_to_string(array(select unnest(mist) intersect select unnest(eerst)), ', ')
      using errcode = 'check_violation';
  end if;
  if new.soort = 'akkoord' and (new.gebruiker = a.gebruiker or exists (select 1 from afstemming_stap s where s.gemeente = new.gemeente
    and s.afstemming = new.afstemming and s.soort <> 'akkoord' and s.gebruiker = new.gebruiker)) then
    raise exception 'Een tweede collega is iemand anders.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_afstemming_stap() owner to bijrijder_poort;
create trigger let_op before insert on afstemming_stap for each row execute function bijrijder.let_op_afstemming_stap();

-- The wall. Whoever inserts: nothing without every step, and what stands in the row comes from the steps.
create function bijrijder.let_op_verlaging() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mist text[] := bijrijder.afstemming_ontbreekt(new.gemeente, new.afstemming);
  b afstemming_stap;
begin
  if cardinality(mist) > 0 then
    raise exception 'Er kan geen verlaging bestaan: %.', array_to_string(mist, ', ') using errcode = 'check_violation';
  end if;
  new.gebruiker := bijrijder.huidige_gebruiker();
  if new.gebruiker is null or bijrijder.rol() <> 'klantmanager' then
    raise exception 'Een verlaging heeft de naam van een mens.' using errcode = 'insufficient_privilege';
  end if;
  select a.persoon, a.huishouden into new.persoon, new.huishouden from afstemming a where a.gemeente = new.gemeente and a.id = new.afstemming;
  select s.gebruiker into new.tweede from afstemming_stap s where s.gemeente = new.gemeente and s.afstemming = new.afstemming
    and s.soort = 'akkoord' order by s.nr desc limit 1;
  select s.gevolg into new.maanden from afstemming_stap s where s.gemeente = new.gemeente and s.afstemming = new.afstemming
    and s.soort = 'gevolg' order by s.nr desc limit 1;
  select * into b from afstemming_stap s where s.gemeente = new.gemeente and s.afstemming = new.afstemming and s.soort = 'brief' order by s.nr desc limit 1;
  new.brief := b.tekst;
  new.bezwaar := b.tekst2;
  new.herzien_op := b.herzien_op;
  new.besloten_op := bijrijder.vandaag(new.gemeente);
  new.vastgelegd_op := now();
  return new;
end $$;
alter function bijrijder.let_op_verlaging() owner to bijrijder_poort;
create trigger let_op before insert on verlaging for each row execute function bijrijder.let_op_verlaging();
alter table verlaging enable always trigger let_op;
alter table verlaging enable always trigger alleen_toevoegen;

-- The calculation knows a reduction only as a fact, and that fact only exists with the decision behind it.
call bijrijder.lees_als_poort('feit');
create function bijrijder.let_op_verlaging_feit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  maand text := to_char(new.geldig_van, 'YYYY-MM');
begin
  if new.soort <> 'verlaging' then
    raise exception 'Een % bestaat hier niet.', new.soort using errcode = 'check_violation';
  end if;
  if new.vervallen then
    return new;
  end if;
  if exists (select 1 from feit f where f.gemeente = new.gemeente and f.huishouden = new.huishouden and f.soort = 'verlaging' and f.onderwerp = new.onderwerp)
    or not exists (
    select 1 from verlaging v where v.gemeente = new.gemeente and v.huishouden = new.huishouden and v.persoon = new.persoon
      and new.onderwerp = 'verlaging:' || v.id || ':' || maand and jsonb_typeof(new.inhoud) = 'object'
      and new.inhoud = jsonb_build_object('pct', new.inhoud -> 'pct')
      and v.maanden @> jsonb_build_array(jsonb_build_object('maand', maand, 'pct', new.inhoud ->> 'pct'))
      and new.geldig_van = (maand || '-01')::date and new.geldig_tot_en_met = ((maand || '-01')::date + interval '1 month - 1 day')::date) then
    raise exception 'Er kan geen verlaging bestaan zonder besluit met alle stappen.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_verlaging_feit() owner to bijrijder_poort;
create trigger let_op_verlaging before insert on feit for each row
  when (new.soort ~* '(verlag|maatregel|opschort|boete|sanctie|korting|intrek|uitsluit)')
  execute function bijrijder.let_op_verlaging_feit();
alter table feit enable always trigger let_op_verlaging;
alter table feit enable always trigger alleen_toevoegen;

-- Decide. In one go: the decision, the facts the settlement reads, and our promise to look again.
create function bijrijder.verlaag(welke uuid, belofte text) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v verlaging;
  m jsonb;
begin
  if bijrijder.rol() <> 'klantmanager' or not bijrijder.echte_tekst(belofte, 8)
    or not exists (select 1 from afstemming a where a.gemeente = bijrijder.gemeente() and a.id = welke and bijrijder.mag_bij(a.persoon)
      and a.persoon = any (bijrijder.betrokkenen())) then
    raise exception 'Dit kan hier niet.' using errcode = 'insufficient_privilege';
  end if;
  insert into verlaging (gemeente, afstemming) values (bijrijder.gemeente(), welke) returning * into v;
  for m in select * from jsonb_array_elements(v.maanden) loop
    insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst, door_gebruiker)
    values (v.gemeente, v.huishouden, v.persoon, 'verlaging', 'verlaging:' || v.id || ':' || (m ->> 'maand'), jsonb_build_object('pct', m ->> 'pct'),
      (m ->> 'maand' || '-01')::date, ((m ->> 'maand' || '-01')::date + interval '1 month - 1 day')::date, v.besloten_op, 'medewerker', v.gebruiker);
  end loop;
  insert into toezegging (gemeente, persoon, gebruiker, wat, voor, beloofd_op)
  values (v.gemeente, v.persoon, v.gebruiker, belofte, v.herzien_op, v.besloten_op);
  return v.id;
end $$;
alter function bijrijder.verlaag(uuid, text) owner to bijrijder_poort;
grant insert on verlaging, feit, toezegging to bijrijder_poort;
create policy poort_voegt_toe on verlaging for insert to bijrijder_poort with check (true);
create policy poort_voegt_toe on feit for insert to bijrijder_poort with check (soort = 'verlaging');
create policy poort_voegt_toe on toezegging for insert to bijrijder_poort with check (true);

-- Taking back, or lifting an obligation, works at once.
create function bijrijder.werk_gunst_uit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v verlaging;
  m jsonb;
begin
  if new.op <> bijrijder.vandaag(new.gemeente) then
    raise exception 'Dit is van vandaag.' using errcode = 'check_violation';
  end if;
  if new.soort = 'terugnemen' then
    select * into v from verlaging where gemeente = new.gemeente and afstemming = new.afstemming;
    for m in select * from jsonb_array_elements(coalesce(v.maanden, '[]')) loop
      insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst, door_gebruiker, vervallen)
      values (v.gemeente, v.huishouden, v.persoon, 'verlaging', 'verlaging:' || v.id || ':' || (m ->> 'maand'), jsonb_build_object('pct', m ->> 'pct'),
        (m ->> 'maand' || '-01')::date, ((m ->> 'maand' || '-01')::date + interval '1 month - 1 day')::date, new.op, 'medewerker', new.gebruiker, true);
    end loop;
  end if;
  if new.verplichting is not null and new.soort in ('afzien','anders','ontheffing') then
    update verplichting set beeindigd_op = new.op, beeindigd_reden = new.reden
    where gemeente = new.gemeente and id = new.verplichting and persoon = new.persoon and beeindigd_op is null;
  end if;
  return null;
end $$;
alter function bijrijder.werk_gunst_uit() owner to bijrijder_poort;
create trigger werk_uit after insert on ten_gunste for each row execute function bijrijder.werk_gunst_uit();
grant select, update on verplichting to bijrijder_poort;
create policy poort_leest on verplichting for select to bijrijder_poort using (true);
create policy poort_wijzigt on verplichting for update to bijrijder_poort using (true) with check (true);
call bijrijder.lees_als_poort('contactvoorkeur');
