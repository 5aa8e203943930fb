import type { Aanbodwens } from '@bijrijder/dossier/aanbod';
import { Keuzelijst, Knop, Stapel, Tekstvak, Vinkje, Vinkkeuze } from '@bijrijder/ui';
import { AANBODSOORTEN, REIZEN, TAALNIVEAUS, TIJDEN } from '../../gedeeld/keuzes.ts';
import { useTekst } from '../../tekst/index.tsx';

/** What matters to the person when they choose; everything may stay empty. */
export function Wensvorm({ wens }: { wens: Aanbodwens | null }) {
  const t = useTekst();
  return (
    <details className="boven-r4" id="wens">
      <summary className="knop knop--lijn">{t('aanbod.wens.kop')}</summary>
      <form method="post" className="vlak">
        <Stapel gat="r4">
          <p>{t('aanbod.wens.bij')}</p>
          <Tekstvak
            id="wens-woorden"
            name="woorden"
            label={t('aanbod.wens.woorden')}
            rows={3}
            maxLength={1000}
            defaultValue={wens?.woorden}
            eigen
          />
          <Vinkkeuze
            id="wens-soorten"
            name="soorten"
            naast
            vraag={t('aanbod.wens.soorten')}
            gekozen={wens?.soorten}
            opties={AANBODSOORTEN.map((s) => ({ value: s, tekst: t(`aanbod.soort.${s}`) }))}
          />
          <Keuzelijst
            id="wens-taal"
            name="taalniveau"
            label={t('aanbod.wens.taal')}
            defaultValue={wens?.taalniveau ?? ''}
            opties={[
              { value: '', tekst: t('aanbod.wens.taalGeen') },
              ...TAALNIVEAUS.map((n) => ({ value: n, tekst: t(`aanbod.wens.taal.${n}`) })),
            ]}
          />
          <Vinkkeuze
            id="wens-tijden"
            name="tijden"
            naast
            vraag={t('aanbod.wens.tijden')}
            gekozen={wens?.tijden}
            opties={TIJDEN.map((x) => ({ value: x, tekst: t(`aanbod.tijd.${x}`) }))}
          />
          <Vinkkeuze
            id="wens-reizen"
            name="reizen"
            naast
            vraag={t('aanbod.wens.reizen')}
            gekozen={wens?.reizen}
            opties={REIZEN.map((x) => ({ value: x, tekst: t(`aanbod.reis.${x}`) }))}
          />
          <Vinkje name="opvang" aan={wens?.opvang_nodig}>
            {t('aanbod.wens.opvang')}
          </Vinkje>
          <Vinkje name="delen" aan={wens?.delen === 'klantmanager'}>
            {t('aanbod.wens.delen')}
          </Vinkje>
          <Knop soort="lijn" name="doe" value="wens">
            {t('aanbod.wens.bewaar')}
          </Knop>
        </Stapel>
      </form>
    </details>
  );
}
