import type { Aanvulling, Aanvulsoort } from '@bijrijder/dossier/toekenning';
import { Lijstje, Verder } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Datum } from '../tekst/datum.tsx';
import { Tekst } from '../tekst/index.tsx';

/** Each asked thing, and what came in for it. `pad`: where the pictures are. `naam`: whom to ask when a file does not open. */
export function Aanvulstukken({
  vraag,
  kant,
  pad,
  naam,
}: {
  vraag: Pick<Aanvulling, 'wat' | 'stukken'>;
  kant: 'mijn' | 'toekenning';
  pad: string;
  naam: string;
}) {
  return (
    <Lijstje
      lijst={vraag.wat.map((w) => {
        const hier = vraag.stukken.filter((s) => s.wat === w);
        return {
          id: w,
          icoon: hier.length > 0 ? ('check' as const) : ('files' as const),
          tekst: (
            <>
              <b>
                <Tekst k={`${kant}.stuk.${w satisfies Aanvulsoort}`} />
              </b>
              {hier.length === 0 && (
                <Bij>
                  <Tekst k={`${kant}.papier.nogniet`} />
                </Bij>
              )}
              {hier.map((s) => (
                <Bij key={s.bijlage}>
                  <Tekst
                    k={`${kant}.papier.binnen`}
                    waarden={{ dag: <Datum key="dag" iso={s.op} weekdag="geen" />, naam: s.naam }}
                  />{' '}
                  {s.paginas.length === 0 && <Tekst k={`${kant}.papier.dicht`} waarden={{ naam }} />}
                  {s.paginas.map((p) => (
                    <span key={p} className="bijregel">
                      <Verder href={`${pad}/${s.bijlage}/${p}`}>
                        <Tekst k={`${kant}.papier.bekijk`} waarden={{ nummer: p }} />
                      </Verder>
                    </span>
                  ))}
                </Bij>
              ))}
            </>
          ),
        };
      })}
    />
  );
}

const Bij = ({ children }: { children: ReactNode }) => <span className="bijregel">{children}</span>;
