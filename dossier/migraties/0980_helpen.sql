-- Helping somebody: a person invites a helper with a code, the helper accepts it under their own login, and it ends on the day that
-- was chosen, or at once when the person stops it. What the helper may is a list of the person's own, inside what the role may.

alter table machtiging add column mag text[] not null default array['doorgeven','bedragen']
  check (mag <@ array['doorgeven','bedragen','plan'] and cardinality(mag) > 0);
-- how the person calls the helper
alter table machtiging add column genoemd text check (length(trim(genoemd)) between 1 and 80);
-- helping by choice always ends; what a court ordered ends when the court says so
alter table machtiging add constraint helper_eindigt check (soort <> 'helper' or (tot is not null and tot <= van + 366));
create index on machtiging (gemeente, persoon);

-- A helper the municipality does not know otherwise: to be recognised at the login, and nothing else.
create table helper_identiteit (
  gemeente smallint not null,
  gemachtigde uuid not null,
  zoekhash bytea not null,
  sinds date not null,
  primary key (gemeente, gemachtigde),
  unique (gemeente, zoekhash),
  foreign key (gemeente, gemachtigde) references persoon (gemeente, id)
);
call bijrijder.bescherm('helper_identiteit');
call bijrijder.lees_als_poort('helper_identiteit');
-- of a helper no day of birth is asked
alter table persoon alter column geboortedatum drop not null;

-- An invitation: a code for one person, seven days. Only its keyed hash is kept.
create table helpcode (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  persoon uuid not null,
  soort text not null check (soort in ('helper','bewindvoerder')),
  genoemd text not null check (length(trim(genoemd)) between 1 and 80),
  mag text[] not null check (mag <@ array['doorgeven','bedragen','plan'] and cardinality(mag) > 0),
  -- last day of helping is the day before
  tot date,
  zoekhash bytea not null,
  gemaakt_op date not null,
  geldig_tot date not null,
  machtiging uuid,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, zoekhash),
  check (geldig_tot between gemaakt_op and gemaakt_op + 7),
  check (soort = 'bewindvoerder' or (tot is not null and tot > gemaakt_op and tot <= gemaakt_op + 366)),
  foreign key (gemeente, persoon) references persoon (gemeente, id),
  foreign key (gemeente, machtiging) references machtiging (gemeente, id)
);
create index on helpcode (gemeente, persoon);
call bijrijder.bescherm('helpcode', persoon => 'persoon');
call bijrijder.lees_als_poort('helpcode');
call bijrijder.geef('helpcode', array['client'], array['select'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('helpcode', array['client'], array['insert'],
  'persoon = bijrijder.huidige_persoon() and soort = ''helper'' and machtiging is null
   and gemaakt_op = bijrijder.vandaag(gemeente)');
call bijrijder.geef('helpcode', array['client'], array['delete'],
  'persoon = bijrijder.huidige_persoon() and soort = ''helper'' and machtiging is null');

-- How often somebody tried a code today.
create table helpcode_poging (
  gemeente smallint not null references gemeente (code),
  wie bytea not null,
  dag date not null,
  aantal smallint not null,
  primary key (gemeente, wie, dag)
);
call bijrijder.bescherm('helpcode_poging');
call bijrijder.lees_als_poort('helpcode_poging');

-- A login of somebody who is a helper only, or who is about to accept a code.
alter table sessie add column zoekhash bytea;
alter table sessie drop constraint sessie_soort_check, add constraint sessie_soort_check check (soort in ('client','medewerker','helper'));
alter table sessie drop constraint sessie_check, add constraint sessie_check check (case soort
  when 'client' then persoon is not null and gebruiker is null
  when 'medewerker' then gebruiker is not null and persoon is null
  else zoekhash is not null and gebruiker is null end);

grant insert on persoon, helper_identiteit, machtiging to bijrijder_poort;
create policy poort_maakt on persoon for insert to bijrijder_poort with check (geboortedatum is null);
create policy poort_maakt on helper_identiteit for insert to bijrijder_poort with check (true);
create policy poort_maakt on machtiging for insert to bijrijder_poort with check (true);
grant update (tot) on machtiging to bijrijder_poort;
create policy poort_stopt on machtiging for update to bijrijder_poort using (true) with check (true);
grant update (machtiging) on helpcode to bijrijder_poort;
create policy poort_gebruikt on helpcode for update to bijrijder_poort using (true) with check (true);
grant insert, update, delete on helpcode_poging to bijrijder_poort;
create policy poort_telt on helpcode_poging to bijrijder_poort using (true) with check (true);
grant insert on bericht to bijrijder_poort;
create policy poort_meldt on bericht for insert to bijrijder_poort with check (van = 'systeem');

-- A person is not made a helper by a row of somebody else: they accept it themselves. The person can only end what they chose, and
-- never lengthen it.
drop policy client_insert on machtiging;
create policy client_insert on machtiging for insert to bijrijder_client with check (false);
drop policy client_update on machtiging;
create policy client_update on machtiging for update to bijrijder_client
  using (persoon = bijrijder.huidige_persoon() and soort = 'helper')
  with check (persoon = bijrijder.huidige_persoon() and soort = 'helper');
create function bijrijder.machtiging_korter() returns trigger language plpgsql as $$
begin
  if new.tot is null or new.tot > old.tot then
    raise exception 'Een machtiging wordt niet langer; geef een nieuwe.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger korter before update on machtiging for each row when (new.tot is distinct from old.tot)
  execute function bijrijder.machtiging_korter();

-- Who is this, among the helpers? As `aanmelden`.
create function bijrijder.aanmelden_helper(hash bytea) returns table (id uuid, naam text) language sql stable security definer
  set search_path = public, pg_temp as $$
  select p.id, p.aanspreeknaam from helper_identiteit h join persoon p on p.gemeente = h.gemeente and p.id = h.gemachtigde
  where h.gemeente = bijrijder.gemeente() and h.zoekhash = hash
$$;
alter function bijrijder.aanmelden_helper(bytea) owner to bijrijder_poort;

-- The people one helps today, by name.
create function bijrijder.mijn_machtigingen()
  returns table (id uuid, persoon uuid, naam text, roepnaam text, soort text, mag text[], van date, tot date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.persoon, p.aanspreeknaam, p.roepnaam, m.soort, m.mag, m.van, m.tot
  from machtiging m join persoon p on p.gemeente = m.gemeente and p.id = m.persoon
  where m.gemeente = bijrijder.gemeente() and m.gemachtigde = bijrijder.huidige_persoon() and p.overleden_op is null
    and m.van <= bijrijder.vandaag(m.gemeente) and (m.tot is null or m.tot > bijrijder.vandaag(m.gemeente))
  order by p.aanspreeknaam, m.soort
$$;
alter function bijrijder.mijn_machtigingen() owner to bijrijder_poort;

-- Who helps, or helped in the last year, those this transaction is about; and what each of them did last.
create function bijrijder.helpers_van(wie uuid)
  returns table (id uuid, naam text, genoemd text, soort text, mag text[], van date, tot date, laatst timestamptz, handeling text, object text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, p.aanspreeknaam, m.genoemd, m.soort, m.mag, m.van, m.tot, i.op, i.handeling, i.object
  from machtiging m join persoon p on p.gemeente = m.gemeente and p.id = m.gemachtigde
  left join lateral (select x.op, x.handeling, x.object from inzage x
    where x.gemeente = m.gemeente and x.betrokkene = m.persoon and x.wie_id = m.gemachtigde and x.wie_soort = 'persoon'
      and x.rol = m.soort and x.object <> 'machtiging'
    order by x.op desc limit 1) i on true
  where m.gemeente = bijrijder.gemeente() and m.persoon = wie and wie = any (bijrijder.betrokkenen()) and bijrijder.mag_bij(wie)
    and (m.tot is null or m.tot > bijrijder.vandaag(m.gemeente) - 366)
  order by m.id desc
$$;
alter function bijrijder.helpers_van(uuid) owner to bijrijder_poort;

-- The name of somebody who filled in for one of those this transaction is about; nobody else's.
create function bijrijder.naam_van_hulp(wie uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select p.aanspreeknaam from persoon p where p.gemeente = bijrijder.gemeente() and p.id = wie and exists (
    select 1 from machtiging m where m.gemeente = p.gemeente and m.gemachtigde = p.id and m.persoon = any (bijrijder.betrokkenen()))
$$;
alter function bijrijder.naam_van_hulp(uuid) owner to bijrijder_poort;

-- May the helper who looks do this, for everybody this transaction is about? For every other role it asks nothing.
create function bijrijder.helper_mag(wat text[]) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() <> 'helper' or not exists (
    select 1 from unnest(bijrijder.betrokkenen()) wie where not exists (
      select 1 from machtiging m where m.gemeente = bijrijder.gemeente() and m.gemachtigde = bijrijder.huidige_persoon()
        and m.persoon = wie and m.soort = 'helper' and m.mag && wat
        and m.van <= bijrijder.vandaag(m.gemeente) and (m.tot is null or m.tot > bijrijder.vandaag(m.gemeente))))
$$;
alter function bijrijder.helper_mag(text[]) owner to bijrijder_poort;

do $$
declare
  tabel text;
begin
  -- filling in needs what the month comes to: who fills in sees it
  foreach tabel in array array['feit','besluit','grootboekregel','grootboek_afhandeling','betaling','betaling_gebeurtenis','opgave','belofte',
    'opgave_concept','bewijsstuk','bewijsstuk_beeld','loongegeven'] loop
    execute format('create policy helper_ziet on %I as restrictive for select to bijrijder_helper
      using ((select bijrijder.helper_mag(array[''doorgeven'',''bedragen''])))', tabel);
  end loop;
  foreach tabel in array array['feit','opgave','belofte','opgave_concept','bewijsstuk','bewijsstuk_beeld','loonvraag'] loop
    execute format('create policy helper_geeft_door on %I as restrictive for insert to bijrijder_helper
      with check ((select bijrijder.helper_mag(array[''doorgeven''])))', tabel);
  end loop;
end $$;
create policy helper_wijzigt on opgave_concept as restrictive for update to bijrijder_helper
  using ((select bijrijder.helper_mag(array['doorgeven'])));
create policy helper_ruimt on opgave_concept as restrictive for delete to bijrijder_helper
  using ((select bijrijder.helper_mag(array['doorgeven'])));
call bijrijder.geef('doel', array['helper'], array['select'],
  'bijrijder.mag_bij(persoon) and delen <> ''ik'' and (select bijrijder.helper_mag(array[''plan'']))');
call bijrijder.geef('stap', array['helper'], array['select'],
  'bijrijder.mag_bij(persoon) and delen <> ''ik'' and (select bijrijder.helper_mag(array[''plan'']))');
-- the person is told who filled in
call bijrijder.geef('bericht', array['helper','bewindvoerder'], array['insert'],
  'bijrijder.mag_bij(persoon) and van = ''systeem'' and zin = ''hulp_doorgegeven''');
-- what is paid back is part of what a month comes to
call bijrijder.geef('terugbetaling', array['helper'], array['select'],
  'bijrijder.mag_bij_huishouden(huishouden) and (select bijrijder.helper_mag(array[''doorgeven'',''bedragen'']))');
call bijrijder.geef('terugbetaling_verwerkt', array['helper'], array['select'],
  'bijrijder.mag_bij_huishouden(huishouden) and (select bijrijder.helper_mag(array[''doorgeven'',''bedragen'']))');

-- Accepting. By a known person (their login), or by the hash of the login of somebody unknown: then a person is made with a name
-- and nothing else. `uitkomst`: goed, onbekend, zelf (one's own code), of wacht (ten tries today).
create function bijrijder.neem_code_aan(code bytea, hash bytea, de_naam text, out uitkomst text, out ik uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  waar smallint := bijrijder.gemeente();
  nu date := bijrijder.vandaag(waar);
  wie_probeert bytea;
  keer smallint;
  c helpcode%rowtype;
  nieuw uuid;
  naam text;
begin
  ik := coalesce(bijrijder.huidige_persoon(), (select gemachtigde from helper_identiteit where gemeente = waar and zoekhash = hash));
  wie_probeert := coalesce(uuid_send(ik), hash);
  if wie_probeert is null then
    raise exception 'Wie een code aanneemt, is ingelogd.' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(encode(wie_probeert, 'hex'), 980));
  delete from helpcode_poging p where p.gemeente = waar and p.dag < nu;
  insert into helpcode_poging as p (gemeente, wie, dag, aantal) values (waar, wie_probeert, nu, 1)
    on conflict (gemeente, wie, dag) do update set aantal = least(p.aantal + 1, 1000) returning p.aantal into keer;
  if keer > 10 then
    uitkomst := 'wacht';
    return;
  end if;
  select * into c from helpcode h where h.gemeente = waar and h.zoekhash = code for update;
  if c.id is null or c.machtiging is null and c.geldig_tot < nu
    or c.machtiging is not null and not exists (select 1 from machtiging m where m.gemeente = waar and m.id = c.machtiging and m.gemachtigde = ik) then
    uitkomst := 'onbekend';
    return;
  end if;
  if c.persoon = ik then
    uitkomst := 'zelf';
    return;
  end if;
  uitkomst := 'goed';
  -- the same form twice
  if c.machtiging is not null then return; end if;
  if ik is null then
    naam := trim(de_naam);
    insert into persoon (gemeente, voornamen, achternaam, roepnaam, aanspreeknaam)
      values (waar, naam, '', naam, naam) returning id into ik;
    insert into helper_identiteit (gemeente, gemachtigde, zoekhash, sinds) values (waar, ik, hash, nu);
  end if;
  select p.aanspreeknaam into naam from persoon p where p.gemeente = waar and p.id = ik;
  update machtiging m set tot = nu
    where m.gemeente = waar and m.gemachtigde = ik and m.persoon = c.persoon and m.soort = c.soort and (m.tot is null or m.tot > nu);
  insert into machtiging (gemeente, persoon, gemachtigde, soort, van, tot, mag, genoemd)
    values (waar, c.persoon, ik, c.soort, nu, c.tot, c.mag, c.genoemd) returning id into nieuw;
  update helpcode h set machtiging = nieuw where h.gemeente = waar and h.id = c.id;
  delete from helpcode_poging p where p.gemeente = waar and p.wie = wie_probeert;
  insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel)
    values (waar, bijrijder.verwerking(), c.persoon, 'persoon', ik, naam, c.soort, 'toevoegen', 'machtiging', 'helpen');
  insert into bericht (gemeente, persoon, van, tekst, zin, waarden, pad, dag)
    values (waar, c.persoon, 'systeem', 'Er is bericht van de gemeente.', 'hulp_begint', jsonb_build_object('naam', naam), '/mijn/helpers', nu);
end $$;
alter function bijrijder.neem_code_aan(bytea, bytea, text) owner to bijrijder_poort;

set local role bijrijder_poort;
revoke execute on function bijrijder.aanmelden_helper(bytea), bijrijder.neem_code_aan(bytea, bytea, text) from public;
grant execute on function bijrijder.aanmelden_helper(bytea) to bijrijder_app;
grant execute on function bijrijder.neem_code_aan(bytea, bytea, text) to bijrijder_client, bijrijder_openbaar;
set local role bijrijder_eigenaar;
