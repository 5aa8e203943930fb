import { routes as beheer } from '../../web/app/beheer/routes.ts';
import { routes as helpen } from '../../web/app/helpen/routes.ts';
import { routes as mijn } from '../../web/app/mijn/routes.ts';
import { routes as openbaar } from '../../web/app/openbaar/routes.ts';
import { routes as werkplek } from '../../web/app/werkplek/routes.ts';
import { ontsnap } from './formulieren.ts';

type Boom = { path?: string; index?: boolean; children?: readonly Boom[] };
/** Values of the parameters of an address. */
export type Geval = Readonly<Record<string, string>>;

const GEEN_STUK =
  'in het verzonnen product gaf nog niemand een kopie van een beschikking of een loonstrook voor een ander (wel web/e2e/helpen.test.ts)';
const GEEN_STEM = 'in het verzonnen product sprak nog niemand een verhaal in (wel web/e2e/klant.test.ts)';
const GEEN_FOTO =
  'in het verzonnen product stuurde nog niemand een foto bij een bericht (wel dossier/contact/contact.test.ts)';
const GEEN_GELDBRIEF =
  'een bewindvoerder leest brieven over geld; wie er in het verzonnen product een heeft, kreeg er nog geen';

/** Addresses that never answer with a page of their own, each with why: the attack fails when any other is not reached. */
export const NIET_TE_BEREIKEN: Readonly<Record<string, string>> = {
  '/mijn/doorgeven': 'wijst altijd door naar de maand van nu',
  '/beheer/audit/:uitvoer.csv':
    'een uitvoer gaat over wat al vijf minuten verzegeld is: dat heeft een nieuw product niet (wel dossier/audit/audit.test.ts)',
  '/helpen/:persoon/brieven/:brief': GEEN_GELDBRIEF,
  '/helpen/:persoon/brieven/:brief/pdf': GEEN_GELDBRIEF,
  '/helpen/:persoon/besluiten/:besluit':
    'wie in het verzonnen product een bewindvoerder heeft, kreeg nog geen besluit over wat veranderde',
  '/helpen/:persoon/doorgeven/:maand/nakijken/:stuk': GEEN_STUK,
  '/helpen/:persoon/stuk/:stuk/:pagina': GEEN_STUK,
  '/mijn/beschikking/:beschikking/:pagina': GEEN_STUK,
  '/werkplek/mensen/:persoon/bewind/:beschikking/:pagina': GEEN_STUK,
  '/mijn/plan/luister/:opname': GEEN_STEM,
  '/werkplek/mensen/:persoon/luister/:opname': GEEN_STEM,
  '/werkplek/meelopen/:persoon/luister/:opname': GEEN_STEM,
  '/mijn/hulp/foto/:foto/:pagina': GEEN_FOTO,
  '/werkplek/mensen/:persoon/berichtfoto/:foto/:pagina': GEEN_FOTO,
  '/werkplek/casuistiek/:casus':
    'de vraag op tafel gaat over een client van Tineke; zij heeft er geen in het kleine product van de aanval (wel web/e2e)',
  '/werkplek/neem-over/:overdracht':
    'wordt één collega gevraagd, na de tekst van een overdracht; in het verzonnen product loopt er geen (wel dossier/contact/contact.test.ts)',
  '/werkplek/tweede/:afstemming':
    'alleen wie bij naam is gevraagd om mee te lezen; in het kleine product is niemand gevraagd (wel web/e2e/zorgvuldig.test.ts)',
  '/mijn/bezwaar/verlaging/:verlaging':
    'alleen bij een verlaging, en die maakt geen demo: eerst alle stappen (wel dossier/afstemming/muur.test.ts)',
  '/werkplek/lees/:voorlegging':
    'alleen wie bij naam is gevraagd om mee te lezen; in het kleine product is niemand gevraagd (wel dossier/voorlegging)',
  '/werkplek/mensen/:persoon/afspraak/:afspraak':
    'alleen bij een afspraak die nog komt; in het kleine product is er niet altijd een (wel web/e2e/agenda.test.ts)',
  '/werkplek/mensen/:persoon/maatwerk/als-client':
    'alleen als er maatwerk open staat; in het kleine product is alles besloten (wel web/e2e/zorgvuldig.test.ts)',
  '/beheer/loongegevens/:vraag/opgave':
    'alleen bij een vraag die op de bellijst staat, na twee weken zonder antwoord; in het verzonnen product is er geen (wel web/e2e/loon.test.ts)',
  '/werkplek/bezoek/:persoon/:bezoek/notitie': 'neemt alleen aan (POST); een GET heeft geen bladzijde',
};

/** Every address of the product as a pattern, from the routes themselves. */
export function patronen(): string[] {
  const uit = new Set<string>();
  const loop = (bomen: readonly Boom[], boven: string) => {
    for (const { path, index, children } of bomen) {
      const hier = path ? `${boven}/${path}` : boven;
      if (path || index) uit.add(hier || '/');
      loop(children ?? [], hier);
    }
  };
  loop([...openbaar, ...mijn, ...helpen, ...werkplek, ...beheer] as readonly Boom[], '');
  return [...uit].filter((p) => !p.includes('*'));
}

/** A pattern with its parameters filled in. */
export const vulIn = (patroon: string, waarde: (naam: string) => string): string =>
  patroon.replace(/:([a-z]+)\??/g, (_, naam: string) => waarde(naam));

/** Finds the pattern an address belongs to, and the values in it. */
export function herkenner(patroon: readonly string[]): (pad: string) => { patroon: string; geval: Geval } | null {
  const vast = new Set(patroon.filter((p) => !p.includes(':')));
  const vormen = patroon
    .filter((p) => p.includes(':'))
    .map((p) => ({
      patroon: p,
      vorm: new RegExp(`^${p.replaceAll('.', '\\.').replace(/:([a-z]+)\??/g, '(?<$1>[^/]+)')}$`),
    }));
  return (pad) => {
    const [kaal = ''] = pad.split(/[?#]/);
    if (vast.has(kaal)) return { patroon: kaal, geval: {} };
    for (const { patroon: p, vorm } of vormen) {
      const raak = vorm.exec(kaal);
      if (raak) return { patroon: p, geval: { ...raak.groups } };
    }
    return null;
  };
}

/** Addresses of this product that a page points at. */
export const verwijzingen = (html: string): string[] => [
  ...new Set([...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(([, pad]) => ontsnap(pad!))),
];
