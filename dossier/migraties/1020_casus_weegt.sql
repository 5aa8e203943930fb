-- What weighs, and what comes of it: several actions, each with somebody who does it, going back into the plan of the person.

-- when the table meets, and the few words colleagues need about somebody whose name they do not know
alter table casus add column tafel_op date;
alter table casus add column tafel_om time;
alter table casus add column beeld text not null default '' check (length(beeld) <= 200);
alter table casus add constraint tafel_heeft_dag check (tafel_om is null or tafel_op is not null);
create trigger zonder_mens_beeld before insert on casus for each row execute function bijrijder.zonder_mens('beeld');

-- For which choice something counts, and why. Without a colleague: said by the person.
create table casus_weegt (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  casus uuid not null,
  gebruiker uuid,
  keuze text not null check (bijrijder.echte_tekst(keuze, 3) and length(keuze) <= 80),
  tekst text not null check (bijrijder.echte_tekst(tekst, 3) and length(tekst) <= 500),
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, casus) references casus (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on casus_weegt (gemeente, casus);
-- What the asker lets the person read before it is final: the outcome and who would do what.
create table casus_concept (
  gemeente smallint not null,
  casus uuid not null,
  tekst text not null check (bijrijder.echte_tekst(tekst, 3) and length(tekst) <= 4000),
  acties jsonb not null check (jsonb_typeof(acties) = 'array' and jsonb_array_length(acties) <= 8),
  gedeeld_op date not null,
  primary key (gemeente, casus),
  foreign key (gemeente, casus) references casus (gemeente, id)
);
-- What the person says to it; and whether others may learn from the question, without them.
create table casus_antwoord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  casus uuid not null,
  tekst text not null default '' check (length(tekst) <= 2000),
  voorbeeld boolean not null default false,
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, casus) references casus (gemeente, id)
);
create index on casus_antwoord (gemeente, casus);
-- One action of an outcome. Of a colleague: with a day, and a promise to the person. Of the person: an offer for their plan, in
-- their own time.
create table casus_actie (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  casus uuid not null,
  plaats smallint not null,
  gebruiker uuid,
  wat text not null check (bijrijder.echte_tekst(wat, 3) and length(wat) <= 500),
  voor date check ((voor is null) = (gebruiker is null)),
  toezegging uuid,
  gedaan_op date,
  primary key (gemeente, id),
  unique (gemeente, casus, plaats),
  foreign key (gemeente, casus) references casus (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id),
  foreign key (gemeente, toezegging) references toezegging (gemeente, id) on delete set null (toezegging)
);
create index on casus_actie (gemeente, gebruiker) where gedaan_op is null;
create index on casus_actie (gemeente, toezegging);
call bijrijder.bescherm('casus_weegt');
call bijrijder.bescherm('casus_concept');
call bijrijder.bescherm('casus_antwoord');
call bijrijder.bescherm('casus_actie');
call bijrijder.alleen_toevoegen('casus_weegt');
call bijrijder.met_geschiedenis('casus_concept');
call bijrijder.alleen_toevoegen('casus_antwoord');
call bijrijder.met_geschiedenis('casus_actie');
create trigger zonder_mens before insert on casus_weegt for each row when (new.gebruiker is not null)
  execute function bijrijder.zonder_mens('keuze', 'tekst');
create trigger zonder_mens before insert on casus_actie for each row execute function bijrijder.zonder_mens('wat');

call bijrijder.lees_als_poort('casus_uitkomst');
create function bijrijder.casus_is_af(welke uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from casus_uitkomst u where u.gemeente = bijrijder.gemeente() and u.casus = welke)
$$;
-- At the table of a question that is about this person.
create function bijrijder.aan_tafel(welke uuid, wie uuid, mens uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from casus_lid l where l.gemeente = bijrijder.gemeente() and l.casus = welke and l.gebruiker = wie)
    and exists (select 1 from casus_persoon p where p.gemeente = bijrijder.gemeente() and p.casus = welke and p.persoon = mens)
$$;
alter function bijrijder.casus_is_af(uuid) owner to bijrijder_poort;
alter function bijrijder.aan_tafel(uuid, uuid, uuid) owner to bijrijder_poort;

call bijrijder.geef('casus_weegt', array['client','klantmanager','inkomensconsulent','jobcoach','teamleider'], array['select'], 'bijrijder.bij_casus(casus)');
call bijrijder.geef('casus_weegt', array['klantmanager','inkomensconsulent','jobcoach','teamleider'], array['insert'],
  'bijrijder.bij_casus(casus) and gebruiker = bijrijder.huidige_gebruiker() and not bijrijder.casus_is_af(casus)');
call bijrijder.geef('casus_weegt', array['client'], array['insert'],
  'bijrijder.bij_casus(casus) and gebruiker is null and not bijrijder.casus_is_af(casus)');
call bijrijder.geef('casus_concept', array['client'], array['select'], 'bijrijder.bij_casus(casus)');
call bijrijder.geef('casus_concept', array['klantmanager'], array['select', 'insert', 'update (tekst, acties, gedeeld_op)'],
  'bijrijder.vroeg_casus(casus)');
call bijrijder.geef('casus_antwoord', array['client','klantmanager','inkomensconsulent','jobcoach','teamleider'], array['select'], 'bijrijder.bij_casus(casus)');
call bijrijder.geef('casus_antwoord', array['client'], array['insert'], 'bijrijder.bij_casus(casus)');
call bijrijder.geef('casus_actie', array['client','klantmanager','inkomensconsulent','jobcoach','teamleider'], array['select'], 'bijrijder.bij_casus(casus)');
call bijrijder.geef('casus_actie', array['klantmanager'], array['insert'], 'bijrijder.vroeg_casus(casus)');

-- A colleague at the table promises something too; the asker brings it to the person under the name of whoever does it.
alter table toezegging add column casus uuid;
alter table toezegging add constraint toezegging_casus foreign key (gemeente, casus) references casus (gemeente, id)
  on delete set null (casus);
create index on toezegging (gemeente, casus);
create policy klantmanager_insert_tafel on toezegging for insert to bijrijder_klantmanager with check (
  bijrijder.mag_bij(persoon) and casus is not null and gedaan_op is null and bijrijder.vroeg_casus(casus)
  and bijrijder.aan_tafel(casus, gebruiker, persoon));

-- Done is done once: in the promise to the person. The table sees it too.
grant update (gedaan_op) on casus_actie to bijrijder_poort;
call bijrijder.lees_als_poort('casus_actie');
create policy poort_wijzigt on casus_actie for update to bijrijder_poort using (true) with check (true);
create function bijrijder.actie_volgt_toezegging() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update casus_actie set gedaan_op = new.gedaan_op where gemeente = new.gemeente and toezegging = new.id;
  return null;
end $$;
alter function bijrijder.actie_volgt_toezegging() owner to bijrijder_poort;
create trigger actie_volgt after update of gedaan_op on toezegging for each row
  when (new.casus is not null and new.gedaan_op is distinct from old.gedaan_op) execute function bijrijder.actie_volgt_toezegging();
-- Whoever took it on says that it is done, also without knowing the name of the person.
create function bijrijder.casus_actie_klaar(welke uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update toezegging z set gedaan_op = bijrijder.vandaag(z.gemeente) from casus_actie a
  where a.gemeente = bijrijder.gemeente() and a.id = welke and a.gebruiker = bijrijder.huidige_gebruiker()
    and z.gemeente = a.gemeente and z.id = a.toezegging and z.gedaan_op is null
$$;
alter function bijrijder.casus_actie_klaar(uuid) owner to bijrijder_poort;
