import { bezwarenVan, volgendeStap } from '@bijrijder/dossier/bezwaar';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Kiezers, Leeg, Werkkop } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { maandWoord } from '../../mijn/maandwoorden.ts';
import { databank, eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/lijst.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent', 'teamleider');
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bezwaar', doel: 'bezwaar_behandelen', betrokkene: 'eigen klanten' },
    async (t) => ({
      bron: teksten('rechten', 'behandelen'),
      vandaag: t.vandaag,
      rijen: (await bezwarenVan(t)).map((b) => ({
        id: b.id,
        naam: b.naam,
        maand: b.maand,
        verlaging: b.verlaging !== null,
        uiterlijk: b.uiterlijk,
        klaar: b.einde !== null,
        schorsing: b.schorsingGevraagd && !b.stappen.some((s) => s.soort.endsWith('geschorst')),
        volgende: volgendeStap(b),
      })),
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
  return (
    <>
      <title>{t('behandelen.bezwaren.kop')}</title>
      <Werkkop titel={<Tekst k="behandelen.bezwaren.kop" />} onder={<Tekst k="behandelen.bezwaren.onder" />} />
      {d.rijen.length === 0 ? (
        <Leeg zin={<Tekst k="behandelen.bezwaren.leeg" />} />
      ) : (
        <Kiezers
          items={d.rijen.map((b) => ({
            href: `/werkplek/bezwaren/${b.id}`,
            icoon: b.klaar ? 'check-circle' : b.uiterlijk < d.vandaag ? 'warning-circle' : 'clock',
            titel: (
              <Tekst
                k={b.verlaging ? 'behandelen.bezwaren.overVerlaging' : 'behandelen.bezwaren.over'}
                waarden={{ naam: b.naam, maand: maandWoord(b.maand, d.vandaag, 'nl') }}
              />
            ),
            bij: [
              t(`behandelen.bezwaren.status.${b.volgende}`),
              b.klaar ? '' : t('rechten.ervoor', { dag: datum(b.uiterlijk) }),
              b.schorsing ? t('behandelen.bezwaren.schorsing') : '',
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
    </>
  );
}
