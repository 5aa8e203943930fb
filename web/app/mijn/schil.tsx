import { PortaalSchil } from '@bijrijder/ui';
import { Outlet, useLocation } from 'react-router';
import { eisClient, gemeente, teksten } from '../sessie.server.ts';
import { talenmenu } from '../talenmenu.ts';
import { Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

export async function loader({ request }: Route.LoaderArgs) {
  await eisClient(request);
  const { naam, thema } = gemeente();
  return { gemeente: naam, thema, bron: teksten('mijn') };
}

export default function MijnSchil({ loaderData }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const { pathname } = useLocation();
  return (
    <PortaalSchil
      gemeente={loaderData.gemeente}
      thema={loaderData.thema}
      begin="/mijn"
      navigatie={[{ href: '/mijn', tekst: t('algemeen.uwMaand'), icoon: 'house', hier: pathname === '/mijn' }]}
      talen={talenmenu}
      taal={taal}
      voet={[]}
      labels={{
        naarInhoud: t('algemeen.naarInhoud'),
        kiesTaal: t('algemeen.kiesTaal'),
        hoofdmenu: t('algemeen.hoofdmenu'),
        naarBegin: t('algemeen.naarBegin'),
        gemeente: t('algemeen.gemeente'),
        leesVoor: t('algemeen.leesVoor'),
      }}
    >
      <Teksten bron={loaderData.bron}>
        <Outlet />
      </Teksten>
    </PortaalSchil>
  );
}
