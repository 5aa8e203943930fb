-- Something that can mean less money needs a second colleague (0700). That they read along is our duty and does not rest on consent; so
-- they read without the name: asked by name, for seven days, exactly this, and the person sees that they did.
set local role bijrijder_eigenaar;
create table voorlegging_tweede (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  voorlegging uuid not null,
  persoon uuid not null,
  gevraagd uuid not null,
  gevraagd_door uuid not null,
  op date not null,
  tot date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, voorlegging, gevraagd),
  check (tot between op and op + 7),
  check (gevraagd <> gevraagd_door),
  foreign key (gemeente, voorlegging, persoon) references voorlegging (gemeente, id, persoon),
  foreign key (gemeente, gevraagd) references gebruiker (gemeente, id),
  foreign key (gemeente, gevraagd_door) references gebruiker (gemeente, id)
);
create index on voorlegging_tweede (gemeente, gevraagd);
call bijrijder.bescherm('voorlegging_tweede', persoon => 'persoon');
call bijrijder.alleen_toevoegen('voorlegging_tweede');
call bijrijder.lees_als_poort('voorlegging_tweede');
call bijrijder.geef('voorlegging_tweede', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('voorlegging_tweede', array['klantmanager'], array['select']);
call bijrijder.geef('voorlegging_tweede', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gevraagd_door = bijrijder.huidige_gebruiker()');
grant insert on voorlegging_antwoord to bijrijder_poort;
create policy poort_tweede on voorlegging_antwoord for insert to bijrijder_poort with check (soort = 'akkoord');

-- Who is asked did none of it, and is somebody who may: a klantmanager or a team leader.
create function bijrijder.tweede_deed_niets() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from voorlegging v where v.gemeente = new.gemeente and v.id = new.voorlegging and v.gebruiker = new.gevraagd)
    or exists (select 1 from voorlegging_antwoord a where a.gemeente = new.gemeente and a.voorlegging = new.voorlegging
      and a.gebruiker = new.gevraagd)
    or not exists (select 1 from gebruiker_rol r where r.gemeente = new.gemeente and r.gebruiker = new.gevraagd
      and r.rol in ('klantmanager', 'teamleider') and r.van <= new.op and (r.tot is null or r.tot > new.op)) then
    raise exception 'Vraag een collega die hier niets in deed.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.tweede_deed_niets() owner to bijrijder_poort;
create trigger tweede_deed_niets before insert on voorlegging_tweede for each row execute function bijrijder.tweede_deed_niets();

set local role bijrijder_poort;
-- The words without the names of this person.
create function bijrijder.zonder_naam_van(tekst text, wie uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select case when n.namen is null then tekst else regexp_replace(tekst, '\m(' || n.namen || ')\M', '…', 'gi') end
  from (select string_agg(distinct regexp_replace(w, '([^[:alnum:][:space:]])', '\\\1', 'g'), '|') as namen
    from persoon p, regexp_split_to_table(concat_ws(' ', p.voornamen, p.roepnaam, p.achternaam), '\s+') w
    where p.gemeente = bijrijder.gemeente() and p.id = wie and length(w) >= 2) n
$$;
revoke execute on function bijrijder.zonder_naam_van(text, uuid) from public;

-- What the one who looks was asked to read, without anybody in it.
create function bijrijder.mijn_voorleggingen() returns table (voorlegging uuid, door text, op date, gedaan boolean) language sql stable
  security definer set search_path = public, pg_temp as $$
  select t.voorlegging, g.naam, t.op, exists (select 1 from voorlegging_antwoord a where a.gemeente = t.gemeente
    and a.voorlegging = t.voorlegging and a.gebruiker = t.gevraagd and a.soort = 'akkoord')
  from voorlegging_tweede t join gebruiker g on g.gemeente = t.gemeente and g.id = t.gevraagd_door
  where t.gemeente = bijrijder.gemeente() and t.gevraagd = bijrijder.huidige_gebruiker() and t.tot >= bijrijder.vandaag(t.gemeente)
    and bijrijder.doel() = 'tweede_lezing' and bijrijder.rol() in ('klantmanager', 'teamleider')
  order by t.id
$$;

-- Opens exactly this, without the name; the person reads who did, and why.
create function bijrijder.lees_voorlegging(welke uuid, waarom text) returns json language plpgsql volatile security definer
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
      where a.gemeente = stad and a.voorlegging = welke));
end $$;

-- The second colleague agrees, under their own name; counts only after the person was heard (0700).
create function bijrijder.stem_in_als_tweede(welke uuid, waarom text) returns boolean language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
begin
  if not exists (select 1 from bijrijder.mijn_voorleggingen() m where m.voorlegging = welke and not m.gedaan) then
    return false;
  end if;
  insert into voorlegging_antwoord (gemeente, voorlegging, persoon, soort, dag, tekst, gebruiker)
  select stad, v.id, v.persoon, 'akkoord', bijrijder.vandaag(stad), trim(waarom), bijrijder.huidige_gebruiker()
  from voorlegging v where v.gemeente = stad and v.id = welke;
  return found;
end $$;
set local role bijrijder_eigenaar;
