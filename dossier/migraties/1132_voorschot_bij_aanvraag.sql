-- An advance while we decide (art. 52 Pw): asked for by who applied, or by who walks with them; paid by another colleague, as every advance.
set local role bijrijder_eigenaar;
call bijrijder.geef('voorschot_vraag', array['klantmanager'], array['insert'], 'bijrijder.mag_bij(persoon)');
create function bijrijder.voorschot_bij_aanvraag() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from aanmelding_bijstand a where a.gemeente = new.gemeente and a.persoon = new.persoon and a.aangevraagd_op is not null
      and not exists (select 1 from rechtsbesluit b where b.gemeente = a.gemeente and b.aanvraag = a.id)) then
    raise exception 'Een collega vraagt alleen een voorschot bij een aanvraag die nog loopt.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.voorschot_bij_aanvraag() owner to bijrijder_poort;
create trigger bij_aanvraag before insert on voorschot_vraag for each row when (bijrijder.rol() = 'klantmanager')
  execute function bijrijder.voorschot_bij_aanvraag();
