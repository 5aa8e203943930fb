/** Rights somebody may not have asked for: with how sure it is, how many euros, and the way to ask. */

import { huurtoeslag, kinderbijslag, kindgebondenBudget, zorgtoeslag } from '@bijrijder/recht';
import { type Parameterboek, parameterOp } from '@bijrijder/rekenkern';
import { leeftijdAow, leeftijdVolleNorm } from '../tijdlijn/wetsgrenzen.ts';
import { type Lokaal, MOGELIJK, type Rechtsfeiten, type Vraagsleutel } from './feiten.ts';

export type Rechtsleutel =
  | 'zorgtoeslag'
  | 'huurtoeslag'
  | 'kindgebonden_budget'
  | 'kinderbijslag'
  | 'individuele_inkomenstoeslag'
  | 'studietoeslag'
  | 'bijzondere_bijstand'
  | 'kwijtschelding';

/** `ja`: with what is known there is a right. `misschien`: it depends on something not known yet. */
export interface MogelijkRecht {
  readonly recht: Rechtsleutel;
  readonly artikel: string;
  readonly zekerheid: 'ja' | 'misschien';
  /** Euros in cents per year; null: the amount depends on the costs or on a decision we do not know. */
  readonly perJaar: { readonly laagCent: number; readonly hoogCent: number } | null;
  readonly weg: 'mijn_toeslagen' | 'svb' | 'gemeente' | 'gemeente_belastingen';
  /** Unknown facts that this right still depends on. */
  readonly wachtOp: readonly Vraagsleutel[];
  /** A figure that is missing, so that the amount could not be calculated. */
  readonly ontbreekt: readonly string[];
}
export interface Rechtencheck {
  /** Most euros first; without an amount last. */
  readonly rechten: readonly MogelijkRecht[];
  /** What to ask next: the question with most euros at stake; null when nothing is left to ask. */
  readonly volgendeVraag: { readonly vraag: Vraagsleutel; readonly opHetSpelCent: number } | null;
}

type Bedrag = number | null | { readonly ontbreekt: readonly string[] };
interface Regel {
  readonly recht: Rechtsleutel;
  readonly artikel: string;
  readonly weg: MogelijkRecht['weg'];
  readonly nodig: readonly Vraagsleutel[];
  /** Cents per year; null: there is a right but the amount is not known; 0: no right. */
  readonly reken: (f: Required<Rechtsfeiten>, lokaal: Lokaal, boek: Parameterboek) => Bedrag;
}

const partner = (f: Rechtsfeiten): boolean => f.leefvorm === 'gehuwd';
const euro = (u: { status: string; jaarToegekendEur?: number; ontbreekt?: readonly string[] }): Bedrag =>
  u.status === 'berekend' ? (u.jaarToegekendEur ?? 0) * 100 : { ontbreekt: u.ontbreekt ?? [] };

const REGELS: readonly Regel[] = [
  {
    recht: 'zorgtoeslag',
    artikel: 'Wet op de zorgtoeslag art. 2',
    weg: 'mijn_toeslagen',
    nodig: ['zorgverzekerd', 'toetsingsinkomenEur', 'vermogenEur'],
    reken: (f) =>
      !f.zorgverzekerd || f.leeftijd < 18
        ? 0
        : euro(
            zorgtoeslag({
              jaar: f.jaar,
              toetsingsinkomenEur: f.toetsingsinkomenEur,
              toeslagpartner: partner(f),
              partnerVerzekerd: partner(f),
              vermogenEur: f.vermogenEur,
            }),
          ),
  },
  {
    recht: 'huurtoeslag',
    artikel: 'Wet op de huurtoeslag art. 7 en 21',
    weg: 'mijn_toeslagen',
    nodig: ['zelfstandigeWoning', 'kaleHuurCent', 'toetsingsinkomenEur', 'vermogenEur'],
    reken: (f) =>
      !f.zelfstandigeWoning || f.leeftijd < 18
        ? 0
        : euro(
            huurtoeslag({
              jaar: f.jaar,
              kaleHuurCent: f.kaleHuurCent,
              inkomenEur: f.toetsingsinkomenEur,
              inkomenKinderenEur: [],
              aantalPersonen: 1 + (partner(f) ? 1 : 0) + f.kinderenGeboortedata.length,
              jong: f.leeftijd < 21 && f.kinderenGeboortedata.length === 0,
              partner: partner(f),
              vermogenEur: f.vermogenEur,
            }),
          ),
  },
  {
    recht: 'kindgebonden_budget',
    artikel: 'Wet op het kindgebonden budget art. 2',
    weg: 'mijn_toeslagen',
    nodig: ['toetsingsinkomenEur', 'vermogenEur'],
    reken: (f) =>
      f.kinderenGeboortedata.length === 0
        ? 0
        : euro(
            kindgebondenBudget({
              jaar: f.jaar,
              toetsingsinkomenEur: f.toetsingsinkomenEur,
              toeslagpartner: partner(f),
              vermogenEur: f.vermogenEur,
              geboortedata: f.kinderenGeboortedata,
            }),
          ),
  },
  {
    recht: 'kinderbijslag',
    artikel: 'AKW',
    weg: 'svb',
    nodig: [],
    reken: (f) => {
      let som = 0;
      for (const maand of ['01', '04', '07', '10']) {
        const u = kinderbijslag({ eersteDagKwartaal: `${f.jaar}-${maand}-01`, geboortedata: f.kinderenGeboortedata });
        if (u.status !== 'berekend') return { ontbreekt: u.ontbreekt };
        som += u.kwartaalCent;
      }
      return som;
    },
  },
  {
    recht: 'individuele_inkomenstoeslag',
    artikel: 'art. 36 Pw',
    weg: 'gemeente',
    nodig: ['maandenLaagInkomen', 'vermogenEur'],
    reken: (f, { individueleInkomenstoeslag: iit }) => {
      if (f.leeftijd < leeftijdVolleNorm() || f.leeftijd >= leeftijdAow()) return 0;
      if (!iit) return null;
      if (f.maandenLaagInkomen < iit.maandenLaagInkomen) return 0;
      return f.leefvorm === 'gehuwd'
        ? iit.gehuwdCent
        : f.leefvorm === 'alleenstaande_ouder'
          ? iit.alleenstaandeOuderCent
          : iit.alleenstaandCent;
    },
  },
  {
    recht: 'studietoeslag',
    artikel: 'art. 36b Pw',
    weg: 'gemeente',
    nodig: ['studeertMetStudiefinanciering', 'doorBeperkingNietBijverdienen'],
    reken: (f, _lokaal, boek) => {
      if (!f.studeertMetStudiefinanciering || !f.doorBeperkingNietBijverdienen || f.leeftijd < 15) return 0;
      const sleutel = `pw.studietoeslag.${f.leeftijd >= 21 ? '21+' : f.leeftijd}`;
      const w = parameterOp(boek, sleutel, { peildatum: `${f.jaar}-01-01` })?.waarde;
      return w && 'teller' in w ? Number((w.teller * 12n) / w.noemer) : { ontbreekt: [sleutel] };
    },
  },
  {
    recht: 'bijzondere_bijstand',
    artikel: 'art. 35 Pw',
    weg: 'gemeente',
    nodig: ['kostenDieNietAndersKunnen'],
    reken: (f) => (f.kostenDieNietAndersKunnen ? null : 0),
  },
  {
    recht: 'kwijtschelding',
    artikel: 'art. 26 Invorderingswet 1990',
    weg: 'gemeente_belastingen',
    nodig: ['aanslagGemeentebelasting', 'vermogenEur'],
    reken: (f, lokaal) => (f.aanslagGemeentebelasting ? (lokaal.gemeentebelastingCent ?? null) : 0),
  },
];

/** Every way in which the unknown facts can turn out. */
function* ingevuld(f: Rechtsfeiten, vragen: readonly Vraagsleutel[]): Generator<Required<Rechtsfeiten>> {
  const [vraag, ...rest] = vragen;
  if (!vraag) yield f as Required<Rechtsfeiten>;
  else for (const waarde of MOGELIJK[vraag]) yield* ingevuld({ ...f, [vraag]: waarde }, rest);
}

function beoordeel(regel: Regel, f: Rechtsfeiten, lokaal: Lokaal, boek: Parameterboek): MogelijkRecht | null {
  if (f.ontvangtAl.includes(regel.recht)) return null;
  const wachtOp = regel.nodig.filter((v) => f[v] === undefined);
  let laag = Number.POSITIVE_INFINITY;
  let hoog = 0;
  let bedragOnbekend = false;
  let altijd = true;
  const ontbreekt = new Set<string>();
  for (const heel of ingevuld(f, wachtOp)) {
    const uit = regel.reken(heel, lokaal, boek);
    if (uit === 0) altijd = false;
    if (typeof uit === 'number') {
      laag = Math.min(laag, uit);
      hoog = Math.max(hoog, uit);
    } else {
      bedragOnbekend = true;
      for (const s of uit?.ontbreekt ?? []) ontbreekt.add(s);
    }
  }
  if (hoog === 0 && !bedragOnbekend) return null;
  return {
    recht: regel.recht,
    artikel: regel.artikel,
    zekerheid: altijd && wachtOp.length === 0 && !bedragOnbekend ? 'ja' : 'misschien',
    perJaar: bedragOnbekend && hoog === 0 ? null : { laagCent: Number.isFinite(laag) ? laag : 0, hoogCent: hoog },
    weg: regel.weg,
    wachtOp,
    ontbreekt: [...ontbreekt],
  };
}

/** All rights that are there or may be there, and the one question worth asking next. Never asks what is known. */
export function rechtencheck(f: Rechtsfeiten, boek: Parameterboek, lokaal: Lokaal = {}): Rechtencheck {
  const bij = (feiten: Rechtsfeiten) =>
    REGELS.map((r) => beoordeel(r, feiten, lokaal, boek)).filter((r): r is MogelijkRecht => r !== null);
  const rechten = bij(f).toSorted((a, b) => (b.perJaar?.hoogCent ?? -1) - (a.perJaar?.hoogCent ?? -1));
  const inzet = new Map<Vraagsleutel, number>();
  // a right without an amount still deserves its question, after all that have one
  for (const r of rechten)
    for (const v of r.wachtOp)
      inzet.set(v, (inzet.get(v) ?? 0) + (r.perJaar ? r.perJaar.hoogCent - r.perJaar.laagCent : 1));
  const beste = [...inzet].toSorted((a, b) => b[1] - a[1])[0];
  return { rechten, volgendeVraag: beste ? { vraag: beste[0], opHetSpelCent: beste[1] } : null };
}
