/**
 * Schrijft `ui/stijl/iconen.css`: elk icoon uit `lijst.ts` als CSS-masker.
 * De tekeningen komen uit het pakket @phosphor-icons/core (MIT). Draai: `node ui/iconen/maak.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { iconen } from './lijst.ts';

const bron = createRequire(import.meta.url);

function adres(naam: string, gewicht: 'regular' | 'bold', vulling: string): string {
  const bestand = gewicht === 'regular' ? `${naam}.svg` : `${naam}-${gewicht}.svg`;
  const paden = [
    ...readFileSync(bron.resolve(`@phosphor-icons/core/assets/${gewicht}/${bestand}`), 'utf8').matchAll(
      /<path d="([^"]+)"/g,
    ),
  ];
  if (paden.length === 0) throw new Error(`Icoon ${naam} heeft geen pad in @phosphor-icons/core.`);
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 256 256'${vulling}>${paden.map((p) => `<path d='${p[1]}'/>`).join('')}</svg>`;
  return `url("data:image/svg+xml,${svg.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('#', '%23')}")`;
}

const regels = [
  '/* Gemaakt door ui/iconen/maak.ts; niet met de hand veranderen. Phosphor Icons 2.1, regular, MIT. */',
  `:root { --i-caret-down: ${adres('caret-down', 'regular', '')}; --vink: ${adres('check', 'bold', " fill='white'")}; }`,
  `@media (prefers-color-scheme: dark) { :root:not([data-licht]) { --vink: ${adres('check', 'bold', " fill='#0d2621'")}; } }`,
  ...iconen.map((naam) => `.i-${naam} { --i: ${adres(naam, 'regular', '')}; }`),
];
writeFileSync(new URL('../stijl/iconen.css', import.meta.url), `${regels.join('\n')}\n`);
