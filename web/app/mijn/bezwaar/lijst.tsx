import { bezwaarbaar, bezwaarbareVerlagingen, bezwarenVan, volgendeStap } from '@bijrijder/dossier/bezwaar';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Kiezers, Kop, Leeg, Stapel, Terug, Vlak } from '@bijrijder/ui';
import { databank, eisClient, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/lijst.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bezwaar', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => ({
      bron: teksten('rechten'),
      vandaag: t.vandaag,
      besluiten: [...(await bezwaarbareVerlagingen(t, wie.id)), ...(await bezwaarbaar(t, wie.id))],
      bezwaren: (await bezwarenVan(t)).map((b) => ({ ...b, volgende: volgendeStap(b) })),
    }),
  );
}

/** The page of an objection, or of a decision one can object to. */
const plek = (b: { verlaging: string | null; maand: string }): string =>
  b.verlaging ? `/mijn/bezwaar/verlaging/${b.verlaging}` : `/mijn/bezwaar/${b.maand}`;

export default function BezwarenPagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Lijst d={loaderData} />
    </Teksten>
  );
}

function Lijst({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const [optijd, laat] = [d.besluiten.filter((b) => d.vandaag <= b.tot), d.besluiten.filter((b) => d.vandaag > b.tot)];
  const kies = (b: (typeof d.besluiten)[number]) => ({
    href: plek(b),
    icoon: 'files' as const,
    titel: (
      <Tekst
        k={b.verlaging ? 'rechten.bezwaar.verlaging' : 'rechten.bezwaar.maand'}
        waarden={{ maand: maandWoord(b.maand, d.vandaag, taal) }}
      />
    ),
    ...(d.vandaag <= b.tot && { bij: <Tekst k="rechten.bezwaar.tot" waarden={{ dag: dagWoord(b.tot, taal) }} /> }),
  });
  return (
    <Stapel gat="r5">
      <title>{t('rechten.bezwaar.titel')}</title>
      <Terug href="/mijn">
        <Tekst k="rechten.terug" />
      </Terug>
      <Kop titel={<Tekst k="rechten.bezwaar.kop" />} lood={<Tekst k="rechten.bezwaar.lood" />} />
      {d.bezwaren.length > 0 && (
        <Vlak id="lopend" titel={<Tekst k="rechten.bezwaar.lopend" />}>
          <Kiezers
            items={d.bezwaren.map((b) => ({
              href: `${plek(b)}#${b.id}`,
              icoon: b.einde ? 'check-circle' : 'clock',
              titel: (
                <Tekst
                  k={b.verlaging ? 'rechten.bezwaar.overVerlaging' : 'rechten.bezwaar.over'}
                  waarden={{ maand: maandWoord(b.maand, d.vandaag, taal) }}
                />
              ),
              bij: <Tekst k={`rechten.bezwaar.status.${b.volgende}`} />,
            }))}
          />
        </Vlak>
      )}
      <Vlak id="kies" titel={<Tekst k="rechten.bezwaar.kies" />}>
        {d.besluiten.length === 0 ? (
          <Leeg zin={<Tekst k="rechten.bezwaar.geenBesluit" />} />
        ) : (
          <>
            {optijd.length > 0 && <Kiezers items={optijd.map(kies)} />}
            {laat.length > 0 && (
              <details className="bewijs boven-r3" open={optijd.length === 0}>
                <summary>
                  <Tekst k="rechten.bezwaar.eerder" />
                </summary>
                <p className="onder-r3">
                  <Tekst k="rechten.bezwaar.voorbij" />
                </p>
                <Kiezers items={laat.map(kies)} />
              </details>
            )}
          </>
        )}
      </Vlak>
      <p>
        <Tekst k="rechten.bezwaar.gratis" /> <Tekst k="rechten.bezwaar.hulp" />
      </p>
    </Stapel>
  );
}
