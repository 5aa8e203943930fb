-- Which payments the lines of a bank message are about, with their amount: ids, no names.
create function bijrijder.ken_betalingen(huishoudens uuid[], maanden text[], doelen text[], bestemmingen smallint[], pogingen smallint[])
returns table (huishouden uuid, maand text, doel text, bestemming smallint, poging smallint, bedrag_cent integer, run uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.huishouden, p.maand, p.doel, p.bestemming, p.poging, p.bedrag_cent, p.run from betaling p
  join unnest(huishoudens, maanden, doelen, bestemmingen, pogingen) as u(huishouden, maand, doel, bestemming, poging)
    using (huishouden, maand, doel, bestemming, poging)
  where p.gemeente = bijrijder.gemeente() and bijrijder.rol() in ('inkomensconsulent', 'werker') and bijrijder.doel() = 'uitbetalen'
$$;
alter function bijrijder.ken_betalingen(uuid[], text[], text[], smallint[], smallint[]) owner to bijrijder_poort;

-- The payments of a file that belongs to a released month, in order of their key. Accounts stay encrypted.
call bijrijder.lees_als_poort('betaalbestand');
call bijrijder.lees_als_poort('betaalbestand_regel');
call bijrijder.lees_als_poort('rekening');
create function bijrijder.bestandregels(welk uuid, dag date, na uuid, na_maand text, na_doel text, na_bestemming smallint, na_poging smallint, hoeveel integer)
returns table (huishouden uuid, maand text, doel text, bestemming smallint, poging smallint, bedrag_cent integer, houder text, sleutel text, iban bytea, rekening uuid,
  persoon uuid, eigen_sleutel text, eigen_waarde bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.huishouden, p.maand, p.doel, p.bestemming, p.poging, p.bedrag_cent, k.houder, k.sleutel, k.iban, k.id,
    k.persoon, e.sleutel, e.waarde
  from betaalbestand_regel r join betaling p using (gemeente, huishouden, maand, doel, bestemming, poging)
  join rekening k on k.gemeente = p.gemeente and k.id = p.rekening
  left join persoonsleutel e on e.gemeente = k.gemeente and e.persoon = k.persoon and k.sleutel = 'p:' || e.vak
  where r.gemeente = bijrijder.gemeente() and r.bestand = welk and p.betaaldag = dag
    and bijrijder.rol() in ('inkomensconsulent', 'werker') and bijrijder.doel() = 'uitbetalen'
    and (na is null or (r.huishouden, r.maand, r.doel, r.bestemming, r.poging) > (na, na_maand, na_doel, na_bestemming, na_poging))
  order by r.huishouden, r.maand, r.doel, r.bestemming, r.poging limit hoeveel
$$;
alter function bijrijder.bestandregels(uuid, date, uuid, text, text, smallint, smallint, integer) owner to bijrijder_poort;

create function bijrijder.bestanddagen(welk uuid) returns table (betaaldag date, aantal integer, cent bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.betaaldag, count(*)::int, sum(p.bedrag_cent)::bigint
  from betaalbestand_regel r join betaling p using (gemeente, huishouden, maand, doel, bestemming, poging)
  where r.gemeente = bijrijder.gemeente() and r.bestand = welk and bijrijder.rol() in ('inkomensconsulent', 'werker') and bijrijder.doel() = 'uitbetalen'
  group by p.betaaldag order by p.betaaldag
$$;
alter function bijrijder.bestanddagen(uuid) owner to bijrijder_poort;

-- An answer of the bank that a colleague handed in, until it is read or taken away. What was read stands in `bankbericht`.
create table bankantwoord (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  naam text not null,
  sha256 bytea not null,
  -- null once it is read or taken away
  inhoud bytea,
  soort text not null,
  bericht_id text not null,
  stand text not null default 'voorbeeld' check (stand in ('voorbeeld', 'bezig', 'gelezen', 'geweigerd', 'weggehaald')),
  verslag jsonb,
  melding text,
  door uuid not null,
  op timestamptz not null default now(),
  primary key (gemeente, id)
);
call bijrijder.bescherm('bankantwoord');
call bijrijder.geef('bankantwoord', array['inkomensconsulent'], array['select', 'insert', 'update (stand, inhoud)'], 'bijrijder.doel() = ''uitbetalen''');
call bijrijder.geef('bankantwoord', array['auditor'], array['select'], 'bijrijder.doel() = ''controle''');
call bijrijder.geef('bankantwoord', array['werker'], array['select', 'update'], 'true');

-- Payments of a file by the name it has at the bank, for an answer about the whole file or one payday of it.
create function bijrijder.bestandinhoud(bericht text) returns table (huishouden uuid, maand text, doel text, bestemming smallint, poging smallint, nummer integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.huishouden, r.maand, r.doel, r.bestemming, r.poging, (dense_rank() over (order by p.betaaldag))::int
  from betaalbestand_regel r join betaling p using (gemeente, huishouden, maand, doel, bestemming, poging)
  join betaalbestand b on b.gemeente = r.gemeente and b.id = r.bestand
  where b.gemeente = bijrijder.gemeente() and b.bericht_id = bericht and bijrijder.rol() in ('inkomensconsulent', 'werker') and bijrijder.doel() = 'uitbetalen'
$$;
alter function bijrijder.bestandinhoud(text) owner to bijrijder_poort;

-- The digest of a file, once: whoever writes it completely first.
grant update (sha256) on betaalbestand to bijrijder_poort;
create policy poort_update on betaalbestand for update to bijrijder_poort using (sha256 is null) with check (true);
create function bijrijder.zet_vingerafdruk(welk uuid, som bytea) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  update betaalbestand set sha256 = som where gemeente = bijrijder.gemeente() and id = welk and sha256 is null
    and bijrijder.rol() in ('inkomensconsulent', 'werker') and bijrijder.doel() = 'uitbetalen'
$$;
alter function bijrijder.zet_vingerafdruk(uuid, bytea) owner to bijrijder_poort;

-- Who took a file to the bank, and when.
create table betaalbestand_opgehaald (
  gemeente smallint not null,
  id uuid not null default uuidv7(),
  bestand uuid not null,
  gebruiker uuid not null,
  op timestamptz not null default now(),
  primary key (gemeente, id),
  foreign key (gemeente, bestand) references betaalbestand (gemeente, id)
);
create index on betaalbestand_opgehaald (gemeente, bestand);
call bijrijder.bescherm('betaalbestand_opgehaald');
call bijrijder.alleen_toevoegen('betaalbestand_opgehaald');
call bijrijder.geef('betaalbestand_opgehaald', array['inkomensconsulent','beheerder','auditor'], array['select'], 'true');
call bijrijder.geef('betaalbestand_opgehaald', array['inkomensconsulent'], array['insert'], 'gebruiker = bijrijder.huidige_gebruiker()');

-- To tell people about their payment in their own language.
create function bijrijder.talen_van(huishoudens uuid[]) returns table (huishouden uuid, persoon uuid, taal text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct l.huishouden, l.persoon, p.taal from huishouden_lid l join persoon p on p.gemeente = l.gemeente and p.id = l.persoon
  where l.gemeente = bijrijder.gemeente() and l.huishouden = any (huishoudens) and l.rol in ('aanvrager', 'partner')
    and l.van <= bijrijder.vandaag(l.gemeente) and (l.tot is null or l.tot > bijrijder.vandaag(l.gemeente)) and bijrijder.rol() = 'werker'
$$;
alter function bijrijder.talen_van(uuid[]) owner to bijrijder_poort;
