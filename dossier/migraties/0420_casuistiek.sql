-- A question to colleagues of other disciplines. The question itself holds no person; who it is about stands apart, and
-- colleagues open that on purpose and for a day at most (inzage_verzoek).

create table casus (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  gebruiker uuid not null,
  vraag text not null check (bijrijder.echte_tekst(vraag, 8) and length(vraag) <= 500),
  achtergrond text not null default '' check (length(achtergrond) <= 4000),
  met_naam boolean not null default false,
  -- the person knows: told and agreed, or at the table
  client text not null check (client in ('weet','erbij')),
  gesteld_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create table casus_lid (
  gemeente smallint not null,
  casus uuid not null,
  gebruiker uuid not null,
  primary key (gemeente, casus, gebruiker),
  foreign key (gemeente, casus) references casus (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create table casus_persoon (
  gemeente smallint not null,
  casus uuid not null,
  persoon uuid not null,
  primary key (gemeente, casus),
  foreign key (gemeente, casus) references casus (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on casus_persoon (gemeente, persoon);
create table casus_advies (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  casus uuid not null,
  gebruiker uuid not null,
  tekst text not null check (bijrijder.echte_tekst(tekst, 3) and length(tekst) <= 4000),
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, casus) references casus (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create table casus_uitkomst (
  gemeente smallint not null,
  casus uuid not null,
  tekst text not null check (bijrijder.echte_tekst(tekst, 3) and length(tekst) <= 4000),
  op date not null,
  primary key (gemeente, casus),
  foreign key (gemeente, casus) references casus (gemeente, id)
);
call bijrijder.bescherm('casus');
call bijrijder.bescherm('casus_lid');
call bijrijder.bescherm('casus_persoon', persoon => 'persoon');
call bijrijder.bescherm('casus_advies');
call bijrijder.bescherm('casus_uitkomst');
call bijrijder.alleen_toevoegen('casus');
call bijrijder.alleen_toevoegen('casus_persoon');
call bijrijder.alleen_toevoegen('casus_advies');
call bijrijder.alleen_toevoegen('casus_uitkomst');
call bijrijder.lees_als_poort('casus');
call bijrijder.lees_als_poort('casus_lid');
call bijrijder.lees_als_poort('casus_persoon');

-- Asked it, is at the table, or is the person it is about.
create function bijrijder.bij_casus(welke uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from casus c where c.gemeente = bijrijder.gemeente() and c.id = welke and c.gebruiker = bijrijder.huidige_gebruiker())
    or exists (select 1 from casus_lid l where l.gemeente = bijrijder.gemeente() and l.casus = welke and l.gebruiker = bijrijder.huidige_gebruiker())
    or exists (select 1 from casus_persoon p where p.gemeente = bijrijder.gemeente() and p.casus = welke and p.persoon = bijrijder.huidige_persoon())
$$;
create function bijrijder.vroeg_casus(welke uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from casus c where c.gemeente = bijrijder.gemeente() and c.id = welke and c.gebruiker = bijrijder.huidige_gebruiker())
$$;
-- Who it is about: for the asker, and for somebody at the table when the person agreed to their name.
create function bijrijder.casus_mens(welke uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.persoon from casus_persoon p join casus c on c.gemeente = p.gemeente and c.id = p.casus
  where p.gemeente = bijrijder.gemeente() and p.casus = welke
    and (c.gebruiker = bijrijder.huidige_gebruiker() or (c.met_naam and bijrijder.bij_casus(welke)))
$$;
alter function bijrijder.bij_casus(uuid) owner to bijrijder_poort;
alter function bijrijder.vroeg_casus(uuid) owner to bijrijder_poort;
alter function bijrijder.casus_mens(uuid) owner to bijrijder_poort;

call bijrijder.geef('casus', array['client','klantmanager','inkomensconsulent','jobcoach','teamleider'], array['select'],
  'gebruiker = bijrijder.huidige_gebruiker() or bijrijder.bij_casus(id)');
call bijrijder.geef('casus', array['klantmanager'], array['insert'], 'gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('casus_lid', array['client','klantmanager','inkomensconsulent','jobcoach','teamleider'], array['select'], 'bijrijder.bij_casus(casus)');
call bijrijder.geef('casus_lid', array['klantmanager'], array['insert'], 'bijrijder.vroeg_casus(casus)');
call bijrijder.geef('casus_persoon', array['client','klantmanager'], array['select']);
call bijrijder.geef('casus_persoon', array['klantmanager'], array['insert'], 'bijrijder.mag_bij(persoon) and bijrijder.vroeg_casus(casus)');
call bijrijder.geef('casus_advies', array['client','klantmanager','inkomensconsulent','jobcoach','teamleider'], array['select'], 'bijrijder.bij_casus(casus)');
call bijrijder.geef('casus_advies', array['klantmanager','inkomensconsulent','jobcoach','teamleider'], array['insert'],
  'bijrijder.bij_casus(casus) and gebruiker = bijrijder.huidige_gebruiker()');
call bijrijder.geef('casus_uitkomst', array['client','klantmanager','inkomensconsulent','jobcoach','teamleider'], array['select'], 'bijrijder.bij_casus(casus)');
call bijrijder.geef('casus_uitkomst', array['klantmanager'], array['insert'], 'bijrijder.vroeg_casus(casus)');
create trigger zonder_mens before insert on casus for each row execute function bijrijder.zonder_mens('vraag', 'achtergrond');
create trigger zonder_mens before insert on casus_advies for each row execute function bijrijder.zonder_mens('tekst');

-- What colleagues learned together. No persons.
create table intervisie (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  gebruiker uuid not null,
  thema text not null check (length(trim(thema)) between 3 and 200),
  geleerd text not null check (length(trim(geleerd)) between 3 and 4000),
  op date not null,
  primary key (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('intervisie');
call bijrijder.alleen_toevoegen('intervisie');
call bijrijder.geef('intervisie', array['klantmanager','inkomensconsulent','jobcoach','teamleider'], array['select'], 'true');
call bijrijder.geef('intervisie', array['klantmanager','jobcoach','teamleider'], array['insert'], 'gebruiker = bijrijder.huidige_gebruiker()');
create trigger zonder_mens before insert on intervisie for each row execute function bijrijder.zonder_mens('thema', 'geleerd');
