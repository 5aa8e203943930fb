-- Load of colleagues in hours that were agreed with people, and the warm way from one colleague to another.

-- Hours of contact a month that a form of guidance stands for, in minutes.
create table vormtijd (
  gemeente smallint not null references gemeente (code),
  vorm text not null check (vorm in ('zelf','samen','dichtbij')),
  minuten integer not null check (minuten > 0),
  -- longest silence that was agreed, in days; null: the person calls
  stilte_dagen integer check (stilte_dagen > 0),
  primary key (gemeente, vorm)
);
call bijrijder.bescherm('vormtijd');
call bijrijder.lees_als_poort('vormtijd');
call bijrijder.geef('vormtijd', array['client','klantmanager','jobcoach','teamleider','werker'], array['select'], 'true');

-- Per colleague: how many people in which form, and hours of work. No persons in it.
create function bijrijder.teamtijd() returns table (gebruiker uuid, naam text, vorm text, mensen bigint, werkminuten bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, g.naam, coalesce(v.vorm, 'samen'), count(*),
    coalesce((select round(sum(extract(epoch from w.tot - w.van)) / 60 * 52 / 12)::bigint from werktijd w
      where w.gemeente = g.gemeente and w.gebruiker = g.id), 0)
  from gebruiker g
  join begeleiding b on b.gemeente = g.gemeente and b.gebruiker = g.id and b.soort = 'klantmanager'
    and b.van <= bijrijder.vandaag(b.gemeente) and (b.tot is null or b.tot > bijrijder.vandaag(b.gemeente))
  left join lateral (select f.vorm from begeleidingsvorm f where f.gemeente = b.gemeente and f.persoon = b.persoon
    order by f.id desc limit 1) v on true
  where g.gemeente = bijrijder.gemeente() and bijrijder.rol() in ('klantmanager','teamleider')
  group by g.gemeente, g.id, g.naam, coalesce(v.vorm, 'samen')
  order by g.naam
$$;
alter function bijrijder.teamtijd() owner to bijrijder_poort;

-- Going from one colleague to another. The note is written with the person and counts only after their yes.
create table overdracht (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  -- who asked: the person themselves, or the team
  aanleiding text not null check (aanleiding in ('client','team')),
  reden text not null default '',
  -- what the person hopes for in the next colleague
  wens text not null default '',
  van_gebruiker uuid not null,
  naar_gebruiker uuid,
  notitie text not null default '',
  -- what the person said of the note
  client_woorden text not null default '',
  akkoord_op date,
  kennismaking uuid,
  begonnen_op date not null,
  klaar_op date,
  gestopt_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check (klaar_op is null or (akkoord_op is not null and naar_gebruiker is not null and length(trim(notitie)) > 0)),
  check (naar_gebruiker is distinct from van_gebruiker),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, van_gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, naar_gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, kennismaking) references afspraak (gemeente, id)
);
create unique index on overdracht (gemeente, persoon) where klaar_op is null and gestopt_op is null;
call bijrijder.bescherm('overdracht', persoon => 'persoon');
call bijrijder.met_geschiedenis('overdracht');
call bijrijder.lees_als_poort('overdracht');
call bijrijder.geef('overdracht', array['client'],
  array['select', 'update (client_woorden, akkoord_op, wens, gestopt_op)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('overdracht', array['client'], array['insert'],
  'persoon = bijrijder.huidige_persoon() and aanleiding = ''client'' and notitie = '''' and akkoord_op is null');
call bijrijder.geef('overdracht', array['klantmanager','teamleider'], array['select']);
call bijrijder.geef('overdracht', array['klantmanager'], array['update (naar_gebruiker, notitie, kennismaking, gestopt_op)']);
call bijrijder.geef('overdracht', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and van_gebruiker = bijrijder.huidige_gebruiker() and akkoord_op is null');

-- Only the person says yes, and a note that changes after it needs a new yes.
create function bijrijder.overdracht_bewaakt() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() = 'inrichting' then
    return new;
  end if;
  if tg_op = 'UPDATE' and (new.notitie, new.naar_gebruiker) is distinct from (old.notitie, old.naar_gebruiker) then
    new.akkoord_op := null;
  elsif new.akkoord_op is not null and (tg_op = 'INSERT' or new.akkoord_op is distinct from old.akkoord_op)
    and (bijrijder.rol() <> 'client' or new.persoon is distinct from bijrijder.huidige_persoon()) then
    raise exception 'Alleen de mens zelf keurt een overdracht goed.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger bewaakt before insert or update on overdracht for each row execute function bijrijder.overdracht_bewaakt();

-- How many people wish another colleague, per colleague they have now (no persons).
create function bijrijder.overdrachten_open() returns table (gebruiker uuid, naam text, mensen bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, g.naam, count(*) from overdracht o
  join gebruiker g on g.gemeente = o.gemeente and g.id = o.van_gebruiker
  where o.gemeente = bijrijder.gemeente() and o.klaar_op is null and o.gestopt_op is null and o.aanleiding = 'client'
    and bijrijder.rol() in ('klantmanager','teamleider')
  group by g.id, g.naam order by g.naam
$$;
alter function bijrijder.overdrachten_open() owner to bijrijder_poort;

-- Finish a handover: the new colleague walks beside the person from today. Only after the person's yes.
create function bijrijder.rond_overdracht_af(welke uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  o overdracht;
  dag date := bijrijder.vandaag(bijrijder.gemeente());
begin
  select * into o from overdracht where gemeente = bijrijder.gemeente() and id = welke and klaar_op is null and gestopt_op is null
    for update;
  if o.id is null or bijrijder.rol() <> 'klantmanager' or o.van_gebruiker <> bijrijder.huidige_gebruiker() then
    raise exception 'Deze overdracht kan nu niet worden afgerond.' using errcode = 'insufficient_privilege';
  end if;
  if o.akkoord_op is null or o.naar_gebruiker is null then
    raise exception 'De mens zelf heeft de overdracht nog niet goedgekeurd.' using errcode = 'insufficient_privilege';
  end if;
  update overdracht set klaar_op = dag where gemeente = o.gemeente and id = o.id;
  update begeleiding set tot = greatest(dag, van) where gemeente = o.gemeente and persoon = o.persoon
    and gebruiker = o.van_gebruiker and soort = 'klantmanager' and (tot is null or tot > dag);
  insert into begeleiding (gemeente, gebruiker, persoon, soort, van, reden)
  values (o.gemeente, o.naar_gebruiker, o.persoon, 'klantmanager', dag, 'overdracht');
  -- what we promised goes along: it is ours, not one colleague's
  update toezegging set gebruiker = o.naar_gebruiker where gemeente = o.gemeente and persoon = o.persoon and gedaan_op is null
    and gebruiker = o.van_gebruiker;
end $$;
grant select, update on overdracht to bijrijder_poort;
grant select, insert, update on begeleiding to bijrijder_poort;
grant select, update on toezegging to bijrijder_poort;
create policy poort_wijzigt on overdracht for update to bijrijder_poort using (true) with check (true);
create policy poort_wijzigt on begeleiding for update to bijrijder_poort using (true) with check (true);
create policy poort_voegt_toe on begeleiding for insert to bijrijder_poort with check (true);
create policy poort_wijzigt on toezegging for update to bijrijder_poort using (true) with check (true);
alter function bijrijder.rond_overdracht_af(uuid) owner to bijrijder_poort;
