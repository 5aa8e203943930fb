import { Deel, Delen, Keuze, Knop, Knoppen, Stapel, Tekstveld } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst } from '../../tekst/index.tsx';
import type { Nazorgbeeld } from './nazorg.tsx';

/** Who else may help, with what they may know; proposals wait for a yes. */
export function Anderen({ d }: { d: Nazorgbeeld }) {
  return (
    <Deel id="ander" titel={<Tekst k="nazorg.ander" />}>
      <Stapel gat="r4">
        <p className="zacht">
          <Tekst k="nazorg.anderBij" />
        </p>
        {d.anderen.length > 0 && (
          <Delen
            lijst={d.anderen.map((a) => ({
              id: a.id,
              wie: a.naam,
              wat: (
                <>
                  <Tekst k="nazorg.weet" waarden={{ wat: a.magWeten }} />{' '}
                  {a.gestoptOp && (
                    <Tekst k="nazorg.gestopt" waarden={{ dag: <Datum key="d" iso={a.gestoptOp} weekdag="geen" /> }} />
                  )}
                  {!a.gestoptOp && !a.toestemmingOp && (
                    <Tekst k="nazorg.voorgesteld" waarden={{ naam: a.door ?? '' }} />
                  )}
                </>
              ),
              actie: a.gestoptOp ? undefined : (
                <form method="post">
                  <input type="hidden" name="id" value={a.id} />
                  <Knoppen>
                    {!a.toestemmingOp && (
                      <Knop soort="lijn" name="doe" value="ja">
                        <Tekst k="nazorg.ja" />
                      </Knop>
                    )}
                    <Knop soort="kaal" name="doe" value="nee">
                      <Tekst k={a.toestemmingOp ? 'nazorg.stop' : 'nazorg.nee'} />
                    </Knop>
                  </Knoppen>
                </form>
              ),
            }))}
          />
        )}
        <details>
          <summary className="knop knop--lijn">
            <Tekst k="nazorg.ander" />
          </summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={d.sleutels.ander} />
              <Keuze
                id="soort"
                name="soort"
                naast
                required
                vraag={<Tekst k="nazorg.soort" />}
                opties={(['maatje', 'organisatie'] as const).map((s) => ({
                  value: s,
                  tekst: <Tekst k={`nazorg.soort.${s}`} />,
                }))}
              />
              <Tekstveld id="naam" name="naam" maxLength={120} label={<Tekst k="nazorg.naam" />} required />
              <Tekstveld id="bereik" name="bereik" maxLength={200} label={<Tekst k="nazorg.bereik" />} />
              <Tekstveld
                id="magWeten"
                name="magWeten"
                maxLength={500}
                label={<Tekst k="nazorg.magWeten" />}
                hulp={<Tekst k="nazorg.magWetenBij" />}
                required
              />
              <Knop name="doe" value="ander">
                <Tekst k="nazorg.voegToe" />
              </Knop>
            </Stapel>
          </form>
        </details>
      </Stapel>
    </Deel>
  );
}
