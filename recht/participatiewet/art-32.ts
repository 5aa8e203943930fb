/** Art. 32: which income counts in the month, per person and for the household. */
import { als, boven, jaarNaarMaand, kleinste, min, of, plus, regel, uit, vast } from '@bijrijder/rekenkern';
import { loonPerMaand } from './art-31.ts';
import { vrijwilligersinkomen } from './art-31-k.ts';
import { pensioeninkomen } from './art-33.ts';
import { vrijlating } from './art-34a.ts';
import { feiten, huishouden as h, pw, voorPersoon } from './feiten.ts';
import { beidenRecht, norm, normVergelijking } from './norm.ts';
import { vakantieaanspraak } from './regeling-art-10.ts';

const nul = vast(0, 'cent/maand');
const { P1, P2 } = feiten;

export const nettoInkomen = voorPersoon((p) =>
  regel(`netto-inkomen-${p}`, pw('art. 31 lid 3 en art. 32'), 'cent/maand', {
    titel: 'Uw inkomen per maand',
    formule: plus(
      uit(loonPerMaand[p]),
      jaarNaarMaand(feiten[p].ander),
      uit(pensioeninkomen[p]),
      uit(vrijwilligersinkomen[p]),
    ),
    zin: 'Al uw inkomen van deze maand, na belasting en premies, zonder vakantiegeld.',
    orakels: ['inkomen-vierweken-haarlemmermeer', 'toerekening-woensdrecht', 'maand-093', 'maand-099', 'maand-105'],
  }),
);
export const inkomenPersoon = voorPersoon((p) =>
  regel(`inkomen-${p}`, pw('art. 31 en 32'), 'cent/maand', {
    titel: 'Inkomen dat meetelt',
    orakels: ['maand-093', 'maand-099', 'maand-105'],
    formule: plus(min(uit(nettoInkomen[p]), uit(vrijlating[p])), uit(vakantieaanspraak[p])),
    zin: 'Uw inkomen, min wat u mag houden, plus het vakantiegeld erover.',
  }),
);

const metRecht = als(P1.rechthebbend, uit(inkomenPersoon.P1), uit(inkomenPersoon.P2));
const zonderRecht = als(P1.rechthebbend, uit(inkomenPersoon.P2), uit(inkomenPersoon.P1));

export const inkomenPartner = regel('inkomen-partner-zonder-recht', pw('art. 32 lid 3'), 'cent/maand', {
  titel: 'Inkomen van uw partner dat meetelt',
  orakels: ['maand-267'],
  formule: kleinste(zonderRecht, boven(plus(metRecht, boven(uit(norm), metRecht), zonderRecht), uit(normVergelijking))),
  zin: 'Heeft uw partner geen recht? Dan telt zijn of haar inkomen alleen mee boven het bedrag voor twee.',
});
export const inkomen = regel('inkomen', pw('art. 19 lid 2 en art. 32'), 'cent/maand', {
  titel: 'Inkomen dat meetelt, samen',
  orakels: ['maand-093', 'maand-099', 'maand-105'],
  formule: als(
    h.gehuwd,
    als(
      uit(beidenRecht),
      plus(uit(inkomenPersoon.P1), uit(inkomenPersoon.P2)),
      als(of(P1.rechthebbend, P2.rechthebbend), plus(metRecht, uit(inkomenPartner)), nul),
    ),
    uit(inkomenPersoon.P1),
  ),
  zin: 'Al het inkomen dat deze maand meetelt.',
});
