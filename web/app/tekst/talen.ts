import nagelezen from '../../teksten/nagelezen.json' with { type: 'json' };

/**
 * The languages of the product, with the name each has for itself. A new one: its folder in `web/teksten` and one line here; what is
 * not translated yet comes in Dutch, and says so to the browser. Amounts stay in Dutch notation, days and months follow by themselves.
 */
export const TAALNAMEN = {
  nl: 'Nederlands',
  en: 'English',
  ar: 'العربية',
  tr: 'Türkçe',
  uk: 'Українська',
  ti: 'ትግርኛ',
} as const satisfies Record<string, string>;
export type Taal = keyof typeof TAALNAMEN;
export const TALEN = Object.keys(TAALNAMEN) as [Taal, ...Taal[]];

/**
 * Whether somebody who speaks the language has read its texts: `null`, or who and on which day (`YYYY-MM-DD`). A translator who has
 * read them fills it in, in `web/teksten/nagelezen.json`; until then the pages say so. Dutch is what the others are made from.
 */
export const isNagelezen = (taal: string): boolean =>
  taal === 'nl' || Boolean((nagelezen as Record<string, Nagelezen>)[taal]);
type Nagelezen = { door: string; op: string } | null;

/** Which way a language is read, by its script. */
export const richting = (taal: string): 'ltr' | 'rtl' =>
  /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)$/.test(new Intl.Locale(taal).maximize().script ?? '') ? 'rtl' : 'ltr';
