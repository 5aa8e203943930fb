import { Datum, Keuzelijst, Knop, Lijstje, Melding, Stapel, Tekstvak, Tekstveld, Verder, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { IDEESOORTEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Teambeeld } from './team.tsx';

const ICOON = { administratie: 'clock', meekijken: 'eye', verdelen: 'handshake', anders: 'plus' } as const;

/** Where agreed time does not fit: what can be done, beginning with what people asked for themselves. */
export function Ideeen({ d, fout }: { d: Teambeeld; fout: string | null }) {
  const t = useTekst();
  if (!d.team) return null;
  const past = d.leden.filter((l) => l.beschikbaar > 0 && l.som > l.beschikbaar);
  const ruimte = d.leden.filter((l) => l.ruimte).map((l) => l.naam.split(' ')[0]);
  const wensregels = d.leden.flatMap((l) => {
    const w = d.wensen.find((x) => x.gebruiker === l.id);
    const naam = l.naam.split(' ')[0]!;
    const uit: { id: string; icoon: 'handshake' | 'users'; tekst: ReactNode }[] = [];
    if (w && w.vroegAnder > 0)
      uit.push({
        id: `${l.id}-ander`,
        icoon: 'handshake',
        tekst: <Tekst k="werkplek.team.vroegAnder" waarden={{ naam, n: w.vroegAnder }} />,
      });
    if (w && w.anderMag > 0)
      uit.push({
        id: `${l.id}-mag`,
        icoon: 'users',
        tekst: <Tekst k="werkplek.team.anderMag" waarden={{ naam, n: w.anderMag }} />,
      });
    return uit;
  });
  return (
    <Vlak
      id="kan"
      titel={
        past.length === 1 ? (
          <Tekst k="werkplek.team.watKanBij" waarden={{ naam: past[0]!.naam.split(' ')[0]! }} />
        ) : (
          <Tekst k="werkplek.team.watKan" />
        )
      }
    >
      <Stapel gat="r3">
        {past.length === 0 && (
          <p>
            <Tekst k="werkplek.team.pastLeeg" />
          </p>
        )}
        {past.map((l) => (
          <p key={l.id}>
            <Tekst
              k="werkplek.team.pastWie"
              waarden={{ naam: l.naam, uren: Math.max(1, Math.round((l.som - l.beschikbaar) / 60)) }}
            />
          </p>
        ))}
        {wensregels.length > 0 && <Lijstje lijst={wensregels} />}
        <p>
          {ruimte.length > 0 ? (
            <Tekst k="werkplek.team.ruimte" waarden={{ namen: ruimte.join(', ') }} />
          ) : (
            <Tekst k="werkplek.team.geenRuimte" />
          )}{' '}
          <Tekst k="werkplek.team.anderHoe" />
        </p>
        {d.ik.rol === 'klantmanager' && (
          <p>
            <Verder href="/werkplek/team/verdelen" icoon="handshake">
              <Tekst k="werkplek.team.verdelen" />
            </Verder>
          </p>
        )}
        {d.ideeen.length > 0 && (
          <ul className="lijstje">
            {d.ideeen.map((i) => (
              <li key={i.id}>
                <span className={`icoon i-${ICOON[i.soort]}`} aria-hidden="true" />
                <div>
                  <b>
                    {i.bij}: <Tekst k={`werkplek.team.idee.${i.soort}`} />
                  </b>{' '}
                  {i.tekst}{' '}
                  {i.bespreken_op && (
                    <small>
                      <Tekst
                        k="werkplek.team.ideeOp"
                        waarden={{ dag: <Datum key="d" iso={i.bespreken_op} />, naam: i.door }}
                      />
                    </small>
                  )}
                  <form method="post">
                    <input type="hidden" name="id" value={i.id} />
                    <Knop soort="kaal" name="doe" value="idee-klaar">
                      <Tekst k="werkplek.team.ideeKlaar" />
                    </Knop>
                  </form>
                </div>
              </li>
            ))}
          </ul>
        )}
        <details open={fout !== null}>
          <summary className="knop knop--lijn">
            <Tekst k="werkplek.team.ideeNieuw" />
          </summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={d.sleutels.idee} />
              {fout !== null && (
                <Melding soort="fout">
                  <Tekst k="werkplek.team.fout.idee" />
                </Melding>
              )}
              <Keuzelijst
                id="idee-bij"
                name="bij"
                label={t('werkplek.team.ideeBij')}
                opties={d.team.leden.map((l) => ({ value: l.id, tekst: l.naam }))}
              />
              <Keuzelijst
                id="idee-soort"
                name="soort"
                label={t('werkplek.team.ideeSoort')}
                opties={IDEESOORTEN.map((s) => ({ value: s, tekst: t(`werkplek.team.idee.${s}`) }))}
              />
              <Tekstvak
                id="idee-tekst"
                name="tekst"
                rows={2}
                maxLength={500}
                label={t('werkplek.team.ideeTekst')}
                hulp={t('werkplek.team.ideeZonder')}
                defaultValue={fout ?? undefined}
                required
              />
              <Tekstveld id="idee-op" name="op" type="date" min={d.vandaag} label={t('werkplek.team.ideeDag')} />
              <Knop soort="lijn" name="doe" value="idee">
                <Tekst k="werkplek.team.ideeBewaar" />
              </Knop>
            </Stapel>
          </form>
        </details>
      </Stapel>
    </Vlak>
  );
}
