import type { Geld } from '@bijrijder/dossier/geld';
import {
  jaareffect,
  plusMaanden,
  type Scenario,
  type Vergelijking,
  voorbeeldAflossing,
  watAls,
} from '@bijrijder/huishoudgeld';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { banenVan, heeftUitkering, nummerVan, weerUitkering } from './wat-als.server.ts';

export const VRAGEN = [
  'ander_werk',
  'nul_uren',
  'baan_stopt',
  'bijstand_uit',
  'partner_erbij',
  'kind_wordt',
  'huur',
  'aflossing',
] as const;
export type Vraagsoort = (typeof VRAGEN)[number];
/** Which fields a question has. Amounts are typed; the rest is chosen. */
export const VELDEN: Readonly<Record<Vraagsoort, readonly Veld[]>> = {
  ander_werk: ['loon', 'stopt', 'van'],
  nul_uren: ['laag', 'verwacht', 'hoog', 'van'],
  baan_stopt: ['bron', 'na'],
  bijstand_uit: ['van'],
  partner_erbij: ['van', 'leeftijd', 'inkomen'],
  kind_wordt: ['kind', 'wordt', 'van'],
  huur: ['huur', 'van'],
  aflossing: ['schuld', 'perMaand', 'van'],
};
export type Veld =
  | 'loon'
  | 'stopt'
  | 'laag'
  | 'verwacht'
  | 'hoog'
  | 'van'
  | 'bron'
  | 'na'
  | 'leeftijd'
  | 'inkomen'
  | 'kind'
  | 'wordt'
  | 'huur'
  | 'schuld'
  | 'perMaand';
export const GELDVELDEN: ReadonlySet<Veld> = new Set([
  'loon',
  'laag',
  'verwacht',
  'hoog',
  'inkomen',
  'huur',
  'schuld',
  'perMaand',
]);

const MAANDEN = 12;
/** What stands in a field before somebody types; round amounts, no advice. */
const BEGIN: Readonly<Partial<Record<Veld, string>>> = {
  loon: '1000',
  laag: '200',
  verwacht: '600',
  hoog: '1100',
  inkomen: '0',
  schuld: '1000',
  perMaand: '50',
  na: '3',
  leeftijd: '30',
  kind: '0',
  wordt: '12',
};

const isVraag = (v: string | null): v is Vraagsoort => (VRAGEN as readonly (string | null)[]).includes(v);

/** Reads the question, calculates each line of it beside what is now. Null: no question chosen yet. */
export function andersBeeld(geld: Geld, persoon: string, v: URLSearchParams) {
  const soort = v.get('vraag');
  if (!isVraag(soort)) return null;
  const deze = geld.vandaag.slice(0, 7);
  const maanden = Array.from({ length: 9 }, (_, i) => plusMaanden(deze, i + 1));
  const banen = banenVan(geld, persoon).map((b) => ({ bron: b.onderwerp, werkgever: b.inhoud.werkgever }));
  const huurNu = geld.tijdlijn.huur?.at(-1)?.kale_huur_ct;
  const velden: Record<Veld, string> = Object.fromEntries(
    VELDEN[soort].map((veld) => [
      veld,
      v.get(veld) ??
        (veld === 'van'
          ? maanden[0]!
          : veld === 'bron' || veld === 'stopt'
            ? (banen[0]?.bron ?? '')
            : veld === 'huur'
              ? ((huurNu ?? 60_000) / 100).toFixed(2).replace('.', ',').replace(/,00$/, '')
              : (BEGIN[veld] ?? '')),
    ]),
  ) as Record<Veld, string>;
  const bedrag = (veld: Veld): number | null => leesBedrag(velden[veld] ?? '');
  const fouten = VELDEN[soort].filter((veld) => GELDVELDEN.has(veld) && bedrag(veld) === null);
  const van = maanden.find((m) => m === velden.van) ?? maanden[0]!;
  const nr = nummerVan(geld, persoon);
  const kinderen = geld.tijdlijn.kinderen.map((k, i) => ({ kind: i, naam: k.roepnaam ?? String(i + 1) }));
  const regels = fouten.length > 0 ? [] : scenariosVan(soort, { geld, velden, bedrag, van, nr, banen, kinderen });
  const loopt = heeftUitkering(geld);
  const venster = { van: deze, totEnMet: plusMaanden(deze, MAANDEN - 1) };
  const jaar = Number(van.slice(0, 4));
  const nuJaar = jaareffect(geld.tijdlijn, geld.uitvoering.nu, jaar);
  const uitkomsten = regels.map(({ naam, scenarios }) => {
    const uit = watAls(geld.rekenaar, geld.tijdlijn, scenarios, venster);
    // the months of the year that are over are the same in both
    const reeks = [...geld.uitvoering.nu.filter((m) => m.maand < deze), ...uit.reeks];
    return { naam, ...kort(uit), toeslagen: toeslagen(nuJaar, jaareffect(uit.tijdlijn, reeks, jaar)) };
  });
  const eerste = uitkomsten[0]?.maanden ?? [];
  return {
    soort,
    velden,
    /** Typed amounts in cents. */
    bedragen: Object.fromEntries(VELDEN[soort].map((veld) => [veld, bedrag(veld)])) as Record<Veld, number | null>,
    fouten,
    maanden,
    banen,
    kinderen,
    van,
    /** The first month in which something is different: the one that is shown large. */
    toon: eerste.find((_, i) => uitkomsten.some((u) => u.maanden[i]!.verschilCent !== 0))?.maand ?? van,
    /** The bijstand had ended: the sums reckon that it is asked for again when it is needed. */
    weerUitkering: !loopt && (soort === 'baan_stopt' || soort === 'nul_uren' || soort === 'ander_werk'),
    kan:
      !(soort === 'baan_stopt' && banen.length === 0) &&
      !(soort === 'kind_wordt' && kinderen.length === 0) &&
      !(soort === 'bijstand_uit' && !loopt),
    uitkomsten,
    termijnen:
      soort === 'aflossing' && fouten.length === 0
        ? spreiding(geld, bedrag('schuld') ?? 0, bedrag('perMaand') ?? 0, van)
        : null,
  };
}

/** What a page needs of a comparison. Cents. */
const kort = (v: Vergelijking) => ({
  geschat: v.reeks.some((m) => m.geschat),
  verschilCent: v.maanden.reduce((som, m) => som + m.verschilCent, 0),
  maanden: v.maanden.map((m) => ({
    maand: m.dan.maand,
    nuCent: m.nu.samenCent,
    danCent: m.dan.samenCent,
    uitkeringCent: m.dan.bijstandCent,
    premieCent: m.dan.premieCent,
    verschilCent: m.verschilCent,
  })),
});

const TOESLAGEN = ['zorgtoeslagEur', 'huurtoeslagEur', 'kindgebondenBudgetEur'] as const;
const NAAM = {
  zorgtoeslagEur: 'zorgtoeslag',
  huurtoeslagEur: 'huurtoeslag',
  kindgebondenBudgetEur: 'kindgebonden_budget',
} as const;
function toeslagen(nu: ReturnType<typeof jaareffect>, dan: ReturnType<typeof jaareffect>) {
  return TOESLAGEN.flatMap((t) => {
    const [a, b] = [nu[t], dan[t]];
    return a === null || b === null || a === b ? [] : [{ soort: NAAM[t], nuCent: a * 100, danCent: b * 100 }];
  });
}

interface Bij {
  readonly geld: Geld;
  readonly velden: Readonly<Record<Veld, string>>;
  readonly bedrag: (veld: Veld) => number | null;
  readonly van: string;
  readonly nr: 'P1' | 'P2';
  readonly banen: readonly { bron: string }[];
  readonly kinderen: readonly { kind: number }[];
}
type Regel = { naam: 'laag' | 'verwacht' | 'hoog' | 'dan'; scenarios: Scenario[] };

function scenariosVan(soort: Vraagsoort, { geld, velden, bedrag, van, nr, banen, kinderen }: Bij): Regel[] {
  const een = (scenarios: Scenario[]): Regel[] => [{ naam: 'dan', scenarios }];
  switch (soort) {
    case 'ander_werk': {
      const oud = banen.find((b) => b.bron === velden.stopt)?.bron;
      return een([
        ...(oud ? [{ soort: 'baan_stopt' as const, bron: oud, laatsteMaand: plusMaanden(van, -1) }] : []),
        { soort: 'loon', persoon: nr, bron: 'nieuw-werk', nettoPerMaandCent: bedrag('loon') ?? 0, van },
        ...weerUitkering(geld, van),
      ]);
    }
    case 'nul_uren':
      return (['laag', 'verwacht', 'hoog'] as const).map((naam) => ({
        naam,
        scenarios: [
          {
            soort: 'loon',
            persoon: nr,
            bron: banen[0]?.bron ?? 'nieuw-werk',
            nettoPerMaandCent: bedrag(naam) ?? 0,
            van,
          },
          ...weerUitkering(geld, van),
        ],
      }));
    case 'baan_stopt': {
      const bron = banen.find((b) => b.bron === velden.bron)?.bron ?? banen[0]?.bron;
      const na = Math.min(11, Math.max(0, Number(velden.na) || 0));
      const laatsteMaand = plusMaanden(geld.vandaag.slice(0, 7), na);
      return bron
        ? een([{ soort: 'baan_stopt', bron, laatsteMaand }, ...weerUitkering(geld, plusMaanden(laatsteMaand, 1))])
        : [];
    }
    case 'bijstand_uit':
      return een([{ soort: 'bijstand_uit', laatsteDag: laatsteDagVoor(van) }]);
    case 'partner_erbij': {
      const jaren = Math.min(66, Math.max(21, Number(velden.leeftijd) || 30));
      return een([
        {
          soort: 'partner_erbij',
          van,
          geboortedatum: `${Number(van.slice(0, 4)) - jaren}-01-01`,
          rechthebbend: true,
          nettoPerMaandCent: bedrag('inkomen') ?? 0,
        },
      ]);
    }
    case 'kind_wordt': {
      const kind = kinderen.find((k) => String(k.kind) === velden.kind)?.kind ?? kinderen[0]?.kind;
      const leeftijd = velden.wordt === '18' ? 18 : 12;
      return kind === undefined ? [] : een([{ soort: 'kind_wordt', kind, leeftijd, maand: van }]);
    }
    case 'huur':
      return een([{ soort: 'huur', kaleHuurCent: bedrag('huur') ?? 0, van }]);
    case 'aflossing':
      return een([
        { soort: 'aflossing', bedragCent: bedrag('schuld') ?? 0, perMaandCent: bedrag('perMaand') ?? 0, vanaf: van },
      ]);
  }
}

/** Last day of the month before. */
const laatsteDagVoor = (maand: string): string =>
  new Date(Date.UTC(Number(maand.slice(0, 4)), Number(maand.slice(5)) - 1, 0)).toISOString().slice(0, 10);

function spreiding(geld: Geld, schuldCent: number, perMaandCent: number, van: string) {
  const v = voorbeeldAflossing(
    schuldCent,
    geld.uitvoering.nu.filter((m) => m.maand >= van),
    perMaandCent,
  );
  return { termijnen: v.termijnen.map((x) => ({ ...x })), restCent: v.restCent };
}
