import { probeersels } from '@bijrijder/dossier/oefenen';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Knoppen, Lijstje, Merkje, Stapel, Verder, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { databank, eisMedewerker, oefen, stopOefenen, verzoek } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/oefenen.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request);
  if (!verzoek().oefening) return { lijst: null };
  return {
    lijst: await metToegang(
      databank(),
      { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
      probeersels,
    ),
  };
}

export async function action({ request }: Route.ActionArgs) {
  await eisMedewerker(request);
  const doe = (await request.formData()).get('doe');
  if (doe === 'stop') {
    await stopOefenen(request);
    return redirect('/werkplek', 303);
  }
  if (doe !== 'begin') throw new Response(null, { status: 400 });
  await oefen(request);
  return redirect('/werkplek/oefenen', 303);
}

/** Where in the workplace each thing is tried. */
const WAAR = {
  bel: () => '/werkplek',
  bericht: (p: string) => `/werkplek/mensen/${p}/gesprekken#berichten`,
  notitie: (p: string) => `/werkplek/mensen/${p}/gesprek`,
  afspraak: (p: string) => `/werkplek/mensen/${p}/gesprekken#afspraak`,
  belofte: (p: string) => `/werkplek/mensen/${p}#beloofd`,
} as const;

export default function Oefenen({ loaderData: { lijst } }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <>
      <title>{t('werkplek.oefenen.kop')}</title>
      <Werkkop titel={<Tekst k="werkplek.oefenen.kop" />} onder={<Tekst k="werkplek.oefenen.lood" />} />
      <Stapel gat="r5">
        {lijst && (
          <Vlak id="probeer" titel={<Tekst k="werkplek.oefenen.probeer" />}>
            <Lijstje
              lijst={lijst.map((p) => ({
                id: p.wat,
                icoon: p.klaar ? ('check-circle' as const) : ('footprints' as const),
                tekst: <Tekst k={`werkplek.oefenen.${p.wat}`} waarden={{ naam: p.roepnaam }} />,
                bij: p.klaar ? (
                  <Merkje soort="goed">
                    <Tekst k="werkplek.oefenen.gedaan" />
                  </Merkje>
                ) : (
                  p.persoon && (
                    <Verder href={WAAR[p.wat](p.persoon)}>
                      <Tekst k="werkplek.oefenen.open" />
                    </Verder>
                  )
                ),
              }))}
            />
          </Vlak>
        )}
        <Vlak id="weet" soort="zacht" titel={<Tekst k="werkplek.oefenen.weet" />}>
          <Lijstje
            lijst={([1, 2, 3] as const).map((n) => ({
              id: String(n),
              icoon: 'info' as const,
              tekst: <Tekst k={`werkplek.oefenen.weet${n}`} />,
            }))}
          />
        </Vlak>
        <form method="post">
          <Stapel gat="r2">
            {lijst && (
              <p className="zacht">
                <Tekst k="werkplek.oefenen.opnieuwBij" />
              </p>
            )}
            <Knoppen>
              <Knop name="doe" value="begin" soort={lijst ? 'lijn' : undefined}>
                <Tekst k={lijst ? 'werkplek.oefenen.opnieuw' : 'werkplek.oefenen.begin'} />
              </Knop>
              {lijst && (
                <Knop soort="kaal" name="doe" value="stop">
                  <Tekst k="werkplek.oefenen.stop" />
                </Knop>
              )}
            </Knoppen>
          </Stapel>
        </form>
      </Stapel>
    </>
  );
}
