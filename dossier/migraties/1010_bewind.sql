-- Somebody the kantonrechter appointed: a bewindvoerder (art. 1:431 BW), a mentor (1:450) or a curator (1:378). A colleague writes down
-- what the beschikking says, another colleague agrees, and only then it works. Ending it closes every door at once. Where the money goes
-- is asked of a human, at the beginning and at the end; until it is answered nothing goes to an account that may be the wrong one.

create table bewind (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  soort text not null check (soort in ('bewindvoerder','mentor','curator')),
  -- as the beschikking names them
  naam text not null check (length(trim(naam)) between 2 and 120),
  kantoor text not null default '' check (length(kantoor) <= 120),
  telefoon text not null default '' check (length(telefoon) <= 40),
  rechtbank text not null check (length(trim(rechtbank)) between 2 and 120),
  zaaknummer text not null default '' check (length(zaaknummer) <= 60),
  beschikking_op date not null,
  van date not null,
  -- first day it no longer holds; null: until the court ends it
  tot date check (tot > van),
  -- art. 1:431 BW: all goods, or one or more of them; the bijstand is always one of them, otherwise there is nothing to do here
  omvang text not null check (omvang in ('alles','deel')),
  omvang_tekst text not null default '' check (length(omvang_tekst) <= 500),
  -- the account that was named with it, if any
  rekening uuid,
  door uuid not null,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, rekening) references rekening (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id),
  check (beschikking_op <= van and beschikking_op <= dag),
  check (omvang = 'alles' or length(trim(omvang_tekst)) >= 3),
  check (soort <> 'mentor' or rekening is null)
);
create index on bewind (gemeente, persoon);
call bijrijder.bescherm('bewind', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bewind');
call bijrijder.lees_als_poort('bewind');

-- The second colleague.
create table bewind_antwoord (
  gemeente smallint not null,
  bewind uuid not null,
  persoon uuid not null,
  akkoord boolean not null,
  reden text not null default '' check (length(reden) <= 500),
  door uuid not null,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, bewind),
  foreign key (gemeente, bewind) references bewind (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id),
  check (akkoord or length(trim(reden)) >= 10)
);
call bijrijder.bescherm('bewind_antwoord', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bewind_antwoord');
call bijrijder.lees_als_poort('bewind_antwoord');

-- The end: from this moment the doors are closed, whatever day the court named.
create table bewind_einde (
  gemeente smallint not null,
  bewind uuid not null,
  persoon uuid not null,
  grond text not null check (grond in ('opgeheven','opvolger','overleden','klopt_niet')),
  -- the day the court named
  per date not null,
  reden text not null default '' check (length(reden) <= 500),
  door uuid not null,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, bewind),
  foreign key (gemeente, bewind) references bewind (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id),
  check (per <= dag)
);
call bijrijder.bescherm('bewind_einde', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bewind_einde');
call bijrijder.lees_als_poort('bewind_einde');

-- A copy of the beschikking, under the key of the person.
create table bewind_stuk (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  bewind uuid not null,
  persoon uuid not null,
  naam text not null check (length(naam) between 1 and 120),
  soort text not null check (soort in ('application/pdf','image/jpeg','image/png')),
  onder_sleutel text not null,
  inhoud bytea not null,
  sha256 bytea not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, bewind),
  foreign key (gemeente, bewind) references bewind (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
call bijrijder.bescherm('bewind_stuk', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bewind_stuk');

-- What a human answered to: where does the money go now?
create table bewind_rekening (
  gemeente smallint not null,
  bewind uuid not null,
  moment text not null check (moment in ('begin','einde')),
  persoon uuid not null,
  keuze text not null check (keuze in ('bewind','eigen')),
  rekening uuid not null,
  reden text not null check (length(trim(reden)) >= 10 and length(reden) <= 500),
  door uuid not null,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, bewind, moment),
  foreign key (gemeente, bewind) references bewind (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, rekening) references rekening (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id),
  check (keuze = 'eigen' or moment = 'begin')
);
call bijrijder.bescherm('bewind_rekening', persoon => 'persoon');
call bijrijder.alleen_toevoegen('bewind_rekening');
call bijrijder.lees_als_poort('bewind_rekening');

-- Does what the court ordered hold on this day? Only when two colleagues agreed, and from the first word of its end no more.
create function bijrijder.bewind_loopt(welk uuid, dag date default null) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from bewind b join bewind_antwoord a on a.gemeente = b.gemeente and a.bewind = b.id and a.akkoord
    where b.gemeente = bijrijder.gemeente() and b.id = welk
      and b.van <= coalesce(bewind_loopt.dag, bijrijder.vandaag(b.gemeente))
      and (b.tot is null or b.tot > coalesce(bewind_loopt.dag, bijrijder.vandaag(b.gemeente)))
      and not exists (select 1 from bewind_einde e where e.gemeente = b.gemeente and e.bewind = b.id))
$$;
alter function bijrijder.bewind_loopt(uuid, date) owner to bijrijder_poort;

-- Is somebody else, by order of the court, in charge of the money of this person today?
create function bijrijder.geld_onder_bewind(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from bewind b where b.gemeente = bijrijder.gemeente() and b.persoon = wie and b.soort <> 'mentor'
    and bijrijder.bewind_loopt(b.id))
$$;
alter function bijrijder.geld_onder_bewind(uuid) owner to bijrijder_poort;

-- Which question about the account waits for a human: `begin`, `einde`, or none.
create function bijrijder.bewind_vraag(welk uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select case
    when not exists (select 1 from bewind_antwoord a where a.gemeente = b.gemeente and a.bewind = b.id and a.akkoord) or b.soort = 'mentor' then null
    when begin.keuze is null and not voorbij.ja then 'begin'
    when begin.keuze = 'bewind' and einde.keuze is null and voorbij.ja then 'einde'
  end
  from bewind b
    cross join lateral (select coalesce(b.tot <= bijrijder.vandaag(b.gemeente), false)
      or exists (select 1 from bewind_einde e where e.gemeente = b.gemeente and e.bewind = b.id) as ja) voorbij
    left join bewind_rekening begin on begin.gemeente = b.gemeente and begin.bewind = b.id and begin.moment = 'begin'
    left join bewind_rekening einde on einde.gemeente = b.gemeente and einde.bewind = b.id and einde.moment = 'einde'
  where b.gemeente = bijrijder.gemeente() and b.id = welk
$$;
alter function bijrijder.bewind_vraag(uuid) owner to bijrijder_poort;

-- Where the money of a household goes on a day, as far as the court has to do with it. `stand`: bewind (to that account), wacht (it went
-- to an account that is no longer right: to nobody until a human answered), vraag (to the own account, and a human looks), eigen.
create function bijrijder.bewind_waarheen(waar smallint, eerste uuid, laatste uuid, dag date, peil timestamptz)
  returns table (huishouden uuid, stand text, rekening uuid, nieuw boolean, volwassenen integer) language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct on (z.huishouden) z.huishouden, z.stand, z.rekening, z.nieuw,
    (select count(*)::int from huishouden_lid l where l.gemeente = waar and l.huishouden = z.huishouden and l.rol in ('aanvrager','partner')
      and l.van <= bewind_waarheen.dag and (l.tot is null or l.tot > bewind_waarheen.dag))
  from (
    select l.huishouden, b.id, begin.rekening, begin.dag > bewind_waarheen.dag - 45 as nieuw,
      case
        when loopt.ja and begin.keuze = 'bewind' and r.huishouden = l.huishouden then 'bewind'
        when not loopt.ja and begin.keuze = 'bewind' and einde.keuze is null then 'wacht'
        -- not answered, or the person lives in another household since
        when loopt.ja and begin.keuze is distinct from 'eigen' then 'vraag'
        else 'eigen'
      end as stand
    from bewind b
    join bewind_antwoord a on a.gemeente = b.gemeente and a.bewind = b.id and a.akkoord and a.vastgelegd_op <= peil
    join huishouden_lid l on l.gemeente = b.gemeente and l.persoon = b.persoon and l.rol in ('aanvrager','partner')
      and l.van <= bewind_waarheen.dag and (l.tot is null or l.tot > bewind_waarheen.dag)
    left join bewind_einde e on e.gemeente = b.gemeente and e.bewind = b.id and e.vastgelegd_op <= peil
    left join bewind_rekening begin on begin.gemeente = b.gemeente and begin.bewind = b.id and begin.moment = 'begin' and begin.vastgelegd_op <= peil
    left join bewind_rekening einde on einde.gemeente = b.gemeente and einde.bewind = b.id and einde.moment = 'einde' and einde.vastgelegd_op <= peil
    left join rekening r on r.gemeente = b.gemeente and r.id = begin.rekening
    cross join lateral (select e.bewind is null and (b.tot is null or b.tot > bewind_waarheen.dag) as ja) loopt
    where b.gemeente = waar and b.soort <> 'mentor' and b.van <= bewind_waarheen.dag and l.huishouden between eerste and laatste
      and (bijrijder.rol() in ('werker','inrichting','none') or bijrijder.mag_bij_huishouden(l.huishouden))
  ) z
  order by z.huishouden, array_position(array['bewind','wacht','vraag','eigen'], z.stand), z.id desc
$$;
alter function bijrijder.bewind_waarheen(smallint, uuid, uuid, date, timestamptz) owner to bijrijder_poort;

-- What the second colleague, or who pays, is asked: only the people of whom something waits, or was answered today.
create function bijrijder.heeft_bewindtaak(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() in ('inkomen_verrekenen','uitbetalen') and exists (
    select 1 from bewind b left join bewind_antwoord a on a.gemeente = b.gemeente and a.bewind = b.id
    where b.gemeente = bijrijder.gemeente() and b.persoon = wie
      and (a.bewind is null and not exists (select 1 from bewind_einde e where e.gemeente = b.gemeente and e.bewind = b.id)
        or a.dag = bijrijder.vandaag(b.gemeente) or bijrijder.bewind_vraag(b.id) is not null
        or exists (select 1 from bewind_rekening r where r.gemeente = b.gemeente and r.bewind = b.id and r.dag = bijrijder.vandaag(b.gemeente))))
$$;
alter function bijrijder.heeft_bewindtaak(uuid) owner to bijrijder_poort;
create function bijrijder.bewindmensen() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct b.persoon), '{}') from bewind b
  where b.gemeente = bijrijder.gemeente() and bijrijder.heeft_bewindtaak(b.persoon)
$$;
alter function bijrijder.bewindmensen() owner to bijrijder_poort;

-- as before (0622), with what the court ordered
create or replace function bijrijder.mag_bij(wie uuid) returns boolean language sql stable cost 1000 as $$
  select case bijrijder.rol()
    when 'client' then wie = bijrijder.huidige_persoon()
    when 'partner' then bijrijder.in_zelfde_huishouden(wie)
    when 'helper' then bijrijder.is_gemachtigd(wie)
    when 'bewindvoerder' then bijrijder.is_gemachtigd(wie)
    when 'werker' then true
    when 'inrichting' then true
    when 'openbaar' then false
    when 'beheerder' then false
    when 'none' then false
    else bijrijder.is_eigen_klant(wie) or bijrijder.heeft_inzage_verzoek(wie) or bijrijder.heeft_nakijktaak(wie)
      or bijrijder.maakt_bezwaar(wie) or bijrijder.heeft_inzagevraag(wie) or bijrijder.heeft_afhandeltaak(wie)
      or bijrijder.heeft_bewindtaak(wie)
  end
$$;

call bijrijder.geef('bewind', array['client','bewindvoerder','helper','klantmanager','inkomensconsulent','auditor','werker'], array['select']);
call bijrijder.geef('bewind', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and door = bijrijder.huidige_gebruiker() and dag = bijrijder.vandaag(gemeente)');
call bijrijder.geef('bewind_antwoord', array['client','bewindvoerder','klantmanager','inkomensconsulent','auditor','werker'], array['select']);
call bijrijder.geef('bewind_antwoord', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''inkomen_verrekenen'' and door = bijrijder.huidige_gebruiker() and dag = bijrijder.vandaag(gemeente)');
call bijrijder.geef('bewind_einde', array['client','bewindvoerder','klantmanager','inkomensconsulent','auditor','werker'], array['select']);
call bijrijder.geef('bewind_einde', array['klantmanager','inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and door = bijrijder.huidige_gebruiker() and dag = bijrijder.vandaag(gemeente)');
call bijrijder.geef('bewind_stuk', array['client','klantmanager','inkomensconsulent'], array['select']);
call bijrijder.geef('bewind_stuk', array['klantmanager'], array['insert']);
call bijrijder.geef('bewind_rekening', array['client','bewindvoerder','klantmanager','inkomensconsulent','auditor','werker'], array['select']);
call bijrijder.geef('bewind_rekening', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and door = bijrijder.huidige_gebruiker() and dag = bijrijder.vandaag(gemeente)');
-- an account of a bewindvoerder is written down by a colleague, for who it is about, and read by who pays
call bijrijder.geef('rekening', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and soort = ''bewindvoerder'' and door_gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('rekening', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and soort = ''bewindvoerder'' and door_gebruiker = bijrijder.huidige_gebruiker()');
-- and not by the bewindvoerder alone: two colleagues look at it
drop policy bewindvoerder_insert on rekening;
create policy bewindvoerder_insert on rekening for insert to bijrijder_bewindvoerder with check (false);

create function bijrijder.let_op_bewind() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  b bewind%rowtype;
  r rekening%rowtype;
begin
  select * into b from bewind x where x.gemeente = new.gemeente and x.id = new.bewind for update;
  if b.persoon is distinct from new.persoon then
    raise exception 'Dit hoort bij een ander.' using errcode = 'check_violation';
  end if;
  if tg_table_name = 'bewind_stuk' then
    return new;
  end if;
  if tg_table_name = 'bewind_rekening' then
    select * into r from rekening x where x.gemeente = new.gemeente and x.id = new.rekening;
    if bijrijder.rol() not in ('inrichting','none') and bijrijder.bewind_vraag(b.id) is distinct from new.moment then
      raise exception 'Deze vraag is er niet, of is al beantwoord.' using errcode = 'check_violation';
    end if;
    if (r.soort is distinct from case new.keuze when 'bewind' then 'bewindvoerder' else 'eigen' end) or not exists (select 1 from huishouden_lid l
      where l.gemeente = new.gemeente and l.huishouden = r.huishouden and l.persoon = b.persoon and l.rol in ('aanvrager','partner')) then
      raise exception 'Deze rekening hoort hier niet bij.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if tg_table_name = 'bewind_einde' then
    return new;
  end if;
  if exists (select 1 from bewind_einde e where e.gemeente = new.gemeente and e.bewind = new.bewind) then
    raise exception 'Dit is al beëindigd.' using errcode = 'check_violation';
  end if;
  if new.door = b.door or exists (select 1 from gebruiker een join gebruiker twee on twee.gemeente = een.gemeente and twee.id = new.door
      where een.gemeente = new.gemeente and een.id = b.door and lower(een.naam) = lower(twee.naam)) then
    raise exception 'Een andere collega bevestigt.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_bewind() owner to bijrijder_poort;
create trigger let_op before insert on bewind_antwoord for each row execute function bijrijder.let_op_bewind();
create trigger let_op before insert on bewind_einde for each row execute function bijrijder.let_op_bewind();
create trigger let_op before insert on bewind_stuk for each row execute function bijrijder.let_op_bewind();
create trigger let_op before insert on bewind_rekening for each row execute function bijrijder.let_op_bewind();
-- `for update` above needs the right to lock
grant update (dag) on bewind to bijrijder_poort;
create policy poort_vergrendelt on bewind for update to bijrijder_poort using (true) with check (false);

-- The account named with it belongs to the household of the person, and is one of a bewindvoerder.
create function bijrijder.bewind_van_hier() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from rekening r join huishouden_lid l on l.gemeente = r.gemeente and l.huishouden = r.huishouden
      and l.persoon = new.persoon and l.rol in ('aanvrager','partner')
    where r.gemeente = new.gemeente and r.id = new.rekening and r.soort = 'bewindvoerder') then
    raise exception 'Deze rekening hoort hier niet bij.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.bewind_van_hier() owner to bijrijder_poort;
create trigger van_hier before insert on bewind for each row when (new.rekening is not null) execute function bijrijder.bewind_van_hier();

-- Somebody whose money is under bewind does not move it elsewhere alone (art. 1:438 BW): then two would be in charge of one account.
create function bijrijder.rekening_onder_bewind() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() in ('client','partner') and bijrijder.geld_onder_bewind(bijrijder.huidige_persoon()) then
    raise exception 'Uw bewindvoerder regelt de rekening.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger onder_bewind before insert on rekening for each row when (new.soort = 'eigen') execute function bijrijder.rekening_onder_bewind();

-- Acting for somebody by order of the court: the login of who was appointed.
alter table machtiging add column bewind uuid;
alter table machtiging add constraint machtiging_bewind foreign key (gemeente, bewind) references bewind (gemeente, id);
alter table machtiging drop constraint machtiging_soort_check, add constraint machtiging_soort_check
  check (soort in ('helper','bewindvoerder','mentor','curator'));
alter table machtiging drop constraint machtiging_mag_check, add constraint machtiging_mag_check
  check (mag <@ array['doorgeven','bedragen','plan','berichten','afspraken'] and cardinality(mag) > 0);
alter table machtiging add constraint van_de_rechter check (soort not in ('mentor','curator') or bewind is not null);
alter table helpcode add column bewind uuid;
alter table helpcode add constraint helpcode_bewind foreign key (gemeente, bewind) references bewind (gemeente, id);
alter table helpcode drop constraint helpcode_soort_check, add constraint helpcode_soort_check
  check (soort in ('helper','bewindvoerder','mentor','curator'));
alter table helpcode drop constraint helpcode_mag_check, add constraint helpcode_mag_check
  check (mag <@ array['doorgeven','bedragen','plan','berichten','afspraken'] and cardinality(mag) > 0);
do $$
declare
  oud text;
begin
  for oud in select c.conname from pg_constraint c where c.conrelid = 'helpcode'::regclass and c.contype = 'c'
    and pg_get_constraintdef(c.oid) like '%366%'
  loop
    execute format('alter table helpcode drop constraint %I', oud);
  end loop;
end $$;
alter table helpcode add constraint helper_eindigt check (soort <> 'helper' or (tot is not null and tot > gemaakt_op and tot <= gemaakt_op + 366));
alter table helpcode add constraint van_de_rechter check ((soort = 'helper') = (bewind is null));
create index on machtiging (gemeente, bewind);
create index on helpcode (gemeente, bewind);
call bijrijder.geef('helpcode', array['klantmanager'], array['select'], 'bijrijder.mag_bij(persoon) and bewind is not null');
call bijrijder.geef('helpcode', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding'' and bewind is not null and machtiging is null and gemaakt_op = bijrijder.vandaag(gemeente)
   and exists (select 1 from bewind b where b.gemeente = helpcode.gemeente and b.id = helpcode.bewind and b.persoon = helpcode.persoon
     and b.soort = helpcode.soort and b.tot is not distinct from helpcode.tot and bijrijder.bewind_loopt(b.id))');

set local role bijrijder_poort;
create or replace function bijrijder.is_gemachtigd(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select 1 from machtiging m
    where m.gemeente = bijrijder.gemeente() and m.gemachtigde = bijrijder.huidige_persoon() and m.persoon = wie
      and bijrijder.rol() = case m.soort when 'mentor' then 'helper' when 'curator' then 'bewindvoerder' else m.soort end
      and m.van <= bijrijder.vandaag(m.gemeente) and (m.tot is null or m.tot > bijrijder.vandaag(m.gemeente))
      and (m.bewind is null or bijrijder.bewind_loopt(m.bewind)))
$$;
create or replace function bijrijder.helper_mag(wat text[]) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() <> 'helper' or not exists (
    select 1 from unnest(bijrijder.betrokkenen()) wie where not exists (
      select 1 from machtiging m where m.gemeente = bijrijder.gemeente() and m.gemachtigde = bijrijder.huidige_persoon()
        and m.persoon = wie and m.soort in ('helper','mentor') and m.mag && wat
        and m.van <= bijrijder.vandaag(m.gemeente) and (m.tot is null or m.tot > bijrijder.vandaag(m.gemeente))
        and (m.bewind is null or bijrijder.bewind_loopt(m.bewind))))
$$;
create or replace function bijrijder.mijn_machtigingen()
  returns table (id uuid, persoon uuid, naam text, roepnaam text, soort text, mag text[], van date, tot date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.persoon, p.aanspreeknaam, p.roepnaam, m.soort, m.mag, m.van, m.tot
  from machtiging m join persoon p on p.gemeente = m.gemeente and p.id = m.persoon
  where m.gemeente = bijrijder.gemeente() and m.gemachtigde = bijrijder.huidige_persoon() and p.overleden_op is null
    and m.van <= bijrijder.vandaag(m.gemeente) and (m.tot is null or m.tot > bijrijder.vandaag(m.gemeente))
    and (m.bewind is null or bijrijder.bewind_loopt(m.bewind))
  order by p.aanspreeknaam, m.soort
$$;
create or replace function bijrijder.helpers_van(wie uuid)
  returns table (id uuid, naam text, genoemd text, soort text, mag text[], van date, tot date, laatst timestamptz, handeling text, object text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, p.aanspreeknaam, m.genoemd, m.soort, m.mag, m.van, m.tot, i.op, i.handeling, i.object
  from machtiging m join persoon p on p.gemeente = m.gemeente and p.id = m.gemachtigde
  left join lateral (select x.op, x.handeling, x.object from inzage x
    where x.gemeente = m.gemeente and x.betrokkene = m.persoon and x.wie_id = m.gemachtigde and x.wie_soort = 'persoon'
      and x.rol = case m.soort when 'mentor' then 'helper' when 'curator' then 'bewindvoerder' else m.soort end and x.object <> 'machtiging'
    order by x.op desc limit 1) i on true
  where m.gemeente = bijrijder.gemeente() and m.persoon = wie and wie = any (bijrijder.betrokkenen()) and bijrijder.mag_bij(wie)
    and (m.tot is null or m.tot > bijrijder.vandaag(m.gemeente) - 366)
  order by m.id desc
$$;
set local role bijrijder_eigenaar;

-- as before (0992), with the code of somebody the court appointed: it works while the order holds, and one login has it at a time
set local role bijrijder_poort;
create or replace function bijrijder.neem_code_aan(code bytea, hash bytea, de_naam text, out uitkomst text, out ik uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  waar smallint := bijrijder.gemeente();
  nu date := bijrijder.vandaag(waar);
  wie_probeert bytea;
  keer smallint;
  c helpcode%rowtype;
  nieuw uuid;
  naam text;
begin
  ik := coalesce(bijrijder.huidige_persoon(), (select gemachtigde from helper_identiteit where gemeente = waar and zoekhash = hash));
  wie_probeert := coalesce(uuid_send(ik), hash);
  if wie_probeert is null then
    raise exception 'Wie een code aanneemt, is ingelogd.' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(encode(wie_probeert, 'hex'), 980));
  delete from helpcode_poging p where p.gemeente = waar and p.dag < nu;
  insert into helpcode_poging as p (gemeente, wie, dag, aantal) values (waar, wie_probeert, nu, 1)
    on conflict (gemeente, wie, dag) do update set aantal = least(p.aantal + 1, 1000) returning p.aantal into keer;
  if keer > 10 then
    uitkomst := 'wacht';
    return;
  end if;
  select * into c from helpcode h where h.gemeente = waar and h.zoekhash = code for update;
  if c.id is null or c.machtiging is null and c.geldig_tot < nu
    or c.machtiging is null and c.bewind is not null and not bijrijder.bewind_loopt(c.bewind)
    or c.machtiging is not null and not exists (select 1 from machtiging m where m.gemeente = waar and m.id = c.machtiging and m.gemachtigde = ik) then
    uitkomst := 'onbekend';
    return;
  end if;
  if c.persoon = ik then
    uitkomst := 'zelf';
    return;
  end if;
  if c.machtiging is not null then
    -- the same form twice is fine as long as they still help
    uitkomst := case when exists (select 1 from machtiging m where m.gemeente = waar and m.gemachtigde = ik and m.persoon = c.persoon
      and m.soort = c.soort and m.van <= nu and (m.tot is null or m.tot > nu)
      and (m.bewind is null or bijrijder.bewind_loopt(m.bewind))) then 'goed' else 'gestopt' end;
    return;
  end if;
  uitkomst := 'goed';
  if ik is null then
    naam := trim(de_naam);
    insert into persoon (gemeente, voornamen, achternaam, roepnaam, aanspreeknaam)
      values (waar, naam, '', naam, naam) returning id into ik;
    insert into helper_identiteit (gemeente, gemachtigde, zoekhash, sinds) values (waar, ik, hash, nu);
  end if;
  select p.aanspreeknaam into naam from persoon p where p.gemeente = waar and p.id = ik;
  update machtiging m set tot = nu
    where m.gemeente = waar and m.persoon = c.persoon and (m.tot is null or m.tot > nu)
      and (m.gemachtigde = ik and m.soort = c.soort or m.bewind = c.bewind);
  insert into machtiging (gemeente, persoon, gemachtigde, soort, van, tot, mag, genoemd, bewind)
    values (waar, c.persoon, ik, c.soort, nu, c.tot, c.mag, c.genoemd, c.bewind) returning id into nieuw;
  update helpcode h set machtiging = nieuw where h.gemeente = waar and h.id = c.id;
  delete from helpcode_poging p where p.gemeente = waar and p.wie = wie_probeert;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel)
    values (waar, bijrijder.verwerking(), c.persoon, 'persoon', ik, naam,
      case c.soort when 'mentor' then 'helper' when 'curator' then 'bewindvoerder' else c.soort end, 'toevoegen', 'machtiging', 'helpen');
  insert into bericht (gemeente, persoon, van, tekst, zin, waarden, pad, dag)
    values (waar, c.persoon, 'systeem', 'Er is bericht van de gemeente.', case when c.bewind is null then 'hulp_begint' else 'bewind_inlog' end,
      case when c.bewind is null then jsonb_build_object('naam', naam) else jsonb_build_object('naam', naam, 'soort', c.soort) end, '/mijn/helpers', nu);
end $$;
set local role bijrijder_eigenaar;

-- Who logs in for what the court ordered, of those this transaction is about.
create function bijrijder.inlog_van_bewind(wie uuid) returns table (bewind uuid, naam text, sinds date) language sql stable security definer
  set search_path = public, pg_temp as $$
  select m.bewind, p.aanspreeknaam, m.van from machtiging m join persoon p on p.gemeente = m.gemeente and p.id = m.gemachtigde
  where m.gemeente = bijrijder.gemeente() and m.persoon = wie and wie = any (bijrijder.betrokkenen()) and bijrijder.mag_bij(wie)
    and m.bewind is not null and (m.tot is null or m.tot > bijrijder.vandaag(m.gemeente))
$$;
alter function bijrijder.inlog_van_bewind(uuid) owner to bijrijder_poort;

-- A newer code of the same order replaces one that waits.
create function bijrijder.een_inlogcode() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from helpcode h where h.gemeente = new.gemeente and h.bewind = new.bewind and h.machtiging is null and h.zoekhash <> new.zoekhash;
  return new;
end $$;
alter function bijrijder.een_inlogcode() owner to bijrijder_poort;
create trigger een_inlogcode before insert on helpcode for each row when (new.bewind is not null) execute function bijrijder.een_inlogcode();

-- Agreed: the person reads it. With an account that was named, the question where the money goes is answered by the two together.
create function bijrijder.bewind_bevestigd() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  b bewind%rowtype;
begin
  select * into b from bewind x where x.gemeente = new.gemeente and x.id = new.bewind;
  if b.rekening is not null then
    insert into bewind_rekening (gemeente, bewind, moment, persoon, keuze, rekening, reden, door, dag)
      values (new.gemeente, new.bewind, 'begin', new.persoon, 'bewind', b.rekening, 'Bij het bevestigen nagekeken', new.door, new.dag);
  end if;
  insert into bericht (gemeente, persoon, van, tekst, zin, waarden, pad, dag)
    values (new.gemeente, new.persoon, 'systeem', 'Er is bericht van de gemeente.', 'bewind_begint',
      jsonb_build_object('naam', b.naam, 'soort', b.soort, 'dag', b.van::text), '/mijn/helpers', new.dag);
  return null;
end $$;
alter function bijrijder.bewind_bevestigd() owner to bijrijder_poort;
create trigger bevestigd after insert on bewind_antwoord for each row when (new.akkoord) execute function bijrijder.bewind_bevestigd();
grant insert on bewind_rekening to bijrijder_poort;
create policy poort_antwoordt on bewind_rekening for insert to bijrijder_poort with check (moment = 'begin' and keuze = 'bewind');

-- Ended: the login, and a code that waits, are closed in the same moment; the person reads it.
create function bijrijder.bewind_gestopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  b bewind%rowtype;
begin
  select * into b from bewind x where x.gemeente = new.gemeente and x.id = new.bewind;
  update machtiging m set tot = greatest(m.van, new.dag)
    where m.gemeente = new.gemeente and m.bewind = new.bewind and (m.tot is null or m.tot > greatest(m.van, new.dag));
  delete from helpcode h where h.gemeente = new.gemeente and h.bewind = new.bewind and h.machtiging is null;
  if exists (select 1 from bewind_antwoord a where a.gemeente = new.gemeente and a.bewind = new.bewind and a.akkoord) then
    insert into bericht (gemeente, persoon, van, tekst, zin, waarden, pad, dag)
      values (new.gemeente, new.persoon, 'systeem', 'Er is bericht van de gemeente.',
        case when bijrijder.bewind_vraag(new.bewind) = 'einde' then 'bewind_stopt_rekening' else 'bewind_stopt' end,
        jsonb_build_object('naam', b.naam, 'soort', b.soort),
        case when bijrijder.bewind_vraag(new.bewind) = 'einde' then '/mijn/rekening' else '/mijn/helpers' end, new.dag);
  end if;
  return null;
end $$;
alter function bijrijder.bewind_gestopt() owner to bijrijder_poort;
create trigger gestopt after insert on bewind_einde for each row execute function bijrijder.bewind_gestopt();
grant delete on helpcode to bijrijder_poort;
create policy poort_ruimt on helpcode for delete to bijrijder_poort using (bewind is not null and machtiging is null);

-- Messages, as far as the person allowed exactly that: from the day it began, and in the name of who wrote.
alter table bericht add column door_persoon uuid;
create function bijrijder.berichten_sinds(wie uuid) returns date language sql stable security definer set search_path = public, pg_temp as $$
  select min(m.van) from machtiging m where m.gemeente = bijrijder.gemeente() and m.gemachtigde = bijrijder.huidige_persoon() and m.persoon = wie
    and m.soort in ('helper','mentor') and 'berichten' = any (m.mag)
    and m.van <= bijrijder.vandaag(m.gemeente) and (m.tot is null or m.tot > bijrijder.vandaag(m.gemeente))
    and (m.bewind is null or bijrijder.bewind_loopt(m.bewind))
$$;
alter function bijrijder.berichten_sinds(uuid) owner to bijrijder_poort;
call bijrijder.geef('bericht', array['helper'], array['select'],
  'bijrijder.mag_bij(persoon) and van <> ''systeem'' and (select bijrijder.helper_mag(array[''berichten''])) and dag >= bijrijder.berichten_sinds(persoon)');
drop policy helper_insert on bericht;
create policy helper_insert on bericht for insert to bijrijder_helper with check (bijrijder.mag_bij(persoon) and (
  van = 'systeem' and zin in ('hulp_doorgegeven','hulp_stuk')
  or van = 'client' and door_persoon = bijrijder.huidige_persoon() and bijrijder.helper_mag(array['berichten'])));
drop policy bewindvoerder_insert on bericht;
create policy bewindvoerder_insert on bericht for insert to bijrijder_bewindvoerder with check (
  bijrijder.mag_bij(persoon) and van = 'systeem' and zin in ('hulp_doorgegeven','hulp_stuk','hulp_bezwaar'));
drop policy client_insert on bericht;
create policy client_insert on bericht for insert to bijrijder_client
  with check (persoon = bijrijder.huidige_persoon() and van = 'client' and door_persoon is null);
call bijrijder.geef('afspraak', array['helper'], array['select'],
  'bijrijder.mag_bij(persoon) and (select bijrijder.helper_mag(array[''afspraken'']))');

-- An objection or a complaint for somebody, in the name of who made it.
alter table bezwaar add column door_persoon uuid;
alter table bezwaar_stap add column door_persoon uuid;
drop policy bewindvoerder_insert on bezwaar;
create policy bewindvoerder_insert on bezwaar for insert to bijrijder_bewindvoerder
  with check (bijrijder.mag_bij(persoon) and door_persoon = bijrijder.huidige_persoon());
drop policy bewindvoerder_insert on bezwaar_stap;
-- adding to it is always possible; taking it back only for who made it
create policy bewindvoerder_insert on bezwaar_stap for insert to bijrijder_bewindvoerder
  with check (bijrijder.mag_bij(persoon) and van = 'client' and door_persoon = bijrijder.huidige_persoon()
    and (soort = 'aanvulling' or exists (select 1 from bezwaar b where b.gemeente = bezwaar_stap.gemeente and b.id = bezwaar_stap.bezwaar
      and b.door_persoon = bijrijder.huidige_persoon())));
drop policy client_insert on bezwaar;
create policy client_insert on bezwaar for insert to bijrijder_client
  with check (persoon = bijrijder.huidige_persoon() and door_persoon is null);

-- The complaint is the person's: they read all of it. Who made it for them reads that one only.
alter table klacht.klacht add column door_persoon uuid;
alter table klacht.klacht add constraint door_voor_een_mens check (door_persoon is null or klager is not null);
grant usage on schema klacht to bijrijder_bewindvoerder;
call bijrijder.geef('klacht.klacht', array['bewindvoerder'], array['select', 'insert'],
  'door_persoon = bijrijder.huidige_persoon() and bijrijder.is_gemachtigd(klager)');
call bijrijder.geef('klacht.stap', array['bewindvoerder'], array['select'],
  'exists (select 1 from klacht.klacht k where k.gemeente = stap.gemeente and k.id = stap.klacht)');
call bijrijder.geef('klacht.inzage', array['bewindvoerder'], array['select'],
  'exists (select 1 from klacht.klacht k where k.gemeente = inzage.gemeente and k.id = inzage.klacht)');
drop policy client_insert on klacht.klacht;
create policy client_insert on klacht.klacht for insert to bijrijder_client
  with check (klager = bijrijder.huidige_persoon() and door_persoon is null);

-- A run asks a human to look where the court changed who is in charge of the money.
alter table maandrun_nakijken drop constraint maandrun_nakijken_reden_check, add constraint maandrun_nakijken_reden_check
  check (reden in ('belofte_anders', 'opgave_verschilt', 'nieuwe_rekening', 'groot_verschil', 'apart', 'steekproef', 'bewind'));

-- as before (0240): and what never had an account to go to, is paid when there is one
create or replace function bijrijder.betaling_opnieuw() returns trigger language plpgsql as $$
declare
  hoe text;
begin
  select g.soort into hoe from betaling_gebeurtenis g
    where g.gemeente = new.gemeente and g.huishouden = new.huishouden and g.maand = new.maand and g.doel = new.doel
      and g.bestemming = new.bestemming and g.poging = new.poging - 1 and g.soort <> 'onderweg'
    order by g.id desc limit 1;
  if (hoe is null or hoe = 'betaald') and not exists (select 1 from betaling p where p.gemeente = new.gemeente and p.huishouden = new.huishouden
      and p.maand = new.maand and p.doel = new.doel and p.bestemming = new.bestemming and p.poging = new.poging - 1 and p.rekening is null) then
    raise exception 'De vorige betaling is niet teruggekomen.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- as before (0952), with until when somebody who is only a helper counts: the last day they may help
create or replace function bijrijder.bewaarstand(alleen uuid default null)
  returns table (persoon uuid, uitkering_tot date, begeleiding_tot date, vast text) language sql stable as $$
  with dag as (select bijrijder.vandaag(bijrijder.gemeente()) as vandaag),
  huis as (
    select h.huishouden, max(case when h.vervallen then h.bekend_op else coalesce(h.geldig_tot_en_met, 'infinity') end) as tot
    from (select distinct on (f.huishouden, f.onderwerp) f.huishouden, f.vervallen, f.bekend_op, f.geldig_tot_en_met
      from feit f where f.gemeente = bijrijder.gemeente() and f.soort = 'bijstand'
        and (alleen is null or f.huishouden in (select l.huishouden from huishouden_lid l where l.gemeente = f.gemeente and l.persoon = alleen))
      order by f.huishouden, f.onderwerp, f.id desc) h
    group by h.huishouden),
  schuld as (
    select distinct s.huishouden from (select distinct on (f.huishouden, f.onderwerp) f.huishouden, f.vervallen, f.geldig_tot_en_met
      from feit f where f.gemeente = bijrijder.gemeente() and f.soort = 'schuld' order by f.huishouden, f.onderwerp, f.id desc) s, dag
    where not s.vervallen and coalesce(s.geldig_tot_en_met, 'infinity') >= dag.vandaag
    union
    select r.huishouden from grootboekregel r where r.gemeente = bijrijder.gemeente() and r.stand = 'te_horen'
      and not exists (select 1 from grootboek_afhandeling a where a.gemeente = r.gemeente and a.regel = r.id)),
  vast as (
    -- an objection that runs, and the six weeks for an appeal after it (Awb 6:7)
    select b.persoon, 'bezwaar' as waarom from bezwaar b, dag where b.gemeente = bijrijder.gemeente() and not exists (
      select 1 from bezwaar_stap s where s.gemeente = b.gemeente and s.bezwaar = b.id
        and (s.soort = 'ingetrokken' or (s.soort = 'beslist' and s.dag + 42 < dag.vandaag)))
    union all
    select k.klager, 'klacht' from klacht.klacht k where k.gemeente = bijrijder.gemeente() and k.klager is not null and not exists (
      select 1 from klacht.stap s where s.gemeente = k.gemeente and s.klacht = k.id and s.soort = 'uitkomst')
    union all
    select c.persoon, 'verbetering' from correctie c where c.gemeente = bijrijder.gemeente() and not exists (
      select 1 from correctie_besluit d where d.gemeente = c.gemeente and d.correctie = c.id)
    union all
    select v.persoon, 'vraag' from inzage_vraag v where v.gemeente = bijrijder.gemeente() and not exists (
      select 1 from inzage_antwoord a where a.gemeente = v.gemeente and a.vraag = v.id)
    union all
    select l.persoon, 'vordering' from huishouden_lid l join schuld s using (huishouden) where l.gemeente = bijrijder.gemeente()
    union all
    select v.persoon, 'hand' from dag, bijrijder.vastgehouden(dag.vandaag) v where v.omvang = 'alles')
  select p.id,
    coalesce((select max(coalesce(h.tot, l.tot, p.vastgelegd_op::date)) from huishouden_lid l left join huis h using (huishouden)
      where l.gemeente = p.gemeente and l.persoon = p.id), hulp.tot, p.vastgelegd_op::date),
    coalesce((select max(coalesce(b.tot, 'infinity')) from begeleiding b where b.gemeente = p.gemeente and b.persoon = p.id),
      (select max(coalesce(h.tot, l.tot, p.vastgelegd_op::date)) from huishouden_lid l left join huis h using (huishouden)
        where l.gemeente = p.gemeente and l.persoon = p.id), hulp.tot, p.vastgelegd_op::date),
    (select min(v.waarom) from vast v where v.persoon = p.id)
  from persoon p
    left join lateral (select max(coalesce(m.tot, 'infinity')) as tot from machtiging m
      where m.gemeente = p.gemeente and m.gemachtigde = p.id) hulp on true
  where p.gemeente = bijrijder.gemeente() and (alleen is null or p.id = alleen)
$$;
