-- The plan stays the person's: a step can be reworded, tied to a goal of theirs, put in order, cut in smaller ones and called feasible,
-- by them alone. What a step was before is kept for them, and goes when they take the step away.
set local role bijrijder_eigenaar;

-- a step or an answer of one person never hangs on what is another's
alter table doel add constraint doel_van_iemand unique (gemeente, id, persoon);
alter table voorstel add constraint voorstel_van_iemand unique (gemeente, id, persoon);
alter table stap add constraint stap_bij_eigen_doel foreign key (gemeente, doel, persoon)
  references doel (gemeente, id, persoon) on delete set null (doel);
alter table stap add constraint stap_uit_eigen_voorstel foreign key (gemeente, voorstel, persoon)
  references voorstel (gemeente, id, persoon);

-- what the person says of it: this I can do, or: smaller please. Empty: not said.
alter table stap add column haalbaar text check (haalbaar in ('ja','kleiner'));
alter table voorstel drop constraint voorstel_antwoord_check;
alter table voorstel add constraint voorstel_antwoord_check check (antwoord in ('ja','anders','niet_nu','kleiner'));

grant update (haalbaar) on stap to bijrijder_client;

-- What a step was until a day. Of the person, for the person; gone with the step.
create table stap_eerder (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  stap uuid not null,
  tekst text not null,
  woorden text not null,
  wanneer text not null,
  stand text not null,
  doel uuid,
  plaats integer not null,
  haalbaar text,
  delen text not null,
  tot date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, stap) references stap (gemeente, id) on delete cascade
);
create index on stap_eerder (gemeente, persoon);
create index on stap_eerder (gemeente, stap);
call bijrijder.bescherm('stap_eerder', persoon => 'persoon');
call bijrijder.geef('stap_eerder', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
grant insert on stap_eerder to bijrijder_poort;
create policy poort_schrijft on stap_eerder for insert to bijrijder_poort with check (true);

create function bijrijder.stap_was() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into stap_eerder (gemeente, persoon, stap, tekst, woorden, wanneer, stand, doel, plaats, haalbaar, delen, tot)
  values (old.gemeente, old.persoon, old.id, old.tekst, old.woorden, old.wanneer, old.stand, old.doel, old.plaats, old.haalbaar,
    old.delen, bijrijder.vandaag(old.gemeente));
  return null;
end $$;
alter function bijrijder.stap_was() owner to bijrijder_poort;
create trigger was after update on stap for each row
  when ((old.tekst, old.woorden, old.wanneer, old.stand, old.doel, old.plaats, old.haalbaar, old.delen)
    is distinct from (new.tekst, new.woorden, new.wanneer, new.stand, new.doel, new.plaats, new.haalbaar, new.delen))
  execute function bijrijder.stap_was();
