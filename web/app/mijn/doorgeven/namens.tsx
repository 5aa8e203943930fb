import { Antwoord, Bedrag, DuoFormulier, Feiten, Knop, Knoppen, Melding, Stapel } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Tekst, useTaal } from '../../tekst/index.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import { Bronvelden } from './bronvelden.tsx';
import type { invulbeeld } from './namens.server.ts';
import { Uitkomst } from './uitkomst.tsx';

/** Who fills in for somebody: a helper, or a colleague. Both have the same questions, each in their own words. */
type Namens = 'helpen' | 'werkplek';
type Eigenschappen = {
  d: Awaited<ReturnType<typeof invulbeeld>>;
  /** First name of whose income it is. */
  naam: string;
  namens: Namens;
};

/** The fields of a month and what comes of them. `kop`: above the explanation, at the level the page needs. */
export function NamensInvullen({ d, naam, namens, kop }: Eigenschappen & { kop: ReactNode }) {
  const taal = useTaal();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const bekend = d.bronnen.length > 0;
  return (
    <DuoFormulier>
      <Stapel>
        {kop}
        <p>
          <Tekst k={`${namens}.doorgeven.uitleg`} waarden={{ naam }} />
        </p>
        {d.besloten && (
          <Melding>
            <Tekst k={`${namens}.doorgeven.besloten`} waarden={{ naam }} />
          </Melding>
        )}
        {Object.keys(d.meldingen).length > 0 && (
          <Melding soort="fout" rol="alert">
            <Tekst k={`${namens}.doorgeven.fouten`} />
          </Melding>
        )}
        {!bekend && (
          <p>
            <Tekst k={`${namens}.doorgeven.geenBron`} waarden={{ naam }} />
          </p>
        )}
        {d.bronnen.map((b, plek) => (
          <Bronvelden
            key={b.bron}
            bron={b}
            plek={plek}
            enig={d.bronnen.length === 1}
            maand={maand}
            velden={d.velden}
            meldingen={d.meldingen}
          />
        ))}
      </Stapel>
      <Stapel>
        {bekend && (
          <Uitkomst
            v={d.voorbeeld}
            dag={dagWoord(d.betaaldag, taal)}
            premieMaand={d.premieMaand && maandWoord(d.premieMaand, d.vandaag, taal)}
            nogNiet={<Tekst k={`${namens}.doorgeven.danNog`} waarden={{ naam }} />}
            wet={
              <p>
                <Tekst k="opgave.regel.loonTeltUitleg" />
              </p>
            }
          />
        )}
        <Knoppen>
          {bekend && (
            <>
              <Knop name="doe" value="verder">
                <Tekst k={`${namens}.doorgeven.verder`} />
              </Knop>
              <Knop soort="zacht" name="doe" value="ververs">
                <Tekst k={`${namens}.doorgeven.ververs`} />
              </Knop>
            </>
          )}
          <Knop soort="lijn" name="doe" value="niets">
            <Tekst k={`${namens}.doorgeven.niets`} waarden={{ naam, maand }} />
          </Knop>
        </Knoppen>
      </Stapel>
    </DuoFormulier>
  );
}

/** What will be sent, and what comes of it; `geenBedrag` where that cannot be said yet. */
export function NamensSamenvatting({ d, namens, geenBedrag }: Omit<Eigenschappen, 'naam'> & { geenBedrag: ReactNode }) {
  const taal = useTaal();
  const regels = d.klopt?.stroken ?? [];
  return (
    <>
      {regels.length === 0 ? (
        <p className="groot">
          <Tekst k={`${namens}.doorgeven.nietsRegel`} waarden={{ maand: maandWoord(d.maand, d.vandaag, taal) }} />
        </p>
      ) : (
        <Feiten lijst={regels.map((r) => ({ id: r.id, term: r.werkgever, waarde: <Bedrag cent={r.nettoCent} /> }))} />
      )}
      {d.voorbeeld ? (
        <Antwoord
          id="uitkomst"
          titel={<Tekst k={`${namens}.doorgeven.uitkomst`} waarden={{ dag: dagWoord(d.betaaldag, taal) }} />}
          cent={d.voorbeeld.betaaldCent}
        />
      ) : (
        <p>{geenBedrag}</p>
      )}
    </>
  );
}

/** The form that sends it: with its one-time key, and that there was nothing when that was said. */
export function NamensVersturen({
  d,
  naam,
  namens,
  naar,
  children,
}: Eigenschappen & { naar: string; children?: ReactNode }) {
  return (
    <form method="post" action={`${naar}?klopt=ja${d.niets ? '&niets=ja' : ''}`}>
      <Stapel gat="r4">
        <input type="hidden" name="eenmalig" value={d.sleutel} />
        {d.niets && <input type="hidden" name="niets" value="ja" />}
        {children}
        <Knop name="doe" value="verstuur">
          <Tekst k={`${namens}.doorgeven.verstuur`} waarden={{ naam }} />
        </Knop>
      </Stapel>
    </form>
  );
}
