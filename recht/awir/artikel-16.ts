import {
  als,
  type Getal,
  jaarNaarMaand,
  type Regel,
  regel,
  rond,
  type Uitdrukking,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import { awir, type Toekenning } from './artikel-14.ts';

const onzeker =
  'De wet regelt alleen het bedrag per jaar. Dienst Toeslagen rondt het bedrag per maand af op hele euro’s naar beneden, maar niet bij elke toeslag op dezelfde manier.';
const niets = <E extends Getal>(toegekend: Regel<'cent/jaar'>, bedrag: Uitdrukking<E>, eenheid: E) =>
  als(vergelijk(uit(toegekend), '=', vast(0, 'cent/jaar')), vast(0, eenheid), bedrag);

/** Monthly advance as in the tables of the zorgtoeslag: the awarded year divided by twelve, down to whole euros. */
export const voorschotUitJaar = (
  toeslag: string,
  titel: string,
  { toegekend }: Toekenning,
  orakels: readonly string[],
): Regel<'cent/maand'> =>
  regel(`${toeslag}-voorschot`, awir('art. 16'), 'cent/maand', {
    titel: `${titel} per maand`,
    zin: `U krijgt elke maand een twaalfde deel van {${toeslag}-toegekend}, naar beneden op hele euro’s.`,
    formule: rond(jaarNaarMaand(uit(toegekend)), awir('art. 16'), 'omlaag', 100),
    orakels,
    onzeker,
  });

/** Monthly advance as in the worked examples of the other toeslagen: the exact month, down to whole euros. */
export const voorschotUitMaand = (
  toeslag: string,
  titel: string,
  maand: Uitdrukking<'cent/maand'>,
  { toegekend }: Toekenning,
  orakels: readonly string[],
  naam = `${toeslag}-voorschot`,
): Regel<'cent/maand'> =>
  regel(naam, awir('art. 16'), 'cent/maand', {
    titel: `${titel} per maand`,
    zin: 'Het bedrag per maand gaat naar beneden op hele euro’s.',
    formule: niets(toegekend, rond(maand, awir('art. 16'), 'omlaag', 100), 'cent/maand'),
    orakels,
    onzeker,
  });
