import { PortaalSchil } from '@bijrijder/ui';
import { Outlet, useLocation } from 'react-router';
import { Conceptteksten } from '../concept.tsx';
import { Eiland } from '../eiland.tsx';
import { usePortaalwoorden, useVertaling } from '../portaalwoorden.ts';
import { eilandVan, schilgegevens, verzoek } from '../sessie.server.ts';
import { talenmenu } from '../talenmenu.ts';
import { Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

export async function loader() {
  const { sessie } = verzoek();
  const { eiland, ...schil } = schilgegevens('helpen', 'mijn', 'opgave', 'geld');
  return {
    ...schil,
    eilanden: [eiland, eilandVan('concept')],
    binnen: sessie !== null,
    helpt: sessie?.soort === 'client' || (sessie?.soort === 'helper' && sessie.persoon !== null),
    eigen: sessie?.soort === 'client',
  };
}

export default function HelpenSchil({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Schil d={loaderData} />
    </Teksten>
  );
}

function Schil({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const { pathname } = useLocation();
  const opCode = pathname === '/helpen/code';
  return (
    <PortaalSchil
      gemeente={d.gemeente}
      thema={d.thema}
      begin={d.helpt ? '/helpen' : '/'}
      navigatie={
        d.helpt
          ? [
              { href: '/helpen', tekst: t('helpen.menu.mensen'), icoon: 'hand-heart', hier: !opCode },
              { href: '/helpen/code', tekst: t('helpen.menu.code'), icoon: 'plus', hier: opCode },
              ...(d.eigen
                ? [{ href: '/mijn', tekst: t('helpen.menu.zelf'), icoon: 'house' as const, hier: false }]
                : []),
            ]
          : []
      }
      talen={talenmenu}
      taal={taal}
      vertaling={useVertaling('/klacht')}
      voet={[{ href: '/privacy', tekst: t('opgave.voet.privacy') }]}
      uit={d.binnen ? { action: '/uitloggen', tekst: t('algemeen.uitloggen') } : undefined}
      labels={usePortaalwoorden()}
    >
      <Outlet />
      <Conceptteksten />
      {d.eilanden.map((e) => (
        <Eiland key={e.src} {...e} />
      ))}
    </PortaalSchil>
  );
}
