import type { Bewind } from '@bijrijder/dossier/machtiging';
import { Datum, Feiten, Melding, Stapel, Verder, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** One beschikking as colleagues read it: who, by what, since when, for what, and who wrote it down and agreed. */
export function Bewindvlak({ b, titel, children }: { b: Bewind; titel?: string; children?: ReactNode }) {
  const t = useTekst();
  const dag = (iso: string) => <Datum key="dag" iso={iso} weekdag="geen" jaar />;
  const bereik = [b.kantoor, b.telefoon].filter(Boolean).join(', ');
  return (
    <Vlak
      id={`bewind-${b.id}`}
      soort={b.stand === 'voorbij' || b.stand === 'afgewezen' ? 'zacht' : undefined}
      titel={titel ?? `${t(`bewind.soort.${b.soort}`)}: ${b.naam}`}
    >
      <Stapel gat="r3">
        <p>
          <b>
            <Tekst k={`bewind.stand.${b.stand}`} waarden={{ dag: dag(b.van) }} />
          </b>
        </p>
        {b.vraag && (
          <Melding soort="let-op">
            <Tekst k={`bewind.regel.vraag.${b.vraag}`} />
          </Melding>
        )}
        <Feiten
          lijst={[
            {
              id: 'wie',
              term: <Tekst k="bewind.term.wie" />,
              waarde: (
                <>
                  <Tekst k="bewind.regel.beschikking" waarden={{ rechtbank: b.rechtbank, dag: dag(b.beschikkingOp) }} />
                  {b.zaaknummer && (
                    <>
                      , <Tekst k="bewind.regel.zaak" waarden={{ nummer: b.zaaknummer }} />
                    </>
                  )}
                </>
              ),
            },
            {
              id: 'duur',
              term: <Tekst k="bewind.term.duur" />,
              waarde: (
                <>
                  <Tekst k="bewind.regel.vanaf" waarden={{ dag: dag(b.van) }} />
                  {b.tot && (
                    <>
                      <br />
                      <Tekst k="bewind.regel.tot" waarden={{ dag: dag(b.tot) }} />
                    </>
                  )}
                </>
              ),
            },
            ...(b.soort === 'mentor'
              ? []
              : [
                  {
                    id: 'omvang',
                    term: <Tekst k="bewind.term.omvang" />,
                    waarde: b.omvang === 'deel' ? b.omvangTekst : <Tekst k="bewind.regel.alles" />,
                  },
                ]),
            ...(bereik ? [{ id: 'bereik', term: <Tekst k="bewind.term.bereik" />, waarde: bereik }] : []),
            {
              id: 'wieWat',
              term: <Tekst k="bewind.term.wieWat" />,
              waarde: (
                <>
                  <Tekst k="bewind.regel.opgeschreven" waarden={{ door: b.door, dag: dag(b.dag) }} />
                  {b.antwoord && (
                    <>
                      <br />
                      <Tekst
                        k={b.antwoord.akkoord ? 'bewind.regel.akkoord' : 'bewind.regel.nee'}
                        waarden={{ door: b.antwoord.door, dag: dag(b.antwoord.dag), reden: b.antwoord.reden }}
                      />
                    </>
                  )}
                  {b.einde && (
                    <>
                      <br />
                      <Tekst
                        k="bewind.regel.einde"
                        waarden={{
                          door: b.einde.door,
                          dag: dag(b.einde.dag),
                          grond: t(`bewind.einde.grond.${b.einde.grond}`),
                        }}
                      />
                    </>
                  )}
                </>
              ),
            },
            ...(b.stand === 'loopt'
              ? [
                  {
                    id: 'inlog',
                    term: <Tekst k="bewind.term.inlog" />,
                    waarde: b.inlog ? (
                      <Tekst k="bewind.regel.inlog" waarden={{ naam: b.inlog.naam, dag: dag(b.inlog.sinds) }} />
                    ) : (
                      <Tekst k="bewind.regel.geenInlog" />
                    ),
                  },
                ]
              : []),
          ]}
        />
        {b.stuk && (
          <p>
            <Verder href={`/werkplek/mensen/${b.persoon}/bewind/${b.stuk.id}/1`} icoon="files">
              <Tekst k="bewind.stuk" />
            </Verder>
          </p>
        )}
        {children}
      </Stapel>
    </Vlak>
  );
}
