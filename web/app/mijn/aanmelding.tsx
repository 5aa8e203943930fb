import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { aanmeldingVan } from '@bijrijder/dossier/intake';
import { zoektermijnVan } from '@bijrijder/dossier/plan';
import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import {
  aanvraagfeitenVan,
  aanvraagstandVan,
  kentRekening,
  Toekenfout,
  voorschotGevraagd,
  vraagAanvraagvoorschot,
} from '@bijrijder/dossier/toekenning';
import { Datum, EigenWoorden, Kop, Melding, Stapel, Verder, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Aanvraagfeittekst } from '../gedeeld/aanvraagfeit.tsx';
import { HOOGSTENS_BESTANDEN } from '../gedeeld/bestanden.server.ts';
import { databank, eisClient, nieuweSleutel, teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/aanmelding.ts';
import { Aanvraagvlak } from './aanvraagvlak.tsx';
import { stuurPapier } from './papieren.server.ts';
import { Papiervorm } from './papiervorm.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'plan', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => ({
      a: (await aanmeldingVan(t, wie.id)) ?? null,
      stand: await aanvraagstandVan(t, wie.id),
      vandaag: t.vandaag,
      voorschot: await voorschotGevraagd(t, wie.id),
      rekening: await kentRekening(t, wie.id),
      feiten: await weten(t, wie.id),
      sleutel: nieuweSleutel(),
      hoogstens: HOOGSTENS_BESTANDEN,
      // so many files of the last time did not fit; null: nothing was sent just now
      niet: telling(new URL(request.url).searchParams.get('binnen')),
      bron: teksten('aanvraag'),
      vanaf: (await zoektermijnVan(t, wie.id))?.aanvraagVanaf ?? null,
    }),
  );
}

const telling = (waarde: string | null): number | null => (waarde && /^\d{1,2}$/.test(waarde) ? Number(waarde) : null);

/** What the request rests on, for who asked. */
async function weten(t: Toegang, ik: string) {
  const thuis = await huishoudenVan(t, ik);
  return thuis ? aanvraagfeitenVan(t, thuis.huishouden) : [];
}

/** Sends papers for what was asked, or asks for an advance while we decide. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  if (vorm.get('doe') === 'papier') return stuurPapier(wie, vorm);
  try {
    await metToegang(
      databank(),
      { wie, handeling: 'toevoegen', object: 'uitbetaling', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) => vraagAanvraagvoorschot(t, wie.id),
    );
  } catch (fout) {
    // decided meanwhile: the page says so
    if (!(fout instanceof Toekenfout)) throw fout;
  }
  return redirect('/mijn/aanmelding', 303);
}

/** What somebody told us when they came, and the days that count for their application. */
export default function Aanmelding({
  loaderData: { a, vanaf, stand, vandaag, voorschot, rekening, feiten, bron, sleutel, hoogstens, niet },
  actionData,
}: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const dag = (iso: string) => <Datum key={iso} iso={iso} taal={taal} />;
  const vraag = stand?.besluit ? undefined : stand?.aanvullingen.find((v) => v.binnenOp === null);
  return (
    <Stapel gat="r6">
      <title>{t('mijn.aanmelding.kop')}</title>
      <Kop titel={<Tekst k="mijn.aanmelding.kop" />} lood={<Tekst k="mijn.aanmelding.lood" />} />
      {a ? (
        <>
          {niet !== null && !actionData && (
            <Melding soort={niet > 0 ? 'let-op' : 'goed'} rol="status">
              <Tekst k={niet > 0 ? 'mijn.papier.paste' : 'mijn.papier.verstuurd'} waarden={{ aantal: niet }} />
            </Melding>
          )}
          {stand && <Aanvraagvlak stand={stand} vandaag={vandaag} voorschot={voorschot} rekening={rekening} />}
          {vraag && <Papiervorm vraag={vraag} mis={actionData ?? null} sleutel={sleutel} hoogstens={hoogstens} />}
          <Vlak id="zei" titel={<Tekst k="mijn.aanmelding.zei" />}>
            <Stapel>
              <EigenWoorden>{a.brengt}</EigenWoorden>
              {a.nuBelangrijk && <EigenWoorden wie={<Tekst k="mijn.aanmelding.nu" />}>{a.nuBelangrijk}</EigenWoorden>}
              <p>
                <Tekst k="mijn.aanmelding.anders" waarden={{ naam: a.door }} />
              </p>
              <p>
                <Verder href="/mijn/plan">
                  <Tekst k="mijn.aanmelding.verhaal" />
                </Verder>
              </p>
            </Stapel>
          </Vlak>
          {stand?.besluitUiterlijk && !stand.besluit && feiten.length > 0 && (
            <Teksten bron={bron}>
              <Vlak id="weten" titel={<Tekst k="aanvraag.weten" />}>
                <Stapel>
                  <p>
                    <Tekst k="aanvraag.weten.bij" />
                  </p>
                  {feiten.map((f) => (
                    <Aanvraagfeittekst key={f.feit} f={f} kant="u" />
                  ))}
                  <p>
                    <Verder href="/mijn/contact">
                      <Tekst k="aanvraag.weten.schrijf" />
                    </Verder>
                  </p>
                </Stapel>
              </Vlak>
            </Teksten>
          )}
          <Vlak id="dagen" titel={<Tekst k="mijn.aanmelding.dagen" />}>
            <Stapel>
              <p>
                <Tekst k="mijn.aanmelding.gemeld" waarden={{ dag: dag(a.gemeldOp) }} />
              </p>
              {a.aangevraagdOp ? (
                <p>
                  <Tekst k="mijn.aanmelding.aangevraagd" waarden={{ dag: dag(a.aangevraagdOp) }} />
                </p>
              ) : (
                <p>
                  <Tekst
                    k={vanaf && vanaf > a.gemeldOp ? 'mijn.aanmelding.later' : 'mijn.aanmelding.aanvragen'}
                    waarden={{ naam: a.door, dag: vanaf ? dag(vanaf) : '' }}
                  />
                </p>
              )}
            </Stapel>
          </Vlak>
        </>
      ) : (
        <p>
          <Tekst k="mijn.aanmelding.geen" />
        </p>
      )}
    </Stapel>
  );
}
