import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    urengrens: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      hoogstens_honderdsten: number | null;
      reden: string;
      gebruiker: string | null;
      op: Dag;
      vastgelegd_op: Moment;
    };
  }
}

/** At most so many hours a week (hundredths; null: no maximum), why, and who said so (null: the person). */
export type Grens = { hoogstensHonderdsten: number | null; reden: string; door: string | null; op: string };

/** The maximum that holds now. */
export const grensVan = (t: Toegang, persoon: string): Promise<Grens | undefined> =>
  t.db
    .selectFrom('urengrens as u')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'u.gemeente').onRef('g.id', '=', 'u.gebruiker'))
    .select(['u.hoogstens_honderdsten as hoogstensHonderdsten', 'u.reden', 'g.naam as door', 'u.op'])
    .where('u.gemeente', '=', t.gemeente)
    .where('u.persoon', '=', persoon)
    .orderBy('u.id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The person sets any maximum, or none. A colleague only a first one or a lower one (the database refuses more). */
export async function kiesGrens(t: Toegang, persoon: string, hoogstens: number | null, reden: string): Promise<void> {
  await t.db
    .insertInto('urengrens')
    .values({
      gemeente: t.gemeente,
      persoon,
      hoogstens_honderdsten: hoogstens,
      reden,
      gebruiker: t.wie.soort === 'medewerker' ? t.wie.id : null,
      op: t.vandaag,
    })
    .execute();
}
