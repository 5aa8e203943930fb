-- The face of a colleague, put there by that colleague and by nobody else; seen by the people they walk beside. Without one: initials.
set local role bijrijder_eigenaar;
create table gebruiker_gezicht (
  gemeente smallint not null,
  gebruiker uuid not null,
  -- what the isolated reader made of the file; a drawing comes only with the set-up of an invented municipality
  soort text not null check (soort in ('image/jpeg','image/svg+xml')),
  inhoud bytea not null check (length(inhoud) between 100 and 400000),
  -- changes with every new picture: an address that may be kept
  versie text not null default substr(replace(uuidv7()::text, '-', ''), 1, 12),
  gezet_op date not null,
  primary key (gemeente, gebruiker),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
call bijrijder.bescherm('gebruiker_gezicht');

-- Somebody this person works with: beside them (or until three months ago), proposed to them, or answering for theirs.
create function bijrijder.is_mens_van_mij(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from begeleiding b where b.gemeente = bijrijder.gemeente() and b.persoon = bijrijder.huidige_persoon()
      and (b.tot is null or b.tot > bijrijder.vandaag(b.gemeente) - 92)
      and (b.gebruiker = wie or exists (select 1 from vervanging v where v.gemeente = b.gemeente and v.weg = b.gebruiker
        and v.vervanger = wie and v.tot > bijrijder.vandaag(v.gemeente))))
    or exists (select 1 from overdracht o where o.gemeente = bijrijder.gemeente() and o.persoon = bijrijder.huidige_persoon()
      and o.naar_gebruiker = wie)
$$;
alter function bijrijder.is_mens_van_mij(uuid) owner to bijrijder_poort;

call bijrijder.geef('gebruiker_gezicht', array['client','partner'], array['select'], 'bijrijder.is_mens_van_mij(gebruiker)');
call bijrijder.geef('gebruiker_gezicht', array['klantmanager','jobcoach','teamleider'], array['select'], 'true');
call bijrijder.geef('gebruiker_gezicht', array['klantmanager','jobcoach','teamleider'], array['insert'],
  'gebruiker = bijrijder.huidige_gebruiker() and soort = ''image/jpeg''');
call bijrijder.geef('gebruiker_gezicht', array['klantmanager','jobcoach','teamleider'], array['delete'],
  'gebruiker = bijrijder.huidige_gebruiker()');
