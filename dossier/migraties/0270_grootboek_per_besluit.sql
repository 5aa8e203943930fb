-- A month can be decided again before it is paid; each decision carries its own ledger, and the newest one counts.
alter table grootboekregel add column volgnummer smallint not null default 0;
do $$
declare
  naam text;
begin
  select conname into naam from pg_constraint where conrelid = 'grootboekregel'::regclass and contype = 'u';
  execute format('alter table grootboekregel drop constraint %I', naam);
end $$;
alter table grootboekregel add unique (gemeente, huishouden, in_maand, maand, soort, volgnummer);
