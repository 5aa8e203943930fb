import type { Gesprek, Toezegging } from '@bijrijder/dossier/contact';
import { Datum, EigenWoorden, Lijstje, Stapel, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Opener } from './openers.ts';

/** To prepare: what the person wrote, what was said last time, what is still open on our side, and how to begin. */
export function Voorbereiden({
  naam,
  nu,
  vorige,
  open,
  openers,
}: {
  naam: string;
  /** Words of the person about now, or about the step they are taking. */
  nu: string;
  vorige: Gesprek | null;
  open: readonly Toezegging[];
  openers: readonly Opener[];
}) {
  const t = useTekst();
  const deel = (kop: ReactNode, inhoud: ReactNode) => (
    <div>
      <h3 className="kop-klein onder-r2">{kop}</h3>
      {inhoud}
    </div>
  );
  const eigen = (vorige?.afspraken ?? []).filter((a) => a.wie === 'client');
  return (
    <Vlak id="voorbereiden" soort="zacht" titel={<Tekst k="werkplek.gesprek.voor" />}>
      <Stapel gat="r4">
        {nu &&
          deel(
            <Tekst k="werkplek.gesprek.schreef" waarden={{ naam }} />,
            <EigenWoorden streep={false}>{`“${nu}”`}</EigenWoorden>,
          )}
        {vorige &&
          deel(
            <Tekst
              k="werkplek.gesprek.vorige"
              waarden={{ dag: <Datum key="dag" iso={vorige.dag} weekdag="geen" /> }}
            />,
            <>
              {vorige.clientZegt && <EigenWoorden streep={false}>{`“${vorige.clientZegt}”`}</EigenWoorden>}
              {vorige.gezienGehoord && <p className="boven-r2">{vorige.gezienGehoord}</p>}
            </>,
          )}
        {open.length + eigen.length > 0 &&
          deel(
            <Tekst k="werkplek.gesprek.open" />,
            <Lijstje
              lijst={[
                ...open.map((z) => ({
                  id: z.id,
                  icoon: 'clock' as const,
                  tekst: (
                    <Tekst k="werkplek.gesprek.wij" waarden={{ wat: z.wat, dag: <Datum key="dag" iso={z.voor} /> }} />
                  ),
                })),
                ...eigen.map((a) => ({
                  id: a.id,
                  icoon: a.gedaanOp ? ('check-circle' as const) : ('footprints' as const),
                  tekst: <Tekst k="werkplek.gesprek.zij" waarden={{ naam, wat: a.wat }} />,
                })),
              ]}
            />,
          )}
        {deel(
          <Tekst k="werkplek.gesprek.openers" />,
          <Lijstje
            lijst={openers.map((o) => {
              const tekst = t(o.k, o.waarden);
              return { id: tekst, icoon: 'chat-circle-text', tekst };
            })}
          />,
        )}
      </Stapel>
    </Vlak>
  );
}
