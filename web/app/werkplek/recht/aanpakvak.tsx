import type { Aanpak } from '@bijrijder/dossier/plan';
import { Datum, Knop, Stapel, Tekstvak, Tekstveld, Verder, Vlak, WetsBron } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Aanpakpoging } from './aanpak.server.ts';
import { dagVerder } from './dagen.ts';

export type Jongere = { persoon: string; naam: string; aanpak: Aanpak | null };
/** A first look together after a quarter of a year is what we propose; the law says "periodically" (art. 44a lid 2). */
const VOORSTEL_DAGEN = 91;

/** Who is under 27 gets a plan van aanpak with the decision: is it there, and making it in one step. */
export function Aanpakvak({
  jongeren,
  vandaag,
  sleutel,
  was,
}: {
  jongeren: readonly Jongere[];
  vandaag: string;
  sleutel: string;
  was: Aanpakpoging | null;
}) {
  const t = useTekst();
  return jongeren.map(({ persoon, naam, aanpak }) => {
    const hier = was?.persoon === persoon ? was : null;
    const vorm = (
      <form method="post">
        <Eenmalig sleutel={sleutel} />
        <input type="hidden" name="voor" value={persoon} />
        <Stapel gat="r3">
          <Tekstvak
            id={`ondersteuning-${persoon}`}
            name="ondersteuning"
            rows={4}
            maxLength={2000}
            required
            label={t('toekenning.aanpak.wij', { naam })}
            hulp={t('toekenning.aanpak.wijBij', { naam })}
            defaultValue={hier?.ondersteuning ?? aanpak?.ondersteuning}
            fout={hier?.fout === 'ondersteuning' ? t('toekenning.aanpak.fout.wij', { naam }) : undefined}
          />
          <Tekstveld
            id={`evaluatie-${persoon}`}
            name="evaluatieOp"
            type="date"
            required
            label={t('toekenning.aanpak.kijk')}
            hulp={t('toekenning.aanpak.kijkBij')}
            defaultValue={hier?.evaluatieOp ?? dagVerder(vandaag, VOORSTEL_DAGEN)}
            fout={hier?.fout === 'evaluatie' ? t('toekenning.aanpak.fout.kijk') : undefined}
          />
          <Knop soort={aanpak ? 'lijn' : undefined} name="doe" value="aanpak">
            {t(aanpak ? 'toekenning.aanpak.vernieuw' : 'toekenning.aanpak.maak')}
          </Knop>
        </Stapel>
      </form>
    );
    return (
      <Vlak
        key={persoon}
        id={`aanpak-${persoon}`}
        soort={aanpak ? undefined : 'thema'}
        titel={<Tekst k="toekenning.aanpak" waarden={{ naam }} />}
      >
        <Stapel gat="r3">
          {aanpak ? (
            <>
              <p>
                <Tekst
                  k="toekenning.aanpak.is"
                  waarden={{ door: aanpak.door, dag: <Datum key="d" iso={aanpak.op} weekdag="geen" /> }}
                />
              </p>
              <p>{aanpak.ondersteuning}</p>
              <p>
                <Tekst
                  k="toekenning.aanpak.samen"
                  waarden={{ naam, dag: <Datum key="d" iso={aanpak.evaluatieOp} weekdag="geen" jaar /> }}
                />
              </p>
              <details open={hier !== null}>
                <summary className="knop knop--kaal">{t('toekenning.aanpak.anders')}</summary>
                <div className="boven-r3">{vorm}</div>
              </details>
            </>
          ) : (
            <>
              <p>
                <Tekst k="toekenning.aanpak.nodig" waarden={{ naam }} />
              </p>
              {vorm}
            </>
          )}
          <p className="klein zacht">
            <Verder href={`/werkplek/mensen/${persoon}/plan/pdf`} icoon="download-simple">
              <Tekst k="toekenning.aanpak.plan" waarden={{ naam }} />
            </Verder>
          </p>
          <WetsBron>art. 44 lid 4 en 44a Pw</WetsBron>
        </Stapel>
      </Vlak>
    );
  });
}
