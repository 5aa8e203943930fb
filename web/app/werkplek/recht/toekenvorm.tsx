import type { Papier } from '@bijrijder/dossier/papier';
import type { Toekenning } from '@bijrijder/dossier/toekenning';
import { Knop, Knoppen, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Papierblad } from '../../gedeeld/papierblad.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { type Gesproken, Sprak } from '../maatwerk/sprak.tsx';

/** The decision that grants: what is typed, then exactly what the person will read, then the decision itself. */
export function Toekenvorm({
  naam,
  sleutel,
  gemeldOp,
  was,
  gesproken,
  nooit,
}: {
  naam: string;
  sleutel: string;
  gemeldOp: string;
  was: { getypt: Toekenning; papier: Papier | null; fout: string | null; sprak: string } | null;
  gesproken: Gesproken;
  nooit: boolean;
}) {
  const t = useTekst();
  const g = was?.getypt;
  const bij = (...fouten: string[]) =>
    was?.fout && fouten.includes(was.fout)
      ? t(`toekenning.fout.${was.fout}` as 'toekenning.fout.reden', { naam })
      : undefined;
  return (
    <Vlak id="toekennen" soort="thema" titel={<Tekst k="toekenning.vorm" />}>
      <form method="post">
        <Eenmalig sleutel={sleutel} />
        <Stapel gat="r3">
          <p>
            <Tekst k="toekenning.vorm.bij" waarden={{ naam }} />
          </p>
          <Tekstveld
            id="ingang"
            name="ingang"
            type="date"
            required
            label={t('toekenning.ingang')}
            hulp={t('toekenning.ingang.bij')}
            defaultValue={g?.ingang ?? gemeldOp}
            fout={bij('ingang', 'te_vroeg')}
          />
          <Tekstvak
            id="reden"
            name="reden"
            rows={3}
            maxLength={2000}
            required
            label={t('toekenning.waarom', { naam })}
            hulp={t('toekenning.waarom.bij')}
            defaultValue={g?.reden}
            fout={bij('reden')}
          />
          <details open={Boolean(g?.eerderOmdat) || was?.fout === 'eerder'}>
            <summary className="knop knop--kaal">{t('toekenning.eerder')}</summary>
            <Tekstvak
              id="eerderOmdat"
              name="eerderOmdat"
              rows={2}
              maxLength={1000}
              label={t('toekenning.eerderOmdat')}
              hulp={t('toekenning.eerderOmdat.bij')}
              defaultValue={g?.eerderOmdat}
              fout={bij('eerder')}
            />
          </details>
          <Tekstvak
            id="erbij"
            name="erbij"
            rows={3}
            maxLength={2000}
            label={t('toekenning.erbij')}
            hulp={t('toekenning.erbij.bij')}
            defaultValue={g?.erbij}
          />
          <Sprak naam={naam} eerder={gesproken} nooit={nooit} w={was?.sprak} />
          <Knoppen>
            <Knop soort={was?.papier ? 'lijn' : undefined} icoon="eye" name="doe" value="bekijk">
              {t('toekenning.bekijk', { naam })}
            </Knop>
            {was?.papier && (
              <Knop name="doe" value="besluit">
                {t('toekenning.besluit')}
              </Knop>
            )}
          </Knoppen>
          <p className="klein zacht">
            <Tekst k="toekenning.na" waarden={{ naam }} />
          </p>
        </Stapel>
      </form>
      {was?.papier && (
        <Stapel gat="r3">
          <h3>{t('toekenning.brief', { naam })}</h3>
          <Papierblad papier={was.papier} />
        </Stapel>
      )}
    </Vlak>
  );
}
