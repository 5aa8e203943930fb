/** Tax over the bijstand of one person in one calendar year, as the municipality pays it (rekenregels, Normenbrief bijlage VI). */
import {
  grootste,
  invoer,
  keer,
  min,
  type Parameterboek,
  parameter,
  parameterOp,
  plus,
  regel,
  rond,
  type Stelsel,
  uit,
  vast,
} from '@bijrijder/rekenkern';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, moment, probeer, reken } from '../reken.ts';
import { wet } from '../wet.ts';

const normenbrief = wet('Normenbrief SZW');
const zvw = wet('Zorgverzekeringswet');
const netto = invoer('netto_bijstand', 'cent/jaar', 'Netto bijstand van een persoon in dit jaar', {
  hoog: 100_000_000,
});
const maanden = invoer('korting_maanden', 'aantal', 'Maanden waarin de heffingskorting bij de bijstand hoort', {
  hoog: 12,
});

export const heffingskortingBijstand = regel('heffingskorting-bijstand', normenbrief('bijlage VI'), 'cent/jaar', {
  titel: 'Heffingskorting bij de bijstand',
  zin: 'Over {korting_maanden} maanden hoort de heffingskorting bij uw bijstand.',
  formule: rond(
    keer(parameter('rekenregel.loonheffingskorting_lt_aow', 'cent/jaar'), keer(maanden, vast('1/12', 'fractie'))),
    normenbrief('bijlage VI'),
    'half omhoog',
    1,
  ),
  onzeker: 'De Normenbrief geeft het bedrag van een heel jaar. Wij rekenen per maand een twaalfde.',
});
/** Bijlage VI, E: over the part above the credit, less the credit itself; never below zero. In whole cents. */
export const loonheffingBijstand = regel('loonheffing-bijstand', normenbrief('bijlage VI'), 'cent/jaar', {
  titel: 'Loonheffing over uw bijstand',
  zin: 'De gemeente betaalt {rekenregel.loonheffing_zonder_zvw.lt_aow} over {netto_bijstand} min {heffingskorting-bijstand}. Daar gaat de heffingskorting weer af.',
  formule: rond(
    grootste(
      vast(0, 'cent/jaar'),
      min(
        keer(
          min(netto, uit(heffingskortingBijstand)),
          parameter('rekenregel.loonheffing_zonder_zvw.lt_aow', 'fractie'),
        ),
        uit(heffingskortingBijstand),
      ),
    ),
    normenbrief('bijlage VI'),
    'half omhoog',
    1,
  ),
  orakels: [
    'rekenregel.belastbaar_inkomen_schatting.alleenstaande',
    'rekenregel.belastbaar_inkomen_schatting.gehuwd_per_partner',
  ],
});
export const brutoJaar = regel('bruto-bijstand-jaar', normenbrief('bijlage VI en VII'), 'cent/jaar', {
  titel: 'Uw bijstand met belasting erbij',
  zin: '{netto_bijstand} plus {loonheffing-bijstand}.',
  formule: plus(netto, uit(loonheffingBijstand)),
  orakels: [
    'rekenregel.belastbaar_inkomen_schatting.alleenstaande',
    'rekenregel.belastbaar_inkomen_schatting.gehuwd_per_partner',
  ],
});
/** Zvw art. 42: paid by the municipality on top; nothing is withheld from somebody younger than the AOW age. */
export const werkgeversheffingBijstand = regel('werkgeversheffing-bijstand', zvw('art. 42'), 'cent/jaar', {
  titel: 'Bijdrage voor de zorg die de gemeente betaalt',
  zin: 'De gemeente betaalt {zvw.werkgeversheffing} van {bruto-bijstand-jaar}. U betaalt dit niet zelf.',
  formule: rond(keer(uit(brutoJaar), parameter('zvw.werkgeversheffing', 'fractie')), zvw('art. 42'), 'half omhoog', 1),
  onzeker: 'Er is geen openbaar rekenvoorbeeld gevonden voor bijstand.',
});
const REGELS = [heffingskortingBijstand, loonheffingBijstand, brutoJaar, werkgeversheffingBijstand];
const GEBRUIKT = [
  'rekenregel.loonheffingskorting_lt_aow',
  'rekenregel.loonheffing_zonder_zvw.lt_aow',
  'zvw.werkgeversheffing',
];
export const jaaropgaveStelsel = (parameters: Parameterboek = parameterboek()): Stelsel => ({
  naam: 'jaaropgave-bijstand',
  regels: REGELS,
  parameters,
});

/** Tax over the net bijstand of one person in one year. Whole cents. */
export interface Jaarbelasting {
  readonly heffingskortingCent: number;
  readonly loonheffingCent: number;
  readonly brutoCent: number;
  /** Paid by the municipality, not by the person. */
  readonly werkgeversheffingZvwCent: number;
  /** Keys of figures that no official source confirms yet. */
  readonly onbevestigd: readonly string[];
}

/**
 * For somebody younger than the AOW age.
 * @param kortingMaanden months in which no employer applies the loonheffingskorting
 */
export function jaarbelasting(jaar: number, nettoCent: number, kortingMaanden: number): Berekend<Jaarbelasting> {
  return probeer(() => {
    const stelsel = jaaropgaveStelsel();
    const tijd = moment(`${jaar}-01-01`);
    const u = reken({ stelsel, tijd, invoer: { netto_bijstand: nettoCent, korting_maanden: kortingMaanden } });
    return {
      heffingskortingCent: u.cent(heffingskortingBijstand),
      loonheffingCent: u.cent(loonheffingBijstand),
      brutoCent: u.cent(brutoJaar),
      werkgeversheffingZvwCent: u.cent(werkgeversheffingBijstand),
      onbevestigd: GEBRUIKT.filter((s) => parameterOp(stelsel.parameters, s, tijd)?.zekerheid !== 'primary'),
    };
  });
}

/**
 * What paying back `restCent` of the bijstand of a year comes to (art. 58 lid 5 Pw): inside the year the net sum, because the municipality
 * settles the tax itself; afterwards at most that sum with the tax that was paid over it.
 */
export function terugbetalen(
  jaar: number,
  nettoCent: number,
  kortingMaanden: number,
  restCent: number,
): Berekend<{ readonly inHetJaarCent: number; readonly daarnaHoogstensCent: number; onbevestigd: readonly string[] }> {
  const heel = jaarbelasting(jaar, Math.max(nettoCent, restCent), kortingMaanden);
  if (heel.status === 'niet_berekend') return heel;
  const zonder = jaarbelasting(jaar, Math.max(nettoCent, restCent) - restCent, kortingMaanden);
  if (zonder.status === 'niet_berekend') return zonder;
  return {
    status: 'berekend',
    inHetJaarCent: restCent,
    daarnaHoogstensCent: restCent + heel.loonheffingCent - zonder.loonheffingCent,
    onbevestigd: heel.onbevestigd,
  };
}
