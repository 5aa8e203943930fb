import { Icoon, Keuzelijst, Knop, Knoppen, Pad, Stapel, Tekstvak, Tekstveld } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { TERREINEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { DelenKeuze } from './delen.tsx';
import type { Planbeeld, Planfout } from './plan.tsx';
import { Doelkeuze, Stapbij, Stapknoppen } from './stap.tsx';

/** What the person wants, in their letters, and the steps at their pace. */
export function Wensen({ d, fout }: { d: Planbeeld; fout: Planfout | null }) {
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
            labels={{ klaar: t('plan.papier.stand.klaar'), nu: t('plan.stap.nu') }}
            items={stappen.map((s, i) => ({
              id: s.id,
              toestand: s.stand === 'klaar' || s.stand === 'nu' ? s.stand : 'straks',
              titel: s.tekst,
              merk: s.stand === 'nu' ? <Tekst k="plan.stap.nu" /> : undefined,
              bij: <Stapbij s={s} d={d} />,
              children: (
                <Stapknoppen s={s} d={d} plek={{ eerste: i === 0, laatste: i === stappen.length - 1 }} fout={fout} />
              ),
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
              <Doelkeuze id="stap-doel" d={d} />
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
