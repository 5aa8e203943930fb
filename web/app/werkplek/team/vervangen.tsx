import { Datum, Keuzelijst, Knop, Stapel, Tekstveld, Verborgen, Verder, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Teambeeld } from './team.tsx';

type Getypt = { weg: string; vervanger: string; van: string; tot: string };

/** Who is away, and who answers for their people meanwhile. A klantmanager says it of themselves, a team leader of anybody. */
export function Vervangen({ d, fout, getypt }: { d: Teambeeld; fout: 'weg' | 'zelfWeg' | null; getypt?: Getypt }) {
  const t = useTekst();
  const leden = d.leden.map((l) => ({ value: l.id, tekst: l.naam }));
  const leider = d.ik.rol === 'teamleider';
  return (
    <Vlak id="vervangen" titel={<Tekst k="werkplek.weg.kop" />}>
      <Stapel gat="r3">
        {d.vervangingen.length === 0 && (
          <p>
            <Tekst k="werkplek.weg.leeg" />
          </p>
        )}
        {d.vervangingen.map((v) => (
          <form method="post" key={v.id}>
            <input type="hidden" name="id" value={v.id} />
            <p>
              <Tekst
                k="werkplek.weg.regel"
                waarden={{
                  weg: v.wegNaam,
                  vervanger: v.vervangerNaam,
                  van: <Datum key="van" iso={v.van} weekdag="kort" />,
                  tot: <Datum key="tot" iso={v.tot} weekdag="kort" />,
                }}
              />
            </p>
            {(leider || v.weg === d.ik.id) && (
              <Knop soort="kaal" name="doe" value="weg-klaar">
                <Tekst k="werkplek.weg.terug" waarden={{ naam: v.wegNaam.split(' ')[0]! }} />{' '}
                <Verborgen>{v.wegNaam}</Verborgen>
              </Knop>
            )}
          </form>
        ))}
        <details open={fout !== null}>
          <summary className="knop knop--lijn">
            <Tekst k={leider ? 'werkplek.weg.zetLeider' : 'werkplek.weg.zet'} />
          </summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={d.sleutels.weg} />
              {leider && (
                <Keuzelijst
                  id="weg"
                  name="weg"
                  label={t('werkplek.weg.wie')}
                  defaultValue={getypt?.weg}
                  opties={leden}
                />
              )}
              <Keuzelijst
                id="vervanger"
                name="vervanger"
                label={t('werkplek.weg.vervanger')}
                defaultValue={getypt?.vervanger}
                fout={fout === 'zelfWeg' && <Tekst k="werkplek.weg.zelfWeg" />}
                opties={leden.filter((l) => leider || l.value !== d.ik.id)}
              />
              <Tekstveld
                id="weg-van"
                name="van"
                type="date"
                label={t('werkplek.weg.van')}
                defaultValue={getypt?.van || d.vandaag}
                required
              />
              <Tekstveld
                id="weg-tot"
                name="tot"
                type="date"
                label={t('werkplek.weg.tot')}
                defaultValue={getypt?.tot}
                fout={fout === 'weg' && <Tekst k="werkplek.weg.fout" />}
                required
              />
              <p className="klein zacht">
                <Tekst k="werkplek.weg.bij" />
              </p>
              <Knop soort="lijn" name="doe" value="weg">
                <Tekst k="werkplek.weg.knop" />
              </Knop>
            </Stapel>
          </form>
        </details>
        {leider && (
          <p>
            <Verder href="/werkplek/team/toewijzen">
              <Tekst k="werkplek.weg.langer" />
            </Verder>
          </p>
        )}
      </Stapel>
    </Vlak>
  );
}
