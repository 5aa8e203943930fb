import { PortaalSchil } from '@bijrijder/ui';
import { Outlet, useMatches } from 'react-router';
import { Eiland } from '../eiland.tsx';
import { usePortaalwoorden, useVertaling } from '../portaalwoorden.ts';
import { schilgegevens } from '../sessie.server.ts';
import { talenmenu } from '../talenmenu.ts';
import { Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

export const loader = () => schilgegevens('openbaar', 'rekenhulp', 'regels');

export default function OpenbaarSchil({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Schil {...loaderData} />
    </Teksten>
  );
}

function Schil({
  gemeente: naam,
  thema,
  eiland,
}: Pick<Route.ComponentProps['loaderData'], 'gemeente' | 'thema' | 'eiland'>) {
  const t = useTekst();
  const taal = useTaal();
  const wens = useMatches().at(-1)?.handle as { indeling?: 'kolom' | 'tweeluik' } | undefined;
  return (
    <PortaalSchil
      gemeente={naam}
      thema={thema}
      begin="/"
      indeling={wens?.indeling ?? 'kolom'}
      navigatie={[]}
      talen={talenmenu}
      taal={taal}
      vertaling={useVertaling('/klacht')}
      voet={[
        { href: '/inloggen', tekst: t('algemeen.inloggen') },
        { href: '/rekenhulp', tekst: t('rekenhulp.kop') },
        { href: '/zo-rekenen-wij', tekst: t('rekenhulp.zoRekenenWij') },
        { href: '/klacht', tekst: t('openbaar.klachtDoen') },
        { href: '/privacy', tekst: t('openbaar.privacy') },
        { href: '/toegankelijkheid', tekst: t('openbaar.toegankelijkheid') },
      ]}
      labels={usePortaalwoorden()}
    >
      <Outlet />
      <Eiland {...eiland} />
    </PortaalSchil>
  );
}
