import { Ik, WerkplekSchil as Schil } from '@bijrijder/ui';
import { Outlet, useLocation } from 'react-router';
import { Conceptteksten } from '../concept.tsx';
import { Eiland } from '../eiland.tsx';
import { menu } from '../gedeeld/menu.ts';
import { eilandVan, medewerkerschil } from '../sessie.server.ts';
import { Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const schil = await medewerkerschil(request, [], 'werkplek', 'behandelen', 'beheer', 'berichten');
  return { ...schil, eilanden: [eilandVan('basis'), eilandVan('woordhulp'), eilandVan('concept')] };
}

export default function Werkplek({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen {...loaderData} />
    </Teksten>
  );
}

function Binnen({ gemeente, thema, wie, eilanden }: Route.ComponentProps['loaderData']) {
  const t = useTekst();
  const { pathname } = useLocation();
  return (
    <Schil
      gemeente={gemeente}
      thema={thema}
      begin="/werkplek"
      navigatie={menu(wie.rol, pathname).map((k) => ({ href: k.pad, tekst: t(k.tekst), icoon: k.icoon, hier: k.hier }))}
      zoek={wie.rol === 'klantmanager' ? { action: '/werkplek/mensen' } : undefined}
      ik={
        <Ik naam={wie.naam} functie={wie.rol} uit={{ action: '/uitloggen', tekst: t('algemeen.uitloggen') }}>
          {(wie.rol === 'klantmanager' || wie.rol === 'teamleider') && (
            <a href="/werkplek/ik" className="klein">
              {t('werkplek.ik.link')}
            </a>
          )}
        </Ik>
      }
    >
      <div data-woordhulp>
        <Outlet />
      </div>
      <Conceptteksten />
      {eilanden.map((e) => (
        <Eiland key={e.src} {...e} />
      ))}
    </Schil>
  );
}
