import { anderenVan, nazorgafspraken, nazorgVan, vragenVan } from '@bijrijder/dossier/nazorg';
import { Keuze, Knop, Kop, Melding, Mens, Stapel, Terug, Verder, Vlak, Zij } from '@bijrijder/ui';
import { eisClient, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/nazorg.ts';
import { Anderen } from './ander.tsx';
import { bijNazorg, doeInNazorg } from './doen.server.ts';
import { Vragen } from './vragen.tsx';

export const handle = { indeling: 'tweeluik' };
const KLAAR = ['keuze', 'vraag', 'zonder-beeld', 'ander'] as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijNazorg(wie, 'lezen', async (t) => ({
    bron: teksten('nazorg'),
    nazorg: (await nazorgVan(t, wie.id)) ?? null,
    vragen: await vragenVan(t, wie.id),
    anderen: await anderenVan(t, wie.id),
    dagen: (await nazorgafspraken(t)).antwoord_werkdagen,
    klaar: KLAAR.find((k) => k === klaar) ?? null,
    sleutels: { vraag: nieuweSleutel(), ander: nieuweSleutel() },
  }));
}
export type Nazorgbeeld = Awaited<ReturnType<typeof loader>>;

export async function action({ request }: Route.ActionArgs) {
  return doeInNazorg(await eisClient(request), await request.formData());
}

export default function Nazorgpagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Nazorg d={loaderData} poging={actionData ?? null} />
    </Teksten>
  );
}

function Nazorg({ d, poging }: { d: Nazorgbeeld; poging: Route.ComponentProps['actionData'] | null }) {
  const t = useTekst();
  const n = d.nazorg;
  const loopt = n !== null && n.afgeslotenOp === null;
  const naam = n?.bij.split(' ')[0] ?? '';
  const dag = (iso: string) => <Datum key={iso} iso={iso} weekdag="geen" />;
  return (
    <>
      <Stapel gat="r6">
        <title>{t('nazorg.titel')}</title>
        <Terug href="/mijn/alles">
          <Tekst k="mijn.alles.kop" />
        </Terug>
        <Kop
          titel={<Tekst k={loopt ? 'nazorg.kop' : 'nazorg.geenKop'} />}
          lood={
            !n ? (
              <Tekst k="nazorg.geenLood" />
            ) : loopt ? (
              <Tekst k="nazorg.lood" waarden={{ op: dag(n.uitstroomOp), tot: dag(n.tot), naam: n.bij }} />
            ) : n.einde === 'terug' ? (
              <Tekst k="nazorg.terugLood" waarden={{ naam: n.bij }} />
            ) : (
              <Tekst k="nazorg.klaarLood" waarden={{ dag: dag(n.afgeslotenOp ?? n.tot) }} />
            )
          }
        />
        {d.klaar && (
          <Melding soort={d.klaar === 'zonder-beeld' ? 'let-op' : 'goed'} rol="status">
            <Tekst k={`nazorg.klaar.${d.klaar}`} />
          </Melding>
        )}
        {loopt && (
          <Vlak id="hoe" titel={<Tekst k="nazorg.hoe" />} kop="groot">
            <form method="post">
              <Stapel gat="r3">
                <Keuze
                  id="vorm"
                  name="vorm"
                  vraag={<Tekst k="nazorg.hoeBij" />}
                  hulp={n.gekozenOp === null ? <Tekst k="nazorg.vorm.nog" /> : undefined}
                  gekozen={n.vorm}
                  opties={(['intensief', 'passief', 'geen'] as const).map((v) => ({
                    value: v,
                    tekst: <Tekst k={`nazorg.vorm.${v}`} />,
                    bij: <Tekst k={`nazorg.vorm.${v}Bij`} waarden={{ naam }} />,
                  }))}
                />
                <Knop name="doe" value="keuze">
                  <Tekst k="nazorg.bewaar" />
                </Knop>
              </Stapel>
            </form>
          </Vlak>
        )}
        {n && <Vragen d={d} open={(loopt && n.vorm !== 'geen') || poging?.fout === 'dicht'} poging={poging ?? null} />}
        {loopt && <Anderen d={d} />}
      </Stapel>
      <Zij>
        {loopt && (
          <Mens
            id="mens"
            naam={n.bij}
            over={<Tekst k="nazorg.titel" />}
            bel={n.telefoon ? `tel:${n.telefoon.replaceAll(' ', '')}` : undefined}
            app={n.vorm === 'geen' ? undefined : '#vragen'}
          />
        )}
        <Vlak id="terug" soort="zacht" titel={<Tekst k="nazorg.terug" />} kop="groot">
          <p>
            <Tekst k="nazorg.terugBij" />
          </p>
          <p className="boven-r2">
            <Verder href="/mijn/geld/weg-en-terug">
              <Tekst k="nazorg.terugKnop" />
            </Verder>
          </p>
        </Vlak>
      </Zij>
    </>
  );
}
