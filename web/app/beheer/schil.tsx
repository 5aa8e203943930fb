import { Ik, BeheerSchil as Schil } from '@bijrijder/ui';
import { Outlet, useLocation } from 'react-router';
import { eisMedewerker, gemeente, teksten } from '../sessie.server.ts';
import { Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'beheerder', 'auditor', 'inkomensconsulent');
  const { naam, thema } = gemeente();
  return { gemeente: naam, thema, wie: { naam: wie.naam, rol: wie.rol }, bron: teksten('beheer') };
}

export default function Beheer({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen {...loaderData} />
    </Teksten>
  );
}

function Binnen({ gemeente, thema, wie }: Route.ComponentProps['loaderData']) {
  const t = useTekst();
  const { pathname } = useLocation();
  return (
    <Schil
      gemeente={gemeente}
      thema={thema}
      begin={wie.rol === 'inkomensconsulent' ? '/beheer/maand' : '/beheer'}
      navigatie={[
        {
          href: '/beheer/maand',
          tekst: t('beheer.menu.maand'),
          icoon: 'calendar-check',
          hier: pathname.startsWith('/beheer/maand'),
        },
        ...(wie.rol === 'inkomensconsulent'
          ? [
              {
                href: '/beheer/op-tijd',
                tekst: t('beheer.menu.optijd'),
                icoon: 'clock' as const,
                hier: pathname.startsWith('/beheer/op-tijd'),
              },
              {
                href: '/beheer/afhandelen',
                tekst: t('beheer.menu.afhandelen'),
                icoon: 'scales' as const,
                hier: pathname.startsWith('/beheer/afhandelen'),
              },
            ]
          : []),
        {
          href: '/beheer/jaar',
          tekst: t('beheer.menu.jaar'),
          icoon: 'files',
          hier: pathname.startsWith('/beheer/jaar'),
        },
        {
          href: '/beheer/kwaliteit',
          tekst: t('beheer.menu.kwaliteit'),
          icoon: 'check-circle',
          hier: pathname.startsWith('/beheer/kwaliteit'),
        },
        ...(wie.rol === 'inkomensconsulent'
          ? []
          : [
              { href: '/beheer', tekst: t('beheer.begin.kop'), icoon: 'house' as const, hier: pathname === '/beheer' },
              {
                href: '/beheer/bewaren',
                tekst: t('beheer.menu.bewaren'),
                icoon: 'clock' as const,
                hier: pathname === '/beheer/bewaren',
              },
            ]),
      ]}
      ik={<Ik naam={wie.naam} functie={wie.rol} uit={{ action: '/uitloggen', tekst: t('algemeen.uitloggen') }} />}
    >
      <Outlet />
    </Schil>
  );
}
