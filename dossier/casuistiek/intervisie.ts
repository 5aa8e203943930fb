import type { Toegang } from '../toegang/index.ts';
import { ik } from './tabellen.ts';

export type Intervisie = { id: string; thema: string; geleerd: string; op: string; door: string };

export const intervisies = (t: Toegang): Promise<Intervisie[]> =>
  t.db
    .selectFrom('intervisie as i')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'i.gemeente').onRef('g.id', '=', 'i.gebruiker'))
    .select(['i.id', 'i.thema', 'i.geleerd', 'i.op', 'g.naam as door'])
    .where('i.gemeente', '=', t.gemeente)
    .orderBy('i.id', 'desc')
    .limit(50)
    .execute();

/** What we learned together. Refused when it names somebody. */
export async function schrijfIntervisie(t: Toegang, thema: string, geleerd: string): Promise<void> {
  await t.db
    .insertInto('intervisie')
    .values({ gemeente: t.gemeente, gebruiker: ik(t), thema: thema.trim(), geleerd: geleerd.trim(), op: t.vandaag })
    .execute();
}
