import { inVieren } from '@bijrijder/dossier/uitbetaling';
import { Bedrag, Datum, Feiten, Keuze, Knop, Knoppen, Stapel, Tekstveld, Vast, Vlak } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { A, D } from './een.tsx';

/** One arrangement: what was written down, by whom, and what can be done now. */
export function Afspraak({ x, d, a }: { x: D['afspraken'][number]; d: D; a: A }) {
  const t = useTekst();
  const dag = (iso: string) => <Datum key="dag" iso={iso} weekdag="geen" jaar />;
  const voorbij = x.stand === 'voorbij' || x.stand === 'afgewezen';
  const mijn = a.afspraak === x.id ? a : null;
  const iban = d.ibans[x.id];
  const zelf = x.doorGebruiker === d.mij;
  return (
    <Vlak
      id={`a-${x.id}`}
      soort={voorbij ? 'zacht' : undefined}
      titel={<Tekst k={`geldwegwerk.soort.${x.soort}`} waarden={{ naam: x.naar }} />}
    >
      <Stapel gat="r3">
        <p>
          <b>
            <Tekst
              k={`geldwegwerk.stand.${x.soort === 'helft' && x.stand === 'wacht' ? 'wachtHelft' : x.stand}`}
              waarden={{ dag: dag(x.vanaf) }}
            />
          </b>
        </p>
        <Feiten
          lijst={[
            ...(x.bedragCent === null
              ? []
              : [{ id: 'bedrag', term: t('geldwegwerk.veld.bedrag'), waarde: <Bedrag cent={x.bedragCent} /> }]),
            { id: 'waarvoor', term: t('geldwegwerk.veld.waarvoor'), waarde: x.waarvoor },
            ...(x.soort === 'helft'
              ? []
              : [
                  {
                    id: 'iban',
                    term: t('geldwegwerk.veld.iban'),
                    waarde: iban ? (
                      <Vast>{inVieren(iban)}</Vast>
                    ) : (
                      <Tekst k="geldwegwerk.vier" waarden={{ vier: x.laatsteVier }} />
                    ),
                  },
                  {
                    id: 'kenmerk',
                    term: t('geldwegwerk.veld.kenmerk'),
                    waarde: x.kenmerk ?? t('geldwegwerk.geenKenmerk'),
                  },
                ]),
            {
              id: 'duur',
              term: t('geldwegwerk.duur'),
              waarde: x.tot ? (
                <Tekst
                  k="geldwegwerk.duurTot"
                  waarden={{ van: dag(x.vanaf), tot: <Datum key="tot" iso={x.tot} weekdag="geen" jaar /> }}
                />
              ) : (
                <Tekst k="geldwegwerk.duurOpen" waarden={{ van: dag(x.vanaf) }} />
              ),
            },
            ...(x.soort === 'beslag'
              ? [{ id: 'plaats', term: t('geldwegwerk.veld.plaats'), waarde: `${x.plaats}` }]
              : []),
            { id: 'reden', term: t('geldwegwerk.veld.reden'), waarde: x.reden },
            {
              id: 'door',
              term: t('geldwegwerk.wieWat'),
              waarde: (
                <>
                  <Tekst k="geldwegwerk.door" waarden={{ naam: x.door, dag: dag(x.dag) }} />
                  {x.antwoord && (
                    <>
                      <br />
                      <Tekst
                        k={x.antwoord.akkoord ? 'geldwegwerk.akkoordDoor' : 'geldwegwerk.neeDoor'}
                        waarden={{ naam: x.antwoord.door, dag: dag(x.antwoord.dag), reden: x.antwoord.reden }}
                      />
                    </>
                  )}
                  {x.einde && (
                    <>
                      <br />
                      <Tekst
                        k={`geldwegwerk.einde.${x.einde.grond}`}
                        waarden={{ naam: x.einde.door, dag: dag(x.einde.dag), reden: x.einde.reden }}
                      />
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
        {x.stand === 'wacht' && x.soort !== 'helft' && (
          <form method="post">
            <input type="hidden" name="afspraak" value={x.id} />
            <Stapel gat="r3">
              <p>
                <Tekst
                  k={
                    zelf
                      ? 'geldwegwerk.zelfGeschreven'
                      : x.doorGebruiker
                        ? 'geldwegwerk.kijkNa'
                        : 'geldwegwerk.kijkNaVraag'
                  }
                />
              </p>
              <Tekstveld
                id={`reden-${x.id}`}
                name="reden"
                maxLength={500}
                label={<Tekst k={zelf ? 'geldwegwerk.waaromTerug' : 'geldwegwerk.hoeNagekeken'} />}
                defaultValue={mijn?.reden}
                fout={mijn?.fout === 'reden' && <Tekst k="geldwegwerk.fout.reden" />}
              />
              <Knoppen>
                {zelf ? (
                  <Knop soort="lijn" name="doe" value="stop">
                    <Tekst k="geldwegwerk.trekTerug" />
                  </Knop>
                ) : (
                  <>
                    <Knop icoon="check" name="doe" value="akkoord">
                      <Tekst k="geldwegwerk.akkoord" />
                    </Knop>
                    <Knop soort="lijn" name="doe" value="nee">
                      <Tekst k="geldwegwerk.nee" />
                    </Knop>
                  </>
                )}
              </Knoppen>
            </Stapel>
          </form>
        )}
        {(x.stand === 'loopt' || x.stand === 'straks') && (
          <details open={mijn !== null}>
            <summary className="knop knop--kaal">
              <Tekst k="geldwegwerk.stop.kop" />
            </summary>
            <form method="post">
              <input type="hidden" name="afspraak" value={x.id} />
              <Stapel gat="r3">
                <p>
                  <Tekst k={x.soort === 'helft' ? 'geldwegwerk.stop.helft' : 'geldwegwerk.stop.uitleg'} />
                </p>
                {x.soort !== 'helft' && (
                  <Keuze
                    id={`grond-${x.id}`}
                    name="grond"
                    required
                    vraag={<Tekst k="geldwegwerk.stop.waarom" />}
                    opties={(['klaar', 'opgeheven', 'klopt_niet'] as const).map((g) => ({
                      value: g,
                      tekst: <Tekst k={`geldwegwerk.stop.${g}`} />,
                    }))}
                  />
                )}
                <Tekstveld
                  id={`stop-${x.id}`}
                  name="reden"
                  maxLength={500}
                  label={<Tekst k="geldwegwerk.stop.reden" />}
                  defaultValue={mijn?.reden}
                  fout={mijn?.fout === 'reden' && <Tekst k="geldwegwerk.fout.reden" />}
                />
                <Knop soort="lijn" name="doe" value="stop">
                  <Tekst k="geldwegwerk.stop.knop" />
                </Knop>
              </Stapel>
            </form>
          </details>
        )}
      </Stapel>
    </Vlak>
  );
}
