-- A place of work that a colleague noted is said back to the person: is this right? Their word stands beside it, and counts for what
-- stood there then: what changes is asked again.
set local role bijrijder_eigenaar;

alter table plaatsing add constraint plaatsing_van_iemand unique (gemeente, id, persoon);

create table plaatsing_antwoord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  plaatsing uuid not null,
  persoon uuid not null,
  soort text not null check (soort in ('klopt','klopt_niet')),
  tekst text not null default '' check (length(tekst) <= 2000),
  -- what the person was asked about, by the database
  over jsonb not null default '{}',
  op date not null,
  gelezen_op timestamptz,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, plaatsing, persoon) references plaatsing (gemeente, id, persoon)
);
create index on plaatsing_antwoord (gemeente, persoon);
create index on plaatsing_antwoord (gemeente, plaatsing);
call bijrijder.bescherm('plaatsing_antwoord', persoon => 'persoon');
call bijrijder.met_geschiedenis('plaatsing_antwoord');
call bijrijder.geef('plaatsing_antwoord', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('plaatsing_antwoord', array['client'], array['insert'],
  'persoon = bijrijder.huidige_persoon() and gelezen_op is null');
call bijrijder.geef('plaatsing_antwoord', array['klantmanager','jobcoach'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');
call bijrijder.geef('plaatsing_antwoord', array['klantmanager'], array['update (gelezen_op)'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

-- What the person can know to be right: not the subsidy, that is between the employer and us.
create function bijrijder.plek_feiten(p plaatsing) returns jsonb language sql immutable as $$
  select jsonb_build_object('werkgever', p.werkgever, 'contract', p.contract, 'uren', p.uren_honderdsten, 'van', p.van, 'tot', p.tot,
    'gestopt_op', p.gestopt_op, 'gestopt_door', p.gestopt_door)
$$;

create function bijrijder.plek_gevraagd() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select bijrijder.plek_feiten(p) into strict new.over from plaatsing p
  where p.gemeente = new.gemeente and p.id = new.plaatsing and p.persoon = new.persoon;
  new.op := bijrijder.vandaag(new.gemeente);
  return new;
end $$;
alter function bijrijder.plek_gevraagd() owner to bijrijder_poort;
create trigger gevraagd before insert on plaatsing_antwoord for each row execute function bijrijder.plek_gevraagd();
create trigger een_lezer after insert on plaatsing_antwoord for each row execute function bijrijder.heeft_een_lezer();

create trigger nieuws after insert on plaatsing for each row execute function bijrijder.wordt_nieuws('werkplek');
create trigger nieuws_anders after update on plaatsing for each row
  when (bijrijder.plek_feiten(old) is distinct from bijrijder.plek_feiten(new)) execute function bijrijder.wordt_nieuws('werkplek');
