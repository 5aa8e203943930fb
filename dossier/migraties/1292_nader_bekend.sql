-- What we thought was paid too much, and nobody decided about yet, can turn out to be right after all, or less: the person told it, or a
-- better slip came. Nothing was taken back for it, so nothing is paid for it again. The newer row of the ledger replaces the one that waited.
set local role bijrijder_eigenaar;
alter table grootboekregel add column vervangt boolean not null default false;
alter table grootboekregel drop constraint grootboekregel_stand_check, add constraint grootboekregel_stand_check
  check (stand in ('nabetaald', 'bij_vakantietoeslag', 'bij_premie', 'te_horen', 'vervalt'));
-- it was right all along: nothing to pay, nothing to ask
alter table grootboekregel drop constraint grootboekregel_check, add constraint grootboekregel_check
  check (wordt_cent <> was_cent or (stand = 'vervalt' and vervangt));
alter table grootboek_afhandeling drop constraint grootboek_afhandeling_soort_check, add constraint grootboek_afhandeling_soort_check
  check (soort in ('afgezien', 'in_termijnen', 'in_een_keer', 'eigen_voorstel', 'vervangen'));
alter table grootboek_afhandeling drop constraint grootboek_afhandeling_check, add constraint grootboek_afhandeling_check
  check (soort not in ('afgezien', 'vervangen') or bedrag_cent = 0);
alter table grootboek_afhandeling drop constraint grootboek_afhandeling_check1, add constraint grootboek_afhandeling_check1
  check (soort in ('afgezien', 'vervangen') or gehoord_op is not null or bijrijder.twee_pogingen(pogingen));
alter table grootboek_afhandeling drop constraint grootboek_afhandeling_check2, add constraint grootboek_afhandeling_check2
  check (soort in ('afgezien', 'vervangen') or wat_de_persoon_zei is not null or gehoord_op is null);
-- no human decided that: a newer calculation did away with what waited, and only in favour of the person
alter table grootboek_afhandeling alter column door drop not null;
alter table grootboek_afhandeling add constraint grootboek_afhandeling_door check ((door is null) = (soort = 'vervangen')) not valid;
grant insert on grootboek_afhandeling to bijrijder_poort;
create policy poort_vervangen on grootboek_afhandeling for insert to bijrijder_poort with check (soort = 'vervangen');

create function bijrijder.regel_vervangt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into grootboek_afhandeling (gemeente, regel, huishouden, soort, bedrag_cent, reden)
  select g.gemeente, g.id, g.huishouden, 'vervangen', 0, 'Later weten wij meer over deze maand. Een nieuwe regel kwam hiervoor in de plaats.'
  from grootboekregel g
  where g.gemeente = new.gemeente and g.huishouden = new.huishouden and g.maand = new.maand and g.soort = new.soort and g.stand = 'te_horen'
    and g.id <> new.id and g.in_maand < new.in_maand
    and not exists (select from grootboek_afhandeling a where a.gemeente = g.gemeente and a.regel = g.id)
  on conflict do nothing;
  return null;
end $$;
alter function bijrijder.regel_vervangt() owner to bijrijder_poort;
create trigger vervangt after insert on grootboekregel for each row when (new.vervangt) execute function bijrijder.regel_vervangt();

create or replace function bijrijder.afhandeling_mag() returns trigger language plpgsql as $$
declare
  r grootboekregel%rowtype;
  v grootboek_voorstel%rowtype;
begin
  select * into r from grootboekregel g where g.gemeente = new.gemeente and g.id = new.regel;
  if r.stand <> 'te_horen' or r.huishouden <> new.huishouden then
    raise exception 'Hier is niets terug te vragen.' using errcode = 'check_violation';
  end if;
  if new.soort in ('afgezien', 'vervangen') then
    return new;
  end if;
  if r.soort in ('premie', 'premie_p2') then
    raise exception 'Premie vragen wij niet terug uit de uitkering.' using errcode = 'check_violation';
  end if;
  select * into v from grootboek_voorstel g where g.gemeente = new.gemeente and g.id = new.voorstel and g.regel = new.regel;
  if v.id is null or v.door = new.door then
    raise exception 'Terugvragen doen twee mensen: een stelt het voor, een ander is het ermee eens.' using errcode = 'check_violation';
  end if;
  if exists (select 1 from grootboek_nee n where n.gemeente = new.gemeente and n.voorstel = v.id) then
    raise exception 'Een collega was het niet eens met dit voorstel.' using errcode = 'check_violation';
  end if;
  if (new.bedrag_cent, new.termijn_cent, new.soort, new.artikel) is distinct from (v.bedrag_cent, v.termijn_cent, v.soort, v.artikel)
    or new.bedrag_cent > r.was_cent - r.wordt_cent then
    raise exception 'Wat wordt besloten is niet wat is voorgesteld.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
