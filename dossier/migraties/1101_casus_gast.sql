-- Somebody of another discipline at the table of one question: a doctor, the neighbourhood team, an enforcement colleague. With a code,
-- for two weeks at most, for this question only: they read what the question shows and give advice, and the person sees that they
-- looked. An enforcement colleague never learns who it is about, needs the person's yes first, and never acts on that person after.
set local role bijrijder_eigenaar;

create table casus_gast (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  casus uuid not null,
  soort text not null check (soort in ('arts','buurtteam','handhaver')),
  -- name and where from, as the person reads it
  wie text not null check (length(trim(wie)) between 3 and 120),
  -- the enforcement colleague themselves, so that they cannot act on this person after
  gebruiker uuid,
  -- keyed hash of the code; the code itself is not kept
  zoekhash bytea not null,
  gevraagd_door uuid not null,
  gevraagd_op date not null,
  tot date not null,
  -- the person said yes: needed before an enforcement colleague, or a name
  ja_nodig boolean not null,
  ja_op date,
  gestopt_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, zoekhash),
  check (tot between gevraagd_op and gevraagd_op + 14),
  check ((soort = 'handhaver') = (gebruiker is not null)),
  foreign key (gemeente, casus) references casus (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, gevraagd_door) references gebruiker (gemeente, id)
);
create index on casus_gast (gemeente, casus);
create index on casus_gast (gemeente, gebruiker) where gebruiker is not null;
create table casus_gast_advies (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  gast uuid not null,
  casus uuid not null,
  tekst text not null check (bijrijder.echte_tekst(tekst, 3) and length(tekst) <= 2000),
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, gast) references casus_gast (gemeente, id),
  foreign key (gemeente, casus) references casus (gemeente, id)
);
create index on casus_gast_advies (gemeente, casus);
call bijrijder.bescherm('casus_gast');
call bijrijder.bescherm('casus_gast_advies');
call bijrijder.met_geschiedenis('casus_gast');
call bijrijder.alleen_toevoegen('casus_gast_advies');
call bijrijder.lees_als_poort('casus_gast');
call bijrijder.lees_als_poort('casus_gast_advies');
grant insert on casus_gast_advies to bijrijder_poort;
create policy poort_voegt_toe on casus_gast_advies for insert to bijrijder_poort with check (true);
grant update on casus_gast to bijrijder_poort;
create policy poort_wijzigt on casus_gast for update to bijrijder_poort using (true) with check (true);
call bijrijder.geef('casus_gast', array['client','klantmanager','inkomensconsulent','jobcoach','teamleider'], array['select'],
  'bijrijder.bij_casus(casus)');
call bijrijder.geef('casus_gast', array['klantmanager'], array['insert'],
  'bijrijder.vroeg_casus(casus) and gevraagd_door = bijrijder.huidige_gebruiker() and ja_op is null and gestopt_op is null');
call bijrijder.geef('casus_gast_advies', array['client','klantmanager','inkomensconsulent','jobcoach','teamleider'], array['select'],
  'bijrijder.bij_casus(casus)');
create trigger zonder_mens before insert on casus_gast_advies for each row execute function bijrijder.zonder_mens('tekst');
create trigger zonder_mens before insert on casus_gast for each row execute function bijrijder.zonder_mens('wie');

-- Who may sit there, and what comes first.
create function bijrijder.gast_mag() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c casus;
  mens uuid;
begin
  select * into c from casus where gemeente = new.gemeente and id = new.casus;
  select p.persoon into mens from casus_persoon p where p.gemeente = new.gemeente and p.casus = new.casus;
  if exists (select 1 from casus_uitkomst u where u.gemeente = new.gemeente and u.casus = new.casus) then
    raise exception 'Deze vraag is al klaar.' using errcode = '23514';
  end if;
  if new.soort = 'handhaver' then
    if c.met_naam then
      raise exception 'Een handhaver denkt alleen mee zonder naam.' using errcode = '23514';
    end if;
    if not exists (select 1 from gebruiker_rol r where r.gemeente = new.gemeente and r.gebruiker = new.gebruiker and r.rol = 'handhaver'
        and r.van <= new.gevraagd_op and (r.tot is null or r.tot > new.gevraagd_op)) then
      raise exception 'Dit is geen handhaver.' using errcode = '23514';
    end if;
    if exists (select 1 from inzage_verzoek i where i.gemeente = new.gemeente and i.gebruiker = new.gebruiker and i.persoon = mens) then
      raise exception 'Deze collega keek al naar iemand aan deze tafel. Vraag een ander.' using errcode = '23514';
    end if;
  end if;
  new.ja_nodig := new.soort = 'handhaver' or c.met_naam;
  return new;
end $$;
alter function bijrijder.gast_mag() owner to bijrijder_poort;
create trigger gast_mag before insert on casus_gast for each row execute function bijrijder.gast_mag();

-- Who thought along at the table, does not look into that person afterwards. Says nothing about whose table it was.
create function bijrijder.niet_na_de_tafel() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() = 'handhaver' and exists (select 1 from casus_gast g
      join casus_persoon p on p.gemeente = g.gemeente and p.casus = g.casus
      where g.gemeente = new.gemeente and g.gebruiker = new.gebruiker and p.persoon = new.persoon) then
    raise exception 'Vraag dit aan een collega. Die kijkt met frisse ogen.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
alter function bijrijder.niet_na_de_tafel() owner to bijrijder_poort;
create trigger niet_na_de_tafel before insert on inzage_verzoek for each row execute function bijrijder.niet_na_de_tafel();

-- The person says yes, or stops it; the asker can stop it too. What was said stays.
create function bijrijder.antwoord_op_gast(welke uuid, ja boolean) returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  stad smallint := bijrijder.gemeente();
begin
  if ja then
    update casus_gast g set ja_op = bijrijder.vandaag(stad)
    where g.gemeente = stad and g.id = welke and g.ja_op is null and g.gestopt_op is null and bijrijder.rol() = 'client'
      and exists (select 1 from casus_persoon p where p.gemeente = stad and p.casus = g.casus and p.persoon = bijrijder.huidige_persoon());
    return found;
  end if;
  update casus_gast g set gestopt_op = bijrijder.vandaag(stad)
  where g.gemeente = stad and g.id = welke and g.gestopt_op is null
    and ((bijrijder.rol() = 'client' and exists (select 1 from casus_persoon p where p.gemeente = stad and p.casus = g.casus
      and p.persoon = bijrijder.huidige_persoon())) or (bijrijder.rol() = 'klantmanager' and bijrijder.vroeg_casus(g.casus)));
  return found;
end $$;
alter function bijrijder.antwoord_op_gast(uuid, boolean) owner to bijrijder_poort;

create function bijrijder.gast_geldt(g casus_gast) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select g.gestopt_op is null and g.tot >= bijrijder.vandaag(g.gemeente) and (not g.ja_nodig or g.ja_op is not null)
    and not exists (select 1 from casus_uitkomst u where u.gemeente = g.gemeente and u.casus = g.casus)
    -- a name rests on consent: withdrawn, it closes at once
    and not exists (select 1 from casus c join casus_persoon p on p.gemeente = c.gemeente and p.casus = c.id
      where c.gemeente = g.gemeente and c.id = g.casus and c.met_naam and bijrijder.toestemming_voor(p.persoon, 'collegas') is null)
$$;
alter function bijrijder.gast_geldt(casus_gast) owner to bijrijder_poort;

-- Opens the one question. The person reads who looked, or nothing is shown.
create function bijrijder.casus_met_code(code bytea)
  returns table (id uuid, soort text, wie text, tot date, vraag text, achtergrond text, client_woorden text, beeld text, naam text,
    door text, adviezen json)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  g casus_gast;
  mens uuid;
begin
  select x.* into g from casus_gast x where x.gemeente = bijrijder.gemeente() and x.zoekhash = code;
  if not found or not bijrijder.gast_geldt(g) then
    return;
  end if;
  select p.persoon into mens from casus_persoon p where p.gemeente = g.gemeente and p.casus = g.casus;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
  select g.gemeente, bijrijder.verwerking(), mens, 'persoon', g.id, g.wie, 'ontvanger', 'lezen', 'casuistiek', 'helpen', c.vraag
  from casus c where c.gemeente = g.gemeente and c.id = g.casus;
  return query select g.id, g.soort, g.wie, g.tot, c.vraag, c.achtergrond, c.client_woorden, c.beeld,
    case when c.met_naam then (select p.aanspreeknaam from persoon p where p.gemeente = c.gemeente and p.id = mens) end,
    u.naam,
    (select coalesce(json_agg(json_build_object('tekst', a.tekst, 'op', a.op) order by a.id), '[]') from casus_gast_advies a
      where a.gemeente = g.gemeente and a.gast = g.id)
  from casus c join gebruiker u on u.gemeente = c.gemeente and u.id = c.gebruiker where c.gemeente = g.gemeente and c.id = g.casus;
end $$;
alter function bijrijder.casus_met_code(bytea) owner to bijrijder_poort;

-- Advice of a guest: without the name of anybody, and at most a handful. The same words twice are once.
create function bijrijder.advies_met_code(code bytea, de_tekst text) returns boolean language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  g casus_gast;
begin
  select x.* into g from casus_gast x where x.gemeente = bijrijder.gemeente() and x.zoekhash = code for update;
  if not found or not bijrijder.gast_geldt(g) or (select count(*) from casus_gast_advies a where a.gemeente = g.gemeente and a.gast = g.id) >= 5 then
    return false;
  end if;
  if not exists (select 1 from casus_gast_advies a where a.gemeente = g.gemeente and a.gast = g.id and a.tekst = trim(de_tekst)) then
    insert into casus_gast_advies (gemeente, gast, casus, tekst, op) values (g.gemeente, g.id, g.casus, trim(de_tekst), bijrijder.vandaag(g.gemeente));
  end if;
  return true;
end $$;
alter function bijrijder.advies_met_code(bytea, text) owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.casus_met_code(bytea), bijrijder.advies_met_code(bytea, text) from public;
grant execute on function bijrijder.casus_met_code(bytea), bijrijder.advies_met_code(bytea, text) to bijrijder_openbaar;
set local role bijrijder_eigenaar;
