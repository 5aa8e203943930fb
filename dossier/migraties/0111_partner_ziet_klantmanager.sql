-- Partners open the month of the household together: each may see who walks beside them.
call bijrijder.geef('begeleiding', array['partner'], array['select']);
