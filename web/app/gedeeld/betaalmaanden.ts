import { type Betaalkalender, betaaldagBijstand, plusMaanden } from '@bijrijder/huishoudgeld';

/** A month and the day its money is paid. */
export type Betaalmaand = { maand: string; betaaldag: string };

/** The months of which the money is paid on this day or later, the next one first. */
export function betaalmaanden(vanaf: string, kalender: Betaalkalender, aantal: number): Betaalmaand[] {
  let maand = plusMaanden(vanaf.slice(0, 7), -2);
  while (betaaldagBijstand(maand, kalender) < vanaf) maand = plusMaanden(maand, 1);
  return Array.from({ length: aantal }, (_, i) => {
    const hier = plusMaanden(maand, i);
    return { maand: hier, betaaldag: betaaldagBijstand(hier, kalender) };
  });
}
