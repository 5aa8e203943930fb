import { afgerond, dalingen, nettoBijUren, type Watalskromme } from '@bijrijder/huishoudgeld';
import type { Kromme } from '@bijrijder/rekenkern';
import type { Knik, Punt } from '@bijrijder/ui';
import { urenVoor, type Watalsbasis } from './reken.ts';

/** One numbered place in the line: where, what happens, and the articles that make it so. */
export interface Lijnpunt {
  readonly nr: number;
  readonly loonCent: number;
  readonly yCent: number;
  readonly soort: 'begin' | 'sprong_op' | 'sprong_af' | 'knik' | 'einde' | 'terug';
  readonly sprongCent: number;
  /** Cents kept of one more euro, after this point. */
  readonly centPerEuro: number;
  /** What one more hour a week brings after this point, in cents per hour; null when not known. */
  readonly perUurCent: number | null;
  /** Hours a week at about this wage, in hundredths. */
  readonly uren: number;
  /** Names of the rules without the person, and their titles and articles. */
  readonly oorzaken: readonly { regel: string; titel: string; artikel: string }[];
}
export interface Lijn {
  readonly totX: number;
  readonly totY: number;
  readonly loon: Punt[];
  readonly opRekening: Punt[];
  readonly inHanden: Punt[];
  readonly punten: Lijnpunt[];
  readonly knikken: Knik[];
  readonly ijkCent: number;
  readonly dal: {
    punten: Punt[];
    vanX: number;
    totX: number;
    yCent: number;
    vanNr: number;
    verliesCent: number;
  } | null;
}

const STAP = 50_000;
/** A dip below this stays in the table and is not shaded. */
const DAL = 2_500;

function puntenVan(k: Kromme): Punt[] {
  const uit: Punt[] = [{ xCent: afgerond(k.van), yCent: afgerond(k.bijBegin) }];
  for (const b of k.bochten) {
    const xCent = afgerond(b.positie);
    uit.push({ xCent, yCent: afgerond(b.waardeVoor) });
    if (b.soort !== 'knik') uit.push({ xCent, yCent: afgerond(b.waardeNa) });
  }
  uit.push({ xCent: afgerond(k.tot), yCent: afgerond(k.bijEind) });
  return uit;
}
const centPer = (b: { teller: bigint; noemer: bigint }): number =>
  Math.round((Number(b.teller) / Number(b.noemer)) * 100);

/** Everything the page draws and says about the exact line; nothing is smoothed. */
export function lijnVan(k: Watalskromme, basis: Watalsbasis, uurloonCent: number): Lijn {
  const { inHanden } = k;
  const totX = afgerond(inHanden.tot);
  const perUur = (uren: number, centPerEuro: number): number | null => {
    const loon = { brutoPerUurCent: uurloonCent, heffingskorting: basis.heffingskorting, maand: basis.loonmaand };
    const [hier, meer] = [nettoBijUren(uren, loon), nettoBijUren(uren + 100, loon)];
    if (!hier || !meer) return null;
    return Math.round(((meer.nettoPerMaandCent - hier.nettoPerMaandCent) * centPerEuro * 12) / 5200);
  };
  const ruw: Omit<Lijnpunt, 'nr' | 'uren' | 'perUurCent'>[] = [];
  const eersteHelling = inHanden.bochten[0]?.hellingVoor;
  ruw.push({
    loonCent: 0,
    yCent: afgerond(inHanden.bijBegin),
    soort: 'begin',
    sprongCent: 0,
    centPerEuro: eersteHelling ? centPer(eersteHelling) : 100,
    oorzaken: [],
  });
  for (const b of inHanden.bochten) {
    const sprongCent = afgerond(b.waardeNa) - afgerond(b.waardeVoor);
    const regels = b.oorzaken.map((o) => ({
      regel: o.regel.replace(/-P[12]$/, ''),
      titel: o.titel ?? o.regel,
      artikel: `${o.artikel.wet} ${o.artikel.plaats}`,
    }));
    const einde = regels.some((o) => o.regel === 'inkomen-laag-genoeg');
    ruw.push({
      loonCent: afgerond(b.positie),
      yCent: afgerond(b.waardeVoor),
      soort: einde ? 'einde' : b.soort === 'knik' ? 'knik' : sprongCent >= 0 ? 'sprong_op' : 'sprong_af',
      sprongCent,
      centPerEuro: centPer(b.hellingNa),
      oorzaken: einde ? regels.filter((o) => o.regel === 'inkomen-laag-genoeg') : regels,
    });
  }
  const diep = dalingen(inHanden)
    .filter((d) => d.verliesCent >= DAL)
    .toSorted((a, b) => b.verliesCent - a.verliesCent)[0];
  const bocht = diep && inHanden.bochten.find((b) => afgerond(b.positie) === diep.vanCent);
  const top = bocht ? afgerond(bocht.waardeVoor) : 0;
  if (diep && diep.totCent < totX)
    ruw.push({
      loonCent: diep.totCent,
      yCent: top,
      soort: 'terug',
      sprongCent: 0,
      centPerEuro: 100,
      oorzaken: [],
    });
  const punten = ruw
    .toSorted((a, b) => a.loonCent - b.loonCent)
    .map((p, i): Lijnpunt => {
      const uren = urenVoor(basis, p.loonCent, uurloonCent);
      return { ...p, nr: i + 1, uren, perUurCent: perUur(uren, p.centPerEuro) };
    });
  const curve = puntenVan(inHanden);
  return {
    totX,
    totY: Math.ceil((Math.max(...curve.map((p) => p.yCent)) + 20_000) / STAP) * STAP,
    loon: [
      { xCent: 0, yCent: k.anderInkomenCent },
      { xCent: totX, yCent: totX + k.anderInkomenCent },
    ],
    opRekening: puntenVan(k.opRekening),
    inHanden: curve,
    punten,
    knikken: plaatsen(punten, totX),
    ijkCent: afgerond(k.opRekening.bijBegin),
    dal: diep
      ? {
          vanX: diep.vanCent,
          totX: diep.totCent,
          yCent: top,
          verliesCent: diep.verliesCent,
          vanNr: punten.find((p) => p.loonCent === diep.vanCent)?.nr ?? 0,
          punten: [
            { xCent: diep.vanCent, yCent: top },
            { xCent: diep.totCent, yCent: top },
            ...curve.filter((p) => p.xCent >= diep.vanCent && p.xCent < diep.totCent && p.yCent < top).toReversed(),
          ],
        }
      : null,
  };
}

/** Numbers that stand close to each other go up, higher or under the line in turn, so that each can be read. */
function plaatsen(punten: readonly Lijnpunt[], totX: number): Knik[] {
  const volgorde = ['boven', 'hoog', 'onder'] as const;
  let beurt = 0;
  return punten.map((p, i) => {
    const vorige = punten[i - 1];
    beurt = vorige && p.loonCent - vorige.loonCent < totX * 0.07 ? (beurt + 1) % 3 : 0;
    return {
      nr: p.nr,
      xCent: p.loonCent,
      yCent: p.yCent,
      plaats: p.loonCent === 0 ? 'rechts' : p.soort === 'einde' ? 'onder' : volgorde[beurt]!,
    };
  });
}
