import {
  als,
  boven,
  deel,
  en,
  keer,
  niet,
  parameter,
  plus,
  type Regel,
  regel,
  type Uitdrukking,
  uit,
  vast,
} from '@bijrijder/rekenkern';
import { ORAKELS, partnerVerzekerd, toeslagpartner, toetsingsinkomen, zorgtoeslagwet } from './feiten.ts';

/** The amount above which the premium rises: rounded by Dienst Toeslagen, or exactly as the law says. */
export type Drempelinkomen = 'dienst' | 'wet';

export interface Artikel2 {
  readonly normpremie: Regel<'cent/jaar'>;
  readonly premies: Regel<'cent/jaar'>;
  readonly jaarbedrag: Regel<'cent/jaar'>;
}

/** Art. 2: what people are expected to pay themselves, and the allowance for the rest. */
export function artikel2(drempelinkomen: Drempelinkomen): Artikel2 {
  const drempel: Uitdrukking<'cent/jaar'> = parameter(`zorgtoeslag.drempelinkomen_${drempelinkomen}`, 'cent/jaar');
  const normpremie = regel('normpremie', zorgtoeslagwet('art. 2 lid 2 en 3'), 'cent/jaar', {
    titel: 'Wat u zelf betaalt aan de zorgverzekering',
    zin: 'U betaalt zelf een vast deel. Is uw inkomen van {toetsingsinkomen} hoger dan de drempel? Dan betaalt u {zorgtoeslag.pct_boven_drempel} van elke euro daarboven.',
    formule: plus(
      keer(
        drempel,
        als(
          toeslagpartner,
          parameter('zorgtoeslag.pct_drempel_partner', 'fractie'),
          parameter('zorgtoeslag.pct_drempel_alleen', 'fractie'),
        ),
      ),
      keer(boven(toetsingsinkomen, drempel), parameter('zorgtoeslag.pct_boven_drempel', 'fractie')),
    ),
    orakels: ORAKELS,
    ...(drempelinkomen === 'dienst'
      ? { onzeker: 'Dienst Toeslagen rondt het drempelinkomen af op hele euro’s. De wet doet dat niet.' }
      : {}),
  });
  const premies = regel('standaardpremies', zorgtoeslagwet('art. 2 lid 1'), 'cent/jaar', {
    titel: 'Standaardpremie van uw huishouden',
    zin: 'De standaardpremie is {zorgtoeslag.standaardpremie} per persoon. Met een toeslagpartner telt zij twee keer.',
    formule: keer(
      parameter('zorgtoeslag.standaardpremie', 'cent/jaar'),
      als(toeslagpartner, vast(2, 'aantal'), vast(1, 'aantal')),
    ),
    orakels: ORAKELS,
  });
  const verschil = boven(uit(premies), uit(normpremie));
  const jaarbedrag = regel('zorgtoeslag-jaarbedrag', zorgtoeslagwet('art. 2 lid 1 en 4'), 'cent/jaar', {
    titel: 'Zorgtoeslag per jaar voor de afronding',
    zin: 'U krijgt {standaardpremies} min {normpremie}. Is uw toeslagpartner niet verzekerd? Dan krijgt u de helft.',
    formule: als(en(toeslagpartner, niet(partnerVerzekerd)), deel(verschil, 2), verschil),
    orakels: ORAKELS,
  });
  return { normpremie, premies, jaarbedrag };
}
