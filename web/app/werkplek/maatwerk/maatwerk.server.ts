import { type Grond, maatwerkGeld } from '@bijrijder/dossier/maatwerk';
import { vertaler, type WieMedewerker } from '../../sessie.server.ts';
import { metGezin } from '../afstemming/afstemming.server.ts';

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
