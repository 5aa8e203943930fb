/** The months ahead in one call: decide, pay and lay out by day what is known today. */
import { voerUit } from '../grootboek/uitvoering.ts';
import { type Dag, maandVan, plusMaanden } from '../tijdlijn/maand.ts';
import type { Rekenaar } from '../tijdlijn/rekenaar.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';
import type { Betaalkalender } from './betaaldag.ts';
import { geldkalender, type Kalendermaand } from './kalender.ts';

/**
 * Calendar of a timeline (also of a scenario) for a number of months from today. Months before today are taken as they are
 * known now, unless `bekend` says what was known then: earlier corrections then count as they were really made.
 */
export function kalenderVooruit(
  r: Rekenaar,
  tijdlijn: Tijdlijn,
  vraag: {
    readonly vandaag: Dag;
    readonly kalender: Betaalkalender;
    readonly maanden?: number;
    readonly bekend?: (dag: Dag) => Tijdlijn;
  },
): Kalendermaand[] {
  const maanden = vraag.maanden ?? 12;
  const totEnMet = plusMaanden(maandVan(vraag.vandaag), maanden);
  const u = voerUit(r, {
    bekend: (dag) => (vraag.bekend && dag < vraag.vandaag ? vraag.bekend(dag) : tijdlijn),
    van: tijdlijn.periode.van,
    totEnMet,
    peildag: vraag.vandaag,
    kalender: vraag.kalender,
  });
  return geldkalender(r, { tijdlijn, specificaties: u.specificaties, nu: u.nu, vandaag: vraag.vandaag, maanden });
}
