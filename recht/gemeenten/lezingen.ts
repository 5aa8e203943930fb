import type { Bron } from '@bijrijder/rekenkern';
import { type Gemeenteinstellingen, LEZINGEN, type Leesvraag, type Lezingen } from './instellingen.ts';
import { LEZINGUITLEG, type Lezinguitleg } from './redenen.ts';

const vragen = Object.keys(LEZINGEN) as Leesvraag[];
/** The choices of a municipality without their reasons. */
export const lezingenVan = (g: Gemeenteinstellingen): Lezingen =>
  Object.fromEntries(vragen.map((v) => [v, g.keuzes[v].keuze])) as unknown as Lezingen;

/** The same municipality with other choices, each with its own reason. */
export const metLezingen = (
  g: Gemeenteinstellingen,
  anders: Partial<Lezingen>,
  bron: Bron = { document: 'Vergelijking van lezingen' },
): Gemeenteinstellingen => ({
  ...g,
  keuzes: Object.fromEntries(
    vragen.map((v) => {
      const keuze: string | undefined = anders[v];
      const uitleg: Lezinguitleg = LEZINGUITLEG[v];
      return [
        v,
        keuze === undefined ? g.keuzes[v] : { keuze, reden: uitleg.redenen[keuze], bron, vanaf: g.keuzes[v].vanaf },
      ];
    }),
  ) as unknown as Gemeenteinstellingen['keuzes'],
});
