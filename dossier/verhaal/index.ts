import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';

export const DEELSOORTEN = ['verhaal', 'nu', 'droom', 'talent', 'netwerk', 'bijdrage'] as const;
export type Deelsoort = (typeof DEELSOORTEN)[number];
/** Who may read: only the person, the klantmanager (and a replacement), or the team around the person. */
export const DELEN = ['ik', 'klantmanager', 'team'] as const;
export type Delen = (typeof DELEN)[number];

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    verhaal_deel: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      soort: Deelsoort;
      tekst: string;
      delen: Generated<Delen>;
      geschreven_op: Dag;
      vastgelegd_op: Moment;
    };
  }
}

export type Verhaaldeel = { id: string; soort: Deelsoort; tekst: string; delen: Delen; geschreven_op: string };

/** The fragments of a person that the asker may read, oldest first. The database holds back what is not shared. */
export function verhaalVan(t: Toegang, persoon: string): Promise<Verhaaldeel[]> {
  return t.db
    .selectFrom('verhaal_deel')
    .select(['id', 'soort', 'tekst', 'delen', 'geschreven_op'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .orderBy('id')
    .execute();
}

/** Story and what matters now: one text each; an empty text takes it away. */
export async function schrijf(
  t: Toegang,
  persoon: string,
  soort: 'verhaal' | 'nu',
  tekst: string,
  delen: Delen,
): Promise<void> {
  const plek = { gemeente: t.gemeente, persoon, soort };
  if (tekst.trim() === '') {
    await t.db
      .deleteFrom('verhaal_deel')
      .where((e) => e.and(plek))
      .execute();
    return;
  }
  const woorden = { tekst: tekst.trim(), delen, geschreven_op: t.vandaag };
  const oud = await t.db
    .updateTable('verhaal_deel')
    .set(woorden)
    .where((e) => e.and(plek))
    .executeTakeFirst();
  if (oud.numUpdatedRows === 0n)
    await t.db
      .insertInto('verhaal_deel')
      .values({ ...plek, ...woorden })
      .execute();
}

/** A dream, a talent, somebody of the network, or what somebody already does, added. */
export async function voegToe(
  t: Toegang,
  persoon: string,
  soort: Exclude<Deelsoort, 'verhaal' | 'nu'>,
  tekst: string,
  delen: Delen = 'klantmanager',
): Promise<void> {
  await t.db
    .insertInto('verhaal_deel')
    .values({ gemeente: t.gemeente, persoon, soort, tekst: tekst.trim(), delen, geschreven_op: t.vandaag })
    .execute();
}

/** Who may read one fragment. */
export async function deel(t: Toegang, persoon: string, id: string, delen: Delen): Promise<void> {
  await t.db
    .updateTable('verhaal_deel')
    .set({ delen })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** Takes one fragment away, for good. */
export async function haalWeg(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .deleteFrom('verhaal_deel')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

export {
  geluidsoort,
  HOOGSTENS_GELUID,
  HOOGSTENS_OPNAMES,
  luister,
  type Opname,
  opnamesVan,
  spreekIn,
  veranderOpname,
  wisOpname,
} from './geluid.ts';
