/** Lower case, no accents, no ligatures, anything but letters, digits and % becomes one space. */
export function normaal(tekst: string): string {
  return tekst
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** Number of edits between two words, but never counting beyond `grens`. */
export function afstand(a: string, b: string, grens: number): number {
  if (Math.abs(a.length - b.length) > grens) return grens + 1;
  let vorige = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const rij = [i];
    for (let j = 1; j <= b.length; j++) {
      const gelijk = a[i - 1] === b[j - 1] ? 0 : 1;
      rij[j] = Math.min(vorige[j]! + 1, rij[j - 1]! + 1, vorige[j - 1]! + gelijk);
    }
    vorige = rij;
  }
  return vorige[b.length]!;
}
