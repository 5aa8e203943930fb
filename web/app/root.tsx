import '@bijrijder/ui/stijl/index.css';
import { Oefenband } from '@bijrijder/ui';
import { richting, verzoek } from '@bijrijder/web/server';
import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError, useRouteLoaderData } from 'react-router';
import fouten from '../teksten/nl/fouten.json';
import type { Route } from './+types/root.ts';
import { Foutscherm } from './foutscherm.tsx';
import { teksten } from './sessie.server.ts';
import { type Tekstbron, Teksten } from './tekst/index.tsx';

export function loader() {
  const { taal, gemeente, kenmerk, oefening, telefoon } = verzoek();
  return {
    taal,
    dir: richting(taal),
    gemeente: gemeente.naam,
    thema: gemeente.thema,
    kenmerk,
    telefoon: telefoon(),
    oefent: oefening !== undefined,
    bron: teksten('algemeen', 'fouten'),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  return (
    <html lang={data?.taal ?? 'nl'} dir={data?.dir ?? 'ltr'} data-gemeente={data?.thema}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <Meta />
        <Links />
      </head>
      <body>
        {data?.oefent && <Oefenband action="/werkplek/oefenen" />}
        {children}
      </body>
    </html>
  );
}

export default function App({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Outlet />
    </Teksten>
  );
}

export function ErrorBoundary() {
  const fout = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  const status = isRouteErrorResponse(fout) ? fout.status : 500;
  return (
    <Teksten bron={data?.bron ?? NOOD}>
      <Foutscherm status={status} gemeente={data?.gemeente} kenmerk={data?.kenmerk} telefoon={data?.telefoon} />
    </Teksten>
  );
}

/** For when even the frame could not be loaded. Plain texts only: the parser of messages stays on the server. */
const NOOD: Tekstbron = {
  taal: 'nl',
  berichten: Object.fromEntries(Object.entries(fouten).map(([sleutel, tekst]) => [`fouten.${sleutel}`, tekst])),
};
