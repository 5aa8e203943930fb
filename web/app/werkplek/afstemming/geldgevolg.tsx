import type { Afstemming, Gevolg, Hoorbeleid } from '@bijrijder/dossier/afstemming';
import { Bedrag, Tabel, Vlak } from '@bijrijder/ui';
import { maandWoord } from '../../mijn/maandwoorden.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** What it does to the money: nothing first, then spread, then at once; each with what is left after fixed costs. */
export function Geldgevolg({
  gevolg,
  zaak,
  beleid,
  naam,
  vandaag,
}: {
  gevolg: Record<'verdeeld' | 'ineens', Gevolg>;
  zaak: Afstemming;
  beleid: Hoorbeleid | null;
  naam: string;
  vandaag: string;
}) {
  const t = useTekst();
  const gezet = zaak.stappen.findLast((s) => s.soort === 'gevolg')?.gevolg ?? [];
  const vast = gezet[0]?.vast_ct ?? gevolg.ineens.huurCent;
  const over = (cent: number) =>
    vast === null ? t('afstemming.gevolg.onbekend') : <Bedrag key="o" cent={cent - vast} />;
  const nu = gevolg.ineens.maanden[0] ?? gevolg.verdeeld.maanden[0];
  const rijen = (['verdeeld', 'ineens'] as const).flatMap((soort) =>
    gevolg[soort].maanden.map((m) => ({
      id: soort + m.maand,
      cellen: [
        t(`afstemming.gevolg.${soort}`, { maand: maandWoord(m.maand, vandaag, 'nl'), pct: m.pct.replace('.', ',') }),
        <Bedrag key="dan" cent={m.dan_ct} />,
        over(m.dan_ct),
      ],
    })),
  );
  return (
    <Vlak id="gevolg" titel={t('afstemming.gevolg.kop')}>
      <p className="zacht">{t('afstemming.gevolg.open')}</p>
      <p>
        {vast === null ? (
          t('afstemming.gevolg.geenVast', { naam })
        ) : (
          <Tekst
            k={gezet[0]?.vast_ct === undefined ? 'afstemming.gevolg.huur' : 'afstemming.gevolg.vast'}
            waarden={{ bedrag: <Bedrag key="v" cent={vast} /> }}
          />
        )}
      </p>
      <Tabel
        naam={t('afstemming.gevolg.naam')}
        soort="smal"
        kolommen={[
          { id: 'als', naam: t('afstemming.gevolg.als'), tekst: true },
          { id: 'dan', naam: t('afstemming.gevolg.dan') },
          { id: 'over', naam: t('afstemming.gevolg.over') },
        ]}
        rijen={[
          ...(nu
            ? [
                {
                  id: 'nu',
                  cellen: [t('afstemming.gevolg.niets'), <Bedrag key="n" cent={nu.nu_ct} />, over(nu.nu_ct)],
                },
              ]
            : []),
          ...rijen,
        ]}
      />
      {rijen.length === 0 && <p>{t('afstemming.gevolg.geenRuimte')}</p>}
      {(gevolg.ineens.begrensd || gevolg.verdeeld.begrensd) && beleid && (
        <p>
          {t('afstemming.gevolg.begrensd', {
            pct: beleid.delen[zaak.grond === '18_2' ? '18_2' : '18_4']?.pct ?? '0',
            verordening: beleid.verordening,
          })}
        </p>
      )}
      <p className="klein zacht">{t('afstemming.gevolg.uitleg')}</p>
    </Vlak>
  );
}
