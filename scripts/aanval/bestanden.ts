import { verwijzingen } from './adressen.ts';
import { formulieren, lijf } from './formulieren.ts';
import { fouteBestanden } from './foute-bestanden.ts';
import type { Bezoeker } from './http.ts';
import type { Basis } from './rondgang.ts';
import type { Meting } from './uitslag.ts';

/** Longest that somebody else may wait while a bad file is being opened, in ms; on a busy machine every page takes seconds. */
const HOOGSTENS_WACHTEN = 15_000;
const BEELD = /^\/(?:mijn\/stuk|mijn\/nazorg\/beeld)\//;

/** Every bad file through every field that takes files; meanwhile the pages must stay quick, and no file may come back as it was. */
export async function bestanden(m: Meting, niemand: Bezoeker, basis: readonly Basis[], kort: boolean): Promise<void> {
  const velden = new Map<string, Basis>();
  for (const een of basis) for (const veld of een.formulier.bestanden) if (!velden.has(veld)) velden.set(veld, een);
  const fout = fouteBestanden(kort);
  for (const [nr, [veld, { wie: b, formulier }]] of [...velden].entries())
    for (const { naam, soort, bytes } of kort && nr > 0 ? fout.filter((_, i) => i % 2 === 0) : fout) {
      const a = await m.doe(b, formulier.pad, {}, 'upload');
      const f = formulieren(formulier.pad, a.body).find((x) => x.bestanden.includes(veld));
      if (!f) throw new Error(`${b.naam} ${formulier.pad}: het formulier met ${veld} is weg`);
      const knop = f.knoppen.slice(0, 1);
      const klaar = tikt(niemand);
      const bestand = { veld, naam: naam.replaceAll('"', '%22'), soort, bytes };
      const uit = await m.stuur(b, f.doel, lijf([...f.velden, ...knop], [bestand]), `bestand ${naam.slice(0, 40)}`);
      const wacht = await klaar();
      m.uit.bestanden += 1;
      if (wacht > HOOGSTENS_WACHTEN)
        m.uit.klappen.push(`${formulier.doel}: na ${naam.slice(0, 40)} wachtte een ander ${Math.round(wacht)} ms`);
      if (uit.naar?.startsWith('/')) await keurBeelden(m, b, uit.naar, naam);
    }
}

/** What is shown of it is a picture that was made anew. */
async function keurBeelden(m: Meting, b: Bezoeker, pad: string, naam: string): Promise<void> {
  const blad = await m.doe(b, pad, {}, `na bestand ${naam.slice(0, 40)}`);
  for (const beeld of verwijzingen(blad.body)
    .filter((x) => BEELD.test(x))
    .slice(0, 3)) {
    const a = await m.doe(b, beeld, {}, `beeld van ${naam.slice(0, 40)}`);
    if (a.status === 200 && !/^image\/(jpeg|png|webp)$/.test(a.soort))
      m.uit.doorgelaten.push(`${beeld}: ${naam.slice(0, 40)} kwam terug als ${a.soort}`);
    if (/aanval\(\)/.test(a.body)) m.uit.doorgelaten.push(`${beeld}: ${naam.slice(0, 40)} kwam terug zoals het was`);
    if (a.koppen['x-content-type-options'] !== 'nosniff') m.uit.doorgelaten.push(`${beeld}: zonder nosniff`);
  }
}

/** Somebody else asks for a page, again and again, until told to stop; gives the longest wait in ms. */
function tikt(b: Bezoeker): () => Promise<number> {
  let door = true;
  let langste = 0;
  const loop = (async () => {
    while (door) {
      const van = performance.now();
      await b.vraag('/');
      langste = Math.max(langste, performance.now() - van);
      await new Promise((r) => setTimeout(r, 100));
    }
  })();
  return async () => {
    door = false;
    await loop;
    return langste;
  };
}
