import { type ColumnType, type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';

/**
 * Why a human may keep something longer than its term, with the article. `op_verzoek` is for the person, who alone ends it; what a
 * colleague asks needs a second one, or for `op_verzoek` the yes of the person.
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
      akkoord_op: ColumnType<Dag | null, never, Dag>;
      einde_door: ColumnType<string | null, never, string>;
      einde_op: ColumnType<Dag | null, never, Dag>;
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
  /** The person said yes to what a colleague wrote down for them. */
  akkoord: boolean;
  /** Who wants to let go and waits for another colleague; null: nobody, or too long ago. */
  eindeDoor: string | null;
  eindeDoorId: string | null;
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
    .leftJoin('gebruiker as e', (j) => j.onRef('e.gemeente', '=', 'v.gemeente').onRef('e.id', '=', 'v.einde_door'))
    .select(['g.naam as door', 'h.naam as tweede', 'e.naam as eindeDoor'])
    .select(['v.akkoord_op', 'v.einde_op', 'v.einde_door as eindeDoorId'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', '=', persoon)
    .orderBy('v.id', 'desc')
    .limit(100)
    .execute();
  return rijen.map(({ beeindigd_op, akkoord_op, einde_op, ...r }) => {
    const wacht = r.doorId !== null && r.tweede === null && akkoord_op === null;
    const eindeLoopt = einde_op !== null && plus(einde_op, DAGEN_VOOR_TWEEDE) >= t.vandaag;
    const tweedeVoor = wacht ? plus(r.van, DAGEN_VOOR_TWEEDE) : null;
    const voorbij = beeindigd_op !== null || r.tot < t.vandaag || (tweedeVoor !== null && tweedeVoor < t.vandaag);
    return {
      ...r,
      artikel: VASTHOUDGRONDEN[r.grond],
      stand: voorbij ? 'voorbij' : wacht ? 'wacht op tweede' : 'geldt',
      tweedeVoor,
      akkoord: akkoord_op !== null,
      eindeDoor: eindeLoopt ? r.eindeDoor : null,
      eindeDoorId: eindeLoopt ? r.eindeDoorId : null,
    };
  });
}

export type Vasthoudvraag = { omvang: Vasthoudomvang; grond: Vasthoudgrond; reden: string; tot: string };
export type Vasthoudfout = 'reden' | 'tot' | 'grond' | 'herhaald';

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
  if (t.wie.soort === 'medewerker') {
    const { rows } = await sql<{ kan: boolean }>`
      select bijrijder.vasthouden_kan(${persoon}, ${v.grond}, ${t.wie.id}) as kan`.execute(t.db);
    if (!rows[0]?.kan) return 'herhaald';
  }
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

/** The person says yes to what a colleague wrote down for them. False when there was nothing to say yes to. */
export async function zegJaTegenVasthouden(t: Toegang, persoon: string, id: string): Promise<boolean> {
  const deze = (await vasthoudingen(t, persoon)).find((v) => v.id === id);
  if (t.wie.soort !== 'persoon' || deze?.stand !== 'wacht op tweede' || deze.grond !== 'op_verzoek') return false;
  const uit = await t.db
    .updateTable('vasthouding')
    .set({ akkoord_op: t.vandaag })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', '=', id)
    .where('akkoord_op', 'is', null)
    .executeTakeFirst();
  return Number(uit.numUpdatedRows) > 0;
}

/** What this user can do to end a hold. `voorstel`: another colleague has to agree. */
export function magLatenGaan(t: Pick<Toegang, 'wie'>, v: Vasthouding): 'stop' | 'voorstel' | null {
  if (v.stand === 'voorbij') return null;
  if (t.wie.soort === 'persoon') return v.grond === 'op_verzoek' ? 'stop' : null;
  if (t.wie.soort !== 'medewerker' || v.grond === 'op_verzoek') return null;
  if (v.stand === 'wacht op tweede') return v.doorId === t.wie.id ? 'stop' : null;
  if (v.eindeDoorId === null) return 'voorstel';
  return v.eindeDoorId === t.wie.id ? null : 'stop';
}

/**
 * Let go: the person what was asked for them, a colleague what they asked and nobody agreed with yet, and two colleagues together what
 * two agreed on. False when it was not theirs to let go.
 */
export async function laatGaan(t: Toegang, persoon: string, id: string): Promise<boolean> {
  const deze = (await vasthoudingen(t, persoon)).find((v) => v.id === id);
  const mag = deze ? magLatenGaan(t, deze) : null;
  if (!mag) return false;
  const ik = t.wie.soort === 'medewerker' ? t.wie.id : null;
  const uit = await t.db
    .updateTable('vasthouding')
    .set(
      mag === 'voorstel' && ik
        ? { einde_door: ik, einde_op: t.vandaag }
        : { beeindigd_op: t.vandaag, ...(ik ? { beeindigd_door: ik } : {}) },
    )
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', '=', id)
    .where('beeindigd_op', 'is', null)
    .executeTakeFirst();
  return Number(uit.numUpdatedRows) > 0;
}
