/** Which norm holds: art. 20-24a, the reductions of art. 27 and 28, and the part of the month of art. 45 lid 3. */
import {
  als,
  boven,
  deel,
  deelDoorAantal,
  en,
  jaarNaarMaand,
  keer,
  niet,
  of,
  parameter,
  plus,
  regel,
  type Uitdrukking,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import {
  beidenJong,
  eenJong,
  jong,
  krijgtVerhoging,
  metVerhoging,
  normJongAlleen,
  normJongBeiden,
  normJongGemengd,
  plafondAlleen,
  plafondPaar,
  plafondZonderRechtPartner,
  verhogingJong,
  verhogingSamen,
} from './art-20.ts';
import { normAlleenstaande, normGehuwden } from './art-21.ts';
import { normAow, normAowPaar } from './art-22.ts';
import {
  kostendelersnorm,
  kostendelersnormAlleen,
  metKostendelers,
  normGemengdMetKostendelers,
  normPaarMetKostendelers,
  perPersoonAfgerond,
} from './art-22a.ts';
import { normInrichting, normInrichtingPaar } from './art-23.ts';
import { feiten, huishouden as h, pw, voorPersoon } from './feiten.ts';

const nul = vast(0, 'cent/maand');
const { P1, P2 } = feiten;

/** The norm of someone without a partner, or of each spouse apart (art. 23 lid 3). */
export const normAlleen = voorPersoon((p) =>
  regel(`norm-alleen-${p}`, pw('art. 20, 21, 22, 22a en 23'), 'cent/maand', {
    titel: 'Bedrag om van te leven, zonder partner',
    formule: als(
      feiten[p].inrichting,
      uit(normInrichting),
      als(
        uit(jong[p]),
        metVerhoging(uit(normJongAlleen), uit(verhogingJong[p]), uit(plafondAlleen), krijgtVerhoging(p)),
        als(
          uit(metKostendelers),
          uit(kostendelersnormAlleen[p]),
          als(feiten[p].aow, uit(normAow), uit(normAlleenstaande)),
        ),
      ),
    ),
    zin: 'Uw leeftijd en met wie u woont bepalen het bedrag.',
    orakels: ['norm-kd-ijssel-1', 'maand-003', 'maand-009', 'maand-015'],
  }),
);

/** The norm of a couple that both have a right. */
export const normPaar = regel('norm-paar', pw('art. 20, 21, 22, 22a en 23'), 'cent/maand', {
  titel: 'Bedrag om van te leven, samen',
  orakels: ['maand-027', 'maand-033', 'maand-039'],
  formule: als(
    en(P1.inrichting, P2.inrichting),
    uit(normInrichtingPaar),
    als(
      of(P1.inrichting, P2.inrichting),
      plus(uit(normAlleen.P1), uit(normAlleen.P2)),
      als(
        uit(beidenJong),
        metVerhoging(uit(normJongBeiden), uit(verhogingSamen), uit(plafondPaar), krijgtVerhoging('P1', 'P2')),
        als(
          uit(eenJong),
          metVerhoging(
            als(uit(metKostendelers), uit(normGemengdMetKostendelers), uit(normJongGemengd)),
            uit(verhogingSamen),
            uit(plafondPaar),
            krijgtVerhoging('P1', 'P2'),
          ),
          als(
            uit(metKostendelers),
            uit(normPaarMetKostendelers),
            als(of(P1.aow, P2.aow), uit(normAowPaar), uit(normGehuwden)),
          ),
        ),
      ),
    ),
  ),
  zin: 'Uw leeftijden en met wie u woont bepalen het bedrag voor u samen.',
});

/** Art. 24: the spouse has no right. Half of the norm of a couple of the same age, or the own share of art. 22a. */
export const normArt24 = voorPersoon((p) => {
  const half = (x: Uitdrukking<'cent/maand'>) => perPersoonAfgerond(keer(x, parameter('pw.norm.24', 'fractie')));
  return regel(`norm-art-24-${p}`, pw('art. 24'), 'cent/maand', {
    titel: 'Bedrag om van te leven, uw partner heeft geen recht',
    orakels: ['maand-075', 'maand-261', 'maand-267'],
    formule: als(
      feiten[p].inrichting,
      uit(normInrichting),
      als(
        uit(jong[p]),
        metVerhoging(
          half(uit(normJongBeiden)),
          uit(verhogingJong[p]),
          uit(plafondZonderRechtPartner),
          krijgtVerhoging(p),
        ),
        als(
          uit(metKostendelers),
          uit(kostendelersnorm[p]),
          als(feiten[p].aow, half(uit(normAowPaar)), half(uit(normGehuwden))),
        ),
      ),
    ),
    zin: 'Uw partner heeft geen recht op bijstand. U krijgt de helft van het bedrag voor twee.',
  });
});

export const beidenRecht = regel('beiden-rechthebbend', pw('art. 11 en 24'), 'ja/nee', {
  titel: 'U hebt allebei recht op bijstand',
  orakels: ['maand-027', 'maand-033', 'maand-039'],
  formule: en(P1.rechthebbend, P2.rechthebbend),
  zin: 'Wij kijken of u allebei recht op bijstand heeft.',
});

/** Art. 24a, from 2027: the raise for a parent whose partner has no right. */
export const verhoging24a = regel('verhoging-art-24a', pw('art. 24a'), 'cent/maand', {
  titel: 'Extra voor een ouder van wie de partner geen recht heeft',
  versies: [
    { van: '0001-01-01', tot: '2027-01-01', formule: nul, zin: 'Dit extra bedrag bestaat vanaf 2027.' },
    {
      van: '2027-01-01',
      formule: als(
        en(h.gehuwd, h.kindTenLaste, niet(uit(beidenRecht)), of(P1.rechthebbend, P2.rechthebbend)),
        als(h.toeslagpartner, jaarNaarMaand(parameter('kgb.alo_kop', 'cent/jaar')), nul),
        nul,
      ),
    },
  ],
  zin: 'Hebt u een kind en heeft uw partner geen recht? Dan komt er een twaalfde van {kgb.alo_kop} bij.',
});

export const normBasis = regel('norm-basis', pw('art. 20 tot en met 24'), 'cent/maand', {
  titel: 'Bedrag om van te leven',
  formule: als(
    h.gehuwd,
    als(
      uit(beidenRecht),
      uit(normPaar),
      als(P1.rechthebbend, uit(normArt24.P1), als(P2.rechthebbend, uit(normArt24.P2), nul)),
    ),
    uit(normAlleen.P1),
  ),
  zin: 'Dit heet de bijstandsnorm. Het vakantiegeld zit erin.',
  orakels: ['norm-alleen-2026', 'maand-003', 'maand-009', 'maand-015'],
});

/** Art. 27 and 28 may lower only the norms of art. 20 and 21. */
export const normIsArt20of21 = regel('norm-is-art-20-of-21', pw('art. 27'), 'ja/nee', {
  titel: 'De norm staat in artikel 20 of 21',
  orakels: ['maand-087'],
  formule: als(
    h.gehuwd,
    en(
      uit(beidenRecht),
      niet(of(P1.inrichting, P2.inrichting)),
      of(
        uit(beidenJong),
        als(uit(eenJong), niet(uit(metKostendelers)), niet(of(uit(metKostendelers), P1.aow, P2.aow))),
      ),
    ),
    en(niet(P1.inrichting), of(uit(jong.P1), niet(of(uit(metKostendelers), P1.aow)))),
  ),
  zin: 'Alleen de normen van artikel 20 en 21 mogen lager om de woonsituatie.',
});

const honderdsten = 10_000;
export const verlagingWoonsituatie = regel('verlaging-woonsituatie', pw('art. 27'), 'cent/maand', {
  titel: 'Lager omdat u lagere woonkosten heeft',
  orakels: ['maand-087'],
  formule: als(
    en(vergelijk(h.verlagingWoonsituatie, '>', vast(0, 'fractie')), uit(normIsArt20of21)),
    keer(uit(normBasis), deel(h.verlagingWoonsituatie, honderdsten)),
    nul,
  ),
  zin: 'Zijn uw woonkosten lager? Dan kan het bedrag lager zijn.',
});
export const verlagingSchool = regel('verlaging-schoolverlater', pw('art. 28'), 'cent/maand', {
  titel: 'Lager in de eerste zes maanden na school',
  formule: als(
    en(vergelijk(h.verlagingSchool, '>', vast(0, 'fractie')), uit(normIsArt20of21)),
    keer(uit(normBasis), deel(h.verlagingSchool, honderdsten)),
    nul,
  ),
  zin: 'Bent u pas van school? Dan kan het bedrag zes maanden lager zijn.',
});

/** Art. 45 lid 3: only the part of the month with a right. */
const naarDagen = (x: Uitdrukking<'cent/maand'>): Uitdrukking<'cent/maand'> =>
  als(h.heleMaand, x, deelDoorAantal(keer(x, h.dagenRecht), h.dagenMaand, 31));

export const norm = regel('norm', pw('art. 20 tot en met 28 en art. 45 lid 3'), 'cent/maand', {
  titel: 'Bedrag om van te leven',
  orakels: ['maand-003', 'maand-009', 'maand-015'],
  formule: naarDagen(
    plus(boven(uit(normBasis), plus(uit(verlagingWoonsituatie), uit(verlagingSchool))), uit(verhoging24a)),
  ),
  zin: 'Dit heet de bijstandsnorm. Het vakantiegeld zit erin.',
});
/** The norm that the couple would have if both had a right (art. 32 lid 3). */
export const normVergelijking = regel('norm-vergelijking', pw('art. 32 lid 3'), 'cent/maand', {
  titel: 'Bedrag voor twee, om mee te vergelijken',
  orakels: ['maand-075', 'maand-261', 'maand-267'],
  formule: naarDagen(uit(normPaar)),
  zin: 'Dit zou het bedrag zijn als u allebei recht had.',
});
