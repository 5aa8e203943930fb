import { datum, maandnaam } from '@bijrijder/ui/opmaak';

/** "april", or "april 2025" when it is another year than today's, in the language of the reader. */
export const maandWoord = (maand: string, vandaag: string, taal: string): string =>
  maandnaam(maand, { jaar: maand.slice(0, 4) !== vandaag.slice(0, 4), taal });

/** "apr", "mrt": under a column. */
export const kortMaand = (maand: string, taal: string): string =>
  /^(nl|en)\b/.test(taal) ? maandnaam(maand, { taal }).replace('maart', 'mrt').slice(0, 3) : maandnaam(maand, { taal });

/** "vrijdag 8 mei". */
export const dagWoord = (dag: string, taal: string): string => datum(dag, { taal });

/** Sentence start: first letter large. */
export const hoofdletter = (tekst: string): string => tekst.charAt(0).toLocaleUpperCase('nl') + tekst.slice(1);
