import type { Aanbod, Passend } from '@bijrijder/dossier/aanbod';
import { Bedrag, EigenWoorden, Keuzelijst, Knop, Leeg, Merkje, Stapel, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { KNELPUNTEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';

type Item = Aanbod & Partial<Pick<Passend, 'waarom' | 'praktisch'>>;

/** What there is to choose from, one after the other, by name, each with why it is shown. */
export function Lijst({
  lijst,
  kies,
  gekozen,
  sleutels,
  voorKies,
  blok,
}: {
  lijst: readonly Item[];
  kies: string;
  /** Offers that were asked for already. */
  gekozen: readonly string[];
  /** A one-time key per offer. */
  sleutels: Readonly<Record<string, string>>;
  voorKies?: (a: Aanbod) => ReactNode;
  /** The person can say what keeps them from it. */
  blok?: boolean;
}) {
  const t = useTekst();
  if (lijst.length === 0) return <Leeg zin={t('aanbod.leeg')} />;
  return (
    <Stapel gat="r3">
      {lijst.map((a) => (
        <Vlak key={a.id} id={`aanbod-${a.id}`} titel={a.naam} niveau={3}>
          <Stapel gat="r2">
            <p>
              <Merkje>{t(`aanbod.soort.${a.soort}`)}</Merkje>
              {a.praktisch?.map((p) => (
                <span key={p.wat}>
                  {' '}
                  <Merkje soort={p.past ? 'goed' : 'let-op'}>
                    {t(p.past ? `aanbod.praktisch.${p.wat}.ja` : `aanbod.praktisch.${p.wat}.nee`)}
                  </Merkje>
                </span>
              ))}
            </p>
            <p>{a.wat}</p>
            {a.voorwaarden && <p>{a.voorwaarden}</p>}
            <Kort a={a} />
            {a.waarom && a.waarom.length > 0 && (
              <div>
                <p>
                  <b>{t('aanbod.waarom')}</b>
                </p>
                {a.waarom.map((w) =>
                  w.soort === 'soort' ? (
                    <p key="soort">{t('aanbod.waarom.soort', { soort: t(`aanbod.soort.${a.soort}`) })}</p>
                  ) : (
                    <EigenWoorden key={w.tekst} wie={t(`aanbod.waarom.${w.soort}`)}>
                      {w.tekst}
                    </EigenWoorden>
                  ),
                )}
              </div>
            )}
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
            {blok && <Blok a={a} sleutel={sleutels[`blok-${a.id}`] ?? ''} />}
          </Stapel>
        </Vlak>
      ))}
    </Stapel>
  );
}

/** Costs, when and where, language and places in one line. */
function Kort({ a }: { a: Aanbod }) {
  const t = useTekst();
  const delen = [
    t('aanbod.wachttijd', { n: a.wachttijd_weken }),
    a.taalniveau && t('aanbod.taal', { niveau: a.taalniveau }),
    a.tijden.map((x) => t(`aanbod.tijd.${x}`)).join(', '),
    a.bereik.map((x) => t(`aanbod.reis.${x}`)).join(', '),
    a.opvang && t('aanbod.opvang'),
    a.vrij !== null && t('aanbod.plek', { n: a.vrij }),
    a.wachtend > 0 && t('aanbod.wachtend', { n: a.wachtend }),
    a.bij && t('aanbod.bij', { wie: a.bij }),
  ].filter(Boolean);
  return (
    <p className="zacht">
      {a.kosten_cent === 0 ? (
        t('aanbod.gratis')
      ) : (
        <Tekst k="aanbod.kosten" waarden={{ bedrag: <Bedrag key="b" cent={a.kosten_cent} /> }} />
      )}
      {delen.map((d) => ` · ${String(d)}`).join('')}
    </p>
  );
}

/** What keeps the person from this: counted, without their name. */
function Blok({ a, sleutel }: { a: Aanbod; sleutel: string }) {
  const t = useTekst();
  return (
    <details>
      <summary>{t('aanbod.blok.kop')}</summary>
      <form method="post">
        <Stapel gat="r2">
          <Eenmalig sleutel={sleutel} />
          <input type="hidden" name="aanbod" value={a.id} />
          <p>{t('aanbod.blok.bij')}</p>
          <Keuzelijst
            id={`blok-${a.id}`}
            name="soort"
            label={t('aanbod.blok.wat')}
            opties={KNELPUNTEN.map((k) => ({ value: k, tekst: t(`aanbod.knelpunt.${k}`) }))}
          />
          <Knop soort="lijn" name="doe" value="blok">
            {t('aanbod.blok.knop')}
          </Knop>
        </Stapel>
      </form>
    </details>
  );
}
