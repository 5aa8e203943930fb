-- What somebody says of an offer: it fits, or it does not, and why. Their own words, which they change or take away.

alter table aanbod add column baangarantie boolean not null default false;
comment on column aanbod.baangarantie is 'Begins only when an employer promises a job first: an obstacle of ours';
grant update (baangarantie) on aanbod to bijrijder_klantmanager;

create table aanbod_mening (
  gemeente smallint not null,
  persoon uuid not null,
  aanbod uuid not null,
  mening text not null check (mening in ('past','past_niet')),
  woorden text not null default '' check (length(woorden) <= 1000),
  delen text not null default 'ik' check (delen in ('ik','klantmanager')),
  gezegd_op date not null,
  primary key (gemeente, persoon, aanbod),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, aanbod) references aanbod (gemeente, id)
);
call bijrijder.bescherm('aanbod_mening', persoon => 'persoon');
call bijrijder.van_de_mens_zelf('aanbod_mening');
call bijrijder.geef('aanbod_mening', array['client'], array['select', 'insert', 'update', 'delete'],
  'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('aanbod_mening', array['klantmanager'], array['select'],
  'persoon = any ((select bijrijder.mensen_bij())::uuid[]) and bijrijder.doel() = ''begeleiding'' and delen <> ''ik''');
