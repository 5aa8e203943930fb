-- What somebody is typing, kept while they type: encrypted, for who types only, until it is sent or a week has passed.
create table formulier_concept (
  gemeente smallint not null references gemeente (code),
  wie uuid not null,
  pad text not null check (length(pad) <= 300),
  -- which form of the page: a digest of the names of its fields
  formulier bytea not null,
  inhoud bytea not null,
  sleutel text not null,
  gewijzigd_op timestamptz not null default now(),
  primary key (gemeente, wie, pad, formulier)
);
create index on formulier_concept (gewijzigd_op);
alter table formulier_concept enable row level security;
alter table formulier_concept force row level security;
grant select, insert, update, delete on formulier_concept to bijrijder_app;
create policy app on formulier_concept to bijrijder_app using (true) with check (true);
grant select, delete on formulier_concept to bijrijder_werk;
create policy opruimen on formulier_concept to bijrijder_werk using (true);
