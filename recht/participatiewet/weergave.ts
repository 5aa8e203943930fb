/** Amounts as people see them: in whole cents, rounded once at the end, half up. */
import { maandbedrag, type Regel, regel, rond, type Uitdrukking, uit } from '@bijrijder/rekenkern';
import { premieVerdiend } from '../gemeenten/premie.ts';
import { bijstand, bijstandVoorVerlaging, inkomenVoorRecht, reservering, verlaging } from './art-19.ts';
import { inkomen, nettoInkomen } from './art-32.ts';
import { vrijlating } from './art-34a.ts';
import { pw, voorPersoon } from './feiten.ts';
import { norm } from './norm.ts';
import { vakantieaanspraak } from './regeling-art-10.ts';

const CENTEN = pw('art. 45 lid 1: hele centen, half omhoog');
const inCenten = (naam: string, bron: Regel<'cent/maand'>) => inCent(naam, bron, maandbedrag(uit(bron)));
const inCent = (naam: string, bron: Pick<Regel, 'titel' | 'artikel' | 'orakels' | 'zin'>, x: Uitdrukking<'cent'>) =>
  regel(`${naam}-in-centen`, bron.artikel, 'cent', {
    titel: bron.titel,
    formule: rond(x, CENTEN),
    zin: 'Hetzelfde bedrag, in hele centen.',
    orakels: bron.orakels,
  });

export const centen = {
  norm: inCenten('norm', norm),
  inkomen: inCenten('inkomen', inkomen),
  inkomenVoorRecht: inCenten('inkomen-voor-recht', inkomenVoorRecht),
  bijstandVoorVerlaging: inCenten('bijstand-voor-verlaging', bijstandVoorVerlaging),
  bijstand: inCenten('bijstand', bijstand),
  verlaging: inCenten('verlaging', verlaging),
  reservering: inCenten('reservering', reservering),
};
export const centenPersoon = voorPersoon((p) => ({
  netto: inCenten(`netto-inkomen-${p}`, nettoInkomen[p]),
  vrijlating: inCenten(`vrijlating-${p}`, vrijlating[p]),
  aanspraak: inCenten(`vakantieaanspraak-${p}`, vakantieaanspraak[p]),
  premie: inCent(`premie-verdiend-${p}`, premieVerdiend[p], uit(premieVerdiend[p])),
}));
