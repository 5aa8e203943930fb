import {
  Datum,
  EigenWoorden,
  Keuzelijst,
  Knop,
  Lijstje,
  Stapel,
  Tekstvak,
  Tekstveld,
  Verder,
  Vlak,
} from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Werkbeeld } from './werk.tsx';

const dag = (iso: string) => <Datum key={iso} iso={iso} weekdag="geen" />;

/** Questions of somebody who left: what waits comes first. */
export function Vragen({ d }: { d: Werkbeeld }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const vragen = [...d.vragen].sort((a, b) => Number(a.antwoord !== null) - Number(b.antwoord !== null));
  return (
    <Vlak id="vragen" titel={t('aanbodwerk.werk.p.vragen', { naam })}>
      <Stapel gat="r5">
        {vragen.length === 0 && <p className="zacht">{t('aanbodwerk.werk.p.vragenLeeg')}</p>}
        {vragen.map((v) => (
          <Stapel key={v.id} gat="r3">
            <EigenWoorden
              wie={
                <Tekst
                  k="aanbodwerk.werk.p.gevraagd"
                  waarden={{
                    dag: dag(v.gesteldOp),
                    voor: dag(v.antwoordVoor),
                    wat: t(`aanbodwerk.werk.p.o.${v.onderwerp}`),
                  }}
                />
              }
            >
              <p>{v.tekst}</p>
            </EigenWoorden>
            {v.bijlagen.flatMap((b) =>
              b.paginas.map((p) => (
                <p key={`${b.id}-${p.pagina}`}>
                  <Verder href={`/werkplek/mensen/${v.persoon}/nazorgbeeld/${b.id}/${p.pagina}`}>
                    {t('aanbodwerk.werk.p.pagina', { n: p.pagina, naam })}
                  </Verder>
                </p>
              )),
            )}
            {v.antwoord === null ? (
              <form method="post">
                <Stapel gat="r3">
                  <input type="hidden" name="id" value={v.id} />
                  <Tekstvak
                    id={`antwoord-${v.id}`}
                    name="tekst"
                    rows={4}
                    maxLength={4000}
                    label={t('aanbodwerk.werk.p.antwoord', { naam })}
                    required
                  />
                  <Knop name="doe" value="antwoord">
                    {t('aanbodwerk.werk.p.antwoordKnop')}
                  </Knop>
                </Stapel>
              </form>
            ) : (
              <p>
                <span className="zacht">
                  <Tekst k="aanbodwerk.werk.p.beantwoord" waarden={{ dag: dag(v.beantwoordOp ?? v.gesteldOp) }} />
                </span>{' '}
                {v.antwoord}
              </p>
            )}
          </Stapel>
        ))}
      </Stapel>
    </Vlak>
  );
}

/** Until when, and what the person chose. */
export function Nazorgvlak({ d }: { d: Werkbeeld }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const n = d.nazorg;
  if (!n)
    return (
      <Vlak id="nazorg" titel={t('aanbodwerk.werk.p.nazorg')}>
        <p>{t('aanbodwerk.werk.p.nazorgGeen')}</p>
      </Vlak>
    );
  return (
    <Vlak id="nazorg" titel={t('aanbodwerk.werk.p.nazorg')}>
      <Stapel gat="r3">
        <p>
          {n.afgeslotenOp ? (
            <Tekst k="aanbodwerk.werk.p.nazorgKlaar" waarden={{ dag: dag(n.afgeslotenOp) }} />
          ) : (
            <Tekst k="aanbodwerk.werk.p.nazorgLoopt" waarden={{ van: dag(n.van), tot: dag(n.tot) }} />
          )}{' '}
          {t(n.gekozenOp ? 'aanbodwerk.werk.p.koos' : 'aanbodwerk.werk.p.koosNog', {
            naam,
            vorm: t(`aanbodwerk.werk.vorm.${n.vorm}`),
          })}
        </p>
        {!n.afgeslotenOp && (
          <details>
            <summary className="knop knop--kaal">{t('aanbodwerk.werk.p.langerKnop')}</summary>
            <form method="post">
              <Stapel gat="r3">
                <Tekstveld
                  id="langer"
                  name="tot"
                  type="date"
                  min={n.tot}
                  label={t('aanbodwerk.werk.p.langer')}
                  required
                />
                <Knop soort="lijn" name="doe" value="langer">
                  {t('aanbodwerk.werk.p.langerKnop')}
                </Knop>
              </Stapel>
            </form>
          </details>
        )}
      </Stapel>
    </Vlak>
  );
}

/** Others who help; a proposal is nothing until the person says yes. */
export function Anderen({ d }: { d: Werkbeeld }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <Vlak id="ander" titel={t('aanbodwerk.werk.p.ander')}>
      <Stapel gat="r3">
        {d.anderen.length > 0 && (
          <Lijstje
            lijst={d.anderen.map((a) => ({
              id: a.id,
              icoon: 'handshake',
              tekst: a.naam,
              bij: a.gestoptOp
                ? t('aanbodwerk.werk.p.anderStop', { naam })
                : a.toestemmingOp
                  ? t('aanbodwerk.werk.p.anderJa', { wat: a.magWeten })
                  : t('aanbodwerk.werk.p.anderWacht', { naam }),
            }))}
          />
        )}
        <details>
          <summary className="knop knop--kaal">{t('aanbodwerk.werk.p.anderNieuw')}</summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={d.sleutels.ander} />
              <Keuzelijst
                id="ander-soort"
                name="soort"
                label={t('aanbodwerk.werk.p.anderSoort')}
                opties={(['organisatie', 'maatje'] as const).map((s) => ({
                  value: s,
                  tekst: t(`aanbodwerk.werk.p.a.${s}`),
                }))}
              />
              <Tekstveld
                id="ander-naam"
                name="naam"
                maxLength={120}
                label={t('aanbodwerk.werk.p.anderNaam')}
                required
              />
              <Tekstveld id="ander-bereik" name="bereik" maxLength={200} label={t('aanbodwerk.werk.p.anderBereik')} />
              <Tekstveld
                id="ander-weten"
                name="magWeten"
                maxLength={500}
                label={t('aanbodwerk.werk.p.anderWeten')}
                required
              />
              <Knop soort="lijn" name="doe" value="ander">
                {t('aanbodwerk.werk.p.anderKnop', { naam })}
              </Knop>
            </Stapel>
          </form>
        </details>
      </Stapel>
    </Vlak>
  );
}
