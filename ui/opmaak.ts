/**
 * Opmaak van bedragen en data: zuivere functies, zonder React. Bedragen zijn hele eurocenten.
 * De notatie is in elke taal de Nederlandse, want iemand vergelijkt met de bank.
 */

const NBSP = '\u00a0';
const MIN = '\u2212';

/** Hoe een bedrag eruitziet. */
export interface EuroOpties {
  /** Zet een plusteken voor een bedrag boven nul. */
  plus?: boolean;
  /** Zet ± voor een bedrag dat verwacht wordt en nog niet vaststaat. Een bedrag met een teken houdt alleen dat teken. */
  ongeveer?: boolean;
  /** Hele euro's, half naar boven (van nul af). Alleen voor woorden in een grafiek en bij 'ongeveer'. */
  heel?: boolean;
}

/**
 * Een bedrag in Nederlandse notatie: `€ 1.234,56`, `− € 19,21`, `+ € 5,15`, `± € 808,64`.
 * Harde spaties en een echt minteken. Zet de tekst in `<bdi dir="ltr">`; het onderdeel Bedrag doet dat.
 * @param cent hele eurocenten
 * @throws RangeError als `cent` geen heel getal is: halve centen bestaan niet
 */
export function euro(cent: number, opties: EuroOpties = {}): string {
  if (!Number.isSafeInteger(cent)) throw new RangeError(`Een bedrag is een heel aantal centen, niet ${cent}.`);
  const los = Math.abs(cent);
  const euros = opties.heel ? Math.floor((los + 50) / 100) : Math.floor(los / 100);
  const duizend = String(euros).replace(/\B(?=(\d{3})+$)/g, '.');
  const centen = opties.heel ? '' : `,${String(los % 100).padStart(2, '0')}`;
  const nul = opties.heel ? euros === 0 : cent === 0;
  const teken = nul ? '' : cent < 0 ? MIN + NBSP : opties.plus ? `+${NBSP}` : '';
  // two signs in a row cannot be read; the line beside it says that it is expected
  return `${teken || (opties.ongeveer ? `±${NBSP}` : '')}€${NBSP}${duizend}${centen}`;
}

/** Waarom een getypte tekst geen bedrag is; de bladzijde kiest er een zin bij. */
export type GeenBedrag = 'leeg' | 'geen-cijfers' | 'onduidelijk' | 'negatief' | 'te-groot';

/** Uitkomst van het lezen: een bedrag in eurocenten, of de reden waarom niet. */
export type GelezenBedrag = { cent: number } | { cent: null; reden: GeenBedrag };

/** Het hoogste bedrag dat iemand kan typen: tien miljoen euro. */
export const HOOGSTE_BEDRAG_CENT = 1_000_000_000;

const geen = (reden: GeenBedrag): GelezenBedrag => ({ cent: null, reden });

/** Maakt Arabische en Perzische cijfers, scheidingstekens, spaties en mintekens gelijk. */
function gelijkmaken(tekst: string): string {
  return tekst
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (c) => String(c.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (c) => String(c.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, ',')
    .replace(/٬/g, '.')
    .replace(/[\u2012-\u2015\u2212]/g, '-')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Leest een getypt bedrag en zegt bij twijfel waarom het niet lukt. Raadt nooit.
 *
 * - Punt of komma met precies twee cijfers erachter is het teken voor centen: `771,84`, `1042.12`.
 * - Staan ze er allebei, dan is de laatste het centteken: `1.042,12` en `1,042.12`.
 * - `1.042` is duizend-tweeënveertig euro: zo schrijven Nederlanders het, en drie cijfers centen bestaan niet.
 * - `1,042` wordt geweigerd: een komma is bij ons het centteken, dus dit is eerder een typefout (10,42? 1.042? 1,04?).
 * - `771,8` wordt geweigerd: er kan een cijfer missen. `24,-` en `24,--` zijn hele euro's.
 * - Spaties mogen alleen als scheiding van duizend: `1 042,12`.
 *
 * @param opties.negatief laat een minteken toe; zonder deze keuze is de reden 'negatief'
 */
export function leesBedragMetReden(tekst: string, opties: { negatief?: boolean } = {}): GelezenBedrag {
  let rest = gelijkmaken(tekst);
  if (rest === '') return geen('leeg');
  const min = /^(?:(?:€|eur|euro) ?)?- ?/i;
  const negatief = min.test(rest);
  if (negatief) rest = rest.replace(min, '');
  rest = rest
    .replace(/^\+ ?/, '')
    .replace(/^(?:€|euro?) ?/i, '')
    .replace(/ ?(?:€|euro?)$/i, '');
  if (!/\d/.test(rest)) return geen('geen-cijfers');
  rest = rest.replace(/[.,](?:-{1,2}|=)$/, '');
  const vorm = /^(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)(?:,(\d{2}))?$/.exec(rest);
  const engels = /^(\d+|\d{1,3}(?:,\d{3})+)\.(\d{2})$/.exec(rest);
  const gevonden = vorm ?? engels;
  if (!gevonden) return /^[\d., ]+$/.test(rest) ? geen('onduidelijk') : geen('geen-cijfers');
  if (negatief && !opties.negatief) return geen('negatief');
  const euros = (gevonden[1] ?? '').replace(/[., ]/g, '').replace(/^0+(?=\d)/, '');
  if (euros.length > 8) return geen('te-groot');
  const cent = Number(euros) * 100 + Number(gevonden[2] ?? '0');
  if (cent > HOOGSTE_BEDRAG_CENT) return geen('te-groot');
  return { cent: negatief && cent !== 0 ? -cent : cent };
}

/** Leest een getypt bedrag in eurocenten; `null` als het geen duidelijk bedrag is. Zie {@link leesBedragMetReden}. */
export function leesBedrag(tekst: string): number | null {
  return leesBedragMetReden(tekst).cent;
}

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** Hoe een datum eruitziet. */
export interface DatumOpties {
  /** Met jaartal: in brieven, ontvangstbewijzen en andere jaren. */
  jaar?: boolean;
  /** Taal van de dagnaam (BCP 47). Dag en maand blijven Nederlands, zoals op het bankafschrift. */
  taal?: string;
  /** Dagnaam voluit (standaard), kort ('wo') of geen. */
  weekdag?: 'lang' | 'kort' | 'geen';
}

/** Een opmaker maken kost honderd keer zoveel als hem gebruiken: een per taal en soort. */
const dagnamen = new Map<string, Intl.DateTimeFormat>();
function dagnaam(taal: string, weekday: 'short' | 'long'): Intl.DateTimeFormat {
  const sleutel = `${taal}|${weekday}`;
  const opmaker = dagnamen.get(sleutel) ?? new Intl.DateTimeFormat(taal, { weekday, timeZone: 'UTC' });
  dagnamen.set(sleutel, opmaker);
  return opmaker;
}
const KLOK = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/Amsterdam',
});

/** De dagnaam en de Nederlandse datum apart: de dagnaam is in de taal van de lezer, de rest zoals bij de bank. */
export function datumDelen(iso: string, opties: DatumOpties = {}): { weekdag: string; datum: string } {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const moment = delen ? new Date(`${iso}T12:00:00Z`) : null;
  if (!moment || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso) {
    throw new RangeError(`'${iso}' is geen datum in de vorm 2026-12-08.`);
  }
  const maand = MAANDEN[moment.getUTCMonth()];
  const datum = `${moment.getUTCDate()} ${maand}${opties.jaar ? ` ${moment.getUTCFullYear()}` : ''}`;
  const soort = opties.weekdag ?? 'lang';
  if (soort === 'geen') return { weekdag: '', datum };
  const weekday = soort === 'kort' ? 'short' : 'long';
  const weekdag = dagnaam(opties.taal ?? 'nl-NL', weekday).format(moment);
  return { weekdag: weekdag.replace(/\.$/, ''), datum };
}

/**
 * Een datum in woorden: `dinsdag 8 december`, met `jaar` erbij `dinsdag 8 december 2026`.
 * @param iso kalenderdatum `2026-12-08`
 * @throws RangeError bij een datum die niet bestaat
 */
export function datum(iso: string, opties: DatumOpties = {}): string {
  const delen = datumDelen(iso, opties);
  const dag = vanLinks(delen.datum, opties.taal);
  return delen.weekdag ? `${delen.weekdag} ${dag}` : dag;
}

/** In een taal van rechts naar links staan dag en maand anders om: afzonderen, zoals `<bdi dir="ltr">` in een bladzijde. */
const vanLinks = (tekst: string, taal = 'nl'): string =>
  /^(ar|fa|he|ur)\b/.test(taal) ? `\u2066${tekst}\u2069` : tekst;

/**
 * De kloktijd van een moment in Nederland: `14.00 uur`, in een andere taal zonder het woord.
 * @param moment ISO-moment met tijdzone
 */
export function tijd(moment: string, taal = 'nl'): string {
  const wanneer = new Date(moment);
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(moment) || Number.isNaN(wanneer.getTime())) {
    throw new RangeError(`'${moment}' is geen moment met tijdzone.`);
  }
  const klok = KLOK.format(wanneer).replace(':', '.');
  return taal.startsWith('nl') ? `${klok} uur` : vanLinks(klok, taal);
}

/**
 * De naam van een maand in de taal van de lezer: `april`, met `jaar` erbij `april 2026`. Het jaar staat in Latijnse cijfers.
 * @param maand `2026-04`
 */
export function maandnaam(maand: string, opties: { jaar?: boolean; taal?: string } = {}): string {
  const nederlands = /^\d{4}-\d{2}$/.test(maand) ? MAANDEN[Number(maand.slice(5)) - 1] : undefined;
  if (!nederlands) throw new RangeError(`'${maand}' is geen maand in de vorm 2026-04.`);
  const taal = opties.taal ?? 'nl';
  const naam = taal.startsWith('nl') ? nederlands : maandIn(taal).format(new Date(`${maand}-15T12:00:00Z`));
  return opties.jaar ? `${naam} ${maand.slice(0, 4)}` : naam;
}

const maandnamen = new Map<string, Intl.DateTimeFormat>();
function maandIn(taal: string): Intl.DateTimeFormat {
  const opmaker = maandnamen.get(taal) ?? new Intl.DateTimeFormat(taal, { month: 'long', timeZone: 'UTC' });
  maandnamen.set(taal, opmaker);
  return opmaker;
}
