import type { Maatwerk } from '@bijrijder/dossier/maatwerk';
import { Bedrag, Datum, Feiten, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Tekst, useTekst } from '../tekst/index.tsx';
import { Effect, type Effectgeld, Effecttabel, Waarden } from './afweging.tsx';

/**
 * A request as the person reads it: at "over u", and by the colleague who looks as the person before it goes. `children`: what
 * the person can do with it.
 */
export function Maatwerkblad({ m, geld, children }: { m: Maatwerk; geld: Effectgeld | null; children?: ReactNode }) {
  const t = useTekst();
  return (
    <Vlak titel={m.titel}>
      <div className="stapel">
        <p className="zacht">
          {m.uitkomst ? (
            <Tekst
              k="overu.besloten"
              waarden={{
                uitkomst: m.uitkomst,
                door: m.door,
                dag: <Datum key="d" iso={m.besloten_op ?? m.begonnen_op} weekdag="geen" />,
              }}
            />
          ) : (
            <Tekst
              k="overu.toets.door"
              waarden={{ door: m.door, dag: <Datum key="d" iso={m.begonnen_op} weekdag="geen" /> }}
            />
          )}
        </p>
        <p>{m.nodig}</p>
        {m.effect && <Effect m={m} />}
        {m.voor && <Waarden m={m} />}
        {geld?.dan && (
          <div className="stapel">
            <h3>{t('overu.toets.geld')}</h3>
            <Effecttabel geld={geld} naam={null} />
          </div>
        )}
        {m.reden && (
          <div>
            <h3>{t(m.uitkomst ? 'overu.toets.redenBesloten' : 'overu.toets.reden')}</h3>
            <p>{m.reden}</p>
          </div>
        )}
        <Feiten
          lijst={[
            ...(m.artikel
              ? [
                  {
                    id: 'artikel',
                    term: t('overu.toets.artikel'),
                    waarde: [t(`overu.toets.artikel.${m.artikel}`), m.artikel_tekst].filter(Boolean).join('. '),
                  },
                ]
              : []),
            ...(m.bedrag_cent
              ? [{ id: 'bedrag', term: t('overu.toets.bedrag'), waarde: <Bedrag cent={m.bedrag_cent} /> }]
              : []),
            ...(m.tot
              ? [{ id: 'tot', term: t('overu.toets.tot'), waarde: <Datum iso={m.tot} weekdag="geen" jaar /> }]
              : []),
          ]}
        />
        {children}
      </div>
    </Vlak>
  );
}
