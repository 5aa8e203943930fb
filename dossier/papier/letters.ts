import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

export type Letter = 'gewoon' | 'vet' | 'arabisch' | 'ethiopisch';
export const LETTERS = ['gewoon', 'vet', 'arabisch', 'ethiopisch'] as const;
const BESTAND: Readonly<Record<Letter, string>> = {
  gewoon: 'source-sans-3-400',
  vet: 'source-sans-3-700',
  arabisch: 'noto-sans-arabic-400',
  ethiopisch: 'noto-sans-ethiopic-400',
};
const gelezen = new Map<Letter, { bytes: Buffer; font: Font }>();
function haal(letter: Letter): { bytes: Buffer; font: Font } {
  let uit = gelezen.get(letter);
  if (!uit) {
    const bytes = readFileSync(new URL(`./letters/${BESTAND[letter]}.ttf`, import.meta.url));
    uit = { bytes, font: create(bytes) };
    gelezen.set(letter, uit);
  }
  return uit;
}
/** The whole font; a PDF keeps only the letters it uses. */
export const letterBytes = (letter: Letter): Buffer => haal(letter).bytes;

const ARABISCH = /\p{Script=Arabic}/u;
const ETHIOPISCH = /\p{Script=Ethiopic}/u;
export const isArabisch = (tekst: string): boolean => ARABISCH.test(tekst);

/** Whether a text reads from right to left: its first letter does. */
export function vanRechts(tekst: string): boolean {
  const eerste = /\p{L}/u.exec(tekst)?.[0];
  return eerste !== undefined && isArabisch(eerste);
}

/** Marks of direction and of emoji: they have no shape of their own. */
const ONZICHTBAAR = /\p{Cf}|\p{Variation_Selector}/gu;

/** What no letter has (an emoji) is shown as a box; the text itself stays in the file for who listens. */
const DOOS = '□';

/** A text in pieces of one letter each. Spaces and marks go with what stands before them. */
export function perLetter(tekst: string, vet: boolean): { letter: Letter; tekst: string }[] {
  const uit: { letter: Letter; tekst: string }[] = [];
  const basis: Letter = vet ? 'vet' : 'gewoon';
  for (const teken of tekst.replaceAll(ONZICHTBAAR, '')) {
    const vorige = uit.at(-1);
    let letter: Letter = isArabisch(teken) ? 'arabisch' : ETHIOPISCH.test(teken) ? 'ethiopisch' : basis;
    let beeld = teken;
    // a space or full stop inside Arabic words stays in their letter, so that they join and turn together
    if (vorige && vorige.letter !== basis && /[\s\p{P}]/u.test(teken)) letter = vorige.letter;
    if (teken !== '\n' && !haal(letter).font.hasGlyphForCodePoint(teken.codePointAt(0)!)) {
      const kan = haal(basis).font.hasGlyphForCodePoint(teken.codePointAt(0)!);
      letter = basis;
      beeld = kan ? teken : DOOS;
    }
    if (vorige?.letter === letter) vorige.tekst += beeld;
    else uit.push({ letter, tekst: beeld });
  }
  return uit;
}
