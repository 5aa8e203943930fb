import { parameterOp } from '@bijrijder/rekenkern';
import { type Huurtoeslag, huurtoeslag, huurtoeslagRekening } from '../huurtoeslag/index.ts';
import { kinderbijslag } from '../kinderbijslag/index.ts';
import {
  type Kinderopvangtoeslag,
  kinderopvangtoeslag,
  kinderopvangtoeslagRekening,
} from '../kinderopvangtoeslag/index.ts';
import {
  type KindgebondenBudget,
  kindgebondenBudget,
  kindgebondenBudgetRekening,
} from '../kindgebonden-budget/index.ts';
import { leeftijdOp } from '../leeftijd.ts';
import { parameterboek } from '../parameters/index.ts';
import type { Berekend, Rekening } from '../reken.ts';
import { type Zorgtoeslag, zorgtoeslag, zorgtoeslagRekening } from '../zorgtoeslag/index.ts';
import type { Toeslaghuishouden } from './huishouden.ts';

/** One toeslag: its outcome, what is not certain about it, and the calculation behind it for the explanation. */
export interface Toeslagpost<T extends object> {
  readonly uitkomst: Berekend<T>;
  readonly onzeker: readonly string[];
  readonly rekening: Rekening;
}
export interface Toeslagjaar {
  readonly jaar: number;
  readonly zorgtoeslag: Toeslagpost<Zorgtoeslag> | null;
  readonly huurtoeslag: Toeslagpost<Huurtoeslag> | null;
  readonly kindgebondenBudget: Toeslagpost<KindgebondenBudget> | null;
  readonly kinderopvangtoeslag: Toeslagpost<Kinderopvangtoeslag> | null;
  /** Cents per quarter, the first quarter first. */
  readonly kinderbijslag: readonly Berekend<{ readonly kwartaalCent: number }>[];
}

const som = (...bedragen: readonly (number | null)[]): number | null =>
  bedragen.reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0);
const eerste = (jaar: number, maand = 1) => `${jaar}-${String(maand).padStart(2, '0')}-01`;
const VERANDERT = {
  volwassen: 'U of uw toeslagpartner wordt dit jaar 18. Wij rekenen met een heel jaar.',
  huurleeftijd:
    'Iemand in de woning bereikt dit jaar een leeftijd waardoor de huurtoeslag verandert. Wij rekenen met 1 januari.',
  kind23: 'Een kind met eigen inkomen wordt dit jaar 23. Wij rekenen met 1 januari.',
} as const;

/** Everything Dienst Toeslagen and the SVB pay in one calendar year. `null` means: does not apply to this household. */
export function toeslagenVanJaar(h: Toeslaghuishouden, jaar: number, bekendOp?: string): Toeslagjaar {
  const partner = h.toeslagpartner;
  const inkomen = som(h.toetsingsinkomenEur, partner ? partner.toetsingsinkomenEur : 0);
  const nieuwjaar = eerste(jaar);
  const volwassen = leeftijdOp(h.geboortedatum, `${jaar}-12-31`) >= 18;
  const wordt18 = [h, ...(partner ? [partner] : [])].some((p) => leeftijdOp(p.geboortedatum, eerste(jaar + 1)) === 18);
  const gemeenschappelijk = {
    jaar,
    toetsingsinkomenEur: inkomen,
    toeslagpartner: partner !== null,
    vermogenEur: h.vermogenEur,
  };
  const zorgfeiten = { ...gemeenschappelijk, partnerVerzekerd: partner ? partner.zorgverzekerd : null };
  const geboortedata = h.kinderen.map((k) => k.geboortedatum);
  const kinderen = geboortedata.filter((g) => g < eerste(jaar + 1) && leeftijdOp(g, nieuwjaar) < 18);
  const opvang = {
    jaar,
    toetsingsinkomenEur: inkomen,
    kinderen: h.kinderen.flatMap((k) => (k.opvang ? [k.opvang] : [])),
  };
  return {
    jaar,
    zorgtoeslag:
      volwassen && h.zorgverzekerd
        ? {
            uitkomst: zorgtoeslag(zorgfeiten, 'dienst', bekendOp),
            onzeker: wordt18 ? [VERANDERT.volwassen] : [],
            rekening: zorgtoeslagRekening(zorgfeiten, 'dienst', bekendOp),
          }
        : null,
    huurtoeslag: h.huur && volwassen ? huur(h, jaar, inkomen, bekendOp) : null,
    kindgebondenBudget: kinderen.length
      ? {
          uitkomst: kindgebondenBudget({ ...gemeenschappelijk, geboortedata }, bekendOp),
          onzeker: [],
          rekening: kindgebondenBudgetRekening({ ...gemeenschappelijk, geboortedata }, bekendOp),
        }
      : null,
    kinderopvangtoeslag: opvang.kinderen.length
      ? {
          uitkomst: kinderopvangtoeslag(opvang, bekendOp),
          onzeker: ['Wij rekenen met opvang in alle maanden van het jaar.'],
          rekening: kinderopvangtoeslagRekening(opvang, bekendOp),
        }
      : null,
    kinderbijslag: [1, 4, 7, 10].map((maand) =>
      kinderbijslag({ eersteDagKwartaal: eerste(jaar, maand), geboortedata }, bekendOp),
    ),
  };
}

/** Children older than this earn for the household as other people in the dwelling do (Awir art. 7 lid 6). */
const KIND_TOT = 23;
const AOW = 67;

function huur(
  h: Toeslaghuishouden,
  jaar: number,
  inkomen: number | null,
  bekendOp: string | undefined,
): Toeslagpost<Huurtoeslag> {
  const nieuwjaar = eerste(jaar);
  const grens = parameterOp(parameterboek(), 'huurtoeslag.max_huurgrens.leeftijd', { peildatum: nieuwjaar })?.waarde;
  const jongTot = grens && 'teller' in grens ? Number(grens.teller) : null;
  const bewoners = [h, ...(h.toeslagpartner ? [h.toeslagpartner] : []), ...h.medebewoners];
  const aangepaste = h.huur?.aangepasteWoning ?? false;
  const allen = [...bewoners, ...h.kinderen].filter((p) => p.geboortedatum <= nieuwjaar);
  const jongeKinderen = h.kinderen.filter((k) => leeftijdOp(k.geboortedatum, nieuwjaar) < KIND_TOT);
  const groteKinderen = h.kinderen.filter((k) => leeftijdOp(k.geboortedatum, nieuwjaar) >= KIND_TOT);
  const wisselt = (leeftijd: number, mensen: readonly { geboortedatum: string }[]) =>
    mensen.some(
      (p) =>
        leeftijdOp(p.geboortedatum, eerste(jaar + 1)) === leeftijd && leeftijdOp(p.geboortedatum, nieuwjaar) < leeftijd,
    );
  const feiten = {
    jaar,
    kaleHuurCent: h.huur?.kaleHuurCent ?? null,
    inkomenEur: som(
      inkomen,
      ...h.medebewoners.map((m) => m.toetsingsinkomenEur),
      ...groteKinderen.map((k) => k.toetsingsinkomenEur ?? 0),
    ),
    inkomenKinderenEur: jongeKinderen.flatMap((k) => (k.toetsingsinkomenEur ? [k.toetsingsinkomenEur] : [])),
    aantalPersonen: allen.length,
    jong:
      jongTot === null
        ? null
        : h.kinderen.length === 0 &&
          !aangepaste &&
          bewoners.every((p) => leeftijdOp(p.geboortedatum, nieuwjaar) < jongTot),
    ouder: [h, ...(h.toeslagpartner ? [h.toeslagpartner] : [])].some(
      (p) => leeftijdOp(p.geboortedatum, nieuwjaar) >= AOW,
    ),
    aangepasteWoning: aangepaste,
    partner: h.toeslagpartner !== null,
    vermogenEur: h.vermogenEur,
  };
  const onzeker = [
    ...(jongTot !== null && wisselt(jongTot, bewoners) ? [VERANDERT.huurleeftijd] : []),
    ...(wisselt(
      KIND_TOT,
      h.kinderen.filter((k) => k.toetsingsinkomenEur),
    )
      ? [VERANDERT.kind23]
      : []),
  ];
  return {
    uitkomst: huurtoeslag(feiten, undefined, bekendOp),
    onzeker,
    rekening: huurtoeslagRekening(feiten, undefined, bekendOp),
  };
}

/** What comes in per month in whole euros, as paid in advance; a toeslag that is not computed counts as unknown (null). */
export function maandvoorschotten(t: Toeslagjaar): readonly (number | null)[] {
  return Array.from({ length: 12 }, (_, i) =>
    som(
      ...[t.zorgtoeslag, t.huurtoeslag, t.kinderopvangtoeslag].map((p) =>
        p === null ? 0 : p.uitkomst.status === 'berekend' ? p.uitkomst.maandUitbetaaldEur : null,
      ),
      t.kindgebondenBudget === null
        ? 0
        : t.kindgebondenBudget.uitkomst.status === 'berekend'
          ? (t.kindgebondenBudget.uitkomst.maandenUitbetaaldEur[i] ?? 0)
          : null,
    ),
  );
}
export type { Toeslaghuishouden } from './huishouden.ts';
