import { als, boven, en, parameter, plus, type Regel, regel, vergelijk } from '@bijrijder/rekenkern';
import { awir } from '../awir/index.ts';
import { inkomen, kinderinkomen, ORAKELS, partner, vermogen, vermogenMedebewoner } from './feiten.ts';

/** Awir art. 7 lid 6: of a child under 23 only the part above the exemption counts. */
export const rekeninkomenRegel = (aantalKinderen: number): Regel<'cent/jaar'> =>
  regel('rekeninkomen', awir('art. 7 lid 6'), 'cent/jaar', {
    titel: 'Inkomen dat meetelt',
    zin:
      aantalKinderen === 0
        ? 'Uw inkomen van {inkomen} telt mee.'
        : 'Uw inkomen van {inkomen} telt mee. Van een kind jonger dan 23 jaar telt alleen wat hoger is dan {awir.kindvrijstelling_u23}.',
    formule: plus(
      inkomen,
      ...Array.from({ length: aantalKinderen }, (_, i) =>
        boven(kinderinkomen(i + 1), parameter('awir.kindvrijstelling_u23', 'cent/jaar')),
      ),
    ),
    orakels: ORAKELS,
  });

/** Awir art. 7 lid 3 and 4: partners together, and every other person in the house alone. */
export const vermogenLaagGenoeg = regel('huurtoeslag-vermogen', awir('art. 7 lid 3 en 4'), 'ja/nee', {
  titel: 'Uw vermogen is laag genoeg voor huurtoeslag',
  zin: 'U hebt recht zolang uw vermogen niet hoger is dan {awir.vermogen_pp}, of met een toeslagpartner samen {awir.vermogen_partners}.',
  formule: en(
    vergelijk(
      vermogen,
      '<=',
      als(partner, parameter('awir.vermogen_partners', 'cent'), parameter('awir.vermogen_pp', 'cent')),
    ),
    vergelijk(vermogenMedebewoner, '<=', parameter('awir.vermogen_pp', 'cent')),
  ),
  orakels: ['huurtoeslag-139'],
  onzeker: 'Van partners telt het vermogen samen. De bron noemt ook een grens per persoon.',
});
