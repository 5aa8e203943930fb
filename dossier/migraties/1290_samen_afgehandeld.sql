-- Two colleagues decide about all months of a correction at once, and one debt follows from it. The wall of 0799 counted one row; it counts
-- all rows that this colleague decided in this very transaction.
set local role bijrijder_poort;
create or replace function bijrijder.is_afgehandeld(f feit) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select f.soort = 'schuld' and not f.vervallen and exists (
    select from (select sum(a.bedrag_cent) as bedrag, sum(a.termijn_cent) as termijn from grootboek_afhandeling a
      where a.gemeente = f.gemeente and a.huishouden = f.huishouden and a.soort <> 'afgezien' and a.door = f.door_gebruiker
        and a.vastgelegd_op = now()) a
    cross join lateral (select
      coalesce((select (b.stand::jsonb -> 's' ->> 'restschuldCent')::bigint from besluit b
        where b.gemeente = f.gemeente and b.huishouden = f.huishouden and b.run is not null order by b.maand desc, b.volgnummer desc limit 1), 0) as rest,
      coalesce((select max((s.inhoud ->> 'bedrag_ct')::bigint) from feit s
        where s.gemeente = f.gemeente and s.huishouden = f.huishouden and s.soort = 'schuld' and s.geldig_van >= f.geldig_van), 0) as straks,
      coalesce((select max((s.inhoud ->> 'gevraagd_per_maand_ct')::bigint) from feit s
        where s.gemeente = f.gemeente and s.huishouden = f.huishouden and s.soort = 'schuld'), 0) as per_maand) v
    where a.bedrag is not null
      and (f.inhoud ->> 'bedrag_ct')::bigint <= greatest(v.rest, v.straks) + a.bedrag
      and (f.inhoud ->> 'gevraagd_per_maand_ct')::bigint <= v.per_maand + a.termijn)
$$;
set local role bijrijder_eigenaar;
