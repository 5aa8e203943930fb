import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import { tabelgebieden } from './register.ts';

/** What is kept of somebody, and from when it goes. */
export type Bewaarstand = {
  /** Why nothing goes yet, or null: `bezwaar`, `klacht`, `verbetering`, `vraag`, `vordering`, `hand`. */
  vast: string | null;
  gebieden: {
    /** The area of the register; its words stand in the catalogue `register`. */
    naam: string;
    /** First day on which all of it has gone; null while the benefit or the guidance runs, or when each row has its own day. */
    wegOp: string | null;
    /** Each row counts from its own day. */
    perRij: boolean;
  }[];
};

/** For the person themselves: per area what is kept, why, and when it goes. */
export async function mijnBewaarstand(t: Toegang): Promise<Bewaarstand> {
  const { rows } = await sql<{ uitkering: string | null; begeleiding: string | null; vast: string | null }>`
    select nullif(uitkering_tot, 'infinity')::text as uitkering, nullif(begeleiding_tot, 'infinity')::text as begeleiding, vast
    from bijrijder.mijn_bewaarstand()`.execute(t.db);
  const stand = rows[0] ?? { uitkering: null, begeleiding: null, vast: null };
  const namen = new Map([...tabelgebieden().values()].flatMap((g) => (g ? [[g.naam, g.gebied] as const] : [])));
  return {
    vast: stand.vast,
    gebieden: [...namen]
      .filter(([, g]) => g.termijn.na !== 'werk')
      .map(([naam, g]) => {
        const { na, jaren } = g.termijn;
        const eind = na === 'uitkering' ? stand.uitkering : na === 'begeleiding' ? stand.begeleiding : null;
        return {
          naam,
          wegOp: eind && `${Number(eind.slice(0, 4)) + jaren}${eind.slice(4).replace('-02-29', '-02-28')}`,
          perRij: na === 'dag' || na === 'uren',
        };
      }),
  };
}

/** The newest rounds and looks ahead of this municipality; counts only. */
export const rondes = (t: Toegang) =>
  t.db
    .selectFrom('bewaarronde')
    .select(['id', 'soort', 'dag', 'regels', 'mensen', 'vastgehouden'])
    .where('gemeente', '=', t.gemeente)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
