import type { Aanvraagstand } from '@bijrijder/dossier/toekenning';
import { Datum, Knop, Stapel, Verder, Vlak } from '@bijrijder/ui';
import { Aanvulstukken } from '../gedeeld/aanvulstukken.tsx';
import { Tekst, useTaal } from '../tekst/index.tsx';

/** Where the request stands: what was decided, or by when we decide and what we still need. */
export function Aanvraagvlak({
  stand,
  vandaag,
  voorschot,
  rekening,
}: {
  stand: Aanvraagstand;
  vandaag: string;
  /** The day on which an advance was asked for. */
  voorschot: string | null;
  /** There is an account the money can go to. */
  rekening: boolean;
}) {
  const taal = useTaal();
  const dag = (iso: string) => <Datum key={iso} iso={iso} taal={taal} />;
  const { besluit, besluitUiterlijk: uiterlijk } = stand;
  const naam = besluit?.door ?? stand.aanmelding.door;
  if (!besluit && !uiterlijk) return null;
  const [vraag] = stand.aanvullingen;
  return (
    <Vlak id="aanvraag" soort="thema" titel={<Tekst k="mijn.aanmelding.stand" />}>
      <Stapel gat="r3">
        {besluit && besluit.soort !== 'einde' && (
          <>
            <p>
              <b>
                <Tekst
                  k={`mijn.aanmelding.${besluit.soort}`}
                  waarden={{ naam, dag: besluit.ingang ? dag(besluit.ingang) : '' }}
                />
              </b>
            </p>
            <p>
              <Verder href={`/mijn/brieven/${besluit.brief}`}>
                <Tekst k="mijn.aanmelding.lees" />
              </Verder>
            </p>
          </>
        )}
        {!besluit && uiterlijk && (
          <>
            <p>
              <Tekst
                k={uiterlijk < vandaag ? 'mijn.aanmelding.telaat' : 'mijn.aanmelding.beloofd'}
                waarden={{ naam, dag: dag(uiterlijk) }}
              />
            </p>
            {vraag?.binnenOp === null ? (
              <>
                <p>
                  <Tekst k="mijn.aanmelding.nodig" waarden={{ dag: dag(vraag.termijnTot) }} />
                </p>
                <Aanvulstukken vraag={vraag} kant="mijn" pad="/mijn/hulp/foto" naam={vraag.door} />
                <p>
                  <Verder href="/mijn/aanmelding#papieren">
                    <Tekst k="mijn.papier.naar" />
                  </Verder>
                </p>
                <p>
                  <Tekst
                    k={vraag.allesOp ? 'mijn.papier.alles' : 'mijn.aanmelding.wacht'}
                    waarden={{ naam: vraag.door }}
                  />{' '}
                  <Tekst k="mijn.aanmelding.nodigBij" waarden={{ naam: vraag.door }} />
                </p>
              </>
            ) : (
              vraag && (
                <p>
                  <Tekst k="mijn.aanmelding.binnen" />
                </p>
              )
            )}
            {stand.voorschotUiterlijk && stand.voorschotUiterlijk >= vandaag && (
              <p>
                <Tekst k="mijn.aanmelding.voorschot" waarden={{ dag: dag(stand.voorschotUiterlijk) }} />
              </p>
            )}
            {voorschot ? (
              <p>
                <Tekst k="mijn.aanmelding.voorschotGevraagd" waarden={{ dag: dag(voorschot) }} />
              </p>
            ) : (
              <form method="post" action="/mijn/aanmelding">
                <Knop soort="lijn">
                  <Tekst k="mijn.aanmelding.voorschotVraag" />
                </Knop>
              </form>
            )}
            <p>
              <Verder href="/mijn/rekening">
                <Tekst k={rekening ? 'mijn.aanmelding.rekeningKent' : 'mijn.aanmelding.rekening'} />
              </Verder>
            </p>
          </>
        )}
      </Stapel>
    </Vlak>
  );
}
