-- What the bank sends (names, accounts, what people wrote) lies encrypted, under the key of the installation. Without `sleutel` the
-- bytes are readable as they are, from before this migration or from a server of the version before; a job puts those under the key too.
alter table bankbericht add column sleutel text;
alter table bankantwoord add column sleutel text;
create index bankbericht_leesbaar on bankbericht (gemeente, id) where sleutel is null;
grant update (sleutel, inhoud) on bankbericht, bankantwoord to bijrijder_bewaarder;
