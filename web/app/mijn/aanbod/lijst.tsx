import type { Aanbod, Eigenmening, Passend } from '@bijrijder/dossier/aanbod';
import { Knop, Leeg, Merkje, Stapel, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { Gezegd } from './mening.tsx';
import { Feiten, Waarom } from './waarom.tsx';

/** What there is to choose from, one after the other, by name, each with why it is shown and what stands in the way. */
export function Lijst({
  lijst,
  kies,
  gekozen,
  sleutels,
  meningen,
  voorKies,
  onder,
}: {
  lijst: readonly Passend[];
  kies: string;
  /** Offers that were asked for already. */
  gekozen: readonly string[];
  /** A one-time key per offer. */
  sleutels: Readonly<Record<string, string>>;
  /** What the person said about offers. */
  meningen: readonly Eigenmening[];
  voorKies?: (a: Aanbod) => ReactNode;
  onder?: (a: Aanbod) => ReactNode;
}) {
  const t = useTekst();
  if (lijst.length === 0) return <Leeg zin={t('aanbod.leeg')} />;
  return (
    <Stapel gat="r3">
      {lijst.map((a) => {
        const mening = meningen.find((m) => m.aanbod === a.id);
        return (
          <Vlak key={a.id} id={`aanbod-${a.id}`} titel={<bdi lang="nl">{a.naam}</bdi>} niveau={3}>
            <Stapel gat="r2">
              <p>
                <Merkje>{t(`aanbod.soort.${a.soort}`)}</Merkje>
              </p>
              <p lang="nl" dir="auto">
                {a.wat}
              </p>
              {a.voorwaarden && (
                <p lang="nl" dir="auto">
                  {a.voorwaarden}
                </p>
              )}
              <Kort a={a} />
              <Waarom a={a} />
              <Feiten lijst={a.feiten} />
              {a.wijDoen.map((tekst) => (
                <p key={tekst}>
                  <Tekst k="aanbod.wijDoen" waarden={{ tekst: <bdi lang="nl">{tekst}</bdi> }} />
                </p>
              ))}
              {mening && <Gezegd m={mening} />}
              {gekozen.includes(a.id) ? (
                <p>
                  <Merkje soort="thema">{t('aanbod.gekozen')}</Merkje>
                </p>
              ) : (
                <form method="post">
                  <Eenmalig sleutel={sleutels[a.id] ?? ''} />
                  <input type="hidden" name="aanbod" value={a.id} />
                  {voorKies?.(a)}
                  <Knop soort="lijn" name="doe" value="kies">
                    {kies}
                  </Knop>
                </form>
              )}
              {onder?.(a)}
            </Stapel>
          </Vlak>
        );
      })}
    </Stapel>
  );
}

/** When, how to get there, places and who gives it, in one line. */
function Kort({ a }: { a: Aanbod }) {
  const t = useTekst();
  const delen = [
    a.kosten_cent === 0 && t('aanbod.gratis'),
    a.tijden.map((x) => t(`aanbod.tijd.${x}`)).join(', '),
    a.bereik.map((x) => t(`aanbod.reis.${x}`)).join(', '),
    a.vrij !== null && t('aanbod.plek', { n: a.vrij }),
    a.wachtend > 0 && t('aanbod.wachtend', { n: a.wachtend }),
    a.bij && t('aanbod.bij', { wie: a.bij }),
  ].filter(Boolean);
  return <p className="zacht">{delen.join(' · ')}</p>;
}
