/** Amsterdam: preferred readings, and the premium for part-time work as far as public sources tell (hiaten H7, H14). */
import type { Gemeenteinstellingen } from './instellingen.ts';
import { VOORKEUR } from './landelijk.ts';
import { PREMIES } from './premies.ts';

export const AMSTERDAM: Gemeenteinstellingen = {
  sleutel: 'amsterdam',
  naam: 'Amsterdam',
  keuzes: VOORKEUR,
  premie: PREMIES.amsterdam_30,
  vooruitlopen34aVanaf: null,
  voorlopig: [],
  voorlopigeTabellen: [],
};
