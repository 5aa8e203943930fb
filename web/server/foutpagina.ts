import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { probleem } from './probleem.ts';
import { richting, vertaler } from './teksten.ts';
import type { Verzoek } from './verzoek.ts';

const MAP = join(dirname(fileURLToPath(import.meta.url)), '../build/client/assets');

/** The built style sheets of the frame. */
const stijlbladen = (): string[] =>
  readdirSync(MAP)
    .filter((naam) => /^root-.*[.]css$/.test(naam))
    .map((naam) => `/assets/${naam}`);

const SLEUTEL = {
  400: 'onleesbaar',
  403: 'nietVanHier',
  404: 'nietGevonden',
  409: 'tegelijk',
  413: 'teGroot',
  429: 'teVaak',
  500: 'bijOns',
} as const;

function bellen({ telefoon }: Verzoek, t: ReturnType<typeof vertaler>): string {
  const nummer = telefoon();
  if (!nummer) return t('fouten.belOns');
  const veilig = nummer.replace(/[^\d +()-]/g, '');
  return t('fouten.belNummer', {
    nummer: `<a href="tel:${veilig.replace(/[^\d+]/g, '')}"><bdi dir="ltr">${veilig}</bdi></a>`,
  });
}

/** The plain page for what goes wrong before or outside the pages themselves: what happened, nothing is lost, what to do. */
export function foutpagina(status: keyof typeof SLEUTEL, verzoek: Verzoek, alsApi: boolean): Response {
  const t = vertaler(verzoek.taal);
  const soort = SLEUTEL[status];
  const kop = t(`fouten.${soort}.kop`);
  if (alsApi) return probleem(status, kop);
  const html = `<!doctype html><html lang="${verzoek.taal}" dir="${richting(verzoek.taal)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${kop}</title>
${stijlbladen()
  .map((adres) => `<link rel="stylesheet" href="${adres}">`)
  .join('')}</head>
<body><div class="portaal portaal--zonder-balk"><main id="inhoud"><div class="stapel stapel--r5">
<div class="melding melding--fout melding--hoofd" role="alert"><div><h1>${kop}</h1>
<p class="groot">${t(`fouten.${soort}.uitleg`)}</p></div></div><p>${t('fouten.nietsKwijt')}</p><p>${bellen(verzoek, t)}</p>
<p><a href="/">${t('fouten.naarBegin')}</a></p>
<p class="zacht">${t('fouten.kenmerk', { kenmerk: verzoek.kenmerk })}</p></div></main></div></body></html>`;
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
