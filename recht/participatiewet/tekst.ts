/** Small Dutch words for the specification: months, pay periods, percentages. Amounts come from the core's notation. */
import { type Breuk, euro, rondAf } from '@bijrijder/rekenkern';
import { MAANDEN } from '../maanden.ts';

/** `2026-03` → "maart". */
export const maandnaam = (maand: string): string => MAANDEN[Number(maand.slice(5, 7)) - 1] ?? maand;
/** `2026-01-01` → "1 januari 2026". */
export const datumtekst = (dag: string): string => `${Number(dag.slice(8, 10))} ${maandnaam(dag)} ${dag.slice(0, 4)}`;
/** "1 tot en met 31 maart", or "30 maart tot en met 26 april". */
export function tijdvaktekst(van: string, totEnMet: string): string {
  const zelfde = van.slice(0, 7) === totEnMet.slice(0, 7);
  const begin = zelfde ? String(Number(van.slice(8, 10))) : `${Number(van.slice(8, 10))} ${maandnaam(van)}`;
  return `${begin} tot en met ${Number(totEnMet.slice(8, 10))} ${maandnaam(totEnMet)}`;
}
/** A rate as people write it: 1/8 → "12,5%". */
export function procenttekst({ teller, noemer }: Breuk): string {
  const honderdsten = rondAf({ teller: teller * 10_000n, noemer }, 1n, 'half omhoog');
  const tekst = (Number(honderdsten) / 100).toFixed(2).replace(/\.?0+$/, '');
  return `${tekst.replace('.', ',')}%`;
}
export const bedragtekst = (cent: number): string => euro(cent);
/** Exact cents, rounded half up for a line of its own. */
export const afgerond = (b: Breuk): number => Number(rondAf(b, 1n, 'half omhoog'));
