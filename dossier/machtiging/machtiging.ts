import { type Generated, sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import type { Dag, Moment } from '../databank/tabellen.ts';
import { plusDagen } from '../feiten/index.ts';
import { leesCode, type Toegang } from '../toegang/index.ts';

/** What a person may let a helper do: hand in income (and see what the month comes to), see the money, read the plan. */
export const HULP = ['doorgeven', 'bedragen', 'plan'] as const;
export type Hulp = (typeof HULP)[number];
export type Hulpsoort = 'helper' | 'bewindvoerder';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    helpcode: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      soort: Hulpsoort;
      genoemd: string;
      mag: Hulp[];
      tot: Dag | null;
      zoekhash: Buffer;
      gemaakt_op: Dag;
      geldig_tot: Dag;
      machtiging: string | null;
      vastgelegd_op: Moment;
    };
  }
}

/** Days an invitation waits. */
export const CODE_DAGEN = 7;
/** Longest that somebody is a helper before they are invited again, in days. */
const LANGST = 366;
export const CONTEXT = 'helpcode';

/** Somebody one helps today. `tot`: the first day it no longer holds; null: until the court ends it. */
export interface Machtiging {
  readonly id: string;
  readonly persoon: string;
  readonly naam: string;
  readonly roepnaam: string;
  readonly soort: Hulpsoort;
  readonly mag: readonly Hulp[];
  readonly van: string;
  readonly tot: string | null;
}

/** The people whom the one who is logged in helps today. */
export async function mijnMachtigingen({ db }: Toegang): Promise<Machtiging[]> {
  const { rows } =
    await sql<Machtiging>`select id, persoon, naam, roepnaam, soort, mag, van::text as van, tot::text as tot
    from bijrijder.mijn_machtigingen()`.execute(db);
  return rows;
}

/** Somebody who helps a person, or did in the last year. */
export interface Helper {
  readonly id: string;
  readonly naam: string;
  /** How the person calls them. */
  readonly genoemd: string | null;
  readonly soort: Hulpsoort;
  readonly mag: readonly Hulp[];
  readonly van: string;
  readonly tot: string | null;
  /** What they did last, as in the access log; null: nothing yet. */
  readonly laatst: Date | null;
  readonly handeling: string | null;
  readonly object: string | null;
}

/** Who helps a person the transaction is about, the newest first. */
export async function helpersVan({ db }: Toegang, persoon: string): Promise<Helper[]> {
  const { rows } =
    await sql<Helper>`select id, naam, genoemd, soort, mag, van::text as van, tot::text as tot, laatst, handeling, object
    from bijrijder.helpers_van(${persoon}::uuid)`.execute(db);
  return rows;
}

/** Invitations of a person that wait. */
export const uitnodigingenVan = (t: Toegang, persoon: string) =>
  t.db
    .selectFrom('helpcode')
    .select(['id', 'genoemd', 'mag', 'tot', 'geldig_tot'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon, soort: 'helper' as const }))
    .where('machtiging', 'is', null)
    .where('geldig_tot', '>=', t.vandaag)
    .orderBy('id', 'desc')
    .execute();

/**
 * Invites somebody to help. The code is not kept, only its keyed hash; the same code twice is one invitation.
 * @param tot the day it ends, within a year
 * @returns the last day the code works, or null when the code or the day cannot be
 */
export async function nodigUit(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  { code, genoemd, mag, tot }: { code: string; genoemd: string; mag: readonly Hulp[]; tot: string },
): Promise<string | null> {
  const netjes = leesCode(code);
  if (!netjes || mag.length === 0 || tot <= t.vandaag || tot > plusDagen(t.vandaag, LANGST)) return null;
  const geldigTot = plusDagen(t.vandaag, CODE_DAGEN);
  await t.db
    .insertInto('helpcode')
    .values({
      gemeente: t.gemeente,
      persoon,
      soort: 'helper',
      genoemd: genoemd.trim().slice(0, 80),
      mag: [...mag],
      tot,
      zoekhash: kluis.zoekhash(netjes, CONTEXT),
      gemaakt_op: t.vandaag,
      geldig_tot: geldigTot,
      machtiging: null,
    })
    .onConflict((c) => c.columns(['gemeente', 'zoekhash']).doNothing())
    .execute();
  return geldigTot;
}

/** Takes an invitation back that nobody accepted: its code opens nothing any more. */
export async function trekIn(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .deleteFrom('helpcode')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('machtiging', 'is', null)
    .execute();
}

/** Stops a helper: from this moment the database lets them see nothing. A bewindvoerder is ended by the municipality. */
export async function stopHelper(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .updateTable('machtiging')
    .set({ tot: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id, soort: 'helper' as const }))
    .where((e) => e.or([e('tot', 'is', null), e('tot', '>', t.vandaag)]))
    .execute();
}
