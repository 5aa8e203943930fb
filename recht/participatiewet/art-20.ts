/** Art. 20: the norms of people younger than 21, and their raise when parents cannot help. */
import {
  als,
  deel,
  deelDoorAantal,
  en,
  grootste,
  keer,
  kleinste,
  niet,
  of,
  parameter,
  plus,
  regel,
  type Uitdrukking,
  uit,
  vast,
  vergelijk,
  waar,
} from '@bijrijder/rekenkern';
import { feiten, huishouden as h, lezing, pw, voorPersoon } from './feiten.ts';

const bedrag = (onderdeel: string) => parameter(`pw.norm.${onderdeel}`, 'cent/maand');
const nul = vast(0, 'cent/maand');

export const jong = voorPersoon((p) =>
  regel(`jonger-dan-21-${p}`, pw('art. 20 lid 1'), 'ja/nee', {
    titel: 'Jonger dan 21 jaar',
    formule: vergelijk(feiten[p].leeftijd, '<', parameter('pw.leeftijd.21', 'jaar')),
    zin: 'Onder {pw.leeftijd.21} geldt een lagere norm.',
    orakels: ['kd-onder-21-2026', 'maand-027', 'maand-033', 'maand-075'],
  }),
);

export const normJongAlleen = regel('norm-jong-alleen', pw('art. 20 lid 1 en 2 onder a'), 'cent/maand', {
  titel: 'Bedrag om van te leven, 18 tot 21 jaar',
  orakels: ['maand-081'],
  formule: als(h.kindTenLaste, bedrag('20_2_a'), bedrag('20_1_a')),
  zin: 'U bent 18, 19 of 20 jaar en woont zonder partner. Dan is het bedrag {pw.norm.20_1_a}.',
});
export const normJongBeiden = regel('norm-jong-beiden', pw('art. 20 lid 1 en 2 onder b'), 'cent/maand', {
  titel: 'Bedrag om van te leven, allebei 18 tot 21 jaar',
  orakels: ['maand-027', 'maand-075'],
  formule: als(h.kindTenLaste, bedrag('20_2_b'), bedrag('20_1_b')),
  zin: 'U bent allebei 18, 19 of 20 jaar. Dan is het bedrag {pw.norm.20_1_b}, met een kind {pw.norm.20_2_b}.',
});
export const normJongGemengd = regel('norm-jong-gemengd', pw('art. 20 lid 1 en 2 onder c'), 'cent/maand', {
  titel: 'Bedrag om van te leven, een van u is 18 tot 21 jaar',
  orakels: ['maand-033', 'maand-075', 'maand-219'],
  formule: als(h.kindTenLaste, bedrag('20_2_c'), bedrag('20_1_c')),
  zin: 'Een van u is 18, 19 of 20 jaar. Dan is het bedrag {pw.norm.20_1_c}, met een kind {pw.norm.20_2_c}.',
});

/** The raise exists in the law since 2026; before that it was special assistance (art. 12), which is not calculated. */
export const verhogingJong = voorPersoon((p) =>
  regel(`verhoging-jong-${p}`, pw('art. 20 lid 3'), 'cent/maand', {
    titel: 'Extra omdat ouders niet kunnen helpen',
    orakels: ['maand-081'],
    versies: [
      {
        van: '0001-01-01',
        tot: '2026-01-01',
        formule: nul,
        zin: 'Voor 2026 was dit bijzondere bijstand. Die rekenen wij hier niet.',
      },
      {
        van: '2026-01-01',
        formule: als(en(uit(jong[p]), feiten[p].geenBeroepOpOuders), bedrag('20_3'), nul),
      },
    ],
    zin: 'Kunnen uw ouders niet helpen? Dan komt er {pw.norm.20_3} bij.',
  }),
);

export const verhogingSamen = regel('verhoging-jong-samen', pw('art. 20 lid 3'), 'cent/maand', {
  titel: 'Extra omdat ouders niet kunnen helpen, samen',
  formule: als(
    lezing.jongEenmaal,
    grootste(uit(verhogingJong.P1), uit(verhogingJong.P2)),
    plus(uit(verhogingJong.P1), uit(verhogingJong.P2)),
  ),
  zin: 'Kunnen de ouders van u of uw partner niet helpen? Dan komt er geld bij.',
  onzeker: 'De wet zegt niet of twee jonge partners elk de verhoging krijgen.',
});

export const eenJong = regel('een-van-beiden-jong', pw('art. 20 lid 1 onder c'), 'ja/nee', {
  titel: 'Een van u is jonger dan 21 jaar',
  orakels: ['maand-033', 'maand-075', 'maand-219'],
  formule: en(of(uit(jong.P1), uit(jong.P2)), niet(en(uit(jong.P1), uit(jong.P2)))),
  zin: 'Is een van u jonger dan 21 jaar en de ander niet? Dan geldt een eigen norm.',
});
export const beidenJong = regel('beiden-jong', pw('art. 20 lid 1 onder b'), 'ja/nee', {
  titel: 'Allebei jonger dan 21 jaar',
  orakels: ['maand-027'],
  formule: en(uit(jong.P1), uit(jong.P2)),
  zin: 'Bent u allebei jonger dan 21 jaar? Dan geldt een eigen norm.',
});

/** The norm of a 21-year-old with as many cost-sharers (art. 22a), for the ceiling of art. 20 lid 4. */
const deel21 = (belanghebbenden: number) => {
  const a = plus(h.kostendelers, vast(belanghebbenden, 'aantal'));
  const vastDeel = parameter('pw.norm.22a_formule.vast', 'fractie');
  const perPersoon = parameter('pw.norm.22a_formule.per_persoon', 'fractie');
  return deelDoorAantal(keer(bedrag('21_b'), plus(vastDeel, keer(perPersoon, a))), a, 12);
};
const metDelers = en(lezing.plafond22a, vergelijk(h.kostendelers, '>', vast(0, 'aantal')));

export const plafondAlleen = regel('plafond-jong-alleen', pw('art. 20 lid 4'), 'cent/maand', {
  titel: 'Hoogste bedrag voor jongeren zonder partner',
  orakels: ['maand-081'],
  formule: als(metDelers, deel21(1), bedrag('21_a')),
  zin: 'Samen is het niet meer dan de norm vanaf 21 jaar: {pw.norm.21_a}.',
  onzeker: 'De wet zegt niet of bij huisgenoten de norm van art. 21 of die van art. 22a de grens is.',
});
export const plafondPaar = regel('plafond-jong-paar', pw('art. 20 lid 4'), 'cent/maand', {
  titel: 'Hoogste bedrag voor jongeren met partner',
  formule: als(metDelers, keer(deel21(2), vast(2, 'aantal')), bedrag('21_b')),
  zin: 'Samen is het niet meer dan de norm vanaf 21 jaar: {pw.norm.21_b}.',
  onzeker: 'De wet zegt niet of bij huisgenoten de norm van art. 21 of die van art. 22a de grens is.',
});
export const plafondZonderRechtPartner = regel('plafond-jong-art-24', pw('art. 20 lid 4 en 24'), 'cent/maand', {
  titel: 'Hoogste bedrag voor jongeren van wie de partner geen recht heeft',
  formule: als(metDelers, deel21(2), deel(bedrag('21_b'), 2)),
  zin: 'Samen is het niet meer dan het deel dat iemand vanaf 21 jaar zou krijgen.',
  onzeker: 'De wet zegt niet wat bij een partner zonder recht de vergelijkbare situatie is.',
});

type Maandbedrag = Uitdrukking<'cent/maand'>;
/** Somebody gets the raise. Told by facts alone, so that every unknown amount behind it is named, not only the first. */
export const krijgtVerhoging = (...personen: readonly (keyof typeof feiten)[]): Uitdrukking<'ja/nee'> => {
  const [eerste, ...rest] = personen.map((p) => en(uit(jong[p]), feiten[p].geenBeroepOpOuders));
  return eerste ? rest.reduce((samen, een) => of(samen, een), eerste) : niet(waar);
};
/** The norm with the raise: up to the ceiling, and never below the norm itself. */
export const metVerhoging = (
  norm: Maandbedrag,
  verhoging: Maandbedrag,
  plafond: Maandbedrag,
  krijgt: Uitdrukking<'ja/nee'>,
): Maandbedrag => als(krijgt, grootste(norm, kleinste(plus(norm, verhoging), plafond)), norm);
