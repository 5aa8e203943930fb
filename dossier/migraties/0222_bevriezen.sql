-- Inputs of a run are frozen by a moment, not by a copy: facts only grow. Two things make that exact.
-- A fact gets the time at which it is really written, and while a run takes its moment no fact is being written.

create function bijrijder.feit_schrijft() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() <> 'inrichting' then
    perform pg_advisory_xact_lock_shared(717005, bijrijder.gemeente());
  end if;
  return null;
end $$;
create trigger a_schrijft before insert on feit for each statement execute function bijrijder.feit_schrijft();

create function bijrijder.feit_moment() returns trigger language plpgsql as $$
begin
  if bijrijder.rol() <> 'inrichting' then
    new.vastgelegd_op := clock_timestamp();
  end if;
  return new;
end $$;
create trigger a_moment before insert on feit for each row execute function bijrijder.feit_moment();

-- The moment up to which facts count: after everything that is being written, before everything that comes.
create function bijrijder.bevries() returns timestamptz language plpgsql as $$
begin
  perform pg_advisory_xact_lock(717005, bijrijder.gemeente());
  return clock_timestamp();
end $$;
