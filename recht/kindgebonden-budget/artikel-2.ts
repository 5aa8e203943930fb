import {
  als,
  boven,
  invoer,
  keer,
  parameter,
  plus,
  type Regel,
  regel,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import { MAANDEN } from '../maanden.ts';
import { kgbwet, ORAKELS, toeslagpartner, toetsingsinkomen, vermogenLaagGenoeg } from './artikel-1.ts';

const perJaar = (sleutel: string) => parameter(sleutel, 'cent/jaar');
const nul = vast(0, 'cent/jaar');

/** Art. 2 lid 3: less for a higher income, the same in every month. */
export const afbouw = regel('kgb-afbouw', kgbwet('art. 2 lid 3 en 4'), 'cent/jaar', {
  titel: 'Minder kindgebonden budget door uw inkomen',
  zin: 'Is uw inkomen van {toetsingsinkomen} hoger dan de grens? Dan gaat {kgb.afbouwpct} van elke euro daarboven eraf.',
  formule: keer(
    boven(toetsingsinkomen, als(toeslagpartner, perJaar('kgb.drempel.partners'), perJaar('kgb.drempel.alleen'))),
    parameter('kgb.afbouwpct', 'fractie'),
  ),
  orakels: ORAKELS,
});

/** Amounts of art. 2 for the children of one month, as a year would give. */
export function artikel2InMaand(maand: number) {
  const naam = MAANDEN[maand - 1];
  const kinderen = invoer(`kinderen_${maand}`, 'aantal', `Aantal kinderen jonger dan 18 jaar in ${naam}`, {
    hoog: 30,
  });
  const van12 = invoer(`kinderen_12_15_${maand}`, 'aantal', `Aantal kinderen van 12 tot en met 15 jaar in ${naam}`, {
    hoog: 30,
  });
  const van16 = invoer(`kinderen_16_17_${maand}`, 'aantal', `Aantal kinderen van 16 en 17 jaar in ${naam}`, {
    hoog: 30,
  });
  const volledig = regel(`kgb-bedrag-${maand}`, kgbwet('art. 2 lid 2 en 6'), 'cent/jaar', {
    titel: `Kindgebonden budget zonder korting, ${naam}`,
    zin: `Per kind krijgt u {kgb.per_kind}. Voor een kind van 12 tot en met 15 jaar komt er {kgb.toeslag_12_15} bij, voor een kind van 16 of 17 jaar {kgb.toeslag_16_17}. Hebt u geen toeslagpartner? Dan krijgt u ook {kgb.alo_kop}.`,
    formule: plus(
      keer(perJaar('kgb.per_kind'), kinderen),
      keer(perJaar('kgb.toeslag_12_15'), van12),
      keer(perJaar('kgb.toeslag_16_17'), van16),
      als(vergelijk(kinderen, '=', vast(0, 'aantal')), nul, als(toeslagpartner, nul, perJaar('kgb.alo_kop'))),
    ),
    orakels: ORAKELS,
  });
  const recht: Regel<'cent/jaar'> = regel(`kgb-maand-${maand}`, kgbwet('art. 2 lid 1'), 'cent/jaar', {
    titel: `Kindgebonden budget per jaar naar de situatie in ${naam}`,
    zin: `U krijgt {kgb-bedrag-${maand}} min {kgb-afbouw}, als uw vermogen niet te hoog is.`,
    formule: als(uit(vermogenLaagGenoeg), boven(uit(volledig), uit(afbouw)), nul),
    orakels: ORAKELS,
    onzeker:
      'Een verjaardag of geboorte telt vanaf de eerste van de maand erna. Valt zij op de eerste? Dan telt zij in die maand al mee; de wet zegt dat niet duidelijk.',
  });
  return { volledig, recht };
}
