import { invoer, vraag } from '@bijrijder/rekenkern';
import { wet } from '../wet.ts';

export const zorgtoeslagwet = wet('Wet op de zorgtoeslag');

export const toetsingsinkomen = invoer(
  'toetsingsinkomen',
  'cent/jaar',
  'Inkomen van u en uw toeslagpartner in dit jaar',
  {
    hoog: 1_000_000_000,
  },
);
export const toeslagpartner = vraag('toeslagpartner', 'Hebt u een toeslagpartner?');
export const partnerVerzekerd = vraag('partner_verzekerd', 'Heeft uw toeslagpartner een Nederlandse zorgverzekering?');
export const vermogen = invoer('vermogen', 'cent', 'Vermogen van u en uw toeslagpartner op 1 januari', {
  hoog: 100_000_000_000,
});

/** Public examples that the rules reproduce to the cent. */
export const ORAKELS: readonly string[] = [
  'zorgtoeslag-leaflet-2025-2',
  'zorgtoeslag-leaflet-2026-1',
  'zorgtoeslag-2026-grens-zp',
  'zorgtoeslag-2026-grens-mp',
  'zorgtoeslag-2026-38880',
];
