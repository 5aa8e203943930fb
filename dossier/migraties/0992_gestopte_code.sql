-- A code that was accepted and whose helping ended since opens nothing: who types it again reads that, and not that it worked.
-- `uitkomst`: goed, onbekend, gestopt, zelf (one's own code), of wacht (ten tries today).
set local role bijrijder_poort;
create or replace function bijrijder.neem_code_aan(code bytea, hash bytea, de_naam text, out uitkomst text, out ik uuid)
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
  if c.machtiging is not null then
    -- the same form twice is fine as long as they still help
    uitkomst := case when exists (select 1 from machtiging m where m.gemeente = waar and m.gemachtigde = ik and m.persoon = c.persoon
      and m.soort = c.soort and m.van <= nu and (m.tot is null or m.tot > nu)) then 'goed' else 'gestopt' end;
    return;
  end if;
  uitkomst := 'goed';
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
set local role bijrijder_eigenaar;
