/** Rotterdam: its published calculation leaves out the claim on holiday allowance over wages (hiaten H3). */
import type { Gemeenteinstellingen } from './instellingen.ts';
import { VOORKEUR } from './landelijk.ts';
import { LEZINGUITLEG } from './redenen.ts';

export const ROTTERDAM: Gemeenteinstellingen = {
  sleutel: 'rotterdam',
  naam: 'Rotterdam',
  keuzes: {
    ...VOORKEUR,
    va_grondslag: {
      keuze: 'geen',
      reden: LEZINGUITLEG.va_grondslag.redenen.geen,
      bron: {
        document: 'Rotterdam: bijlage B, pipeline algemene bijstand (experiment MinBZK/regelrecht)',
        url: 'https://github.com/MinBZK/regelrecht',
      },
      vanaf: '2026-01-01',
    },
  },
  premie: null,
  vooruitlopen34aVanaf: null,
  voorlopig: [],
  voorlopigeTabellen: [],
};
