import type { Keuze as Gekozen } from '@bijrijder/dossier/aanbod';
import { Keuze, Knop, Knoppen, Merkje, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { Lijn } from './lijn.tsx';

/** A place that came free: yes, or later. */
export function Plekken({ lijst }: { lijst: readonly Gekozen[] }) {
  const t = useTekst();
  return lijst.map(
    (k) =>
      k.plek && (
        <Vlak key={k.id} id={`plek-${k.id}`} soort="thema" titel={t('aanbod.plek.kop', { naam: k.naam })}>
          <form method="post">
            <Stapel gat="r3">
              <input type="hidden" name="plek" value={k.plek.id} />
              <p>
                <Tekst k="aanbod.plek.voor" waarden={{ dag: <Datum key="d" iso={k.plek.voor} /> }} />
              </p>
              <Knoppen>
                <Knop name="doe" value="plek-ja">
                  {t('aanbod.plek.ja')}
                </Knop>
                <Knop soort="lijn" name="doe" value="plek-later">
                  {t('aanbod.plek.later')}
                </Knop>
              </Knoppen>
              <p className="klein">{t('aanbod.plek.laterBij')}</p>
            </Stapel>
          </form>
        </Vlak>
      ),
  );
}

/** Where the person stands in each queue, about how long, and the way out. */
export function Wachten({ lijst, vandaag }: { lijst: readonly Gekozen[]; vandaag: string }) {
  const t = useTekst();
  if (lijst.length === 0) return null;
  return (
    <Vlak id="rij" titel={t('aanbod.rij.kop')}>
      <Stapel gat="r4">
        {lijst.map((k) => (
          <form method="post" key={k.id}>
            <input type="hidden" name="keuze" value={k.id} />
            <p>
              <b>{k.naam}</b>
            </p>
            <Lijn k={k} vandaag={vandaag} />
            <Knop soort="kaal" name="doe" value="uit">
              {t('aanbod.rij.uit')}
            </Knop>
          </form>
        ))}
        <p className="zacht">
          {t('aanbod.rij.volgorde')} {t('aanbod.rij.uitBij')}
        </p>
      </Stapel>
    </Vlak>
  );
}

/** What somebody has a place for, with where it stands now, and how they say they are done or stop. */
export function Bezig({ lijst, vandaag }: { lijst: readonly Gekozen[]; vandaag: string }) {
  const t = useTekst();
  return lijst.map((k) => (
    <div key={k.id}>
      <p>
        <b>{k.naam}</b>
      </p>
      <Lijn k={k} vandaag={vandaag} />
      <Oordeel k={k} />
      <form method="post">
        <input type="hidden" name="keuze" value={k.id} />
        <Knop soort="kaal" name="doe" value="stop">
          {t('aanbod.oordeel.stop')}
        </Knop>
      </form>
    </div>
  ));
}

/** What somebody did, with their own words about it. */
export function Gedaan({ lijst }: { lijst: readonly Gekozen[] }) {
  const t = useTekst();
  return (
    <Stapel gat="r3">
      {lijst.map((k) => (
        <div key={k.id}>
          <p>
            <b>{k.naam}</b> <Merkje soort="lijn">{t(`aanbod.stand.${k.stand}`)}</Merkje>
          </p>
          {k.oordeel && <p>{t(`aanbod.oordeel.${k.oordeel}`)}</p>}
          {k.oordeel_woorden && <p className="eigen">{k.oordeel_woorden}</p>}
        </div>
      ))}
    </Stapel>
  );
}

function Oordeel({ k }: { k: Gekozen }) {
  const t = useTekst();
  return (
    <details className="boven-r2">
      <summary>{`${k.naam}: ${t('aanbod.oordeel.alKlaar')}`}</summary>
      <form method="post">
        <Stapel gat="r3">
          <input type="hidden" name="keuze" value={k.id} />
          <Keuze
            id={`oordeel-${k.id}`}
            name="oordeel"
            vraag={t('aanbod.oordeel.vraag')}
            opties={(['hielp', 'hielp_wat', 'hielp_niet'] as const).map((o) => ({
              value: o,
              tekst: t(`aanbod.oordeel.${o}`),
            }))}
          />
          <Tekstvak
            id={`woorden-${k.id}`}
            name="woorden"
            label={t('aanbod.oordeel.woorden')}
            rows={2}
            maxLength={2000}
            eigen
          />
          <Knoppen>
            <Knop soort="lijn" name="doe" value="klaar">
              {t('aanbod.oordeel.klaar')}
            </Knop>
          </Knoppen>
        </Stapel>
      </form>
    </details>
  );
}
