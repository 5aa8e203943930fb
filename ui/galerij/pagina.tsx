/** Eén scherm als hele HTML-bladzijde, gemaakt op de server. Zonder stijl-attributen en onder een strenge CSP. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Scherm } from './schermen/samen.tsx';

/** De CSP waaronder het ontwerp moet werken; `data:` is voor de iconen. */
export const CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'";

export function pagina(scherm: Scherm, stijl: string): string {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={scherm.taal ?? 'nl'} dir={scherm.rtl ? 'rtl' : 'ltr'}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={CSP} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{scherm.titel}</title>
        <link rel="stylesheet" href={stijl} />
        <script type="module" src="leesvoor.js" />
      </head>
      <body>{scherm.inhoud}</body>
    </html>,
  )}`;
}
