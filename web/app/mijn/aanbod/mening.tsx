import type { Aanbod, Eigenmening } from '@bijrijder/dossier/aanbod';
import { EigenWoorden, Keuze, Keuzelijst, Knop, Knoppen, Stapel, Tekstvak, Vinkje } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { KNELPUNTEN } from '../../gedeeld/keuzes.ts';
import { useTekst } from '../../tekst/index.tsx';

/** What the person said about an offer, in their own words. */
export function Gezegd({ m }: { m: Eigenmening }) {
  const t = useTekst();
  const zin = t('aanbod.mening.u', { mening: t(`aanbod.mening.${m.mening}`) });
  return m.woorden ? <EigenWoorden wie={zin}>{m.woorden}</EigenWoorden> : <p>{zin}</p>;
}

/** Fits, or fits not, and why; what is ours is counted without a name. Everything but the first may stay empty. */
export function Meningvorm({
  a,
  mening,
  sleutel,
  open,
}: {
  a: Aanbod;
  mening?: Eigenmening;
  sleutel: string;
  /** What was typed and not taken. */
  open?: { woorden: string; soort: string; delen: boolean };
}) {
  const t = useTekst();
  const id = (naam: string) => `${naam}-${a.id}`;
  return (
    <details open={open !== undefined}>
      <summary>{t('aanbod.mening.knop')}</summary>
      <form method="post" action={`?#aanbod-${a.id}`}>
        <Stapel gat="r2">
          <Eenmalig sleutel={sleutel} />
          <input type="hidden" name="aanbod" value={a.id} />
          <Keuze
            id={id('mening')}
            name="mening"
            vraag={t('aanbod.mening.vraag')}
            gekozen={mening?.mening}
            opties={(['past', 'past_niet'] as const).map((m) => ({ value: m, tekst: t(`aanbod.mening.${m}`) }))}
          />
          <Tekstvak
            id={id('waarom')}
            name="woorden"
            label={t('aanbod.mening.waarom')}
            rows={2}
            maxLength={1000}
            defaultValue={open?.woorden ?? mening?.woorden}
            eigen
          />
          <Keuzelijst
            id={id('blok')}
            name="soort"
            label={t('aanbod.mening.oorzaak')}
            hulp={t('aanbod.mening.oorzaakBij')}
            defaultValue={open?.soort}
            opties={[
              { value: '', tekst: t('aanbod.mening.geen') },
              ...KNELPUNTEN.map((k) => ({ value: k, tekst: t(`aanbod.knelpunt.${k}`) })),
            ]}
          />
          <Vinkje name="delen" aan={open?.delen ?? mening?.delen === 'klantmanager'}>
            {t('aanbod.wens.delen')}
          </Vinkje>
          <Knoppen>
            <Knop soort="lijn" name="doe" value="mening">
              {t('aanbod.mening.bewaar')}
            </Knop>
            {mening && (
              <Knop soort="kaal" name="doe" value="mening-weg">
                {t('aanbod.mening.weg')}
              </Knop>
            )}
          </Knoppen>
        </Stapel>
      </form>
    </details>
  );
}
