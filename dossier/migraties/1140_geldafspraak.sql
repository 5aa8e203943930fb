-- Where the money of a month goes besides the own account, as somebody wrote it down or asked it: beslag (art. 475 Rv), a payment passed on
-- at the person's own request (revocable at any time, art. 46 lid 3) and a half to each partner (art. 45 lid 4). An account of somebody
-- else is looked at by a second colleague; everybody of the household reads it before a payment follows it.

alter table rekening drop constraint rekening_soort_check, add constraint rekening_soort_check
  check (soort in ('eigen','bewindvoerder','beslag','doorbetaling'));
alter table betaling drop constraint betaling_soort_check, add constraint betaling_soort_check
  check (soort in ('eigen','bewindvoerder','beslag','doorbetaling'));
-- what stands on the statement of who receives it; and an account that only gets the part that was arranged
alter table rekening add column kenmerk text check (length(trim(kenmerk)) between 1 and 35);
alter table rekening add column alleen_deel boolean not null default false;

create table geldafspraak (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  -- whose debt it is, or who asked
  persoon uuid not null,
  soort text not null check (soort in ('beslag','doorbetaling','helft')),
  naar text not null default '' check (length(naar) <= 70),
  -- the person reads it: which debt, or which bill
  waarvoor text not null check (length(trim(waarvoor)) between 3 and 200),
  bedrag_cent integer check (bedrag_cent > 0),
  -- who has a lower place goes first; the same place divides by what is asked
  plaats smallint not null default 1 check (plaats between 1 and 9),
  rekening uuid,
  -- halves: the account of the other one, when it is known
  rekening_ander uuid,
  -- days of payment: from and to and including
  vanaf date not null,
  tot date check (tot >= vanaf),
  -- what it rests on: the papers of the bailiff, or when and how the person asked
  reden text not null check (length(trim(reden)) between 10 and 500),
  door_gebruiker uuid,
  door_persoon uuid,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, rekening) references rekening (gemeente, id),
  foreign key (gemeente, rekening_ander) references rekening (gemeente, id),
  foreign key (gemeente, door_gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, door_persoon) references persoon (gemeente, id),
  check ((door_gebruiker is null) <> (door_persoon is null)),
  check ((soort = 'helft') = (bedrag_cent is null)),
  check (soort = 'helft' or (length(trim(naar)) >= 2 and rekening_ander is null)),
  check (rekening is not null),
  check (soort <> 'beslag' or door_gebruiker is not null),
  check (soort <> 'helft' or door_persoon = persoon)
);
create index on geldafspraak (gemeente, huishouden);
call bijrijder.bescherm('geldafspraak', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('geldafspraak');
call bijrijder.lees_als_poort('geldafspraak');

-- A second colleague looked at the account and the paper.
create table geldafspraak_antwoord (
  gemeente smallint not null,
  afspraak uuid not null,
  huishouden uuid not null,
  akkoord boolean not null,
  reden text not null check (length(trim(reden)) between 10 and 500),
  door uuid not null,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, afspraak),
  foreign key (gemeente, afspraak) references geldafspraak (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('geldafspraak_antwoord', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('geldafspraak_antwoord');
call bijrijder.lees_als_poort('geldafspraak_antwoord');

-- Halves: the other partner gave an account too.
create table geldafspraak_helft (
  gemeente smallint not null,
  afspraak uuid not null,
  huishouden uuid not null,
  persoon uuid not null,
  rekening uuid not null,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, afspraak),
  foreign key (gemeente, afspraak) references geldafspraak (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, rekening) references rekening (gemeente, id)
);
call bijrijder.bescherm('geldafspraak_helft', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('geldafspraak_helft');
call bijrijder.lees_als_poort('geldafspraak_helft');

-- Halves end at the request of both (art. 45 lid 4): each says it.
create table geldafspraak_samen (
  gemeente smallint not null,
  afspraak uuid not null,
  persoon uuid not null,
  huishouden uuid not null,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, afspraak, persoon),
  foreign key (gemeente, afspraak) references geldafspraak (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
call bijrijder.bescherm('geldafspraak_samen', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('geldafspraak_samen');
call bijrijder.lees_als_poort('geldafspraak_samen');

-- The end, or a mistake undone: from this moment no run follows it that has not begun.
create table geldafspraak_einde (
  gemeente smallint not null,
  afspraak uuid not null,
  huishouden uuid not null,
  grond text not null check (grond in ('klaar','opgeheven','ingetrokken','samen','klopt_niet')),
  reden text not null default '' check (length(reden) <= 500),
  door_gebruiker uuid,
  door_persoon uuid,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, afspraak),
  foreign key (gemeente, afspraak) references geldafspraak (gemeente, id),
  foreign key (gemeente, door_gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, door_persoon) references persoon (gemeente, id),
  check ((door_gebruiker is null) <> (door_persoon is null)),
  check (door_gebruiker is null or length(trim(reden)) >= 10),
  check ((grond in ('ingetrokken','samen')) = (door_persoon is not null))
);
call bijrijder.bescherm('geldafspraak_einde', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('geldafspraak_einde');
call bijrijder.lees_als_poort('geldafspraak_einde');

alter table betaalbestemming add column afspraak uuid;
alter table betaalbestemming add constraint betaalbestemming_afspraak foreign key (gemeente, afspraak) references geldafspraak (gemeente, id);
create unique index een_keer_per_afspraak on betaalbestemming (gemeente, afspraak, rekening) where afspraak is not null;
-- nobody puts a part of somebody's money elsewhere alone: these rows are made when both said yes
drop policy inkomensconsulent_insert on betaalbestemming;
create policy inkomensconsulent_insert on betaalbestemming for insert to bijrijder_inkomensconsulent with check (false);
call bijrijder.lees_als_poort('betaalbestemming');
grant insert on betaalbestemming to bijrijder_poort;
create policy poort_insert on betaalbestemming for insert to bijrijder_poort with check (afspraak is not null);

-- Which of these the account may be of, and by whom it is written down.
drop policy inkomensconsulent_insert on rekening;
create policy inkomensconsulent_insert on rekening for insert to bijrijder_inkomensconsulent with check (
  bijrijder.mag_bij_huishouden(huishouden) and door_gebruiker = bijrijder.huidige_gebruiker()
  and (soort = 'bewindvoerder' or soort in ('beslag','doorbetaling') and bijrijder.doel() = 'uitbetalen'));
drop policy client_insert on rekening;
create policy client_insert on rekening for insert to bijrijder_client with check (
  bijrijder.mag_bij_huishouden(huishouden) and soort in ('eigen','doorbetaling') and door_persoon = bijrijder.huidige_persoon());

call bijrijder.geef('geldafspraak', array['client','partner','bewindvoerder','klantmanager','inkomensconsulent','auditor'], array['select'],
  'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('geldafspraak', array['werker'], array['select'], 'true');
call bijrijder.geef('geldafspraak', array['client'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and soort in (''doorbetaling'',''helft'') and persoon = bijrijder.huidige_persoon()
   and door_persoon = persoon and dag = bijrijder.vandaag(gemeente)');
call bijrijder.geef('geldafspraak', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and bijrijder.doel() = ''uitbetalen'' and soort in (''beslag'',''doorbetaling'')
   and door_gebruiker = bijrijder.huidige_gebruiker() and dag = bijrijder.vandaag(gemeente)');
call bijrijder.geef('geldafspraak_antwoord', array['client','partner','bewindvoerder','klantmanager','inkomensconsulent','auditor'], array['select'],
  'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('geldafspraak_antwoord', array['werker'], array['select'], 'true');
call bijrijder.geef('geldafspraak_antwoord', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and bijrijder.doel() = ''uitbetalen'' and door = bijrijder.huidige_gebruiker() and dag = bijrijder.vandaag(gemeente)');
call bijrijder.geef('geldafspraak_helft', array['client','partner','bewindvoerder','klantmanager','inkomensconsulent','auditor'], array['select'],
  'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('geldafspraak_helft', array['werker'], array['select'], 'true');
call bijrijder.geef('geldafspraak_helft', array['client'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and persoon = bijrijder.huidige_persoon() and dag = bijrijder.vandaag(gemeente)');
call bijrijder.geef('geldafspraak_samen', array['client','partner','bewindvoerder','klantmanager','inkomensconsulent','auditor'], array['select'],
  'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('geldafspraak_samen', array['werker'], array['select'], 'true');
call bijrijder.geef('geldafspraak_samen', array['client'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and persoon = bijrijder.huidige_persoon() and dag = bijrijder.vandaag(gemeente)');
call bijrijder.geef('geldafspraak_einde', array['client','partner','bewindvoerder','klantmanager','inkomensconsulent','auditor'], array['select'],
  'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('geldafspraak_einde', array['werker'], array['select'], 'true');
call bijrijder.geef('geldafspraak_einde', array['client'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and grond = ''ingetrokken'' and door_persoon = bijrijder.huidige_persoon() and dag = bijrijder.vandaag(gemeente)');
call bijrijder.geef('geldafspraak_einde', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij_huishouden(huishouden) and bijrijder.doel() = ''uitbetalen'' and door_gebruiker = bijrijder.huidige_gebruiker() and dag = bijrijder.vandaag(gemeente)');
grant insert on geldafspraak_einde to bijrijder_poort;
create policy poort_insert on geldafspraak_einde for insert to bijrijder_poort with check (grond = 'samen');

-- The adults of a household on a day.
create function bijrijder.volwassenen_van(waar smallint, welk uuid, op date) returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(l.persoon order by l.persoon), '{}') from huishouden_lid l
  where l.gemeente = waar and l.huishouden = welk and l.rol in ('aanvrager','partner') and l.van <= op and (l.tot is null or l.tot > op)
$$;
alter function bijrijder.volwassenen_van(smallint, uuid, date) owner to bijrijder_poort;

-- Everybody of the household reads it, in the same moment as it is so.
create function bijrijder.zeg_geldafspraak(waar smallint, welk uuid, de_zin text, wat jsonb, op date) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  wie uuid;
begin
  foreach wie in array bijrijder.volwassenen_van(waar, welk, op) loop
    insert into bericht (gemeente, persoon, van, tekst, zin, waarden, pad, dag)
      values (waar, wie, 'systeem', 'Er is bericht van de gemeente.', de_zin, wat, '/mijn/geldweg', op);
  end loop;
end $$;
alter function bijrijder.zeg_geldafspraak(smallint, uuid, text, jsonb, date) owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.zeg_geldafspraak(smallint, uuid, text, jsonb, date) from public;
set local role bijrijder_eigenaar;

-- The first payment an arrangement can still be for: not one of a month that was computed already.
create function bijrijder.eerste_vrije_betaling(waar smallint, niet_voor date) returns date language sql stable security definer
  set search_path = public, pg_temp as $$
  select greatest(niet_voor, (select max(m.betaaldag) + 1 from maandrun m where m.gemeente = waar and m.stand not in ('concept','gestaakt')))
$$;
alter function bijrijder.eerste_vrije_betaling(smallint, date) owner to bijrijder_poort;

create function bijrijder.let_op_geldafspraak() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mensen uuid[] := bijrijder.volwassenen_van(new.gemeente, new.huishouden, new.dag);
begin
  perform pg_advisory_xact_lock(hashtextextended(new.huishouden::text, 1140));
  if not new.persoon = any (mensen) then
    raise exception 'Deze mens hoort hier niet bij.' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from rekening r where r.gemeente = new.gemeente and r.id = new.rekening and r.huishouden = new.huishouden
      and r.soort = case new.soort when 'helft' then 'eigen' else new.soort end) then
    raise exception 'Deze rekening hoort hier niet bij.' using errcode = 'check_violation';
  end if;
  if bijrijder.rol() in ('inrichting','none') then
    return new;
  end if;
  if bijrijder.eerste_vrije_betaling(new.gemeente, new.vanaf) > new.vanaf then
    raise exception 'Die maand is al berekend.' using errcode = 'check_violation';
  end if;
  if new.soort = 'helft' then
    if cardinality(mensen) <> 2 then
      raise exception 'Elk de helft is voor twee mensen samen.' using errcode = 'check_violation';
    end if;
    if new.rekening_ander is not null and not exists (select 1 from rekening r where r.gemeente = new.gemeente and r.id = new.rekening_ander
        and r.huishouden = new.huishouden and r.soort = 'eigen' and not r.alleen_deel and r.id <> new.rekening) then
      raise exception 'Deze rekening hoort hier niet bij.' using errcode = 'check_violation';
    end if;
    if exists (select 1 from bewind b where b.gemeente = new.gemeente and b.persoon = any (mensen) and b.soort <> 'mentor'
        and bijrijder.bewind_loopt(b.id)) then
      raise exception 'De bewindvoerder regelt de rekening.' using errcode = 'check_violation';
    end if;
    if exists (select 1 from geldafspraak a where a.gemeente = new.gemeente and a.huishouden = new.huishouden and a.soort = 'helft'
        and not exists (select 1 from geldafspraak_einde e where e.gemeente = a.gemeente and e.afspraak = a.id)) then
      raise exception 'Dit loopt al.' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
alter function bijrijder.let_op_geldafspraak() owner to bijrijder_poort;
create trigger let_op before insert on geldafspraak for each row execute function bijrijder.let_op_geldafspraak();

-- Written down: told at once, before a second colleague looks. Halves with two accounts begin at once.
create function bijrijder.geldafspraak_gezegd() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- what a municipality brings along has its own day
  if bijrijder.rol() = 'inrichting' then
    return null;
  end if;
  if new.soort <> 'helft' then
    perform bijrijder.zeg_geldafspraak(new.gemeente, new.huishouden, 'geldweg_' || new.soort || '_wacht', jsonb_build_object('naam', new.naar), new.dag);
    return null;
  end if;
  if new.rekening_ander is not null then
    insert into betaalbestemming (gemeente, huishouden, volgorde, rekening, deel, grond, vanaf, tot, afspraak)
    values (new.gemeente, new.huishouden, 1, new.rekening, 'helft', new.waarvoor, new.vanaf, new.tot, new.id),
      (new.gemeente, new.huishouden, 2, new.rekening_ander, 'helft', new.waarvoor, new.vanaf, new.tot, new.id);
  end if;
  perform bijrijder.zeg_geldafspraak(new.gemeente, new.huishouden,
    case when new.rekening_ander is null then 'geldweg_helft_wacht' else 'geldweg_helft' end,
    jsonb_build_object('naam', (select p.roepnaam from persoon p where p.gemeente = new.gemeente and p.id = new.persoon), 'dag', new.vanaf::text), new.dag);
  return null;
end $$;
alter function bijrijder.geldafspraak_gezegd() owner to bijrijder_poort;
create trigger gezegd after insert on geldafspraak for each row execute function bijrijder.geldafspraak_gezegd();

create function bijrijder.let_op_geldafspraak_vervolg() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a geldafspraak%rowtype;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.huishouden::text, 1140));
  select * into a from geldafspraak x where x.gemeente = new.gemeente and x.id = new.afspraak;
  if a.huishouden is distinct from new.huishouden then
    raise exception 'Dit hoort bij een ander.' using errcode = 'check_violation';
  end if;
  if bijrijder.rol() in ('inrichting','none') then
    return new;
  end if;
  if exists (select 1 from geldafspraak_einde e where e.gemeente = new.gemeente and e.afspraak = new.afspraak) then
    raise exception 'Dit is al gestopt.' using errcode = 'check_violation';
  end if;
  if tg_table_name = 'geldafspraak_antwoord' then
    if a.soort = 'helft' then
      raise exception 'Dit vragen de mensen zelf.' using errcode = 'check_violation';
    end if;
    if new.door = a.door_gebruiker or exists (select 1 from gebruiker een join gebruiker twee on twee.gemeente = een.gemeente and twee.id = new.door
        where een.gemeente = new.gemeente and een.id = a.door_gebruiker and lower(een.naam) = lower(twee.naam)) then
      raise exception 'Een andere collega bevestigt.' using errcode = 'check_violation';
    end if;
  elsif tg_table_name = 'geldafspraak_helft' then
    if a.soort <> 'helft' or a.rekening_ander is not null or new.persoon = a.persoon
        or not new.persoon = any (bijrijder.volwassenen_van(new.gemeente, new.huishouden, new.dag))
        or not exists (select 1 from rekening r where r.gemeente = new.gemeente and r.id = new.rekening and r.huishouden = new.huishouden
          and r.soort = 'eigen' and r.persoon = new.persoon and r.id <> a.rekening) then
      raise exception 'Deze rekening hoort hier niet bij.' using errcode = 'check_violation';
    end if;
  elsif tg_table_name = 'geldafspraak_samen' then
    if a.soort <> 'helft' or not new.persoon = any (bijrijder.volwassenen_van(new.gemeente, new.huishouden, new.dag)) then
      raise exception 'Dit hoort bij een ander.' using errcode = 'check_violation';
    end if;
  elsif a.soort = 'helft' and new.grond not in ('samen','klopt_niet') then
    raise exception 'Terug naar één rekening vragen beide mensen.' using errcode = 'check_violation';
  elsif new.grond = 'ingetrokken' and a.soort <> 'doorbetaling' then
    raise exception 'Beslag stopt bij de deurwaarder.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_geldafspraak_vervolg() owner to bijrijder_poort;
create trigger let_op before insert on geldafspraak_antwoord for each row execute function bijrijder.let_op_geldafspraak_vervolg();
create trigger let_op before insert on geldafspraak_helft for each row execute function bijrijder.let_op_geldafspraak_vervolg();
create trigger let_op before insert on geldafspraak_samen for each row execute function bijrijder.let_op_geldafspraak_vervolg();
create trigger let_op before insert on geldafspraak_einde for each row execute function bijrijder.let_op_geldafspraak_vervolg();

-- Two said yes: from the first payment that is still open it is so, and everybody of the household reads from when.
create function bijrijder.geldafspraak_begint() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a geldafspraak%rowtype;
  eerste date;
begin
  if bijrijder.rol() = 'inrichting' then
    return null;
  end if;
  select * into a from geldafspraak x where x.gemeente = new.gemeente and x.id = new.afspraak;
  eerste := bijrijder.eerste_vrije_betaling(new.gemeente, a.vanaf);
  if a.tot is null or a.tot >= eerste then
    if a.soort = 'helft' then
      insert into betaalbestemming (gemeente, huishouden, volgorde, rekening, deel, grond, vanaf, tot, afspraak)
      values (a.gemeente, a.huishouden, 1, a.rekening, 'helft', a.waarvoor, eerste, a.tot, a.id),
        (a.gemeente, a.huishouden, 2, new.rekening, 'helft', a.waarvoor, eerste, a.tot, a.id);
    else
      insert into betaalbestemming (gemeente, huishouden, volgorde, rekening, deel, bedrag_cent, grond, vanaf, tot, door_gebruiker, afspraak)
      values (a.gemeente, a.huishouden, a.plaats, a.rekening, case a.soort when 'beslag' then 'beslag' else 'bedrag' end, a.bedrag_cent, a.waarvoor,
        eerste, a.tot, a.door_gebruiker, a.id);
    end if;
  end if;
  perform bijrijder.zeg_geldafspraak(new.gemeente, new.huishouden, 'geldweg_' || a.soort,
    jsonb_build_object('naam', case a.soort when 'helft'
      then (select p.roepnaam from persoon p where p.gemeente = a.gemeente and p.id = a.persoon) else a.naar end, 'dag', eerste::text), new.dag);
  return null;
end $$;
alter function bijrijder.geldafspraak_begint() owner to bijrijder_poort;
create trigger begint after insert on geldafspraak_antwoord for each row when (new.akkoord) execute function bijrijder.geldafspraak_begint();
create trigger begint after insert on geldafspraak_helft for each row execute function bijrijder.geldafspraak_begint();

-- Both asked for one account again.
create function bijrijder.geldafspraak_samen_gezegd() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from unnest(bijrijder.volwassenen_van(new.gemeente, new.huishouden, new.dag)) wie where not exists (
      select 1 from geldafspraak_samen s where s.gemeente = new.gemeente and s.afspraak = new.afspraak and s.persoon = wie)) then
    insert into geldafspraak_einde (gemeente, afspraak, huishouden, grond, door_persoon, dag)
    values (new.gemeente, new.afspraak, new.huishouden, 'samen', new.persoon, new.dag);
  else
    perform bijrijder.zeg_geldafspraak(new.gemeente, new.huishouden, 'geldweg_samen_wacht',
      jsonb_build_object('naam', (select p.roepnaam from persoon p where p.gemeente = new.gemeente and p.id = new.persoon)), new.dag);
  end if;
  return null;
end $$;
alter function bijrijder.geldafspraak_samen_gezegd() owner to bijrijder_poort;
create trigger gezegd after insert on geldafspraak_samen for each row execute function bijrijder.geldafspraak_samen_gezegd();

create function bijrijder.geldafspraak_stopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a geldafspraak%rowtype;
begin
  select * into a from geldafspraak x where x.gemeente = new.gemeente and x.id = new.afspraak;
  perform bijrijder.zeg_geldafspraak(new.gemeente, new.huishouden, case a.soort when 'helft' then 'geldweg_samen' else 'geldweg_stopt' end,
    jsonb_build_object('naam', a.naar), new.dag);
  return null;
end $$;
alter function bijrijder.geldafspraak_stopt() owner to bijrijder_poort;
create trigger stopt after insert on geldafspraak_einde for each row execute function bijrijder.geldafspraak_stopt();

-- Said no to by the second colleague: the person reads that too.
create function bijrijder.geldafspraak_nee() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform bijrijder.zeg_geldafspraak(new.gemeente, new.huishouden, 'geldweg_nee',
    (select jsonb_build_object('naam', a.naar) from geldafspraak a where a.gemeente = new.gemeente and a.id = new.afspraak), new.dag);
  return null;
end $$;
alter function bijrijder.geldafspraak_nee() owner to bijrijder_poort;
create trigger nee after insert on geldafspraak_antwoord for each row when (not new.akkoord) execute function bijrijder.geldafspraak_nee();

-- Whose arrangement waits for a second colleague, or was answered today: as before (1010), with these people.
set local role bijrijder_poort;
create or replace function bijrijder.heeft_bewindtaak(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() in ('inkomen_verrekenen','uitbetalen') and (exists (
    select 1 from bewind b left join bewind_antwoord a on a.gemeente = b.gemeente and a.bewind = b.id
    where b.gemeente = bijrijder.gemeente() and b.persoon = wie
      and (a.bewind is null and not exists (select 1 from bewind_einde e where e.gemeente = b.gemeente and e.bewind = b.id)
        or a.dag = bijrijder.vandaag(b.gemeente) or bijrijder.bewind_vraag(b.id) is not null
        or exists (select 1 from bewind_rekening r where r.gemeente = b.gemeente and r.bewind = b.id and r.dag = bijrijder.vandaag(b.gemeente))))
  or exists (
    select 1 from huishouden_lid l join geldafspraak g on g.gemeente = l.gemeente and g.huishouden = l.huishouden
      left join geldafspraak_antwoord a on a.gemeente = g.gemeente and a.afspraak = g.id
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager','partner') and bijrijder.doel() = 'uitbetalen'
      and g.soort <> 'helft' and not exists (select 1 from geldafspraak_einde e where e.gemeente = g.gemeente and e.afspraak = g.id)
      and (a.afspraak is null or a.dag = bijrijder.vandaag(a.gemeente))))
$$;
set local role bijrijder_eigenaar;

-- Of whom something about where money goes waits for a second colleague: ids, to declare them.
create function bijrijder.geldafspraakmensen() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct g.persoon), '{}') from geldafspraak g
  where g.gemeente = bijrijder.gemeente() and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen' and g.soort <> 'helft'
    and not exists (select 1 from geldafspraak_antwoord a where a.gemeente = g.gemeente and a.afspraak = g.id)
    and not exists (select 1 from geldafspraak_einde e where e.gemeente = g.gemeente and e.afspraak = g.id)
$$;
alter function bijrijder.geldafspraakmensen() owner to bijrijder_poort;

-- The papers of a bailiff carry a burgerservicenummer: who it is about, for who pays. Opening the person takes a reason they read.
create function bijrijder.vind_voor_geldweg(hash bytea) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select b.persoon from persoon_bsn b join huishouden_lid l on l.gemeente = b.gemeente and l.persoon = b.persoon and l.rol in ('aanvrager','partner')
    and l.van <= bijrijder.vandaag(b.gemeente) and (l.tot is null or l.tot > bijrijder.vandaag(b.gemeente))
  where b.gemeente = bijrijder.gemeente() and b.zoekhash = hash and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen'
$$;
alter function bijrijder.vind_voor_geldweg(bytea) owner to bijrijder_poort;

-- as before (0642), with what stands on the statement of who receives it
create function bijrijder.bestandregels_kenmerk(welk uuid, dag date, na uuid, na_maand text, na_doel text, na_bestemming smallint, na_poging smallint, hoeveel integer)
returns table (huishouden uuid, maand text, doel text, bestemming smallint, poging smallint, bedrag_cent integer, houder text, sleutel text, iban bytea, rekening uuid,
  persoon uuid, eigen_sleutel text, eigen_waarde bytea, kenmerk text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.huishouden, p.maand, p.doel, p.bestemming, p.poging, p.bedrag_cent, k.houder, k.sleutel, k.iban, k.id,
    k.persoon, e.sleutel, e.waarde, k.kenmerk
  from betaalbestand_regel r join betaling p using (gemeente, huishouden, maand, doel, bestemming, poging)
  join rekening k on k.gemeente = p.gemeente and k.id = p.rekening
  left join persoonsleutel e on e.gemeente = k.gemeente and e.persoon = k.persoon and k.sleutel = 'p:' || e.vak
  where r.gemeente = bijrijder.gemeente() and r.bestand = welk and p.betaaldag = dag
    and bijrijder.rol() in ('inkomensconsulent', 'werker') and bijrijder.doel() = 'uitbetalen'
    and (na is null or (r.huishouden, r.maand, r.doel, r.bestemming, r.poging) > (na, na_maand, na_doel, na_bestemming, na_poging))
  order by r.huishouden, r.maand, r.doel, r.bestemming, r.poging limit hoeveel
$$;
alter function bijrijder.bestandregels_kenmerk(uuid, date, uuid, text, text, smallint, smallint, integer) owner to bijrijder_poort;
