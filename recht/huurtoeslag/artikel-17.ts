import {
  als,
  grootste,
  keer,
  parameter,
  plus,
  type Regel,
  regel,
  type Uitdrukking,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import { art, NIEUW_STELSEL, ORAKELS, ouder, personen, rekeninkomenEuro } from './feiten.ts';

const alleen = vergelijk(personen, '=', vast(1, 'aantal'));
type Groep = '1p' | 'mp' | '1p_ouderen' | 'mp_ouderen';
const MINIMUM: Readonly<Record<Groep, string>> = {
  '1p': 'huurtoeslag.basishuur.eenpersoons',
  mp: 'huurtoeslag.basishuur.meerpersoons',
  '1p_ouderen': 'huurtoeslag.basishuur_ouderen.eenpersoons',
  mp_ouderen: 'huurtoeslag.basishuur_ouderen.meerpersoons',
};

/** Until 2026: a x income squared + b x income + a fixed part, not below the lowest basishuur. */
function tot2026(rekeninkomen: Regel<'cent/jaar'>, groep: Groep): Uitdrukking<'cent/maand'> {
  const minimum = parameter(MINIMUM[groep], 'cent/maand');
  const ijkpunt = parameter(`huurtoeslag.inkomensijkpunt.${groep}`, 'cent/jaar');
  const a = parameter(`huurtoeslag.factoren_ab.${groep}.a`, 'fractie');
  const b = parameter(`huurtoeslag.factoren_ab.${groep}.b`, 'fractie');
  const inkomenInCent = keer(vast(100, 'cent/maand'), rekeninkomenEuro);
  const kromme = plus(
    keer(inkomenInCent, plus(keer(a, rekeninkomenEuro), b)),
    parameter('huurtoeslag.verlaging_eigen_bijdrage', 'cent/maand'),
  );
  return als(
    vergelijk(uit(rekeninkomen), '<=', parameter(`huurtoeslag.ijkpunt_ondergrens.${groep}`, 'cent/jaar')),
    minimum,
    als(vergelijk(uit(rekeninkomen), '<=', ijkpunt), minimum, grootste(minimum, kromme)),
  );
}

/** Art. 17 to 19: the part of the rent that people pay themselves. */
export const basishuurRegel = (rekeninkomen: Regel<'cent/jaar'>): Regel<'cent/maand'> =>
  regel('basishuur', art('art. 16 tot en met 19'), 'cent/maand', {
    titel: 'Deel van de huur dat u altijd zelf betaalt',
    zin: 'U betaalt altijd zelf {huurtoeslag.basishuur.eenpersoons}, of met meer mensen {huurtoeslag.basishuur.meerpersoons}.',
    versies: [
      {
        van: '0001-01-01',
        tot: NIEUW_STELSEL,
        zin: 'Hoe hoger uw inkomen van {rekeninkomen}, hoe meer huur u zelf betaalt.',
        formule: als(
          ouder,
          als(alleen, tot2026(rekeninkomen, '1p_ouderen'), tot2026(rekeninkomen, 'mp_ouderen')),
          als(alleen, tot2026(rekeninkomen, '1p'), tot2026(rekeninkomen, 'mp')),
        ),
      },
      {
        van: NIEUW_STELSEL,
        formule: als(alleen, parameter(MINIMUM['1p'], 'cent/maand'), parameter(MINIMUM.mp, 'cent/maand')),
      },
    ],
    orakels: ORAKELS,
    onzeker: 'De cijfers waarmee de toeslag in 2025 daalt bij een hoger inkomen zijn niet gevonden.',
  });
