import { type Generated, sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import type { Dag, Moment } from '../databank/tabellen.ts';
import { plusDagen } from '../feiten/index.ts';
import { codeVanFormulier, eenmalig, leesCode, type Toegang } from '../toegang/index.ts';
import type { Bewindsoort } from './bewindtabellen.ts';

/**
 * What a person may let a helper do: hand in income (and see what the month comes to), see the money, read the plan, read and write
 * messages with the municipality.
 */
export const HULP = ['doorgeven', 'bedragen', 'plan', 'berichten'] as const;
/** `afspraken` is for a mentor only. */
export type Hulp = (typeof HULP)[number] | 'afspraken';
export type Hulpsoort = 'helper' | Bewindsoort;

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
      bewind: Generated<string | null>;
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
  /** The day, as it is shown, of what they did last in the access log; null: nothing yet. */
  readonly laatst: string | null;
  readonly handeling: string | null;
  readonly object: string | null;
}

/** Who helps a person the transaction is about, the newest first. */
export async function helpersVan({ db }: Toegang, persoon: string): Promise<Helper[]> {
  const { rows } = await sql<Helper>`select id, naam, genoemd, soort, mag, van::text as van, tot::text as tot,
      case when laatst is not null then bijrijder.getoonde_dag(laatst) end::text as laatst, handeling, object
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

/** What a form of `nodigUit` made. `eerder`: it was posted before, and what was made then holds. */
export interface Uitnodiging {
  readonly code: string;
  readonly genoemd: string;
  /** Last day the code works. */
  readonly geldigTot: string;
  readonly eerder: boolean;
  /** `gebruikt`: somebody helps with it. `dood`: taken back, stopped or over. */
  readonly stand: 'wacht' | 'gebruikt' | 'dood';
}

/**
 * Invites somebody to help. The code is made here and only its keyed hash is kept. The same form posted again invites nobody new: it
 * gives the invitation of the first time, whatever it says now, and how that stands.
 * @param sleutel the one-time key of the form
 * @param tot the day it ends, within a year
 * @returns null when the rights or the day cannot be
 * @throws Onleesbaar when the form came without a key
 */
export async function nodigUit(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  { sleutel, genoemd, mag, tot }: { sleutel: string; genoemd: string; mag: readonly Hulp[]; tot: string },
): Promise<Uitnodiging | null> {
  if (mag.length === 0 || tot <= t.vandaag || tot > plusDagen(t.vandaag, LANGST)) return null;
  const code = codeVanFormulier(kluis, persoon, sleutel, CONTEXT);
  const naam = genoemd.trim().slice(0, 80);
  const geldigTot = plusDagen(t.vandaag, CODE_DAGEN);
  const zoekhash = kluis.zoekhash(leesCode(code)!, CONTEXT);
  const { resultaat: nieuw, eerder: dubbel } = await eenmalig(t, sleutel, async () => {
    const rij = await t.db
      .insertInto('helpcode')
      .values({
        gemeente: t.gemeente,
        persoon,
        soort: 'helper',
        genoemd: naam,
        mag: [...mag],
        tot,
        zoekhash,
        gemaakt_op: t.vandaag,
        geldig_tot: geldigTot,
        machtiging: null,
      })
      // the keys of forms are thrown away after two days, the invitation waits longer
      .onConflict((c) => c.columns(['gemeente', 'zoekhash']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return rij !== undefined;
  });
  const eerder = dubbel || !nieuw;
  if (!eerder) return { code, genoemd: naam, geldigTot, eerder, stand: 'wacht' };
  const rij = await t.db
    .selectFrom('helpcode as h')
    .leftJoin('machtiging as m', (j) => j.onRef('m.gemeente', '=', 'h.gemeente').onRef('m.id', '=', 'h.machtiging'))
    .select(['h.genoemd', 'h.geldig_tot', 'h.machtiging', 'm.tot'])
    .where((e) => e.and({ 'h.gemeente': t.gemeente, 'h.persoon': persoon, 'h.zoekhash': zoekhash }))
    .executeTakeFirst();
  if (!rij) return { code, genoemd: naam, geldigTot, eerder, stand: 'dood' };
  const werkt = rij.machtiging ? rij.tot === null || rij.tot > t.vandaag : rij.geldig_tot >= t.vandaag;
  return {
    code,
    genoemd: rij.genoemd,
    geldigTot: rij.geldig_tot,
    eerder,
    stand: werkt ? (rij.machtiging ? 'gebruikt' : 'wacht') : 'dood',
  };
}

/**
 * Takes an invitation back that nobody accepted: its code opens nothing any more.
 * @returns false when there was none to take back
 */
export async function trekIn(t: Toegang, persoon: string, id: string): Promise<boolean> {
  const uit = await wachtend(t, persoon).where('id', '=', id).executeTakeFirst();
  return uit.numDeletedRows > 0n;
}

const wachtend = (t: Toegang, persoon: string) =>
  t.db
    .deleteFrom('helpcode')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, soort: 'helper' as const }))
    .where('machtiging', 'is', null);

/** `codes`: stopped, and codes that waited were taken back. `al`: it had ended before. `niet`: there is no such helper. */
type Stop = 'gestopt' | 'codes' | 'al' | 'niet';

/**
 * Stops a helper: from this moment the database lets them see nothing. Nobody knows who holds a code that waits, so every one of
 * this person is taken back: who was stopped does not come back with an older one. A bewindvoerder is ended by the municipality.
 */
export async function stopHelper(t: Toegang, persoon: string, id: string): Promise<Stop> {
  const helper = await t.db
    .selectFrom('machtiging')
    .select('gemachtigde')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id, soort: 'helper' as const }))
    .executeTakeFirst();
  if (!helper) return 'niet';
  // first the codes: one that is being accepted right now is then a helper, and stopped below
  const codes = await wachtend(t, persoon).where('geldig_tot', '>=', t.vandaag).executeTakeFirst();
  const uit = await t.db
    .updateTable('machtiging')
    .set({ tot: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, gemachtigde: helper.gemachtigde, soort: 'helper' as const }))
    .where((e) => e.or([e('tot', 'is', null), e('tot', '>', t.vandaag)]))
    .executeTakeFirst();
  if (codes.numDeletedRows > 0n) return 'codes';
  return uit.numUpdatedRows > 0n ? 'gestopt' : 'al';
}
