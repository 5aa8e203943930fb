-- A repayment that a colleague registers by hand has a day that can be: not before the debt began, and not in the future.
create function bijrijder.schuld_begon(g smallint, h uuid) returns date language sql stable security definer set search_path = public, pg_temp as $$
  select min(least(f.geldig_van, f.bekend_op)) from feit f
  where f.gemeente = g and f.huishouden = h and f.soort = 'schuld' and not f.vervallen
$$;
alter function bijrijder.schuld_begon(smallint, uuid) owner to bijrijder_poort;

create function bijrijder.terugbetaling_dag_kan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.door is null or new.ontvangst is not null then
    return new;
  end if;
  if new.dag > bijrijder.vandaag(new.gemeente) then
    raise exception 'Deze dag moet nog komen.' using errcode = 'check_violation';
  end if;
  if new.dag < bijrijder.schuld_begon(new.gemeente, new.huishouden) then
    raise exception 'Deze dag is van voor de schuld begon.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.terugbetaling_dag_kan() owner to bijrijder_poort;
create trigger dag_kan before insert on terugbetaling for each row execute function bijrijder.terugbetaling_dag_kan();
