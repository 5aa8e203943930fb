import { opPagina, zetGezien } from '@bijrijder/dossier/nieuws';
import { metToegang } from '@bijrijder/dossier/toegang';
import { PortaalSchil } from '@bijrijder/ui';
import { Outlet, useLocation, useMatches } from 'react-router';
import { Conceptteksten } from '../concept.tsx';
import { Eiland } from '../eiland.tsx';
import { usePortaalwoorden, useVertaling } from '../portaalwoorden.ts';
import { databank, eilandVan, eisClient, schilgegevens, verzoek } from '../sessie.server.ts';
import { talenmenu } from '../talenmenu.ts';
import { Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/schil.ts';

/** What a page of the portal may ask of the shell: two columns on a wide screen. */
export type Schilwens = { indeling?: 'kolom' | 'tweeluik' };

/** Under which of the four words a page falls; a page of none of them marks none. */
const DEEL = [
  [
    'maand',
    [
      '/mijn/uitleg',
      '/mijn/geld',
      '/mijn/specificaties',
      '/mijn/besluiten',
      '/mijn/bezwaar',
      '/mijn/rekening',
      '/mijn/geldweg',
    ],
  ],
  ['doorgeven', ['/mijn/doorgeven']],
  ['plan', ['/mijn/plan', '/mijn/aanmelding', '/mijn/werk', '/mijn/aanbod']],
  ['hulp', ['/mijn/hulp', '/mijn/contact', '/mijn/nazorg', '/mijn/klacht']],
] as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const { nieuws } = verzoek();
  const hier = nieuws.filter((n) => opPagina(n, new URL(request.url).pathname));
  // opening the page it is about is reading it
  if (request.method === 'GET' && hier.length > 0) {
    await metToegang(
      databank(),
      { wie, handeling: 'wijzigen', object: 'nieuws', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) =>
        zetGezien(
          t,
          wie.id,
          hier.map((n) => n.id),
        ),
    );
  }
  const { eiland, ...schil } = schilgegevens('mijn', 'opgave', 'geld');
  return { ...schil, eilanden: [eiland, eilandVan('concept')], ietsNieuws: nieuws.length > hier.length };
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
  ietsNieuws,
}: {
  gemeente: string;
  thema: string;
  eilanden: readonly { src: string; nonce: string }[];
  /** There is news on another page than this one. */
  ietsNieuws: boolean;
}) {
  const t = useTekst();
  const taal = useTaal();
  const { pathname } = useLocation();
  const wens = useMatches().at(-1)?.handle as Schilwens | undefined;
  const hier = DEEL.find(([, paden]) => paden.some((pad) => pathname === pad || pathname.startsWith(`${pad}/`)))?.[0];
  return (
    <PortaalSchil
      gemeente={naam}
      thema={thema}
      begin="/mijn"
      indeling={wens?.indeling ?? 'kolom'}
      navigatie={[
        {
          href: '/mijn',
          tekst: t('opgave.menu.maand'),
          icoon: 'house',
          hier: hier === 'maand' || pathname === '/mijn',
          nieuw: ietsNieuws ? t('mijn.nieuws.menu') : undefined,
        },
        { href: '/mijn/doorgeven', tekst: t('opgave.menu.doorgeven'), icoon: 'receipt', hier: hier === 'doorgeven' },
        { href: '/mijn/plan', tekst: t('opgave.menu.plan'), icoon: 'path', hier: hier === 'plan' },
        { href: '/mijn/hulp', tekst: t('opgave.menu.hulp'), icoon: 'chats-circle', hier: hier === 'hulp' },
      ]}
      talen={talenmenu}
      taal={taal}
      vertaling={useVertaling('/mijn/klacht')}
      alles={{ href: '/mijn/alles', tekst: t('mijn.alles.kop') }}
      voet={[
        { href: '/mijn/alles', tekst: t('mijn.alles.kop') },
        { href: '/mijn/brieven', tekst: t('mijn.alles.brieven') },
        { href: '/mijn/klacht', tekst: t('opgave.voet.klacht') },
        { href: '/mijn/bezwaar', tekst: t('opgave.voet.bezwaar') },
        { href: '/mijn/wie-keek', tekst: t('opgave.voet.wieKeek') },
        { href: '/privacy', tekst: t('opgave.voet.privacy') },
      ]}
      uit={{ action: '/uitloggen', tekst: t('algemeen.uitloggen') }}
      labels={usePortaalwoorden()}
    >
      <Outlet />
      <Conceptteksten />
      {eilanden.map((e) => (
        <Eiland key={e.src} {...e} />
      ))}
    </PortaalSchil>
  );
}
