import { type Hulp, type Machtiging, mijnMachtigingen } from '@bijrijder/dossier/machtiging';
import { Geweigerd, type Handeling, metToegang, type Toegang, type Voorwerp } from '@bijrijder/dossier/toegang';
import { databank, eisHulp, type WieClient } from '../sessie.server.ts';

const ROLLEN = ['helper', 'bewindvoerder'] as const;
/** In which role of the database somebody acts: a mentor within a list like a helper, a curator with the money like a bewindvoerder. */
const ROL = { helper: 'helper', mentor: 'helper', bewindvoerder: 'bewindvoerder', curator: 'bewindvoerder' } as const;

/** The people whom somebody helps today. */
const mensenVan = (wie: WieClient): Promise<Machtiging[]> =>
  metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'machtiging', doel: 'eigen_zaak', betrokkene: 'geen' },
    mijnMachtigingen,
  );

/** The same for a page that shows them: each of them reads that their name was seen. */
export async function toonMensen(wie: WieClient): Promise<Machtiging[]> {
  const alle = await mensenVan(wie);
  for (const rol of ROLLEN) {
    const betrokkene = alle.filter((m) => ROL[m.soort] === rol).map((m) => m.persoon);
    if (betrokkene.length === 0) continue;
    const vraag = { handeling: 'lezen', object: 'persoon', doel: 'helpen', betrokkene } as const;
    await metToegang(databank(), { wie: { ...wie, rol }, ...vraag }, async () => null);
  }
  return alle;
}

/** May this be done under this machtiging? What the court gave to a bewindvoerder or curator is in that same list. */
export const mag = (m: Machtiging, hulp: Hulp): boolean => m.mag.includes(hulp);
/** Is somebody in charge of the money by order of the court? */
export const heeftBewind = (m: Machtiging): boolean => ROL[m.soort] === 'bewindvoerder';

/**
 * Who is in charge of the money of somebody by order of the court, for what stands outside the dossier (a complaint): the database
 * asks the same again.
 * @throws Geweigerd without it
 */
export async function eisBewind(request: Request, persoon: string) {
  const ik = await eisHulp(request);
  const m = (await mensenVan(ik)).find((een) => een.persoon === persoon && heeftBewind(een));
  if (!m) throw new Geweigerd('geen bewind over deze persoon');
  return { wie: { ...ik, rol: 'bewindvoerder' as const }, m };
}

/**
 * One act for somebody one helps. The role comes from the machtiging that holds today, never from the request; the database asks
 * the same again. The person reads it in "wie keek", and so does who lives with them when the month is shown.
 * @throws Geweigerd without a machtiging for it
 */
export async function bijHulp<T>(
  request: Request,
  persoon: string,
  vraag: { handeling: Handeling; object: Voorwerp; hulp?: Hulp; rol?: 'bewindvoerder'; noemtHuisgenoten?: true },
  fn: (t: Toegang, machtiging: Machtiging) => Promise<T>,
): Promise<T> {
  const { hulp, rol, ...wat } = vraag;
  const ik = await eisHulp(request);
  const mijn = (await mensenVan(ik)).filter(
    (m) => m.persoon === persoon && (!rol || ROL[m.soort] === rol) && (!hulp || mag(m, hulp)),
  );
  // somebody may be both: the court comes first
  const machtiging = mijn.find(heeftBewind) ?? mijn[0];
  if (!machtiging) throw new Geweigerd('geen machtiging voor deze persoon');
  return metToegang(
    databank(),
    { wie: { ...ik, rol: ROL[machtiging.soort] }, doel: 'helpen', betrokkene: persoon, ...wat },
    (t) => fn(t, machtiging),
  );
}
