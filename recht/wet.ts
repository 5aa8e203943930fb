import type { Artikel } from '@bijrijder/rekenkern';

/** Names a law once; the result makes its articles: `awir('art. 14 lid 4')`. */
export const wet =
  (naam: string) =>
  (plaats: string): Artikel => ({ wet: naam, plaats });
