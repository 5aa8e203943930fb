import { GUNSTEN } from '@bijrijder/dossier/afstemming';
import { Bedrag, Datum, Keuze, Keuzelijst, Knop, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Hoorwerk } from './afstemming.tsx';

/** What can be done for somebody now: one screen, one reason, one name. */
export function Gunst({ d, waarden: w }: { d: Hoorwerk; waarden: Record<string, string> | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const soorten = GUNSTEN.filter((g) =>
    g === 'afzien' ? d.loopt : g === 'terugnemen' ? Boolean(d.zaak?.besluit) : true,
  );
  if (d.rol !== 'klantmanager') return null;
  const was = w?.doe === 'gunst' ? w : null;
  return (
    <Vlak id="nu" soort="lijn" titel={t('afstemming.nu.kop')}>
      <p>{t('afstemming.nu.bij')}</p>
      <form method="post" className="boven-r2">
        <Stapel gat="r3">
          <Eenmalig sleutel={d.sleutel} />
          <input type="hidden" name="zaak" value={d.zaak?.id ?? ''} />
          <Keuze
            id="gunst"
            name="gunst"
            vraag={t('afstemming.nu.wat')}
            gekozen={was?.gunst ?? soorten[0]}
            opties={soorten.map((g) => ({
              value: g,
              tekst: t(`afstemming.gunst.${g}`),
              bij: t(`afstemming.gunst.${g}.bij`),
            }))}
          />
          <Tekstvak
            id="gunst-reden"
            name="tekst"
            label={t('afstemming.nu.reden')}
            rows={2}
            maxLength={1000}
            defaultValue={was?.tekst}
            required
          />
          {d.plichten.length > 0 && (
            <Keuzelijst
              id="gunst-plicht"
              name="plicht"
              label={t('afstemming.nu.plicht')}
              defaultValue={was?.plicht ?? ''}
              opties={[
                { value: '', tekst: t('afstemming.nu.geenPlicht') },
                ...d.plichten.map((p) => ({ value: p.id, tekst: p.wat })),
              ]}
            />
          )}
          <Tekstveld id="gunst-tot" name="tot" type="date" label={t('afstemming.nu.tot')} defaultValue={was?.tot} />
          <Tekstveld
            id="gunst-bedrag"
            name="bedrag"
            inputMode="decimal"
            label={t('afstemming.nu.bedrag')}
            defaultValue={was?.bedrag}
          />
          <Keuzelijst
            id="gunst-per"
            name="per"
            label={t('afstemming.nu.per')}
            defaultValue={was?.per}
            opties={(['eenmalig', 'maand'] as const).map((p) => ({ value: p, tekst: t(`afstemming.nu.per.${p}`) }))}
          />
          <Knop name="doe" value="gunst">
            {t('afstemming.nu.knop')}
          </Knop>
        </Stapel>
      </form>
      <p className="boven-r3">
        <a href={`/werkplek/mensen/${d.kop.id}/maatwerk`}>{t('afstemming.nu.maatwerk')}</a>
      </p>
      {d.gunsten.length > 0 && <h3>{t('afstemming.gunst.gedaan', { naam })}</h3>}
      {d.gunsten.map((g) => (
        <p key={g.id}>
          <b>{t(`afstemming.gunst.${g.soort}`)}</b>{' '}
          {g.bedrag_cent !== null && g.per && (
            <>
              <Bedrag cent={g.bedrag_cent} /> {t(`afstemming.nu.per.${g.per}`)}.{' '}
            </>
          )}
          {g.reden}{' '}
          <span className="zacht">
            <Tekst k="afstemming.door" waarden={{ door: g.door, dag: <Datum key="d" iso={g.op} weekdag="geen" /> }} />
          </span>
        </p>
      ))}
    </Vlak>
  );
}
