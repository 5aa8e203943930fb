import { hoogstensInhoudenCent } from '@bijrijder/huishoudgeld';

/** Where (part of) a payment goes. */
export type Deelbestemming = {
  rekening: string;
  deel: 'beslag' | 'bedrag' | 'helft' | 'rest';
  bedragCent: number | null;
  /** Who has a lower place goes first; beslag on the same place divides by what is asked. */
  plaats?: number;
  soort: 'eigen' | 'bewindvoerder' | 'beslag' | 'doorbetaling';
};
export type Betaaldeel = {
  bestemming: number;
  soort: Deelbestemming['soort'];
  rekening: string | null;
  bedragCent: number;
};

/**
 * Most that creditors together may take from bijstand: what is above the beslagvrije voet of the norm including vakantietoeslag, rounded
 * down, less what is already repaid (art. 475dc Rv). Income beside bijstand has its own rules and stays with the bailiff.
 */
export const ruimteVoorBeslag = (normCent: number, aflossingCent: number): number =>
  Math.max(0, hoogstensInhoudenCent(normCent) - aflossingCent);

/**
 * What each beslag gets of the room: by place, and on one place by what each asks (largest remainder, an odd cent to the first). Nobody gets
 * more than they ask.
 */
function deelRuimte(beslag: readonly Deelbestemming[], ruimteCent: number): number[] {
  const uit = beslag.map(() => 0);
  let over = ruimteCent;
  for (const plaats of [...new Set(beslag.map((b) => b.plaats ?? 1))].sort((a, b) => a - b)) {
    const hier = beslag.flatMap((b, i) => ((b.plaats ?? 1) === plaats ? [{ i, vraag: b.bedragCent ?? 0 }] : []));
    const samen = hier.reduce((som, b) => som + b.vraag, 0);
    const geef = Math.min(samen, over);
    if (geef <= 0) continue;
    over -= geef;
    for (const { i, vraag } of hier) uit[i] = Number((BigInt(geef) * BigInt(vraag)) / BigInt(samen));
    let rest = geef - hier.reduce((som, { i }) => som + uit[i]!, 0);
    const opRest = hier.toSorted((a, b) => ((geef * b.vraag) % samen) - ((geef * a.vraag) % samen) || a.i - b.i);
    for (const { i } of opRest) {
      if (rest === 0) break;
      uit[i]! += 1;
      rest -= 1;
    }
  }
  return uit;
}

/**
 * Divide a payment: beslag within its room first (by place, else by what each asks), then fixed amounts, then halves between partners (art. 45 lid 4; an odd cent goes to the
 * first), and the rest to the last account or, when nothing says otherwise, to the household's own. The parts add up to the whole.
 */
export function verdeel(
  bedragCent: number,
  ruimteCent: number,
  bestemmingen: readonly Deelbestemming[],
  eigen: string | null,
): Betaaldeel[] {
  if (bedragCent <= 0) return [];
  if (bestemmingen.length === 0) return [{ bestemming: 0, soort: 'eigen', rekening: eigen, bedragCent }];
  const uit: Betaaldeel[] = [];
  let over = bedragCent;
  const neem = (b: Deelbestemming, cent: number) => {
    const bedrag = Math.min(cent, over);
    if (bedrag <= 0) return;
    over -= bedrag;
    uit.push({ bestemming: uit.length + 1, soort: b.soort, rekening: b.rekening, bedragCent: bedrag });
  };
  const beslag = bestemmingen.filter((b) => b.deel === 'beslag');
  const elk = deelRuimte(beslag, Math.min(ruimteCent, over));
  beslag.forEach((b, i) => {
    neem(b, elk[i]!);
  });
  for (const b of bestemmingen) if (b.deel === 'bedrag') neem(b, b.bedragCent ?? 0);
  const helften = bestemmingen.filter((b) => b.deel === 'helft');
  helften.forEach((b, i) => {
    neem(b, Math.ceil(over / (helften.length - i)));
  });
  const rest = bestemmingen.find((b) => b.deel === 'rest');
  if (over > 0) {
    if (rest) neem(rest, over);
    else uit.push({ bestemming: 0, soort: 'eigen', rekening: eigen, bedragCent: over });
  }
  return uit;
}
