import { BEDRAGKOLOMMEN, KOLOMMEN, type Loonregel } from './regel.ts';

const bedrag = (cent: number): string => `${Math.floor(cent / 100)},${String(cent % 100).padStart(2, '0')}`;

/**
 * One field of a CSV that people may open in a spreadsheet: quoted where needed, and text that a spreadsheet would run as a formula
 * (= + - @ tab) gets an apostrophe in front.
 */
export function csvVeld(tekst: string): string {
  const veilig = /^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replace(/"/g, '""').replace(/[\r\n]+/g, ' ')}"` : veilig;
}

/** Write a delivery in the documented form, closing line included. */
export function schrijfLevering(regels: readonly Loonregel[]): string {
  const rijen = regels.map((r) =>
    [
      r.bsn,
      r.loonheffingennummer,
      r.werkgever,
      String(r.inkomstenverhouding),
      r.tijdvakVan,
      r.tijdvakTot,
      r.ritme,
      r.opgesteldOp,
      r.heffingskorting ? 'ja' : 'nee',
      r.tabel,
      ...BEDRAGKOLOMMEN.map(([, sleutel]) => (r[sleutel] === 0 ? '' : bedrag(r[sleutel]))),
      r.urenHonderdsten === null ? '' : bedrag(r.urenHonderdsten),
      r.kenmerken.join(' '),
    ]
      .map(csvVeld)
      .join(';'),
  );
  return `${[KOLOMMEN.join(';'), ...rijen, `EINDE;${regels.length}`].join('\n')}\n`;
}
