-- Who is under the age of art. 41 lid 4 gets a plan van aanpak with the decision that grants (art. 44 lid 4 and 44a Pw): what we do, what
-- the law asks, and when we look at it together. No letter that grants goes out without it. The age is asked of the dated figures of the
-- law by who decides; no age stands here.
set local role bijrijder_eigenaar;
create table plan_van_aanpak (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  -- what the municipality does (lid 1 onder a); the person reads it
  ondersteuning text not null check (bijrijder.echte_tekst(ondersteuning, 10) and length(ondersteuning) <= 2000),
  -- the first day on which it is looked at together (lid 2)
  evaluatie_op date not null check (evaluatie_op > op),
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, id, persoon),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on plan_van_aanpak (gemeente, persoon, id);
call bijrijder.bescherm('plan_van_aanpak', persoon => 'persoon');
call bijrijder.alleen_toevoegen('plan_van_aanpak');
call bijrijder.geef('plan_van_aanpak', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('plan_van_aanpak', array['klantmanager'], array['select']);
call bijrijder.geef('plan_van_aanpak', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and op = bijrijder.vandaag(gemeente)');

-- the plan van aanpak that goes with a letter: always of the reader
alter table brief add column aanpak uuid;
alter table brief add constraint aanpak_van_de_lezer foreign key (gemeente, aanpak, persoon) references plan_van_aanpak (gemeente, id, persoon);
create index brief_aanpak on brief (gemeente, aanpak) where aanpak is not null;

-- for whom of the household the law asks one with this decision
alter table rechtsbesluit add column met_aanpak uuid[] not null default '{}';
create function bijrijder.let_op_aanpak() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from unnest(new.met_aanpak) as w (wie) where not exists (select 1 from brief b
      where b.gemeente = new.gemeente and b.persoon = w.wie and b.dag = new.op and b.gebruiker = new.gebruiker
        and b.sjabloon = 'recht_toekenning' and b.aanpak is not null)) then
    raise exception 'Bij dit besluit hoort een plan van aanpak (art. 44 lid 4 Participatiewet).'
      using errcode = 'check_violation', constraint = 'met_aanpak';
  end if;
  return new;
end $$;
alter function bijrijder.let_op_aanpak() owner to bijrijder_poort;
create trigger let_op_aanpak before insert on rechtsbesluit for each row
  when (new.soort = 'toekenning' and bijrijder.rol() not in ('inrichting', 'none')) execute function bijrijder.let_op_aanpak();
