const MENS =
  '(?:moeder|vader|ouder|vrouw|man|jongen|meisje|zoon|dochter|kind|broer|zus|partner|vriend|vriendin|buurman|buurvrouw|meneer|mevrouw|iemand|cliënt|client|klant)';
const STRAAT = '(?:straat|laan|weg|plein|gracht|kade|hof|steeg|dijk|singel|plantsoen)';

/** What tells who somebody is, even without a name: an age, a street, the name of a child, a date, a number. */
const SPOREN: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})${MENS}\\s+van\\s+\\d{1,2}(?!\\d|\\s*(?:uur|euro|weken|maanden))`, 'giu'),
  /(?<!\d)\d{1,2}[-\s]?jarige?(?!\p{L})/giu,
  /(?<!(?:onder|boven|tot|vanaf|dan|de|na|binnen)\s+(?:de\s+)?)(?<!\d)\d{1,2}\s+jaar\s+oud(?!\p{L})/giu,
  new RegExp(
    `(?<!\\p{L})(?:[Dd]e|[Hh]et|[Ii]n|[Oo]p|[Aa]an|[Uu]it|[Vv]an)\\s+(\\p{Lu}\\p{L}*${STRAAT})(?!\\p{L})`,
    'gu',
  ),
  new RegExp(`(?<!\\p{L})${MENS}\\s+(\\p{Lu}\\p{Ll}+)`, 'gu'),
  /(?<!\p{L})(?:heet|genaamd|heten)\s+(\p{Lu}\p{Ll}+)/gu,
  /(?<!\d)\d{4}\s?[A-Z]{2}(?![\p{L}\d])/gu,
  /(?<!\d)\d{1,2}[-/]\d{1,2}[-/]\d{2,4}(?!\d)/gu,
  /(?<!\d)\d{8,}(?!\d)/gu,
];

/** The pieces of a text in which somebody could be recognised, in the order of the text; empty when there are none. */
export function herkenbaar(tekst: string): string[] {
  return SPOREN.flatMap((spoor) =>
    [...tekst.matchAll(spoor)].map((raak) => ({ plek: raak.index, wat: raak[1] ?? raak[0] })),
  )
    .toSorted((a, b) => a.plek - b.plek)
    .map((r) => r.wat.trim());
}
