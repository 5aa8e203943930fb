-- A handover that is warm: the colleague who is asked says yes first, the two colleagues speak, the previous one stays beside the
-- person for a short while, what was arranged goes along, and the note stays where it is needed.

alter table overdracht add column collega_antwoord text check (collega_antwoord in ('ja','nee'));
alter table overdracht add column collega_op date;
alter table overdracht add column collega_woorden text not null default '' check (length(collega_woorden) <= 1000);
-- the talk between the two colleagues
alter table overdracht add column gesproken_op date;
alter table overdracht add column gesproken_over text not null default '' check (length(gesproken_over) <= 2000);
-- the person wants the previous colleague there at the introduction
alter table overdracht add column samen boolean not null default false;
-- until when the previous colleague stays beside the person; at most six weeks
alter table overdracht add column samen_tot date check (samen_tot is null or klaar_op is null or samen_tot between klaar_op and klaar_op + 42);
alter table overdracht add constraint collega_zegt check ((collega_antwoord is null) = (collega_op is null));
-- who promised it, when somebody else does it now
alter table toezegging add column beloofd_door uuid;
alter table toezegging add foreign key (gemeente, beloofd_door) references gebruiker (gemeente, id);
grant update (gesproken_op, gesproken_over, samen_tot) on overdracht to bijrijder_klantmanager;
grant update (samen) on overdracht to bijrijder_client;

-- As before (0330), and: another colleague answers anew; what is finished stays as the person agreed with it.
create or replace function bijrijder.overdracht_bewaakt() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() = 'inrichting' then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.klaar_op is not null
    and (new.notitie, new.naar_gebruiker, new.akkoord_op, new.client_woorden, new.gestopt_op)
      is distinct from (old.notitie, old.naar_gebruiker, old.akkoord_op, old.client_woorden, old.gestopt_op) then
    raise exception 'Deze overdracht is klaar en verandert niet meer.' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and new.naar_gebruiker is distinct from old.naar_gebruiker and new.naar_gebruiker is not null then
    new.collega_antwoord := null;
    new.collega_op := null;
    new.collega_woorden := '';
    new.gesproken_op := null;
    new.gesproken_over := '';
  end if;
  if tg_op = 'UPDATE' and (new.notitie, new.naar_gebruiker) is distinct from (old.notitie, old.naar_gebruiker) then
    new.akkoord_op := null;
  elsif new.akkoord_op is not null and (tg_op = 'INSERT' or new.akkoord_op is distinct from old.akkoord_op)
    and (bijrijder.rol() <> 'client' or new.persoon is distinct from bijrijder.huidige_persoon()) then
    raise exception 'Alleen de mens zelf keurt een overdracht goed.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- What a colleague is asked: by whom, and how much time it takes. Without the person: that comes after the person's own yes.
create function bijrijder.gevraagde_overdrachten() returns table (id uuid, van text, vorm text, minuten integer, akkoord boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, g.naam, coalesce(k.vorm, 'samen'), v.minuten, o.akkoord_op is not null
  from overdracht o
  join gebruiker g on g.gemeente = o.gemeente and g.id = o.van_gebruiker
  left join lateral (select f.vorm from begeleidingsvorm f where f.gemeente = o.gemeente and f.persoon = o.persoon
    order by f.id desc limit 1) k on true
  left join vormtijd v on v.gemeente = o.gemeente and v.vorm = coalesce(k.vorm, 'samen')
  where o.gemeente = bijrijder.gemeente() and o.naar_gebruiker = bijrijder.huidige_gebruiker() and bijrijder.rol() = 'klantmanager'
    and o.klaar_op is null and o.gestopt_op is null and o.collega_antwoord is null and length(trim(o.notitie)) > 0
  order by o.id
$$;
alter function bijrijder.gevraagde_overdrachten() owner to bijrijder_poort;

-- The colleague who is asked reads the note once the person agreed that they do; the person sees that they read it.
create function bijrijder.lees_gevraagde_overdracht(welke uuid) returns table (roepnaam text, notitie text, wens text, woorden text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  o overdracht;
begin
  select * into o from overdracht where gemeente = bijrijder.gemeente() and overdracht.id = welke
    and naar_gebruiker = bijrijder.huidige_gebruiker() and akkoord_op is not null and klaar_op is null and gestopt_op is null;
  if o.id is null or bijrijder.rol() <> 'klantmanager' then
    return;
  end if;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel)
  select o.gemeente, bijrijder.verwerking(), o.persoon, 'medewerker', g.id, g.naam, bijrijder.rol(), 'lezen', 'overdracht', bijrijder.doel()
  from gebruiker g where g.gemeente = o.gemeente and g.id = bijrijder.huidige_gebruiker();
  return query select p.roepnaam, o.notitie, o.wens, o.client_woorden from persoon p
    where p.gemeente = o.gemeente and p.id = o.persoon;
end $$;
alter function bijrijder.lees_gevraagde_overdracht(uuid) owner to bijrijder_poort;

-- Yes or no of the colleague who is asked. No needs no reason; then another is looked for, with the person.
create function bijrijder.antwoord_als_collega(welke uuid, ja boolean, zegt text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update overdracht set collega_antwoord = case when ja then 'ja' else 'nee' end, collega_op = bijrijder.vandaag(gemeente),
    collega_woorden = coalesce(zegt, ''), naar_gebruiker = case when ja then naar_gebruiker end
  where gemeente = bijrijder.gemeente() and id = welke and naar_gebruiker = bijrijder.huidige_gebruiker()
    and bijrijder.rol() = 'klantmanager' and klaar_op is null and gestopt_op is null and collega_antwoord is null
    and length(trim(notitie)) > 0;
  if not found then
    raise exception 'Dit wordt u niet meer gevraagd.' using errcode = 'insufficient_privilege';
  end if;
end $$;
alter function bijrijder.antwoord_als_collega(uuid, boolean, text) owner to bijrijder_poort;

grant select, update on afspraak to bijrijder_poort;
create policy poort_wijzigt on afspraak for update to bijrijder_poort using (true) with check (true);

-- What one colleague arranged with a person after `na` goes to the other at the same moment, and the person reads so; where the
-- other has no time it lapses, and the person reads that.
create function bijrijder.verplaats_afspraken(wie uuid, van uuid, naar uuid, na date) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  a afspraak;
  zin text;
begin
  for a in select * from afspraak where gemeente = bijrijder.gemeente() and persoon = wie and gebruiker = van and stand = 'staat'
    and dag > na order by dag, tijd for update
  loop
    begin
      update afspraak set gebruiker = naar where gemeente = a.gemeente and id = a.id;
      zin := 'afspraak_bij';
    exception when unique_violation then
      update afspraak set stand = 'afgezegd' where gemeente = a.gemeente and id = a.id;
      zin := 'afspraak_vervalt';
    end;
    insert into bericht (gemeente, persoon, van, tekst, zin, waarden, pad, dag)
    select a.gemeente, wie, 'systeem', 'Er is bericht van de gemeente.', zin,
      jsonb_build_object('dag', a.dag, 'tijd', to_char(a.tijd, 'HH24.MI'), 'naam', g.naam), '/mijn/contact', bijrijder.vandaag(a.gemeente)
    from gebruiker g where g.gemeente = a.gemeente and g.id = naar;
  end loop;
end $$;
alter function bijrijder.verplaats_afspraken(uuid, uuid, uuid, date) owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.verplaats_afspraken(uuid, uuid, uuid, date) from public;

-- As before (1050); by the administrator, outside a request, nobody is told anything.
create or replace function bijrijder.schrijf_nieuws(wie uuid, de_soort text, het_pad text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if bijrijder.gemeente() is null or bijrijder.rol() = 'inrichting' or bijrijder.huidige_persoon() = wie then
    return;
  end if;
  insert into nieuws as n (gemeente, persoon, soort, gebruiker, pad, dag)
  values (bijrijder.gemeente(), wie, de_soort, bijrijder.huidige_gebruiker(), het_pad, bijrijder.vandaag(bijrijder.gemeente()))
  on conflict (gemeente, persoon, soort, (coalesce(pad, ''))) where gezien_op is null
    do update set gebruiker = excluded.gebruiker, dag = excluded.dag;
end $$;

-- As before (0330), and: after the yes of both and the talk of the two; the previous colleague stays until a day; the first talk
-- with the new one is waited for.
create or replace function bijrijder.rond_overdracht_af(welke uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  o overdracht;
  dag date := bijrijder.vandaag(bijrijder.gemeente());
  einde date;
begin
  select * into o from overdracht where gemeente = bijrijder.gemeente() and id = welke and klaar_op is null and gestopt_op is null
    for update;
  if o.id is null or bijrijder.rol() <> 'klantmanager' or o.van_gebruiker <> bijrijder.huidige_gebruiker() then
    raise exception 'Deze overdracht kan nu niet worden afgerond.' using errcode = 'insufficient_privilege';
  end if;
  if o.akkoord_op is null or o.naar_gebruiker is null then
    raise exception 'De mens zelf heeft de overdracht nog niet goedgekeurd.' using errcode = 'insufficient_privilege';
  end if;
  if o.collega_antwoord is distinct from 'ja' then
    raise exception 'De collega heeft nog geen ja gezegd.' using errcode = 'insufficient_privilege';
  end if;
  if o.gesproken_op is null then
    raise exception 'De twee collega''s hebben elkaar nog niet gesproken.' using errcode = 'insufficient_privilege';
  end if;
  einde := least(greatest(coalesce(o.samen_tot, dag + 14), dag), dag + 42);
  update overdracht set klaar_op = dag, samen_tot = einde where gemeente = o.gemeente and id = o.id;
  update begeleiding set tot = greatest(einde + 1, van) where gemeente = o.gemeente and persoon = o.persoon
    and gebruiker = o.van_gebruiker and soort = 'klantmanager' and (tot is null or tot > dag);
  insert into begeleiding (gemeente, gebruiker, persoon, soort, van, reden)
  values (o.gemeente, o.naar_gebruiker, o.persoon, 'klantmanager', dag, 'overdracht');
  -- what we promised goes along: it is ours, not one colleague's; who gave their word stays known
  update toezegging set gebruiker = o.naar_gebruiker, beloofd_door = coalesce(beloofd_door, gebruiker)
  where gemeente = o.gemeente and persoon = o.persoon and gedaan_op is null and gebruiker = o.van_gebruiker;
  perform bijrijder.verplaats_afspraken(o.persoon, o.van_gebruiker, o.naar_gebruiker, einde);
  perform bijrijder.schrijf_nieuws(o.persoon, 'begeleider', null);
end $$;
set local role bijrijder_eigenaar;

-- The appointment to get to know each other belongs to the handover.
create function bijrijder.afspraak_is_kennismaking() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update overdracht set kennismaking = new.id where gemeente = new.gemeente and persoon = new.persoon and naar_gebruiker = new.gebruiker
    and klaar_op is not null and id = (select max(o.id::text)::uuid from overdracht o where o.gemeente = new.gemeente
      and o.persoon = new.persoon and o.klaar_op is not null);
  return null;
end $$;
alter function bijrijder.afspraak_is_kennismaking() owner to bijrijder_poort;
create trigger kennismaking after insert on afspraak for each row when (new.soort = 'kennismaken')
  execute function bijrijder.afspraak_is_kennismaking();
