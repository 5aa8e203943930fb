-- Logins, forms kept while somebody logs in again, and the guard against a double click. Only the web login comes here.

create table sessie (
  gemeente smallint not null references gemeente (code),
  id_hash bytea not null,
  soort text not null check (soort in ('client','medewerker')),
  persoon uuid,
  gebruiker uuid,
  naam text not null,
  rollen text[] not null,
  begonnen_op timestamptz not null default now(),
  gezien_op timestamptz not null default now(),
  eindigt_op timestamptz not null,
  primary key (gemeente, id_hash),
  check ((soort = 'client') = (persoon is not null) and (soort = 'medewerker') = (gebruiker is not null))
);
create index on sessie (gezien_op);

-- On the way to the login and back: state, nonce and the proof key of OpenID Connect.
create table aanmelding (
  gemeente smallint not null references gemeente (code),
  id_hash bytea not null,
  soort text not null check (soort in ('client','medewerker')),
  inhoud bytea not null,
  sleutel text not null,
  gemaakt_op timestamptz not null default now(),
  primary key (gemeente, id_hash)
);

-- What somebody had typed when the session had ended. Encrypted, for one hour, opened by the cookie of that browser.
create table bewaard_formulier (
  gemeente smallint not null references gemeente (code),
  id_hash bytea not null,
  pad text not null,
  inhoud bytea not null,
  sleutel text not null,
  gemaakt_op timestamptz not null default now(),
  primary key (gemeente, id_hash)
);

create table eenmalig (
  gemeente smallint not null references gemeente (code),
  wie uuid not null,
  sleutel uuid not null,
  resultaat jsonb,
  op timestamptz not null default now(),
  primary key (gemeente, wie, sleutel)
);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['sessie', 'aanmelding', 'bewaard_formulier', 'eenmalig'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
    execute format('grant select, insert, update, delete on %I to bijrijder_app', tabel);
    execute format('create policy app on %I to bijrijder_app using (true) with check (true)', tabel);
  end loop;
end $$;
grant delete, select on sessie, aanmelding, bewaard_formulier, eenmalig to bijrijder_werk;
create policy opruimen on sessie to bijrijder_werk using (true);
create policy opruimen on aanmelding to bijrijder_werk using (true);
create policy opruimen on bewaard_formulier to bijrijder_werk using (true);
create policy opruimen on eenmalig to bijrijder_werk using (true);
