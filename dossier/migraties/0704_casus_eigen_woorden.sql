-- At the table the person's own words come first, when they wish to give them.
alter table casus add column client_woorden text not null default '' check (length(client_woorden) <= 2000);
create trigger zonder_mens_woorden before insert on casus for each row execute function bijrijder.zonder_mens('client_woorden');
