import type { Aanvraagstand } from '@bijrijder/dossier/toekenning';
import { Datum, Knop, Lijstje, Stapel, Verder, Vlak } from '@bijrijder/ui';
import { Tekst, useTaal } from '../tekst/index.tsx';

/** Where the request stands: what was decided, or by when we decide and what we still need. */
export function Aanvraagvlak({
  stand,
  vandaag,
  voorschot,
}: {
  stand: Aanvraagstand;
  vandaag: string;
  /** The day on which an advance was asked for. */
  voorschot: string | null;
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
                <Lijstje
                  lijst={vraag.wat.map((w) => ({
                    id: w,
                    icoon: 'files' as const,
                    tekst: <Tekst k={`mijn.stuk.${w}`} />,
                  }))}
                />
                <p>
                  <Tekst k="mijn.aanmelding.wacht" />{' '}
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
                <Tekst k="mijn.aanmelding.rekening" />
              </Verder>
            </p>
          </>
        )}
      </Stapel>
    </Vlak>
  );
}
