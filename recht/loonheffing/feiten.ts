import { invoer, vraag } from '@bijrijder/rekenkern';

/** Pay periods of wage tax, and how many of them a year has (art. 25 Wet LB). */
export const TIJDVAKKEN = { maand: 12, vierweken: 13, week: 52 } as const;
export type Tijdvak = keyof typeof TIJDVAKKEN;
export type Looneenheid = `cent/${Tijdvak}`;

/** Step of the yearly wage in the published tables, in cents. `null`: the formula of the law without steps. */
export const TABELSTAP = 5_400;

export const loonPer = (eenheid: Looneenheid) =>
  invoer('loon', eenheid, 'Bruto loon in deze loonperiode', { hoog: 100_000_000 });
export const heffingskorting = vraag('heffingskorting', 'Past de werkgever de loonheffingskorting toe?');
export const uitWerk = vraag('uit_werk', 'Is het loon uit werk (en niet een uitkering)?');
export const ONZEKER =
  'De tabellen van dit jaar zijn niet gezien. Wij ronden het jaarloon af op een veelvoud van € 54, zoals de regels van 2013 doen. Het bedrag op uw loonstrook kan een paar euro anders zijn.';
