-- One way back for every household that was set apart, also one that the computing itself could not do: mended, it is computed and paid alone,
-- once. What still misses when it is tried is kept, so that who mends it reads it.

create table maandrun_apart_poging (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  run uuid not null,
  huishouden uuid not null,
  -- what was still missing
  ontbreekt jsonb not null check (jsonb_typeof(ontbreekt) = 'array'),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, run, huishouden) references maandrun_apart (gemeente, run, huishouden)
);
create index on maandrun_apart_poging (gemeente, run, huishouden);
call bijrijder.bescherm('maandrun_apart_poging');
call bijrijder.alleen_toevoegen('maandrun_apart_poging');
call bijrijder.geef('maandrun_apart_poging', array['inkomensconsulent'], array['select'], '(select bijrijder.doel()) = ''uitbetalen''');
call bijrijder.geef('maandrun_apart_poging', array['auditor'], array['select'], '(select bijrijder.doel()) = ''controle''');
call bijrijder.geef('maandrun_apart_poging', array['werker'], array['select', 'insert'], 'true');
grant select on maandrun_apart to bijrijder_poort;

set local role bijrijder_poort;
-- As before (1142), whatever it was set apart for. A new right of which the months before are decided has its own way (1130), and a month that
-- was paid is not open.
create or replace function bijrijder.open_apart(waar smallint, eerste uuid, laatste uuid, tot_maand text) returns table (run uuid, maand text, huishouden uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.maand, a.huishouden from maandrun m join maandrun_apart a on a.gemeente = m.gemeente and a.run = m.id
  where m.gemeente = waar and m.stand <> 'gestaakt' and m.maand <= tot_maand and a.huishouden between eerste and laatste
    and bijrijder.rol() in ('inkomensconsulent','werker') and not exists (select 1 from maandrun_apart_klaar k
      where k.gemeente = a.gemeente and k.run = a.run and k.huishouden = a.huishouden)
    and not (a.ontbreekt ? 'eerdere maanden' and exists (select 1 from besluit b
      where b.gemeente = a.gemeente and b.huishouden = a.huishouden and b.maand = m.maand))
    and not exists (select 1 from betaling p where p.gemeente = a.gemeente and p.huishouden = a.huishouden and p.maand = m.maand
      and p.doel = 'maand' and p.poging = 1)
$$;

-- As before (1142), for each of them.
create or replace function bijrijder.maand_buiten_run() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from rechtsbesluit b join recht_gezien g on g.gemeente = b.gemeente and g.besluit = b.id
      where b.gemeente = new.gemeente and b.huishouden = new.huishouden and b.soort = 'toekenning' and to_char(b.ingang, 'YYYY-MM') <= new.maand)
    and not exists (select 1 from maandrun m join maandrun_apart a on a.gemeente = m.gemeente and a.run = m.id and a.huishouden = new.huishouden
      where m.gemeente = new.gemeente and m.maand = new.maand and m.stand <> 'gestaakt' and not exists (
        select 1 from maandrun_apart_klaar k where k.gemeente = a.gemeente and k.run = a.run and k.huishouden = a.huishouden)) then
    raise exception 'Buiten de maand om betalen kan alleen bij een nieuw recht, als een collega meekeek.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- As before (1141), and a day longer, to see what became of it.
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
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner'))
  or exists (
    select 1 from huishouden_lid l join betaling p on p.gemeente = l.gemeente and p.huishouden = l.huishouden and p.rekening is null
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
      and not exists (select 1 from betaling n where n.gemeente = p.gemeente and n.huishouden = p.huishouden and n.maand = p.maand
        and n.doel = p.doel and n.bestemming = p.bestemming and n.poging > p.poging))
  or exists (
    select 1 from huishouden_lid l cross join lateral bijrijder.open_apart(l.gemeente, l.huishouden, l.huishouden, '9999-12') a
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner'))
  or exists (
    select 1 from huishouden_lid l join maandrun m on m.gemeente = l.gemeente
    join maandrun_apart_klaar k on k.gemeente = m.gemeente and k.run = m.id and k.huishouden = l.huishouden
    where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner') and k.vastgelegd_op > now() - interval '1 day'))
$$;
set local role bijrijder_eigenaar;
