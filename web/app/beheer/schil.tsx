import { Ik, BeheerSchil as Schil } from '@bijrijder/ui';
import { Outlet, useLocation } from 'react-router';
import { menu } from '../gedeeld/menu.ts';
import { medewerkerschil } from '../sessie.server.ts';
import { Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

export const loader = ({ request }: Route.LoaderArgs) =>
  medewerkerschil(request, ['beheerder', 'auditor', 'inkomensconsulent'], 'beheer', 'werkplek', 'behandelen');

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
      navigatie={menu(wie.rol, pathname).map((k) => ({ href: k.pad, tekst: t(k.tekst), icoon: k.icoon, hier: k.hier }))}
      ik={<Ik naam={wie.naam} functie={wie.rol} uit={{ action: '/uitloggen', tekst: t('algemeen.uitloggen') }} />}
    >
      <Outlet />
    </Schil>
  );
}
