import { aanmeldingVan } from '@bijrijder/dossier/intake';
import { zoektermijnVan } from '@bijrijder/dossier/plan';
import { metToegang } from '@bijrijder/dossier/toegang';
import { aanvraagstandVan, Toekenfout, voorschotGevraagd, vraagAanvraagvoorschot } from '@bijrijder/dossier/toekenning';
import { Datum, EigenWoorden, Kop, Stapel, Verder, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { databank, eisClient } from '../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/aanmelding.ts';
import { Aanvraagvlak } from './aanvraagvlak.tsx';

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
      vanaf: (await zoektermijnVan(t, wie.id))?.aanvraagVanaf ?? null,
    }),
  );
}

/** Asks for an advance while we decide. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
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
export default function Aanmelding({ loaderData: { a, vanaf, stand, vandaag, voorschot } }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const dag = (iso: string) => <Datum key={iso} iso={iso} taal={taal} />;
  return (
    <Stapel gat="r6">
      <title>{t('mijn.aanmelding.kop')}</title>
      <Kop titel={<Tekst k="mijn.aanmelding.kop" />} lood={<Tekst k="mijn.aanmelding.lood" />} />
      {a ? (
        <>
          {stand && <Aanvraagvlak stand={stand} vandaag={vandaag} voorschot={voorschot} />}
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
