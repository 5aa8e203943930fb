-- "Never above the beslagvrije voet" held here too: what creditors together get of a month is at most what the law leaves above it, less what
-- is already repaid, whoever divides. The figure is not in this file: the book of figures (recht) puts it here at every start.

create table public.wetsgrens (
  sleutel text not null,
  vanaf date not null,
  -- a rate as a fraction of one
  teller bigint not null check (teller >= 0),
  noemer bigint not null check (noemer > 0),
  bron text not null,
  primary key (sleutel, vanaf)
);
grant select on public.wetsgrens to bijrijder_poort;

create function bijrijder.beslag_binnen_de_voet() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from nieuw where soort = 'beslag' and poging = 1) then
    return null;
  end if;
  if exists (select 1 from nieuw where soort = 'beslag' and doel <> 'maand') then
    raise exception 'Een schuldeiser wordt alleen uit de maand betaald.' using errcode = 'check_violation';
  end if;
  if exists (
      select 1 from (select n.gemeente, n.huishouden, n.maand, sum(n.bedrag_cent) as cent from nieuw n
        where n.soort = 'beslag' and n.poging = 1 group by n.gemeente, n.huishouden, n.maand) s
      left join lateral (select b.norm_cent, b.aflossing_cent, b.bekend_op from besluit b
        where b.gemeente = s.gemeente and b.huishouden = s.huishouden and b.maand = s.maand order by b.volgnummer desc limit 1) b on true
      left join lateral (select w.teller, w.noemer from wetsgrens w
        where w.sleutel = 'beslag.pct_bijstandsniveau' and w.vanaf <= b.bekend_op order by w.vanaf desc limit 1) w on true
      where s.cent > coalesce(b.norm_cent::bigint * (w.noemer - w.teller) / w.noemer - b.aflossing_cent, 0)) then
    raise exception 'Er gaat meer naar beslag dan boven de beslagvrije voet zit (art. 475dc Rv).' using errcode = 'check_violation', constraint = 'beslagvrije_voet';
  end if;
  return null;
end $$;
alter function bijrijder.beslag_binnen_de_voet() owner to bijrijder_poort;
create trigger beslag_binnen_de_voet after insert on betaling referencing new table as nieuw
  for each statement execute function bijrijder.beslag_binnen_de_voet();
