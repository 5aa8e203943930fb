import { Datum, Keuzelijst, Knop, Melding, Stapel, Tekstveld, Verder, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { alsUren } from '../../gedeeld/uren.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Werkbeeld } from './werk.tsx';
import type { Werkpoging } from './werk-doen.server.ts';

const dag = (iso: string) => <Datum key={iso} iso={iso} weekdag="geen" />;

/** Where somebody works, what ends, and what changed. */
export function Plekken({ d, poging }: { d: Werkbeeld; poging: Werkpoging | null }) {
  const t = useTekst();
  return (
    <Vlak id="plekken" titel={t('aanbodwerk.werk.p.plekken')}>
      <Stapel gat="r4">
        {d.plekken.length === 0 && <p className="zacht">{t('aanbodwerk.werk.p.geen')}</p>}
        {d.plekken.map((p) => (
          <Plek key={p.id} d={d} p={p} fout={poging?.waar === p.id ? poging.fout : null} />
        ))}
      </Stapel>
    </Vlak>
  );
}

function Plek({ d, p, fout }: { d: Werkbeeld; p: Werkbeeld['plekken'][number]; fout: Werkpoging['fout'] | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const einde = d.einden.find((e) => e.plaatsing === p.id);
  const loopt = p.gestopt_op === null;
  return (
    <section>
      <h3>{p.werkgever}</h3>
      <p>
        {t('aanbodwerk.werk.uren', {
          uren: alsUren(p.uren_honderdsten),
          contract: t(`aanbodwerk.werk.c.${p.contract}`),
        })}
        .{' '}
        {p.gestopt_op ? (
          <Tekst k="aanbodwerk.werk.p.gestopt" waarden={{ dag: dag(p.gestopt_op) }} />
        ) : (
          <>
            <Tekst k="aanbodwerk.werk.sinds" waarden={{ dag: dag(p.van) }} />{' '}
            {p.tot && <Tekst k="aanbodwerk.werk.totDag" waarden={{ dag: dag(p.tot) }} />}
          </>
        )}
      </p>
      {p.subsidie && p.subsidie_tot && (
        <p className="zacht">
          <Tekst
            k="aanbodwerk.werk.p.subsidie"
            waarden={{ soort: t(`aanbodwerk.werk.s.${p.subsidie}`), dag: dag(p.subsidie_tot) }}
          />
        </p>
      )}
      <Zegt d={d} p={p} />
      {einde && (
        <form method="post">
          <input type="hidden" name="id" value={p.id} />
          <Melding soort="let-op">
            <p>
              <Tekst k="aanbodwerk.werk.p.eindigt" waarden={{ naam }} />
            </p>
            <Knop soort="kaal" icoon="check" name="doe" value="besproken">
              {t('aanbodwerk.werk.p.besproken')}
            </Knop>
          </Melding>
        </form>
      )}
      {loopt && (
        <details open={fout !== null}>
          <summary className="knop knop--kaal">{t('aanbodwerk.werk.p.wijzig')}</summary>
          <form method="post">
            <Stapel gat="r3">
              <input type="hidden" name="id" value={p.id} />
              <Tekstveld
                id={`uren-${p.id}`}
                name="uren"
                inputMode="decimal"
                label={t('aanbodwerk.werk.urenVeld')}
                defaultValue={alsUren(p.uren_honderdsten)}
                fout={fout && <Tekst k={`aanbodwerk.werk.fout.${fout}`} />}
              />
              <Tekstveld
                id={`tot-${p.id}`}
                name="tot"
                type="date"
                min={p.van}
                label={t('aanbodwerk.werk.tot')}
                defaultValue={p.tot ?? ''}
              />
              <Knop soort="lijn" name="doe" value="wijzig">
                {t('aanbodwerk.werk.p.bewaar')}
              </Knop>
            </Stapel>
          </form>
          <form method="post">
            <Stapel gat="r3">
              <input type="hidden" name="id" value={p.id} />
              <Tekstveld
                id={`op-${p.id}`}
                name="op"
                type="date"
                min={p.van}
                label={t('aanbodwerk.werk.p.stopOp')}
                required
              />
              <Keuzelijst
                id={`door-${p.id}`}
                name="door"
                label={t('aanbodwerk.werk.p.stopDoor')}
                opties={(['mens', 'werkgever', 'samen'] as const).map((w) => ({
                  value: w,
                  tekst: t(`aanbodwerk.werk.p.door.${w}`, { naam }),
                }))}
              />
              <Knop soort="lijn" name="doe" value="stop">
                {t('aanbodwerk.werk.p.stop')}
              </Knop>
            </Stapel>
          </form>
        </details>
      )}
    </section>
  );
}

/** What the person says of it: asked, right, not right, or right before it changed. */
function Zegt({ d, p }: { d: Werkbeeld; p: Werkbeeld['plekken'][number] }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const a = d.antwoorden.find((x) => x.plaatsing === p.id);
  if (!a) return <p className="zacht">{t('aanbodwerk.werk.p.kloptNog', { naam })}</p>;
  return (
    <>
      <p>
        <Tekst k={`aanbodwerk.werk.p.${a.soort}`} waarden={{ naam, dag: dag(a.op) }} />{' '}
        {!a.nog && <Tekst k="aanbodwerk.werk.p.kloptOud" waarden={{ naam }} />}
      </p>
      {a.tekst && <p className="eigen">{a.tekst}</p>}
      {a.soort === 'klopt_niet' && !a.gelezen && (
        <form method="post" className="boven-r2 onder-r3">
          <input type="hidden" name="id" value={a.id} />
          <Knop soort="lijn" icoon="check" name="doe" value="klopt-gelezen">
            {t('aanbodwerk.werk.p.kloptGelezen')}
          </Knop>
        </form>
      )}
    </>
  );
}

/** The agreed maximum of hours, in whose words. */
export function Grensvlak({ d, poging }: { d: Werkbeeld; poging: Werkpoging | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const g = d.grens;
  const mis = poging?.waar === 'grens' ? poging : null;
  return (
    <Vlak id="grens" soort="zacht" titel={t('aanbodwerk.werk.p.grens')}>
      <Stapel gat="r3">
        {g && g.hoogstensHonderdsten !== null ? (
          <>
            <p>
              <Tekst
                k="aanbodwerk.werk.p.grensNu"
                waarden={{ uren: alsUren(g.hoogstensHonderdsten), door: g.door ?? naam, dag: dag(g.op) }}
              />
            </p>
            <p className="eigen">“{g.reden}”</p>
          </>
        ) : (
          <p>
            <Tekst k="aanbodwerk.werk.p.grensGeen" waarden={{ naam }} />
          </p>
        )}
        <p>
          <Verder href={`/werkplek/mensen/${d.kop.id}/advies`}>{t('werkplek.advies.link')}</Verder>
        </p>
        <details open={mis !== null}>
          <summary className="knop knop--kaal">{t('aanbodwerk.werk.p.grensNieuw', { naam })}</summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={d.sleutels.grens} />
              <p className="zacht">{t('aanbodwerk.werk.p.grensBij', { naam })}</p>
              <Tekstveld
                id="grens-uren"
                name="uren"
                inputMode="decimal"
                label={t('aanbodwerk.werk.p.grensUren')}
                defaultValue={mis?.getypt.uren}
                fout={mis && <Tekst k={`aanbodwerk.werk.fout.${mis.fout}`} />}
                required
              />
              <Tekstveld
                id="grens-reden"
                name="reden"
                maxLength={500}
                label={t('aanbodwerk.werk.p.grensReden', { naam })}
                defaultValue={mis?.getypt.reden}
                required
              />
              <Knop soort="lijn" name="doe" value="grens">
                {t('aanbodwerk.werk.p.bewaar')}
              </Knop>
            </Stapel>
          </form>
        </details>
      </Stapel>
    </Vlak>
  );
}
