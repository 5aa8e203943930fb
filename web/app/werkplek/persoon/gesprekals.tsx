import { Datum, EigenWoorden, Lijstje, Stapel, Vlak } from '@bijrijder/ui';
import { isDag } from '../../maand.ts';
import { Tekst } from '../../tekst/index.tsx';
import type { Velden } from './gesprekvorm.ts';

/** The note as the person will read it. The script of the page fills it while one writes; without it, the button does. */
export function Zoziet({
  naam,
  ik,
  vandaag,
  velden: v,
}: {
  naam: string;
  ik: string;
  vandaag: string;
  velden: Velden;
}) {
  const afspraken = (['wij', 'client'] as const).flatMap((kant) =>
    v[kant].filter((r) => r.wat).map((r, i) => ({ ...r, kant, id: `${kant}-${i}` })),
  );
  return (
    <Vlak id="als" titel={<Tekst k="werkplek.gesprek.als" waarden={{ naam }} />}>
      <Stapel gat="r4">
        <div className="vlak vlak--zacht">
          <p className="zacht klein">
            <Tekst
              k="werkplek.gesprek.alsSchreef"
              waarden={{ wie: ik, dag: <Datum key="dag" iso={isDag(v.dag) ? v.dag : vandaag} weekdag="geen" /> }}
            />
          </p>
          <EigenWoorden streep={false}>
            <p data-meelees="zegt">{v.zegt || <Tekst k="werkplek.gesprek.alsZegt" waarden={{ naam }} />}</p>
          </EigenWoorden>
          <p className="boven-r2">
            <Tekst
              k="werkplek.gesprek.alsZag"
              waarden={{
                wie: ik,
                tekst: (
                  <span key="zag" data-meelees="zag">
                    {v.zag || '…'}
                  </span>
                ),
              }}
            />
          </p>
          {afspraken.length > 0 && (
            <Lijstje
              className="boven-r2"
              lijst={afspraken.map((a) => ({
                id: a.id,
                icoon: a.kant === 'wij' ? 'clock' : 'footprints',
                tekst: (
                  <>
                    <Tekst k={`werkplek.gesprek.alsAfspraak.${a.kant}`} waarden={{ ik, wat: a.wat }} />
                    {a.voor && (
                      <>
                        {' '}
                        <Datum iso={a.voor} weekdag="geen" />
                      </>
                    )}
                  </>
                ),
              }))}
            />
          )}
        </div>
        <div>
          <p>
            <b>
              <Tekst k="werkplek.gesprek.kan" waarden={{ naam }} />
            </b>
          </p>
          <Lijstje
            className="boven-r2"
            lijst={[
              { id: 'zo', icoon: 'check', tekst: <Tekst k="werkplek.gesprek.kan.zo" /> },
              { id: 'aan', icoon: 'pencil-simple', tekst: <Tekst k="werkplek.gesprek.kan.aanvullen" /> },
              { id: 'af', icoon: 'footprints', tekst: <Tekst k="werkplek.gesprek.kan.afspraken" /> },
            ]}
          />
        </div>
        <p className="klein zacht">
          <Tekst k="werkplek.gesprek.eigen" />
        </p>
      </Stapel>
    </Vlak>
  );
}
