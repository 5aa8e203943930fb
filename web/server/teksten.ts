import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Bericht, type Deel, vul } from '../app/tekst/bericht.ts';
import type { Gebied, Sleutel } from '../app/tekst/sleutels.ts';
import { TALEN, type Taal } from '../app/tekst/talen.ts';

export { richting, TAALNAMEN, TALEN, type Taal } from '../app/tekst/talen.ts';

/** The languages every new client text is written in at once. The others follow, area by area: `npm run talen` says what they miss. */
const HUISTALEN = ['nl', 'en', 'ar'] as const satisfies readonly Taal[];

/** In which languages an area must exist whole. The rest falls back to Dutch, key by key. */
export const VERPLICHT: Readonly<Record<Gebied, readonly Taal[]>> = {
  algemeen: HUISTALEN,
  fouten: HUISTALEN,
  openbaar: HUISTALEN,
  mijn: HUISTALEN,
  geld: HUISTALEN,
  geldweg: HUISTALEN,
  geldwegwerk: ['nl'],
  opgave: HUISTALEN,
  specificatie: HUISTALEN,
  rekenhulp: HUISTALEN,
  helpen: HUISTALEN,
  horen: HUISTALEN,
  inzage: HUISTALEN,
  delen: HUISTALEN,
  berichten: HUISTALEN,
  brieven: HUISTALEN,
  schrijven: ['nl'],
  jaaropgave: HUISTALEN,
  besluit: HUISTALEN,
  afhandelen: ['nl'],
  bewind: ['nl'],
  behandelen: ['nl'],
  rechten: HUISTALEN,
  register: HUISTALEN,
  regels: ['nl'],
  plan: HUISTALEN,
  contact: HUISTALEN,
  werkplek: ['nl'],
  beheer: ['nl'],
  maandrun: ['nl'],
  aanbod: HUISTALEN,
  aanbodwerk: ['nl'],
  advies: HUISTALEN,
  afstemming: ['nl'],
  casuistiek: ['nl'],
  maatwerk: ['nl'],
  nazorg: HUISTALEN,
  verhuizen: HUISTALEN,
  verhuiswerk: ['nl'],
  toekenning: ['nl'],
  aanvraag: HUISTALEN,
  overu: HUISTALEN,
};

const MAP = join(dirname(fileURLToPath(import.meta.url)), '../teksten');

type Element = {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
  pluralType?: string;
  children?: Element[];
};

/** ICU text → the small form the pages use; the parser itself stays on the server. */
export function lees(tekst: string, taal: Taal): Bericht {
  const ast = new IntlMessageFormat(tekst, taal).getAst() as unknown as Element[];
  const delen = ast.map(naarDeel);
  return delen.every((deel) => typeof deel === 'string') ? delen.join('') : delen;
}

function naarDeel(element: Element): Deel {
  switch (element.type) {
    case 0:
      return element.value!;
    case 1:
      return { a: element.value! };
    case 5:
      return { k: element.value!, s: 'select', o: keuzes(element) };
    case 6:
      return { k: element.value!, s: element.pluralType === 'ordinal' ? 'ordinal' : 'plural', o: keuzes(element) };
    case 7:
      return { n: true };
    case 8:
      return { t: element.value!, d: (element.children ?? []).map(naarDeel) };
    default:
      throw new Error('Geef getallen en data als tekst mee: {x, number} en {x, date} horen niet in een bericht.');
  }
}

const keuzes = (element: Element) =>
  Object.fromEntries(Object.entries(element.options ?? {}).map(([naam, { value }]) => [naam, value.map(naarDeel)]));

/** Names of the values and tags of a message: a translation must use the same. */
export function namen(bericht: Bericht): string[] {
  const uit = new Set<string>();
  const loop = (delen: Deel[]): void => {
    for (const deel of delen) {
      if (typeof deel === 'string' || 'n' in deel) continue;
      if ('a' in deel) uit.add(deel.a);
      else if ('t' in deel) {
        uit.add(`<${deel.t}>`);
        loop(deel.d);
      } else {
        uit.add(deel.k);
        for (const keuze of Object.values(deel.o)) loop(keuze);
      }
    }
  };
  if (typeof bericht !== 'string') loop(bericht);
  return [...uit].sort();
}

/** Which Dutch sentence a translation belongs to; kept in `web/teksten/bron`. */
export const afdruk = (zin: string): string => createHash('sha256').update(zin).digest('base64url').slice(0, 6);

const gelezen = new Map<string, Record<string, Bericht>>();
/** Before the key of a message that is still in Dutch on a page in another language; `<Tekst>` says so to the browser. */
const NEDERLANDS = 'nl:';

/** All messages of an area in a language, by full key; what is not translated comes in Dutch. */
export function gebied(taal: Taal, naam: Gebied): Record<string, Bericht> {
  const plek = `${taal}/${naam}`;
  const al = gelezen.get(plek);
  if (al) return al;
  const eigen = bestand(taal, naam);
  const uit: Record<string, Bericht> = {};
  for (const [sleutel, tekst] of Object.entries(bestand('nl', naam))) {
    const nl = lees(tekst, 'nl');
    const vertaald = eigen[sleutel] === undefined ? null : lees(eigen[sleutel], taal);
    // the Dutch may have changed since: a sentence that asks for other values would be missing them on the page
    const past = vertaald !== null && namen(vertaald).join() === namen(nl).join();
    uit[`${naam}.${sleutel}`] = past ? vertaald : nl;
    if (!past) uit[`${NEDERLANDS}${naam}.${sleutel}`] = '';
  }
  gelezen.set(plek, uit);
  return uit;
}

/** The catalogue file as it is; empty when the area does not exist in this language. */
export function bestand(taal: Taal, naam: string): Record<string, string> {
  if (!readdirSync(join(MAP, taal)).includes(`${naam}.json`)) return {};
  return JSON.parse(readFileSync(join(MAP, taal, `${naam}.json`), 'utf8')) as Record<string, string>;
}

/** Text on the server: messages of actions, titles, mail. */
export function vertaler(
  taal: Taal,
): (sleutel: Sleutel, waarden?: Readonly<Record<string, string | number>>) => string {
  return (sleutel, waarden = {}) => {
    const berichten = gebied(taal, sleutel.split('.')[0] as Gebied);
    const bericht = berichten[sleutel];
    if (bericht === undefined) throw new Error(`Tekst "${sleutel}" bestaat niet.`);
    return vul<string>(bericht, waarden, `${NEDERLANDS}${sleutel}` in berichten ? 'nl' : taal, (_, delen) =>
      delen.join(''),
    ).join('');
  };
}

/**
 * The language somebody chose with the switcher, else the one recorded for who is logged in, else the best of what the browser
 * asks for, else Dutch.
 */
export function kiesTaal(
  gekozen: string | null,
  acceptLanguage: string | null,
  vastgelegd: string | null = null,
): Taal {
  const is = (code: string): code is Taal => (TALEN as readonly string[]).includes(code);
  if (gekozen && is(gekozen)) return gekozen;
  if (vastgelegd && is(vastgelegd)) return vastgelegd;
  const wensen = (acceptLanguage ?? '')
    .split(',')
    .map((deel) => {
      const [code, ...rest] = deel.trim().split(';');
      const q = rest.map((r) => /^\s*q=([\d.]+)$/.exec(r)?.[1]).find(Boolean);
      return { code: (code ?? '').slice(0, 2).toLowerCase(), q: q ? Number(q) : 1 };
    })
    .sort((a, b) => b.q - a.q);
  return wensen.map((w) => w.code).find(is) ?? 'nl';
}
