import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';

/**
 * Why a human may keep something longer than its term, with the article. Only `op_verzoek` is for the person; every other ground needs a
 * second colleague.
 */
export const VASTHOUDGRONDEN = {
  op_verzoek: 'AVG art. 18 lid 1 onder c',
  beroep: 'Awb art. 8:1; AVG art. 17 lid 3 onder e',
  rechtszaak: 'AVG art. 17 lid 3 onder e',
  ombudsman: 'Awb art. 9:31',
} as const;
export type Vasthoudgrond = keyof typeof VASTHOUDGRONDEN;
/** All there is, or only what a decision rests on: then the story, the plan and the conversations go as always. */
export type Vasthoudomvang = 'alles' | 'besluiten';

/** Areas of the register that a hold on decisions keeps. */
export const BIJ_EEN_BESLUIT: ReadonlySet<string> = new Set([
  'wie_u_bent',
  'bsn',
  'inkomen',
  'besluiten',
  'betalen',
  'horen',
  'rechten',
  'brieven',
]);

/** Days within which a second colleague agrees; after it the hold lapses. As `bijrijder.vasthouding_geldt`. */
const DAGEN_VOOR_TWEEDE = 14;
const LANGSTE_DAGEN = 731;

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    vasthouding: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      omvang: Vasthoudomvang;
      grond: Vasthoudgrond;
      reden: string;
      van: Dag;
      tot: Dag;
      door: ColumnType<string | null, string | null, never>;
      tweede: ColumnType<string | null, never, string>;
      tweede_op: ColumnType<Dag | null, never, Dag>;
      beeindigd_op: ColumnType<Dag | null, never, Dag>;
      beeindigd_door: ColumnType<string | null, never, string | null>;
      vastgelegd_op: Moment;
    };
  }
}

export type Vasthouding = {
  id: string;
  omvang: Vasthoudomvang;
  grond: Vasthoudgrond;
  artikel: string;
  reden: string;
  van: string;
  tot: string;
  /** Name of the colleague; null: the person themselves. */
  door: string | null;
  doorId: string | null;
  tweede: string | null;
  stand: 'geldt' | 'wacht op tweede' | 'voorbij';
  /** Until when a second colleague can agree. */
  tweedeVoor: string | null;
};

const plus = (dag: string, dagen: number): string =>
  new Date(Date.parse(dag) + dagen * 86_400_000).toISOString().slice(0, 10);

/** What is held of this person, newest first. */
export async function vasthoudingen(t: Toegang, persoon: string): Promise<Vasthouding[]> {
  const rijen = await t.db
    .selectFrom('vasthouding as v')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.door'))
    .leftJoin('gebruiker as h', (j) => j.onRef('h.gemeente', '=', 'v.gemeente').onRef('h.id', '=', 'v.tweede'))
    .select(['v.id', 'v.omvang', 'v.grond', 'v.reden', 'v.van', 'v.tot', 'v.beeindigd_op', 'v.door as doorId'])
    .select(['g.naam as door', 'h.naam as tweede'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', '=', persoon)
    .orderBy('v.id', 'desc')
    .limit(100)
    .execute();
  return rijen.map(({ beeindigd_op, ...r }) => {
    const wacht = r.grond !== 'op_verzoek' && r.tweede === null;
    const tweedeVoor = wacht ? plus(r.van, DAGEN_VOOR_TWEEDE) : null;
    const voorbij = beeindigd_op !== null || r.tot < t.vandaag || (tweedeVoor !== null && tweedeVoor < t.vandaag);
    return {
      ...r,
      artikel: VASTHOUDGRONDEN[r.grond],
      stand: voorbij ? 'voorbij' : wacht ? 'wacht op tweede' : 'geldt',
      tweedeVoor,
    };
  });
}

export type Vasthoudvraag = { omvang: Vasthoudomvang; grond: Vasthoudgrond; reden: string; tot: string };
export type Vasthoudfout = 'reden' | 'tot' | 'grond';

const DAG = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What is not right about a hold, before it is stored; the database holds the same borders. */
export function foutInVasthouden(t: Pick<Toegang, 'vandaag' | 'rol'>, v: Vasthoudvraag): Vasthoudfout | null {
  if (v.reden.trim().length < 10) return 'reden';
  if (!Object.hasOwn(VASTHOUDGRONDEN, v.grond)) return 'grond';
  if (v.grond !== 'op_verzoek' && t.rol !== 'inkomensconsulent' && t.rol !== 'teamleider') return 'grond';
  const goed = DAG.test(v.tot) && new Date(v.tot).toISOString().startsWith(v.tot);
  return goed && v.tot > t.vandaag && v.tot <= plus(t.vandaag, LANGSTE_DAGEN) ? null : 'tot';
}

/** Hold on from today. By the person, or by a colleague with their name. @returns what is not right, or null when it holds */
export async function houdVast(t: Toegang, persoon: string, v: Vasthoudvraag): Promise<Vasthoudfout | null> {
  const fout = foutInVasthouden(t, v);
  if (fout) return fout;
  await t.db
    .insertInto('vasthouding')
    .values({
      gemeente: t.gemeente,
      persoon,
      omvang: v.omvang,
      grond: v.grond,
      reden: v.reden.trim().slice(0, 1000),
      van: t.vandaag,
      tot: v.tot,
      door: t.wie.soort === 'medewerker' ? t.wie.id : null,
    })
    .execute();
  return null;
}

/** A second colleague agrees. False when it was not theirs to agree with, or not any more. */
export async function eensMetVasthouden(t: Toegang, persoon: string, id: string): Promise<boolean> {
  const deze = (await vasthoudingen(t, persoon)).find((v) => v.id === id);
  if (t.wie.soort !== 'medewerker' || deze?.stand !== 'wacht op tweede' || deze.doorId === t.wie.id) return false;
  const uit = await t.db
    .updateTable('vasthouding')
    .set({ tweede: t.wie.id, tweede_op: t.vandaag })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', '=', id)
    .where('tweede', 'is', null)
    .executeTakeFirst();
  return Number(uit.numUpdatedRows) > 0;
}

/** Let go: the person what they asked for themselves, a colleague every hold. False when there was nothing to let go. */
export async function laatGaan(t: Toegang, persoon: string, id: string): Promise<boolean> {
  const deze = (await vasthoudingen(t, persoon)).find((v) => v.id === id);
  if (!deze || deze.stand === 'voorbij') return false;
  const zelf = t.wie.soort === 'persoon';
  if (zelf && deze.grond !== 'op_verzoek') return false;
  const uit = await t.db
    .updateTable('vasthouding')
    .set({ beeindigd_op: t.vandaag, ...(t.wie.soort === 'medewerker' ? { beeindigd_door: t.wie.id } : {}) })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', '=', id)
    .where('beeindigd_op', 'is', null)
    .executeTakeFirst();
  return Number(uit.numUpdatedRows) > 0;
}
