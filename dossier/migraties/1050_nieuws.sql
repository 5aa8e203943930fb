-- "Nieuw voor u": what happened for somebody since they last looked. One row for each kind of news until it is seen or put away;
-- the sentence stands in the text catalogue, what it is about stands where it always stands. The person sees it and nobody else.
create table nieuws (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  soort text not null check (soort ~ '^[a-z_]+$'),
  -- whose doing it is; empty: the municipality itself
  gebruiker uuid,
  -- the page of the portal it is read on; empty: the page of its kind
  pad text check (pad ~ '^/mijn/'),
  dag date not null,
  gezien_op timestamptz,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, gebruiker) references gebruiker (gemeente, id)
);
-- the same kind on the same page is said once until it is seen
create unique index een_keer_nieuw on nieuws (gemeente, persoon, soort, (coalesce(pad, ''))) where gezien_op is null;
call bijrijder.bescherm('nieuws', persoon => 'persoon');
call bijrijder.lees_als_poort('nieuws');
grant insert, update on nieuws to bijrijder_poort;
create policy poort_zegt on nieuws for insert to bijrijder_poort with check (true);
create policy poort_opnieuw on nieuws for update to bijrijder_poort using (true) with check (true);
call bijrijder.geef('nieuws', array['client'], array['select', 'update (gezien_op)'], 'persoon = bijrijder.huidige_persoon()');

-- What somebody does in their own matters is no news to them; what the set-up of a municipality brings along was not done now.
create function bijrijder.schrijf_nieuws(wie uuid, de_soort text, het_pad text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() = 'inrichting' or bijrijder.huidige_persoon() = wie then
    return;
  end if;
  insert into nieuws as n (gemeente, persoon, soort, gebruiker, pad, dag)
  values (bijrijder.gemeente(), wie, de_soort, bijrijder.huidige_gebruiker(), het_pad, bijrijder.vandaag(bijrijder.gemeente()))
  on conflict (gemeente, persoon, soort, (coalesce(pad, ''))) where gezien_op is null
    do update set gebruiker = excluded.gebruiker, dag = excluded.dag;
end $$;
alter function bijrijder.schrijf_nieuws(uuid, text, text) owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.schrijf_nieuws(uuid, text, text) from public;
set local role bijrijder_eigenaar;

-- Whoever may be with a person may say that something is new for them.
create function bijrijder.zeg_nieuws(wie uuid, de_soort text, het_pad text default null) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if not bijrijder.mag_bij(wie) then
    raise exception 'Deze mens is niet van dit verzoek.' using errcode = 'insufficient_privilege';
  end if;
  perform bijrijder.schrijf_nieuws(wie, de_soort, het_pad);
end $$;
alter function bijrijder.zeg_nieuws(uuid, text, text) owner to bijrijder_poort;

-- Trigger: a row of this table is news of this kind for its person.
create function bijrijder.wordt_nieuws() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform bijrijder.schrijf_nieuws(new.persoon, tg_argv[0], null);
  return null;
end $$;
alter function bijrijder.wordt_nieuws() owner to bijrijder_poort;

create trigger nieuws after insert on bericht for each row when (new.van = 'medewerker')
  execute function bijrijder.wordt_nieuws('bericht');
create trigger nieuws_van_ons after insert on bericht for each row when (new.van = 'systeem')
  execute function bijrijder.wordt_nieuws('gemeente');
create trigger nieuws after insert on verplichting for each row execute function bijrijder.wordt_nieuws('verplichting');
create trigger nieuws after insert on voorstel for each row execute function bijrijder.wordt_nieuws('voorstel');
create trigger nieuws after insert on aanmoediging for each row execute function bijrijder.wordt_nieuws('aanmoediging');
create trigger nieuws after insert on gesprek for each row execute function bijrijder.wordt_nieuws('gesprek');
create trigger nieuws after insert on afstemming for each row execute function bijrijder.wordt_nieuws('horen');
create trigger nieuws after insert on brief for each row execute function bijrijder.wordt_nieuws('brief');
create trigger nieuws after update on nazorg_vraag for each row when (old.antwoord is null and new.antwoord is not null)
  execute function bijrijder.wordt_nieuws('nazorg');
create trigger nieuws after insert on afspraak for each row when (new.gemaakt_door = 'medewerker')
  execute function bijrijder.wordt_nieuws('afspraak');
create trigger nieuws_anders after update on afspraak for each row
  when ((old.gebruiker, old.dag, old.tijd, old.vorm, old.plek) is distinct from (new.gebruiker, new.dag, new.tijd, new.vorm, new.plek)
    or (new.stand = 'afgezegd' and old.stand = 'staat'))
  execute function bijrijder.wordt_nieuws('afspraak_anders');
create trigger nieuws after update on overdracht for each row
  when (new.akkoord_op is null and new.naar_gebruiker is not null and length(trim(new.notitie)) > 0
    and (old.notitie, old.naar_gebruiker) is distinct from (new.notitie, new.naar_gebruiker))
  execute function bijrijder.wordt_nieuws('overdracht');

-- Where something new is read, for the sign in the menu: asked with the session of a request.
create function bijrijder.nieuws_voor(welke_gemeente smallint, wie uuid) returns json language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('id', n.id, 'soort', n.soort, 'pad', n.pad)), '[]') from nieuws n
  where n.gemeente = welke_gemeente and n.persoon = wie and n.gezien_op is null
$$;
alter function bijrijder.nieuws_voor(smallint, uuid) owner to bijrijder_poort;
set local role bijrijder_poort;
revoke execute on function bijrijder.nieuws_voor(smallint, uuid) from public;
grant execute on function bijrijder.nieuws_voor(smallint, uuid) to bijrijder_app;
set local role bijrijder_eigenaar;
