-- Who helps somebody reads who walks beside them, by name; the face is for the person alone, so here there is none to see.
set local role bijrijder_eigenaar;
call bijrijder.geef('gebruiker_gezicht', array['helper','bewindvoerder'], array['select'], 'false');
