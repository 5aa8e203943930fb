import { Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { Besluitvorm, type Rondom, useVeld } from './besluitvorm.tsx';
import { Plichten, type Volwassene } from './plichten.tsx';

/** The decision that grants. */
export function Toekenvorm({
  gemeldOp,
  mensen,
  kinderen,
  rond,
}: {
  gemeldOp: string;
  mensen: readonly Volwassene[];
  kinderen: number;
  rond: Rondom;
}) {
  const t = useTekst();
  const { naam } = rond;
  const { w, fout } = useVeld('toekenning', rond);
  return (
    <Vlak id="toekenning" soort="thema" titel={<Tekst k="toekenning.vorm" />}>
      <Besluitvorm soort="toekenning" rond={rond}>
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
          defaultValue={w('ingang', gemeldOp)}
          fout={fout('ingang', 'te_vroeg')}
        />
        <Tekstvak
          id="reden"
          name="reden"
          rows={3}
          maxLength={2000}
          required
          label={t('toekenning.waarom', { naam })}
          hulp={t('toekenning.waarom.bij')}
          defaultValue={w('reden')}
          fout={fout('reden')}
        />
        <details open={Boolean(w('eerderOmdat')) || fout('eerder') !== undefined}>
          <summary className="knop knop--kaal">{t('toekenning.eerder')}</summary>
          <Tekstvak
            id="eerderOmdat"
            name="eerderOmdat"
            rows={2}
            maxLength={1000}
            label={t('toekenning.eerderOmdat')}
            hulp={t('toekenning.eerderOmdat.bij')}
            defaultValue={w('eerderOmdat')}
            fout={fout('eerder')}
          />
        </details>
        <Plichten mensen={mensen} kinderen={kinderen} rond={rond} />
        <Tekstvak
          id="erbij"
          name="erbij"
          rows={3}
          maxLength={2000}
          label={t('toekenning.erbij')}
          hulp={t('toekenning.erbij.bij')}
          defaultValue={w('erbij')}
        />
      </Besluitvorm>
    </Vlak>
  );
}
