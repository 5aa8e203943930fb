import { sql } from 'kysely';
import { z } from 'zod';
import { meldAanMens } from '../contact/index.ts';
import type { Dag, Db } from '../databank/index.ts';
import { taak } from '../taken/index.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    plaatsing_sein: {
      gemeente: number;
      plaatsing: string;
      wat: 'contract' | 'subsidie';
      op: Dag;
      persoon: string;
      gemeld_op: Dag;
      besproken_op: Dag | null;
      besproken_door: string | null;
    };
  }
}

/** Days before an end on which person and colleague are told: time to talk, to ask for longer, to look around. */
const VOORAF = 92;

/** An end that nobody has talked about yet. */
export type OpenEinde = {
  plaatsing: string;
  persoon: string;
  werkgever: string;
  wat: 'contract' | 'subsidie';
  op: string;
};

/** Ends of the declared people that wait for a talk, soonest first. */
export const openEinden = (t: Toegang): Promise<OpenEinde[]> =>
  t.db
    .selectFrom('plaatsing_sein as s')
    .innerJoin('plaatsing as p', (j) => j.onRef('p.gemeente', '=', 's.gemeente').onRef('p.id', '=', 's.plaatsing'))
    .select(['s.plaatsing', 's.persoon', 'p.werkgever', 's.wat', 's.op'])
    .where('s.gemeente', '=', t.gemeente)
    .where('s.besproken_op', 'is', null)
    .where('p.gestopt_op', 'is', null)
    // made longer meanwhile: that end does not come
    .where((e) => e.or([e('s.op', '=', e.ref('p.tot')), e('s.op', '=', e.ref('p.subsidie_tot'))]))
    .orderBy('s.op')
    .execute();

/** Somebody talked with the person about it. */
export async function besprokenEinde(t: Toegang, persoon: string, plaatsing: string): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit zegt een medewerker, met naam.');
  await t.db
    .updateTable('plaatsing_sein')
    .set({ besproken_op: t.vandaag, besproken_door: t.wie.id })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('plaatsing', '=', plaatsing)
    .where('besproken_op', 'is', null)
    .execute();
}

type Nieuw = OpenEinde & { bij: string | null };

/** Tells who works somewhere that a contract or a subsidy ends, once per end. Returns how many. */
export async function meldWatEindigt(db: Db, wie: Extract<Wie, { soort: 'taak' }>): Promise<number> {
  const vraag = { wie, object: 'nazorg', doel: 'bestaanszekerheid' } as const;
  const nieuw = await metToegang(db, { ...vraag, handeling: 'lezen', betrokkene: 'geen' }, async (t) => {
    const { rows } = await sql<Nieuw>`
      select p.id as plaatsing, p.persoon, p.werkgever, e.wat, e.op::text as op, g.naam as bij from plaatsing p
      cross join lateral (values ('contract', p.tot), ('subsidie', p.subsidie_tot)) as e (wat, op)
      left join lateral (select b.gebruiker from begeleiding b where b.gemeente = p.gemeente and b.persoon = p.persoon
        and b.soort = 'klantmanager' and b.van <= ${t.vandaag} and (b.tot is null or b.tot > ${t.vandaag})
        order by b.van desc limit 1) b on true
      left join gebruiker g on g.gemeente = p.gemeente and g.id = b.gebruiker
      where p.gemeente = ${t.gemeente} and p.gestopt_op is null and e.op between ${t.vandaag}::date and ${t.vandaag}::date + ${VOORAF}::int
        and not exists (select 1 from plaatsing_sein s where s.gemeente = p.gemeente and s.plaatsing = p.id and s.wat = e.wat and s.op = e.op)
      order by p.id, e.wat`.execute(t.db);
    return rows;
  });
  for (const e of nieuw)
    await metToegang(
      db,
      {
        ...vraag,
        handeling: 'toevoegen',
        betrokkene: e.persoon,
        reden: 'taak.werk_eindigt',
      },
      async (t) => {
        const eerste = await t.db
          .insertInto('plaatsing_sein')
          .values({
            gemeente: t.gemeente,
            plaatsing: e.plaatsing,
            wat: e.wat,
            op: e.op,
            persoon: e.persoon,
            gemeld_op: t.vandaag,
            besproken_op: null,
            besproken_door: null,
          })
          .onConflict((c) => c.doNothing())
          .returning('plaatsing')
          .executeTakeFirst();
        if (eerste)
          await meldAanMens(
            t,
            e.persoon,
            e.wat,
            { werkgever: e.werkgever, dag: e.op, naam: e.bij ?? '' },
            '/mijn/werk',
          );
      },
    );
  return nieuw.length;
}

/** Every morning. */
export const werkEindigt = taak({
  naam: 'werk-eindigt',
  gegevens: z.object({}),
  rooster: '20 6 * * *',
  uitvoeren: async (_, { db, wie }) => {
    await meldWatEindigt(db, wie);
  },
});
