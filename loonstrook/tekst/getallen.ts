/** A number as printed, with its place in the text of its cell. */
export type Getal = {
  /** The number × 100 as an integer; percentages and whole numbers too. */
  honderdsten: number;
  soort: 'bedrag' | 'procent' | 'geheel' | 'overig';
  euro: boolean;
  /** Another reading is possible: a thousand separated by a space, whole euros whose cents may stand apart. */
  twijfel: boolean;
  begin: number;
  eind: number;
};

const CIJFERS = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d+)€\d{2}(?![\d.,])|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:['’\u00a0\u202f\u2009]\d{3})+[.,]\d+|\d+,(?:-{1,2}|–|—|=)|\d{1,3}(?:\.\d{3})+(?![\d,])|\d+[.,]\d+|\d+`;
const GETAL = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])([-−–(+]\s?)?((?:€|EUR\b|Euro\b|Eur\b)\s?)?([-−–+]\s?)?(${CIJFERS})(\s?(?:€|EUR\b))?(\s?%)?((?:\s?[-−–](?=\s*$|\s*[|)])|[-−–](?![\d\p{L}]))|\))?`,
  'giu',
);

/** Which part of a text is a date, an account or a reference and therefore holds no amount. */
const MASKERS: readonly RegExp[] = [
  /\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b/g,
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b[A-Z]{2}\d{2}\s?[A-Z]{4}[\s\d]{10,14}/g,
  /\b\d{4}\s?[A-Z]{2}\b/g,
  /\b\d{6,}[A-Z]?\w*\b/g,
];

function masker(tekst: string): string {
  let uit = tekst;
  for (const m of MASKERS) uit = uit.replace(m, (s) => '#'.repeat(s.length));
  return uit;
}

function waarde(cijfers: string): { honderdsten: number; decimalen: number } {
  const kaal = cijfers.replace(/['’\u00a0\u202f\u2009]/g, '').replace('€', ',');
  if (/,(?:-|–|—|=)/.test(kaal)) return { honderdsten: Number(kaal.replace(/\D/g, '')) * 100, decimalen: 2 };
  if (/^\d{1,3}(\.\d{3})+$/.test(kaal)) return { honderdsten: Number(kaal.replaceAll('.', '')) * 100, decimalen: 0 };
  const deel = /^(.*)[.,](\d+)$/.exec(kaal);
  if (!deel) return { honderdsten: Number(kaal) * 100, decimalen: 0 };
  const geheel = deel[1]!.replace(/\D/g, '');
  const fractie = deel[2]!;
  if (fractie.length <= 2) return { honderdsten: Number(geheel + fractie.padEnd(2, '0')), decimalen: fractie.length };
  return { honderdsten: Math.round(Number(`${geheel}.${fractie}`) * 100), decimalen: fractie.length };
}

/** Every number in a text. Dates, accounts, postcodes and long references are passed over. */
export function getallenIn(tekst: string): Getal[] {
  const uit: Getal[] = [];
  for (const m of masker(tekst).matchAll(GETAL)) {
    const [alles, voor, euroVoor, voor2, cijfers, euroNa, procent, na] = m;
    const { honderdsten, decimalen } = waarde(cijfers!);
    if (!Number.isSafeInteger(honderdsten)) continue;
    const euro = Boolean(euroVoor ?? euroNa) || cijfers!.includes('€');
    const haakjes = voor?.trim() === '(' && na === ')';
    const min =
      /[-−–]/.test(voor ?? '') || /[-−–]/.test(voor2 ?? '') || (/[-−–]/.test(na ?? '') && !/,[-–—=]/.test(cijfers!));
    const negatief = min || (haakjes && euro);
    const soort = procent
      ? 'procent'
      : decimalen === 2 || (euro && decimalen === 0)
        ? 'bedrag'
        : decimalen === 0
          ? 'geheel'
          : 'overig';
    const begin = m.index + (voor?.trim() === '(' ? voor.length : 0);
    uit.push({
      honderdsten: negatief && honderdsten !== 0 ? -honderdsten : honderdsten,
      soort,
      euro,
      twijfel:
        (euro && decimalen === 0) ||
        (/\d \s?$/.test(tekst.slice(0, m.index + (voor?.length ?? 0))) && /^\d{3}[.,]/.test(cijfers!)),
      begin,
      eind: m.index + alles.length,
    });
  }
  return uit;
}
