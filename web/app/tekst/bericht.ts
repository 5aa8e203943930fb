/** One part of a parsed ICU message: text, an argument, a choice, or a piece with a tag around it. */
export type Deel =
  | string
  | { a: string }
  | { k: string; s: 'plural' | 'ordinal' | 'select'; o: Record<string, Deel[]> }
  | { t: string; d: Deel[] }
  | { n: true };

/** A message as it goes to the page: plain text when it has no arguments. */
export type Bericht = string | Deel[];

/** Put the values in. Gives the parts in order; a tag is handed to `tag`. Numbers are written the Dutch way in every language. */
export function vul<T>(
  bericht: Bericht,
  waarden: Readonly<Record<string, T | string | number>>,
  taal: string,
  tag: (naam: string, delen: (T | string)[]) => T | string,
): (T | string)[] {
  if (typeof bericht === 'string') return [bericht];
  const loop = (delen: Deel[], aantal: number | null): (T | string)[] =>
    delen.flatMap((deel): (T | string)[] => {
      if (typeof deel === 'string') return [deel];
      if ('n' in deel) return [getal(aantal ?? 0)];
      if ('t' in deel) return [tag(deel.t, loop(deel.d, aantal))];
      if ('a' in deel) {
        const waarde = waarden[deel.a];
        if (waarde === undefined) throw new Error(`Tekst mist waarde "${deel.a}".`);
        return [typeof waarde === 'number' ? getal(waarde) : (waarde as T | string)];
      }
      const waarde = waarden[deel.k];
      if (deel.s === 'select') return loop(deel.o[String(waarde)] ?? deel.o.other ?? [], aantal);
      const n = Number(waarde);
      const regel = regelsVan(taal, deel.s === 'ordinal' ? 'ordinal' : 'cardinal').select(n);
      return loop(deel.o[`=${n}`] ?? deel.o[regel] ?? deel.o.other ?? [], n);
    });
  return loop(bericht, null);
}

const GETAL = new Intl.NumberFormat('nl-NL');
const getal = (n: number) => GETAL.format(n);

/** Made once per language: making one costs a hundred times using it. */
const meervoud = new Map<string, Intl.PluralRules>();
function regelsVan(taal: string, type: 'ordinal' | 'cardinal'): Intl.PluralRules {
  const sleutel = `${taal}|${type}`;
  const regels = meervoud.get(sleutel) ?? new Intl.PluralRules(taal, { type });
  meervoud.set(sleutel, regels);
  return regels;
}
