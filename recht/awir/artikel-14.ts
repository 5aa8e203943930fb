import { als, parameter, type Regel, regel, rond, type Uitdrukking, uit, vast, vergelijk } from '@bijrijder/rekenkern';
import { wet } from '../wet.ts';

export const awir = wet('Algemene wet inkomensafhankelijke regelingen');

/** The two rules that turn a yearly amount into what is awarded. */
export interface Toekenning {
  readonly afgerond: Regel<'cent/jaar'>;
  readonly toegekend: Regel<'cent/jaar'>;
}

/** Art. 14: the yearly amount in whole euros, and nothing below the smallest amount. */
export function toekenning(
  toeslag: string,
  titel: string,
  jaarbedrag: Uitdrukking<'cent/jaar'>,
  orakels: readonly string[],
): Toekenning {
  const afgerond = regel(`${toeslag}-afgerond`, awir('art. 14 lid 4'), 'cent/jaar', {
    titel: `${titel} per jaar in hele euro’s`,
    zin: 'Het bedrag per jaar wordt afgerond op hele euro’s.',
    formule: rond(jaarbedrag, awir('art. 14 lid 4'), 'half omhoog', 100),
    orakels,
  });
  const toegekend = regel(`${toeslag}-toegekend`, awir('art. 14 lid 5'), 'cent/jaar', {
    titel: `${titel} per jaar`,
    zin: 'Is het bedrag per jaar lager dan {awir.minimum}? Dan krijgt u niets.',
    formule: als(
      vergelijk(uit(afgerond), '<', parameter('awir.minimum', 'cent/jaar')),
      vast(0, 'cent/jaar'),
      uit(afgerond),
    ),
    orakels,
  });
  return { afgerond, toegekend };
}
