-- For the worker `mag_bij_huishouden` is always true; saying so directly spares a function call per row, which is most of
-- the reading time of a run over a whole municipality.
alter policy werker_select on feit using (true);
alter policy werker_insert on feit with check (true);
alter policy werker_select on opgave using (true);
alter policy werker_select on belofte using (true);
