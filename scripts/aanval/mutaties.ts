import { vulIn } from './adressen.ts';
import { type Formulier, lijf } from './formulieren.ts';
import type { Bezoeker } from './http.ts';
import { dobbel, tegelijk } from './hulp.ts';
import { EXTRA, SCRIPT, WAARDEN } from './ladingen.ts';
import type { Basis } from './rondgang.ts';
import type { Meting } from './uitslag.ts';

/** Random changes of valid posts. Each has a generator of its own: number so-and-so of a seed is always the same change. */
export async function mutaties(
  m: Meting,
  wie: readonly Bezoeker[],
  basis: readonly Basis[],
  { aantal, zaad, echt }: { aantal: number; zaad: number; echt: readonly string[] },
): Promise<void> {
  await tegelijk(Array.from({ length: basis.length > 0 ? aantal : 0 }), async (_, nr) => {
    const gooi = dobbel(zaad * 1_000_003 + nr * 7_919);
    // the first draws of close seeds look alike
    for (let keer = 0; keer < 4; keer++) gooi();
    const kies = <T>(lijst: readonly T[]): T => lijst[Math.floor(gooi() * lijst.length)]!;
    const { wie: b, formulier } = kies(basis);
    await stuur(gooi() < 0.15 ? kies(wie) : b, formulier, nr, gooi, kies);
    m.uit.mutaties += 1;
  });

  async function stuur(
    b: Bezoeker,
    f: Formulier,
    nr: number,
    gooi: () => number,
    kies: <T>(lijst: readonly T[]) => T,
  ): Promise<void> {
    let velden: [string, string][] = [...f.velden];
    if (f.knoppen.length > 0) velden.push(kies(f.knoppen));
    for (let keer = 0; keer <= gooi() * 3; keer++) {
      const soort = gooi();
      const plek = Math.floor(gooi() * velden.length);
      if (soort < 0.15) velden = velden.filter((_, i) => i !== plek);
      else if (soort < 0.25 && velden[plek]) velden.push(velden[plek]);
      else if (soort < 0.4) velden.push(kies(EXTRA));
      else if (velden[plek]) velden[plek] = [velden[plek][0], kies(WAARDEN)];
    }
    if (nr % 5 === 0) velden = velden.map(([naam, w]) => [naam, w === 'Een paar gewone woorden.' ? SCRIPT : w]);
    const { body, type } = vermom(velden, gooi(), kies);
    const doel = gooi() < 0.1 ? vulIn(f.doel.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id'), () => kies(echt)) : f.doel;
    const a = await m.stuur(b, gooi() < 0.08 ? alsData(doel) : doel, { body, type }, `mutatie ${nr}`);
    // what was stored must not come back as script
    if (a.naar?.startsWith('/') && nr % 3 === 0) await m.doe(b, a.naar, {}, `na mutatie ${nr}`);
  }
}

/** The address at which a page gives its data, without the page around it. */
function alsData(doel: string): string {
  const [pad = '', ...vraag] = doel.split('?');
  return [pad === '/' ? '/_root.data' : `${pad}.data`, ...vraag].join('?');
}

/** The same fields as a form, as parts, as parts that stop halfway, as JSON, or as half of something. */
function vermom(velden: readonly [string, string][], vorm: number, kies: <T>(lijst: readonly T[]) => T) {
  const gewoon = lijf(velden);
  if (vorm < 0.8) return gewoon;
  const grens = 'aanvalgrens';
  const multi = velden
    .map(([n, w]) => `--${grens}\r\nContent-Disposition: form-data; name="${n}"\r\n\r\n${w}\r\n`)
    .join('');
  const alsDelen = `multipart/form-data; boundary=${grens}`;
  if (vorm < 0.88) return { body: `${multi}--${grens}--\r\n`, type: alsDelen };
  if (vorm < 0.92) return { body: multi.slice(0, 80), type: alsDelen };
  if (vorm < 0.96) return { body: JSON.stringify(Object.fromEntries(velden)), type: 'application/json' };
  return {
    body: gewoon.body.slice(0, gewoon.body.length / 2),
    type: kies(['text/plain', '', 'application/x-www-form-urlencoded', 'image/svg+xml']),
  };
}
