-- Who looks after somebody's money by order of the court can ask for them to stop; by name, and the person reads it and can take it back.
set local role bijrijder_eigenaar;
alter table eindverzoek add column namens text check (length(trim(namens)) between 1 and 200);
call bijrijder.geef('eindverzoek', array['bewindvoerder'], array['select'], 'bijrijder.mag_bij(persoon) and bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('eindverzoek', array['bewindvoerder'], array['insert', 'update (ingetrokken_op)'],
  'bijrijder.mag_bij(persoon) and bijrijder.mag_bij_huishouden(huishouden) and namens is not null');
