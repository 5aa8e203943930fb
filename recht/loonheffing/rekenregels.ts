/** From net bijstand to the gross amount that counts as income for the toeslagen (Normenbrief, bijlage VI). */
import {
  grootste,
  invoer,
  keer,
  min,
  type Parameterboek,
  parameter,
  plus,
  regel,
  rond,
  type Stelsel,
  vast,
} from '@bijrijder/rekenkern';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, moment, probeer, reken } from '../reken.ts';
import { wet } from '../wet.ts';

const normenbrief = wet('Normenbrief SZW');
const nettoBijstand = invoer('netto_bijstand', 'cent/jaar', 'Netto bijstand van een persoon in dit jaar', {
  hoog: 100_000_000,
});
const factor = plus(vast(1, 'fractie'), parameter('rekenregel.loonheffing_zonder_zvw.lt_aow', 'fractie'));

/** Bijlage VI and VII: gross up the part above the tax credit, down to whole euros. */
export const brutoBijstandRegel = regel('bruto-bijstand', normenbrief('bijlage VI en VII'), 'cent/jaar', {
  titel: 'Bijstand voor belasting in dit jaar',
  zin: 'Over uw bijstand betaalt de gemeente belasting. Voor toeslagen telt het bedrag met die belasting erbij.',
  formule: rond(
    grootste(
      nettoBijstand,
      keer(min(nettoBijstand, parameter('rekenregel.loonheffingskorting_lt_aow', 'cent/jaar')), factor),
    ),
    normenbrief('bijlage VII'),
    'omlaag',
    100,
  ),
  orakels: [
    'rekenregel.belastbaar_inkomen_schatting.alleenstaande',
    'rekenregel.belastbaar_inkomen_schatting.gehuwd_per_partner',
  ],
  onzeker:
    'De gemeente geeft het echte bedrag op. Wij rekenen met één percentage voor het hele jaar, zonder loon ernaast en met de heffingskorting bij de bijstand.',
});
export const brutoBijstandStelsel = (parameters: Parameterboek = parameterboek()): Stelsel => ({
  naam: 'bruto-bijstand',
  regels: [brutoBijstandRegel],
  parameters,
});

/** Gross bijstand of one person in whole euros per year, younger than the AOW age, from net cents in that year. */
export function brutoBijstand(jaar: number, nettoCent: number): Berekend<{ readonly brutoEur: number }> {
  return probeer(() => ({
    brutoEur: reken({
      stelsel: brutoBijstandStelsel(),
      tijd: moment(`${jaar}-01-01`),
      invoer: { netto_bijstand: nettoCent },
    }).euro(brutoBijstandRegel),
  }));
}
