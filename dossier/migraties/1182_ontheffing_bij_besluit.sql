-- From which obligation somebody is exempt for a time (art. 9 lid 2 Pw: onder a and c only), when it is given with the decision itself.
set local role bijrijder_eigenaar;
alter table ten_gunste add column grond text check (grond in ('9_1_a', '9_1_c'));
alter table ten_gunste add constraint grond_van_ontheffing check (grond is null or (soort = 'ontheffing' and verplichting is null));
