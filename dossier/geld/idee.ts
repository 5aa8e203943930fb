import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    idee: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      naam: string;
      pad: Ideepad;
      vraag: string;
      gemaakt_op: Dag;
      vastgelegd_op: Moment;
    };
  }
}

export const IDEEPADEN = ['wat-als', 'anders', 'weg-en-terug'] as const;
export type Ideepad = (typeof IDEEPADEN)[number];
/** A saved what-if: a name and what was filled in. Amounts are calculated again each time. */
export interface Idee {
  readonly id: string;
  readonly naam: string;
  readonly pad: Ideepad;
  readonly vraag: string;
  readonly gemaakt_op: string;
}
/** Most ideas one person keeps; beside each other more cannot be read. */
export const MEESTE_IDEEEN = 12;

export const ideeenVan = (t: Toegang, persoon: string): Promise<Idee[]> =>
  t.db
    .selectFrom('idee')
    .select(['id', 'naam', 'pad', 'vraag', 'gemaakt_op'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon }))
    .orderBy('id')
    .execute();

/** Keeps an idea; false when there are too many already. */
export async function bewaarIdee(
  t: Toegang,
  persoon: string,
  idee: { naam: string; pad: Ideepad; vraag: string },
): Promise<boolean> {
  if ((await ideeenVan(t, persoon)).length >= MEESTE_IDEEEN) return false;
  await t.db
    .insertInto('idee')
    .values({ gemeente: t.gemeente, persoon, ...idee, gemaakt_op: t.vandaag })
    .execute();
  return true;
}

export async function verwijderIdee(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .deleteFrom('idee')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}
