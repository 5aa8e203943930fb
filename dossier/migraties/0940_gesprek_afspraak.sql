-- What somebody takes on in a talk: at their own pace, with a day only when they want one. It is no obligation; nothing happens
-- when the day passes. What we take on in a talk is a promise (toezegging). Before this a talk held one next step (gesprek.stap_*).
create table gesprek_afspraak (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  gesprek uuid not null,
  persoon uuid not null,
  wat text not null check (length(trim(wat)) between 1 and 1000),
  voor date,
  gedaan_op date,
  losgelaten_op date,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check (gedaan_op is null or losgelaten_op is null),
  foreign key (gemeente, gesprek) references gesprek (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on gesprek_afspraak (gemeente, persoon);
call bijrijder.bescherm('gesprek_afspraak', persoon => 'persoon');
call bijrijder.met_geschiedenis('gesprek_afspraak');
call bijrijder.geef('gesprek_afspraak', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
-- only the person says that it is done, or that they let it go
call bijrijder.geef('gesprek_afspraak', array['client'], array['update (gedaan_op, losgelaten_op)'],
  'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('gesprek_afspraak', array['klantmanager','jobcoach'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');
call bijrijder.geef('gesprek_afspraak', array['klantmanager','jobcoach'], array['insert'],
  'bijrijder.mag_bij(persoon) and gedaan_op is null and losgelaten_op is null and exists (select 1 from gesprek g
    where g.gemeente = gesprek_afspraak.gemeente and g.id = gesprek_afspraak.gesprek and g.persoon = gesprek_afspraak.persoon
      and g.gebruiker = bijrijder.huidige_gebruiker())');
