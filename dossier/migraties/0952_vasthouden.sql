-- A human holds on to what would otherwise go: with a reason, an article and an end date, and the person reads all three. Who asks it for
-- themselves gets it at once; what a colleague wants to keep longer needs a second one within two weeks, or it lapses.

create table vasthouding (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  -- `besluiten`: what a decision rests on; the story, the plan and the conversations go as always
  omvang text not null check (omvang in ('alles', 'besluiten')),
  grond text not null check (grond in ('op_verzoek', 'beroep', 'rechtszaak', 'ombudsman')),
  reden text not null check (length(trim(reden)) between 10 and 1000),
  van date not null,
  tot date not null,
  -- null: the person themselves
  door uuid,
  tweede uuid,
  tweede_op date,
  beeindigd_op date,
  -- null: the person themselves
  beeindigd_door uuid,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  -- never for ever; longer is a new one, with a new reason
  check (tot between van + 1 and van + 731),
  check (grond = 'op_verzoek' or door is not null),
  check ((tweede is null) = (tweede_op is null)),
  check (tweede is null or (tweede <> door and grond <> 'op_verzoek')),
  check (beeindigd_door is null or beeindigd_op is not null),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id),
  foreign key (gemeente, tweede) references gebruiker (gemeente, id),
  foreign key (gemeente, beeindigd_door) references gebruiker (gemeente, id)
);
create index on vasthouding (gemeente, persoon);
call bijrijder.bescherm('vasthouding', persoon => 'persoon');
call bijrijder.met_geschiedenis('vasthouding');
call bijrijder.geef('vasthouding', array['client'], array['select', 'insert', 'update (beeindigd_op)'],
  'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('vasthouding', array['inkomensconsulent', 'teamleider'], array['select'],
  'bijrijder.doel() = ''bezwaar_behandelen'' and bijrijder.mag_bij(persoon)');
call bijrijder.geef('vasthouding', array['inkomensconsulent', 'teamleider'], array['insert'],
  'bijrijder.doel() = ''bezwaar_behandelen'' and bijrijder.mag_bij(persoon) and door = bijrijder.huidige_gebruiker()');
call bijrijder.geef('vasthouding', array['inkomensconsulent', 'teamleider'],
  array['update (tweede, tweede_op, beeindigd_op, beeindigd_door)'],
  'bijrijder.doel() = ''bezwaar_behandelen'' and bijrijder.mag_bij(persoon)');

-- Holds on this day: asked by the person, agreed by two, or fresh enough to still be agreed on.
create function bijrijder.vasthouding_geldt(v vasthouding, dag date) returns boolean language sql immutable as $$
  select v.beeindigd_op is null and v.tot >= dag and (v.grond = 'op_verzoek' or v.tweede is not null or v.van + 14 >= dag)
$$;

create function bijrijder.let_op_vasthouding() returns trigger language plpgsql as $$
declare
  vandaag date := bijrijder.vandaag(new.gemeente);
begin
  if bijrijder.rol() = 'inrichting' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.tweede, new.tweede_op, new.beeindigd_op, new.beeindigd_door) > 0 or new.van <> vandaag
      or (bijrijder.rol() = 'client' and (new.door is not null or new.grond <> 'op_verzoek')) then
      raise exception 'Vasthouden begint vandaag, met uw eigen naam, en zonder tweede.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if not bijrijder.vasthouding_geldt(old, vandaag) then
    raise exception 'Dit vasthouden is al voorbij.' using errcode = 'check_violation';
  end if;
  if new.tweede is distinct from old.tweede and (old.tweede is not null or new.tweede is distinct from bijrijder.huidige_gebruiker()
    or new.tweede_op is distinct from vandaag) then
    raise exception 'Een tweede collega tekent zelf, één keer.' using errcode = 'check_violation';
  end if;
  if new.beeindigd_op is not null and (new.beeindigd_op <> vandaag
    or new.beeindigd_door is distinct from bijrijder.huidige_gebruiker()
    -- what was not asked by the person is not theirs to let go: it may be needed against us
    or (bijrijder.rol() = 'client' and old.grond <> 'op_verzoek')) then
    raise exception 'Wie laat gaan, doet dat vandaag en met de eigen naam.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger let_op_vasthouding before insert or update on vasthouding for each row execute function bijrijder.let_op_vasthouding();

-- Who is held by a human on this day, and how much of them.
create function bijrijder.vastgehouden(dag date) returns table (persoon uuid, omvang text) language sql stable as $$
  select v.persoon, min(v.omvang) from vasthouding v
  where v.gemeente = bijrijder.gemeente() and bijrijder.vasthouding_geldt(v, dag) group by v.persoon
$$;

-- as before (0600), with what a human holds on to
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
      where l.gemeente = p.gemeente and l.persoon = p.id), p.vastgelegd_op::date),
    coalesce((select max(coalesce(b.tot, 'infinity')) from begeleiding b where b.gemeente = p.gemeente and b.persoon = p.id),
      (select max(coalesce(h.tot, l.tot, p.vastgelegd_op::date)) from huishouden_lid l left join huis h using (huishouden)
        where l.gemeente = p.gemeente and l.persoon = p.id), p.vastgelegd_op::date),
    (select min(v.waarom) from vast v where v.persoon = p.id)
  from persoon p where p.gemeente = bijrijder.gemeente() and (alleen is null or p.id = alleen)
$$;
