/** Art. 19: is there a right, how high is the bijstand, and the holiday allowance in it. Art. 18: a reduction. */
import {
  als,
  boven,
  deel,
  en,
  keer,
  kleinste,
  min,
  of,
  parameter,
  plus,
  regel,
  rond,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import { inkomen } from './art-32.ts';
import { bijverdienregeling, vrijlating } from './art-34a.ts';
import { feiten, huishouden as h, lezing, pw } from './feiten.ts';
import { beidenRecht, norm } from './norm.ts';
import { vakantieaanspraak } from './regeling-art-10.ts';

const nul = vast(0, 'cent/maand');
const { P1, P2 } = feiten;

export const inkomenVoorRecht = regel('inkomen-voor-recht', pw('art. 19 lid 1 onder a'), 'cent/maand', {
  titel: 'Inkomen waarmee wij kijken of er recht is',
  orakels: ['maand-093', 'maand-099', 'maand-105'],
  formule: als(
    en(lezing.rechtVoorVrijlating, uit(bijverdienregeling)),
    plus(uit(inkomen), uit(vrijlating.P1), uit(vrijlating.P2)),
    uit(inkomen),
  ),
  zin: 'Het inkomen dat meetelt, vergeleken met het bedrag om van te leven.',
  onzeker: 'Bij de bijverdienregeling zegt de wet niet of het deel dat u houdt meetelt voor het recht.',
});
export const inkomenLaag = regel('inkomen-laag-genoeg', pw('art. 19 lid 1 onder a'), 'ja/nee', {
  titel: 'Uw inkomen is lager dan het bedrag om van te leven',
  formule: vergelijk(uit(inkomenVoorRecht), '<', uit(norm)),
  zin: 'Wij kijken of het inkomen dat meetelt lager is dan het bedrag om van te leven.',
  orakels: ['inkomen-feature-400', 'maand-003', 'maand-009', 'maand-015'],
});
export const recht = regel('recht', pw('art. 19 lid 1'), 'ja/nee', {
  titel: 'Er is recht op bijstand',
  formule: en(of(P1.rechthebbend, en(h.gehuwd, P2.rechthebbend)), h.vermogenLaag, uit(inkomenLaag)),
  zin: 'Er is recht als het inkomen dat meetelt lager is dan het bedrag om van te leven, en het vermogen niet te hoog.',
  orakels: ['recht-vermogen-boven-grens-2026', 'maand-003', 'maand-009', 'maand-015'],
});
export const bijstandVoorVerlaging = regel('bijstand-voor-verlaging', pw('art. 19 lid 2'), 'cent/maand', {
  titel: 'Uitkering met vakantiegeld',
  formule: als(uit(recht), boven(uit(norm), uit(inkomen)), nul),
  zin: 'De uitkering vult uw inkomen aan tot het bedrag om van te leven.',
  orakels: ['inkomen-feature-400', 'maand-003', 'maand-009', 'maand-015'],
});

export const verlaging = regel('verlaging', pw('art. 18 lid 2'), 'cent/maand', {
  titel: 'Verlaging door een besluit',
  formule: als(
    vergelijk(h.maatregel, '>', vast(0, 'fractie')),
    kleinste(
      als(
        lezing.verlagingAfronden,
        rond(keer(uit(norm), deel(h.maatregel, 10_000)), pw('art. 18; keuze van de gemeente')),
        keer(uit(norm), deel(h.maatregel, 10_000)),
      ),
      uit(bijstandVoorVerlaging),
    ),
    nul,
  ),
  zin: 'Is er een besluit om uw uitkering te verlagen? Dan gaat dit eraf. U kunt bezwaar maken.',
  orakels: ['verlaging-rotterdam-30', 'maand-273'],
});
export const bijstand = regel('bijstand', pw('art. 19 lid 2'), 'cent/maand', {
  titel: 'Uitkering met vakantiegeld',
  formule: min(uit(bijstandVoorVerlaging), uit(verlaging)),
  zin: 'De uitkering vult uw inkomen aan tot het bedrag om van te leven.',
  orakels: ['inkomen-feature-400', 'inkomen-rotterdam-600', 'maand-003', 'maand-009', 'maand-015'],
});

const VIJF_PROCENT = parameter('pw.vakantietoeslag_pct', 'fractie');
/** The claim of a spouse without a right is no income of the household (art. 32 lid 3). */
const aanspraakSamen = als(
  h.gehuwd,
  als(
    uit(beidenRecht),
    plus(uit(vakantieaanspraak.P1), uit(vakantieaanspraak.P2)),
    als(P1.rechthebbend, uit(vakantieaanspraak.P1), uit(vakantieaanspraak.P2)),
  ),
  uit(vakantieaanspraak.P1),
);
export const reservering = regel('reservering-vakantietoeslag', pw('art. 19 lid 3 en art. 45 lid 1'), 'cent/maand', {
  titel: 'Vakantiegeld dat wij voor u sparen',
  formule: als(
    lezing.reserveNorm,
    kleinste(keer(uit(norm), VIJF_PROCENT), uit(bijstand)),
    als(
      lezing.reserveNormMinAanspraak,
      kleinste(boven(keer(uit(norm), VIJF_PROCENT), aanspraakSamen), uit(bijstand)),
      keer(uit(bijstand), VIJF_PROCENT),
    ),
  ),
  zin: 'Wij zetten {pw.vakantietoeslag_pct} voor u opzij. U krijgt het in juni.',
  orakels: [
    'norm-exvt-bbsuo-2023-alleen',
    'norm-exvt-bbsuo-2023-kd2',
    'norm-exvt-bbsuo-2023-kd3',
    'norm-exvt-bbsuo-2023-kd5',
    'norm-exvt-isdb-2024-alleen',
    'maand-003',
    'maand-009',
    'maand-015',
  ],
  onzeker: 'De wet noemt 5% van de bijstand. Sommige gemeenten rekenen 5% van de hele norm.',
});
