import type { Bevestiging } from '@bijrijder/dossier/brief';
import type { Voorkeur } from '@bijrijder/dossier/contact';
import { Datum, Knop, Melding, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Papierblad } from '../../gedeeld/papierblad.tsx';
import { Tekst } from '../../tekst/index.tsx';
import { EerstSpreken } from '../brieven/spreken.tsx';

/** The letter that says an objection arrived and when there is an answer (Awb 6:14): looked at first, then sent once. */
export function Bevestigen({
  naam,
  stand,
  voorkeur,
  sleutels,
  poging,
}: {
  naam: string;
  stand: Bevestiging;
  voorkeur: Voorkeur | null;
  sleutels: { brief: string; poging: string };
  /** What was typed about a call, when something was missing. */
  poging: { poging: true; tekst: string } | undefined;
}) {
  if (stand.op)
    return (
      <Melding soort="goed" icoon="envelope-simple">
        <Tekst k="behandelen.bezwaren.bevestigd" waarden={{ dag: <Datum key="d" iso={stand.op} /> }} />
      </Melding>
    );
  return (
    <Vlak id="bevestigen" titel={<Tekst k="behandelen.bezwaren.bevestig" />}>
      <Stapel>
        <p>
          <Tekst k="behandelen.bezwaren.bevestigBij" waarden={{ naam }} />
        </p>
        {stand.eerstSpreken ? (
          <EerstSpreken naam={naam} concept={stand} sleutel={sleutels.poging} voorkeur={voorkeur} fout={poging} />
        ) : (
          <form method="post">
            <Stapel>
              <Eenmalig sleutel={sleutels.brief} />
              <Tekstvak
                id="erbij"
                name="erbij"
                rows={2}
                maxLength={1000}
                label={<Tekst k="behandelen.bezwaren.bevestigErbij" waarden={{ naam }} />}
              />
              <Knop name="doe" value="bevestig" icoon="envelope-simple">
                <Tekst k="behandelen.bezwaren.bevestigStuur" waarden={{ naam }} />
              </Knop>
            </Stapel>
          </form>
        )}
        <details>
          <summary>
            <Tekst k="behandelen.bezwaren.bevestigBekijk" waarden={{ naam }} />
          </summary>
          <Papierblad papier={stand.papier} />
        </details>
      </Stapel>
    </Vlak>
  );
}
