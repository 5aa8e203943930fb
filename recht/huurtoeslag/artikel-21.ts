import {
  als,
  boven,
  en,
  grootste,
  jaarNaarMaand,
  keer,
  kleinste,
  maandNaarJaar,
  niet,
  of,
  parameter,
  plus,
  type Regel,
  regel,
  type Uitdrukking,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import { huurLaagGenoeg, rekenhuur } from './artikel-5.ts';
import { vermogenLaagGenoeg } from './artikel-7.ts';
import { aangepast, art, jong, NIEUW_STELSEL, ORAKELS, ouder, personen } from './feiten.ts';

const geen = vast(0, 'cent/maand');
const eigenGrens = (sleutel: string) => parameter(sleutel, 'cent/maand');
const pct = (deel: string) => parameter(`huurtoeslag.vergoedingspct.${deel}`, 'fractie');
const alleen = vergelijk(personen, '=', vast(1, 'aantal'));

const kwaliteitsgrens = eigenGrens('huurtoeslag.kwaliteitskortingsgrens');

/** Art. 20 lid 2. */
export const aftoppingsgrens = regel('aftoppingsgrens', art('art. 20 lid 2'), 'cent/maand', {
  titel: 'Tweede huurgrens',
  zin: 'Voor een of twee mensen is dat {huurtoeslag.aftoppingsgrens.1_2_personen}, voor meer mensen {huurtoeslag.aftoppingsgrens.3_of_meer}.',
  formule: als(
    vergelijk(personen, '<=', vast(2, 'aantal')),
    eigenGrens('huurtoeslag.aftoppingsgrens.1_2_personen'),
    eigenGrens('huurtoeslag.aftoppingsgrens.3_of_meer'),
  ),
  orakels: ORAKELS,
});

/** The part of the rent between two limits. */
const tussen = (van: Uitdrukking<'cent/maand'>, tot: Uitdrukking<'cent/maand'>) =>
  boven(kleinste(uit(rekenhuur), tot), van);

/** Art. 21: three parts of the rent, each with its own share, minus the part for a higher income. */
export function artikel21(rekeninkomen: Regel<'cent/jaar'>, basishuur: Regel<'cent/maand'>) {
  const deelA = regel('huurtoeslag-deel-a', art('art. 21 lid 1 onder a'), 'cent/maand', {
    titel: 'Eerste deel van uw huur',
    zin: 'Van de huur tussen {basishuur} en {huurtoeslag.kwaliteitskortingsgrens} krijgt u {huurtoeslag.vergoedingspct.tot_kwaliteitskortingsgrens}.',
    formule: keer(tussen(uit(basishuur), kwaliteitsgrens), pct('tot_kwaliteitskortingsgrens')),
    orakels: ORAKELS,
  });
  const vanafB = grootste(kwaliteitsgrens, uit(basishuur));
  const deelB = regel('huurtoeslag-deel-b', art('art. 21 lid 1 onder b'), 'cent/maand', {
    titel: 'Tweede deel van uw huur',
    zin: 'Van de huur tussen {huurtoeslag.kwaliteitskortingsgrens} en {aftoppingsgrens} krijgt u {huurtoeslag.vergoedingspct.tot_aftoppingsgrens}.',
    formule: als(jong, geen, keer(tussen(vanafB, uit(aftoppingsgrens)), pct('tot_aftoppingsgrens'))),
    orakels: ORAKELS,
  });
  const bedragC = keer(
    boven(uit(rekenhuur), grootste(uit(aftoppingsgrens), uit(basishuur))),
    pct('boven_aftoppingsgrens'),
  );
  const deelC = regel('huurtoeslag-deel-c', art('art. 21 lid 1 onder c'), 'cent/maand', {
    titel: 'Derde deel van uw huur',
    zin: 'Van de huur boven {aftoppingsgrens} krijgt u {huurtoeslag.vergoedingspct.boven_aftoppingsgrens}.',
    versies: [
      {
        van: '0001-01-01',
        tot: NIEUW_STELSEL,
        zin: 'Woont u alleen, hebt u de AOW-leeftijd of is uw woning aangepast? Dan krijgt u {huurtoeslag.vergoedingspct.boven_aftoppingsgrens} van de huur boven {aftoppingsgrens}.',
        formule: als(en(niet(jong), of(alleen, ouder, aangepast)), bedragC, geen),
      },
      { van: NIEUW_STELSEL, formule: als(jong, geen, bedragC) },
    ],
    orakels: ORAKELS,
  });
  const korting = regel('huurtoeslag-inkomenskorting', art('art. 21 lid 2'), 'cent/maand', {
    titel: 'Minder huurtoeslag door uw inkomen',
    zin: 'Is uw inkomen van {rekeninkomen} hoger dan de grens? Dan gaat een deel van elke euro daarboven van uw huurtoeslag af.',
    versies: [
      {
        van: '0001-01-01',
        tot: NIEUW_STELSEL,
        zin: 'Uw inkomen telt mee in het deel van de huur dat u zelf betaalt, niet hier.',
        formule: geen,
      },
      {
        van: NIEUW_STELSEL,
        formule: jaarNaarMaand(als(alleen, afbouw(rekeninkomen, '1p'), afbouw(rekeninkomen, 'mp'))),
      },
    ],
    orakels: ORAKELS,
  });
  const maandbedrag = regel('huurtoeslag-maandbedrag', art('art. 21'), 'cent/maand', {
    titel: 'Huurtoeslag per maand voor de afronding',
    zin: 'U krijgt {huurtoeslag-deel-a} plus {huurtoeslag-deel-b} plus {huurtoeslag-deel-c}, min {huurtoeslag-inkomenskorting}.',
    formule: boven(plus(uit(deelA), uit(deelB), uit(deelC)), uit(korting)),
    orakels: ORAKELS,
  });
  const recht = regel('huurtoeslag-recht', art('art. 7 en 13'), 'cent/maand', {
    titel: 'Huurtoeslag per maand',
    zin: 'U krijgt {huurtoeslag-maandbedrag} als uw huur en uw vermogen niet te hoog zijn.',
    formule: als(en(uit(huurLaagGenoeg), uit(vermogenLaagGenoeg)), uit(maandbedrag), geen),
    orakels: ORAKELS,
  });
  const perJaar = regel('huurtoeslag-jaarbedrag', art('art. 21'), 'cent/jaar', {
    titel: 'Huurtoeslag per jaar voor de afronding',
    zin: 'Het bedrag per jaar is twaalf keer {huurtoeslag-recht}.',
    formule: maandNaarJaar(uit(recht)),
    orakels: ORAKELS,
  });
  return { deelA, deelB, deelC, korting, maandbedrag, recht, perJaar };
}

function afbouw(rekeninkomen: Regel<'cent/jaar'>, groep: '1p' | 'mp'): Uitdrukking<'cent/jaar'> {
  return keer(
    boven(uit(rekeninkomen), parameter(`huurtoeslag.inkomensijkpunt.${groep}`, 'cent/jaar')),
    parameter(`huurtoeslag.afbouwpct.${groep}`, 'fractie'),
  );
}
