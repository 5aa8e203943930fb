import type { Besluitgrond } from '@bijrijder/dossier/toekenning';
import { Keuze, Melding, Stapel, Tekstvak, Tekstveld, WetsBron } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { type Rondom, useVeld } from './besluitvorm.tsx';
import { plichtveld } from './plichtveld.ts';

const GRONDEN: Readonly<Record<Besluitgrond, readonly ('straks' | 'nu' | 'ontheffing' | 'geldt_niet')[]>> = {
  '9_1_a': ['straks', 'nu', 'ontheffing', 'geldt_niet'],
  '9_1_b': ['straks', 'nu'],
  '9_1_c': ['straks', 'nu', 'ontheffing'],
};

export type Volwassene = { persoon: string; naam: string };

/** What the law asks, chosen for each adult on their own: now, later, or not for a time; each with its reason and its end. */
export function Plichten({
  mensen,
  kinderen,
  rond,
}: {
  mensen: readonly Volwassene[];
  kinderen: number;
  rond: Rondom;
}) {
  const t = useTekst();
  const { w, foutcode } = useVeld('toekenning', rond);
  const bezig = Object.keys(rond.was?.getypt ?? {}).some((k) => k.endsWith('_keuze') && w(k) !== 'straks');
  return (
    <details open={bezig}>
      <summary className="knop knop--lijn">{t('toekenning.plicht.open')}</summary>
      <Stapel gat="r4" className="boven-r3">
        <p>
          <Tekst k="toekenning.plicht.bij" />
        </p>
        {kinderen > 0 && mensen.length === 1 && (
          <Melding>
            <Tekst k="toekenning.plicht.kind" waarden={{ naam: rond.naam }} />
          </Melding>
        )}
        {mensen.map(({ persoon, naam }) =>
          (Object.keys(GRONDEN) as Besluitgrond[]).map((grond) => {
            const veld = (wat: 'keuze' | 'wat' | 'reden' | 'tot') => plichtveld(persoon, grond, wat);
            const keuze = w(veld('keuze'), 'straks');
            const fout = (wat: 'wat' | 'reden' | 'tot') =>
              foutcode === `plicht_${wat}` && keuze !== 'straks' && isMis(wat, w(veld(wat)) ?? '')
                ? t(`toekenning.fout.plicht_${wat}`)
                : undefined;
            return (
              <Stapel key={persoon + grond} gat="r2">
                <h3>
                  <Tekst k={`toekenning.plicht.${grond}`} waarden={{ naam }} />
                </h3>
                <Keuze
                  id={veld('keuze')}
                  name={veld('keuze')}
                  vraag={t('toekenning.plicht.wat', { naam })}
                  gekozen={keuze}
                  opties={GRONDEN[grond].map((k) => ({
                    value: k,
                    tekst: t(`toekenning.plicht.keuze.${k}`),
                    bij: t(`toekenning.plicht.keuze.${k}.bij`),
                  }))}
                />
                <details open={keuze !== 'straks'}>
                  <summary className="knop knop--kaal">{t('toekenning.plicht.schrijf')}</summary>
                  <Stapel gat="r2" className="boven-r2">
                    <Tekstveld
                      id={veld('wat')}
                      name={veld('wat')}
                      maxLength={300}
                      label={t('toekenning.plicht.past', { naam })}
                      hulp={t('toekenning.plicht.pastBij')}
                      defaultValue={w(veld('wat'))}
                      fout={fout('wat')}
                    />
                    <Tekstvak
                      id={veld('reden')}
                      name={veld('reden')}
                      rows={2}
                      maxLength={1000}
                      label={t('toekenning.plicht.waarom', { naam })}
                      hulp={t('toekenning.plicht.waaromBij')}
                      defaultValue={w(veld('reden'))}
                      fout={fout('reden')}
                    />
                    <Tekstveld
                      id={veld('tot')}
                      name={veld('tot')}
                      type="date"
                      label={t('toekenning.plicht.tot')}
                      hulp={t('toekenning.plicht.totBij')}
                      defaultValue={w(veld('tot'))}
                      fout={fout('tot')}
                    />
                  </Stapel>
                </details>
              </Stapel>
            );
          }),
        )}
        <WetsBron>art. 9, 9a en 44a Pw</WetsBron>
      </Stapel>
    </details>
  );
}

/** Is it this field that is meant? Days are judged where they are read. */
const isMis = (wat: 'wat' | 'reden' | 'tot', waarde: string): boolean =>
  wat === 'tot' || waarde.length < (wat === 'wat' ? 5 : 20);
