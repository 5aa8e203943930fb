-- An advance that was paid while we decided, and a no after it (art. 52 and 58 lid 2 onder d Pw): what was paid becomes a row of the ledger
-- that waits for a human, as everything that was paid too much. Nothing is asked back by itself.
set local role bijrijder_eigenaar;
alter table grootboekregel drop constraint grootboekregel_soort_check, add constraint grootboekregel_soort_check
  check (soort in ('bijstand', 'reserve', 'premie', 'premie_p2', 'voorschot'));
alter table grootboek_voorstel drop constraint grootboek_voorstel_artikel_check, add constraint grootboek_voorstel_artikel_check
  check (artikel in ('58_1', '58_2_a', '58_2_d', '58_2_e', '58_2_f'));
alter table grootboek_afhandeling drop constraint grootboek_afhandeling_artikel_check, add constraint grootboek_afhandeling_artikel_check
  check (artikel in ('58_1', '58_2_a', '58_2_d', '58_2_e', '58_2_f', '58_2_kan', '58_7', '58_8', 'klein_bedrag'));
grant insert on grootboekregel to bijrijder_poort;
create policy poort_voorschot on grootboekregel for insert to bijrijder_poort with check (soort = 'voorschot');

create function bijrijder.voorschot_na_nee() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into grootboekregel (gemeente, huishouden, maand, in_maand, soort, was_cent, wordt_cent, oorzaken, herkomst, binnen_zes_maanden, stand, bekend_op)
  select p.gemeente, p.huishouden, p.maand, to_char(new.op, 'YYYY-MM'), 'voorschot', sum(p.bedrag_cent)::integer, 0,
    '[{"sleutel": "voorschot_geen_recht", "was": null, "wordt": null}]', 'systeem', true, 'te_horen', new.op
  from betaling p
  join aanmelding_bijstand a on a.gemeente = new.gemeente and a.id = new.aanvraag
  where p.gemeente = new.gemeente and p.huishouden = new.huishouden and p.doel = 'voorschot'
    and p.betaaldag >= a.aangevraagd_op and p.maand >= to_char(a.aangevraagd_op, 'YYYY-MM')
    and not exists (select from betaling_gebeurtenis g where g.gemeente = p.gemeente and g.huishouden = p.huishouden and g.maand = p.maand
      and g.doel = p.doel and g.bestemming = p.bestemming and g.poging = p.poging and g.soort in ('geweigerd', 'teruggekomen'))
    -- a month that was decided has taken it off
    and not exists (select from besluit b where b.gemeente = p.gemeente and b.huishouden = p.huishouden and b.maand = p.maand)
  group by p.gemeente, p.huishouden, p.maand
  on conflict do nothing;
  return null;
end $$;
alter function bijrijder.voorschot_na_nee() owner to bijrijder_poort;
create trigger voorschot_na_nee after insert on rechtsbesluit for each row
  when (new.soort in ('afwijzing', 'buiten_behandeling') and bijrijder.rol() not in ('inrichting', 'none')) execute function bijrijder.voorschot_na_nee();

-- Ground d is of an advance and of nothing else; a row of an advance on a month that was granted after all is settled with that month.
create function bijrijder.voorschot_is_verleend(r grootboekregel) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select r.soort = 'voorschot' and exists (select from rechtsbesluit b where b.gemeente = r.gemeente and b.huishouden = r.huishouden
    and b.soort = 'toekenning' and to_char(b.ingang, 'YYYY-MM') <= r.maand and b.vastgelegd_op > r.vastgelegd_op)
$$;
alter function bijrijder.voorschot_is_verleend(grootboekregel) owner to bijrijder_poort;
create function bijrijder.voorschotgrond() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r grootboekregel%rowtype;
begin
  select * into r from grootboekregel g where g.gemeente = new.gemeente and g.id = new.regel;
  if new.artikel = '58_2_d' and r.soort <> 'voorschot' or r.soort = 'voorschot' and new.artikel in ('58_1', '58_2_a', '58_2_e') then
    raise exception 'Deze grond hoort niet bij wat er te veel is betaald.' using errcode = 'check_violation';
  end if;
  if bijrijder.voorschot_is_verleend(r) then
    raise exception 'Over deze maand is later toch bijstand verleend: het voorschot gaat daarvan af.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function bijrijder.voorschotgrond() owner to bijrijder_poort;
create trigger voorschotgrond before insert on grootboek_voorstel for each row execute function bijrijder.voorschotgrond();
create trigger voorschotgrond before insert on grootboek_afhandeling for each row execute function bijrijder.voorschotgrond();

set local role bijrijder_poort;
-- as before (0622), with advances: no decision on a month brought those to light
create or replace function bijrijder.af_te_handelen() returns table (huishouden uuid, sinds date, regels bigint, cent bigint, zienswijze boolean, voorgesteld_door uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.huishouden, min(g.bekend_op), count(*), sum(g.was_cent - g.wordt_cent),
    -- about what is open: what was said about another correction is not hearing about this one
    exists (select 1 from zienswijze z where z.gemeente = bijrijder.gemeente() and z.huishouden = g.huishouden and z.in_maand = any (array_agg(g.in_maand))),
    (select v.door from grootboek_voorstel v join grootboekregel r on r.gemeente = v.gemeente and r.id = v.regel
      where v.gemeente = bijrijder.gemeente() and v.huishouden = g.huishouden
        and not exists (select 1 from grootboek_nee n where n.gemeente = v.gemeente and n.voorstel = v.id)
        and not exists (select 1 from grootboek_afhandeling a where a.gemeente = v.gemeente and a.regel = v.regel) order by v.id limit 1)
  from grootboekregel g
  where g.gemeente = bijrijder.gemeente() and g.stand = 'te_horen' and bijrijder.rol() in ('inkomensconsulent') and bijrijder.doel() = 'inkomen_verrekenen'
    and (g.soort = 'voorschot' or g.volgnummer = (select max(b.volgnummer) from besluit b where b.gemeente = g.gemeente and b.huishouden = g.huishouden and b.maand = g.in_maand))
    and not exists (select 1 from grootboek_afhandeling a where a.gemeente = g.gemeente and a.regel = g.id)
    and not bijrijder.voorschot_is_verleend(g)
  group by g.huishouden
$$;

-- After a no there is nothing to advance: who asked before it is not on the list of who pays, and no advance goes out.
create function bijrijder.is_afgewezen(waar smallint, welk uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from rechtsbesluit r where r.gemeente = waar and r.huishouden = welk and r.soort in ('afwijzing', 'buiten_behandeling')
      and not exists (select from rechtsbesluit n where n.gemeente = r.gemeente and n.huishouden = r.huishouden and n.id > r.id)
      -- a newer request of one of its people runs
      and not exists (select from aanmelding_bijstand a join huishouden_lid l on l.gemeente = a.gemeente and l.persoon = a.persoon
        where a.gemeente = r.gemeente and l.huishouden = r.huishouden and a.aangevraagd_op is not null and a.id > r.aanvraag))
$$;
create or replace function bijrijder.voorschotvragen() returns table (huishouden uuid, persoon uuid, maand text, op date) language sql stable security definer
  set search_path = public, pg_temp as $$
  select v.huishouden, v.persoon, v.maand, v.op from voorschot_vraag v
  where v.gemeente = bijrijder.gemeente() and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'uitbetalen'
    and not exists (select 1 from betaling b where b.gemeente = v.gemeente and b.huishouden = v.huishouden and b.maand = v.maand and b.doel in ('voorschot', 'maand'))
    and not bijrijder.is_afgewezen(v.gemeente, v.huishouden)
  order by v.op, v.huishouden
$$;
-- as before (0880), and not after a no
create or replace function bijrijder.voorschot_kan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(717005, new.gemeente);
  if exists (select 1 from betaling p where p.gemeente = new.gemeente and p.huishouden = new.huishouden and p.maand = new.maand and p.doel = 'maand')
    or exists (select 1 from maandrun m where m.gemeente = new.gemeente and m.maand = new.maand and m.stand <> 'gestaakt' and m.peil is not null
      and not exists (select 1 from maandrun_apart a where a.gemeente = m.gemeente and a.run = m.id and a.huishouden = new.huishouden)) then
    raise exception 'Deze maand is al berekend: het voorschot kan er niet meer af. Betaal de maand.' using errcode = 'check_violation';
  end if;
  if bijrijder.is_afgewezen(new.gemeente, new.huishouden) then
    raise exception 'De aanvraag is afgewezen: een voorschot kan niet meer.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;
