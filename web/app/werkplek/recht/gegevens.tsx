import type { Aanvraagfeit, Rechtmaand } from '@bijrijder/dossier/toekenning';
import {
  Bedrag,
  Geldveld,
  Keuze,
  Keuzelijst,
  Knop,
  Melding,
  Stapel,
  Tekstvak,
  Tekstveld,
  Verder,
  Vinkkeuze,
  Vlak,
  WetsBron,
} from '@bijrijder/ui';
import { maandnaam } from '@bijrijder/ui/opmaak';
import { Eenmalig } from '../../eenmalig.tsx';
import { Aanvraagfeittekst } from '../../gedeeld/aanvraagfeit.tsx';
import { RITMES, SOORTEN } from '../../mijn/doorgeven/werk.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Gegevenpoging, Gegevenvorm } from './gegevens.server.ts';

const BRONNEN = ['gesprek', 'papier', 'register'] as const;
const CONTRACTEN = ['geen', 'met_belanghebbende', 'zelfde_derde'] as const;

export type Gegevensrond = {
  persoon: string;
  naam: string;
  gemeldOp: string;
  sleutel: string;
  was: Gegevenpoging | null;
};

/** What the decision rests on: what is known, from where and since when, and writing down what is missing. */
export function Gegevens({
  feiten,
  maanden,
  grens,
  nu,
  rond,
}: {
  feiten: readonly Aanvraagfeit[];
  maanden: readonly Rechtmaand[];
  /** The limit of art. 34 in whole cents; null: not known. */
  grens: number | null;
  /** The month of today. */
  nu: string;
  rond: Gegevensrond;
}) {
  const { naam, persoon } = rond;
  const vermogen = feiten.find((f) => f.soort === 'vermogen');
  // a month is told from its own days on, and only when there is something that pays
  const doorgeefbaar = feiten.some((f) => f.soort === 'dienstverband') ? maanden.filter((m) => m.maand <= nu) : [];
  const thuis = `/werkplek/mensen/${persoon}`;
  return (
    <Vlak id="gegevens" titel={<Tekst k="toekenning.weten" />}>
      <Stapel gat="r3">
        <p>
          <Tekst k="toekenning.weten.bij" waarden={{ naam }} />
        </p>
        {feiten.map((f) => (
          <div key={f.feit}>
            <Aanvraagfeittekst f={f} kant="wij" />
            {f.rand && f.soort !== 'huur' && f.soort !== 'kind' && f.soort !== 'woonsituatie' && (
              <Weg feit={f.feit} rond={rond} />
            )}
          </div>
        ))}
        {grens !== null && (
          <p>
            <Tekst k="toekenning.weten.grens" waarden={{ bedrag: <Bedrag cent={grens} /> }} />
          </p>
        )}
        {vermogen && grens !== null && vermogen.soort === 'vermogen' && vermogen.cent > grens && (
          <Melding soort="let-op">
            <Tekst k="toekenning.weten.boven" waarden={{ naam }} />
          </Melding>
        )}
        {!vermogen && (
          <p className="zacht">
            <Tekst k="toekenning.weten.geenVermogen" waarden={{ naam }} />
          </p>
        )}
        <Vorm vorm="dienstverband" rond={rond} />
        {doorgeefbaar.length > 0 && (
          <div>
            <p>
              <Tekst k="toekenning.weten.inkomenBij" waarden={{ naam }} />
            </p>
            {doorgeefbaar.map((m) => (
              <p key={m.maand}>
                <Verder href={`${thuis}/doorgeven/${m.maand}`}>
                  <Tekst k="toekenning.weten.inkomenMaand" waarden={{ maand: maandnaam(m.maand) }} />
                </Verder>
              </p>
            ))}
          </div>
        )}
        <Vorm vorm="medebewoner" rond={rond} />
        <Vorm vorm="vermogen" rond={rond} />
        <Vorm vorm="huur" rond={rond} />
        <p>
          <Tekst k="toekenning.weten.woning" waarden={{ naam }} />{' '}
          <Verder href={`${thuis}/voorleggen`}>
            <Tekst k="toekenning.weten.leg" />
          </Verder>
        </p>
        <WetsBron>art. 17, 19a, 27, 31 en 34 Pw</WetsBron>
      </Stapel>
    </Vlak>
  );
}

function useGetypt(rond: Gegevensrond, vorm: string) {
  const t = useTekst();
  const was = rond.was?.vorm === vorm ? rond.was : null;
  return {
    was,
    w: (veld: string, anders?: string) => was?.getypt[veld] ?? anders,
    fout: (veld: string) =>
      was?.fout === veld ? t(`toekenning.weten.fout.${was.fout as 'bedrag'}`, { naam: rond.naam }) : undefined,
  };
}

function Vorm({ vorm, rond }: { vorm: Gegevenvorm; rond: Gegevensrond }) {
  const t = useTekst();
  const { w, fout, was } = useGetypt(rond, vorm);
  const id = (veld: string) => `${vorm}-${veld}`;
  return (
    <details open={was !== null}>
      <summary className="knop knop--lijn">{t(`toekenning.weten.${vorm}.open`)}</summary>
      <form method="post" className="boven-r3">
        <Eenmalig sleutel={rond.sleutel} />
        <input type="hidden" name="vorm" value={vorm} />
        <Stapel gat="r3">
          {vorm === 'medebewoner' ? (
            <>
              <p>
                <Tekst k="toekenning.weten.medebewoner.bij" />
              </p>
              <Tekstveld
                id={id('geboren')}
                name="geboren"
                type="date"
                required
                label={t('toekenning.weten.geboren')}
                defaultValue={w('geboren')}
                fout={fout('geboren')}
              />
              <Keuze
                id={id('contract')}
                name="contract"
                vraag={t('toekenning.weten.contract')}
                gekozen={w('contract', 'geen')}
                opties={CONTRACTEN.map((c) => ({ value: c, tekst: t(`toekenning.weten.contract.${c}`) }))}
              />
              <Vinkkeuze
                id={id('is')}
                name="is"
                vraag={t('toekenning.weten.is')}
                gekozen={was?.lijst ?? []}
                opties={(['familie', 'onderwijs'] as const).map((x) => ({
                  value: x,
                  tekst: t(`toekenning.weten.is.${x}`),
                }))}
              />
            </>
          ) : vorm === 'dienstverband' ? (
            <>
              <Tekstveld
                id={id('werkgever')}
                name="werkgever"
                maxLength={120}
                required
                label={t('toekenning.weten.werkgever')}
                hulp={t('toekenning.weten.werkgeverBij')}
                defaultValue={w('werkgever')}
                fout={fout('werkgever')}
              />
              <Keuzelijst
                id={id('inkomensoort')}
                name="inkomensoort"
                label={t('opgave.kies.nieuwSoort')}
                defaultValue={w('inkomensoort')}
                opties={SOORTEN.map((s) => ({ value: s, tekst: t(`opgave.soort.${s}`) }))}
              />
              <Keuzelijst
                id={id('ritme')}
                name="ritme"
                label={t('opgave.kies.nieuwHoeVaak')}
                defaultValue={w('ritme')}
                opties={RITMES.map((r) => ({ value: r, tekst: t(`opgave.ritme.${r}`) }))}
              />
            </>
          ) : (
            <Geldveld
              id={id('bedrag')}
              name="bedrag"
              required
              label={t(`toekenning.weten.${vorm}.bedrag`)}
              hulp={t(`toekenning.weten.${vorm}.hulp`)}
              defaultValue={w('bedrag')}
              fout={fout('bedrag')}
            />
          )}
          <Tekstveld
            id={id('vanaf')}
            name="vanaf"
            type="date"
            required
            label={t(vorm === 'vermogen' ? 'toekenning.weten.op' : 'toekenning.weten.vanaf')}
            defaultValue={w('vanaf', vorm === 'medebewoner' ? undefined : rond.gemeldOp)}
            fout={fout('vanaf') ?? fout('eerder_recht')}
          />
          <Keuze
            id={id('bron')}
            name="bron"
            vraag={t('toekenning.weten.bron')}
            gekozen={w('bron', 'gesprek')}
            fout={fout('bron')}
            opties={BRONNEN.map((b) => ({ value: b, tekst: t(`toekenning.weten.bron.${b}`) }))}
          />
          <Tekstvak
            id={id('woorden')}
            name="woorden"
            rows={2}
            maxLength={1000}
            required
            label={t('toekenning.weten.woorden')}
            hulp={t('toekenning.weten.woordenBij', { naam: rond.naam })}
            defaultValue={w('woorden')}
            fout={fout('woorden')}
          />
          <Knop soort="lijn" name="doe" value="gegeven">
            {t('toekenning.weten.bewaar')}
          </Knop>
        </Stapel>
      </form>
    </details>
  );
}

function Weg({ feit, rond }: { feit: string; rond: Gegevensrond }) {
  const t = useTekst();
  const { w, fout, was } = useGetypt(rond, feit);
  return (
    <details open={was !== null}>
      <summary className="knop knop--kaal">{t('toekenning.weten.weg')}</summary>
      <form method="post" className="boven-r2">
        <Eenmalig sleutel={rond.sleutel} />
        <input type="hidden" name="weg" value={feit} />
        <Stapel>
          <Tekstvak
            id={`weg-${feit}`}
            name="woorden"
            rows={2}
            maxLength={1000}
            required
            label={t('toekenning.weten.wegWaarom')}
            defaultValue={w('woorden')}
            fout={fout('woorden')}
          />
          <Knop soort="lijn" name="doe" value="gegeven">
            {t('toekenning.weten.wegKnop')}
          </Knop>
        </Stapel>
      </form>
    </details>
  );
}
