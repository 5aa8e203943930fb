import artikelen from './artikelen.json' with { type: 'json' };

/** An article of the Participatiewet, its heading as in the law, and what it is for in one sentence. */
export type Artikel = { nr: string; kop: string; kort: string };

const WOORD = /[\p{L}\p{N}]+/gu;
/** Words somebody searches on; short ones say too little, an article number says enough. */
export const zoekwoorden = (zoek: string): string[] =>
  (zoek.toLowerCase().match(WOORD) ?? []).filter((w) => w.length > 2 || /\d/.test(w)).slice(0, 8);

/** Does a text hold every word? */
export const past = (woorden: readonly string[], ...tekst: string[]): boolean => {
  const alles = tekst.join(' ').toLowerCase();
  return woorden.every((w) => alles.includes(w));
};

/** Articles in the order of the law that hold every word, or are called by their number. */
export const vindArtikelen = (woorden: readonly string[]): Artikel[] =>
  artikelen
    .filter(
      (a) =>
        woorden.length === 0 ||
        woorden.includes(a.nr) ||
        past(woorden, `artikel ${a.nr} art`, a.kop, a.kort, a.woorden),
    )
    .map(({ nr, kop, kort }) => ({ nr, kop, kort }));
