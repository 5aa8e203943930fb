-- Which secret this installation began with, as a hash: a machine with other keys is refused before it changes anything.
create table installatie (
  een boolean primary key default true check (een),
  zegel text not null check (zegel ~ '^[0-9a-f]{64}$')
);
