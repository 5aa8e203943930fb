import { laatstePoging, POGINGEN, type Poging } from '@bijrijder/dossier/brief';
import { type Grond, maatwerkGeld } from '@bijrijder/dossier/maatwerk';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { vertaler, type WieMedewerker } from '../../sessie.server.ts';
import { metGezin } from '../afstemming/afstemming.server.ts';
import type { Gesproken } from './sprak.tsx';

/** The article of a decision in words, for its letter. */
export const grond: Grond = ({ artikel, artikel_tekst }) => {
  const t = vertaler('nl');
  return artikel === 'ander' || !artikel
    ? artikel_tekst || t('overu.toets.artikel.ander')
    : t(`overu.toets.artikel.${artikel}`);
};

/** The effect on the money of the household, calculated; every adult of it reads that we did. */
export const effectVan = (wie: WieMedewerker, persoon: string, loonCent: number | null) =>
  metGezin(
    wie,
    persoon,
    { handeling: 'lezen', object: 'besluit', reden: vertaler('nl')('maatwerk.reden.geld') },
    async (t, huishouden) => (huishouden ? maatwerkGeld(t, huishouden, loonCent) : null),
  );

/** Who spoke with the person last, if that was not long ago. */
export async function gesprokenMet(t: Toegang, persoon: string): Promise<Gesproken> {
  const poging = await laatstePoging(t, persoon);
  return poging ? { door: poging.door, dag: poging.dag } : null;
}

/** How the colleague says they spoke with the person. */
export const leesSprak = (vorm: FormData): Poging | null => POGINGEN.find((p) => p === vorm.get('sprak')) ?? null;
