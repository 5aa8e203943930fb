-- Where the money of a household goes is read by both partners, also when they open the month together.
call bijrijder.geef('rekening', array['partner'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
call bijrijder.geef('betaalbestemming', array['partner'], array['select'], 'bijrijder.mag_bij_huishouden(huishouden)');
