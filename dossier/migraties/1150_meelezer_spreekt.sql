-- A colleague who reads along can do more than agree or keep silent: ask, propose something else, disagree; each with reasons, under their
-- own name. Who asked them answers. As long as a word of theirs has no answer, nothing can be decided, and an agreement counts only
-- when it was given after all that was said. The person reads all of it.
set local role bijrijder_eigenaar;

-- Before a reduction (0400, 1061).
alter table afstemming_tweede drop constraint afstemming_tweede_soort_check,
  add constraint afstemming_tweede_soort_check check (soort in ('vraag','oneens','navraag','anders','antwoord')) not valid;
alter table afstemming_tweede validate constraint afstemming_tweede_soort_check;
alter table afstemming_tweede add column op_woord uuid;
alter table afstemming_tweede drop constraint afstemming_tweede_check,
  add constraint afstemming_tweede_check check ((soort in ('oneens','navraag','anders')) = (gebruiker = gevraagd)) not valid;
alter table afstemming_tweede validate constraint afstemming_tweede_check;
alter table afstemming_tweede add constraint afstemming_tweede_antwoord check ((soort = 'antwoord') = (op_woord is not null)) not valid;
alter table afstemming_tweede validate constraint afstemming_tweede_antwoord;
create unique index afstemming_tweede_een_antwoord on afstemming_tweede (gemeente, op_woord) where op_woord is not null;

-- Something that can mean less money (0700, 1105).
create table voorlegging_woord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  voorlegging uuid not null,
  persoon uuid not null,
  soort text not null check (soort in ('oneens','navraag','anders','antwoord')),
  op_woord uuid,
  tekst text not null check (bijrijder.echte_tekst(tekst, 8) and length(tekst) <= 4000),
  gebruiker uuid not null,
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, op_woord),
  check ((soort = 'antwoord') = (op_woord is not null)),
  foreign key (gemeente, voorlegging, persoon) references voorlegging (gemeente, id, persoon),
  foreign key (gemeente, op_woord) references voorlegging_woord (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on voorlegging_woord (gemeente, voorlegging);
create index on voorlegging_woord (gemeente, persoon);
call bijrijder.bescherm('voorlegging_woord', persoon => 'persoon');
call bijrijder.alleen_toevoegen('voorlegging_woord');
call bijrijder.lees_als_poort('voorlegging_woord');
revoke insert on voorlegging_woord from bijrijder_inrichting;
call bijrijder.geef('voorlegging_woord', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('voorlegging_woord', array['klantmanager','inkomensconsulent'], array['select']);
call bijrijder.geef('voorlegging_woord', array['teamleider'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''toezicht_op_werk''');
call bijrijder.geef('voorlegging_woord', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and soort = ''antwoord''');
grant insert on voorlegging_woord to bijrijder_poort;
create policy poort_tweede on voorlegging_woord for insert to bijrijder_poort with check (soort <> 'antwoord');

create function bijrijder.let_op_voorlegging_woord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.gebruiker is distinct from bijrijder.huidige_gebruiker() then
    raise exception 'Dit staat op naam van wie het zegt.' using errcode = 'insufficient_privilege';
  end if;
  if new.soort = 'antwoord' and not exists (select 1 from voorlegging_woord w where w.gemeente = new.gemeente and w.id = new.op_woord
    and w.voorlegging = new.voorlegging and w.soort <> 'antwoord' and w.gebruiker <> new.gebruiker) then
    raise exception 'Antwoord op wat een collega zei.' using errcode = 'check_violation';
  end if;
  new.op := bijrijder.vandaag(new.gemeente);
  new.vastgelegd_op := clock_timestamp();
  return new;
end $$;
alter function bijrijder.let_op_voorlegging_woord() owner to bijrijder_poort;
create trigger let_op before insert on voorlegging_woord for each row execute function bijrijder.let_op_voorlegging_woord();

set local role bijrijder_poort;
-- Is there a word of a colleague that nobody answered?
create function bijrijder.meelezer_wacht(g smallint, welke uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from afstemming_tweede w where w.gemeente = g and w.afstemming = welke and w.soort in ('oneens','navraag','anders')
      and not exists (select 1 from afstemming_tweede a where a.gemeente = g and a.op_woord = w.id))
    or exists (select 1 from voorlegging_woord w where w.gemeente = g and w.voorlegging = welke and w.soort <> 'antwoord'
      and not exists (select 1 from voorlegging_woord a where a.gemeente = g and a.op_woord = w.id))
$$;

-- The wall of 1061 stays as it was, under its own name; the one everybody asks adds what a colleague said.
do $$
begin
  execute replace(pg_get_functiondef('bijrijder.afstemming_ontbreekt(smallint, uuid)'::regprocedure),
    'FUNCTION bijrijder.afstemming_ontbreekt(', 'FUNCTION bijrijder.afstemming_stappen_ontbreken(');
end $$;
create or replace function bijrijder.afstemming_ontbreekt(g smallint, welke uuid) returns text[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
begin
  return bijrijder.afstemming_stappen_ontbreken(g, welke) || case when bijrijder.meelezer_wacht(g, welke)
    or exists (select 1 from afstemming_tweede w where w.gemeente = g and w.afstemming = welke and w.soort <> 'vraag'
      and w.nr > (select max(s.nr) from afstemming_stap s where s.gemeente = g and s.afstemming = welke and s.soort = 'akkoord'))
    -- who answered for the one who asked, is no second colleague
    or exists (select 1 from afstemming_tweede w where w.gemeente = g and w.afstemming = welke and w.soort = 'antwoord' and w.gebruiker =
      (select s.gebruiker from afstemming_stap s where s.gemeente = g and s.afstemming = welke and s.soort = 'akkoord' order by s.nr desc limit 1))
    then array['collega'] else '{}'::text[] end;
end $$;

-- Nobody agrees, and no letter is written, over the head of a colleague who waits for an answer.
create function bijrijder.eerst_antwoorden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.meelezer_wacht(new.gemeente, new.afstemming) then
    raise exception 'Een collega wacht op antwoord.' using errcode = 'check_violation', constraint = 'eerst_antwoorden';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;
create trigger eerst_antwoorden before insert on afstemming_stap for each row when (new.soort in ('akkoord','brief'))
  execute function bijrijder.eerst_antwoorden();
create trigger eerst_antwoorden before insert on afstemming_tweede for each row when (new.soort = 'vraag')
  execute function bijrijder.eerst_antwoorden();

set local role bijrijder_poort;
create or replace function bijrijder.leest_als_tweede(welke uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select bijrijder.doel() = 'tweede_lezing' and bijrijder.rol() in ('klantmanager','teamleider')
    -- an answer to what they said opens it again
    and exists (select 1 from afstemming_tweede q where q.gemeente = bijrijder.gemeente() and q.afstemming = welke and q.soort in ('vraag','antwoord')
      and q.gevraagd = bijrijder.huidige_gebruiker() and now() < q.tot
      and not exists (select 1 from afstemming_tweede n where n.gemeente = q.gemeente and n.afstemming = q.afstemming and n.soort = 'oneens'
        and n.gebruiker = q.gevraagd and n.nr > q.nr and n.vastgelegd_op < now() - interval '1 hour')
      and not exists (select 1 from afstemming_stap s where s.gemeente = q.gemeente and s.afstemming = q.afstemming and s.soort = 'akkoord'
        and s.gebruiker = q.gevraagd and s.nr > q.nr and s.vastgelegd_op < now() - interval '1 hour'))
$$;
create or replace function bijrijder.mijn_tweede_lezingen() returns table (afstemming uuid, persoon uuid, door text, op date, gedaan boolean) language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct on (q.afstemming) q.afstemming, q.persoon, g.naam, q.op,
    exists (select 1 from afstemming_stap s where s.gemeente = q.gemeente and s.afstemming = q.afstemming and s.gebruiker = q.gevraagd and s.nr > q.nr)
    or exists (select 1 from afstemming_tweede n where n.gemeente = q.gemeente and n.afstemming = q.afstemming and n.gevraagd = n.gebruiker and n.gebruiker = q.gevraagd and n.nr > q.nr)
  from afstemming_tweede q join gebruiker g on g.gemeente = q.gemeente and g.id = q.gebruiker
  where q.gemeente = bijrijder.gemeente() and q.soort in ('vraag','antwoord') and q.gevraagd = bijrijder.huidige_gebruiker() and now() < q.tot
    and bijrijder.doel() = 'tweede_lezing'
    and not exists (select 1 from ten_gunste t where t.gemeente = q.gemeente and t.afstemming = q.afstemming and t.soort in ('afzien','terugnemen'))
  order by q.afstemming, q.nr desc
$$;
create or replace function bijrijder.let_op_tweede() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
  if exists (select 1 from verlaging w where w.gemeente = new.gemeente and w.afstemming = new.afstemming) then
    raise exception 'Hierover is al besloten.' using errcode = 'check_violation';
  end if;
  if new.soort = 'antwoord' then
    select w.gebruiker into new.gevraagd from afstemming_tweede w where w.gemeente = new.gemeente and w.id = new.op_woord
      and w.afstemming = new.afstemming and w.soort in ('oneens','navraag','anders') and w.gebruiker <> new.gebruiker;
    if not found then
      raise exception 'Antwoord op wat een collega zei.' using errcode = 'check_violation';
    end if;
  end if;
  if new.soort = 'vraag' then
    mist := bijrijder.afstemming_ontbreekt(new.gemeente, new.afstemming);
    if not mist <@ array['tweede','brief','collega'] then
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
set local role bijrijder_eigenaar;
drop policy klantmanager_insert on afstemming_tweede;
drop policy teamleider_insert on afstemming_tweede;
create policy klantmanager_insert on afstemming_tweede for insert to bijrijder_klantmanager with check (
  gebruiker = bijrijder.huidige_gebruiker() and case when soort in ('vraag','antwoord') then bijrijder.mag_bij(persoon) and bijrijder.doel() = 'begeleiding'
    else bijrijder.leest_als_tweede(afstemming) end);
create policy teamleider_insert on afstemming_tweede for insert to bijrijder_teamleider with check (
  gebruiker = bijrijder.huidige_gebruiker() and soort in ('oneens','navraag','anders') and bijrijder.leest_als_tweede(afstemming));

set local role bijrijder_poort;
-- As in 0700; an agreement counts when every word of a colleague was answered, and after the last of it.
create or replace function bijrijder.is_voorgelegd(f feit) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from voorlegging v
    join huishouden_lid l on l.gemeente = v.gemeente and l.huishouden = v.huishouden and l.persoon = v.persoon and l.rol in ('aanvrager','partner')
      and l.van <= bijrijder.vandaag(v.gemeente) and (l.tot is null or l.tot > bijrijder.vandaag(v.gemeente))
    where v.gemeente = f.gemeente and v.huishouden = f.huishouden and v.soort = f.soort and v.onderwerp = f.onderwerp
      and v.inhoud = f.inhoud and v.geldig_van = f.geldig_van and v.geldig_tot_en_met is not distinct from f.geldig_tot_en_met
      and v.vervallen = f.vervallen and (f.persoon is null or f.persoon = v.persoon)
      and not exists (select 1 from feit al where al.gemeente = v.gemeente and al.huishouden = v.huishouden and al.soort = v.soort
        and al.onderwerp = v.onderwerp and al.inhoud = v.inhoud and al.geldig_van = v.geldig_van and al.vervallen = v.vervallen
        and al.vastgelegd_op > v.vastgelegd_op)
      and (
        coalesce((select a.soort = 'klopt' from voorlegging_antwoord a where a.gemeente = v.gemeente and a.voorlegging = v.id
          and a.soort in ('klopt','klopt_niet') order by a.id desc limit 1), false)
        or exists (
          select 1 from voorlegging_antwoord ok
          join gebruiker tweede on tweede.gemeente = ok.gemeente and tweede.id = ok.gebruiker
          where ok.gemeente = v.gemeente and ok.voorlegging = v.id and ok.soort = 'akkoord' and ok.gebruiker <> v.gebruiker
            and not bijrijder.meelezer_wacht(v.gemeente, v.id)
            and not exists (select 1 from voorlegging_woord w where w.gemeente = v.gemeente and w.voorlegging = v.id and w.id > ok.id)
            and not exists (select 1 from voorlegging_antwoord z where z.gemeente = v.gemeente and z.voorlegging = v.id
              and z.soort in ('gehoord','poging') and z.gebruiker = ok.gebruiker)
            and not exists (select 1 from voorlegging_woord w where w.gemeente = v.gemeente and w.voorlegging = v.id
              and w.soort = 'antwoord' and w.gebruiker = ok.gebruiker)
            and not exists (select 1 from voorlegging_antwoord z where z.gemeente = v.gemeente and z.voorlegging = v.id
              and z.soort = 'klopt_niet' and z.id > ok.id)
            and not exists (select 1 from gebruiker ik where ik.gemeente = v.gemeente and ik.id = v.gebruiker and lower(ik.naam) = lower(tweede.naam))
            and (exists (select 1 from voorlegging_antwoord g where g.gemeente = v.gemeente and g.voorlegging = v.id and g.soort = 'gehoord' and g.id < ok.id)
              or exists (select 1 from voorlegging_antwoord x join voorlegging_antwoord y on y.gemeente = x.gemeente and y.voorlegging = x.voorlegging
                and y.soort = 'poging' and y.dag > x.dag and y.kanaal <> x.kanaal and y.id < ok.id
                where x.gemeente = v.gemeente and x.voorlegging = v.id and x.soort = 'poging')))))
$$;

create or replace function bijrijder.mijn_voorleggingen() returns table (voorlegging uuid, door text, op date, gedaan boolean) language sql stable
  security definer set search_path = public, pg_temp as $$
  select t.voorlegging, g.naam, t.op, exists (select 1 from voorlegging_antwoord a where a.gemeente = t.gemeente
      and a.voorlegging = t.voorlegging and a.gebruiker = t.gevraagd and a.soort = 'akkoord'
      and not exists (select 1 from voorlegging_woord w where w.gemeente = a.gemeente and w.voorlegging = a.voorlegging and w.id > a.id))
    or exists (select 1 from voorlegging_woord w where w.gemeente = t.gemeente and w.voorlegging = t.voorlegging and w.gebruiker = t.gevraagd
      and w.soort <> 'antwoord' and not exists (select 1 from voorlegging_woord a where a.gemeente = w.gemeente and a.op_woord = w.id))
  from voorlegging_tweede t join gebruiker g on g.gemeente = t.gemeente and g.id = t.gevraagd_door
  where t.gemeente = bijrijder.gemeente() and t.gevraagd = bijrijder.huidige_gebruiker()
    and (t.tot >= bijrijder.vandaag(t.gemeente) or exists (select 1 from voorlegging_woord a join voorlegging_woord w on w.gemeente = a.gemeente
      and w.id = a.op_woord where a.gemeente = t.gemeente and a.voorlegging = t.voorlegging and w.gebruiker = t.gevraagd
      and a.op + 7 >= bijrijder.vandaag(t.gemeente)))
    and bijrijder.doel() = 'tweede_lezing' and bijrijder.rol() in ('klantmanager', 'teamleider')
  order by t.id
$$;

create or replace function bijrijder.lees_voorlegging(welke uuid, waarom text) returns json language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
  v voorlegging;
begin
  if not exists (select 1 from bijrijder.mijn_voorleggingen() m where m.voorlegging = welke) then
    return null;
  end if;
  select * into v from voorlegging where gemeente = stad and id = welke;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
  select stad, bijrijder.verwerking(), v.persoon, 'medewerker', g.id, g.naam, bijrijder.rol(), 'lezen', 'horen', 'tweede_lezing', waarom
  from gebruiker g where g.gemeente = stad and g.id = bijrijder.huidige_gebruiker();
  return json_build_object('vraag', bijrijder.zonder_naam_van(v.vraag, v.persoon), 'soort', v.soort, 'van', v.geldig_van,
    'tot', v.geldig_tot_en_met, 'pct', v.inhoud ->> 'verlaging_pct', 'door', (select g.naam from gebruiker g where g.gemeente = stad
    and g.id = v.gebruiker),
    'stappen', (select coalesce(json_agg(json_build_object('id', a.id, 'soort', a.soort, 'dag', a.dag,
      'tekst', bijrijder.zonder_naam_van(a.tekst, v.persoon)) order by a.id), '[]') from voorlegging_antwoord a
      where a.gemeente = stad and a.voorlegging = welke),
    'woorden', (select coalesce(json_agg(json_build_object('id', w.id, 'soort', w.soort, 'wie', g.naam, 'op', w.op,
      'tekst', bijrijder.zonder_naam_van(w.tekst, v.persoon), 'antwoord', (select json_build_object('id', a.id, 'door', d.naam, 'op', a.op,
        'tekst', bijrijder.zonder_naam_van(a.tekst, v.persoon)) from voorlegging_woord a join gebruiker d on d.gemeente = a.gemeente
        and d.id = a.gebruiker where a.gemeente = stad and a.op_woord = w.id)) order by w.id), '[]')
      from voorlegging_woord w join gebruiker g on g.gemeente = w.gemeente and g.id = w.gebruiker
      where w.gemeente = stad and w.voorlegging = welke and w.soort <> 'antwoord'));
end $$;

-- The second colleague asks, proposes something else, or disagrees. False: not asked, or agreed already.
create function bijrijder.zeg_bij_voorlegging(welke uuid, het_soort text, wat text) returns boolean language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
begin
  if not exists (select 1 from bijrijder.mijn_voorleggingen() m where m.voorlegging = welke)
    or exists (select 1 from voorlegging_antwoord a where a.gemeente = stad and a.voorlegging = welke and a.soort = 'akkoord'
      and a.gebruiker = bijrijder.huidige_gebruiker()) then
    return false;
  end if;
  insert into voorlegging_woord (gemeente, voorlegging, persoon, soort, tekst, gebruiker, op)
  select stad, v.id, v.persoon, het_soort, trim(wat), bijrijder.huidige_gebruiker(), bijrijder.vandaag(stad)
  from voorlegging v where v.gemeente = stad and v.id = welke;
  return found;
end $$;
revoke execute on function bijrijder.meelezer_wacht(smallint, uuid) from public;
set local role bijrijder_eigenaar;
