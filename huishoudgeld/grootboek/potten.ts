/**
 * What stands aside for somebody: vakantietoeslag and premie per month. What is added later is paid with the rest, or at
 * once when the month was paid already; what turns out too much is never taken out by itself, it waits for a human.
 */
import type { Maand } from '../tijdlijn/maand.ts';

export interface Potregel {
  readonly maand: Maand;
  readonly persoon: string;
  readonly bedragCent: number;
  /** The month itself had been paid before. */
  readonly nagekomen: boolean;
}

export class Pot {
  private open: Potregel[] = [];
  /** The last month whose contents had been paid out. */
  private betaaldTot: Maand = '';

  /** Adds to a month; amounts of zero or less change nothing. */
  voegToe(maand: Maand, persoon: string, bedragCent: number): void {
    if (bedragCent > 0) this.open.push({ maand, persoon, bedragCent, nagekomen: maand <= this.betaaldTot });
  }
  /**
   * Takes out what is about months up to and including `tot`, one line per month and person and kind. `vast_moment`: the
   * fixed month of payment, after which these months count as paid; `einde`: everything at the end of the right;
   * `nagekomen`: only what came in about months paid before.
   */
  haalLeeg(tot: Maand, wanneer: 'vast_moment' | 'einde' | 'nagekomen'): Potregel[] {
    const eruit: Potregel[] = [];
    const blijft: Potregel[] = [];
    for (const x of this.open) (x.maand <= tot && (wanneer !== 'nagekomen' || x.nagekomen) ? eruit : blijft).push(x);
    this.open = blijft;
    if (wanneer === 'vast_moment' && tot > this.betaaldTot) this.betaaldTot = tot;
    const samen = new Map<string, Potregel>();
    for (const x of eruit) {
      const sleutel = `${x.maand}:${x.persoon}:${x.nagekomen}`;
      const al = samen.get(sleutel);
      samen.set(sleutel, al ? { ...al, bedragCent: al.bedragCent + x.bedragCent } : x);
    }
    return [...samen.values()].toSorted((a, b) => a.maand.localeCompare(b.maand) || a.persoon.localeCompare(b.persoon));
  }
  /** Takes back from what stands aside over a month and is not paid yet; gives how much there was. Only after a human decided. */
  neemTerug(maand: Maand, hoogstensCent: number): number {
    let rest = hoogstensCent;
    this.open = this.open.flatMap((x) => {
      if (x.maand !== maand || rest === 0) return [x];
      const af = Math.min(rest, x.bedragCent);
      rest -= af;
      return af === x.bedragCent ? [] : [{ ...x, bedragCent: x.bedragCent - af }];
    });
    return hoogstensCent - rest;
  }
  /** What is still inside. */
  get inhoudCent(): number {
    return this.open.reduce((som, x) => som + x.bedragCent, 0);
  }
}
