import { PortaalSchil } from '@bijrijder/ui';
import { Outlet } from 'react-router';
import { gemeente, teksten } from '../sessie.server.ts';
import { talenmenu } from '../talenmenu.ts';
import { Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

export function loader() {
  const { naam, thema } = gemeente();
  return { gemeente: naam, thema, bron: teksten('openbaar') };
}

export default function OpenbaarSchil({ loaderData }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  return (
    <PortaalSchil
      gemeente={loaderData.gemeente}
      thema={loaderData.thema}
      begin="/"
      navigatie={[]}
      talen={talenmenu}
      taal={taal}
      voet={[{ href: '/inloggen', tekst: t('algemeen.inloggen') }]}
      labels={{
        naarInhoud: t('algemeen.naarInhoud'),
        kiesTaal: t('algemeen.kiesTaal'),
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
