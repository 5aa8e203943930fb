import { type Kalendermaand, type Kalenderregel, plusMaanden, type Reeksmaand } from '@bijrijder/huishoudgeld';
import type { Toegang } from '../toegang/index.ts';
import { verwachteDelen } from '../verrekening/index.ts';
import { type Geld, kalenderVan } from './laden.ts';

/** What the parts of a payment that do not come on the own account are called in the calendar. */
const STROOM = { beslag: 'beslag', doorbetaling: 'doorbetaling', partner: 'partnerdeel' } as const;

/** Whether anything was ever arranged about where the money of a household goes; most households: no. */
async function heeftAfspraak({ db, gemeente }: Toegang, huishouden: string): Promise<boolean> {
  const rij = await db
    .selectFrom('betaalbestemming')
    .select('id')
    .where('gemeente', '=', gemeente)
    .where('huishouden', '=', huishouden)
    .limit(1)
    .executeTakeFirst();
  return rij !== undefined;
}

/**
 * The calendar as it reaches the own account of one adult: below a payment of the municipality, what of it goes to a creditor, to a bill
 * that the person asked us to pay, or to the partner, divided as the run divides it. Those lines are negative and are off the sum.
 * @param ik who reads it
 */
export const kalenderOpRekening = (t: Toegang, g: Geld, ik: string, maanden?: number): Promise<Kalendermaand[]> =>
  verdeeldeKalender(t, g, ik, kalenderVan(g, maanden), g.uitvoering.nu);

/** The same of another calendar, as of a what-if: divided by the outcome of its own months. */
export async function verdeeldeKalender(
  t: Toegang,
  g: Geld,
  ik: string,
  kalender: Kalendermaand[],
  reeks: readonly Reeksmaand[],
): Promise<Kalendermaand[]> {
  if (!(await heeftAfspraak(t, g.huishouden))) return kalender;
  const uit: Kalendermaand[] = [];
  for (const m of kalender) {
    const erbij = await naarAnderen(t, g, ik, m.regels, reeks);
    const na = (dag: string) => erbij.filter((r) => r.dag === dag);
    const laatste = (i: number) => m.regels[i]!.dag !== m.regels[i + 1]?.dag;
    uit.push({
      ...m,
      regels: m.regels.flatMap((r, i) => (laatste(i) ? [r, ...na(r.dag)] : [r])),
      samenCent: m.samenCent + erbij.reduce((som, r) => som + (r.bedragCent ?? 0), 0),
    });
  }
  return uit;
}

async function naarAnderen(
  t: Toegang,
  g: Geld,
  ik: string,
  regels: readonly Kalenderregel[],
  reeks: readonly Reeksmaand[],
): Promise<Kalenderregel[]> {
  const vanOns = regels.filter((r) => r.van === 'gemeente' && r.soort !== 'premie' && r.dag >= g.vandaag);
  const uit: Kalenderregel[] = [];
  for (const [dag, rij] of Map.groupBy(vanOns, (r) => r.dag)) {
    // the month a payday is about is the one before it
    const maand = plusMaanden(dag.slice(0, 7), -1);
    const norm = reeks.find((m) => m.maand === maand)?.uitkomst;
    const betaaldCent = rij.reduce((som, r) => som + (r.bedragCent ?? 0), 0);
    if (!norm || betaaldCent <= 0) continue;
    const delen = await verwachteDelen(
      t,
      g.huishouden,
      ik,
      { maand, betaaldag: dag },
      { betaaldCent, normCent: norm.norm_ct, aflossingCent: norm.aflossing_ct },
    );
    for (const deel of delen)
      if (deel.naar === 'beslag' || deel.naar === 'doorbetaling' || deel.naar === 'partner')
        uit.push({
          ...rij[0]!,
          van: 'anders',
          naam: deel.houder,
          soort: STROOM[deel.naar],
          bedragCent: -deel.bedragCent,
          wijziging: [],
        });
  }
  return uit;
}
