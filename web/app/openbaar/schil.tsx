import { PortaalSchil } from '@bijrijder/ui';
import { Outlet, useMatches } from 'react-router';
import { Eiland } from '../eiland.tsx';
import { eilandVan, gemeente, teksten } from '../sessie.server.ts';
import { talenmenu } from '../talenmenu.ts';
import { Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

export function loader() {
  const { naam, thema } = gemeente();
  return { gemeente: naam, thema, bron: teksten('openbaar', 'rekenhulp', 'regels'), basis: eilandVan('basis') };
}

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
  basis,
}: Pick<Route.ComponentProps['loaderData'], 'gemeente' | 'thema' | 'basis'>) {
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
      voet={[
        { href: '/inloggen', tekst: t('algemeen.inloggen') },
        { href: '/rekenhulp', tekst: t('rekenhulp.kop') },
        { href: '/zo-rekenen-wij', tekst: t('rekenhulp.zoRekenenWij') },
        { href: '/klacht', tekst: t('openbaar.klachtDoen') },
        { href: '/privacy', tekst: t('openbaar.privacy') },
      ]}
      labels={{
        naarInhoud: t('algemeen.naarInhoud'),
        kiesTaal: t('algemeen.kiesTaal'),
        naarBegin: t('algemeen.naarBegin'),
        gemeente: t('algemeen.gemeente'),
        leesVoor: t('algemeen.leesVoor'),
      }}
    >
      <Outlet />
      <Eiland {...basis} />
    </PortaalSchil>
  );
}
