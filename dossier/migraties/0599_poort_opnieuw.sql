-- Two capabilities may open the same table to the functions of the gate: the second time changes nothing.
create or replace procedure bijrijder.lees_als_poort(tabel regclass) language plpgsql as $$
begin
  execute format('grant select on %s to bijrijder_poort', tabel);
  if not exists (select 1 from pg_policy where polrelid = tabel and polname = 'poort') then
    execute format('create policy poort on %s for select to bijrijder_poort using (true)', tabel);
  end if;
end $$;
