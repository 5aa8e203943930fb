/** A form as a page shows it: where it goes, and a valid set of fields. */
export type Formulier = {
  pad: string;
  doel: string;
  velden: [string, string][];
  knoppen: [string, string][];
  /** Names of the fields that take a file; such a form goes as multipart. */
  bestanden: string[];
};

const attribuut = (element: string, naam: string): string | null => {
  const raak = new RegExp(`\\s${naam}(?:="([^"]*)")?(?=[\\s/>])`).exec(element);
  return raak ? ontsnap(raak[1] ?? '') : null;
};
export const ontsnap = (tekst: string) =>
  tekst
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** One field: an input or button, a choice list with its options, a text field with what stands in it. */
const VELD = /<select\b[^>]*>[\s\S]*?<\/select>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<(?:input|button)\b[^>]*>/g;

/** The forms of a page that post, with every field filled as somebody would. */
export function formulieren(pad: string, html: string): Formulier[] {
  const uit: Formulier[] = [];
  for (const [, kop, inhoud] of html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
    if (attribuut(`<form${kop}>`, 'method')?.toLowerCase() !== 'post') continue;
    const f: Formulier = {
      pad,
      doel: attribuut(`<form${kop}>`, 'action') || pad,
      velden: [],
      knoppen: [],
      bestanden: [],
    };
    const gehad = new Set<string>();
    for (const [element] of inhoud!.matchAll(VELD)) {
      const begin = `${element.slice(0, element.indexOf('>') + 1)}`;
      const naam = attribuut(begin, 'name');
      if (!naam) continue;
      const soort = attribuut(begin, 'type') ?? 'text';
      const waarde = attribuut(begin, 'value') ?? '';
      if (begin.startsWith('<button')) f.knoppen.push([naam, waarde]);
      else if (begin.startsWith('<select')) f.velden.push([naam, keus(element)]);
      else if (begin.startsWith('<textarea'))
        f.velden.push([
          naam,
          ontsnap(element.slice(begin.length, -'</textarea>'.length)).trim() || voorbeeld(naam, soort, begin),
        ]);
      else if (soort === 'file') f.bestanden.push(naam);
      else if (soort === 'radio') kiesEen(f.velden, gehad.has(naam), begin, naam, waarde);
      else if (soort === 'checkbox') {
        if (!gehad.has(naam)) f.velden.push([naam, waarde || 'ja']);
      } else f.velden.push([naam, soort === 'hidden' || waarde ? waarde : voorbeeld(naam, soort, begin)]);
      gehad.add(naam);
    }
    uit.push(f);
  }
  return uit;
}

/** The first of a group of choices, unless another one was chosen. */
function kiesEen(velden: [string, string][], al: boolean, element: string, naam: string, waarde: string): void {
  if (!al) velden.push([naam, waarde]);
  else if (attribuut(element, 'checked') !== null) velden.find(([n]) => n === naam)![1] = waarde;
}

/** What is chosen in a list; otherwise the first that says something. */
function keus(element: string): string {
  const opties = [...element.matchAll(/<option\b[^>]*>/g)].map(([optie]) => ({
    waarde: attribuut(optie, 'value') ?? '',
    gekozen: attribuut(optie, 'selected') !== null,
  }));
  const gekozen = opties.find((o) => o.gekozen && o.waarde !== '');
  return (gekozen ?? opties.find((o) => o.waarde !== ''))?.waarde ?? '';
}

function voorbeeld(naam: string, soort: string, element: string): string {
  if (soort === 'date') return attribuut(element, 'min') ?? attribuut(element, 'max') ?? '2026-05-06';
  if (soort === 'time') return '10:00';
  if (soort === 'month') return '2026-05';
  if (soort === 'number') return attribuut(element, 'min') ?? '12';
  if (/loon|bedrag|geld|uren|inkomen|netto|bruto/i.test(naam)) return '512,30';
  return 'Een paar gewone woorden.';
}

const GRENS = 'aanvalgrens';
export type Bestand = { veld: string; naam: string; soort: string; bytes: Buffer };
export type Lijf = { body: string | Buffer; type: string };

/** Sent as a browser sends it: with files as multipart. */
export function lijf(velden: readonly (readonly [string, string])[], bestanden: readonly Bestand[] = []): Lijf {
  if (bestanden.length === 0)
    return {
      body: new URLSearchParams(velden.map(([n, w]) => [n, w])).toString(),
      type: 'application/x-www-form-urlencoded',
    };
  const delen: Buffer[] = velden.map(([n, w]) =>
    Buffer.from(`--${GRENS}\r\nContent-Disposition: form-data; name="${n}"\r\n\r\n${w}\r\n`),
  );
  for (const b of bestanden)
    delen.push(
      Buffer.from(
        `--${GRENS}\r\nContent-Disposition: form-data; name="${b.veld}"; filename="${b.naam}"\r\nContent-Type: ${b.soort}\r\n\r\n`,
      ),
      b.bytes,
      Buffer.from('\r\n'),
    );
  return {
    body: Buffer.concat([...delen, Buffer.from(`--${GRENS}--\r\n`)]),
    type: `multipart/form-data; boundary=${GRENS}`,
  };
}
