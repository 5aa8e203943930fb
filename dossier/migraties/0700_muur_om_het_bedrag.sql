-- Nobody gets less in silence (art. 18 Pw, Awb 4:8). A reduction has its own wall (0400); here the ways round it are closed:
-- a fact to somebody's disadvantage from another than themselves, a decision lower than the facts give, a payment lower than
-- the decision, money kept back for an advance that never went out, and a household that is left out. docs/adr/0009.

-- what these functions read; other migrations may have opened it already
do $$
declare
  tabel text;
begin
  foreach tabel in array array['betaling', 'rekening', 'maandrun_apart', 'opgave'] loop
    if not exists (select 1 from pg_policies where tablename = tabel and policyname = 'poort') then
      call bijrijder.lees_als_poort(tabel::regclass);
    end if;
  end loop;
end $$;

-- 1. A fact from another than the person is put before them first. What is asked, in words for them, and exactly which fact.
create table voorlegging (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  huishouden uuid not null,
  soort text not null,
  onderwerp text not null,
  inhoud jsonb not null,
  geldig_van date not null,
  geldig_tot_en_met date,
  vervallen boolean not null default false,
  vraag text not null check (bijrijder.echte_tekst(vraag, 8) and length(vraag) <= 2000),
  gebruiker uuid not null,
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, id, persoon),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on voorlegging (gemeente, persoon);
create index on voorlegging (gemeente, huishouden);
call bijrijder.bescherm('voorlegging', persoon => 'persoon');
call bijrijder.alleen_toevoegen('voorlegging');
call bijrijder.lees_als_poort('voorlegging');
revoke insert on voorlegging from bijrijder_inrichting;
call bijrijder.geef('voorlegging', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('voorlegging', array['klantmanager','inkomensconsulent'], array['select']);
call bijrijder.geef('voorlegging', array['klantmanager','inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and bijrijder.mag_bij_huishouden(huishouden) and gebruiker = bijrijder.huidige_gebruiker()');

create table voorlegging_antwoord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  voorlegging uuid not null,
  persoon uuid not null,
  soort text not null check (soort in ('klopt','klopt_niet','gehoord','poging','akkoord')),
  kanaal text check (kanaal in ('bellen','appen','mailen','brief','langskomen','beeldbellen')),
  dag date not null,
  -- what the person said, in their own words; of an attempt: how
  tekst text not null default '' check (length(tekst) <= 2000),
  gebruiker uuid,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check ((soort in ('klopt','klopt_niet')) = (gebruiker is null)),
  check ((soort in ('gehoord','poging')) = (kanaal is not null)),
  check (soort = 'klopt' or bijrijder.echte_tekst(tekst, 3)),
  foreign key (gemeente, voorlegging, persoon) references voorlegging (gemeente, id, persoon),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on voorlegging_antwoord (gemeente, voorlegging);
call bijrijder.bescherm('voorlegging_antwoord', persoon => 'persoon');
call bijrijder.alleen_toevoegen('voorlegging_antwoord');
call bijrijder.lees_als_poort('voorlegging_antwoord');
revoke insert on voorlegging_antwoord from bijrijder_inrichting;
call bijrijder.geef('voorlegging_antwoord', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('voorlegging_antwoord', array['client'], array['insert'],
  'persoon = bijrijder.huidige_persoon() and soort in (''klopt'',''klopt_niet'')');
call bijrijder.geef('voorlegging_antwoord', array['klantmanager','inkomensconsulent'], array['select']);
call bijrijder.geef('voorlegging_antwoord', array['klantmanager','inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and soort in (''gehoord'',''poging'',''akkoord'')');

create function bijrijder.let_op_voorlegging() returns trigger language plpgsql as $$
begin
  if new.op <> bijrijder.vandaag(new.gemeente) then
    raise exception 'Dit is van vandaag.' using errcode = 'check_violation';
  end if;
  new.vastgelegd_op := clock_timestamp();
  return new;
end $$;
create trigger let_op before insert on voorlegging for each row execute function bijrijder.let_op_voorlegging();
create function bijrijder.let_op_voorlegging_antwoord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sinds date;
begin
  select op into sinds from voorlegging where gemeente = new.gemeente and id = new.voorlegging;
  if new.dag < sinds or new.dag > bijrijder.vandaag(new.gemeente)
    or (new.soort not in ('gehoord','poging') and new.dag <> bijrijder.vandaag(new.gemeente)) then
    raise exception 'Deze dag kan niet.' using errcode = 'check_violation';
  end if;
  new.vastgelegd_op := clock_timestamp();
  return new;
end $$;
alter function bijrijder.let_op_voorlegging_antwoord() owner to bijrijder_poort;
create trigger let_op before insert on voorlegging_antwoord for each row execute function bijrijder.let_op_voorlegging_antwoord();

-- The facts of some kinds that hold, as recorded up to a moment: per thing and start the last one, unless taken back.
create function bijrijder.geldende_feiten(g smallint, h uuid, soorten text[], peil timestamptz) returns setof feit language sql stable as $$
  select * from (
    select distinct on (f.soort, f.onderwerp, f.geldig_van) f.* from feit f
    where f.gemeente = g and f.huishouden = h and f.soort = any (soorten) and f.vastgelegd_op <= peil
    order by f.soort, f.onderwerp, f.geldig_van, f.bekend_op desc, f.id desc) x
  where not x.vervallen
$$;

-- Has the person been heard about exactly this fact? Themselves, or a hearing (or two attempts on different days and in
-- different ways) after which a second colleague agreed who did none of it.
create function bijrijder.is_voorgelegd(f feit) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
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
            and not exists (select 1 from voorlegging_antwoord z where z.gemeente = v.gemeente and z.voorlegging = v.id
              and z.soort in ('gehoord','poging') and z.gebruiker = ok.gebruiker)
            and not exists (select 1 from voorlegging_antwoord z where z.gemeente = v.gemeente and z.voorlegging = v.id
              and z.soort = 'klopt_niet' and z.id > ok.id)
            and not exists (select 1 from gebruiker ik where ik.gemeente = v.gemeente and ik.id = v.gebruiker and lower(ik.naam) = lower(tweede.naam))
            and (exists (select 1 from voorlegging_antwoord g where g.gemeente = v.gemeente and g.voorlegging = v.id and g.soort = 'gehoord' and g.id < ok.id)
              or exists (select 1 from voorlegging_antwoord x join voorlegging_antwoord y on y.gemeente = x.gemeente and y.voorlegging = x.voorlegging
                and y.soort = 'poging' and y.dag > x.dag and y.kanaal <> x.kanaal and y.id < ok.id
                where x.gemeente = v.gemeente and x.voorlegging = v.id and x.soort = 'poging')))))
$$;
alter function bijrijder.is_voorgelegd(feit) owner to bijrijder_poort;

-- Declaring together: a colleague types what the person said. With the declaration stands how the person was there and what
-- they said; the facts it gives come in the same transaction and say exactly what the declaration says.
create table opgave_samen (
  gemeente smallint not null,
  opgave uuid not null,
  huishouden uuid not null,
  persoon uuid not null,
  kanaal text not null check (kanaal in ('bellen','langskomen','beeldbellen')),
  woorden text not null check (bijrijder.echte_tekst(woorden, 3) and length(woorden) <= 1000),
  gebruiker uuid not null,
  transactie xid8 not null default pg_current_xact_id(),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, opgave),
  foreign key (gemeente, opgave) references opgave (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('opgave_samen', persoon => 'persoon');
call bijrijder.alleen_toevoegen('opgave_samen');
call bijrijder.lees_als_poort('opgave_samen');
call bijrijder.geef('opgave_samen', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('opgave_samen', array['klantmanager','inkomensconsulent'], array['select']);
call bijrijder.geef('opgave_samen', array['klantmanager','inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');
create function bijrijder.let_op_samen() returns trigger language plpgsql as $$
begin
  new.transactie := pg_current_xact_id();
  new.vastgelegd_op := clock_timestamp();
  return new;
end $$;
create trigger let_op before insert on opgave_samen for each row execute function bijrijder.let_op_samen();

create function bijrijder.is_samen_doorgegeven(f feit) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select f.soort in ('inkomsten','geen_inkomsten','dienstverband') and exists (
    select 1 from opgave_samen s join opgave o on o.gemeente = s.gemeente and o.id = s.opgave
    where s.gemeente = f.gemeente and s.transactie = pg_current_xact_id() and s.gebruiker = f.door_gebruiker
      and o.huishouden = f.huishouden and o.persoon = s.persoon and o.door_gebruiker = f.door_gebruiker
      and case when f.soort = 'inkomsten' and not f.vervallen then o.inhoud -> 'stroken' @> jsonb_build_array(jsonb_build_object(
            'dienstverband', f.inhoud ->> 'dienstverband', 'tijdvakVan', f.inhoud ->> 'tijdvak_van', 'nettoCent', f.inhoud -> 'netto_ct'))
          when f.soort = 'dienstverband' then not f.vervallen and o.inhoud -> 'nieuw' @> jsonb_build_array(jsonb_build_object('onderwerp', f.onderwerp, 'inhoud', f.inhoud))
          else to_char(coalesce((f.inhoud ->> 'tijdvak_tot')::date, f.geldig_van), 'YYYY-MM') = o.maand end)
$$;
alter function bijrijder.is_samen_doorgegeven(feit) owner to bijrijder_poort;

-- Can this fact only be for the person, or does it not touch the bijstand? Then it needs no hearing: raising takes one act.
create function bijrijder.is_ten_gunste(n feit) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select n.soort in ('huur','toeslag','termijn','kinderbijslag')
    or (n.soort in ('geen_inkomsten','kind') and not n.vervallen)
    -- less of the same: the same thing, the same time, a lower figure
    or (n.soort in ('woonsituatie','inkomsten') and not n.vervallen and exists (
      select 1 from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array[n.soort], 'infinity') f
      where f.onderwerp = n.onderwerp and f.geldig_van = n.geldig_van and f.geldig_tot_en_met is not distinct from n.geldig_tot_en_met
        and f.persoon is not distinct from n.persoon
        and f.inhoud - 'netto_ct' - 'verlaging_pct' = n.inhoud - 'netto_ct' - 'verlaging_pct'
        and case n.soort when 'inkomsten' then (n.inhoud ->> 'netto_ct')::numeric <= (f.inhoud ->> 'netto_ct')::numeric
          else (n.inhoud ->> 'verlaging_pct')::numeric <= (f.inhoud ->> 'verlaging_pct')::numeric end))
    -- taken back, and no earlier version of it comes to life again
    or (n.soort in ('woonsituatie','schuld','medebewoner') and n.vervallen and not exists (
      select 1 from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array[n.soort], 'infinity') f
      where f.onderwerp = n.onderwerp and f.geldig_van <> n.geldig_van))
$$;
alter function bijrijder.is_ten_gunste(feit) owner to bijrijder_poort;

create function bijrijder.feit_is_gehoord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not bijrijder.is_ten_gunste(new) and not bijrijder.is_samen_doorgegeven(new) and not bijrijder.is_voorgelegd(new) then
    raise exception 'Dit feit kan minder geld betekenen. Leg het eerst voor aan de persoon zelf.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.feit_is_gehoord() owner to bijrijder_poort;
-- the reduction itself has its own wall, with more steps (0400). What somebody declares about themselves is theirs to say,
-- also through who they or the court chose; a municipality that moves here brings facts as they were (inrichting)
-- last of the triggers: the moment is set, and the row itself is not there yet to be compared with
create trigger zz_gehoord before insert on feit for each row
  when (new.soort <> 'verlaging' and bijrijder.rol() not in ('client','partner','helper','bewindvoerder','inrichting','none'))
  execute function bijrijder.feit_is_gehoord();

-- 2. A decision is never lower than the facts give. The law itself is calculated outside; what can be less than that, and
-- why, is checked here. One statement for a whole part of a run; only rows that could be too low are looked at closely.
create function bijrijder.besluit_niet_lager() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  h uuid;
begin
  -- what the month gives is paid, stands aside as vakantietoeslag, or was paid in advance
  select n.huishouden into h from nieuw n
  left join lateral (select b.reserve_open_cent from besluit b where b.gemeente = n.gemeente and b.huishouden = n.huishouden
    and b.maand = to_char((n.maand || '-01')::date - 1, 'YYYY-MM') and b.peil <= n.peil order by b.volgnummer desc limit 1) v on true
  where n.te_betalen_cent <> n.bijstand_cent - n.reservering_cent or n.reserve_open_cent < 0
    or n.betaald_cent::bigint + n.reserve_open_cent < n.te_betalen_cent::bigint - n.aflossing_cent + n.reservering_cent + coalesce(v.reserve_open_cent, 0)
      - (select coalesce(sum(p.bedrag_cent), 0) from betaling p where p.gemeente = n.gemeente and p.huishouden = n.huishouden and p.maand = n.maand
         and p.doel = 'voorschot' and p.rekening is not null)
  limit 1;
  if h is not null then
    raise exception 'Wat de maand geeft wordt betaald of staat apart; hier ontbreekt een deel.' using errcode = 'check_violation';
  end if;

  -- less than the norm minus the income: only a reduction with all its steps, or a right that covers part of the month
  select n.huishouden into h from nieuw n
  cross join lateral (select (n.maand || '-01')::date as eerste, ((n.maand || '-01')::date + interval '1 month - 1 day')::date as laatste) m
  where n.bijstand_cent + 5 < n.norm_cent - n.inkomen_cent and n.bijstand_cent + 5 <
    (select case when min(greatest(f.geldig_van, m.eerste)) = m.eerste and max(least(coalesce(f.geldig_tot_en_met, m.laatste), m.laatste)) = m.laatste
       then n.norm_cent else n.norm_cent::bigint * coalesce(max(least(coalesce(f.geldig_tot_en_met, m.laatste), m.laatste))
         - min(greatest(f.geldig_van, m.eerste)) + 1, 0) / 31 end
     from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['bijstand'], n.peil) f
     where f.geldig_van <= m.laatste and (f.geldig_tot_en_met is null or f.geldig_tot_en_met >= m.eerste)) - n.inkomen_cent
    - (select ceil(n.norm_cent * least(100, coalesce(sum((f.inhoud ->> 'pct')::numeric), 0)) / 100)
       from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['verlaging'], n.peil) f where f.geldig_van = m.eerste)
  limit 1;
  if h is not null then
    raise exception 'De uitkering is lager dan de norm min het inkomen, en er is geen verlaging met alle stappen.' using errcode = 'check_violation';
  end if;

  -- income that nobody declared; per source the month itself, else the most that was known (a wage may stand in), with
  -- the claim to vakantietoeslag on it (art. 33 lid 5 Pw) as a wide margin of one tenth
  select n.huishouden into h from nieuw n where n.inkomen_cent > 0 and n.inkomen_cent > 5 + 1.1 * (
    select coalesce(sum(per.cent * case per.ritme when 'week' then 53.0 / 12 when 'vierweken' then 13.0 / 12 else 1 end), 0) from (
      select d.onderwerp, max(d.inhoud ->> 'ritme') as ritme, coalesce(
        max((s.inhoud ->> 'netto_ct')::numeric) filter (where to_char((s.inhoud ->> 'tijdvak_tot')::date, 'YYYY-MM') = n.maand),
        greatest(max((s.inhoud ->> 'netto_ct')::numeric), max((d.inhoud ->> 'verwacht_netto_ct')::numeric)), 0) as cent
      from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['dienstverband'], n.peil) d
      left join bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['inkomsten'], n.peil) s on s.inhoud ->> 'dienstverband' = d.onderwerp
      group by d.onderwerp) per)
    + 1.1 * (select coalesce(sum((u.inhoud ->> 'netto_ct')::numeric), 0)
       from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['uitgesteld'], n.peil) u
       where n.maand between u.inhoud ->> 'verworven_van' and u.inhoud ->> 'verworven_tot_en_met')
  limit 1;
  if h is not null then
    raise exception 'Hier telt inkomen mee dat niemand heeft doorgegeven.' using errcode = 'check_violation';
  end if;

  -- repaying only what a debt that is known asks
  select n.huishouden into h from nieuw n where n.aflossing_cent > 0 and n.aflossing_cent > (
    select coalesce(max((f.inhoud ->> 'gevraagd_per_maand_ct')::numeric), 0)
    from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['schuld'], n.peil) f
    where to_char(f.geldig_van, 'YYYY-MM') <= n.maand)
  limit 1;
  if h is not null then
    raise exception 'Hier wordt meer ingehouden dan is afgesproken.' using errcode = 'check_violation';
  end if;

  -- a lower norm than the month before has a cause: a fact, a birthday, the dates of the law, or another choice of the council
  select n.huishouden into h from nieuw n
  cross join lateral (select b.norm_cent, b.peil, b.maand from besluit b where b.gemeente = n.gemeente and b.huishouden = n.huishouden
    and b.maand in (to_char((n.maand || '-01')::date - 1, 'YYYY-MM'), n.maand) and (b.maand, b.volgnummer) < (n.maand, n.volgnummer)
    order by b.maand desc, b.volgnummer desc limit 1) v
  cross join lateral (select ((n.maand || '-01')::date - interval '1 month')::date as eerste, ((n.maand || '-01')::date + interval '1 month - 1 day')::date as laatste) m
  where n.norm_cent < v.norm_cent
    and right(n.maand, 2) not in ('01', '07')
    and not exists (select 1 from gemeente_instelling i where i.gemeente = n.gemeente and i.sleutel = 'recht' and i.vanaf between m.eerste and m.laatste)
    and not exists (select 1 from (
        select * from bijrijder.geldende_feiten(n.gemeente, n.huishouden, array['medebewoner','woonsituatie'], n.peil)
        -- of people and of the right also what ended or was taken back
        union all select * from feit f where f.gemeente = n.gemeente and f.huishouden = n.huishouden and f.soort in ('persoon','bijstand') and f.vastgelegd_op <= n.peil) f
      where f.vastgelegd_op > v.peil or f.geldig_van between m.eerste and m.laatste or f.geldig_tot_en_met between m.eerste - 1 and m.laatste
        or to_char((f.inhoud ->> 'geboortedatum')::date, 'MM') in (to_char(m.eerste, 'MM'), to_char(m.laatste, 'MM')))
  limit 1;
  if h is not null then
    raise exception 'De norm is lager dan vorige maand, en er is geen feit dat dat verklaart.' using errcode = 'check_violation';
  end if;

  -- decided on what was known at the moment the run froze, or now; never on an older picture
  if bijrijder.rol() = 'werker' then
    select n.huishouden into h from nieuw n left join maandrun r on r.gemeente = n.gemeente and r.id = n.run
    where case when n.run is null then n.peil not between clock_timestamp() - interval '1 hour' and clock_timestamp()
      else r.peil is distinct from n.peil or r.maand <> n.maand end
    limit 1;
    if h is not null then
      raise exception 'Een besluit rust op wat bekend was toen het werd genomen.' using errcode = 'check_violation';
    end if;
  end if;
  return null;
end $$;
alter function bijrijder.besluit_niet_lager() owner to bijrijder_poort;
create trigger niet_lager after insert on besluit referencing new table as nieuw for each statement execute function bijrijder.besluit_niet_lager();

-- 3. What is decided is what is paid. Only the run pays a month; people can pay in advance and pay again what came back.
create function bijrijder.betaling_is_besluit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  h uuid;
begin
  if exists (select 1 from nieuw where doel in ('maand','premie') and poging = 1) and bijrijder.rol() not in ('werker','inrichting','none') then
    raise exception 'Een maand wordt betaald uit het besluit, niet met de hand.' using errcode = 'insufficient_privilege';
  end if;
  select s.huishouden into h from (select n.gemeente, n.huishouden, n.maand, sum(n.bedrag_cent) as cent, count(*) as n from nieuw n
    where n.doel = 'maand' and n.poging = 1 group by n.gemeente, n.huishouden, n.maand) s
  left join lateral (select b.betaald_cent from besluit b where b.gemeente = s.gemeente and b.huishouden = s.huishouden and b.maand = s.maand
    order by b.volgnummer desc limit 1) b on true
  where s.cent is distinct from b.betaald_cent limit 1;
  if h is not null then
    raise exception 'De betaling is niet wat er is besloten.' using errcode = 'check_violation';
  end if;
  select s.huishouden into h from (select n.gemeente, n.huishouden, n.maand, sum(n.bedrag_cent) as cent from nieuw n
    where n.doel = 'premie' and n.poging = 1 group by n.gemeente, n.huishouden, n.maand) s
  left join lateral (select (select sum((r ->> 1)::bigint) from json_array_elements(b.regels) r where r ->> 0 = 'premie') as cent
    from besluit b where b.gemeente = s.gemeente and b.huishouden = s.huishouden and b.maand = s.maand order by b.volgnummer desc limit 1) b on true
  where s.cent is distinct from b.cent limit 1;
  if h is not null then
    raise exception 'De premie is niet wat er is besloten.' using errcode = 'check_violation';
  end if;
  select n.huishouden into h from nieuw n left join betaling v on v.gemeente = n.gemeente and v.huishouden = n.huishouden and v.maand = n.maand
    and v.doel = n.doel and v.bestemming = n.bestemming and v.poging = n.poging - 1
  where n.poging > 1 and n.bedrag_cent is distinct from v.bedrag_cent limit 1;
  if h is not null then
    raise exception 'Opnieuw betalen is hetzelfde bedrag.' using errcode = 'check_violation';
  end if;
  -- an advance that goes out now; one far away would only be kept back
  select n.huishouden into h from nieuw n where n.doel = 'voorschot' and n.betaaldag > bijrijder.vandaag(n.gemeente) + 31 limit 1;
  if h is not null then
    raise exception 'Een voorschot wordt binnen een maand betaald.' using errcode = 'check_violation';
  end if;
  -- to an account of this household, or that the law or the household put there for it
  select n.huishouden into h from nieuw n left join rekening r on r.gemeente = n.gemeente and r.id = n.rekening
  where n.rekening is not null and (r.huishouden is distinct from n.huishouden or r.soort <> n.soort) limit 1;
  if h is not null then
    raise exception 'Deze rekening hoort niet bij dit huishouden.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
alter function bijrijder.betaling_is_besluit() owner to bijrijder_poort;
create trigger is_besluit after insert on betaling referencing new table as nieuw for each statement execute function bijrijder.betaling_is_besluit();

create function bijrijder.bestemming_van_hier() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from rekening r where r.gemeente = new.gemeente and r.id = new.rekening and r.huishouden = new.huishouden
    and (r.soort = 'beslag') = (new.deel = 'beslag')) then
    raise exception 'Deze rekening hoort niet bij dit huishouden, of is hier niet voor.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.bestemming_van_hier() owner to bijrijder_poort;
create trigger van_hier before insert on betaalbestemming for each row execute function bijrijder.bestemming_van_hier();

-- 4. Nobody is left out: a part of a run is done when everybody whose right goes on has a decision or was set apart for a
-- human to see, and every decision has its payment.
create function bijrijder.deel_is_heel() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  de_maand text;
  vorige text;
begin
  select maand into de_maand from maandrun where gemeente = new.gemeente and id = new.run;
  vorige := to_char((de_maand || '-01')::date - 1, 'YYYY-MM');
  if exists (select 1 from besluit v where v.gemeente = new.gemeente and v.huishouden between new.van and new.tot and v.maand = vorige and v.te_betalen_cent > 0
      and not exists (select 1 from besluit b where b.gemeente = v.gemeente and b.huishouden = v.huishouden and b.maand = de_maand)
      and not exists (select 1 from maandrun_apart a where a.gemeente = v.gemeente and a.run = new.run and a.huishouden = v.huishouden)
      and exists (select 1 from bijrijder.geldende_feiten(v.gemeente, v.huishouden, array['bijstand'], (select peil from maandrun where gemeente = new.gemeente and id = new.run)) f
        where f.geldig_van <= (de_maand || '-01')::date and (f.geldig_tot_en_met is null or f.geldig_tot_en_met >= (de_maand || '-01')::date))) then
    raise exception 'Er is iemand overgeslagen in deze maand.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from besluit b where b.gemeente = new.gemeente and b.huishouden between new.van and new.tot and b.maand = de_maand and b.betaald_cent > 0
      and not exists (select 1 from besluit n where n.gemeente = b.gemeente and n.huishouden = b.huishouden and n.maand = b.maand and n.volgnummer > b.volgnummer)
      and not exists (select 1 from betaling p where p.gemeente = b.gemeente and p.huishouden = b.huishouden and p.maand = b.maand and p.doel = 'maand')) then
    raise exception 'Er is een besluit zonder betaling.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from maandrun_apart a where a.gemeente = new.gemeente and a.run = new.run and a.huishouden between new.van and new.tot
      and not exists (select 1 from maandrun_nakijken n where n.gemeente = a.gemeente and n.run = a.run and n.reden = 'apart' and n.huishouden = a.huishouden)) then
    raise exception 'Wie apart is gezet, ziet een mens na.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
alter function bijrijder.deel_is_heel() owner to bijrijder_poort;
create trigger is_heel after insert or update on maandrun_deel for each row when (new.stand = 'klaar') execute function bijrijder.deel_is_heel();
