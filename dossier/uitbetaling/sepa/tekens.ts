/** Letters that do not fall apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  Ŋ: 'N',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
  ĳ: 'ij',
  Ĳ: 'IJ',
  ə: 'e',
  Ə: 'E',
  '&': '+',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '',
  '”': '',
  '"': '',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
  _: '-',
  '€': 'EUR',
  ';': ',',
};

const TOEGESTAAN = /^[a-zA-Z0-9/\-?:().,'+ ]$/;

/**
 * Text in the character set every SEPA bank takes (a–z A–Z 0–9 / - ? : ( ) . , ' + and space). Marks fall off ("Zoë" → "Zoe"), what has
 * no counterpart becomes ".", double spaces become one, and a slash never stands first or last or twice.
 * @param maximum longest length; the text is cut there
 * @returns '' when nothing readable is left: the caller decides what to do
 */
export function sepaTekst(tekst: string, maximum: number): string {
  let uit = '';
  for (const teken of tekst.normalize('NFC')) {
    if (TOEGESTAAN.test(teken)) uit += teken;
    else if (LETTERS[teken] !== undefined) uit += LETTERS[teken];
    else {
      const basis = teken.normalize('NFKD').replace(/\p{M}/gu, '');
      for (const deel of basis)
        uit += TOEGESTAAN.test(deel) ? deel : (LETTERS[deel] ?? (/\p{M}|\p{C}/u.test(deel) ? '' : '.'));
    }
  }
  const schoon = uit
    .replace(/ +/g, ' ')
    .replace(/\/{2,}/g, '/')
    .slice(0, maximum)
    .replace(/^[/ ]+|[/ ]+$/g, '');
  return /[a-zA-Z0-9]/.test(schoon) ? schoon : '';
}

/** Does this identifier keep the rules of SEPA: 1 to 35 characters of the set, no slash at an end, no double slash? */
export function isSepaKenmerk(kenmerk: string): boolean {
  return /^[a-zA-Z0-9\-?:().,'+ /]{1,35}$/.test(kenmerk) && !/^\/|\/$|\/\//.test(kenmerk) && kenmerk.trim() === kenmerk;
}
