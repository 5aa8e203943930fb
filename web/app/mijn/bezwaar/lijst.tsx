import { bezwaarbaar, bezwarenVan, volgendeStap } from '@bijrijder/dossier/bezwaar';
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
      besluiten: await bezwaarbaar(t, wie.id),
      bezwaren: (await bezwarenVan(t)).map((b) => ({ ...b, volgende: volgendeStap(b) })),
    }),
  );
}

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
              href: `/mijn/bezwaar/${b.maand}#${b.id}`,
              icoon: b.einde ? 'check-circle' : 'clock',
              titel: <Tekst k="rechten.bezwaar.over" waarden={{ maand: maandWoord(b.maand, d.vandaag, taal) }} />,
              bij: <Tekst k={`rechten.bezwaar.status.${b.volgende}`} />,
            }))}
          />
        </Vlak>
      )}
      <Vlak id="kies" titel={<Tekst k="rechten.bezwaar.kies" />}>
        {d.besluiten.length === 0 ? (
          <Leeg zin={<Tekst k="rechten.bezwaar.geenBesluit" />} />
        ) : (
          <Kiezers
            items={d.besluiten.map((b) => ({
              href: `/mijn/bezwaar/${b.maand}`,
              icoon: 'files',
              titel: <Tekst k="rechten.bezwaar.maand" waarden={{ maand: maandWoord(b.maand, d.vandaag, taal) }} />,
              bij:
                d.vandaag <= b.tot ? (
                  <Tekst k="rechten.bezwaar.tot" waarden={{ dag: dagWoord(b.tot, taal) }} />
                ) : (
                  <Tekst k="rechten.bezwaar.voorbij" />
                ),
            }))}
          />
        )}
      </Vlak>
      <p>
        <Tekst k="rechten.bezwaar.gratis" /> <Tekst k="rechten.bezwaar.hulp" />
      </p>
    </Stapel>
  );
}
