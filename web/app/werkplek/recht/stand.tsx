import type { Aanvraagstand, Aanvraagvoorschot, Beginstand } from '@bijrijder/dossier/toekenning';
import { Bedrag, Datum, Knop, Stapel, Verder, Vlak } from '@bijrijder/ui';
import { Aanvulstukken } from '../../gedeeld/aanvulstukken.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** Where the request stands, what we promised, and what is still missing. */
export function Stand({
  stand,
  begin,
  persoon,
  naam,
  vandaag,
  voorschot,
  betaald,
}: {
  stand: Aanvraagstand | null;
  begin: Beginstand | null;
  persoon: string;
  naam: string;
  vandaag: string;
  /** The day on which an advance was asked for. */
  voorschot: string | null;
  /** What was paid as an advance since they applied. */
  betaald: Aanvraagvoorschot | null;
}) {
  const t = useTekst();
  const dag = (iso: string) => <Datum key={iso} iso={iso} weekdag="geen" jaar />;
  const open = stand?.besluit ? undefined : stand?.aanvullingen.find((v) => v.binnenOp === null);
  // what came in stays in sight while it is decided, and after it
  const eerder = stand?.aanvullingen.filter((v) => v !== open && v.stukken.length > 0) ?? [];
  const thuis = `/werkplek/mensen/${persoon}`;
  const nee = stand?.besluit?.soort === 'afwijzing' || stand?.besluit?.soort === 'buiten_behandeling';
  return (
    <aside aria-label={t('toekenning.stand')}>
      <Vlak id="stand" titel={<Tekst k="toekenning.stand" />}>
        <Stapel gat="r3">
          {stand && (
            <p>
              <Tekst k="toekenning.gemeld" waarden={{ naam, dag: dag(stand.aanmelding.gemeldOp) }} />
            </p>
          )}
          {stand?.aanmelding.aangevraagdOp && (
            <p>
              <Tekst k="toekenning.aangevraagd" waarden={{ dag: dag(stand.aanmelding.aangevraagdOp) }} />
            </p>
          )}
          {stand?.besluit ? (
            <p>
              <b>
                <Tekst
                  k={`toekenning.is.${stand.besluit.soort}`}
                  waarden={{ dag: dag(stand.besluit.op), door: stand.besluit.door }}
                />
              </b>{' '}
              <Verder href={`${thuis}/brief/${stand.besluit.brief}`}>
                <Tekst k="toekenning.leesBrief" />
              </Verder>
            </p>
          ) : (
            stand?.besluitUiterlijk &&
            stand.voorschotUiterlijk && (
              <>
                <p>
                  <Tekst
                    k={stand.besluitUiterlijk < vandaag ? 'toekenning.telaat' : 'toekenning.beloofd'}
                    waarden={{ naam, dag: dag(stand.besluitUiterlijk) }}
                  />
                </p>
                <p>
                  <Tekst k="toekenning.voorschot" waarden={{ dag: dag(stand.voorschotUiterlijk) }} />
                </p>
                {voorschot ? (
                  <p>
                    <Tekst k="toekenning.voorschotGevraagd" waarden={{ dag: dag(voorschot) }} />
                  </p>
                ) : (
                  <form method="post">
                    <Knop soort="lijn" name="doe" value="voorschot">
                      <Tekst k="toekenning.voorschotVraag" />
                    </Knop>
                  </form>
                )}
              </>
            )
          )}
          {betaald && (
            <p>
              <Tekst
                k="toekenning.voorschotBetaald"
                waarden={{ bedrag: <Bedrag key="bedrag" cent={betaald.cent} />, dag: dag(betaald.dag) }}
              />{' '}
              {nee && <Tekst k="toekenning.voorschotNaNee" waarden={{ naam }} />}
            </p>
          )}
          {open && (
            <form method="post">
              <Stapel>
                <p>
                  <Tekst
                    k={open.termijnTot < vandaag ? 'toekenning.aanvulling.voorbij' : 'toekenning.aanvulling.loopt'}
                    waarden={{ naam, dag: dag(open.op), tot: dag(open.termijnTot) }}
                  />
                </p>
                <Aanvulstukken vraag={open} kant="toekenning" pad={`${thuis}/berichtfoto`} naam={naam} />
                {open.allesOp && (
                  <p>
                    <Tekst k="toekenning.papier.alles" waarden={{ dag: dag(open.allesOp) }} />
                  </p>
                )}
                <input type="hidden" name="aanvulling" value={open.id} />
                <Knop soort="lijn" name="doe" value="binnen">
                  <Tekst k="toekenning.aanvulling.binnen" />
                </Knop>
              </Stapel>
            </form>
          )}
          {eerder.map((v) => (
            <Aanvulstukken key={v.id} vraag={v} kant="toekenning" pad={`${thuis}/berichtfoto`} naam={naam} />
          ))}
          {begin && (
            <>
              <p>
                <Tekst
                  k="toekenning.thuis"
                  waarden={{
                    volwassenen: begin.volwassenen,
                    kinderen: begin.kinderen,
                    medebewoners: begin.medebewoners,
                  }}
                />
              </p>
              <p>
                <Tekst k={begin.rekening ? 'toekenning.rekening' : 'toekenning.geenRekening'} waarden={{ naam }} />
              </p>
            </>
          )}
          <p>
            <Verder href={`${thuis}/aanmelding`}>
              <Tekst k="toekenning.naarAanmelding" />
            </Verder>
          </p>
          <p className="klein zacht">
            <Tekst k="toekenning.wet" />
          </p>
        </Stapel>
      </Vlak>
    </aside>
  );
}
