import type { Plan as Planvorm } from '@bijrijder/dossier/plan';
import type { Verhaaldeel } from '@bijrijder/dossier/verhaal';
import { Datum, EigenWoorden, Icoon, Knop, Pad, Stapel, Tekstvak, Tekstveld, Verder, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst } from '../../tekst/index.tsx';

const TOESTAND = { klaar: 'klaar', nu: 'nu', straks: 'straks', durf_nog_niet: 'straks', rust: 'straks' } as const;

/** What somebody wants and their steps. A colleague may offer and encourage; nothing here can be overwritten. */
export function Plan({
  persoon,
  jong,
  naam,
  plan,
  dromen,
  sleutels,
}: {
  persoon: string;
  /** Under 27: a plan van aanpak and a waiting period belong to the benefit. */
  jong: boolean;
  naam: string;
  plan: Planvorm;
  dromen: readonly Verhaaldeel[];
  sleutels: { voorstel: string; moedig: string };
}) {
  const wensen = [...plan.doelen.map((d) => ({ id: d.id, tekst: d.tekst })), ...dromen];
  const open = plan.voorstellen.filter((v) => v.antwoord === null);
  // what they answered last: a plain yes already stands among the steps
  const gezegd = plan.voorstellen
    .flatMap((v) => (v.antwoord !== null && (v.antwoord !== 'ja' || v.woorden) ? [{ ...v, antwoord: v.antwoord }] : []))
    .slice(-3)
    .reverse();
  return (
    <Vlak id="wil" titel={<Tekst k="werkplek.wil.kop" waarden={{ naam }} />}>
      {wensen.map((w) => (
        <EigenWoorden key={w.id} streep={false} wens>
          {w.tekst}
        </EigenWoorden>
      ))}
      {plan.stappen.length > 0 ? (
        <Pad
          className="boven-r4"
          items={plan.stappen.map((s) => ({
            id: s.id,
            toestand: TOESTAND[s.stand],
            titel: s.tekst,
            bij: (
              <>
                {s.woorden && <span className="eigen">{s.woorden} </span>}
                {s.wanneer && <span className="eigen">{s.wanneer} </span>}
                {plan.doelen
                  .filter((x) => x.id === s.doel && plan.doelen.length > 1)
                  .map((x) => (
                    <Tekst key={x.id} k="werkplek.stap.hoortBij" waarden={{ doel: x.tekst }} />
                  ))}{' '}
                {s.haalbaar === 'ja' && s.stand !== 'klaar' && (
                  <>
                    <Tekst k="werkplek.stap.haalbaarJa" waarden={{ naam }} />{' '}
                  </>
                )}
                {s.haalbaar === 'kleiner' && s.stand !== 'klaar' && (
                  <b>
                    <Tekst k="werkplek.stap.haalbaarKleiner" waarden={{ naam }} />{' '}
                  </b>
                )}
                {s.stand === 'durf_nog_niet' && <Tekst k="werkplek.stap.durf_nog_niet" />}
                {s.stand === 'rust' && <Tekst k="werkplek.stap.rust" />}
                {s.stand === 'klaar' && s.klaarOp && (
                  <Tekst
                    k="werkplek.stap.gehaald"
                    waarden={{ dag: <Datum key="dag" iso={s.klaarOp} weekdag="geen" /> }}
                  />
                )}
                {s.soort === 'voorgesteld' && (
                  <small className="zacht">
                    {' '}
                    <Tekst k="werkplek.stap.voorgesteld" waarden={{ naam }} />
                  </small>
                )}
              </>
            ),
          }))}
        />
      ) : (
        wensen.length === 0 && (
          <p>
            <Tekst k="werkplek.wil.leeg" waarden={{ naam }} />
          </p>
        )
      )}
      {open.map((v) => (
        <p key={v.id} className="boven-r2">
          <Tekst k="werkplek.wil.voorgesteld" waarden={{ naam, tekst: v.tekst }} />
        </p>
      ))}
      {gezegd.map((v) => (
        <div key={v.id} className="boven-r2">
          <p>
            <Tekst k={`werkplek.wil.antwoord.${v.antwoord}`} waarden={{ naam, tekst: v.tekst }} />
          </p>
          {v.woorden && <p className="eigen">{v.woorden}</p>}
        </div>
      ))}
      <div className="knoppen knoppen--open boven-r3">
        <details>
          <summary className="knop knop--lijn">
            <Icoon naam="plus" />
            <Tekst k="werkplek.wil.voorstelKnop" />
          </summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={sleutels.voorstel} />
              <Tekstveld
                id="voorstel"
                name="tekst"
                label={<Tekst k="werkplek.wil.voorstelWat" />}
                hulp={<Tekst k="werkplek.wil.voorstelHulp" waarden={{ naam }} />}
                maxLength={1000}
                required
              />
              <Tekstvak
                id="voorstel-waarom"
                name="waarom"
                label={<Tekst k="werkplek.wil.voorstelWaarom" waarden={{ naam }} />}
                rows={2}
                maxLength={1000}
              />
              <Knop soort="lijn" name="doe" value="voorstel">
                <Tekst k="werkplek.wil.stuurVoorstel" waarden={{ naam }} />
              </Knop>
            </Stapel>
          </form>
        </details>
        <details>
          <summary className="knop knop--kaal">
            <Tekst k="werkplek.wil.moedigKnop" />
          </summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={sleutels.moedig} />
              <Tekstveld
                id="moedig"
                name="tekst"
                label={<Tekst k="werkplek.wil.moedigWat" waarden={{ naam }} />}
                maxLength={500}
                required
              />
              <Knop soort="lijn" name="doe" value="moedig">
                <Tekst k="werkplek.wil.stuurMoedig" />
              </Knop>
            </Stapel>
          </form>
        </details>
      </div>
      <p className="boven-r2">
        <Verder href={`/werkplek/mensen/${persoon}/plan/pdf`} icoon="download-simple">
          <Tekst k="werkplek.wil.pdf" />
        </Verder>{' '}
        {jong && (
          <Verder href={`/werkplek/mensen/${persoon}/zoektermijn`}>
            <Tekst k="werkplek.wil.zoektermijn" />
          </Verder>
        )}
      </p>
      <p className="klein zacht boven-r2">
        <Tekst k="werkplek.wil.beslist" waarden={{ naam }} />
      </p>
    </Vlak>
  );
}
