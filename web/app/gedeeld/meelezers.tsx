import type { Collegawoord } from '@bijrijder/dossier/afstemming';
import { Keuze, Knop, Melding, Stapel, Tekstvak } from '@bijrijder/ui';
import { Eenmalig } from '../eenmalig.tsx';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, useTekst } from '../tekst/index.tsx';

/** In which order a colleague is asked what they think; agreeing is one of four. The same as `MEELEESWOORDEN`, and `ja`. */
const MENINGEN = ['navraag', 'anders', 'oneens', 'ja'] as const;

/** What colleagues who read along said, each with its answer: the same for the person, the one who asked and the next reader. */
export function Meelezers({
  woorden,
  antwoord,
}: {
  woorden: readonly Collegawoord[];
  /** The form with which who asked answers one word; who only reads gives none. */
  antwoord?: {
    velden: Readonly<Record<string, string>>;
    sleutel: string;
    getypt: { woord: string; tekst: string } | null;
  };
}) {
  const t = useTekst();
  return woorden.map((w) => (
    <div key={w.id}>
      <p>
        <b>{t(`horen.meelezer.${w.soort}`, { wie: w.wie })}</b>{' '}
        <span lang="nl" dir="auto">
          {w.tekst}
        </span>{' '}
        <span className="zacht">
          <Datum iso={w.op} weekdag="geen" />
        </span>
      </p>
      {w.antwoord && (
        <p>
          <b>{t('horen.meelezer.antwoord', { wie: w.antwoord.door })}</b>{' '}
          <span lang="nl" dir="auto">
            {w.antwoord.tekst}
          </span>{' '}
          <span className="zacht">
            <Datum iso={w.antwoord.op} weekdag="geen" />
          </span>
        </p>
      )}
      {!w.antwoord && !antwoord && (
        <p className="zacht">
          <Tekst k="horen.meelezer.wacht" />
        </p>
      )}
      {!w.antwoord && antwoord && (
        <form method="post" className="boven-r3">
          <Stapel gat="r3">
            <Eenmalig sleutel={antwoord.sleutel} />
            {Object.entries(antwoord.velden).map(([naam, waarde]) => (
              <input key={naam} type="hidden" name={naam} value={waarde} />
            ))}
            <input type="hidden" name="woord" value={w.id} />
            <Tekstvak
              id={`antwoord-${w.id}`}
              name="tekst"
              rows={3}
              maxLength={4000}
              label={t('afstemming.antwoord.label', { wie: w.wie.split(' ')[0]! })}
              hulp={t('afstemming.antwoord.hulp')}
              defaultValue={antwoord.getypt?.woord === w.id ? antwoord.getypt.tekst : ''}
              required
            />
            <Knop soort="lijn" name="doe" value="antwoord">
              {t('afstemming.antwoord.knop')}
            </Knop>
          </Stapel>
        </form>
      )}
    </div>
  ));
}

/** Where a colleague who reads along says what they think, with their name. */
export function Meeleesvorm({
  vraag,
  hulp,
  sleutel,
  was,
}: {
  vraag: string;
  hulp?: string;
  sleutel: string;
  was: { tekst: string; zegt: string } | null;
}) {
  const t = useTekst();
  return (
    <form method="post">
      <Stapel gat="r3">
        <Eenmalig sleutel={sleutel} />
        {was && <Melding soort="fout" rol="alert" titel={t('afstemming.meelezen.fout')} />}
        <Keuze
          id="zegt"
          name="zegt"
          vraag={vraag}
          gekozen={was?.zegt}
          required
          opties={MENINGEN.map((v) => ({
            value: v,
            tekst: t(`afstemming.meelezen.zegt.${v}`),
            bij: t(`afstemming.meelezen.zegt.${v}Bij`),
          }))}
        />
        <Tekstvak
          id="tekst"
          name="tekst"
          rows={3}
          maxLength={4000}
          label={t('afstemming.meelezen.waarom')}
          hulp={hulp}
          defaultValue={was?.tekst}
          required
        />
        <Knop>{t('afstemming.meelezen.zeg')}</Knop>
      </Stapel>
    </form>
  );
}
