import type { Toegang } from '../toegang/index.ts';
import type { Andersoort } from './tabellen.ts';

export type Ander = {
  id: string;
  soort: Andersoort;
  naam: string;
  bereik: string;
  magWeten: string;
  /** Name of the colleague who proposed it; null: the person named them. */
  door: string | null;
  toestemmingOp: string | null;
  gestoptOp: string | null;
};

/** Who else helps, and what they may know. Also what was proposed and waits for a yes. */
export const anderenVan = (t: Toegang, persoon: string): Promise<Ander[]> =>
  t.db
    .selectFrom('nazorg_ander as a')
    .leftJoin('gebruiker as g', (j) =>
      j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.voorgesteld_door'),
    )
    .select(['a.id', 'a.soort', 'a.naam', 'a.bereik', 'a.mag_weten as magWeten', 'g.naam as door'])
    .select(['a.toestemming_op as toestemmingOp', 'a.gestopt_op as gestoptOp'])
    .where('a.gemeente', '=', t.gemeente)
    .where('a.persoon', '=', persoon)
    .orderBy('a.id', 'desc')
    .execute();

/** Named by the person: that is their consent. Proposed by a colleague: it waits. */
export async function noemAnder(
  t: Toegang,
  persoon: string,
  wie: { soort: Andersoort; naam: string; bereik: string; magWeten: string },
): Promise<void> {
  const zelf = t.wie.soort === 'persoon';
  await t.db
    .insertInto('nazorg_ander')
    .values({
      gemeente: t.gemeente,
      persoon,
      soort: wie.soort,
      naam: wie.naam,
      bereik: wie.bereik,
      mag_weten: wie.magWeten,
      voorgesteld_door: t.wie.soort === 'medewerker' ? t.wie.id : null,
      voorgesteld_op: t.vandaag,
      toestemming_op: zelf ? t.vandaag : null,
      gestopt_op: null,
    })
    .execute();
}

/** Yes, or stop. The person only. */
export async function antwoordOpAnder(t: Toegang, persoon: string, id: string, ja: boolean): Promise<void> {
  await t.db
    .updateTable('nazorg_ander')
    .set(ja ? { toestemming_op: t.vandaag, gestopt_op: null } : { gestopt_op: t.vandaag })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', '=', id)
    .execute();
}
