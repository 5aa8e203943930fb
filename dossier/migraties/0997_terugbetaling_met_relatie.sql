-- Who pays sees what came back from the households they may be with for paying (0911 let them see every household of the
-- municipality once they had declared it).
alter policy inkomensconsulent_select on terugbetaling using (bijrijder.mag_bij_huishouden(huishouden));
alter policy inkomensconsulent_select on terugbetaling_verwerkt using (bijrijder.mag_bij_huishouden(huishouden));
