import type { Aanvraagvoorschot, Eindstand, Voorgelegd } from '@bijrijder/dossier/toekenning';
import {
  Bedrag,
  Datum,
  EigenWoorden,
  Keuze,
  Keuzelijst,
  Melding,
  Stapel,
  Tekstvak,
  Tekstveld,
  Verder,
  Vinkkeuze,
  Vlak,
} from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { Anders, Besluitvorm, type Rondom, useVeld } from './besluitvorm.tsx';
import { dagVerder } from './dagen.ts';

/** Asked once, only for what no register tells us. */
const STUKKEN = [
  'afschriften',
  'huurcontract',
  'spaargeld',
  'buitenland',
  'onderneming',
  'scheiding',
  'anders',
] as const;
const GRONDEN = [
  'inkomen',
  'vermogen',
  'woonplaats',
  'verblijf',
  'detentie',
  'buitenland',
  'onderwijs',
  'leeftijd',
  'voorliggend',
  'onbekend',
] as const;

/** Three weeks is what we propose; two is the least. */
const VOORSTEL_DAGEN = 21;

/** One friendly question for what is missing. */
export function Vraagvorm({ vandaag, rond }: { vandaag: string; rond: Rondom }) {
  const t = useTekst();
  const { w, fout, lijst } = useVeld('aanvulling', rond);
  return (
    <Anders soort="aanvulling" was={rond.was}>
      <Besluitvorm soort="aanvulling" rond={rond}>
        <p>
          <Tekst k="toekenning.aanvulling.bij" />
        </p>
        <Vinkkeuze
          id="wat"
          name="wat"
          vraag={t('toekenning.aanvulling.wat')}
          fout={fout('stukken')}
          gekozen={lijst}
          opties={STUKKEN.map((s) => ({ value: s, tekst: t(`toekenning.stuk.${s}`) }))}
        />
        <Tekstvak
          id="waarom"
          name="waarom"
          rows={2}
          maxLength={2000}
          label={t('toekenning.aanvulling.waarom')}
          hulp={t('toekenning.aanvulling.waaromBij')}
          defaultValue={w('waarom')}
          fout={fout('reden')}
        />
        <Tekstveld
          id="termijnTot"
          name="termijnTot"
          type="date"
          label={t('toekenning.aanvulling.tot')}
          hulp={t('toekenning.aanvulling.totBij')}
          defaultValue={w('termijnTot', dagVerder(vandaag, VOORSTEL_DAGEN))}
          fout={fout('termijn')}
        />
      </Besluitvorm>
    </Anders>
  );
}

/** A no, with its ground and what can be done now; told in a talk first. */
export function Neevorm({
  magBuiten,
  voorschot,
  rond,
}: {
  magBuiten: boolean;
  /** What was paid while they waited. */
  voorschot: Aanvraagvoorschot | null;
  rond: Rondom;
}) {
  const t = useTekst();
  const { naam } = rond;
  const { w, fout } = useVeld('nee', rond);
  return (
    <Anders soort="nee" was={rond.was}>
      <Besluitvorm soort="nee" rond={rond}>
        <p>
          <Tekst k="toekenning.nee.bij" waarden={{ naam }} />
        </p>
        {voorschot && (
          <Melding soort="let-op">
            <Tekst
              k="toekenning.voorschotBijNee"
              waarden={{
                naam,
                bedrag: <Bedrag key="bedrag" cent={voorschot.cent} />,
                dag: <Datum key="dag" iso={voorschot.dag} weekdag="geen" jaar />,
              }}
            />
          </Melding>
        )}
        {magBuiten && (
          <Keuze
            id="nee"
            name="nee"
            vraag={t('toekenning.nee.soort')}
            gekozen={w('nee', 'afwijzing')}
            opties={(['afwijzing', 'buiten_behandeling'] as const).map((s) => ({
              value: s,
              tekst: t(`toekenning.nee.${s}`),
              bij: t(`toekenning.nee.${s}.bij`),
            }))}
          />
        )}
        <Keuzelijst
          id="grond"
          name="grond"
          label={t('toekenning.grond')}
          hulp={t('toekenning.grond.bij')}
          fout={fout('grond', 'inkomen_lager')}
          defaultValue={w('grond')}
          opties={[
            { value: '', tekst: t('toekenning.grond.kies') },
            ...GRONDEN.map((g) => ({ value: g, tekst: t(`toekenning.grond.${g}`) })),
          ]}
        />
        <Tekstvak
          id="neereden"
          name="reden"
          rows={3}
          maxLength={2000}
          label={t('toekenning.nee.waarom')}
          hulp={t('toekenning.nee.waaromBij')}
          defaultValue={w('reden')}
          fout={fout('reden')}
        />
        <Tekstvak
          id="nu"
          name="nu"
          rows={3}
          maxLength={2000}
          label={t('toekenning.nee.nu', { naam })}
          hulp={t('toekenning.nee.nuBij')}
          defaultValue={w('nu')}
          fout={fout('nu')}
        />
      </Besluitvorm>
    </Anders>
  );
}

/** A right that runs: who asked to stop, and the decision on it. */
export function Eindvorm({
  einde,
  voorgelegd,
  rond,
}: {
  einde: Eindstand;
  /** Put before somebody of the household, and ready to be decided. */
  voorgelegd: Voorgelegd | null;
  rond: Rondom;
}) {
  const t = useTekst();
  const { naam } = rond;
  const { w, fout } = useVeld('einde', rond);
  const [eerste] = einde.verzoeken;
  const compleet = einde.volwassenen.length === einde.verzoeken.length;
  return (
    <Vlak id="einde" titel={<Tekst k="toekenning.kop.einde" />}>
      <Stapel gat="r3">
        {einde.verzoeken.map((v) => (
          <Stapel key={v.id}>
            <p>
              <Tekst
                k={`toekenning.einde.${v.waarom}`}
                waarden={{ dag: datum(v.laatsteDag, { weekdag: 'geen' }), op: datum(v.op, { weekdag: 'geen' }) }}
              />
            </p>
            {v.namens && (
              <p className="zacht">
                <Tekst k="toekenning.einde.namens" waarden={{ wie: v.namens }} />
              </p>
            )}
            {v.woorden && <EigenWoorden>{v.woorden}</EigenWoorden>}
          </Stapel>
        ))}
        {einde.laatsteDag ? (
          <p>
            <Tekst k="toekenning.einde.besloten" waarden={{ dag: datum(einde.laatsteDag, { weekdag: 'geen' }) }} />
          </p>
        ) : (
          <>
            {!eerste && voorgelegd && (
              <p>
                <Tekst
                  k={voorgelegd.klopt ? 'toekenning.einde.klopt' : 'toekenning.einde.gehoord'}
                  waarden={{ naam, dag: datum(voorgelegd.laatsteDag, { weekdag: 'geen' }) }}
                />
              </p>
            )}
            {!eerste && !voorgelegd && (
              <p>
                <Tekst k="toekenning.einde.niemand" waarden={{ naam }} />{' '}
                <Verder href="voorleggen">
                  <Tekst k="toekenning.einde.leg" />
                </Verder>
              </p>
            )}
            {eerste && !compleet && (
              <Melding soort="let-op">
                <Tekst k="toekenning.einde.partner" />
              </Melding>
            )}
            <details open={rond.was?.soort === 'einde' || (eerste && compleet) || (!eerste && voorgelegd !== null)}>
              <summary className="knop knop--lijn">{t('toekenning.open.einde')}</summary>
              <div className="boven-r3">
                <Besluitvorm soort="einde" rond={rond}>
                  <Tekstveld
                    id="laatsteDag"
                    name="laatsteDag"
                    type="date"
                    label={t('toekenning.einde.dag')}
                    defaultValue={w('laatsteDag', eerste?.laatsteDag ?? voorgelegd?.laatsteDag)}
                    fout={fout('termijn')}
                  />
                  <Tekstvak
                    id="eindreden"
                    name="reden"
                    rows={2}
                    maxLength={2000}
                    label={t('toekenning.einde.waarom')}
                    defaultValue={w('reden')}
                    fout={fout('reden')}
                  />
                </Besluitvorm>
              </div>
            </details>
          </>
        )}
      </Stapel>
    </Vlak>
  );
}
