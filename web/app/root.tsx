import '@bijrijder/ui/stijl/index.css';
import { richting, verzoek } from '@bijrijder/web/server';
import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import type { Route } from './+types/root.ts';
import { Foutscherm } from './foutscherm.tsx';
import { teksten } from './sessie.server.ts';
import { Teksten } from './tekst/index.tsx';

export function loader() {
  const { taal, nonce, gemeente, kenmerk } = verzoek();
  return {
    taal,
    dir: richting(taal),
    nonce,
    gemeente: gemeente.naam,
    thema: gemeente.thema,
    kenmerk,
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
        <Meta />
        <Links />
      </head>
      <body>
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
  const status = isRouteErrorResponse(fout) ? fout.status : naam(fout) === 'Geweigerd' ? 403 : 500;
  if (!data) return <Foutscherm status={status} />;
  return (
    <Teksten bron={data.bron}>
      <Foutscherm status={status} gemeente={data.gemeente} kenmerk={data.kenmerk} />
    </Teksten>
  );
}

const naam = (fout: unknown) => (fout instanceof Error ? fout.name : '');
