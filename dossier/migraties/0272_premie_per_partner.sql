-- Both partners can have premie that changes in one month: each has a row of their own.
alter table grootboekregel drop constraint grootboekregel_soort_check;
alter table grootboekregel add constraint grootboekregel_soort_check check (soort in ('bijstand', 'reserve', 'premie', 'premie_p2'));
