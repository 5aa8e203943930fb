-- The wall of 0400, stronger: it begins with an obligation that was there and did not wait; the person can write their own side
-- and contradict what we wrote, before anything is weighed; how much is bounded by what the council chose; the second colleague
-- is asked by name and reads exactly this. What is replaced here asks more than before, never less.

alter table afstemming add column verplichting uuid;
-- art. 18 lid 2, or lid 4 onder a to h (Pw)
alter table afstemming add column grond text check (grond in ('18_2','18_4_a','18_4_b','18_4_c','18_4_d','18_4_e','18_4_f','18_4_g','18_4_h'));
alter table afstemming add column niet_gedaan_op date;
alter table afstemming add foreign key (gemeente, verplichting, persoon) references verplichting (gemeente, id, persoon);
alter table afstemming add constraint van_een_verplichting
  check (verplichting is not null and grond is not null and niet_gedaan_op is not null) not valid;
create index on afstemming (gemeente, verplichting);
-- the day it was written down, by the calendar of the municipality: terms run from here, not from the day somebody names
alter table afstemming_stap add column genoteerd_op date;
alter table afstemming_stap add constraint afstemming_stap_van unique (gemeente, id, afstemming);

-- The person's own words: their side, or what they think of what we wrote about a talk. Nobody else writes here.
create table afstemming_woord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  afstemming uuid not null,
  persoon uuid not null,
  nr integer not null default 0,
  soort text not null check (soort in ('kant','zo_is_het','klopt_niet')),
  stap uuid,
  tekst text not null default '' check (length(tekst) <= 8000),
  met_hulp boolean not null default false,
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check ((soort = 'kant') = (stap is null)),
  check (soort <> 'kant' or length(trim(tekst)) > 0),
  foreign key (gemeente, afstemming, persoon) references afstemming (gemeente, id, persoon),
  foreign key (gemeente, stap, afstemming) references afstemming_stap (gemeente, id, afstemming)
);
create index on afstemming_woord (gemeente, persoon);
create unique index on afstemming_woord (gemeente, afstemming, nr);
call bijrijder.bescherm('afstemming_woord', persoon => 'persoon');
call bijrijder.alleen_toevoegen('afstemming_woord');
call bijrijder.lees_als_poort('afstemming_woord');
revoke insert on afstemming_woord from bijrijder_inrichting;
call bijrijder.geef('afstemming_woord', array['client'], array['select','insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('afstemming_woord', array['klantmanager','teamleider'], array['select']);

-- What somebody is still writing. Theirs alone, until they send it.
create table afstemming_concept (
  gemeente smallint not null,
  afstemming uuid not null,
  persoon uuid not null,
  tekst text not null check (length(tekst) <= 8000),
  bewaard_op date not null,
  primary key (gemeente, afstemming),
  foreign key (gemeente, afstemming, persoon) references afstemming (gemeente, id, persoon)
);
create index on afstemming_concept (gemeente, persoon);
call bijrijder.bescherm('afstemming_concept', persoon => 'persoon');
call bijrijder.geef('afstemming_concept', array['client'], array['select','insert','update (tekst, bewaard_op)','delete'],
  'persoon = bijrijder.huidige_persoon()');

-- A colleague who had no part in it is asked by name to read along; or says they do not agree.
create table afstemming_tweede (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  afstemming uuid not null,
  persoon uuid not null,
  nr integer not null default 0,
  soort text not null check (soort in ('vraag','oneens')),
  gebruiker uuid not null,
  gevraagd uuid not null,
  tekst text not null default '' check (length(tekst) <= 4000),
  op date not null,
  tot timestamptz not null default now(),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check ((soort = 'oneens') = (gebruiker = gevraagd)),
  check (soort = 'vraag' or bijrijder.echte_tekst(tekst, 8)),
  foreign key (gemeente, afstemming, persoon) references afstemming (gemeente, id, persoon),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, gevraagd) references gebruiker (gemeente, id)
);
create index on afstemming_tweede (gemeente, persoon);
create index on afstemming_tweede (gemeente, gevraagd);
create unique index on afstemming_tweede (gemeente, afstemming, nr);
call bijrijder.bescherm('afstemming_tweede', persoon => 'persoon');
call bijrijder.alleen_toevoegen('afstemming_tweede');
call bijrijder.lees_als_poort('afstemming_tweede');
revoke insert on afstemming_tweede from bijrijder_inrichting;

-- Steps, words and questions of one matter in one order.
create function bijrijder.volgend_nr(g smallint, welke uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select greatest((select max(nr) from afstemming_stap where gemeente = g and afstemming = welke),
    (select max(nr) from afstemming_woord where gemeente = g and afstemming = welke),
    (select max(nr) from afstemming_tweede where gemeente = g and afstemming = welke), 0) + 1
$$;
alter function bijrijder.volgend_nr(smallint, uuid) owner to bijrijder_poort;

create function bijrijder.let_op_afstemming_woord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('afstemming:' || new.afstemming, 4));
  if bijrijder.rol() <> 'client' or new.persoon is distinct from bijrijder.huidige_persoon() then
    raise exception 'Deze woorden zijn van de mens zelf.' using errcode = 'insufficient_privilege';
  end if;
  if exists (select 1 from verlaging w where w.gemeente = new.gemeente and w.afstemming = new.afstemming) then
    raise exception 'Hierover is al besloten.' using errcode = 'check_violation';
  end if;
  if new.stap is not null and not exists (select 1 from afstemming_stap s where s.gemeente = new.gemeente and s.id = new.stap and s.soort = 'gehoord') then
    raise exception 'Dit gaat niet over een gesprek.' using errcode = 'check_violation';
  end if;
  new.nr := bijrijder.volgend_nr(new.gemeente, new.afstemming);
  new.op := bijrijder.vandaag(new.gemeente);
  new.vastgelegd_op := now();
  return new;
end $$;
alter function bijrijder.let_op_afstemming_woord() owner to bijrijder_poort;
create trigger let_op before insert on afstemming_woord for each row execute function bijrijder.let_op_afstemming_woord();

-- How much: one to three months on end, no month above what must stay (art. 475dc Rv, as `hoogstens_pct` of the norm and as
-- amount), together not above what the verordening says for this ground (art. 8 lid 1 onder a, art. 18 lid 5).
create function bijrijder.gevolg_past(gevolg jsonb, vanaf date, beleid jsonb, grond text) returns boolean language plpgsql stable
  set search_path = public, pg_temp as $$
declare
  m jsonb;
  som numeric := 0;
  deel jsonb := beleid -> 'delen' -> left(grond, 4);
begin
  if deel is null or not bijrijder.gevolg_klopt(gevolg, vanaf) then
    return false;
  end if;
  for m in select * from jsonb_array_elements(gevolg) loop
    if coalesce(m ->> 'minst_ct', '') !~ '^\d{1,9}$' or (m ->> 'dan_ct')::integer < least((m ->> 'nu_ct')::integer, (m ->> 'minst_ct')::integer)
      or (m ->> 'pct')::numeric > (beleid ->> 'hoogstens_pct')::numeric then
      return false;
    end if;
    som := som + (m ->> 'pct')::numeric;
  end loop;
  return coalesce(som <= (deel ->> 'pct')::numeric * least(3, (deel ->> 'maanden')::integer), false);
end $$;

set local role bijrijder_poort;
create or replace function bijrijder.begin_afstemming() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p verplichting;
begin
  if bijrijder.rol() <> 'inrichting' and new.begonnen_op <> bijrijder.vandaag(new.gemeente) then
    raise exception 'Dit begint vandaag.' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from huishouden_lid l where l.gemeente = new.gemeente and l.huishouden = new.huishouden
    and l.persoon = new.persoon and l.rol in ('aanvrager','partner')) then
    raise exception 'Deze mens hoort niet bij dit huishouden.' using errcode = 'check_violation';
  end if;
  select * into p from verplichting where gemeente = new.gemeente and id = new.verplichting and persoon = new.persoon;
  if p.id is null or p.beeindigd_op is not null or new.niet_gedaan_op is null or new.niet_gedaan_op not between p.van and p.tot
    or new.niet_gedaan_op > bijrijder.vandaag(new.gemeente) then
    raise exception 'Een verlaging kan alleen gaan over een verplichting die nu geldt.' using errcode = 'check_violation', constraint = 'van_een_verplichting';
  end if;
  -- what waited on that day was not asked of anybody
  if bijrijder.verplichting_wacht(new.gemeente, new.verplichting) is not null
    or exists (select 1 from hulpvraag h where h.gemeente = new.gemeente and h.persoon = new.persoon and h.soort = 'niet_goed'
      and h.dag <= new.niet_gedaan_op and (h.gesproken_op is null or (h.gesproken_op at time zone 'Europe/Amsterdam')::date >= new.niet_gedaan_op)) then
    raise exception 'Deze verplichting stond stil.' using errcode = 'check_violation', constraint = 'verplichting_wacht';
  end if;
  -- which reduction belongs to which obligation (art. 18 lid 2 and 4): not what art. 17 lid 1 asks
  if not (case when new.grond = '18_2' then true
      when new.grond = '18_4_h' then p.grond = '9_1_b'
      when new.grond = '18_4_b' then p.grond in ('55','9_1_a')
      when new.grond is not null then p.grond in ('9_1_a','55') end) then
    raise exception 'Dit artikel hoort niet bij deze verplichting.' using errcode = 'check_violation', constraint = 'grond_past';
  end if;
  return new;
end $$;

create or replace function bijrijder.afstemming_ontbreekt(g smallint, welke uuid) returns text[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  a afstemming;
  vandaag date := bijrijder.vandaag(g);
  voorkeur text;
  hoor integer;
  beleid jsonb := bijrijder.hoorbeleid(g, vandaag);
  eigen integer;
  h afstemming_stap;
  zegt afstemming_woord;
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
  if bijrijder.rust_duurt(g, a.persoon) then
    uit := uit || 'niet_goed'::text;
  end if;
  -- 0. what the council chose, and an obligation that is still there and does not wait
  if beleid is null or beleid -> 'delen' -> left(a.grond, 4) is null then
    uit := uit || 'verordening'::text;
  end if;
  if not exists (select 1 from verplichting p where p.gemeente = g and p.id = a.verplichting and p.persoon = a.persoon and p.beeindigd_op is null)
    or bijrijder.verplichting_wacht(g, a.verplichting) in ('lukt_niet','uitstel') then
    uit := uit || 'verplichting'::text;
  end if;
  select coalesce((select c.kanaal from contactvoorkeur c where c.gemeente = g and c.persoon = a.persoon),
    (select p.contactvoorkeur from persoon p where p.gemeente = g and p.id = a.persoon)) into voorkeur;

  -- 1. the person's own words; or invited in their own way and heard, in a talk they agree with or had the time to contradict;
  -- or two attempts on different days and channels, with time to answer (Awb 4:8)
  select max(w.nr) into eigen from afstemming_woord w where w.gemeente = g and w.afstemming = welke and w.persoon = a.persoon and w.soort = 'kant';
  select * into h from afstemming_stap s where s.gemeente = g and s.afstemming = welke and s.persoon = a.persoon and s.soort = 'gehoord' order by s.nr desc limit 1;
  select * into zegt from afstemming_woord w where w.gemeente = g and w.afstemming = welke and w.stap = h.id order by w.nr desc limit 1;
  if zegt.soort = 'klopt_niet' and coalesce(eigen, 0) < zegt.nr then
    uit := uit || 'tegenspraak'::text;
  end if;
  if eigen is not null
    or ((voorkeur is null or exists (select 1 from afstemming_stap s where s.gemeente = g and s.afstemming = welke and s.persoon = a.persoon
        and s.soort = 'uitnodiging' and s.kanaal = voorkeur and s.dag between a.begonnen_op and vandaag))
      and ((h.dag between a.begonnen_op and vandaag
          and exists (select 1 from afstemming_stap u where u.gemeente = g and u.afstemming = welke and u.persoon = a.persoon
            and u.soort = 'uitnodiging' and u.nr < h.nr and u.dag <= h.dag)
          and (zegt.soort = 'zo_is_het' or (zegt.soort is null
            and coalesce(h.genoteerd_op, h.dag) + (beleid ->> 'reactietermijn_dagen')::integer <= vandaag)))
        or (h.id is null and exists (select 1 from afstemming_stap x join afstemming_stap y on y.gemeente = x.gemeente and y.afstemming = x.afstemming
          and y.persoon = x.persoon and y.soort = 'uitnodiging' and y.dag > x.dag and y.kanaal <> x.kanaal
          where x.gemeente = g and x.afstemming = welke and x.persoon = a.persoon and x.soort = 'uitnodiging'
            and x.dag >= a.begonnen_op and y.dag <= vandaag
            and greatest(coalesce(x.genoteerd_op, x.dag), x.dag) + (beleid ->> 'hoortermijn_dagen')::integer <= vandaag)))) then
    select greatest(eigen, (select max(s.nr) from afstemming_stap s where s.gemeente = g and s.afstemming = welke and s.soort in ('uitnodiging','gehoord')),
      (select max(w.nr) from afstemming_woord w where w.gemeente = g and w.afstemming = welke and w.soort = 'klopt_niet')) into hoor;
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
  if e.id is null or v.id is null or e.nr < v.nr or not bijrijder.gevolg_past(e.gevolg, vandaag, beleid, a.grond) then
    uit := uit || 'gevolg'::text;
  end if;
  -- 4. an alternative, and why it does not serve
  if alt.id is null or alt.tekst2 is null then
    uit := uit || 'alternatief'::text;
  end if;
  -- 5. a colleague who did none of the steps, does not walk beside the person, and has another name
  if akk.id is null
    or not exists (select 1 from afstemming_tweede q where q.gemeente = g and q.afstemming = welke and q.soort = 'vraag' and q.gevraagd = akk.gebruiker and q.nr < akk.nr)
    or exists (select 1 from afstemming_tweede q where q.gemeente = g and q.afstemming = welke and q.soort = 'oneens' and q.nr > greatest(v.nr, o.nr, e.nr, alt.nr))
    or akk.nr < greatest(coalesce(hoor, 0), v.nr, o.nr, e.nr, alt.nr)
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

create or replace function bijrijder.let_op_afstemming_stap() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
  if new.soort = 'gevolg' and not bijrijder.gevolg_past(new.gevolg, bijrijder.vandaag(new.gemeente), bijrijder.hoorbeleid(new.gemeente, bijrijder.vandaag(new.gemeente)), a.grond) then
    raise exception 'Het gevolg per maand ontbreekt of klopt niet.' using errcode = 'check_violation';
  end if;
  new.nr := bijrijder.volgend_nr(new.gemeente, new.afstemming);
  new.vastgelegd_op := now();
  new.genoteerd_op := case when bijrijder.rol() = 'inrichting' then coalesce(new.genoteerd_op, new.dag) else bijrijder.vandaag(new.gemeente) end;
  mist := bijrijder.afstemming_ontbreekt(new.gemeente, new.afstemming);
  eerst := case new.soort
    when 'verwijt' then array['afgezien','niet_goed','verplichting','verordening','tegenspraak','gehoord']
    when 'omstandigheden' then array['afgezien','niet_goed','verplichting','verordening','tegenspraak','gehoord','verwijt','geen_verwijt']
    when 'gevolg' then array['afgezien','niet_goed','verplichting','verordening','tegenspraak','gehoord','verwijt','geen_verwijt']
    when 'akkoord' then array['afgezien','niet_goed','verplichting','verordening','tegenspraak','gehoord','verwijt','geen_verwijt','omstandigheden','gevolg','alternatief']
    when 'brief' then array['afgezien','niet_goed','verplichting','verordening','tegenspraak','gehoord','verwijt','geen_verwijt','omstandigheden','gevolg','alternatief','tweede']
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
set local role bijrijder_eigenaar;

-- Who can be asked: a klantmanager or teamleider of today, with another name, who had no part in it and does not walk beside them.
create function bijrijder.kan_tweede_zijn(g smallint, welke uuid, wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from afstemming a
    join gebruiker k on k.gemeente = a.gemeente and k.id = wie
    where a.gemeente = g and a.id = welke
      and not exists (select 1 from gebruiker ander where ander.gemeente = g and (ander.id = wie or lower(ander.naam) = lower(k.naam))
        and ander.id in (select a.gebruiker union select s.gebruiker from afstemming_stap s where s.gemeente = g and s.afstemming = welke and s.soort <> 'akkoord'))
      and not exists (select 1 from begeleiding b where b.gemeente = g and b.persoon = a.persoon and b.gebruiker = wie
        and b.van <= bijrijder.vandaag(g) and (b.tot is null or b.tot > bijrijder.vandaag(g)))
      and exists (select 1 from gebruiker_rol r where r.gemeente = g and r.gebruiker = wie and r.rol in ('klantmanager','teamleider')
        and r.van <= bijrijder.vandaag(g) and (r.tot is null or r.tot > bijrijder.vandaag(g))))
$$;
alter function bijrijder.kan_tweede_zijn(smallint, uuid, uuid) owner to bijrijder_poort;

-- Is the asker somebody's second colleague for this, now? Only for this purpose, only while it is open, only if they were asked.
create function bijrijder.leest_als_tweede(welke uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select bijrijder.doel() = 'tweede_lezing' and bijrijder.rol() in ('klantmanager','teamleider')
    and exists (select 1 from afstemming_tweede q where q.gemeente = bijrijder.gemeente() and q.afstemming = welke and q.soort = 'vraag'
      and q.gevraagd = bijrijder.huidige_gebruiker() and now() < q.tot
      and not exists (select 1 from afstemming_tweede n where n.gemeente = q.gemeente and n.afstemming = q.afstemming and n.soort = 'oneens'
        and n.gebruiker = q.gevraagd and n.nr > q.nr and n.vastgelegd_op < now() - interval '1 hour')
      and not exists (select 1 from afstemming_stap s where s.gemeente = q.gemeente and s.afstemming = q.afstemming and s.soort = 'akkoord'
        and s.gebruiker = q.gevraagd and s.nr > q.nr and s.vastgelegd_op < now() - interval '1 hour'))
$$;
alter function bijrijder.leest_als_tweede(uuid) owner to bijrijder_poort;
create function bijrijder.is_tweede_bij(wie uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select bijrijder.doel() = 'tweede_lezing' and exists (select 1 from afstemming a where a.gemeente = bijrijder.gemeente() and a.persoon = wie
    and bijrijder.leest_als_tweede(a.id))
$$;
alter function bijrijder.is_tweede_bij(uuid) owner to bijrijder_poort;

-- What waits for the asker to read: without a name, until they open it on purpose.
create function bijrijder.mijn_tweede_lezingen() returns table (afstemming uuid, persoon uuid, door text, op date, gedaan boolean) language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct on (q.afstemming) q.afstemming, q.persoon, g.naam, q.op,
    exists (select 1 from afstemming_stap s where s.gemeente = q.gemeente and s.afstemming = q.afstemming and s.gebruiker = q.gevraagd and s.nr > q.nr)
    or exists (select 1 from afstemming_tweede n where n.gemeente = q.gemeente and n.afstemming = q.afstemming and n.soort = 'oneens' and n.gebruiker = q.gevraagd and n.nr > q.nr)
  from afstemming_tweede q join gebruiker g on g.gemeente = q.gemeente and g.id = q.gebruiker
  where q.gemeente = bijrijder.gemeente() and q.soort = 'vraag' and q.gevraagd = bijrijder.huidige_gebruiker() and now() < q.tot
    and bijrijder.doel() = 'tweede_lezing'
    and not exists (select 1 from ten_gunste t where t.gemeente = q.gemeente and t.afstemming = q.afstemming and t.soort in ('afzien','terugnemen'))
  order by q.afstemming, q.nr desc
$$;
alter function bijrijder.mijn_tweede_lezingen() owner to bijrijder_poort;

create function bijrijder.mogelijke_tweeden(welke uuid) returns table (id uuid, naam text, functie text) language sql stable security definer
  set search_path = public, pg_temp as $$
  select k.id, k.naam, k.functie from gebruiker k join afstemming a on a.gemeente = k.gemeente and a.id = welke
  where k.gemeente = bijrijder.gemeente() and bijrijder.rol() = 'klantmanager' and a.persoon = any (bijrijder.betrokkenen())
    and bijrijder.kan_tweede_zijn(k.gemeente, welke, k.id)
  order by k.naam
$$;
alter function bijrijder.mogelijke_tweeden(uuid) owner to bijrijder_poort;

create function bijrijder.let_op_tweede() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mist text[];
  laatste integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('afstemming:' || new.afstemming, 4));
  if new.gebruiker is distinct from bijrijder.huidige_gebruiker() then
    raise exception 'Dit staat op naam van wie het doet.' using errcode = 'insufficient_privilege';
  end if;
  new.op := bijrijder.vandaag(new.gemeente);
  new.vastgelegd_op := now();
  new.tot := now() + interval '7 days';
  if new.soort = 'vraag' then
    mist := bijrijder.afstemming_ontbreekt(new.gemeente, new.afstemming);
    if not mist <@ array['tweede','brief'] then
      raise exception 'Meelezen kan als de stappen ervoor er zijn.' using errcode = 'check_violation';
    end if;
    if not bijrijder.kan_tweede_zijn(new.gemeente, new.afstemming, new.gevraagd) then
      raise exception 'Vraag een collega die er geen deel aan had.' using errcode = 'check_violation', constraint = 'kan_tweede_zijn';
    end if;
    -- who did not agree is not passed over for somebody who will: first it is weighed again
    select max(s.nr) into laatste from afstemming_stap s where s.gemeente = new.gemeente and s.afstemming = new.afstemming
      and s.soort in ('verwijt','omstandigheden','gevolg','alternatief');
    if exists (select 1 from afstemming_tweede n where n.gemeente = new.gemeente and n.afstemming = new.afstemming and n.soort = 'oneens' and n.nr > laatste) then
      raise exception 'Een collega was het niet eens. Weeg eerst opnieuw.' using errcode = 'check_violation', constraint = 'eerst_opnieuw_wegen';
    end if;
  end if;
  new.nr := bijrijder.volgend_nr(new.gemeente, new.afstemming);
  return new;
end $$;
alter function bijrijder.let_op_tweede() owner to bijrijder_poort;
create trigger let_op before insert on afstemming_tweede for each row execute function bijrijder.let_op_tweede();

call bijrijder.geef('afstemming_tweede', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('afstemming_tweede', array['klantmanager','teamleider'], array['select'],
  'bijrijder.mag_bij(persoon) or bijrijder.leest_als_tweede(afstemming)');
call bijrijder.geef('afstemming_tweede', array['klantmanager'], array['insert'],
  'gebruiker = bijrijder.huidige_gebruiker() and case soort when ''vraag'' then bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''
    else bijrijder.leest_als_tweede(afstemming) end');
call bijrijder.geef('afstemming_tweede', array['teamleider'], array['insert'],
  'gebruiker = bijrijder.huidige_gebruiker() and soort = ''oneens'' and bijrijder.leest_als_tweede(afstemming)');

-- Exactly this matter, and nothing else of the person: the steps, their words, this obligation and what they said of it, and their name.
do $$
declare
  rol text;
begin
  foreach rol in array array['klantmanager','teamleider'] loop
    execute format('create policy tweede_leest_%1$s on afstemming for select to bijrijder_%1$s using (bijrijder.leest_als_tweede(id))', rol);
    execute format('create policy tweede_leest_%1$s on afstemming_stap for select to bijrijder_%1$s using (bijrijder.leest_als_tweede(afstemming))', rol);
    execute format('create policy tweede_leest_%1$s on afstemming_woord for select to bijrijder_%1$s using (bijrijder.leest_als_tweede(afstemming))', rol);
    execute format('create policy tweede_leest_%1$s on persoon for select to bijrijder_%1$s using (bijrijder.is_tweede_bij(id))', rol);
    execute format('create policy tweede_stemt_%1$s on afstemming_stap for insert to bijrijder_%1$s with check (bijrijder.leest_als_tweede(afstemming)
      and gebruiker = bijrijder.huidige_gebruiker() and soort = ''akkoord'')', rol);
    execute format('grant select on verplichting, verplichting_antwoord to bijrijder_%s', rol);
    execute format('create policy tweede_leest_%1$s on verplichting for select to bijrijder_%1$s using (bijrijder.doel() = ''tweede_lezing'' and exists (
      select 1 from afstemming a where a.gemeente = verplichting.gemeente and a.verplichting = verplichting.id and bijrijder.leest_als_tweede(a.id)))', rol);
    execute format('create policy tweede_leest_%1$s on verplichting_antwoord for select to bijrijder_%1$s using (bijrijder.doel() = ''tweede_lezing'' and exists (
      select 1 from afstemming a where a.gemeente = verplichting_antwoord.gemeente and a.verplichting = verplichting_antwoord.verplichting
        and bijrijder.leest_als_tweede(a.id)))', rol);
  end loop;
end $$;

-- as before (0531), and who reads along as the second colleague is with this person too, for that purpose only
create or replace function bijrijder.open_toegang(
  de_gemeente smallint, de_persoon uuid, de_gebruiker uuid, het_doel text, de_verwerking uuid, de_rol text,
  -- `genoemd`: the people given, each checked; `ongetoetst`: those who may not be together yet; or the list of that name
  hoe text, genoemd uuid[], met_huisgenoten boolean,
  soort_wie text, naam_wie text, de_handeling text, het_object text, de_reden text,
  out rol text, out vandaag date, out betrokkenen uuid[])
language plpgsql as $$
declare
  lezers uuid[];
begin
  rol := de_rol;
  vandaag := bijrijder.vandaag(de_gemeente);
  perform set_config('bijrijder.gemeente', de_gemeente::text, true),
    set_config('bijrijder.persoon', coalesce(de_persoon::text, ''), true),
    set_config('bijrijder.gebruiker', coalesce(de_gebruiker::text, ''), true),
    set_config('bijrijder.doel', het_doel, true),
    set_config('bijrijder.verwerking', de_verwerking::text, true),
    set_config('role', 'bijrijder_' || rol, true);
  betrokkenen := case hoe
    when 'eigen klanten' then bijrijder.eigen_klanten()
    when 'eigen huishouden' then bijrijder.eigen_huishouden()
    else genoemd end;
  if hoe = 'eigen huishouden' and cardinality(betrokkenen) = 0 then
    betrokkenen := array[de_persoon];
  end if;
  if hoe = 'eigen huishouden' and betrokkenen <> array[de_persoon] then
    rol := 'partner';
  end if;
  if hoe = 'genoemd' and rol <> 'werker' and exists (select from unnest(betrokkenen) wie where not bijrijder.mag_bij(wie) and not bijrijder.is_tweede_bij(wie)) then
    raise exception 'geen relatie met deze persoon' using errcode = 'BR403';
  end if;
  perform set_config('bijrijder.betrokkenen', betrokkenen::text, true);
  lezers := betrokkenen;
  if met_huisgenoten then
    lezers := array(select unnest(betrokkenen) union select persoon from huishouden_lid);
  end if;
  if cardinality(betrokkenen) > 0 then
    perform set_config('role', 'none', true);
    insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
    select de_gemeente, de_verwerking, lezer, soort_wie, coalesce(de_persoon, de_gebruiker), naam_wie, open_toegang.rol,
      de_handeling, het_object, het_doel, de_reden
    from unnest(lezers) lezer;
  end if;
  perform set_config('role', 'bijrijder_' || rol, true);
end $$;

-- Every turn is news for the person, in the transaction in which it is taken (that it began: 1050).
create trigger nieuws after insert on afstemming_stap for each row when (new.soort = 'gehoord')
  execute function bijrijder.wordt_nieuws('horen_verslag');
create trigger nieuws after insert on afstemming_tweede for each row when (new.soort = 'vraag')
  execute function bijrijder.wordt_nieuws('horen_tweede');
create trigger nieuws after insert on verlaging for each row execute function bijrijder.wordt_nieuws('horen_besluit');
create trigger nieuws after insert on ten_gunste for each row when (new.afstemming is not null or new.verplichting is not null)
  execute function bijrijder.wordt_nieuws('horen_gunst');

-- Raising is one act as well: an amount, a reason, a name, and an end when it is per month (art. 18 lid 1; art. 35 Pw once).
alter table ten_gunste drop constraint ten_gunste_soort_check;
alter table ten_gunste add constraint ten_gunste_soort_check
  check (soort in ('afzien','anders','ontheffing','uitstel','hulp','terugnemen','meer'));
alter table ten_gunste add column bedrag_cent integer check (bedrag_cent between 1 and 10000000);
alter table ten_gunste add column per text check (per in ('maand','eenmalig'));
alter table ten_gunste add constraint meer_is_een_bedrag check ((soort = 'meer') = (bedrag_cent is not null)
  and (bedrag_cent is null) = (per is null) and (per is distinct from 'maand' or tot > op));
