-- As before (1141): and the month after it, that waited for the one that was set apart. It is computed again alone too, after it.
set local role bijrijder_poort;
create or replace function bijrijder.open_apart(waar smallint, eerste uuid, laatste uuid, tot_maand text) returns table (run uuid, maand text, huishouden uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.maand, a.huishouden from maandrun m join maandrun_apart a on a.gemeente = m.gemeente and a.run = m.id
  where m.gemeente = waar and m.stand <> 'gestaakt' and m.maand <= tot_maand and (a.reden = 'nagekeken' or a.ontbreekt ? 'eerdere maand apart') and a.huishouden between eerste and laatste
    and bijrijder.rol() in ('inkomensconsulent','werker') and not exists (select 1 from maandrun_apart_klaar k
      where k.gemeente = a.gemeente and k.run = a.run and k.huishouden = a.huishouden)
$$;

create or replace function bijrijder.maand_buiten_run() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from rechtsbesluit b join recht_gezien g on g.gemeente = b.gemeente and g.besluit = b.id
      where b.gemeente = new.gemeente and b.huishouden = new.huishouden and b.soort = 'toekenning' and to_char(b.ingang, 'YYYY-MM') <= new.maand)
    and not exists (select 1 from maandrun m join maandrun_apart a on a.gemeente = m.gemeente and a.run = m.id and a.huishouden = new.huishouden
      where m.gemeente = new.gemeente and m.maand = new.maand and m.stand <> 'gestaakt' and (a.reden = 'nagekeken' or a.ontbreekt ? 'eerdere maand apart') and not exists (
        select 1 from maandrun_apart_klaar k where k.gemeente = a.gemeente and k.run = a.run and k.huishouden = a.huishouden)) then
    raise exception 'Buiten de maand om betalen kan alleen bij een nieuw recht, als een collega meekeek.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;
