/** Where (part of) a payment goes. */
export type Deelbestemming = {
  rekening: string;
  deel: 'beslag' | 'bedrag' | 'helft' | 'rest';
  bedragCent: number | null;
  soort: 'eigen' | 'bewindvoerder' | 'beslag';
};
export type Betaaldeel = {
  bestemming: number;
  soort: Deelbestemming['soort'];
  rekening: string | null;
  bedragCent: number;
};

/**
 * Most that a creditor may take from bijstand: 5% of the norm including vakantietoeslag, rounded down, less what is already repaid
 * (art. 475dc Rv). Income beside bijstand has its own rules and stays with the bailiff.
 */
export const ruimteVoorBeslag = (normCent: number, aflossingCent: number): number =>
  Math.max(0, Math.floor(normCent / 20) - aflossingCent);

/**
 * Divide a payment: beslag within its room first, then fixed amounts, then halves between partners (art. 45 lid 4; an odd cent goes to the
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
  let ruimte = ruimteCent;
  const neem = (b: Deelbestemming, cent: number) => {
    const bedrag = Math.min(cent, over);
    if (bedrag <= 0) return;
    over -= bedrag;
    uit.push({ bestemming: uit.length + 1, soort: b.soort, rekening: b.rekening, bedragCent: bedrag });
  };
  for (const b of bestemmingen) {
    if (b.deel !== 'beslag') continue;
    const bedrag = Math.min(b.bedragCent ?? 0, ruimte, over);
    ruimte -= bedrag;
    neem(b, bedrag);
  }
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
