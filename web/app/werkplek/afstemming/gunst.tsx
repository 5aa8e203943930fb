import { GUNSTEN, type Tengunste } from '@bijrijder/dossier/afstemming';
import { Datum, Keuze, Knop, Leeg, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Kop } from '../persoon/kop.tsx';

/** Nothing runs: begin with the question what happened. */
export function Begin({
  naam,
  sleutel,
  waarden,
  magBegin,
}: {
  naam: string;
  sleutel: string;
  waarden: Record<string, string> | null;
  magBegin: boolean;
}) {
  const t = useTekst();
  return (
    <>
      <Leeg icoon="ear" zin={t('afstemming.leeg')} />
      {magBegin && (
        <form method="post" className="boven-r3">
          <Stapel gat="r3">
            <Eenmalig sleutel={sleutel} />
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
            <Knop soort="lijn" name="doe" value="begin">
              {t('afstemming.begin.knop', { naam })}
            </Knop>
          </Stapel>
        </form>
      )}
    </>
  );
}

/** What can be done for somebody now: one screen, one reason, one name. */
export function Gunst({
  d,
}: {
  d: { kop: Kop; zaak: { id: string; besluit: unknown } | null; loopt: boolean; gunsten: Tengunste[]; sleutel: string };
}) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const soorten = GUNSTEN.filter((g) =>
    g === 'afzien' ? d.loopt : g === 'terugnemen' ? Boolean(d.zaak?.besluit) : true,
  );
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
            gekozen={soorten[0]}
            opties={soorten.map((g) => ({
              value: g,
              tekst: t(`afstemming.gunst.${g}`),
              bij: t(`afstemming.gunst.${g}.bij`),
            }))}
          />
          <Tekstvak id="gunst-reden" name="tekst" label={t('afstemming.nu.reden')} rows={2} maxLength={1000} required />
          <Tekstveld id="gunst-tot" name="tot" type="date" label={t('afstemming.nu.tot')} />
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
          <b>{t(`afstemming.gunst.${g.soort}`)}</b> {g.reden}{' '}
          <span className="zacht">
            <Tekst k="afstemming.door" waarden={{ door: g.door, dag: <Datum key="d" iso={g.op} weekdag="geen" /> }} />
          </span>
        </p>
      ))}
    </Vlak>
  );
}
