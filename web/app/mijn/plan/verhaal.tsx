import type { Verhaaldeel } from '@bijrijder/dossier/verhaal';
import { Geluid, Icoon, Knop, Knoppen, Stapel, Talenten, Tekstvak, Tekstveld, Verder } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { DelenKeuze, DelenLijst, WieLeest } from './delen.tsx';
import type { Planbeeld } from './plan.tsx';

/** The story, what matters now, talents, dreams and people around: written, shared and taken away by the person alone. */
export function Verhaaldelen({ d }: { d: Planbeeld }) {
  return (
    <>
      <Groottekst soort="verhaal" stuk={d.verhaal.find((v) => v.soort === 'verhaal')} rijen={10} />
      <Ingesproken opnames={d.opnames} />
      <Groottekst soort="nu" stuk={d.verhaal.find((v) => v.soort === 'nu')} rijen={3} />
      {(['bijdrage', 'talent', 'droom', 'netwerk'] as const).map((soort) => (
        <Lijst
          key={soort}
          soort={soort}
          sleutel={d.sleutels[soort]}
          delen={d.verhaal.filter((v) => v.soort === soort)}
        />
      ))}
    </>
  );
}

/** The same in one's own voice: heard here, recorded on its own page. */
function Ingesproken({ opnames }: { opnames: Planbeeld['opnames'] }) {
  const t = useTekst();
  return (
    <Stapel gat="r3">
      {opnames.map((o) => (
        <div key={o.id}>
          <Geluid src={`/mijn/plan/luister/${o.id}`} label={t('plan.geluid.hoor')} />
          {o.tekst && <p className="eigen">{o.tekst}</p>}
        </div>
      ))}
      <p>
        <Verder href="/mijn/plan/geluid" icoon="microphone">
          <Tekst k={opnames.length > 0 ? 'plan.geluid.meer' : 'plan.geluid.link'} />
        </Verder>
      </p>
    </Stapel>
  );
}

function Groottekst({ soort, stuk, rijen }: { soort: 'verhaal' | 'nu'; stuk: Verhaaldeel | undefined; rijen: number }) {
  return (
    <section aria-labelledby={`${soort}-kop`} id={soort}>
      <h2 id={`${soort}-kop`}>
        <Tekst k={`plan.${soort}.kop`} />
      </h2>
      {stuk ? (
        <>
          <div className="eigen eigen-woorden stapel boven-r4">
            {stuk.tekst.split(/\n{2,}/).map((alinea) => (
              <p key={alinea}>{alinea}</p>
            ))}
            <p className="wie">
              <Tekst
                k="plan.verhaal.geschreven"
                waarden={{ dag: <Datum key="dag" iso={stuk.geschreven_op} weekdag="geen" /> }}
              />
            </p>
          </div>
          <div className="boven-r4">
            <WieLeest delen={stuk.delen} />
          </div>
        </>
      ) : (
        soort === 'verhaal' && (
          <p className="boven-r3">
            <Tekst k="plan.verhaal.leeg" />
          </p>
        )
      )}
      <details className="boven-r3">
        <summary className="knop knop--zacht">
          <Icoon naam="pencil-simple" />
          <Tekst k={`plan.${soort}.schrijf`} />
        </summary>
        <form method="post">
          <Stapel>
            <Tekstvak
              id={`${soort}-veld`}
              name="tekst"
              eigen
              rows={rijen}
              maxLength={20_000}
              label={<Tekst k={`plan.${soort}.veld`} />}
              hulp={<Tekst k="plan.verhaal.veldHulp" />}
              defaultValue={stuk?.tekst}
            />
            <DelenKeuze id={`${soort}-delen`} delen={stuk?.delen} />
            <Knop name="doe" value={soort}>
              <Tekst k="plan.verhaal.bewaar" />
            </Knop>
          </Stapel>
        </form>
      </details>
    </section>
  );
}

function Lijst({
  soort,
  sleutel,
  delen,
}: {
  soort: 'bijdrage' | 'talent' | 'droom' | 'netwerk';
  sleutel: string;
  delen: readonly Verhaaldeel[];
}) {
  return (
    <section aria-labelledby={`${soort}-kop`} id={soort}>
      <h2 id={`${soort}-kop`}>
        <Tekst k={`plan.${soort}.kop`} />
      </h2>
      {delen.length > 0 ? (
        <>
          <Talenten className="boven-r3" items={delen.map((v) => v.tekst)} />
          {soort === 'bijdrage' && (
            <p className="zacht boven-r2">
              <Tekst k="plan.bijdrage.telt" />
            </p>
          )}
        </>
      ) : (
        (soort === 'talent' || soort === 'bijdrage') && (
          <p className="boven-r3">
            <Tekst k={`plan.${soort}.leeg`} />
          </p>
        )
      )}
      <details className="boven-r3">
        <summary className="knop knop--kaal">
          <Icoon naam="plus" />
          <Tekst k={`plan.${soort}.erbij`} />
        </summary>
        <form method="post">
          <Stapel>
            <Eenmalig sleutel={sleutel} />
            <Tekstveld
              id={`${soort}-veld`}
              name="tekst"
              maxLength={1000}
              label={<Tekst k={`plan.${soort}.veld`} />}
              required
            />
            <DelenKeuze id={`${soort}-delen`} />
            <Knop name="doe" value={soort}>
              <Tekst k="plan.fragment.bewaar" />
            </Knop>
          </Stapel>
        </form>
      </details>
      {delen.length > 0 && (
        <details>
          <summary className="klein zacht">
            <Tekst k="plan.fragment.lijst" />
          </summary>
          <Stapel>
            {delen.map((v) => (
              <form key={v.id} method="post">
                <Stapel gat="r2">
                  <p className="eigen">{v.tekst}</p>
                  <input type="hidden" name="id" value={v.id} />
                  <DelenLijst id={`delen-${v.id}`} delen={v.delen} />
                  <Knoppen>
                    <Knop soort="lijn" name="doe" value="fragment">
                      <Tekst k="plan.fragment.bewaar" />
                    </Knop>
                    <Knop soort="kaal" name="doe" value="fragment-weg">
                      <Tekst k="plan.fragment.weg" />
                    </Knop>
                  </Knoppen>
                </Stapel>
              </form>
            ))}
          </Stapel>
        </details>
      )}
    </section>
  );
}
