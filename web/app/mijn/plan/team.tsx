import { Knop, Knoppen, Stapel, Vlak } from '@bijrijder/ui';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst } from '../../tekst/index.tsx';
import type { Planbeeld } from './plan.tsx';

/** Who walks along besides the klantmanager: a yes or no to who is asked, and one press to end it. Nothing when there is nobody. */
export function Team({ d }: { d: Planbeeld }) {
  if (d.meelopers.length + d.meeloopvragen.length === 0) return null;
  return (
    <Vlak
      id="team"
      kop="groot"
      soort={d.meeloopvragen.length > 0 ? 'lijn' : undefined}
      titel={<Tekst k="plan.team.kop" />}
    >
      <Stapel gat="r4">
        {d.meeloopvragen.map((v) => (
          <form key={v.id} method="post">
            <Stapel gat="r3">
              <p>
                <Tekst k="plan.team.vraag" waarden={{ wie: v.wie, door: v.door }} />
              </p>
              <p lang="nl" dir="auto">
                {v.waarom}
              </p>
              <p className="zacht">
                <Tekst k="plan.team.leest" waarden={{ wie: v.wie }} />
              </p>
              <input type="hidden" name="id" value={v.id} />
              <Knoppen>
                <Knop name="doe" value="meelopen-ja">
                  <Tekst k="plan.team.ja" waarden={{ wie: v.wie.split(' ')[0]! }} />
                </Knop>
                <Knop soort="lijn" name="doe" value="meelopen-nee">
                  <Tekst k="plan.team.nee" />
                </Knop>
              </Knoppen>
            </Stapel>
          </form>
        ))}
        {d.meelopers.map((m) => (
          <form key={m.id} method="post">
            <Stapel gat="r3">
              <p>
                <b>{m.naam}</b>, <Tekst k="plan.team.jobcoach" />.{' '}
                <Tekst
                  k="plan.team.sinds"
                  waarden={{ dag: <Datum key="d" iso={m.sinds} weekdag="geen" />, wie: m.naam.split(' ')[0]! }}
                />
              </p>
              <input type="hidden" name="id" value={m.id} />
              <Knop soort="kaal" name="doe" value="meelopen-stop">
                <Tekst k="plan.team.stop" waarden={{ wie: m.naam.split(' ')[0]! }} />
              </Knop>
            </Stapel>
          </form>
        ))}
      </Stapel>
    </Vlak>
  );
}
