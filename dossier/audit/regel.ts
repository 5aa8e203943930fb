/** One row of the file: every cell between quotes, a semicolon between them (as spreadsheets here read it), a whole row on one line. */
export const schrijfRij = (cellen: readonly (string | number | null)[]): string =>
  `${cellen.map((c) => `"${veilig(String(c ?? '')).replaceAll('"', '""')}"`).join(';')}\r\n`;

/**
 * A cell that a spreadsheet cannot take for a formula (CWE-1236): what begins like one, also behind spaces, gets an apostrophe in front.
 * Ends of lines and other control characters become a space, so that a row stays one line.
 */
export function veilig(tekst: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must go
  const plat = tekst.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ');
  return /^\s*[=+\-@|%＝＋－＠]/.test(plat) ? `'${plat}` : plat;
}

/** The cells of one row as `schrijfRij` wrote it; null when it did not write this. */
export function leesRij(rij: string): string[] | null {
  if (!rij.endsWith('\r\n')) return null;
  const cellen = [...rij.slice(0, -2).matchAll(/(?:^|;)"((?:[^"]|"")*)"/g)].map((m) => m[1]!.replaceAll('""', '"'));
  return schrijfRij(cellen) === rij ? cellen : null;
}
