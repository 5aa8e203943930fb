-- How long the law gives to answer stood here in days, and holds now from the book of figures (recht), as `wetsgrens` gets it at every start.
-- inkrimpen na 0520: a bound is no question; what servers of the version before write is what the new ones allow.

-- The last day of a term of the law that begins on `van`; null when the book has none for that day. `eenheid` is how the book counts it.
create function bijrijder.wetstermijn_tot(sleutel text, van date, eenheid text) returns date language sql stable security definer
  set search_path = public, pg_temp as $$
  select (van + (w.teller::numeric / w.noemer)::int * case eenheid when 'weken' then interval '7 days' when 'maanden' then interval '1 month' end)::date
  from wetsgrens w where w.sleutel = wetstermijn_tot.sleutel and w.vanaf <= van order by w.vanaf desc limit 1
$$;
alter function bijrijder.wetstermijn_tot(text, date, text) owner to bijrijder_poort;

-- A term that ends on a Saturday, a Sunday or a holiday ends on the next other day (Algemene termijnenwet art. 1): never a week later.
create function bijrijder.hoogstens_na_rustdagen(dag date) returns date language sql immutable as $$ select dag + 7 $$;

alter table klacht.klacht drop constraint klacht_check;
create function klacht.let_op_uiterlijk() returns trigger language plpgsql as $$
declare
  eind date := bijrijder.wetstermijn_tot('awb.klachttermijn', new.ontvangen_op, 'weken');
begin
  if (new.uiterlijk between eind and bijrijder.hoogstens_na_rustdagen(eind)) is not true then
    raise exception 'Een klacht krijgt op tijd antwoord, en niet later dan mag (Awb 9:11).' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger let_op_uiterlijk before insert on klacht.klacht for each row execute function klacht.let_op_uiterlijk();

create or replace function klacht.let_op_termijn() returns trigger language plpgsql as $$
declare
  eind date := (select k.uiterlijk from klacht.klacht k where k.gemeente = new.gemeente and k.id = new.klacht);
begin
  if new.soort = 'verlenging' and (new.dag <= eind
      and new.tot <= bijrijder.hoogstens_na_rustdagen(bijrijder.wetstermijn_tot('awb.klacht_verlengen', eind, 'weken'))) is not true then
    raise exception 'Een klacht mag één keer langer duren (Awb 9:11 lid 2), en dat zeggen wij op tijd.'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

alter table bezwaar drop constraint bezwaar_check;
create function bijrijder.let_op_bezwaartermijn() returns trigger language plpgsql as $$
begin
  if (new.uiterlijk >= bijrijder.wetstermijn_tot('awb.beslistermijn_bezwaar', new.indienen_tot, 'weken')) is not true then
    raise exception 'De tijd om op een bezwaar te beslissen begint als de tijd om het te maken voorbij is (Awb 7:10).'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger let_op_bezwaartermijn before insert on bezwaar for each row execute function bijrijder.let_op_bezwaartermijn();

set local role bijrijder_poort;
create or replace function bijrijder.let_op_bezwaar() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  b bezwaar;
begin
  select * into b from bezwaar where gemeente = new.gemeente and id = new.bezwaar;
  if b.persoon is distinct from new.persoon then
    raise exception 'Deze stap hoort bij een ander.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from bezwaar_stap s where s.gemeente = new.gemeente and s.bezwaar = new.bezwaar
             and s.soort in ('beslist', 'ingetrokken')) then
    raise exception 'Op dit bezwaar is al beslist.' using errcode = 'check_violation';
  end if;
  if new.soort = 'verdaagd' and (new.dag <= b.uiterlijk
      and new.tot <= bijrijder.hoogstens_na_rustdagen(bijrijder.wetstermijn_tot('awb.verdagen_bezwaar', b.uiterlijk, 'weken'))) is not true then
    raise exception 'Verdagen kan één keer, niet langer dan mag, en op tijd (Awb 7:10 lid 3).' using errcode = 'check_violation';
  end if;
  if new.soort = 'beslist' and new.uitkomst <> 'gegrond' and not exists (
    select 1 from bezwaar_stap s where s.gemeente = new.gemeente and s.bezwaar = new.bezwaar
      and s.soort in ('gehoord', 'afgezien_van_horen')) then
    raise exception 'Eerst horen, of vastleggen dat iemand dat niet wil (Awb 7:2, 7:3).' using errcode = 'check_violation';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;

alter table correctie drop constraint correctie_check;
create function bijrijder.let_op_correctietermijn() returns trigger language plpgsql as $$
begin
  if (new.uiterlijk > new.ontvangen_op and new.uiterlijk <= bijrijder.hoogstens_na_rustdagen(
      bijrijder.wetstermijn_tot('avg.antwoordtermijn', new.ontvangen_op, 'maanden'))) is not true then
    raise exception 'Wie iets wil verbeteren, krijgt op tijd antwoord (AVG art. 12 lid 3).' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger let_op_correctietermijn before insert on correctie for each row execute function bijrijder.let_op_correctietermijn();

grant execute on function bijrijder.wetstermijn_tot(text, date, text), bijrijder.hoogstens_na_rustdagen(date) to public;
comment on column inzage_vraag.uiterlijk is 'Two weeks: what we promise ourselves. No law gives a term for it.';
