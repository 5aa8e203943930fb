import type { Veld } from '../soorten.ts';
import { type Cel, vakVan } from '../tekst/cellen.ts';
import { OPEN } from './bedragen.ts';
import type { Blad, Document } from './document.ts';

const ETIKET = /\b(loon *)?heffings *korting(en)?\b|\blh *k(orting)?\b|\btax *credits?\b|\bkorting *lh\b/;
const NEE = /\b(nee|n|neen|no|niet|geen|zonder|not)\b/;
const JA = /\b(ja|j|yes|y|wel|met|toegepast|applied|toepassen)\b/;

/** "(J/N)" or "ja/nee" asks, it does not answer. */
function zonderKeuze(tekst: string): string {
  return tekst.replace(/\b(ja|j|yes|y) *(of|or)? *(nee|n|no)\b/g, ' ');
}

function oordeel(tekst: string): boolean | null {
  if (NEE.test(tekst)) return false;
  return JA.test(tekst) ? true : null;
}

/** What a cell says by itself: the words just before and after the term, in the same sentence. */
function inZin(cel: Cel, begin: number, eind: number): boolean | null {
  const vanaf = Math.max(0, ...[...cel.tekst.matchAll(/[.;(]\s?/g)].map((m) => m.index + 1).filter((i) => i <= begin));
  const tot = Math.min(
    cel.tekst.length,
    ...[...cel.tekst.matchAll(/[.;)]/g)].map((m) => m.index).filter((i) => i >= eind),
  );
  const zin = cel.zacht.slice(vanaf, tot);
  const voor = zin.slice(0, begin - vanaf);
  const na = zin.slice(eind - vanaf).replace(/\b(want|omdat|die|because)\b.*/, '');
  if (/\b(geen|zonder|no|without|niet)\b *(de *)?$/.test(voor)) return false;
  if (/\b(met|with)\b *(de *)?$/.test(voor)) return true;
  const woorden = zonderKeuze(na).trim();
  return woorden.split(/\s+/).length <= 6 ? oordeel(woorden) : null;
}

function naast(blad: Blad, cel: Cel): Cel | undefined {
  const regel = blad.regels[cel.regel]!;
  const rechts = regel.cellen[regel.cellen.indexOf(cel) + 1];
  const laag = blad.regels
    .slice(cel.regel + 1, cel.regel + 4)
    .flatMap((r) => r.cellen)
    .find((c) => c.x0 < cel.x1 + cel.hoogte && c.x1 > cel.x0 && c.y0 - cel.y1 < 1.6 * cel.hoogte);
  const kort = (c: Cel | undefined) =>
    c !== undefined && !ETIKET.test(c.zacht) && oordeel(c.zacht) !== null && c.tekst.length < 30;
  if (kort(laag) && (!kort(rechts) || regel.cellen.length > 3)) {
    const eigen = laag!.zacht.trim();
    if (eigen !== 'toegepast') return laag;
    const r = blad.regels[laag!.regel]!;
    return r.cellen[r.cellen.indexOf(laag!) + 1] ?? laag;
  }
  return kort(rechts) ? rechts : undefined;
}

/** Is the tax credit (loonheffingskorting) applied? All places on the slip must say the same. */
export function leesKorting(doc: Document): Veld<boolean> {
  const uit: { waarde: boolean; blad: Blad; cel: Cel }[] = [];
  for (const blad of doc.bladen)
    for (const regel of blad.regels)
      for (const cel of regel.cellen) {
        const m = ETIKET.exec(cel.zacht);
        if (!m || cel.getallen.some((g) => g.soort === 'bedrag' && !/\(/.test(cel.tekst))) continue;
        const eigen = inZin(cel, m.index, m.index + m[0].length);
        const antwoord = eigen ? naast(blad, cel) : undefined;
        if (
          eigen &&
          antwoord &&
          /^ *(toegepast|applied|toepassen) *$/.test(zonderKeuze(cel.zacht.slice(m.index + m[0].length))) &&
          /^ *(ja|nee|j|n|yes|no|y) *$/.test(antwoord.zacht)
        ) {
          uit.push({ waarde: !NEE.test(antwoord.zacht), blad, cel: antwoord });
          continue;
        }
        if (eigen !== null) {
          uit.push({ waarde: eigen, blad, cel });
          continue;
        }
        const buur = naast(blad, cel);
        const oord = buur ? oordeel(buur.zacht.replace(/^ *toegepast(?= +(ja|nee|j|n)\b)/, '')) : null;
        if (buur && oord !== null) uit.push({ waarde: oord, blad, cel: buur });
      }
  const eerste = uit[0];
  if (!eerste || new Set(uit.map((u) => u.waarde)).size > 1) return OPEN;
  return { waarde: eerste.waarde, zeker: !doc.foto, pagina: eerste.blad.nummer, vak: vakVan(eerste.blad, eerste.cel) };
}
