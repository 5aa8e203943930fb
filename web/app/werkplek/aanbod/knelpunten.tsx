import type { Aanbod, Antwoord, Melding as Gemeld } from '@bijrijder/dossier/aanbod';
import { Datum, Keuzelijst, Knop, Lijstje, Melding, Merkje, Stapel, Tekstvak, Vinkje, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { KNELPUNTEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** Fewer than this is shown as "1 of 2": a count of one is somebody. */
export const WEINIG = 3;

/** What blocks an offer, how often it was said, what colleagues wrote, and what we do about it. */
export function Knelpunten({
  d,
  sleutel,
  fout,
}: {
  d: { een: Aanbod; meldingen: Gemeld[]; antwoorden: Antwoord[] };
  /** Only for who may answer. */
  sleutel: string | null;
  fout: string | null;
}) {
  const t = useTekst();
  const soorten = KNELPUNTEN.filter(
    (k) =>
      d.een.oorzaken.some((o) => o.soort === k) ||
      d.antwoorden.some((a) => a.soort === k) ||
      (k === 'baangarantie' && d.een.baangarantie),
  );
  return (
    <Vlak id="knelpunten" titel={t('aanbodwerk.een.knelpunten')}>
      <Stapel gat="r3">
        {soorten.length === 0 && <p>{t('aanbodwerk.overzicht.oorzakenLeeg')}</p>}
        {soorten.map((soort) => {
          const keer = d.een.oorzaken.find((o) => o.soort === soort)?.keer ?? 0;
          const antwoord = d.antwoorden.find((a) => a.soort === soort);
          return (
            <div key={soort}>
              <p>
                <b>{t(`aanbod.knelpunt.${soort}`)}</b>{' '}
                {keer > 0 && (
                  <Merkje>
                    {keer < WEINIG ? t('aanbodwerk.overzicht.weinig') : t('aanbodwerk.een.keer', { n: keer })}
                  </Merkje>
                )}
              </p>
              <Lijstje
                lijst={d.meldingen
                  .filter((m) => m.soort === soort)
                  .map((m) => ({
                    id: m.id,
                    icoon: 'chat-circle-text',
                    tekst: m.toelichting,
                    bij: (
                      <>
                        {m.door}, <Datum iso={m.op} weekdag="geen" />
                      </>
                    ),
                  }))}
              />
              <p className={antwoord ? undefined : 'zacht'}>
                {antwoord ? (
                  <Tekst
                    k={antwoord.opgelost ? 'aanbodwerk.een.opgelostZo' : 'aanbodwerk.een.wijDoen'}
                    waarden={{
                      tekst: antwoord.tekst,
                      door: antwoord.door,
                      dag: <Datum key="d" iso={antwoord.op} weekdag="geen" />,
                    }}
                  />
                ) : (
                  t('aanbodwerk.een.geenAntwoord')
                )}
              </p>
            </div>
          );
        })}
        {sleutel && (
          <details open={fout !== null}>
            <summary className="knop knop--lijn">{t('aanbodwerk.een.antwoordKop')}</summary>
            <form method="post">
              <Stapel gat="r3">
                <Eenmalig sleutel={sleutel} />
                {fout !== null && (
                  <Melding soort="fout" rol="alert">
                    {t('aanbodwerk.een.fout')}
                  </Melding>
                )}
                <Keuzelijst
                  id="antwoord-soort"
                  name="soort"
                  label={t('aanbodwerk.knelpunt.wat')}
                  opties={KNELPUNTEN.map((k) => ({ value: k, tekst: t(`aanbod.knelpunt.${k}`) }))}
                />
                <Tekstvak
                  id="antwoord-tekst"
                  name="tekst"
                  rows={3}
                  maxLength={1000}
                  label={t('aanbodwerk.een.antwoordTekst')}
                  hulp={t('aanbodwerk.een.antwoordBij')}
                  defaultValue={fout ?? ''}
                  required
                />
                <Vinkje name="opgelost">{t('aanbodwerk.een.opgelost')}</Vinkje>
                <Knop soort="lijn" name="doe" value="antwoord">
                  {t('aanbodwerk.een.antwoordKnop')}
                </Knop>
              </Stapel>
            </form>
          </details>
        )}
      </Stapel>
    </Vlak>
  );
}
