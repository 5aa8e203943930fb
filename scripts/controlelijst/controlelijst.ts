import asvs from './asvs.json' with { type: 'json' };
import bio from './bio.json' with { type: 'json' };

const OORDEEL = {
  goed: 'gedaan',
  deels: 'deels',
  niet: 'niet gedaan',
  gemeente: 'doet de gemeente',
  nvt: 'niet van toepassing',
} as const;

/** One requirement, in our own words. `plekken`: a file of this repository, or `file#text` that stands in it. */
export type Eis = {
  id: string;
  /** ASVS level; BIO has none. */
  niveau?: number;
  eis: string;
  oordeel: keyof typeof OORDEEL;
  uitleg: string;
  plekken: string[];
};

export const ASVS = asvs as readonly Eis[];
export const BIO = bio as readonly Eis[];

const HOOFDSTUKKEN: Readonly<Record<string, string>> = {
  1: 'Invoer en uitvoer',
  2: 'Regels van het werk',
  3: 'Browser',
  4: 'API en web',
  5: 'Bestanden',
  6: 'Inloggen',
  7: 'Sessies',
  8: 'Wie mag wat',
  9: 'Tokens',
  10: 'OAuth en OpenID Connect',
  11: 'Versleuteling',
  12: 'Verbindingen',
  13: 'Instellingen',
  14: 'Gegevens',
  15: 'Code en pakketten',
  16: 'Logboek en fouten',
  17: 'WebRTC',
};

const rij = (e: Eis): string =>
  `| ${e.id}${e.niveau ? ` (${e.niveau})` : ''} | ${e.eis} | ${OORDEEL[e.oordeel]} | ${[e.uitleg, ...e.plekken.map((p) => `\`${p.split('#')[0]}\``)].join(' · ')} |`;

const telling = (eisen: readonly Eis[]): string =>
  Object.entries(OORDEEL)
    .map(([soort, woord]) => `${eisen.filter((e) => e.oordeel === soort).length} ${woord}`)
    .join(', ');

/** `docs/controlelijst.md`: every requirement of OWASP ASVS 5.0.0 level 1 and 2, and the measures of ISO 27002 that BIO2 asks for. */
export function controlelijst(): string {
  const delen = [
    '# Controlelijst',
    '',
    'Gemaakt uit `scripts/controlelijst/` met `npm run docs`. Een proef kijkt of elke eis er staat, of elke plek bestaat, en of niets leeg is.',
    'De nummers zijn die van OWASP ASVS 5.0.0 (niveau 1 en 2) en van ISO 27002:2022, die BIO2 volgt. De woorden zijn van ons. Dit is geen keuring door een ander.',
    '',
    `ASVS: ${ASVS.length} eisen: ${telling(ASVS)}.`,
    `BIO2: ${BIO.length} maatregelen: ${telling(BIO)}.`,
    '',
  ];
  for (const [nummer, naam] of Object.entries(HOOFDSTUKKEN))
    delen.push(
      `## V${nummer} ${naam}`,
      '',
      '| nummer (niveau) | eis | stand | hoe en waar |',
      '|---|---|---|---|',
      ...ASVS.filter((e) => e.id.startsWith(`${nummer}.`)).map(rij),
      '',
    );
  delen.push(
    '## BIO2',
    '',
    '| ISO 27002 | maatregel | stand | hoe en waar |',
    '|---|---|---|---|',
    ...BIO.map(rij),
    '',
  );
  return `${delen.join('\n').trimEnd()}\n`;
}
