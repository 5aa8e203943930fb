/** The whole number that stands in a text from place `van` up to `tot`; NaN when anything but digits stands there. */
export function getalUit(tekst: string, van: number, tot: number): number {
  let getal = 0;
  for (let i = van; i < tot; i++) {
    const cijfer = tekst.charCodeAt(i) - 48;
    if (!(cijfer >= 0 && cijfer <= 9)) return Number.NaN;
    getal = getal * 10 + cijfer;
  }
  return getal;
}
