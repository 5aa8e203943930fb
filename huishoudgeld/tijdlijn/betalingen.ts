/** When what was put aside is paid: vakantietoeslag (art. 45 lid 1) and premie (art. 31 lid 2 onder j). */
import { type Maand, maandNummer, plusMaanden } from './maand.ts';
import type { Reeksmaand } from './reeks.ts';

export interface Vakantietoeslagbetaling {
  readonly maand: Maand;
  /** `jaarlijks`, or the first month without bijstand. */
  readonly reden: 'jaarlijks' | 'einde';
  readonly over_van: Maand;
  readonly over_tot_en_met: Maand;
  /** The sum of the reserves as they stand on the specifications. */
  readonly bedrag_ct: number;
  readonly status: 'berekend' | 'niet_berekend';
}
export interface Premiebetaling {
  readonly maand: Maand;
  readonly persoon: string;
  readonly over_van: Maand;
  readonly over_tot_en_met: Maand;
  readonly bedrag_ct: number;
  readonly status: 'berekend' | 'niet_berekend';
}

const statusVan = (maanden: readonly Reeksmaand[]): 'berekend' | 'niet_berekend' =>
  maanden.some((m) => m.geschat) ? 'niet_berekend' : 'berekend';

/** Vakantietoeslag: in `betaalmaand` over the months before it, and in the first month without bijstand over the rest. */
export function vakantietoeslagBetalingen(reeks: readonly Reeksmaand[], betaalmaand = 6): Vakantietoeslagbetaling[] {
  const uit: Vakantietoeslagbetaling[] = [];
  let open: Reeksmaand[] = [];
  const volgende = reeks.at(-1);
  const loop = volgende ? [...reeks.map((m) => m.maand)] : [];
  for (const [i, maand] of loop.entries()) {
    const hier = reeks[i]!;
    const einde = hier.status === 'geen_bijstand';
    const jaarlijks = Number(maand.slice(5)) === betaalmaand;
    if (open.length > 0 && (einde || jaarlijks)) {
      const bedrag = open.reduce((som, m) => som + m.reserveringCent, 0);
      if (bedrag > 0)
        uit.push({
          maand,
          reden: jaarlijks ? 'jaarlijks' : 'einde',
          over_van: open[0]!.maand,
          over_tot_en_met: open.at(-1)!.maand,
          bedrag_ct: bedrag,
          status: statusVan(open),
        });
      open = [];
    }
    if (!einde) open.push(hier);
  }
  return uit;
}

/** Months in which premie is paid and the last month each payment is about. */
export interface Premieritme {
  readonly betaalmaand: number;
  readonly totEnMetMaand: number;
}
/** June pays what was earned up to and including May, November up to and including October. */
export const PREMIERITME: readonly Premieritme[] = [
  { betaalmaand: 6, totEnMetMaand: 5 },
  { betaalmaand: 11, totEnMetMaand: 10 },
];

/** Premie per person: in each month of payment everything earned and not yet paid up to the last month it is about. */
export function premieBetalingen(
  reeks: readonly Reeksmaand[],
  ritme: readonly Premieritme[] = PREMIERITME,
): Premiebetaling[] {
  const uit: Premiebetaling[] = [];
  const personen = [...new Set(reeks.flatMap((m) => Object.keys(m.premieCent)))].sort();
  for (const persoon of personen) {
    let betaaldTot: Maand | null = null;
    for (const { maand } of reeks) {
      const moment = ritme.find((r) => r.betaalmaand === Number(maand.slice(5)));
      if (!moment) continue;
      const tot = plusMaanden(maand, -((moment.betaalmaand - moment.totEnMetMaand + 12) % 12 || 12));
      const vorige: Maand | null = betaaldTot;
      const over = reeks.filter(
        (m) =>
          (vorige === null || m.maand > vorige) &&
          maandNummer(m.maand) <= maandNummer(tot) &&
          (m.premieCent[persoon] ?? 0) > 0,
      );
      betaaldTot = tot;
      const bedrag = over.reduce((som, m) => som + (m.premieCent[persoon] ?? 0), 0);
      if (bedrag > 0)
        uit.push({
          maand,
          persoon,
          over_van: over[0]!.maand,
          over_tot_en_met: over.at(-1)!.maand,
          bedrag_ct: bedrag,
          status: statusVan(over),
        });
    }
  }
  return uit;
}
