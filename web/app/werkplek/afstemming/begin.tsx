import { GRONDEN } from '@bijrijder/dossier/afstemming';
import { Datum, Keuze, Keuzelijst, Knop, Leeg, Stapel, Tekstvak, Tekstveld } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Hoorwerk } from './afstemming.tsx';

/** Nothing runs: first which obligation it is about, then the question what happened. Without an obligation there is no question. */
export function Begin({ d, waarden }: { d: Hoorwerk; waarden: Record<string, string> | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const geldt = d.plichten.filter((p) => p.wacht === null && p.grond !== null);
  if (d.rol !== 'klantmanager') return <Leeg icoon="ear" zin={t('afstemming.leeg')} />;
  if (geldt.length === 0)
    return (
      <>
        <Leeg icoon="ear" zin={t('afstemming.leeg')} />
        <p className="boven-r3">
          {d.plichten.length > 0 ? t('afstemming.begin.wacht', { naam }) : t('afstemming.begin.geenPlicht', { naam })}
        </p>
      </>
    );
  return (
    <>
      <Leeg icoon="ear" zin={t('afstemming.leeg')} />
      <form method="post" className="boven-r3">
        <Stapel gat="r3">
          <Eenmalig sleutel={d.sleutel} />
          <Keuze
            id="verplichting"
            name="verplichting"
            vraag={t('afstemming.begin.welke', { naam })}
            gekozen={waarden?.verplichting}
            required
            opties={geldt.map((p) => ({
              value: p.id,
              tekst: p.wat,
              bij: (
                <>
                  {p.reden}{' '}
                  <Tekst
                    k="afstemming.begin.tot"
                    waarden={{ dag: <Datum key="d" iso={p.tot} weekdag="geen" />, artikel: p.artikel, naam: p.bel }}
                  />
                </>
              ),
            }))}
          />
          <Tekstveld
            id="dag"
            name="dag"
            type="date"
            max={d.vandaag}
            label={t('afstemming.begin.dag')}
            defaultValue={waarden?.dag}
            required
          />
          <Keuzelijst
            id="grond"
            name="grond"
            label={t('afstemming.begin.grond')}
            hulp={t('afstemming.begin.grondHulp')}
            defaultValue={waarden?.grond ?? '18_2'}
            opties={GRONDEN.map((g) => ({ value: g, tekst: t(`afstemming.grond.${g}`) }))}
          />
          <Tekstvak
            id="aanleiding"
            name="tekst"
            label={t('afstemming.begin.wat')}
            hulp={t('afstemming.begin.hulp')}
            rows={2}
            maxLength={200}
            defaultValue={waarden?.tekst}
            required
          />
          <p className="zacht">{t('afstemming.begin.bericht', { naam })}</p>
          <Knop soort="lijn" name="doe" value="begin">
            {t('afstemming.begin.knop', { naam })}
          </Knop>
        </Stapel>
      </form>
    </>
  );
}
