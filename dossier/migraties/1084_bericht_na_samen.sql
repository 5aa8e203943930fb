-- A consulent who filled in a declaration together with somebody tells them so, and nothing else.
call bijrijder.geef('bericht', array['inkomensconsulent'], array['insert'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''inkomen_verrekenen'' and van = ''medewerker'' and gebruiker = bijrijder.huidige_gebruiker()
    and pad like ''/mijn/doorgeven/%/binnen/%''');
-- and closes the question it was about, when another amount stands now
grant update (vervallen_op) on loonvraag to bijrijder_inkomensconsulent;
