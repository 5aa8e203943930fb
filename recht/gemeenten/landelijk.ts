/** No local policy: the preferred reading of every open question, no provisional figures. */
import { type Gemeenteinstellingen, type Keuzes, LEZINGEN, type Leesvraag } from './instellingen.ts';
import { LEZINGUITLEG, type Lezinguitleg } from './redenen.ts';

const WET = 'Participatiewet (BWBR0015703)';
const VANAF = '2025-01-01';
/** The preferred reading of every open question (the first option), each with the reason that is shown. */
export const VOORKEUR: Keuzes = Object.fromEntries(
  (Object.keys(LEZINGEN) as Leesvraag[]).map((v) => {
    const eerste: string = LEZINGEN[v][0];
    const { artikel, redenen } = LEZINGUITLEG[v] as Lezinguitleg;
    return [v, { keuze: eerste, reden: redenen[eerste], bron: { document: WET, artikel }, vanaf: VANAF }];
  }),
) as unknown as Keuzes;

export const LANDELIJK: Gemeenteinstellingen = {
  sleutel: 'landelijk',
  naam: 'Landelijk',
  keuzes: VOORKEUR,
  premie: null,
  vooruitlopen34aVanaf: null,
  voorlopig: [],
  voorlopigeTabellen: [],
};
