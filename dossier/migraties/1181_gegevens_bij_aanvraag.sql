-- What a colleague writes down while a request waits: who else lives there, what somebody has. From a talk, a paper or a register, with the
-- day it counts from; the person reads it at once and can say it is not so. It counts for the request only: once there is a right, what
-- can mean less money goes by the wall of 0700 again.
set local role bijrijder_eigenaar;
create table aanvraag_gegeven (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  aanvraag uuid not null,
  persoon uuid not null,
  huishouden uuid not null,
  soort text not null check (soort in ('medebewoner', 'vermogen', 'huur', 'dienstverband')),
  onderwerp text not null,
  inhoud jsonb not null,
  geldig_van date not null,
  vervallen boolean not null default false,
  bron text not null check (bron in ('gesprek', 'papier', 'register')),
  -- what was said or seen; the person reads it
  woorden text not null check (bijrijder.echte_tekst(woorden, 3) and length(woorden) <= 1000),
  gebruiker uuid not null,
  transactie xid8 not null default pg_current_xact_id(),
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, aanvraag) references aanmelding_bijstand (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, huishouden) references huishouden (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on aanvraag_gegeven (gemeente, huishouden, id);
call bijrijder.bescherm('aanvraag_gegeven', huishouden => 'huishouden');
call bijrijder.alleen_toevoegen('aanvraag_gegeven');
call bijrijder.lees_als_poort('aanvraag_gegeven');
call bijrijder.geef('aanvraag_gegeven', array['client','partner'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('aanvraag_gegeven', array['klantmanager'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('aanvraag_gegeven', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and bijrijder.mag_bij_huishouden(huishouden) and gebruiker = bijrijder.huidige_gebruiker()');

create function bijrijder.let_op_gegeven() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.transactie := pg_current_xact_id();
  new.vastgelegd_op := clock_timestamp();
  if new.op <> bijrijder.vandaag(new.gemeente) or new.geldig_van > new.op then
    raise exception 'Dit is van vandaag of eerder.' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from aanmelding_bijstand a where a.gemeente = new.gemeente and a.id = new.aanvraag and a.persoon = new.persoon
      and a.aangevraagd_op is not null
      and not exists (select 1 from rechtsbesluit b where b.gemeente = a.gemeente and b.aanvraag = a.id))
    or not exists (select 1 from huishouden_lid l where l.gemeente = new.gemeente and l.huishouden = new.huishouden and l.persoon = new.persoon
      and l.rol in ('aanvrager', 'partner') and l.van <= new.op and (l.tot is null or l.tot > new.op))
    or bijrijder.recht_loopt(new.gemeente, new.huishouden, new.op) then
    raise exception 'Dit kan bij een aanvraag die nog loopt.' using errcode = 'check_violation', constraint = 'aanvraag_loopt';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_gegeven() owner to bijrijder_poort;
create trigger let_op before insert on aanvraag_gegeven for each row execute function bijrijder.let_op_gegeven();

-- Exactly what was written down for a request, in this very transaction.
create function bijrijder.is_bij_aanvraag(n feit) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from aanvraag_gegeven g where g.gemeente = n.gemeente and g.huishouden = n.huishouden
    and g.transactie = pg_current_xact_id() and g.gebruiker = n.door_gebruiker and g.soort = n.soort and g.onderwerp = n.onderwerp
    and g.inhoud = n.inhoud and g.geldig_van = n.geldig_van and g.vervallen = n.vervallen and n.geldig_tot_en_met is null)
$$;
alter function bijrijder.is_bij_aanvraag(feit) owner to bijrijder_poort;
set local role bijrijder_poort;
-- as before (0911), with what is written down for a request
create or replace function bijrijder.feit_is_gehoord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not bijrijder.is_ten_gunste(new) and not bijrijder.is_samen_doorgegeven(new) and not bijrijder.is_voorgelegd(new)
    and not bijrijder.is_afgehandeld(new) and not bijrijder.is_terugbetaald(new) and not bijrijder.is_bij_aanvraag(new) then
    raise exception 'Dit feit kan minder geld betekenen. Leg het eerst voor aan de persoon zelf.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;
