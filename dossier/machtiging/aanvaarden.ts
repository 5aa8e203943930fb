import { type Kysely, sql } from 'kysely';
import type { Db, Kluis } from '../databank/index.ts';
import type { Tabellen } from '../databank/tabellen.ts';
import { leesCode, metToegang, type Wie } from '../toegang/index.ts';
import { CONTEXT } from './machtiging.ts';

/**
 * `wacht`: ten tries today, tomorrow again. `zelf`: the code of one's own invitation. `gestopt`: they accepted this code before, and
 * help this person no more.
 */
export type Aanvaarding =
  | { uitkomst: 'goed'; ik: string }
  | { uitkomst: 'onbekend' | 'gestopt' | 'zelf' | 'wacht'; ik: string | null };

/** Who is at the door: somebody the municipality knows, or the hash of their login and the name they give. */
export type Aanvaarder = { wie: Extract<Wie, { soort: 'persoon' }> } | { gemeente: number; hash: Buffer; naam: string };

/**
 * Accepts an invitation with its code. Somebody the municipality does not know is made a person here, with a name and the hash of
 * their login and nothing else. Sending it twice is accepting once.
 */
export async function aanvaard(db: Db, kluis: Kluis, van: Aanvaarder, getypt: string): Promise<Aanvaarding> {
  const code = leesCode(getypt);
  if (!code) return { uitkomst: 'onbekend', ik: null };
  const onbekend = 'hash' in van;
  const vraag = onbekend
    ? ({
        wie: { soort: 'openbaar', gemeente: van.gemeente, naam: van.naam, rol: 'openbaar' },
        doel: 'helpen',
      } as const)
    : ({ wie: van.wie, doel: 'eigen_zaak' } as const);
  return metToegang(db, { ...vraag, handeling: 'toevoegen', object: 'machtiging', betrokkene: 'geen' }, async (t) => {
    const { rows } = await sql<Aanvaarding>`select uitkomst, ik from bijrijder.neem_code_aan(
      ${kluis.zoekhash(code, CONTEXT)}, ${onbekend ? van.hash : null}::bytea, ${onbekend ? van.naam.slice(0, 80) : null})`.execute(
      t.db,
    );
    return rows[0]!;
  });
}

/** At the login, in a transaction that names the municipality: is this somebody who is a helper and nothing else? */
export async function herkenHelper(db: Kysely<Tabellen>, hash: Buffer): Promise<{ id: string; naam: string } | null> {
  const { rows } = await sql<{
    id: string;
    naam: string;
  }>`select id, naam from bijrijder.aanmelden_helper(${hash})`.execute(db);
  return rows[0] ?? null;
}
