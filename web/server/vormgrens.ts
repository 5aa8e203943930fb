/** Most fields a form may have; the largest of our own has some hundred. */
const MAX_VELDEN = 2_000;
/** Most parts of a form with files. */
const MAX_DELEN = 500;
/** Longest head of a part: a name of a field and of a file. */
const MAX_KOP = 8_000;

/**
 * Reading a form takes time, and while it is read everybody else waits: more fields than any form of ours has, or a text as large as a
 * film, is refused before that. 413: too much text; 400: no form of ours; null: read it.
 * @param maxTekst longest text of one field, in bytes as sent
 */
export function vormgrens(soort: string, inhoud: Buffer, maxTekst: number): 400 | 413 | null {
  if (!soort.toLowerCase().startsWith('multipart/')) {
    if (inhoud.length > maxTekst) return 413;
    return tel(inhoud, '&', MAX_VELDEN) > MAX_VELDEN ? 400 : null;
  }
  const grens = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(soort);
  // what has no border is no form: the pages say so
  return grens ? delengrens(inhoud, `--${grens[1] ?? grens[2]}`, maxTekst) : null;
}

function tel(inhoud: Buffer, wat: string, hoogstens: number): number {
  let keren = 0;
  for (let plek = inhoud.indexOf(wat); plek >= 0 && keren <= hoogstens; plek = inhoud.indexOf(wat, plek + 1))
    keren += 1;
  return keren;
}

function delengrens(inhoud: Buffer, grens: string, maxTekst: number): 400 | 413 | null {
  let plek = inhoud.indexOf(grens);
  for (let delen = 0; plek >= 0; delen++) {
    if (delen > MAX_DELEN) return 400;
    const volgende = inhoud.indexOf(grens, plek + grens.length);
    const deel = inhoud.subarray(plek + grens.length, volgende < 0 ? inhoud.length : volgende);
    const kop = deel.subarray(0, MAX_KOP).toString('latin1').split('\r\n\r\n', 1)[0]!;
    if (kop.length === MAX_KOP) return 400;
    if (!/;\s*filename/i.test(kop) && deel.length > maxTekst) return 413;
    plek = volgende;
  }
  return null;
}
