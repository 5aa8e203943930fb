import { type Insertable, sql } from 'kysely';
import type { Db, Kluis, Tabellen } from '../databank/index.ts';
import { plusDagen } from '../feiten/index.ts';
import { codeVanFormulier, leesCode, metCode, type Toegang } from '../toegang/index.ts';
import { ik } from './tabellen.ts';

export const GASTSOORTEN = ['arts', 'buurtteam', 'handhaver'] as const;
export type Gastsoort = (typeof GASTSOORTEN)[number];

/** Somebody from outside at the table. `jaNodig`: nothing opens before the person said yes (`jaOp`). */
export type Gast = {
  id: string;
  soort: Gastsoort;
  wie: string;
  tot: string;
  jaNodig: boolean;
  jaOp: string | null;
  gestoptOp: string | null;
  adviezen: { tekst: string; op: string }[];
};

const CODE = { context: 'casusgast', object: 'casuistiek', doel: 'helpen' } as const;
/** How long a seat at the table lasts, in days. */
const DAGEN = 14;

/**
 * Asks somebody of another discipline to think along about one question: with a code, two weeks. The same form gives the same code.
 * An enforcement colleague (`gebruiker`) sits there without a name, after the person's yes; the database refuses anything else.
 */
export async function nodigUit(
  t: Toegang,
  kluis: Kluis,
  casus: string,
  gast: { soort: 'arts' | 'buurtteam'; wie: string } | { soort: 'handhaver'; gebruiker: string },
  sleutel: string,
): Promise<{ code: string; gast: string; nieuw: boolean; jaNodig: boolean; wie: string }> {
  const code = codeVanFormulier(kluis, ik(t), sleutel, CODE.context);
  const zoekhash = kluis.zoekhash(leesCode(code)!, CODE.context);
  const wie = gast.soort === 'handhaver' ? await naamVan(t, gast.gebruiker) : gast.wie.trim();
  const rij: Insertable<Tabellen['casus_gast']> = {
    gemeente: t.gemeente,
    casus,
    soort: gast.soort,
    wie,
    gebruiker: gast.soort === 'handhaver' ? gast.gebruiker : null,
    zoekhash,
    gevraagd_door: ik(t),
    gevraagd_op: t.vandaag,
    tot: plusDagen(t.vandaag, DAGEN),
    // the database decides whether the person's yes comes first
    ja_nodig: true,
    ja_op: null,
    gestopt_op: null,
  };
  const nieuw = await t.db
    .insertInto('casus_gast')
    .values(rij)
    .onConflict((c) => c.columns(['gemeente', 'zoekhash']).doNothing())
    .returning('id')
    .executeTakeFirst();
  const er = await t.db
    .selectFrom('casus_gast')
    .select(['id', 'ja_nodig', 'wie'])
    .where((e) => e.and({ gemeente: t.gemeente, zoekhash, casus }))
    .executeTakeFirstOrThrow();
  return { code, gast: er.id, nieuw: nieuw !== undefined, jaNodig: er.ja_nodig, wie: er.wie };
}

async function naamVan(t: Toegang, gebruiker: string): Promise<string> {
  const { naam, functie } = await t.db
    .selectFrom('gebruiker')
    .select(['naam', 'functie'])
    .where((e) => e.and({ gemeente: t.gemeente, id: gebruiker }))
    .executeTakeFirstOrThrow();
  return `${naam}, ${functie}`;
}

/** Enforcement colleagues one can ask: who has that role today. */
export async function handhavers(t: Toegang): Promise<{ id: string; naam: string }[]> {
  const { rows } = await sql<{ id: string; naam: string }>`select id, naam from bijrijder.handhavers()`.execute(t.db);
  return rows;
}

/** The person says yes to a guest, or they or the asker stop it. False: it was said already, or it is not theirs to say. */
export async function antwoordOpGast(t: Toegang, gast: string, ja: boolean): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select bijrijder.antwoord_op_gast(${gast}::uuid, ${ja}) as ja`.execute(
    t.db,
  );
  return rows[0]?.ja ?? false;
}

export async function leesGasten(t: Toegang, casussen: readonly string[]): Promise<Map<string, Gast[]>> {
  const gasten = await t.db
    .selectFrom('casus_gast')
    .select(['casus', 'id', 'soort', 'wie', 'tot', 'ja_nodig as jaNodig', 'ja_op as jaOp', 'gestopt_op as gestoptOp'])
    .where('casus', 'in', [...casussen])
    .orderBy('id')
    .execute();
  const adviezen = await t.db
    .selectFrom('casus_gast_advies')
    .select(['gast', 'tekst', 'op'])
    .where('casus', 'in', [...casussen])
    .orderBy('id')
    .execute();
  const uit = new Map<string, Gast[]>();
  for (const { casus, ...g } of gasten) {
    const zei = adviezen.filter((a) => a.gast === g.id).map(({ tekst, op }) => ({ tekst, op }));
    uit.set(casus, [...(uit.get(casus) ?? []), { ...g, adviezen: zei }]);
  }
  return uit;
}

/** What a guest sees of a question, and nothing besides. `naam` only when the person agreed to their name. */
export type Gasttafel = {
  id: string;
  soort: Gastsoort;
  wie: string;
  tot: string;
  vraag: string;
  achtergrond: string;
  client_woorden: string;
  beeld: string;
  naam: string | null;
  door: string;
  adviezen: { tekst: string; op: string }[];
};

/** Opens the question a code is for; the person reads that it was opened. Null: no such code, not yes yet, stopped, or over. */
export const openCasus = (db: Db, kluis: Kluis, gemeente: number, code: string): Promise<Gasttafel | null> =>
  metCode({ db, kluis, gemeente }, { ...CODE, code, handeling: 'lezen' }, async (t, hash) => {
    const { rows } = await sql<Gasttafel>`select * from bijrijder.casus_met_code(${hash})`.execute(t.db);
    return rows[0] ?? null;
  });

/** Advice of a guest; it binds nobody. False: the code does not work (any more), or there is enough advice. */
export const geefGastadvies = async (
  db: Db,
  kluis: Kluis,
  gemeente: number,
  code: string,
  tekst: string,
): Promise<boolean> =>
  (await metCode({ db, kluis, gemeente }, { ...CODE, code, handeling: 'toevoegen' }, async (t, hash) => {
    const { rows } = await sql<{ ja: boolean }>`select bijrijder.advies_met_code(${hash}, ${tekst}) as ja`.execute(
      t.db,
    );
    return rows[0]?.ja ?? false;
  })) ?? false;
