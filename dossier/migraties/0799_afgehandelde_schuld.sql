-- A debt that follows from what two colleagues decided about a row of the ledger, after the person was heard (0622), passes the wall of
-- 0700: exactly that sum on top of what was left, at no more a month than was agreed.

call bijrijder.lees_als_poort('feit');
create function bijrijder.is_afgehandeld(f feit) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select f.soort = 'schuld' and not f.vervallen and exists (
    select 1 from grootboek_afhandeling a
    cross join lateral (select
      coalesce((select (b.stand::jsonb -> 's' ->> 'restschuldCent')::bigint from besluit b
        where b.gemeente = a.gemeente and b.huishouden = a.huishouden and b.run is not null order by b.maand desc, b.volgnummer desc limit 1), 0) as rest,
      coalesce((select max((s.inhoud ->> 'bedrag_ct')::bigint) from feit s
        where s.gemeente = a.gemeente and s.huishouden = a.huishouden and s.soort = 'schuld' and s.geldig_van >= f.geldig_van), 0) as straks,
      coalesce((select max((s.inhoud ->> 'gevraagd_per_maand_ct')::bigint) from feit s
        where s.gemeente = a.gemeente and s.huishouden = a.huishouden and s.soort = 'schuld'), 0) as per_maand) v
    where a.gemeente = f.gemeente and a.huishouden = f.huishouden and a.soort <> 'afgezien' and a.door = f.door_gebruiker
      -- in this very transaction
      and a.vastgelegd_op = now()
      and (f.inhoud ->> 'bedrag_ct')::bigint <= greatest(v.rest, v.straks) + a.bedrag_cent
      and (f.inhoud ->> 'gevraagd_per_maand_ct')::bigint <= v.per_maand + a.termijn_cent)
$$;
alter function bijrijder.is_afgehandeld(feit) owner to bijrijder_poort;

set local role bijrijder_poort;
create or replace function bijrijder.feit_is_gehoord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not bijrijder.is_ten_gunste(new) and not bijrijder.is_samen_doorgegeven(new) and not bijrijder.is_voorgelegd(new)
    and not bijrijder.is_afgehandeld(new) then
    raise exception 'Dit feit kan minder geld betekenen. Leg het eerst voor aan de persoon zelf.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;
