import { Icoon, Keuzelijst, Knop, Knoppen, Pad, Stapel, Tekstvak, Tekstveld } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { TERREINEN } from '../../gedeeld/keuzes.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { DelenKeuze, DelenLijst } from './delen.tsx';
import type { Planbeeld } from './plan.tsx';

type Stap = Planbeeld['plan']['stappen'][number];

/** What the person wants, in their letters, and the steps at their pace. */
export function Wensen({ d }: { d: Planbeeld }) {
  const t = useTekst();
  const { doelen, stappen } = d.plan;
  const eerste = doelen.find((x) => x.stand === 'open') ?? doelen[0];
  const anderen = doelen.filter((x) => x !== eerste);
  return (
    <>
      <section aria-labelledby="wens-kop" id="wens">
        <p className="zacht">
          <Tekst k="plan.boven" />
        </p>
        <h1 id="wens-kop" className={eerste ? 'eigen eigen--kop' : undefined}>
          {eerste ? eerste.tekst : <Tekst k="plan.leegKop" />}
        </h1>
        <p className="zacht boven-r2">
          <Tekst k={eerste ? 'plan.eigen' : 'plan.leegZin'} />
        </p>
        {eerste && <Doelknoppen doel={eerste} />}
        {anderen.map((x) => (
          <div key={x.id} className="boven-r4">
            <p className="eigen eigen--wens">{x.tekst}</p>
            {x.stand === 'gehaald' && <Tekst k="plan.doel.isGehaald" />}
            {x.stand === 'rust' && <Tekst k="plan.doel.inRust" />}
            <Doelknoppen doel={x} />
          </div>
        ))}
        <details className="boven-r4">
          <summary className="knop knop--lijn">
            <Icoon naam="plus" />
            <Tekst k="plan.doel.erbij" />
          </summary>
          <form method="post">
            <Stapel>
              <Eenmalig sleutel={d.sleutels.doel} />
              <Tekstvak
                id="doel"
                name="tekst"
                eigen
                rows={2}
                maxLength={2000}
                label={<Tekst k="plan.doel.wat" />}
                hulp={<Tekst k="plan.doel.watHulp" />}
                required
              />
              <Keuzelijst
                id="terrein"
                name="terrein"
                label={<Tekst k="plan.doel.terrein" />}
                opties={TERREINEN.map((x) => ({ value: x, tekst: t(`plan.terrein.${x}`) }))}
              />
              <DelenKeuze id="doel-delen" />
              <Knop name="doe" value="doel">
                <Tekst k="plan.doel.bewaar" />
              </Knop>
            </Stapel>
          </form>
        </details>
      </section>
      <section aria-labelledby="stappen-kop" id="stappen">
        <h2 id="stappen-kop">
          <Tekst k="plan.stappen.kop" />
        </h2>
        {stappen.length === 0 ? (
          <p className="boven-r3">
            <Tekst k="plan.stappen.leeg" />
          </p>
        ) : (
          <Pad
            className="boven-r4"
            items={stappen.map((s) => ({
              id: s.id,
              toestand: s.stand === 'klaar' || s.stand === 'nu' ? s.stand : 'straks',
              titel: s.tekst,
              merk: s.stand === 'nu' ? <Tekst k="plan.stap.nu" /> : undefined,
              bij: <Bij s={s} />,
              children: <Stapknoppen s={s} />,
            }))}
          />
        )}
        <details className="boven-r4">
          <summary className="knop knop--lijn">
            <Icoon naam="plus" />
            <Tekst k="plan.stap.erbij" />
          </summary>
          <form method="post">
            <Stapel>
              <Eenmalig sleutel={d.sleutels.stap} />
              <Tekstveld
                id="stap"
                name="tekst"
                maxLength={1000}
                label={<Tekst k="plan.stap.wat" />}
                hulp={<Tekst k="plan.stap.watHulp" />}
                required
              />
              <Tekstveld id="woorden" name="woorden" maxLength={1000} label={<Tekst k="plan.stap.woorden" />} />
              <Tekstveld
                id="wanneer"
                name="wanneer"
                maxLength={1000}
                label={<Tekst k="plan.stap.wanneer" />}
                hulp={<Tekst k="plan.stap.wanneerHulp" />}
              />
              <DelenKeuze id="stap-delen" />
              <Knop name="doe" value="stap">
                <Tekst k="plan.stap.bewaar" />
              </Knop>
            </Stapel>
          </form>
        </details>
      </section>
    </>
  );
}

function Bij({ s }: { s: Stap }) {
  return (
    <>
      {[s.woorden, s.wanneer].filter(Boolean).join(' ')}{' '}
      {s.stand === 'klaar' && s.klaarOp && (
        <Tekst k="plan.stap.gelukt" waarden={{ dag: <Datum key="dag" iso={s.klaarOp} weekdag="geen" /> }} />
      )}
      {s.stand === 'durf_nog_niet' && <Tekst k="plan.stap.durf" />}
      {s.stand === 'rust' && <Tekst k="plan.stap.rust" />}
      {s.soort === 'voorgesteld' && (
        <>
          {' '}
          <Tekst k="plan.stap.voorgesteld" />
        </>
      )}
    </>
  );
}

/** The one most likely act stands open; the others are one tap away. None of them asks for a reason or a date. */
function Stapknoppen({ s }: { s: Stap }) {
  const knop = (doe: string, k: Parameters<typeof Tekst>[0]['k']) => (
    <Knop key={doe} soort="kaal" name="doe" value={`stap-${doe}`}>
      <Tekst k={k} />
    </Knop>
  );
  const alle = [
    s.stand !== 'nu' && knop('nu', 'plan.stap.ditNu'),
    s.stand !== 'nu' && s.stand !== 'klaar' && knop('klaar', 'plan.stap.gedaan'),
    s.stand !== 'durf_nog_niet' && knop('durf_nog_niet', 'plan.stap.durfKnop'),
    s.stand !== 'rust' && knop('rust', 'plan.stap.rustKnop'),
    s.stand !== 'straks' && knop('straks', 'plan.stap.straksKnop'),
    knop('weg', 'plan.stap.weg'),
  ];
  return (
    <>
      {s.stand === 'nu' && (
        <form method="post" className="boven-r3">
          <input type="hidden" name="id" value={s.id} />
          <Knoppen>
            <Knop soort="zacht" icoon="check" name="doe" value="stap-klaar">
              <Tekst k="plan.stap.gedaan" />
            </Knop>
            <Knop soort="kaal" href="/mijn/hulp">
              <Tekst k="plan.stap.hulp" />
            </Knop>
          </Knoppen>
        </form>
      )}
      <details>
        <summary className="klein zacht">
          <Tekst k="plan.stap.verander" />
        </summary>
        <form method="post">
          <input type="hidden" name="id" value={s.id} />
          <Knoppen>{alle}</Knoppen>
        </form>
        <form method="post" className="boven-r2">
          <Stapel gat="r2">
            <input type="hidden" name="id" value={s.id} />
            <DelenLijst id={`stap-delen-${s.id}`} delen={s.delen} />
            <Knop soort="kaal" name="doe" value="stap-delen">
              <Tekst k="plan.fragment.bewaar" />
            </Knop>
          </Stapel>
        </form>
      </details>
    </>
  );
}

function Doelknoppen({ doel }: { doel: Planbeeld['plan']['doelen'][number] }) {
  const knop = (doe: 'open' | 'rust' | 'gehaald' | 'weg') => (
    <Knop key={doe} soort="kaal" name="doe" value={`doel-${doe}`}>
      <Tekst k={`plan.doel.${doe}`} />
    </Knop>
  );
  return (
    <details>
      <summary className="klein zacht">
        <Tekst k="plan.doel.verander" />
      </summary>
      <Stapel>
        <form method="post">
          <Stapel gat="r3">
            <input type="hidden" name="id" value={doel.id} />
            <Tekstvak
              id={`doel-${doel.id}`}
              name="tekst"
              eigen
              rows={2}
              maxLength={2000}
              label={<Tekst k="plan.doel.wat" />}
              defaultValue={doel.tekst}
              required
            />
            <DelenKeuze id={`doel-delen-${doel.id}`} delen={doel.delen} />
            <Knop soort="lijn" name="doe" value="doel-tekst">
              <Tekst k="plan.fragment.bewaar" />
            </Knop>
          </Stapel>
        </form>
        <form method="post">
          <input type="hidden" name="id" value={doel.id} />
          <Knoppen>
            {doel.stand !== 'open' && knop('open')}
            {doel.stand !== 'gehaald' && knop('gehaald')}
            {doel.stand !== 'rust' && knop('rust')}
            {knop('weg')}
          </Knoppen>
        </form>
      </Stapel>
    </details>
  );
}
