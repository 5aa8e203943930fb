import { Knop, Knoppen, Stapel, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { Papierblad } from '../../gedeeld/papierblad.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { type Gesproken, Sprak } from '../maatwerk/sprak.tsx';
import type { Poging, Rechtvorm } from './doen.server.ts';

export type Rondom = { naam: string; sleutel: string; was: Poging | null; gesproken: Gesproken; nooit: boolean };

/** One decision: what is typed, then exactly what the person will read, then the decision itself. */
export function Besluitvorm({ soort, rond, children }: { soort: Rechtvorm; rond: Rondom; children: ReactNode }) {
  const t = useTekst();
  const { naam } = rond;
  const was = rond.was?.soort === soort ? rond.was : null;
  const papier = was?.papier ?? null;
  return (
    <Stapel gat="r3">
      <form method="post">
        <Eenmalig sleutel={rond.sleutel} />
        <input type="hidden" name="soort" value={soort} />
        <Stapel gat="r3">
          {children}
          <Sprak
            id={`sprak-${soort}`}
            goed={soort === 'toekenning' || soort === 'aanvulling'}
            naam={naam}
            eerder={rond.gesproken}
            nooit={rond.nooit}
            w={was?.getypt.sprak}
          />
          <Knoppen>
            <Knop soort={papier ? 'lijn' : undefined} icoon="eye" name="doe" value="bekijk">
              {t('toekenning.bekijk', { naam })}
            </Knop>
            {papier && (
              <Knop name="doe" value="besluit">
                {t(soort === 'aanvulling' ? 'toekenning.vraagNu' : 'toekenning.besluit')}
              </Knop>
            )}
          </Knoppen>
          <p className="klein zacht">
            <Tekst k={`toekenning.na.${soort}`} waarden={{ naam }} />
          </p>
        </Stapel>
      </form>
      {papier && (
        <>
          <h3>{t('toekenning.brief', { naam })}</h3>
          <Papierblad papier={papier} />
        </>
      )}
    </Stapel>
  );
}

/** Another way a request can go: closed until somebody opens it, open while it is being written. */
export function Anders({ soort, was, children }: { soort: Rechtvorm; was: Poging | null; children: ReactNode }) {
  const t = useTekst();
  return (
    <Vlak id={soort} titel={<Tekst k={`toekenning.kop.${soort}`} />}>
      <details open={was?.soort === soort}>
        <summary className="knop knop--lijn">{t(`toekenning.open.${soort}`)}</summary>
        <div className="boven-r3">{children}</div>
      </details>
    </Vlak>
  );
}

/** What was typed in a field, and what is wrong with it. */
export function useVeld(soort: Rechtvorm, rond: Rondom) {
  const t = useTekst();
  const was = rond.was?.soort === soort ? rond.was : null;
  return {
    w: (veld: string, anders?: string): string | undefined => was?.getypt[veld] ?? anders,
    lijst: was?.lijst ?? [],
    foutcode: was?.fout ?? null,
    fout: (...fouten: string[]): string | undefined =>
      was?.fout && fouten.includes(was.fout)
        ? t(`toekenning.fout.${was.fout}` as 'toekenning.fout.reden', { naam: rond.naam })
        : undefined,
  };
}
