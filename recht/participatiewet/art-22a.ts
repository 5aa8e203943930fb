/** Art. 22a: the norm of people who share costs with residents of 27 and older. */
import {
  als,
  deelDoorAantal,
  en,
  keer,
  niet,
  of,
  parameter,
  plus,
  regel,
  rond,
  type Uitdrukking,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import { jong } from './art-20.ts';
import { ander, feiten, huishouden as h, lezing, MEESTE_MEDEBEWONERS, pw, voorPersoon } from './feiten.ts';

const ORAKELS = [
  'norm-kd-rotterdam-2026-2',
  'norm-kd-rotterdam-2026-4',
  'norm-kd-rotterdam-2026-5',
  'norm-kd-velsen-2024-2',
  'norm-kd-velsen-2024-3',
  'norm-kd-velsen-2024-5',
  'norm-kd-velsen-2024-6',
  'norm-kd-bwbrabant-gehuwd-2',
  'norm-kd-liemers-a4',
];
const bedrag = (onderdeel: string) => parameter(`pw.norm.${onderdeel}`, 'cent/maand');
const een = vast(1, 'aantal');
const MEESTE = MEESTE_MEDEBEWONERS + 2;

/** (40% + A × 30%) / A × B: one person's share. */
export const deelVanNorm = (a: Uitdrukking<'aantal'>, b: Uitdrukking<'cent/maand'>): Uitdrukking<'cent/maand'> => {
  const vastDeel = parameter('pw.norm.22a_formule.vast', 'fractie');
  const perPersoon = parameter('pw.norm.22a_formule.per_persoon', 'fractie');
  return deelDoorAantal(keer(b, plus(vastDeel, keer(perPersoon, a))), a, MEESTE);
};
/** Each part of the norm is rounded first only where the municipality reads it so. */
export const perPersoonAfgerond = (x: Uitdrukking<'cent/maand'>): Uitdrukking<'cent/maand'> =>
  als(lezing.normPerPersoon, rond(x, pw('art. 22a; keuze van de gemeente')), x);

export const metKostendelers = regel('met-kostendelers', pw('art. 22a lid 1'), 'ja/nee', {
  titel: 'U deelt de kosten met een huisgenoot',
  orakels: ['maand-045', 'maand-051', 'maand-063'],
  formule: vergelijk(h.kostendelers, '>', vast(0, 'aantal')),
  zin: 'Bij u wonen {kostendelende_medebewoners} mensen die de kosten delen.',
});

const zin = 'Met {kostendelende_medebewoners} huisgenoten die kosten delen krijgt ieder een deel van {pw.norm.21_b}.';

/** With the spouse counted: A is the cost-sharers, the person and a spouse of 21 or older. */
export const kostendelersnorm = voorPersoon((p) => {
  const q = ander(p);
  const a = plus(h.kostendelers, een, als(en(h.gehuwd, niet(uit(jong[q]))), een, vast(0, 'aantal')));
  const b = als(of(feiten[p].aow, en(h.gehuwd, feiten[q].aow)), bedrag('22_bc'), bedrag('21_b'));
  return regel(`kostendelersnorm-${p}`, pw('art. 22a lid 1'), 'cent/maand', {
    titel: 'Bedrag om van te leven, met huisgenoten',
    formule: perPersoonAfgerond(deelVanNorm(a, b)),
    zin,
    orakels: ORAKELS,
  });
});

/** As if living without the spouse (single people, and art. 23 lid 3). */
export const kostendelersnormAlleen = voorPersoon((p) =>
  regel(`kostendelersnorm-alleen-${p}`, pw('art. 22a lid 1'), 'cent/maand', {
    titel: 'Bedrag om van te leven, met huisgenoten',
    formule: perPersoonAfgerond(
      deelVanNorm(plus(h.kostendelers, een), als(feiten[p].aow, bedrag('22_bc'), bedrag('21_b'))),
    ),
    zin,
    orakels: ORAKELS,
  }),
);

/** Art. 22a lid 3: one spouse younger than 21, with cost-sharers. */
export const normGemengdMetKostendelers = regel('norm-gemengd-met-kostendelers', pw('art. 22a lid 3'), 'cent/maand', {
  titel: 'Bedrag om van te leven, een van u is jonger dan 21, met huisgenoten',
  formule: plus(
    als(h.kindTenLaste, bedrag('22a_3_a'), bedrag('22a_3_b')),
    als(uit(jong.P1), uit(kostendelersnorm.P2), uit(kostendelersnorm.P1)),
  ),
  zin: 'Een vast bedrag voor de jongste van u, en het deel met huisgenoten voor de ander.',
});
export const normPaarMetKostendelers = regel('norm-paar-met-kostendelers', pw('art. 22a lid 2'), 'cent/maand', {
  titel: 'Bedrag om van te leven, samen met huisgenoten',
  formule: plus(uit(kostendelersnorm.P1), uit(kostendelersnorm.P2)),
  zin: 'Voor ieder van u een deel, bij elkaar opgeteld.',
  orakels: ['norm-kd-bwbrabant-gehuwd-2', 'maand-051'],
});
