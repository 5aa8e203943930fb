import { type Afstemming, HOEVEEL, type Ontbreekt, type Stapsoort } from '@bijrijder/dossier/afstemming';
import {
  Datum,
  Keuze,
  Keuzelijst,
  Knop,
  Knoppen,
  Merkje,
  Poort,
  Stapel,
  Tekstvak,
  Tekstveld,
  Vlak,
} from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { Meelezers } from '../../gedeeld/meelezers.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Hoorwerk } from './afstemming.tsx';

type Deel = 'gehoord' | 'verwijt' | 'geld' | 'alternatief' | 'tweede' | 'brief';
const DELEN: readonly { id: Deel; mist: readonly Ontbreekt[]; soorten: readonly Stapsoort[]; na: readonly Deel[] }[] = [
  { id: 'gehoord', mist: ['gehoord', 'tegenspraak'], soorten: ['uitnodiging', 'gehoord'], na: [] },
  { id: 'verwijt', mist: ['verwijt', 'geen_verwijt'], soorten: ['verwijt'], na: ['gehoord'] },
  { id: 'geld', mist: ['omstandigheden', 'gevolg'], soorten: ['omstandigheden'], na: ['gehoord', 'verwijt'] },
  { id: 'alternatief', mist: ['alternatief'], soorten: ['alternatief'], na: [] },
  {
    id: 'tweede',
    mist: ['tweede', 'collega'],
    soorten: ['akkoord'],
    na: ['gehoord', 'verwijt', 'geld', 'alternatief'],
  },
  { id: 'brief', mist: ['brief'], soorten: ['brief'], na: ['tweede'] },
];
/** What is weighed: by which somebody who did not agree is heard. */
const WEGEN: ReadonlySet<Deel> = new Set(['verwijt', 'geld', 'alternatief']);
const KANALEN = ['bellen', 'appen', 'mailen', 'brief', 'langskomen', 'beeldbellen'] as const;

type Gegevens = Hoorwerk & { zaak: Afstemming };

/** The six steps. What cannot be done yet has no button. */
export function Stappen({ d, waarden }: { d: Gegevens; waarden: Record<string, string> | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const { zaak } = d;
  const open = (deel: (typeof DELEN)[number]) => deel.mist.some((m) => zaak.ontbreekt.includes(m));
  const klaar = new Set(DELEN.filter((deel) => !open(deel)).map((deel) => deel.id));
  const stil = zaak.ontbreekt.includes('niet_goed');
  const gevraagd = zaak.tweeden.at(-1);
  const wacht = zaak.meelezers.some((w) => !w.antwoord);
  const oneens = zaak.meelezers.findLast((w) => w.soort === 'oneens');
  const gewogen = zaak.stappen.findLast((s) => s.soort !== 'akkoord' && s.soort !== 'brief');
  /** A colleague did not agree and was answered: now it is weighed again, before anybody else is asked. */
  const opnieuw = d.loopt && !wacht && oneens !== undefined && oneens.nr > (gewogen?.nr ?? 0);
  const kan = (deel: (typeof DELEN)[number]): boolean =>
    d.rol === 'klantmanager' &&
    (open(deel) || (opnieuw && WEGEN.has(deel.id))) &&
    !(deel.id === 'tweede' && (wacht || opnieuw)) &&
    deel.na.every((n) => klaar.has(n)) &&
    (!stil || deel.id === 'gehoord' || deel.id === 'alternatief');
  const nu = DELEN.find(kan)?.id;
  /** What a step waits for: earlier steps, a talk, or somebody else. */
  const waarop = (deel: (typeof DELEN)[number]): string => {
    const eerst = deel.na.filter((n) => !klaar.has(n)).map((n) => DELEN.findIndex((x) => x.id === n) + 1);
    if (eerst.length > 0)
      return t('afstemming.later', { stappen: t('afstemming.laterStap', { nr: Math.max(...eerst) }) });
    return stil ? t('afstemming.later', { stappen: t('afstemming.laterBellen') }) : t('afstemming.open');
  };
  return (
    <>
      {zaak.verplichting && (
        <Vlak id="plicht" soort="zacht" titel={zaak.verplichting.wat}>
          <p>{zaak.verplichting.reden}</p>
          <p>
            <Tekst
              k="afstemming.plicht"
              waarden={{
                dag: <Datum key="d" iso={zaak.niet_gedaan_op ?? zaak.begonnen_op} weekdag="geen" />,
                tot: <Datum key="t" iso={zaak.verplichting.tot} weekdag="geen" />,
                artikel: zaak.verplichting.artikel,
                bel: zaak.verplichting.bel,
              }}
            />
          </p>
          {zaak.grond && <p className="zacht">{t(`afstemming.grond.${zaak.grond}`)}</p>}
        </Vlak>
      )}
      <h2>{t('afstemming.stappen')}</h2>
      <Poort
        label={t('afstemming.stappen')}
        items={DELEN.map((deel) => {
          const gezet = zaak.stappen.filter((s) => deel.soorten.includes(s.soort));
          return {
            id: deel.id,
            toestand: klaar.has(deel.id) ? 'klaar' : deel.id === nu ? 'nu' : 'straks',
            titel: t(`afstemming.stap.${deel.id}`, { naam }),
            bij: (
              <>
                {gezet.length === 0 && `${t(`afstemming.stap.${deel.id}.bij`, { naam })} `}
                {gezet.map((s) => (
                  <span key={s.id}>
                    {s.tekst}
                    {s.tekst2 && ` ${s.tekst2}`}{' '}
                    <span className="zacht">
                      <Tekst
                        k="afstemming.door"
                        waarden={{ door: s.door, dag: <Datum key="d" iso={s.dag} weekdag="geen" /> }}
                      />
                    </span>
                    <br />
                  </span>
                ))}
                {deel.id === 'gehoord' &&
                  zaak.woorden.map((w) => (
                    <span key={w.id}>
                      <b>{t(`afstemming.woord.${w.soort}`, { naam })}</b> <span className="eigen">{w.tekst}</span>{' '}
                      {w.metHulp && t('afstemming.woord.hulp', { naam })}{' '}
                      <span className="zacht">
                        <Datum iso={w.op} weekdag="geen" />
                      </span>
                      <br />
                    </span>
                  ))}
                {deel.id === 'tweede' &&
                  zaak.tweeden.map((q) => (
                    <span key={q.id}>
                      {t('afstemming.tweede.vraag', { wie: q.wie })}{' '}
                      <span className="zacht">
                        <Datum iso={q.op} weekdag="geen" />
                      </span>
                      <br />
                    </span>
                  ))}
              </>
            ),
            bron: deel.id === 'tweede' ? undefined : t(`afstemming.stap.${deel.id}.bron`),
            actie: klaar.has(deel.id) ? (
              <Merkje soort="goed">{t('afstemming.gedaan')}</Merkje>
            ) : !kan(deel) ? (
              <Merkje soort="lijn">{waarop(deel)}</Merkje>
            ) : deel.id === 'gehoord' ? (
              <Knop href={`/werkplek/mensen/${d.kop.id}/gesprek`}>{t('afstemming.bereidVoor')}</Knop>
            ) : undefined,
          };
        })}
      />
      {zaak.meelezers.length > 0 && (
        <Vlak id="collegas" titel={t('afstemming.meelezen.collegas')}>
          <Stapel gat="r3">
            <Meelezers
              woorden={zaak.meelezers}
              antwoord={
                d.loopt && d.rol === 'klantmanager'
                  ? {
                      velden: { zaak: zaak.id },
                      sleutel: d.sleutel,
                      getypt:
                        waarden?.doe === 'antwoord' ? { woord: waarden.woord ?? '', tekst: waarden.tekst ?? '' } : null,
                    }
                  : undefined
              }
            />
            {opnieuw && <p>{t('afstemming.meelezen.weegOpnieuw', { wie: oneens.wie })}</p>}
          </Stapel>
        </Vlak>
      )}
      {DELEN.filter(kan).map((deel) => (
        <div key={deel.id} className="vlak boven-r3">
          <details open={deel.id === nu || waarden !== null}>
            <summary>
              <b>{t(`afstemming.stap.${deel.id}`, { naam })}</b>
            </summary>
            <form method="post" className="boven-r3">
              <Stapel gat="r3">
                <Eenmalig sleutel={d.sleutel} />
                <input type="hidden" name="doe" value={deel.id === 'tweede' ? 'vraag' : 'stap'} />
                <input type="hidden" name="zaak" value={zaak.id} />
                {deel.id === 'gehoord' && d.beleid && (
                  <p className="zacht">
                    {t('afstemming.termijnen', {
                      naam,
                      reactie: d.beleid.reactietermijn_dagen,
                      antwoord: d.beleid.hoortermijn_dagen,
                    })}
                  </p>
                )}
                {deel.id === 'tweede' ? (
                  <Tweede
                    d={d}
                    gevraagd={gevraagd && !zaak.meelezers.some((w) => w.nr > gevraagd.nr) ? gevraagd.wie : null}
                  />
                ) : (
                  <Velden deel={deel.id} d={d} w={waarden} />
                )}
              </Stapel>
            </form>
          </details>
        </div>
      ))}
      {zaak.ontbreekt.length === 0 && d.rol === 'klantmanager' && (
        <form method="post" className="boven-r4">
          <Stapel gat="r3">
            <Eenmalig sleutel={d.sleutel} />
            <input type="hidden" name="zaak" value={zaak.id} />
            <p>{t('afstemming.verlaag.bel', { naam })}</p>
            <Keuzelijst
              id="hoe"
              name="hoe"
              label={t('afstemming.verlaag.hoe')}
              opties={(['bellen', 'langsgaan', 'appen', 'beeldbellen'] as const).map((h) => ({
                value: h,
                tekst: t(`afstemming.verlaag.hoe.${h}`),
              }))}
            />
            <Keuze
              id="gesproken"
              name="gesproken"
              vraag={t('afstemming.verlaag.gesproken', { naam })}
              required
              opties={(['ja', 'nee'] as const).map((v) => ({
                value: v,
                tekst: t(`afstemming.verlaag.gesproken.${v}`),
              }))}
            />
            <Tekstvak id="sprak" name="tekst" rows={2} maxLength={1000} label={t('afstemming.verlaag.zei', { naam })} />
            <Knop name="doe" value="verlaag" soort="lijn">
              {t('afstemming.knop.verlaag')}
            </Knop>
          </Stapel>
        </form>
      )}
    </>
  );
}

/** Asks a colleague by name; who did not agree, asks for a new weighing first. */
function Tweede({ d, gevraagd }: { d: Gegevens; gevraagd: string | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <>
      {gevraagd && <p>{t('afstemming.tweede.wacht', { wie: gevraagd })}</p>}
      <p>{t('afstemming.tweede.uitleg', { naam })}</p>
      <Keuzelijst
        id="collega"
        name="collega"
        label={t('afstemming.tweede.wie')}
        opties={d.tweeden.map((c) => ({ value: c.id, tekst: `${c.naam}, ${c.functie}` }))}
      />
      <Knop soort="lijn">{t('afstemming.tweede.vraagKnop')}</Knop>
    </>
  );
}

function Velden({ deel, d, w }: { deel: Deel; d: Gegevens; w: Record<string, string> | null }): ReactNode {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const { vandaag } = d;
  const tekst = (label: string) => (
    <Tekstvak
      id={`${deel}-tekst`}
      name="tekst"
      label={label}
      rows={3}
      maxLength={4000}
      defaultValue={w?.tekst}
      required
    />
  );
  const tweede = (label: string) => (
    <Tekstvak
      id={`${deel}-tekst2`}
      name="tekst2"
      label={label}
      rows={2}
      maxLength={4000}
      defaultValue={w?.tekst2}
      required
    />
  );
  const knop = (soort: string, label: string) => (
    <Knop soort="lijn" name="soort" value={soort}>
      {label}
    </Knop>
  );
  switch (deel) {
    case 'gehoord':
      return (
        <>
          <Keuzelijst
            id="kanaal"
            name="kanaal"
            label={t('afstemming.veld.hoe')}
            defaultValue={w?.kanaal}
            opties={KANALEN.map((k) => ({ value: k, tekst: t(`werkplek.kanaal.${k}`) }))}
          />
          <Tekstveld
            id="dag"
            name="dag"
            type="date"
            label={t('afstemming.veld.dag')}
            defaultValue={w?.dag ?? vandaag}
            required
          />
          {tekst(t('afstemming.veld.gehoord', { naam }))}
          <Knoppen>
            {knop('gehoord', t('afstemming.knop.gehoord'))}
            {knop('uitnodiging', t('afstemming.knop.uitnodiging'))}
          </Knoppen>
        </>
      );
    case 'verwijt':
      return (
        <>
          <Keuze
            id="verwijtbaar"
            name="verwijtbaar"
            vraag={t('afstemming.veld.verwijt.vraag', { naam })}
            opties={(['nee', 'ja'] as const).map((v) => ({ value: v, tekst: t(`afstemming.veld.verwijt.${v}`) }))}
          />
          {tekst(t('afstemming.veld.verwijt'))}
          {knop('verwijt', t('afstemming.knop.stap'))}
        </>
      );
    case 'geld':
      return (
        <>
          {tekst(t('afstemming.veld.omstandigheden'))}
          {tweede(t('afstemming.veld.middelen'))}
          <Tekstveld
            id="vast"
            name="vast"
            inputMode="decimal"
            label={t('afstemming.veld.vast', { naam })}
            hulp={t('afstemming.veld.vastHulp')}
            defaultValue={w?.vast}
          />
          <Keuze
            id="hoeveel"
            name="hoeveel"
            vraag={t('afstemming.veld.hoeveel')}
            gekozen={w?.hoeveel ?? 'niets'}
            opties={HOEVEEL.map((h) => ({
              value: h,
              tekst: t(`afstemming.hoeveel.${h}`),
              bij: t(`afstemming.hoeveel.${h}.bij`),
            }))}
          />
          <Tekstveld id="pct" name="pct" inputMode="decimal" label={t('afstemming.veld.pct')} defaultValue={w?.pct} />
          {knop('geld', t('afstemming.knop.stap'))}
        </>
      );
    case 'alternatief':
      return (
        <>
          {tekst(t('afstemming.veld.alternatief'))}
          {tweede(t('afstemming.veld.waaromNiet'))}
          {knop('alternatief', t('afstemming.knop.stap'))}
        </>
      );
    case 'brief':
      return (
        <>
          {tekst(t('afstemming.veld.brief'))}
          {tweede(t('afstemming.veld.bezwaar', { naam }))}
          <Tekstveld
            id="herzien"
            name="herzien"
            type="date"
            label={t('afstemming.veld.herzien')}
            defaultValue={w?.herzien}
            required
          />
          {knop('brief', t('afstemming.knop.stap'))}
        </>
      );
    default:
      return null;
  }
}
