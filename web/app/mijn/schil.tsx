import { PortaalSchil } from '@bijrijder/ui';
import { Outlet, useLocation, useMatches } from 'react-router';
import { Conceptteksten } from '../concept.tsx';
import { Eiland } from '../eiland.tsx';
import { eilandVan, eisClient, schilgegevens } from '../sessie.server.ts';
import { talenmenu } from '../talenmenu.ts';
import { Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

/** What a page of the portal may ask of the shell: two columns on a wide screen. */
export type Schilwens = { indeling?: 'kolom' | 'tweeluik' };

export async function loader({ request }: Route.LoaderArgs) {
  await eisClient(request);
  const { eiland, ...schil } = schilgegevens('mijn', 'opgave', 'geld');
  return { ...schil, eilanden: [eiland, eilandVan('concept')] };
}

export default function MijnSchil({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Schil {...loaderData} />
    </Teksten>
  );
}

function Schil({
  gemeente: naam,
  thema,
  eilanden,
}: {
  gemeente: string;
  thema: string;
  eilanden: readonly { src: string; nonce: string }[];
}) {
  const t = useTekst();
  const taal = useTaal();
  const { pathname } = useLocation();
  const wens = useMatches().at(-1)?.handle as Schilwens | undefined;
  const bij = (pad: string) => pathname === pad || pathname.startsWith(`${pad}/`);
  const doorgeven = bij('/mijn/doorgeven');
  const plan = bij('/mijn/plan');
  const hulp = bij('/mijn/hulp') || bij('/mijn/contact');
  return (
    <PortaalSchil
      gemeente={naam}
      thema={thema}
      begin="/mijn"
      indeling={wens?.indeling ?? 'kolom'}
      navigatie={[
        { href: '/mijn', tekst: t('opgave.menu.maand'), icoon: 'house', hier: !doorgeven && !plan && !hulp },
        { href: '/mijn/doorgeven', tekst: t('opgave.menu.doorgeven'), icoon: 'receipt', hier: doorgeven },
        { href: '/mijn/plan', tekst: t('opgave.menu.plan'), icoon: 'path', hier: plan },
        { href: '/mijn/hulp', tekst: t('opgave.menu.hulp'), icoon: 'chats-circle', hier: hulp },
      ]}
      talen={talenmenu}
      taal={taal}
      voet={[
        { href: '/mijn/brieven', tekst: t('mijn.brieven') },
        { href: '/mijn/klacht', tekst: t('opgave.voet.klacht') },
        { href: '/mijn/bezwaar', tekst: t('opgave.voet.bezwaar') },
        { href: '/mijn/aanbod', tekst: t('mijn.aanbod') },
        { href: '/mijn/aanbod/over-u', tekst: t('mijn.overU') },
        { href: '/mijn/werk', tekst: t('mijn.werk') },
        { href: '/mijn/nazorg', tekst: t('mijn.nazorg') },
        { href: '/mijn/wie-keek', tekst: t('opgave.voet.wieKeek') },
        { href: '/privacy', tekst: t('opgave.voet.privacy') },
      ]}
      labels={{
        naarInhoud: t('algemeen.naarInhoud'),
        kiesTaal: t('algemeen.kiesTaal'),
        hoofdmenu: t('algemeen.hoofdmenu'),
        naarBegin: t('algemeen.naarBegin'),
        gemeente: t('algemeen.gemeente'),
        leesVoor: t('algemeen.leesVoor'),
      }}
    >
      <Outlet />
      <Conceptteksten />
      {eilanden.map((e) => (
        <Eiland key={e.src} {...e} />
      ))}
    </PortaalSchil>
  );
}
