-- An objection against a reduction itself: from the day of its letter, also before the month it is about was decided (Awb 6:7, 6:8).
set local role bijrijder_eigenaar;
alter table bezwaar add column verlaging uuid;
alter table bezwaar alter column volgnummer drop not null;
alter table bezwaar add constraint bezwaar_ergens_over check ((volgnummer is null) = (verlaging is not null)) not valid;
alter table bezwaar validate constraint bezwaar_ergens_over;
alter table bezwaar add constraint bezwaar_verlaging foreign key (gemeente, verlaging) references verlaging (gemeente, id) not valid;
alter table bezwaar validate constraint bezwaar_verlaging;
create index on bezwaar (gemeente, verlaging) where verlaging is not null;

create function bijrijder.bezwaar_van_wie() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from verlaging v where v.gemeente = new.gemeente and v.id = new.verlaging and v.persoon = new.persoon
      and v.huishouden = new.huishouden) then
    raise exception 'Dit besluit is van een ander.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.bezwaar_van_wie() owner to bijrijder_poort;
create trigger van_wie before insert on bezwaar for each row when (new.verlaging is not null) execute function bijrijder.bezwaar_van_wie();

-- Who took the decision, or agreed to it as the second, does not hear about it and does not decide on the objection (Awb 7:5, 10:3 lid 3).
create function bijrijder.bezwaar_frisse_ogen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.soort in ('gehoord', 'beslist') and exists (select 1 from bezwaar b
      join verlaging v on v.gemeente = b.gemeente and v.id = b.verlaging
      where b.gemeente = new.gemeente and b.id = new.bezwaar and new.gebruiker in (v.gebruiker, v.tweede)) then
    raise exception 'Een ander dan wie besloot, hoort en beslist (Awb 7:5, 10:3).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
alter function bijrijder.bezwaar_frisse_ogen() owner to bijrijder_poort;
create trigger frisse_ogen before insert on bezwaar_stap for each row execute function bijrijder.bezwaar_frisse_ogen();

-- What somebody who handles the objection reads of the reduction: exactly this one, for that purpose.
create function bijrijder.verlaging_in_bezwaar(welk uuid) returns json language sql stable security definer
  set search_path = public, pg_temp as $$
  select json_build_object('besloten_op', v.besloten_op, 'herzien_op', v.herzien_op, 'aanleiding', a.aanleiding, 'door', g.naam,
    'tweede', t.naam, 'brief', v.brief, 'maanden', v.maanden,
    'stappen', (select coalesce(json_agg(json_build_object('id', s.id, 'soort', s.soort, 'dag', s.dag, 'tekst', s.tekst, 'tekst2', s.tekst2)
      order by s.nr), '[]') from afstemming_stap s where s.gemeente = v.gemeente and s.afstemming = v.afstemming and s.soort <> 'gevolg'),
    'woorden', (select coalesce(json_agg(json_build_object('id', w.id, 'soort', w.soort, 'tekst', w.tekst, 'op', w.op) order by w.id), '[]')
      from afstemming_woord w where w.gemeente = v.gemeente and w.afstemming = v.afstemming))
  from bezwaar b
  join verlaging v on v.gemeente = b.gemeente and v.id = b.verlaging
  join afstemming a on a.gemeente = v.gemeente and a.id = v.afstemming
  join gebruiker g on g.gemeente = v.gemeente and g.id = v.gebruiker
  join gebruiker t on t.gemeente = v.gemeente and t.id = v.tweede
  where b.gemeente = bijrijder.gemeente() and b.id = welk and bijrijder.maakt_bezwaar(b.persoon) and b.persoon = any (bijrijder.betrokkenen())
$$;
alter function bijrijder.verlaging_in_bezwaar(uuid) owner to bijrijder_poort;
