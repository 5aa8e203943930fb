import { type Besluitbrief, type Besluitbriefsoort, brievenVan } from '@bijrijder/dossier/afhandelen';
import { klantmanagerVan } from '@bijrijder/dossier/begeleiding';
import { huishoudenVan } from '@bijrijder/dossier/feiten';
import type { Toegang } from '@bijrijder/dossier/toegang';

const SOORTEN: readonly Besluitbriefsoort[] = ['nabetaling', 'voornemen', 'vervallen', 'terugbetalen', 'afgezien'];

/** Every letter about what changed for the household of a person, newest first. */
export async function brieven(t: Toegang, persoon: string): Promise<Besluitbrief[]> {
  const thuis = await huishoudenVan(t, persoon);
  if (!thuis) return [];
  const naast = await klantmanagerVan(t, persoon);
  return brievenVan(t, thuis.huishouden, naast ? { naam: naast.naam, telefoon: naast.telefoon } : null);
}

/** Address of a letter: the month of the decision and its kind, and that it is about an advance. */
export const adresVan = (b: Pick<Besluitbrief, 'inMaand' | 'soort' | 'over'>): string =>
  `${b.inMaand}-${b.over === 'voorschot' ? 'voorschot-' : ''}${b.soort}`;

/** The letter at an address. @throws Response 404 when there is none */
export async function eisBrief(t: Toegang, persoon: string, adres: string): Promise<Besluitbrief> {
  const soort = SOORTEN.find((s) => adres.endsWith(`-${s}`));
  const brief = soort && (await brieven(t, persoon)).find((b) => adresVan(b) === adres);
  if (!brief) throw new Response(null, { status: 404 });
  return brief;
}
