-- What keeps somebody from an offer counts once per person, offer, cause and month. The count knows nobody: what remembers that it was
-- said is a keyed one-way mark with the month in it, in a table of its own that is emptied when the month is over.
create table aanbod_blok_gezegd (
  gemeente smallint not null,
  merk bytea not null check (length(merk) = 32),
  maand text not null check (maand ~ '^\d{4}-\d{2}$'),
  primary key (gemeente, merk)
);
call bijrijder.bescherm('aanbod_blok_gezegd');
call bijrijder.lees_als_poort('aanbod_blok_gezegd');
grant insert, delete on aanbod_blok_gezegd to bijrijder_poort;
create policy poort_onthoudt on aanbod_blok_gezegd for insert to bijrijder_poort with check (true);
create policy poort_vergeet on aanbod_blok_gezegd for delete to bijrijder_poort using (true);
grant insert on aanbod_blok to bijrijder_poort;
create policy poort_telt on aanbod_blok for insert to bijrijder_poort with check (true);

-- Forget who said something in a month that is over.
create function bijrijder.vergeet_blok() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from aanbod_blok_gezegd where gemeente = bijrijder.gemeente() and maand <> to_char(bijrijder.vandaag(bijrijder.gemeente()), 'YYYY-MM')
$$;
alter function bijrijder.vergeet_blok() owner to bijrijder_poort;

-- Count it, unless this mark was there already. Returns whether it counted.
create function bijrijder.tel_blok(welk uuid, oorzaak text, het_merk bytea) returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  waar smallint := bijrijder.gemeente();
  deze_maand text := to_char(bijrijder.vandaag(waar), 'YYYY-MM');
begin
  if bijrijder.rol() <> 'client' then
    raise exception 'Dit zegt de mens zelf.' using errcode = 'insufficient_privilege';
  end if;
  insert into aanbod_blok_gezegd (gemeente, merk, maand) values (waar, het_merk, deze_maand) on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into aanbod_blok (gemeente, aanbod, soort, maand) values (waar, welk, oorzaak, deze_maand);
  return true;
end $$;
alter function bijrijder.tel_blok(uuid, text, bytea) owner to bijrijder_poort;
