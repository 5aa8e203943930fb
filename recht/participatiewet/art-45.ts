/** Art. 45: what is paid this month. Art. 52: the least advance. Art. 60 and Rv 475dc: the most that is repaid. */
import {
  als,
  grootste,
  keer,
  kleinste,
  maandbedrag,
  min,
  parameter,
  regel,
  rond,
  uit,
  vast,
} from '@bijrijder/rekenkern';
import { bijstand, bijstandVoorVerlaging, reservering } from './art-19.ts';
import { huishouden as h, lezing, pw } from './feiten.ts';
import { norm } from './norm.ts';

const CENTEN = pw('art. 45 lid 1: een bedrag in hele centen, half omhoog');
const cent = vast(0, 'cent');

export const teBetalenExact = regel('te-betalen-onafgerond', pw('art. 45 lid 1'), 'cent/maand', {
  titel: 'Uitkering over deze maand, niet afgerond',
  formule: grootste(vast(0, 'cent/maand'), min(uit(bijstand), uit(reservering))),
  zin: 'De uitkering zonder het vakantiegeld dat wij voor u sparen.',
  orakels: ['norm-exvt-bbsuo-2023-alleen', 'maand-003', 'maand-009', 'maand-015'],
});
export const teBetalen = regel('te-betalen', pw('art. 45 lid 1'), 'cent', {
  titel: 'Uitkering over deze maand',
  formule: rond(maandbedrag(uit(teBetalenExact)), CENTEN),
  zin: 'Dit is de uitkering over deze maand, in hele centen.',
  orakels: [
    'norm-exvt-bbsuo-2023-alleen',
    'norm-exvt-isdb-2024-alleen',
    'specificatie-enschede-2023-01',
    'maand-003',
    'maand-009',
    'maand-015',
  ],
});

export const voorschot = regel('voorschot-minimum', pw('art. 52 lid 2'), 'cent', {
  titel: 'Voorschot dat u in elk geval krijgt',
  versies: [
    {
      van: '2026-01-01',
      formule: rond(
        maandbedrag(keer(uit(bijstandVoorVerlaging), parameter('pw.voorschot_pct', 'fractie'))),
        pw('art. 52 lid 2: in hele centen, half omhoog'),
      ),
    },
  ],
  zin: 'Moet u wachten op een besluit? Dan krijgt u {pw.voorschot_pct} als voorschot.',
  orakels: ['voorschot-rotterdam-2026-alleen', 'maand-009', 'maand-015', 'maand-021'],
});

const vijfProcent = maandbedrag(min(uit(norm), keer(uit(norm), parameter('beslag.pct_bijstandsniveau', 'fractie'))));
export const aflossingsgrens = regel(
  'aflossing-hoogstens',
  { wet: 'Wetboek van Burgerlijke Rechtsvordering', plaats: 'art. 475dc' },
  'cent',
  {
    titel: 'Meer lost u deze maand niet af',
    formule: als(
      lezing.aflossingOmlaag,
      rond(vijfProcent, pw('art. 60; keuze van de gemeente'), 'omlaag'),
      rond(vijfProcent, pw('art. 60; in hele centen, half omhoog')),
    ),
    zin: 'U houdt altijd {beslag.pct_bijstandsniveau} van het bedrag om van te leven.',
    orakels: ['beslag-2021-alleen', 'maand-003', 'maand-009', 'maand-015'],
  },
);
export const aflossing = regel('aflossing', pw('art. 58 lid 4 en art. 60 lid 3'), 'cent', {
  titel: 'Aflossing',
  formule: grootste(
    cent,
    kleinste(
      h.aflossingGevraagd,
      h.aflossingRest,
      uit(teBetalen),
      als(h.aflossingZonderGrens, uit(teBetalen), uit(aflossingsgrens)),
    ),
  ),
  zin: 'Dit bedrag lost u deze maand af, zoals afgesproken.',
  orakels: ['specificatie-enschede-2023-01', 'maand-279'],
});
export const uitTeBetalen = regel('uit-te-betalen', pw('art. 45 lid 1 en 4'), 'cent', {
  titel: 'Op uw rekening',
  formule: min(uit(teBetalen), uit(aflossing)),
  zin: 'Dit bedrag komt op uw rekening.',
  orakels: ['specificatie-enschede-2023-01', 'maand-003', 'maand-009', 'maand-015'],
});
