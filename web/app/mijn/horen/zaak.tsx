import type { Afstemming } from '@bijrijder/dossier/afstemming';
import { Bedrag, Knop, Knoppen, Melding, Stapel, Tabel, Tekstvak, Vinkje, Vlak } from '@bijrijder/ui';
import { datum, maandnaam } from '@bijrijder/ui/opmaak';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { Meelezers } from '../../gedeeld/meelezers.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { hoofdletter } from '../maandwoorden.ts';
import type { Hoorbeeld } from './eerst-horen.tsx';
import { standVan } from './stand.ts';

type Deel = { a: Afstemming; d: Hoorbeeld; leeg: boolean };

/** What a colleague wrote: in their language, whatever the language of the page. */
const VanOns = ({ children }: { children: ReactNode }) => (
  <p lang="nl" dir="auto">
    {children}
  </p>
);

const later = (dag: string, dagen: number): string =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + dagen * 86_400_000).toISOString().slice(0, 10);

/** One matter: where it stands first, then what the person can say, what it means, what happens next, who helps. */
export function Zaak({ a, d, leeg }: Deel) {
  const t = useTekst();
  const taal = useTaal();
  const stand = standVan(a, d.gunsten);
  const klaar = stand === 'besluit' || stand === 'terug' || stand === 'afgezien';
  const naam = d.naast?.naam.split(' ')[0] ?? a.door.split(' ')[0]!;
  const verslag = a.stappen.findLast((s) => s.soort === 'gehoord');
  const gunst = d.gunsten.find((g) => g.afstemming === a.id);
  const termijn =
    verslag && d.beleid ? later(verslag.genoteerd_op ?? verslag.dag, d.beleid.reactietermijn_dagen) : null;
  return (
    <Vlak
      id={`zaak-${a.id}`}
      soort={klaar ? 'zacht' : 'lijn'}
      titel={<span lang="nl">{hoofdletter(a.verplichting?.wat ?? a.aanleiding)}</span>}
    >
      <Stapel gat="r4">
        <Melding
          soort={stand === 'besluit' ? 'let-op' : 'goed'}
          icoon="ear"
          titel={t(`horen.stand.${stand}`, { naam })}
        >
          <p>{t(`horen.dan.${stand}`, { naam, dag: termijn ? datum(termijn, { weekdag: 'geen', taal }) : 'none' })}</p>
        </Melding>
        {gunst && <VanOns>{gunst.reden}</VanOns>}
        <section>
          <h3>{t('horen.wat.kop')}</h3>
          <VanOns>{a.aanleiding}</VanOns>
          <p className="zacht">
            <Tekst
              k="horen.door"
              waarden={{
                door: a.door,
                dag: <Datum key="d" iso={a.niet_gedaan_op ?? a.begonnen_op} weekdag="geen" />,
              }}
            />
          </p>
          {a.verplichting && (
            <>
              <p>{t('horen.wat.reden')}</p>
              <VanOns>{a.verplichting.reden}</VanOns>
              <p>
                <Tekst
                  k="horen.wat.tot"
                  waarden={{
                    dag: <Datum key="d" iso={a.verplichting.tot} weekdag="geen" />,
                    artikel: a.verplichting.artikel,
                  }}
                />
              </p>
            </>
          )}
        </section>
        <Verteld a={a} d={d} leeg={leeg} open={!klaar} naam={naam} />
        <Geld a={a} besloten={stand === 'besluit'} />
        <Gewogen a={a} />
        {stand === 'besluit' && (
          <section>
            <h3>{t('horen.bezwaar.kop')}</h3>
            <p>{t('horen.bezwaar.tekst', { naam })}</p>
            <Knoppen>
              <Knop soort="lijn" href={a.besluit ? `/mijn/bezwaar/verlaging/${a.besluit.id}` : '/mijn/bezwaar'}>
                {t('horen.bezwaar.knop')}
              </Knop>
              <Knop soort="kaal" href="/mijn/brieven">
                {t('horen.bezwaar.brief')}
              </Knop>
            </Knoppen>
          </section>
        )}
        <section>
          <h3>{t('horen.hulp.kop')}</h3>
          <p>
            {d.naast?.telefoon ? (
              <Tekst
                k="horen.hulp.bel"
                waarden={{
                  naam: d.naast.naam,
                  nummer: (
                    <a key="n" href={`tel:${d.naast.telefoon.replace(/[^\d+]/g, '')}`}>
                      {d.naast.telefoon}
                    </a>
                  ),
                }}
              />
            ) : (
              t('horen.hulp.geen')
            )}
          </p>
          <p>{t('horen.hulp.raadslieden')}</p>
          <p>
            <a href="/mijn/helpers">{t('horen.hulp.iemand')}</a>
          </p>
        </section>
      </Stapel>
    </Vlak>
  );
}

/** What the person wrote, what we wrote down, and the place to say more. */
function Verteld({ a, d, leeg, open, naam }: Deel & { open: boolean; naam: string }) {
  const t = useTekst();
  const _taal = useTaal();
  const verslagen = a.stappen.filter((s) => s.soort === 'gehoord');
  const laatste = verslagen.at(-1);
  const concept = d.concepten.find((c) => c.afstemming === a.id)?.tekst ?? '';
  const dag = (iso: string) => <Datum key="d" iso={iso} weekdag="geen" />;
  return (
    <section>
      <h3>{t('horen.kant.kop')}</h3>
      <Stapel gat="r3">
        {a.woorden
          .filter((w) => w.soort === 'kant')
          .map((w) => (
            <div key={w.id}>
              <p className="zacht">
                <Tekst k="horen.kant.schreef" waarden={{ dag: dag(w.op) }} />
              </p>
              <p className="eigen" dir="auto">
                {w.tekst}
              </p>
            </div>
          ))}
        {verslagen.map((s) => {
          const zei = a.woorden.findLast((w) => w.stap === s.id);
          return (
            <div key={s.id}>
              <p className="zacht">
                <Tekst k="horen.kant.verslag" waarden={{ door: s.door, dag: dag(s.dag) }} />
              </p>
              <VanOns>{s.tekst}</VanOns>
              {zei && (
                <p>
                  <b>{t(`horen.zei.${zei.soort === 'zo_is_het' ? 'zo_is_het' : 'klopt_niet'}`)}</b>
                </p>
              )}
              {zei?.tekst && (
                <p className="eigen" dir="auto">
                  {zei.tekst}
                </p>
              )}
              {open && s === laatste && zei?.soort !== 'zo_is_het' && (
                <form method="post" className="boven-r3">
                  <Stapel gat="r3">
                    <Eenmalig sleutel={d.sleutel} />
                    <input type="hidden" name="zaak" value={a.id} />
                    <input type="hidden" name="stap" value={s.id} />
                    <Tekstvak
                      id={`verslag-${s.id}`}
                      name="tekst"
                      rows={2}
                      maxLength={4000}
                      label={t('horen.verslag.woorden')}
                      eigen
                    />
                    <Knoppen>
                      <Knop name="doe" value="zo_is_het">
                        {t('horen.verslag.zo_is_het')}
                      </Knop>
                      <Knop soort="lijn" name="doe" value="klopt_niet">
                        {t('horen.verslag.klopt_niet')}
                      </Knop>
                    </Knoppen>
                  </Stapel>
                </form>
              )}
            </div>
          );
        })}
        {open && (
          <>
            <form method="post">
              <Stapel gat="r3">
                <Eenmalig sleutel={d.sleutel} />
                <input type="hidden" name="zaak" value={a.id} />
                <Tekstvak
                  id={`kant-${a.id}`}
                  name="tekst"
                  rows={6}
                  maxLength={8000}
                  label={t('horen.kant.label')}
                  hulp={t('horen.kant.hulp')}
                  fout={leeg ? t('horen.kant.leeg') : undefined}
                  defaultValue={concept}
                  eigen
                />
                <Vinkje name="hulp">{t('horen.kant.samen')}</Vinkje>
                <Knoppen>
                  <Knop name="doe" value="kant">
                    {t('horen.kant.stuur')}
                  </Knop>
                  <Knop soort="lijn" name="doe" value="bewaar">
                    {t('horen.kant.bewaar')}
                  </Knop>
                </Knoppen>
              </Stapel>
            </form>
            <form method="post">
              <Eenmalig sleutel={d.sleutel} />
              <input type="hidden" name="zaak" value={a.id} />
              <p>{t('horen.kant.praten')}</p>
              <Knop soort="lijn" icoon="phone" name="doe" value="bel">
                {t('horen.kant.bel', { naam })}
              </Knop>
            </form>
          </>
        )}
      </Stapel>
    </section>
  );
}

/** Amounts per month, without and with. Nothing when nothing was calculated. */
function Geld({ a, besloten }: { a: Afstemming; besloten: boolean }) {
  const t = useTekst();
  const taal = useTaal();
  const maanden = a.stappen.findLast((s) => s.soort === 'gevolg')?.gevolg;
  if (!maanden || a.ontbreekt.includes('afgezien')) return null;
  return (
    <section>
      <h3>{t(besloten ? 'horen.geld.kop' : 'horen.geld.kopAls')}</h3>
      <Tabel
        naam={t('horen.geld.naam')}
        soort="smal"
        kolommen={[
          { id: 'maand', naam: t('horen.geld.maand'), tekst: true },
          { id: 'zonder', naam: t('horen.geld.zonder') },
          { id: 'met', naam: t('horen.geld.met') },
        ]}
        rijen={maanden.map((m) => ({
          id: m.maand,
          cellen: [
            hoofdletter(maandnaam(m.maand, { jaar: true, taal })),
            <Bedrag key="z" cent={m.nu_ct} />,
            <Bedrag key="m" cent={m.dan_ct} />,
          ],
        }))}
      />
      <p>{t('horen.geld.minst')}</p>
      {a.besluit && (
        <p>
          <Tekst
            k="horen.geld.opnieuw"
            waarden={{ dag: <Datum key="d" iso={a.besluit.herzien_op} weekdag="geen" /> }}
          />
        </p>
      )}
    </section>
  );
}

/** What we thought and looked at, each in a paragraph with its own heading, and by whom. */
function Gewogen({ a }: { a: Afstemming }) {
  const t = useTekst();
  const _taal = useTaal();
  const soorten = ['verwijt', 'omstandigheden', 'alternatief', 'akkoord', 'brief'] as const;
  const stappen = soorten.flatMap((soort) => a.stappen.findLast((s) => s.soort === soort) ?? []);
  if (stappen.length === 0 && a.meelezers.length === 0) return null;
  return (
    <section>
      <h3>{t('horen.gewogen.kop')}</h3>
      {stappen.map((s) => (
        <div key={s.id}>
          <h4>{t(`horen.gewogen.${s.soort as (typeof soorten)[number]}`)}</h4>
          <VanOns>{s.tekst}</VanOns>
          {s.tekst2 && <VanOns>{s.tekst2}</VanOns>}
          <p className="zacht klein">
            <Tekst k="horen.door" waarden={{ door: s.door, dag: <Datum key="d" iso={s.dag} weekdag="geen" /> }} />
          </p>
        </div>
      ))}
      {a.meelezers.length > 0 && (
        <>
          <h4>{t('horen.meelezer.kop')}</h4>
          <Meelezers woorden={a.meelezers} />
        </>
      )}
    </section>
  );
}
