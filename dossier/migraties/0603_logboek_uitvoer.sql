-- How far the processing log has been handed over (Logboek dataverwerkingen): the last line, in the order of sealing.
create table logboek_uitvoer (
  gemeente smallint not null references gemeente (code),
  tot_xid bigint not null,
  tot_id uuid not null,
  aantal bigint not null default 0,
  op timestamptz not null default now(),
  primary key (gemeente)
);
call bijrijder.bescherm('logboek_uitvoer');
call bijrijder.geef('logboek_uitvoer', array['werker'], array['select', 'insert', 'update'], 'true');
call bijrijder.geef('logboek_uitvoer', array['auditor', 'beheerder'], array['select'], 'true');
