import type { Bezwaar } from '@bijrijder/dossier/bezwaar';
import { EigenWoorden, Feiten, Melding, Stapel, Statusregel, Vlak } from '@bijrijder/ui';
import { datum, tijd } from '@bijrijder/ui/opmaak';
import type { ReactNode } from 'react';
import { Tekst, useTaal } from '../../tekst/index.tsx';
import { maandWoord } from '../maandwoorden.ts';

/** An objection with what comes next, as loaders hand it over. */
export type Bezwaarmetstand = Bezwaar & { volgende: 'horen' | 'beslissen' | 'klaar' | 'ingetrokken' };

/** An objection as its person sees it: next step, receipt, own words, what followed. */
export function Bezwaarbeeld({ b, vandaag, children }: { b: Bezwaarmetstand; vandaag: string; children?: ReactNode }) {
  const taal = useTaal();
  const dag = (iso: string) => datum(iso, { taal });
  const antwoord = b.einde?.soort === 'beslist' ? b.einde : null;
  return (
    <Vlak
      id={b.id}
      titel={
        <Tekst
          k={b.verlaging ? 'rechten.bezwaar.overVerlaging' : 'rechten.bezwaar.over'}
          waarden={{ maand: maandWoord(b.maand, vandaag, taal) }}
        />
      }
    >
      <Stapel>
        <Statusregel
          stap={<Tekst k={`rechten.bezwaar.status.${b.volgende}`} />}
          wie={b.einde?.door ?? <Tekst k="rechten.bezwaar.status.wie" />}
          wanneer={b.einde ? dag(b.einde.dag) : <Tekst k="rechten.ervoor" waarden={{ dag: dag(b.uiterlijk) }} />}
        />
        {!b.einde && vandaag > b.uiterlijk && <Melding soort="let-op" titel={<Tekst k="rechten.bezwaar.laat" />} />}
        {antwoord?.uitkomst && (
          <Melding soort="goed" titel={<Tekst k={`rechten.bezwaar.uitkomst.${antwoord.uitkomst}`} />}>
            <p>{antwoord.tekst}</p>
            <p>
              <Tekst k="rechten.bezwaar.beroep" />
            </p>
          </Melding>
        )}
        <Feiten
          lijst={[
            {
              id: 'bewijs',
              term: <Tekst k="rechten.bezwaar.bewijs" />,
              waarde: (
                <>
                  <Tekst
                    k="rechten.bezwaar.bewijs.ontvangen"
                    waarden={{ dag: dag(b.ontvangenOp), tijd: tijd(b.ontvangenMoment, taal) }}
                  />
                  <br />
                  <Tekst k={b.opTijd ? 'rechten.bezwaar.bewijs.optijd' : 'rechten.bezwaar.bewijs.laat'} />
                </>
              ),
            },
          ]}
        />
        <div>
          <h3>
            {b.namens ? (
              <Tekst k="rechten.bezwaar.namens" waarden={{ naam: b.namens }} />
            ) : (
              <Tekst k="rechten.bezwaar.uwWoorden" />
            )}
          </h3>
          <EigenWoorden>{b.waarom}</EigenWoorden>
          {b.waaromLaat && <p>{b.waaromLaat}</p>}
          {b.schorsingGevraagd && (
            <p className="zacht">
              <Tekst k="rechten.bezwaar.schorsing.gevraagd" />
            </p>
          )}
        </div>
        {b.stappen.some((s) => s.soort !== 'beslist') && (
          <div>
            <h3>
              <Tekst k="rechten.bezwaar.gebeurd" />
            </h3>
            {b.stappen
              .filter((s) => s.soort !== 'beslist')
              .map((s) => (
                <p key={s.id}>
                  <b>
                    <Tekst k={`rechten.bezwaar.soort.${s.soort}`} waarden={{ dag: s.tot ? dag(s.tot) : '' }} />
                  </b>{' '}
                  <span className="zacht klein">
                    {dag(s.dag)}
                    {(s.door ?? s.namens) ? `, ${s.door ?? s.namens}` : ''}
                  </span>
                  <br />
                  {s.tekst}
                </p>
              ))}
          </div>
        )}
        {children}
      </Stapel>
    </Vlak>
  );
}
