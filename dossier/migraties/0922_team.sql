-- Who works together, what a colleague says they can help with, and what a person wishes in who walks beside them: so that
-- time is divided with the wishes of people in view, and a move begins as a proposal.

create table team (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  naam text not null check (length(trim(naam)) between 2 and 80),
  primary key (gemeente, id)
);
create table teamlid (
  gemeente smallint not null,
  team uuid not null,
  gebruiker uuid not null,
  van date not null,
  tot date check (tot >= van),
  primary key (gemeente, team, gebruiker, van),
  foreign key (gemeente, team) references team (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
-- one team at a time
create unique index een_team on teamlid (gemeente, gebruiker) where tot is null;
call bijrijder.bescherm('team');
call bijrijder.bescherm('teamlid');
call bijrijder.met_geschiedenis('team');
call bijrijder.met_geschiedenis('teamlid');
call bijrijder.lees_als_poort('team');
call bijrijder.lees_als_poort('teamlid');
call bijrijder.geef('team', array['klantmanager','teamleider'], array['select'], 'true');
call bijrijder.geef('teamlid', array['klantmanager','teamleider'], array['select'], 'true');
call bijrijder.geef('team', array['teamleider'], array['insert', 'update (naam)'], 'true');
call bijrijder.geef('teamlid', array['teamleider'], array['insert', 'update (tot)'], 'true');

-- What a colleague can help with, said by that colleague and by nobody else.
create table collega_kan (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  gebruiker uuid not null,
  soort text not null check (soort in ('taal','onderwerp')),
  -- a language by its code, or a few words
  wat text not null check (length(trim(wat)) between 2 and 60),
  gezegd_op date not null,
  primary key (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create unique index een_keer on collega_kan (gemeente, gebruiker, soort, lower(wat));
call bijrijder.bescherm('collega_kan');
call bijrijder.geef('collega_kan', array['client','klantmanager','teamleider','jobcoach'], array['select'], 'true');
call bijrijder.geef('collega_kan', array['klantmanager','teamleider','jobcoach'], array['insert', 'delete'],
  'gebruiker = bijrijder.huidige_gebruiker()');
create trigger zonder_mens before insert on collega_kan for each row execute function bijrijder.zonder_mens('wat');
create function bijrijder.collega_zelf() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() <> 'inrichting' and new.gebruiker is distinct from bijrijder.huidige_gebruiker() then
    raise exception 'Wat een collega kan, zegt die collega zelf.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger zelf before insert or update on collega_kan for each row execute function bijrijder.collega_zelf();

-- What a person wishes in who walks beside them. The newest counts; nobody else writes it.
create table begeleider_wens (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  wens text not null check (wens in ('blijven','ander_mag','geen')),
  woorden text not null default '' check (length(woorden) <= 1000),
  gekozen_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on begeleider_wens (gemeente, persoon, id);
call bijrijder.bescherm('begeleider_wens', persoon => 'persoon');
call bijrijder.lees_als_poort('begeleider_wens');
call bijrijder.van_de_mens_zelf('begeleider_wens');
call bijrijder.geef('begeleider_wens', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('begeleider_wens', array['klantmanager','teamleider'], array['select']);

-- A handover the team proposes to somebody who wishes to stay says, to that person, why it must be; and it is a proposal of the
-- colleague beside them. A person's own wish is not asked for a reason.
alter table overdracht add column ondanks_wens text not null default '' check (length(ondanks_wens) <= 1000);
create function bijrijder.overdracht_naar_wens() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() <> 'inrichting' and new.aanleiding = 'team' and not bijrijder.echte_tekst(new.ondanks_wens, 10)
    and (select w.wens from begeleider_wens w where w.gemeente = new.gemeente and w.persoon = new.persoon
      order by w.id desc limit 1) = 'blijven' then
    raise exception 'Deze mens wil graag blijven. Zeg waarom het toch moet.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.overdracht_naar_wens() owner to bijrijder_poort;
create trigger naar_wens before insert on overdracht for each row execute function bijrijder.overdracht_naar_wens();

-- The team of whoever looks, today; without one: null.
create function bijrijder.mijn_team() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select l.team from teamlid l where l.gemeente = bijrijder.gemeente() and l.gebruiker = bijrijder.huidige_gebruiker()
    and l.van <= bijrijder.vandaag(l.gemeente) and (l.tot is null or l.tot > bijrijder.vandaag(l.gemeente))
  order by l.van desc limit 1
$$;

-- What people of a team wished about who walks beside them, per colleague, in numbers. No persons.
create function bijrijder.teamwensen(welk uuid) returns table (gebruiker uuid, vroeg_ander bigint, ander_mag bigint, blijven bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.gebruiker,
    count(*) filter (where o.id is not null),
    count(*) filter (where o.id is null and w.wens = 'ander_mag'),
    count(*) filter (where o.id is null and w.wens = 'blijven')
  from teamlid l
  join begeleiding b on b.gemeente = l.gemeente and b.gebruiker = l.gebruiker and b.soort = 'klantmanager'
    and b.van <= bijrijder.vandaag(b.gemeente) and (b.tot is null or b.tot > bijrijder.vandaag(b.gemeente))
  left join overdracht o on o.gemeente = b.gemeente and o.persoon = b.persoon and o.aanleiding = 'client'
    and o.klaar_op is null and o.gestopt_op is null
  left join lateral (select x.wens from begeleider_wens x where x.gemeente = b.gemeente and x.persoon = b.persoon
    order by x.id desc limit 1) w on true
  where l.gemeente = bijrijder.gemeente() and l.team = welk and bijrijder.rol() in ('klantmanager','teamleider')
    and l.van <= bijrijder.vandaag(l.gemeente) and (l.tot is null or l.tot > bijrijder.vandaag(l.gemeente))
  group by b.gebruiker
$$;

-- What a team still owes people, in numbers: promises of this week, promises past their day, answers that wait longer than two
-- days, and people not spoken to for longer than agreed. No persons.
create function bijrijder.team_schuldig(welk uuid, out beloofd bigint, out voorbij bigint, out antwoord bigint, out stil bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  nu date := bijrijder.vandaag(waar);
  mensen uuid[];
begin
  if coalesce(bijrijder.rol(), '') not in ('klantmanager', 'teamleider') then
    return;
  end if;
  mensen := array(select distinct b.persoon from teamlid l
    join begeleiding b on b.gemeente = l.gemeente and b.gebruiker = l.gebruiker and b.soort = 'klantmanager'
      and b.van <= nu and (b.tot is null or b.tot > nu)
    where l.gemeente = waar and l.team = welk and l.van <= nu and (l.tot is null or l.tot > nu));
  select count(*) filter (where z.voor between nu and nu + 7), count(*) filter (where z.voor < nu) into beloofd, voorbij
  from toezegging z where z.gemeente = waar and z.persoon = any (mensen) and z.gedaan_op is null;
  select count(*) into antwoord from bericht m where m.gemeente = waar and m.persoon = any (mensen) and m.van = 'client'
    and m.gelezen_op is null and m.dag < nu - 2;
  select count(*) into stil from unnest(mensen) p (id)
  left join lateral (select f.vorm from begeleidingsvorm f where f.gemeente = waar and f.persoon = p.id order by f.id desc limit 1) k on true
  join vormtijd v on v.gemeente = waar and v.vorm = coalesce(k.vorm, 'samen')
  where not exists (select 1 from gesprek g where g.gemeente = waar and g.persoon = p.id and g.dag + v.stilte_dagen >= nu)
    and not exists (select 1 from afspraak a where a.gemeente = waar and a.persoon = p.id and a.stand = 'staat' and a.dag >= nu)
    and not exists (select 1 from nazorg n where n.gemeente = waar and n.persoon = p.id and n.afgesloten_op is null
      and n.vorm <> 'intensief');
end $$;
call bijrijder.lees_als_poort('bericht');
call bijrijder.lees_als_poort('gesprek');
call bijrijder.lees_als_poort('nazorg');
call bijrijder.lees_als_poort('toezegging');

-- What a team thinks of to make time: about work, never about a person.
create table team_idee (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  team uuid not null,
  door uuid not null,
  -- whose time it is about
  bij uuid not null,
  soort text not null check (soort in ('administratie','meekijken','verdelen','anders')),
  tekst text not null check (bijrijder.echte_tekst(tekst, 5) and length(tekst) <= 500),
  bespreken_op date,
  op date not null,
  klaar_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, team) references team (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id),
  foreign key (gemeente, bij) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('team_idee');
call bijrijder.met_geschiedenis('team_idee');
create trigger zonder_mens before insert or update on team_idee for each row execute function bijrijder.zonder_mens('tekst');
call bijrijder.geef('team_idee', array['klantmanager','teamleider'], array['select', 'update (klaar_op)'],
  'team = bijrijder.mijn_team()');
call bijrijder.geef('team_idee', array['klantmanager','teamleider'], array['insert'],
  'team = bijrijder.mijn_team() and door = bijrijder.huidige_gebruiker()');

alter function bijrijder.mijn_team() owner to bijrijder_poort;
alter function bijrijder.teamwensen(uuid) owner to bijrijder_poort;
alter function bijrijder.team_schuldig(uuid) owner to bijrijder_poort;
