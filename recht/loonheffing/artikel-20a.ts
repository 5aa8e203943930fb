import {
  als,
  boven,
  kleinste,
  min,
  plus,
  type Regel,
  regel,
  rond,
  type Uitdrukking,
  uit,
  vast,
} from '@bijrijder/rekenkern';
import { algemeneHeffingskorting, arbeidskorting } from '../inkomstenbelasting/heffingskortingen.ts';
import { belastingOver } from '../inkomstenbelasting/schijven.ts';
import { wet } from '../wet.ts';
import {
  heffingskorting,
  type Looneenheid,
  loonPer,
  ONZEKER,
  TABELSTAP,
  TIJDVAKKEN,
  type Tijdvak,
  uitWerk,
} from './feiten.ts';

const lb = wet('Wet op de loonbelasting 1964');
const onzeker = ONZEKER;
const geen = vast(0, 'cent/jaar');

/** The same amount for each of the periods of a year: cents per period → cents per year and back. */
const naarJaar = (a: Uitdrukking<Looneenheid>, aantal: number): Uitdrukking<'cent/jaar'> => ({
  knoop: {
    op: 'keer',
    a: a.knoop,
    b: { op: 'vast', waarde: { teller: BigInt(aantal), noemer: 1n }, eenheid: 'fractie' },
    eenheid: 'cent/jaar',
  },
});
const naarTijdvak = (a: Uitdrukking<'cent/jaar'>, aantal: number, eenheid: Looneenheid): Uitdrukking<Looneenheid> => ({
  knoop: { op: 'deel', a: a.knoop, door: BigInt(aantal), eenheid },
});

/** How the yearly wage is made whole: as in the tables, or not at all. */
export type Loonafronding = 'tabel' | 'formule';

export interface LoonheffingRegels {
  readonly jaarloon: Regel<'cent/jaar'>;
  readonly tarief: Regel<'cent/jaar'>;
  readonly korting: Regel<'cent/jaar'>;
  readonly heffing: Regel<Looneenheid>;
  readonly netto: Regel<Looneenheid>;
}

/** Art. 20a, 22, 22a and 25: period wage to year, tax, minus credits, back to the period. */
export function loonheffingRegels(tijdvak: Tijdvak, afronding: Loonafronding): LoonheffingRegels {
  const aantal = TIJDVAKKEN[tijdvak];
  const eenheid: Looneenheid = `cent/${tijdvak}`;
  const loon: Uitdrukking<Looneenheid> = loonPer(eenheid);
  const opJaarbasis = naarJaar(loon, aantal);
  const jaarloon = regel('jaarloon', lb('art. 25'), 'cent/jaar', {
    titel: 'Uw loon op jaarbasis',
    zin: `{loon} keer ${aantal}, want zo veel loonperiodes heeft een jaar.`,
    formule: afronding === 'tabel' ? rond(opJaarbasis, lb('art. 25'), 'omlaag', TABELSTAP) : opJaarbasis,
    onzeker,
  });
  const tarief = regel('loonbelasting-tarief', lb('art. 20a'), 'cent/jaar', {
    titel: 'Belasting en premies over het jaarloon',
    zin: 'Over {jaarloon} tot {lb.schijven.lt_aow.1.tot} betaalt u {lb.schijven.lt_aow.1.pct}.',
    formule: belastingOver(uit(jaarloon)),
    onzeker,
  });
  const korting = regel('loonheffingskorting', lb('art. 21c, 22 en 22a'), 'cent/jaar', {
    titel: 'Loonheffingskorting',
    zin: 'Uw werkgever trekt de kortingen af die voor u gelden, tot hooguit {loonbelasting-tarief}.',
    formule: als(
      heffingskorting,
      kleinste(
        uit(tarief),
        plus(algemeneHeffingskorting(uit(jaarloon)), als(uitWerk, arbeidskorting(uit(jaarloon)), geen)),
      ),
      geen,
    ),
    onzeker,
  });
  const heffing = regel('loonheffing', lb('art. 20a en 25'), eenheid, {
    titel: 'Loonheffing in deze loonperiode',
    zin: '{loonbelasting-tarief} min {loonheffingskorting}, terug naar een loonperiode en afgerond op centen.',
    formule: rond(naarTijdvak(boven(uit(tarief), uit(korting)), aantal, eenheid), lb('art. 25')),
    onzeker,
  });
  const netto = regel('nettoloon', lb('art. 27'), eenheid, {
    titel: 'Loon na loonheffing',
    zin: 'Van {loon} gaat {loonheffing} af.',
    formule: min(loon, uit(heffing)),
    onzeker,
  });
  return { jaarloon, tarief, korting, heffing, netto };
}
