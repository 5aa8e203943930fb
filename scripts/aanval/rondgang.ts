import { type Geval, herkenner, patronen, verwijzingen, vulIn } from './adressen.ts';
import { type Formulier, formulieren } from './formulieren.ts';
import { gevallen } from './gevallen.ts';
import type { Antwoord, Bezoeker } from './http.ts';
import { tegelijk } from './hulp.ts';
import type { Kring } from './kring.ts';
import { PADEN } from './ladingen.ts';
import type { Meting } from './uitslag.ts';

/** A valid form, and who got to see it. */
export type Basis = { wie: Bezoeker; formulier: Formulier };
type Bezoek = { b: Bezoeker; p: string; geval: Geval; data: boolean };

/**
 * Every address, everybody: own, other people's and invented parameters; then what the pages of each visitor point at, and that
 * same address by the others.
 */
export async function rondgang(
  m: Meting,
  kring: Kring,
  wie: readonly Bezoeker[],
  kort: boolean,
): Promise<{ basis: Basis[]; bereikt: Set<string> }> {
  const patroon = patronen();
  const herken = herkenner(patroon);
  const bereikt = new Set<string>();
  const gehad = new Set<string>();
  const basis: Basis[] = [];
  const ga = async (lijst: readonly Bezoek[]): Promise<Bezoek[]> => {
    const nieuw = lijst.filter(({ b, p, geval }) => {
      const sleutel = `${b.naam} ${vul(p, geval)}`;
      return !gehad.has(sleutel) && gehad.add(sleutel);
    });
    const antwoorden = await tegelijk(nieuw, async ({ b, p, geval, data }) => {
      const pad = vul(p, geval);
      const a = await m.doe(b, pad, {}, 'rondgang');
      if (a.status === 200) bereikt.add(p);
      if (data) await m.doe(b, `${pad}.data`, {}, 'rondgang');
      return a;
    });
    return nieuw.flatMap(({ b, p, geval }, nr) => neem(b, vul(p, geval), antwoorden[nr]!));
  };
  /** Keeps the forms of a page; gives the addresses with parameters it points at. */
  const neem = (b: Bezoeker, pad: string, a: Antwoord): Bezoek[] => {
    if (a.status !== 200 || !a.soort.includes('html')) return [];
    for (const formulier of formulieren(pad, a.body))
      if (formulier.doel !== '/uitloggen') basis.push({ wie: b, formulier });
    return verwijzingen(a.body).flatMap((naar) => {
      const uit = herken(naar);
      return uit?.patroon.includes(':') ? [{ b, p: uit.patroon, geval: uit.geval, data: false }] : [];
    });
  };

  const vreemden = kring.mensen.slice(0, 2).map((mens) => mens.id);
  const eerst: Bezoek[] = [];
  for (const p of patroon) {
    const hier = await gevallen(kring, p);
    for (const b of wie) {
      const eigen = b.id ? [{ ...hier[0]!, persoon: b.id }] : [];
      const alle = !p.includes(':')
        ? [{}]
        : p.includes(':persoon')
          ? [...hier, ...eigen, { ...hier[0]!, persoon: vreemden[0]! }]
          : hier;
      for (const [nr, geval] of alle.entries()) eerst.push({ b, p, geval, data: nr === 0 && p.includes(':') });
    }
  }
  const gevonden = hoogstens(await ga(eerst), kort ? 2 : 4);
  gevonden.push(...hoogstens(await ga(gevonden), kort ? 1 : 2));
  await ga(gevonden);
  // what somebody may open by their own page, tried by everybody else
  const een = hoogstens(gevonden, 1);
  const anderen = [...new Map(een.map((v) => [`${v.p} ${JSON.stringify(v.geval)}`, v])).values()];
  await ga(wie.flatMap((b) => anderen.map((v) => ({ ...v, b, data: false }))));
  return { basis, bereikt };
}

const vul = (p: string, geval: Geval): string => vulIn(p, (naam) => geval[naam] ?? PADEN[0]!);

/** So many per visitor and pattern. */
function hoogstens(lijst: readonly Bezoek[], aantal: number): Bezoek[] {
  const keren = new Map<string, number>();
  return lijst.filter(({ b, p }) => {
    const sleutel = `${b.naam} ${p}`;
    keren.set(sleutel, (keren.get(sleutel) ?? 0) + 1);
    return keren.get(sleutel)! <= aantal;
  });
}
