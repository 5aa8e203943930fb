-- What is asked, taken back or written down at the very moment of a decision comes before it or after it, never beside it: who took their
-- wish to stop back keeps their right, and what is written down for a request never arrives after the right began.
-- A note, a file and the words of a doctor are held here to what the pages already do.
set local role bijrijder_poort;

-- as before (1131), one at a time for a household
create or replace function bijrijder.let_op_eindverzoek() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() in ('inrichting', 'none') then
    return new;
  end if;
  perform pg_advisory_xact_lock(717113, hashtext(new.gemeente || ':' || new.huishouden));
  if tg_op = 'INSERT' then
    new.vastgelegd_op := clock_timestamp();
    if new.op <> bijrijder.vandaag(new.gemeente) or new.ingetrokken_op is not null
        or not bijrijder.recht_loopt(new.gemeente, new.huishouden, new.laatste_dag)
        or exists (select 1 from eindverzoek e where e.gemeente = new.gemeente and e.persoon = new.persoon and e.ingetrokken_op is null
          and e.laatste_dag >= new.op) then
      raise exception 'Stoppen kan als er bijstand loopt, en één keer tegelijk.' using errcode = 'check_violation', constraint = 'een_keer';
    end if;
    -- in their own name, or by order of the court in the name of who asks
    if (bijrijder.rol() = 'client') <> (new.namens is null) then
      raise exception 'Wie vraagt, zegt wie dat is.' using errcode = 'check_violation';
    end if;
  end if;
  if tg_op = 'UPDATE' and (old.ingetrokken_op is not null or new.ingetrokken_op is distinct from bijrijder.vandaag(new.gemeente)) then
    raise exception 'Terugnemen kan tot en met de laatste dag.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- as before (1181), one at a time for a household, and never in the days of a right of before: those months are decided
create or replace function bijrijder.let_op_gegeven() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(717113, hashtext(new.gemeente || ':' || new.huishouden));
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
  if not new.vervallen and bijrijder.recht_loopt(new.gemeente, new.huishouden, new.geldig_van) then
    raise exception 'Toen was er al bijstand. Kies een dag daarna.' using errcode = 'check_violation', constraint = 'na_eerder_recht';
  end if;
  return new;
end $$;

set local role bijrijder_eigenaar;
-- when it was decided, not when its work began: it is compared with when something was asked
create function bijrijder.tijd_van_besluit() returns trigger language plpgsql as $$
begin
  new.vastgelegd_op := clock_timestamp();
  return new;
end $$;
create trigger let_op_tijd before insert on rechtsbesluit for each row
  when (bijrijder.rol() not in ('inrichting', 'none')) execute function bijrijder.tijd_van_besluit();

-- A talk is noted today, about today or before: the rest that a note ends (1205) does not rest on what the asker fills in.
create function bijrijder.let_op_gesprek() returns trigger language plpgsql as $$
begin
  new.genoteerd_op := bijrijder.vandaag(new.gemeente);
  new.vastgelegd_op := clock_timestamp();
  return new;
end $$;
create trigger let_op before insert on gesprek for each row
  when (bijrijder.rol() not in ('inrichting', 'none') and not bijrijder.is_oefening(new.gemeente)) execute function bijrijder.let_op_gesprek();

-- nothing of what a doctor says stands there before the conclusion, so never without a yes
alter table medisch_advies add constraint niets_zonder_conclusie
  check (opgeschreven_op is not null or (rekening = '' and uren_honderdsten is null)) not valid;
alter table medisch_advies validate constraint niets_zonder_conclusie;

-- a file goes with a message of one's own, a picture with a file of one's own
create function bijrijder.let_op_bijlage() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from bericht b where b.gemeente = new.gemeente and b.id = new.bericht and b.persoon = new.persoon) then
    raise exception 'Dit bericht is van iemand anders.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger let_op before insert on bericht_bijlage for each row execute function bijrijder.let_op_bijlage();
create function bijrijder.let_op_beeld() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from bericht_bijlage b where b.gemeente = new.gemeente and b.id = new.bijlage and b.persoon = new.persoon) then
    raise exception 'Dit bestand is van iemand anders.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger let_op before insert on bericht_beeld for each row execute function bijrijder.let_op_beeld();

-- as before (1206); a word about an advice that is not there and about one of somebody else get the same answer
set local role bijrijder_poort;
create or replace function bijrijder.let_op_advies_woord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() = 'inrichting' then
    return new;
  end if;
  if not exists (select 1 from medisch_advies a where a.gemeente = new.gemeente and a.id = new.advies and a.persoon = new.persoon
      and a.opgeschreven_op is not null) then
    raise exception 'Er is nog geen conclusie.' using errcode = 'foreign_key_violation';
  end if;
  new.gebruiker := bijrijder.huidige_gebruiker();
  new.op := bijrijder.vandaag(new.gemeente);
  if new.gebruiker is not null and (new.soort <> 'geldt' or not bijrijder.echte_tekst(new.tekst, 5)) then
    raise exception 'Dit zegt de mens zelf, of een collega met de woorden van die mens.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;
