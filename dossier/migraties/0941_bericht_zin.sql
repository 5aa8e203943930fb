-- A message of the municipality itself is a sentence of the text catalogue with its values, so that it is read in the language of
-- the page. `tekst` then says in Dutch only that there is a message, for a server of the version before.
alter table bericht add column zin text check (zin ~ '^[a-z_]+$');
alter table bericht add column waarden jsonb check (jsonb_typeof(waarden) = 'object');
alter table bericht add constraint zin_van_systeem check (zin is null or (van = 'systeem' and waarden is not null));
