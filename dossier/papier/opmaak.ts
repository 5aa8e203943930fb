import type { Papiertaal, Stuk } from './soorten.ts';

const NBSP = '\u00a0';

/** An amount as the bank writes it, in every language: `€ 1.234,56`. @throws RangeError when it is not whole cents */
export function bedragTekst(cent: number, plus = false): string {
  if (!Number.isSafeInteger(cent)) throw new RangeError(`Een bedrag is een heel aantal centen, niet ${cent}.`);
  const los = Math.abs(cent);
  const euros = String(Math.floor(los / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const teken = cent < 0 ? `\u2212${NBSP}` : plus && cent > 0 ? `+${NBSP}` : '';
  return `${teken}€${NBSP}${euros},${String(los % 100).padStart(2, '0')}`;
}

/** The language of a sheet, as a reader of the file knows it. */
export const BCP47: Readonly<Record<Papiertaal, string>> = {
  nl: 'nl-NL',
  en: 'en-GB',
  ar: 'ar',
  tr: 'tr',
  uk: 'uk',
  ti: 'ti',
};

/** "dinsdag 8 december", with the year when asked. @param iso `YYYY-MM-DD` */
export const dagTekst = (iso: string, taal: Papiertaal, jaar = false): string =>
  new Intl.DateTimeFormat(`${BCP47[taal]}-u-nu-latn`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(jaar && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));

/** "april 2026". @param maand `YYYY-MM` */
export const maandTekst = (maand: string): string =>
  new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${maand}-01T00:00:00Z`),
  );

/** What is read where this piece stands. */
export function stukTekst(stuk: Stuk, taal: Papiertaal): string {
  if (typeof stuk === 'string') return stuk;
  if ('vet' in stuk) return stuk.vet;
  return 'cent' in stuk ? bedragTekst(stuk.cent, stuk.plus) : dagTekst(stuk.dag, taal, stuk.jaar);
}

/** Pieces as one sentence. */
export const leesbaar = (delen: readonly Stuk[], taal: Papiertaal): string =>
  delen.map((d) => stukTekst(d, taal)).join('');
