-- Who looks after both partners' month sees, like a client, on which days the klantmanager works. No person is in it.
call bijrijder.geef('werktijd', array['partner','bewindvoerder'], array['select'], 'true');
