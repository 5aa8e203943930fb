/** Amsterdam: preferred readings, and the premium for part-time work as far as public sources tell (hiaten H7, H14). */
import type { Gemeenteinstellingen } from './instellingen.ts';
import { VOORKEUR } from './landelijk.ts';

export const AMSTERDAM: Gemeenteinstellingen = {
  sleutel: 'amsterdam',
  naam: 'Amsterdam',
  keuzes: VOORKEUR,
  premie: {
    naam: 'Premie deeltijdwerk',
    vanaf: '2021-03',
    percentage: '30',
    maximum: { soort: 'twaalfde_j' },
    betaalmaanden: [6, 11],
    reden: 'Uw loon telt mee, en u krijgt er in juni en november een premie voor terug.',
    bron: {
      document: 'Nadere regels bij de Re-integratieverordening Participatiewet Amsterdam (CVDR377499)',
      artikel: 'art. 2.4, in de woorden van anderen; voor 2026 niet bevestigd',
      url: 'https://lokaleregelgeving.overheid.nl/CVDR377499',
    },
    zekerheid: 'unverified',
  },
  vooruitlopen34aVanaf: null,
  voorlopig: [],
  voorlopigeTabellen: [],
};
