import type { LaatGeld } from '@bijrijder/dossier/optijd';
import { Knop, Melding, Verder } from '@bijrijder/ui';
import { Tekst, useTaal } from '../tekst/index.tsx';
import { dagWoord, maandWoord } from './maandwoorden.ts';

/** Money that comes later than we promised: said before anything else, with the new day and one tap for an advance. */
export function Laat({
  laat,
  vandaag,
  bewind,
  rekeningSinds,
}: {
  laat: readonly (LaatGeld & { gevraagdOp: string | null })[];
  vandaag: string;
  /** Somebody is in charge of the money by order of the court: the reader cannot give another account. */
  bewind: boolean;
  /** The day on which the account that is known now was given; null: none is known. */
  rekeningSinds: string | null;
}) {
  const taal = useTaal();
  return laat.map((l) => {
    const maand = maandWoord(l.maand, vandaag, taal);
    const wacht = l.oorzaak === 'maand_laat' || l.oorzaak === 'apart';
    return (
      <Melding key={l.maand} soort="let-op" hoofd titel={<Tekst k="opgave.laat.kop" waarden={{ maand }} />}>
        {wacht ? (
          <p>
            <Tekst
              k="opgave.laat.dag"
              waarden={{ beloofd: dagWoord(l.beloofd, taal), nieuw: <b>{dagWoord(l.nieuw, taal)}</b> }}
            />{' '}
            <Tekst k="opgave.laat.niets" />
          </p>
        ) : bewind ? (
          <p>
            <Tekst
              k={l.oorzaak === 'geen_rekening' ? 'opgave.laat.bewind_geen_rekening' : 'opgave.laat.bewind_teruggekomen'}
              waarden={{ maand }}
            />
          </p>
        ) : rekeningSinds && (l.oorzaak === 'geen_rekening' || rekeningSinds > l.beloofd) ? (
          <p>
            <Tekst k="opgave.laat.rekeningKent" waarden={{ maand }} />
          </p>
        ) : (
          <>
            <p>
              <Tekst
                k={l.oorzaak === 'geen_rekening' ? 'opgave.laat.geen_rekening' : 'opgave.laat.teruggekomen'}
                waarden={{ maand }}
              />
            </p>
            <Verder href="/mijn/rekening">
              <Tekst k="opgave.laat.rekening" />
            </Verder>
          </>
        )}
        {l.voorschotKan && !l.gevraagdOp && (
          <form method="post" action="/mijn?index">
            <p>
              <b>
                <Tekst k="opgave.laat.vraag" />
              </b>{' '}
              <Tekst k="opgave.laat.uitleg" />
            </p>
            <Knop name="voorschot" value={l.maand}>
              <Tekst k="opgave.laat.knop" />
            </Knop>
          </form>
        )}
        {l.gevraagdOp && (
          <p>
            <Tekst k="opgave.laat.gevraagd" waarden={{ dag: dagWoord(l.gevraagdOp, taal) }} />
          </p>
        )}
      </Melding>
    );
  });
}
