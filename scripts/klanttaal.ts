import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { kijkNaar } from '@bijrijder/dossier/woorden';

/** Catalogues that colleagues read; clients never see them. */
const VAN_COLLEGAS = new Set(['werkplek.json', 'beheer.json', 'behandelen.json', 'schrijven.json']);

/** The words of one ICU message: every branch on its own, placeholders as one word, marks removed. */
export function zinnenVan(bericht: string): string[] {
  const takken: string[] = [];
  let rest = bericht;
  // the innermost branch first, until none is left
  for (let nr = 0; nr < 50; nr++) {
    const keuze =
      /\{\s*[\w.]+\s*,\s*(?:plural|select|selectordinal)\s*,((?:\s*[=\w]+\s*\{(?:[^{}]|\{[^{}]*\})*\})+)\s*\}/u.exec(
        rest,
      );
    if (!keuze) break;
    const opties = [...keuze[1]!.matchAll(/[=\w]+\s*\{((?:[^{}]|\{[^{}]*\})*)\}/gu)].map((m) => m[1]!);
    takken.push(...opties.slice(1).map((o) => rest.replace(keuze[0], () => o)));
    rest = rest.replace(keuze[0], () => opties[0] ?? '');
  }
  const vlak = (tekst: string) =>
    tekst
      .replace(/\{[^{}]*\}/gu, 'x')
      .replace(/<[^>]*>/gu, '')
      .replaceAll('#', '2');
  return [rest, ...takken.filter((t) => !/,\s*(?:plural|select)/.test(t))].map(vlak);
}

/** What is not right in the Dutch texts for clients: labels, charges, threats, sentences of more than 20 words. */
export function keurKlanttaal(): string[] {
  const map = join(HUIS, 'web/teksten/nl');
  const uit: string[] = [];
  for (const bestand of readdirSync(map).filter((naam) => !VAN_COLLEGAS.has(naam))) {
    const teksten = JSON.parse(readFileSync(join(map, bestand), 'utf8')) as Record<string, string>;
    for (const [sleutel, bericht] of Object.entries(teksten))
      for (const tekst of zinnenVan(bericht)) {
        // one of the two, everywhere (docs/woordenlijst.md)
        if (/\b(u heeft|heeft u)\b/iu.test(tekst)) uit.push(`${bestand} ${sleutel}: schrijf ‘u hebt’, niet ‘u heeft’.`);
        for (const v of kijkNaar(tekst, 'brief'))
          uit.push(`${bestand} ${sleutel}: "${v.tekst}" (${v.soort}). ${v.vraag}`);
      }
  }
  return [...new Set(uit)];
}
