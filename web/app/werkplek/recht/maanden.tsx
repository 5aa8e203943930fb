import type { Rechtmaand } from '@bijrijder/dossier/toekenning';
import { Bedrag, Datum, maandnaam, Stapel, Tabel, Vlak } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';

const KOLOMMEN = ['maand', 'norm', 'inkomen', 'vakantie', 'krijgt', 'wanneer'] as const;

/** What the law gives in the first months, computed as the run will. */
export function Maanden({ maanden, naam }: { maanden: readonly Rechtmaand[]; naam: string }) {
  const t = useTekst();
  return (
    <Vlak id="maanden" titel={<Tekst k="toekenning.maanden" />}>
      <Stapel gat="r3">
        <p>
          <Tekst k={maanden.length > 0 ? 'toekenning.maanden.bij' : 'toekenning.maanden.geen'} waarden={{ naam }} />
        </p>
        {maanden.length > 0 && (
          <Tabel
            naam={t('toekenning.maanden')}
            kolommen={KOLOMMEN.map((id) => ({
              id,
              naam: t(`toekenning.${id}`),
              tekst: id === 'maand',
            }))}
            rijen={maanden.map((m) => ({
              id: m.maand,
              cellen: [
                [
                  maandnaam(m.maand),
                  m.deel && t('toekenning.deel'),
                  m.vakantietoeslagCent > 0 && t('toekenning.metVakantiegeld'),
                  m.voorschotCent > 0 && t('toekenning.minVoorschot'),
                ]
                  .filter(Boolean)
                  .join(' '),
                <Bedrag key="n" cent={m.normCent} />,
                <Bedrag key="i" cent={m.inkomenCent} />,
                <Bedrag key="v" cent={m.reserveringCent} />,
                <Bedrag key="b" cent={m.betaaldCent} />,
                m.betaaldag ? <Datum key="d" iso={m.betaaldag} weekdag="geen" /> : t('toekenning.snel'),
              ],
            }))}
          />
        )}
      </Stapel>
    </Vlak>
  );
}
