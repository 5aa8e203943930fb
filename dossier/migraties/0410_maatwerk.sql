-- Maatwerk by the omgekeerde toets: needed, effect, values of the law, article, decision. And examples without persons.

-- Does a text name somebody? Nine digits, an address of mail, a full name of anybody here, the first name of one's own people.
create function bijrijder.noemt_mens(tekst text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(tekst, '') ~ '(\d[ .-]?){9}' or coalesce(tekst, '') ~ '\S@\S+\.\S'
    or exists (select 1 from persoon p where p.gemeente = bijrijder.gemeente()
      and (position(lower(p.aanspreeknaam) in lower(tekst)) > 0 or position(lower(p.roepnaam || ' ' || p.achternaam) in lower(tekst)) > 0))
    or exists (select 1 from begeleiding b join persoon p on p.gemeente = b.gemeente and p.id = b.persoon
      where b.gemeente = bijrijder.gemeente() and b.gebruiker = bijrijder.huidige_gebruiker()
        and lower(p.roepnaam) = any (regexp_split_to_array(lower(tekst), '[^[:alpha:]]+')))
$$;
alter function bijrijder.noemt_mens(text) owner to bijrijder_poort;
create function bijrijder.zonder_mens() returns trigger language plpgsql as $$
begin
  if bijrijder.noemt_mens((select string_agg(value, ' ') from jsonb_each_text(to_jsonb(new)) where key = any (tg_argv))) then
    raise exception 'Hier staat iemand bij naam of nummer. Schrijf het zonder de persoon.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create table maatwerk (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  gebruiker uuid not null,
  titel text not null check (length(trim(titel)) between 3 and 200),
  nodig text not null default '',
  effect text not null default '',
  zonder text not null default '',
  voor text not null default '',
  tegen text not null default '',
  anders text not null default '',
  artikel text check (artikel in ('35','7','18','9','16','ander')),
  artikel_tekst text not null default '',
  bedrag_cent integer check (bedrag_cent between 0 and 10000000),
  vorm text check (vorm in ('gift','lening','dienst','ontheffing')),
  -- net wage a month that is expected, for the effect on money
  loon_cent integer check (loon_cent between 0 and 2000000),
  reden text not null default '',
  uitkomst text check (uitkomst in ('toegekend','anders_opgelost','niet')),
  tot date,
  besloten_op date,
  client_woorden text not null default '' check (length(client_woorden) <= 2000),
  client_las_op date,
  begonnen_op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  check ((uitkomst is null) = (besloten_op is null)),
  -- a decision follows the questions in their order, and has an end
  check (uitkomst is null or (bijrijder.echte_tekst(nodig, 3) and bijrijder.echte_tekst(effect, 3) and bijrijder.echte_tekst(voor, 3)
    and bijrijder.echte_tekst(anders, 3) and artikel is not null and bijrijder.echte_tekst(reden, 8))),
  check (uitkomst is distinct from 'toegekend' or (vorm is not null and tot > besloten_op)),
  -- a no has a side of the person in it
  check (uitkomst is distinct from 'niet' or (bijrijder.echte_tekst(tegen, 3) and client_las_op is not null)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
create index on maatwerk (gemeente, persoon);
call bijrijder.bescherm('maatwerk', persoon => 'persoon');
call bijrijder.met_geschiedenis('maatwerk');
call bijrijder.geef('maatwerk', array['client'], array['select', 'update (client_woorden, client_las_op)'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('maatwerk', array['klantmanager','teamleider'], array['select']);
call bijrijder.geef('maatwerk', array['klantmanager'], array['update (titel, nodig, effect, zonder, voor, tegen, anders, artikel, artikel_tekst,
  bedrag_cent, vorm, loon_cent, reden, uitkomst, tot, besloten_op)']);
call bijrijder.geef('maatwerk', array['klantmanager'], array['insert'],
  'bijrijder.mag_bij(persoon) and gebruiker = bijrijder.huidige_gebruiker() and uitkomst is null and client_woorden = ''''');

create function bijrijder.maatwerk_staat() returns trigger language plpgsql as $$
begin
  if old.uitkomst is not null and (to_jsonb(new) - 'client_woorden' - 'client_las_op') <> (to_jsonb(old) - 'client_woorden' - 'client_las_op') then
    raise exception 'Dit besluit staat. Begin een nieuw verzoek.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger staat before update on maatwerk for each row execute function bijrijder.maatwerk_staat();

create table maatwerk_voorbeeld (
  gemeente smallint not null references gemeente (code),
  id uuid not null default uuidv7(),
  jaar smallint not null,
  wat text not null check (length(trim(wat)) between 3 and 200),
  waarom text not null check (length(trim(waarom)) between 3 and 2000),
  uitkomst text not null check (uitkomst in ('toegekend','anders_opgelost','niet')),
  artikel text not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id)
);
call bijrijder.bescherm('maatwerk_voorbeeld');
call bijrijder.alleen_toevoegen('maatwerk_voorbeeld');
call bijrijder.geef('maatwerk_voorbeeld', array['klantmanager'], array['select', 'insert'], 'true');
call bijrijder.geef('maatwerk_voorbeeld', array['teamleider','inkomensconsulent'], array['select'], 'true');
create trigger zonder_mens before insert on maatwerk_voorbeeld for each row execute function bijrijder.zonder_mens('wat', 'waarom');
