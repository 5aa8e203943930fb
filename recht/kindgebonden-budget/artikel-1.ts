import { als, invoer, parameter, regel, vergelijk, vraag } from '@bijrijder/rekenkern';
import { wet } from '../wet.ts';

export const kgbwet = wet('Wet op het kindgebonden budget');
export const ORAKELS: readonly string[] = [
  'kgb-2026-alleen-1',
  'kgb-2026-alleen-2',
  'kgb-2026-alleen-29737',
  'kgb-2026-paar-30000',
  'kgb-leaflet-2026-1',
  'kgb-leaflet-2026-3',
];

export const toetsingsinkomen = invoer(
  'toetsingsinkomen',
  'cent/jaar',
  'Inkomen van u en uw toeslagpartner in dit jaar',
  {
    hoog: 1_000_000_000,
  },
);
export const toeslagpartner = vraag('toeslagpartner', 'Hebt u een toeslagpartner?');
export const vermogen = invoer('vermogen', 'cent', 'Vermogen van u en uw toeslagpartner op 1 januari', {
  hoog: 100_000_000_000,
});

/** Art. 1 lid 2: no right above the limit of assets. */
export const vermogenLaagGenoeg = regel('kgb-vermogen', kgbwet('art. 1'), 'ja/nee', {
  titel: 'Uw vermogen is laag genoeg voor kindgebonden budget',
  zin: 'U hebt recht zolang uw vermogen van {vermogen} niet hoger is dan {kgb.vermogen.alleen}, of met een toeslagpartner {kgb.vermogen.partners}.',
  formule: vergelijk(
    vermogen,
    '<=',
    als(toeslagpartner, parameter('kgb.vermogen.partners', 'cent'), parameter('kgb.vermogen.alleen', 'cent')),
  ),
  orakels: ['kgb-poc-2025-vermogen'],
});
