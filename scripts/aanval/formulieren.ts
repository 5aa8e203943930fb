/** A form as a page shows it: where it goes, and a valid set of fields. */
export type Formulier = {
  pad: string;
  doel: string;
  velden: [string, string][];
  knoppen: [string, string][];
  bestand: boolean;
};

const attribuut = (element: string, naam: string): string | null => {
  const raak = new RegExp(`\\s${naam}(?:="([^"]*)")?(?=[\\s/>])`).exec(element);
  return raak ? ontsnap(raak[1] ?? '') : null;
};
const ontsnap = (tekst: string) =>
  tekst
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The forms of a page that post, with every field filled as somebody would. */
export function formulieren(pad: string, html: string): Formulier[] {
  const uit: Formulier[] = [];
  for (const [, kop, inhoud] of html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
    if (attribuut(`<form${kop}>`, 'method')?.toLowerCase() !== 'post') continue;
    const actie = attribuut(`<form${kop}>`, 'action');
    const velden: [string, string][] = [];
    const knoppen: [string, string][] = [];
    const gehad = new Set<string>();
    let bestand = false;
    for (const [element] of inhoud!.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/g)) {
      const naam = attribuut(element, 'name');
      if (!naam) continue;
      const soort = attribuut(element, 'type') ?? 'text';
      const waarde = attribuut(element, 'value') ?? '';
      if (element.startsWith('<button')) knoppen.push([naam, waarde]);
      else if (soort === 'file') bestand = true;
      else if (soort === 'radio' || soort === 'checkbox') {
        if (!gehad.has(naam)) velden.push([naam, waarde || 'ja']);
      } else velden.push([naam, soort === 'hidden' || waarde ? waarde : voorbeeld(naam, soort)]);
      gehad.add(naam);
    }
    uit.push({ pad, doel: actie || pad, velden, knoppen, bestand });
  }
  return uit;
}

function voorbeeld(naam: string, soort: string): string {
  if (soort === 'date') return '2026-05-06';
  if (soort === 'time') return '10:00';
  if (/loon|bedrag|geld|uren|inkomen/i.test(naam)) return '512,30';
  return 'Een paar gewone woorden.';
}
