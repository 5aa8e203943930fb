-- The weeks in which somebody under 27 looks around first (art. 41 lid 4 Pw), with what makes that they need not wait.
-- The newest row counts; the day itself is computed from the law, not kept.
create table zoektermijn (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  gemeld_op date not null,
  partner_27 boolean not null default false,
  medisch_urenbeperkt boolean not null default false,
  doelgroep boolean not null default false,
  onderwijs boolean not null default false,
  -- why the municipality begins earlier (lid 11); empty: it does not
  eerder_omdat text not null default '' check (length(eerder_omdat) <= 1000),
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on zoektermijn (gemeente, persoon, id);
call bijrijder.bescherm('zoektermijn', persoon => 'persoon');
call bijrijder.alleen_toevoegen('zoektermijn');
call bijrijder.geef('zoektermijn', array['client','klantmanager'], array['select']);
call bijrijder.geef('zoektermijn', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker()');
