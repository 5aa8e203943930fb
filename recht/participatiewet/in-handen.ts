/** What a household has in hand in a month: income, bijstand and premium together. For what-if curves. */
import { bedragInMaand, plus, regel, uit } from '@bijrijder/rekenkern';
import { premieVerdiend } from '../gemeenten/premie.ts';
import { bijstand } from './art-19.ts';
import { nettoInkomen } from './art-32.ts';
import { teBetalenExact } from './art-45.ts';
import { pw, voorPersoon } from './feiten.ts';
import { vakantieaanspraakLoon } from './regeling-art-10.ts';

const anderGeld = plus(
  uit(nettoInkomen.P1),
  uit(nettoInkomen.P2),
  bedragInMaand(uit(premieVerdiend.P1)),
  bedragInMaand(uit(premieVerdiend.P2)),
);
export const inHanden = regel('in-handen', pw('art. 45 lid 1'), 'cent/maand', {
  titel: 'Wat u deze maand in handen heeft',
  orakels: ['bocht-03', 'bocht-10'],
  formule: plus(anderGeld, uit(teBetalenExact)),
  zin: 'Uw inkomen, de uitkering en de premie van deze maand bij elkaar.',
});
export const inclusief = regel('in-handen-met-vakantietoeslag', pw('art. 19 lid 2'), 'cent/maand', {
  titel: 'Wat u in handen heeft, met het vakantiegeld dat wij sparen',
  orakels: ['bocht-03', 'bocht-10'],
  formule: plus(anderGeld, uit(bijstand)),
  zin: 'Ook met het vakantiegeld dat wij voor u opzij zetten.',
});
export const alles = voorPersoon((p) =>
  regel(`in-handen-alles-${p}`, pw('art. 19 lid 2'), 'cent/maand', {
    titel: 'Wat u in handen heeft, met al het vakantiegeld',
    orakels: ['bocht-03', 'bocht-10'],
    formule: plus(uit(inclusief), uit(vakantieaanspraakLoon[p])),
    zin: 'Ook met het vakantiegeld dat uw werkgever spaart.',
  }),
);
