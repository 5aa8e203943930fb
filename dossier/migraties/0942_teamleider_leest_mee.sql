-- As with hearing first (0400), a teamleider may be the second colleague of a question that was put before somebody: they did none
-- of it, and agree or do not. They put nothing before anybody, do not hear in another's name, and do not record it.
call bijrijder.geef('voorlegging', array['teamleider'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''toezicht_op_werk''');
call bijrijder.geef('voorlegging_antwoord', array['teamleider'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''toezicht_op_werk''');
call bijrijder.geef('voorlegging_antwoord', array['teamleider'], array['insert'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''toezicht_op_werk'' and gebruiker = bijrijder.huidige_gebruiker()
    and soort = ''akkoord''');
