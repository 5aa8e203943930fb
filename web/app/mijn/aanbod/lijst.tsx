import type { Aanbod, Keuze } from '@bijrijder/dossier/aanbod';
import { Bedrag, Knop, Leeg, Merkje, Stapel, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** What there is to choose from, one after the other, by name. */
export function Lijst({
  lijst,
  kies,
  sleutel,
  extra,
}: {
  lijst: readonly (Aanbod & { om?: string })[];
  kies: string;
  sleutel: string;
  extra?: (a: Aanbod) => ReactNode;
}) {
  const t = useTekst();
  if (lijst.length === 0) return <Leeg zin={t('aanbod.leeg')} />;
  return (
    <Stapel gat="r3">
      {lijst.map((a) => (
        <Vlak key={a.id} titel={a.naam}>
          <p>
            <Merkje>{t(`aanbod.soort.${a.soort}`)}</Merkje>
          </p>
          {a.om && <p className="eigen">{t('aanbod.om', { wens: a.om })}</p>}
          <p>{a.wat}</p>
          {a.voorwaarden && <p>{a.voorwaarden}</p>}
          <p className="zacht">
            {a.kosten_cent === 0 ? (
              t('aanbod.gratis')
            ) : (
              <Tekst k="aanbod.kosten" waarden={{ bedrag: <Bedrag key="b" cent={a.kosten_cent} /> }} />
            )}
            {' · '}
            {t('aanbod.wacht', { n: a.wachttijd_weken })}
            {a.taalniveau && ` · ${t('aanbod.taal', { niveau: a.taalniveau })}`}
            {a.vrij !== null && ` · ${t('aanbod.plek', { n: a.vrij })}`}
            {a.bij && ` · ${t('aanbod.bij', { wie: a.bij })}`}
          </p>
          {extra?.(a)}
          <form method="post">
            <Eenmalig sleutel={sleutel} />
            <input type="hidden" name="aanbod" value={a.id} />
            <Knop soort="lijn" name="doe" value="kies">
              {kies}
            </Knop>
          </form>
        </Vlak>
      ))}
    </Stapel>
  );
}

/** What somebody chose, with their own words about it. */
export function Gekozen({ lijst }: { lijst: readonly Keuze[] }) {
  const t = useTekst();
  return lijst.map((k) => (
    <div key={k.id} className="boven-r2">
      <b>{k.naam}</b> <Merkje soort="lijn">{t(`aanbod.stand.${k.stand}`)}</Merkje>
      {k.oordeel && <p>{t(`aanbod.oordeel.${k.oordeel}`)}</p>}
      {k.oordeel_woorden && <p className="eigen">{k.oordeel_woorden}</p>}
    </div>
  ));
}
