import { Ik, WerkplekSchil as Schil } from '@bijrijder/ui';
import { Outlet, useLocation } from 'react-router';
import { eisMedewerker, gemeente, teksten } from '../sessie.server.ts';
import { Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request);
  const { naam, thema } = gemeente();
  return { gemeente: naam, thema, wie: { naam: wie.naam, rol: wie.rol }, bron: teksten('werkplek', 'behandelen') };
}

export default function Werkplek({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen {...loaderData} />
    </Teksten>
  );
}

function Binnen({ gemeente, thema, wie }: Route.ComponentProps['loaderData']) {
  const t = useTekst();
  const { pathname } = useLocation();
  const bij = (pad: string) => pathname === pad || pathname.startsWith(`${pad}/`);
  return (
    <Schil
      gemeente={gemeente}
      thema={thema}
      begin="/werkplek"
      navigatie={
        wie.rol === 'klachtbehandelaar'
          ? [{ href: '/werkplek/klachten', tekst: t('behandelen.klachten.kop'), icoon: 'chats-circle', hier: true }]
          : [
              {
                href: '/werkplek',
                tekst: t('werkplek.menu.dag'),
                icoon: 'sun-horizon',
                hier: pathname === '/werkplek',
              },
              {
                href: '/werkplek/mensen',
                tekst: t('werkplek.menu.mensen'),
                icoon: 'users',
                hier: bij('/werkplek/mensen'),
              },
              ...(wie.rol === 'inkomensconsulent' || wie.rol === 'teamleider'
                ? [
                    {
                      href: '/werkplek/bezwaren',
                      tekst: t('behandelen.bezwaren.kop'),
                      icoon: 'scales' as const,
                      hier: bij('/werkplek/bezwaren'),
                    },
                  ]
                : []),
              {
                href: '/werkplek/team',
                tekst: t('werkplek.menu.team'),
                icoon: 'users-three',
                hier: bij('/werkplek/team'),
              },
            ]
      }
      zoek={wie.rol === 'klantmanager' ? { action: '/werkplek/mensen' } : undefined}
      ik={<Ik naam={wie.naam} functie={wie.rol} />}
    >
      <Outlet />
    </Schil>
  );
}
