import { stuurBericht } from '@bijrijder/dossier/contact';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { EINDREDENEN, eindstandVan, neemEindeTerug, Toekenfout, vraagEinde } from '@bijrijder/dossier/toekenning';
import { Datum, Keuze, Knop, Kop, Melding, Stapel, Tekstvak, Tekstveld, Verder, Vinkjes, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { tekstveld } from '../formulier.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { isDag } from '../maand.ts';
import { databank, eisClient, leesSleutel, nieuweSleutel, vertaler, type WieClient } from '../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/stoppen.ts';

const bij = <T,>(wie: WieClient, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(databank(), { wie, handeling, object: 'uitbetaling', doel: 'eigen_zaak', betrokkene: wie.id }, fn);

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return bij(wie, 'lezen', async (t) => ({
    ik: wie.id,
    stand: await eindstandVan(t, wie.id),
    vandaag: t.vandaag,
    sleutel: nieuweSleutel(),
  }));
}

/** Asks to stop, or takes it back; who walks beside them hears it at once. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const terug = vorm.get('terug');
  const nl = vertaler('nl');
  if (terug) {
    const id = eisNummer(String(terug));
    await bij(wie, 'toevoegen', (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        if (await neemEindeTerug(t, wie.id, id))
          await stuurBericht(t, wie.id, nl('mijn.stoppen.berichtTerug'), null, '/mijn/stoppen');
        return null;
      }),
    );
    return redirect('/mijn/stoppen', 303);
  }
  const getypt = {
    laatsteDag: tekstveld(vorm, 'laatsteDag'),
    waarom: tekstveld(vorm, 'waarom'),
    woorden: tekstveld(vorm, 'woorden', 1000),
  };
  const waarom = EINDREDENEN.find((r) => r === getypt.waarom);
  if (!waarom || !isDag(getypt.laatsteDag)) return data(getypt, 400);
  try {
    await bij(wie, 'toevoegen', (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        await vraagEinde(t, wie.id, { ...getypt, waarom });
        await stuurBericht(
          t,
          wie.id,
          nl('mijn.stoppen.bericht', { dag: datum(getypt.laatsteDag) }),
          null,
          '/mijn/stoppen',
        );
        return null;
      }),
    );
  } catch (fout) {
    if (fout instanceof Toekenfout) return data(getypt, 400);
    throw fout;
  }
  return redirect('/mijn/stoppen', 303);
}

/** "I no longer need it": the person chooses the day, sees what still comes, and can take it back. */
export default function Stoppen({ loaderData: d, actionData: was }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const dag = (iso: string) => <Datum key={iso} iso={iso} taal={taal} />;
  const mijn = d.stand?.verzoeken.find((v) => v.persoon === d.ik);
  const ander = d.stand?.verzoeken.find((v) => v.persoon !== d.ik);
  return (
    <Stapel gat="r6">
      <title>{t('mijn.stoppen.kop')}</title>
      <Kop titel={<Tekst k="mijn.stoppen.kop" />} lood={<Tekst k="mijn.stoppen.lood" />} />
      {was && (
        <Melding soort="fout" rol="alert">
          <Tekst k="mijn.stoppen.fout" />
        </Melding>
      )}
      {mijn && (
        <Vlak
          id="gevraagd"
          soort="thema"
          titel={
            <Tekst
              k={mijn.namens ? 'mijn.stoppen.namens' : 'mijn.stoppen.gevraagd'}
              waarden={{ naam: mijn.namens ?? '', dag: dag(mijn.laatsteDag) }}
            />
          }
        >
          <form method="post">
            <Eenmalig sleutel={d.sleutel} />
            <Stapel gat="r3">
              <p>
                <Tekst k={mijn.besloten ? 'mijn.stoppen.besloten' : 'mijn.stoppen.nogBesluit'} />
              </p>
              <Knop soort="lijn" name="terug" value={mijn.id}>
                <Tekst k="mijn.stoppen.terug" />
              </Knop>
            </Stapel>
          </form>
        </Vlak>
      )}
      {!mijn && d.stand?.laatsteDag && (
        <p>
          <Tekst k="mijn.stoppen.eind" waarden={{ dag: dag(d.stand.laatsteDag) }} />
        </p>
      )}
      {!mijn && d.stand?.ingang && !d.stand.laatsteDag && (
        <Vlak id="stop" titel={<Tekst k="mijn.stoppen.vorm" />}>
          <form method="post">
            <Eenmalig sleutel={d.sleutel} />
            <Stapel gat="r4">
              {ander && (
                <Melding soort="let-op">
                  <Tekst k="mijn.stoppen.partner" waarden={{ dag: dag(ander.laatsteDag) }} />
                </Melding>
              )}
              <Tekstveld
                id="laatsteDag"
                name="laatsteDag"
                type="date"
                required
                label={<Tekst k="mijn.stoppen.dag" />}
                hulp={<Tekst k="mijn.stoppen.dagBij" />}
                defaultValue={was?.laatsteDag ?? ander?.laatsteDag}
              />
              <Keuze
                id="waarom"
                name="waarom"
                required
                vraag={t('mijn.stoppen.waarom')}
                gekozen={was?.waarom ?? ander?.waarom}
                opties={EINDREDENEN_HIER.map((r) => ({ value: r, tekst: t(`mijn.stoppen.${r}`) }))}
              />
              <Tekstvak
                id="woorden"
                name="woorden"
                rows={2}
                maxLength={1000}
                label={<Tekst k="mijn.stoppen.woorden" />}
                defaultValue={was?.woorden}
              />
              <Knop>
                <Tekst k={ander ? 'mijn.stoppen.ook' : 'mijn.stoppen.stuur'} />
              </Knop>
            </Stapel>
          </form>
        </Vlak>
      )}
      {d.stand?.ingang ? (
        <Vlak id="komt" titel={<Tekst k="mijn.stoppen.komt" />}>
          <Vinkjes
            lijst={(['komt1', 'komt2', 'komt3'] as const).map((k) => ({
              id: k,
              tekst: <Tekst k={`mijn.stoppen.${k}`} />,
            }))}
          />
          <p>
            <Verder href="/mijn/geld/weg-en-terug">
              <Tekst k="mijn.stoppen.twijfel" />
            </Verder>
          </p>
        </Vlak>
      ) : (
        <p>
          <Tekst k="mijn.stoppen.geen" />
        </p>
      )}
    </Stapel>
  );
}

const EINDREDENEN_HIER = ['werk', 'verhuizing', 'samenwonen', 'ander_geld', 'niet_nodig'] as const;
