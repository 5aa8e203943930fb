-- An obligation waits while somebody is not well, and while they say that it does not work out. What ends the waiting is their
-- own yes, or a note of a talk they could contradict; never a click of a colleague. A new one rests on a ground of the law.

-- art. 9 lid 1 a, b, c; art. 17 lid 2; art. 55 Pw. Not art. 17 lid 1: what somebody must tell is law, not imposed.
alter table verplichting add column grond text check (grond in ('9_1_a','9_1_b','9_1_c','17_2','55'));
alter table verplichting add constraint verplichting_van_iemand unique (gemeente, id, persoon);
call bijrijder.lees_als_poort('gesprek_antwoord');

-- What the person says about an obligation. Always theirs; words are asked, not needed.
create table verplichting_antwoord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  verplichting uuid not null,
  persoon uuid not null,
  soort text not null check (soort in ('akkoord','lukt_niet')),
  tekst text not null default '' check (length(tekst) <= 4000),
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, verplichting, persoon) references verplichting (gemeente, id, persoon)
);
create index on verplichting_antwoord (gemeente, persoon);
create index on verplichting_antwoord (gemeente, verplichting);
call bijrijder.bescherm('verplichting_antwoord', persoon => 'persoon');
call bijrijder.alleen_toevoegen('verplichting_antwoord');
call bijrijder.lees_als_poort('verplichting_antwoord');
call bijrijder.geef('verplichting_antwoord', array['client'], array['select','insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('verplichting_antwoord', array['klantmanager','jobcoach'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

-- "It goes better" or "not yet", after "it is not going well".
create table rust_antwoord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  soort text not null check (soort in ('gaat_weer','nog_niet')),
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on rust_antwoord (gemeente, persoon);
call bijrijder.bescherm('rust_antwoord', persoon => 'persoon');
call bijrijder.alleen_toevoegen('rust_antwoord');
call bijrijder.lees_als_poort('rust_antwoord');
call bijrijder.geef('rust_antwoord', array['client'], array['select','insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('rust_antwoord', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

create function bijrijder.antwoord_van_vandaag() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.op <> bijrijder.vandaag(new.gemeente) then
    raise exception 'Dit is van vandaag.' using errcode = 'check_violation';
  end if;
  new.vastgelegd_op := clock_timestamp();
  return new;
end $$;
create trigger van_vandaag before insert on verplichting_antwoord for each row execute function bijrijder.antwoord_van_vandaag();
create trigger van_vandaag before insert on rust_antwoord for each row execute function bijrijder.antwoord_van_vandaag();

-- What the municipality chose about hearing and reducing, on a day (docs/adr/0009). Without it there is no reduction at all.
create function bijrijder.hoorbeleid(g smallint, dag date) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select waarde from gemeente_instelling where gemeente = g and sleutel = 'afstemming' and vanaf <= dag order by vanaf desc, id desc limit 1
$$;
alter function bijrijder.hoorbeleid(smallint, date) owner to bijrijder_poort;

-- A talk after `sinds` was noted, and the person agreed with the note, or had the time to contradict it and did not.
create function bijrijder.gesproken_na(g smallint, wie uuid, sinds timestamptz) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select 1 from gesprek n
    left join lateral (select a.soort from gesprek_antwoord a where a.gemeente = n.gemeente and a.gesprek = n.id order by a.id desc limit 1) a on true
    where n.gemeente = g and n.persoon = wie and n.vastgelegd_op > sinds
      and (a.soort = 'zo_is_het' or (a.soort is null
        and n.dag + (bijrijder.hoorbeleid(g, n.dag) ->> 'reactietermijn_dagen')::integer <= bijrijder.vandaag(g))))
$$;
alter function bijrijder.gesproken_na(smallint, uuid, timestamptz) owner to bijrijder_poort;

-- What was said before this migration keeps the rule it had: open until somebody spoke.
alter table hulpvraag add column rust_tot_woord boolean not null default false;
alter table hulpvraag alter column rust_tot_woord set default true;

create function bijrijder.rust_duurt(g smallint, wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select 1 from hulpvraag h
    left join lateral (select r.soort, r.vastgelegd_op from rust_antwoord r where r.gemeente = h.gemeente and r.persoon = h.persoon and r.vastgelegd_op > h.vastgelegd_op
      order by r.id desc limit 1) r on true
    where h.gemeente = g and h.persoon = wie and h.soort = 'niet_goed'
      and case when not h.rust_tot_woord then h.gesproken_op is null
        when r.soort = 'gaat_weer' then false
        else not bijrijder.gesproken_na(g, wie, greatest(h.vastgelegd_op, r.vastgelegd_op)) end)
$$;
alter function bijrijder.rust_duurt(smallint, uuid) owner to bijrijder_poort;

set local role bijrijder_poort;
create or replace function bijrijder.verplichtingen_staan_stil(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rust_duurt(bijrijder.gemeente(), wie)
$$;
set local role bijrijder_eigenaar;

-- Why one obligation waits now; null: it is in force. `lukt_niet`: they said so and we have not spoken since. `uitstel`: we gave time.
create function bijrijder.verplichting_wacht(g smallint, welke uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select case
    when bijrijder.rust_duurt(g, v.persoon) then 'niet_goed'
    when exists (select 1 from ten_gunste n where n.gemeente = g and n.verplichting = v.id and n.soort in ('ontheffing','uitstel')
      and n.op <= bijrijder.vandaag(g) and n.tot >= bijrijder.vandaag(g)) then 'uitstel'
    when a.soort = 'lukt_niet' and not bijrijder.gesproken_na(g, v.persoon, a.vastgelegd_op) then 'lukt_niet' end
  from verplichting v
  left join lateral (select w.soort, w.vastgelegd_op from verplichting_antwoord w where w.gemeente = v.gemeente and w.verplichting = v.id
    order by w.id desc limit 1) a on true
  where v.gemeente = g and v.id = welke
$$;
alter function bijrijder.verplichting_wacht(smallint, uuid) owner to bijrijder_poort;

create function bijrijder.let_op_verplichting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.grond is null then
    raise exception 'Een verplichting rust op een grond in de wet.' using errcode = 'check_violation';
  end if;
  if bijrijder.rust_duurt(new.gemeente, new.persoon) then
    raise exception 'Het gaat niet goed met deze mens. Nu komt er geen verplichting bij.' using errcode = 'check_violation',
      constraint = 'verplichting_in_rust';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_verplichting() owner to bijrijder_poort;
create trigger let_op before insert on verplichting for each row execute function bijrijder.let_op_verplichting();
alter table verplichting enable always trigger let_op;
