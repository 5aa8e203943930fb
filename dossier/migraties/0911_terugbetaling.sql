-- Somebody pays a debt back themselves (art. 58 and 60 Pw). What came in on the account of the municipality, what of it went off a debt,
-- and what nobody recognised. No cent is left out: an amount that came in is a repayment, or it waits for a human.

-- The reference with which a household pays back: `RF`, two check digits, twelve digits (ISO 11649). It says nothing about the person.
create table terugbetaalkenmerk (
  gemeente smallint not null,
  huishouden uuid not null,
  kenmerk text not null check (kenmerk ~ '^RF\d{14}$'),
  gemaakt_op timestamptz not null default now(),
  primary key (gemeente, huishouden),
  unique (gemeente, kenmerk),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id)
);
call bijrijder.bescherm('terugbetaalkenmerk', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('terugbetaalkenmerk');
grant select, insert on terugbetaalkenmerk to bijrijder_poort;
create policy poort on terugbetaalkenmerk to bijrijder_poort using (true) with check (true);

-- The reference of a household; made the first time somebody asks.
create function bijrijder.terugbetaalkenmerk(welk uuid) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  het text;
  cijfers text;
begin
  if not (welk = any (bijrijder.betrokken_huishoudens()) or bijrijder.rol() = 'werker') then
    raise exception 'Geen relatie met dit huishouden.' using errcode = 'insufficient_privilege';
  end if;
  loop
    select t.kenmerk into het from terugbetaalkenmerk t where t.gemeente = bijrijder.gemeente() and t.huishouden = welk;
    if het is not null then
      return het;
    end if;
    cijfers := lpad((('x' || substr(replace(gen_random_uuid()::text, '-', ''), 17, 14))::bit(56)::bigint % 1000000000000)::text, 12, '0');
    insert into terugbetaalkenmerk (gemeente, huishouden, kenmerk)
    values (bijrijder.gemeente(), welk, 'RF' || lpad((98 - mod((cijfers || '271500')::numeric, 97))::text, 2, '0') || cijfers)
    on conflict do nothing;
  end loop;
end $$;
alter function bijrijder.terugbetaalkenmerk(uuid) owner to bijrijder_poort;

-- An amount that came in and is not a payment of ours that came back. Who paid it and with which words lies encrypted.
create table bankontvangst (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  bankbericht uuid not null,
  bedrag_cent bigint not null check (bedrag_cent > 0),
  boekdatum date,
  -- the reference in it, when its check digits are right
  kenmerk text,
  -- why it is a repayment, or waits for a human
  waarom text not null check (waarom in ('herkend', 'zonder_kenmerk', 'onbekend_kenmerk', 'geen_schuld', 'misschien_dubbel', 'retour', 'teruggedraaid')),
  sleutel text not null,
  inhoud bytea not null,
  -- keyed digests: of the name the booking has at the bank, and of all that can be seen of it
  sterk bytea,
  zwak bytea not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, bankbericht) references bankbericht (gemeente, id)
);
create unique index bankontvangst_sterk on bankontvangst (gemeente, sterk) where sterk is not null;
create index on bankontvangst (gemeente, zwak);
call bijrijder.bescherm('bankontvangst');
call bijrijder.alleen_toevoegen('bankontvangst');
call bijrijder.geef('bankontvangst', array['werker'], array['select', 'insert'], 'true');
call bijrijder.geef('bankontvangst', array['inkomensconsulent'], array['select'], 'bijrijder.doel() = ''uitbetalen''');
call bijrijder.lees_als_poort('bankontvangst');
grant update (sleutel, inhoud) on bankontvangst to bijrijder_bewaarder;

create table terugbetaling (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  huishouden uuid not null,
  -- null: registered by hand (at the counter, on another account of the municipality)
  ontvangst uuid,
  bedrag_cent integer not null check (bedrag_cent > 0),
  dag date not null,
  reden text check (length(trim(reden)) >= 10),
  -- null: recognised by its reference
  door uuid,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, ontvangst),
  foreign key (gemeente, ontvangst) references bankontvangst (gemeente, id),
  check ((door is null) = (reden is null)),
  check (ontvangst is not null or door is not null)
);
create index on terugbetaling (gemeente, huishouden);
call bijrijder.bescherm('terugbetaling', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('terugbetaling');
call bijrijder.geef('terugbetaling', array['client','partner','bewindvoerder','klantmanager','teamleider','auditor'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
-- who declared the household for paying: its people read that
call bijrijder.geef('terugbetaling', array['inkomensconsulent'], array['select'], 'true');
call bijrijder.geef('terugbetaling', array['inkomensconsulent'], array['insert'], 'bijrijder.doel() = ''uitbetalen'' and door = bijrijder.huidige_gebruiker()');
call bijrijder.geef('terugbetaling', array['werker'], array['select', 'insert'], 'true');
call bijrijder.lees_als_poort('terugbetaling');

-- What a repayment did: so much off the debt, so much too much and paid back, so much left.
create table terugbetaling_verwerkt (
  gemeente smallint not null,
  terugbetaling uuid not null,
  huishouden uuid not null,
  af_cent integer not null check (af_cent >= 0),
  terug_cent integer not null check (terug_cent >= 0),
  rest_cent integer not null check (rest_cent >= 0),
  -- the first month of which the decision takes it into account
  vanaf_maand text not null check (vanaf_maand ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  -- the payment of what was too much: purpose `los`, this month and number
  betaling_maand text,
  betaling_bestemming smallint,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, terugbetaling),
  foreign key (gemeente, terugbetaling) references terugbetaling (gemeente, id),
  check ((terug_cent > 0) = (betaling_maand is not null) and (betaling_maand is null) = (betaling_bestemming is null))
);
create index on terugbetaling_verwerkt (gemeente, huishouden);
call bijrijder.bescherm('terugbetaling_verwerkt', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('terugbetaling_verwerkt');
call bijrijder.geef('terugbetaling_verwerkt', array['client','partner','bewindvoerder','klantmanager','teamleider','auditor'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('terugbetaling_verwerkt', array['inkomensconsulent'], array['select'], 'true');
call bijrijder.geef('terugbetaling_verwerkt', array['werker'], array['select', 'insert'], 'true');
call bijrijder.lees_als_poort('terugbetaling_verwerkt');

-- An amount of which a human says that it is not a repayment here: to the financial administration, with the reason.
create table ontvangst_afgedaan (
  gemeente smallint not null,
  ontvangst uuid not null,
  reden text not null check (length(trim(reden)) >= 10 and length(reden) <= 1000),
  door uuid not null,
  dag date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, ontvangst),
  foreign key (gemeente, ontvangst) references bankontvangst (gemeente, id),
  foreign key (gemeente, door) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('ontvangst_afgedaan');
call bijrijder.alleen_toevoegen('ontvangst_afgedaan');
call bijrijder.geef('ontvangst_afgedaan', array['inkomensconsulent','auditor'], array['select'], 'true');
call bijrijder.geef('ontvangst_afgedaan', array['inkomensconsulent'], array['insert'], 'bijrijder.doel() = ''uitbetalen'' and door = bijrijder.huidige_gebruiker()');
call bijrijder.lees_als_poort('ontvangst_afgedaan');

-- What a household owes: what the last decision of a run left, or a debt that starts after it; and the most it repays a month.
create function bijrijder.schuldstand(g smallint, h uuid) returns table (rest_cent bigint, per_maand_cent bigint) language sql stable
  security definer set search_path = public, pg_temp as $$
  select case when s.geldig_van > (v.maand || '-01')::date or v.maand is null then (s.inhoud ->> 'bedrag_ct')::bigint
      else coalesce((v.stand::jsonb -> 's' ->> 'restschuldCent')::bigint, 0) end,
    coalesce((s.inhoud ->> 'gevraagd_per_maand_ct')::bigint, 0)
  from (select 1) een
  left join lateral (select b.maand, b.stand from besluit b where b.gemeente = g and b.huishouden = h and b.run is not null
    order by b.maand desc, b.volgnummer desc limit 1) v on true
  left join lateral (select f.geldig_van, f.inhoud from bijrijder.geldende_feiten(g, h, array['schuld'], 'infinity') f
    order by f.geldig_van desc, f.id desc limit 1) s on true
  where bijrijder.rol() in ('inkomensconsulent', 'werker', 'inrichting')
$$;
alter function bijrijder.schuldstand(smallint, uuid) owner to bijrijder_poort;

-- Whoever asks, also the owner of the tables: an amount counts once, and money that no bank confirmed is never paid out.
create function bijrijder.terugbetaling_mag() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  o bankontvangst%rowtype;
begin
  if new.ontvangst is not null then
    select * into o from bankontvangst b where b.gemeente = new.gemeente and b.id = new.ontvangst for share;
    if o.bedrag_cent <> new.bedrag_cent or o.waarom = 'teruggedraaid' then
      raise exception 'Dit is niet het bedrag dat de bank noemt.' using errcode = 'check_violation';
    end if;
    if new.door is null and (o.waarom <> 'herkend' or not exists (select 1 from terugbetaalkenmerk k where k.gemeente = new.gemeente
        and k.huishouden = new.huishouden and k.kenmerk = o.kenmerk)) then
      raise exception 'Dit bedrag is niet van dit huishouden.' using errcode = 'check_violation';
    end if;
    if exists (select 1 from ontvangst_afgedaan a where a.gemeente = new.gemeente and a.ontvangst = new.ontvangst) then
      raise exception 'Een collega heeft dit bedrag al afgedaan.' using errcode = 'check_violation';
    end if;
  end if;
  if new.door is not null and new.bedrag_cent > coalesce((select rest_cent from bijrijder.schuldstand(new.gemeente, new.huishouden)), 0)
      - (select coalesce(sum(t.bedrag_cent), 0) from terugbetaling t where t.gemeente = new.gemeente and t.huishouden = new.huishouden
         and not exists (select 1 from terugbetaling_verwerkt v where v.gemeente = t.gemeente and v.terugbetaling = t.id)) then
    raise exception 'Er staat minder open dan dit bedrag.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.terugbetaling_mag() owner to bijrijder_poort;
create trigger mag before insert on terugbetaling for each row execute function bijrijder.terugbetaling_mag();

create function bijrijder.verwerkt_klopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from terugbetaling t where t.gemeente = new.gemeente and t.id = new.terugbetaling and t.huishouden = new.huishouden
      and t.bedrag_cent = new.af_cent + new.terug_cent and (t.ontvangst is not null or new.terug_cent = 0)) then
    raise exception 'Wat eraf gaat en wat teruggaat is samen wat er binnenkwam.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.verwerkt_klopt() owner to bijrijder_poort;
create trigger klopt before insert on terugbetaling_verwerkt for each row execute function bijrijder.verwerkt_klopt();

create function bijrijder.afgedaan_mag() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from bankontvangst b where b.gemeente = new.gemeente and b.id = new.ontvangst for update;
  if exists (select 1 from terugbetaling t where t.gemeente = new.gemeente and t.ontvangst = new.ontvangst) then
    raise exception 'Dit bedrag is al van een schuld afgegaan.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.afgedaan_mag() owner to bijrijder_poort;
grant update (sterk) on bankontvangst to bijrijder_poort;
create policy poort_slot on bankontvangst for update to bijrijder_poort using (true) with check (false);
create trigger mag before insert on ontvangst_afgedaan for each row execute function bijrijder.afgedaan_mag();

-- A debt that is lower because its people paid, passes the wall of 0700: what was left less what came in, at no more a month.
create function bijrijder.is_terugbetaald(f feit) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(f.soort = 'schuld' and not f.vervallen and exists (
    select 1 from terugbetaling_verwerkt v where v.gemeente = f.gemeente and v.huishouden = f.huishouden
      -- in this very transaction
      and v.vastgelegd_op = now() and v.rest_cent = (f.inhoud ->> 'bedrag_ct')::bigint)
    and (f.inhoud ->> 'bedrag_ct')::bigint <= (select s.rest_cent from bijrijder.schuldstand(f.gemeente, f.huishouden) s)
    and (f.inhoud ->> 'gevraagd_per_maand_ct')::bigint <= (select s.per_maand_cent from bijrijder.schuldstand(f.gemeente, f.huishouden) s), false)
$$;
alter function bijrijder.is_terugbetaald(feit) owner to bijrijder_poort;

set local role bijrijder_poort;
create or replace function bijrijder.feit_is_gehoord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not bijrijder.is_ten_gunste(new) and not bijrijder.is_samen_doorgegeven(new) and not bijrijder.is_voorgelegd(new)
    and not bijrijder.is_afgehandeld(new) and not bijrijder.is_terugbetaald(new) then
    raise exception 'Dit feit kan minder geld betekenen. Leg het eerst voor aan de persoon zelf.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;

-- Households of references, for the reading of a message.
create function bijrijder.huishoudens_van_kenmerken(kenmerken text[]) returns table (kenmerk text, huishouden uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.kenmerk, k.huishouden from terugbetaalkenmerk k
  where k.gemeente = bijrijder.gemeente() and k.kenmerk = any (kenmerken)
    and bijrijder.rol() in ('inkomensconsulent', 'werker') and bijrijder.doel() = 'uitbetalen'
$$;
alter function bijrijder.huishoudens_van_kenmerken(text[]) owner to bijrijder_poort;

-- Amounts that wait for a human: no repayment, and nobody said where they belong. Also what lies encrypted in them.
create function bijrijder.open_ontvangsten(hoeveel integer) returns table (id uuid, bedrag_cent bigint, boekdatum date, waarom text, sleutel text,
  inhoud bytea, aantal bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.bedrag_cent, o.boekdatum, o.waarom, o.sleutel, o.inhoud, count(*) over ()
  from bankontvangst o where o.gemeente = bijrijder.gemeente() and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen'
    and not exists (select 1 from terugbetaling t where t.gemeente = o.gemeente and t.ontvangst = o.id)
    and not exists (select 1 from ontvangst_afgedaan a where a.gemeente = o.gemeente and a.ontvangst = o.id)
  order by o.boekdatum, o.id limit hoeveel
$$;
alter function bijrijder.open_ontvangsten(integer) owner to bijrijder_poort;

-- To put an amount with the right people: whose reference or BSN (keyed digest) this is, of those who have or had a debt. Ids only; to read a
-- name they are declared first, and read that.
create function bijrijder.wie_betaalde(het_kenmerk text, bsn_hash bytea) returns table (huishouden uuid, persoon uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct l.huishouden, l.persoon from huishouden_lid l
  where l.gemeente = bijrijder.gemeente() and l.rol in ('aanvrager', 'partner') and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen'
    and l.van <= bijrijder.vandaag(l.gemeente) and (l.tot is null or l.tot > bijrijder.vandaag(l.gemeente))
    and exists (select 1 from feit f where f.gemeente = l.gemeente and f.huishouden = l.huishouden and f.soort = 'schuld')
    and l.huishouden in (
      select k.huishouden from terugbetaalkenmerk k where k.gemeente = bijrijder.gemeente() and k.kenmerk = het_kenmerk
      union select h.huishouden from persoon_bsn b join huishouden_lid h on h.gemeente = b.gemeente and h.persoon = b.persoon and h.rol in ('aanvrager', 'partner')
        and h.van <= bijrijder.vandaag(h.gemeente) and (h.tot is null or h.tot > bijrijder.vandaag(h.gemeente))
        where b.gemeente = bijrijder.gemeente() and b.zoekhash = bsn_hash)
$$;
alter function bijrijder.wie_betaalde(text, bytea) owner to bijrijder_poort;

-- as before (0640), with who pays back a debt
set local role bijrijder_poort;
create or replace function bijrijder.heeft_nakijktaak(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen' and (exists (
    select 1 from huishouden_lid l
    join maandrun_nakijken n on n.gemeente = l.gemeente and n.huishouden = l.huishouden
    join maandrun m on m.gemeente = n.gemeente and m.id = n.run and m.stand = 'berekend'
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner'))
  or exists (
    select 1 from huishouden_lid l
    join betaling_gebeurtenis g on g.gemeente = l.gemeente and g.huishouden = l.huishouden and g.soort in ('geweigerd', 'teruggekomen')
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
      and not exists (select 1 from betaling n where n.gemeente = g.gemeente and n.huishouden = g.huishouden
        and n.maand = g.maand and n.doel = g.doel and n.bestemming = g.bestemming and n.poging > g.poging))
  or exists (
    select 1 from huishouden_lid l join feit f on f.gemeente = l.gemeente and f.huishouden = l.huishouden and f.soort = 'schuld'
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')))
$$;
set local role bijrijder_eigenaar;

-- What is open of the declared people, for who books a repayment.
create function bijrijder.betalers() returns table (huishouden uuid, aanspreeknaam text, rest_cent bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.huishouden, p.aanspreeknaam, (select s.rest_cent from bijrijder.schuldstand(p.gemeente, l.huishouden) s)
  from persoon p join huishouden_lid l on l.gemeente = p.gemeente and l.persoon = p.id and l.rol in ('aanvrager', 'partner')
    and l.van <= bijrijder.vandaag(l.gemeente) and (l.tot is null or l.tot > bijrijder.vandaag(l.gemeente))
  where p.gemeente = bijrijder.gemeente() and p.id = any (bijrijder.betrokkenen()) and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen'
$$;
alter function bijrijder.betalers() owner to bijrijder_poort;
