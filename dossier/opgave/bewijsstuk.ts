import { createHash } from 'node:crypto';
import type { ColumnType, Generated } from 'kysely';
import type { Moment } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    bewijsstuk: {
      gemeente: number;
      id: Generated<string>;
      huishouden: string;
      persoon: string;
      maand: string;
      naam: string;
      soort: string;
      inhoud: Buffer;
      sha256: Buffer;
      gelezen: ColumnType<unknown, string | null, string>;
      ontvangen_op: Moment;
      door_persoon: string | null;
      door_gebruiker: string | null;
    };
    bewijsstuk_beeld: {
      gemeente: number;
      bewijsstuk: string;
      huishouden: string;
      pagina: number;
      soort: string;
      breedte: number;
      hoogte: number;
      inhoud: Buffer;
    };
  }
}

/** A picture of one page of what was handed in. */
export interface Stukbeeld {
  readonly soort: string;
  readonly breedte: number;
  readonly hoogte: number;
  readonly inhoud: Buffer;
}

type Plek = { huishouden: string; persoon: string; maand: string };

/** Stores a file before anything is done with it. Several photos of one slip are kept one after another under one id. */
export async function bewaarStuk(
  t: Toegang,
  plek: Plek,
  bestanden: readonly { naam: string; soort: string; bytes: Uint8Array }[],
): Promise<string> {
  const inhoud = Buffer.concat(bestanden.map((b) => b.bytes));
  const { id } = await t.db
    .insertInto('bewijsstuk')
    .values({
      gemeente: t.gemeente,
      ...plek,
      naam: bestanden.map((b) => b.naam.slice(0, 120)).join(', '),
      soort: JSON.stringify(bestanden.map((b) => [b.soort, b.bytes.byteLength])),
      inhoud,
      sha256: createHash('sha256').update(inhoud).digest(),
      gelezen: null,
      door_persoon: t.wie.soort === 'persoon' ? t.wie.id : null,
      door_gebruiker: t.wie.soort === 'medewerker' ? t.wie.id : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Keeps what was read from a file, and the pictures to show beside it. */
export async function bewaarLezing(
  t: Toegang,
  huishouden: string,
  id: string,
  gelezen: unknown,
  beelden: readonly Stukbeeld[],
): Promise<void> {
  await t.db
    .updateTable('bewijsstuk')
    .set({ gelezen: JSON.stringify(gelezen) })
    .where((e) => e.and({ gemeente: t.gemeente, id }))
    .execute();
  if (beelden.length === 0) return;
  await t.db
    .insertInto('bewijsstuk_beeld')
    .values(beelden.map((b, i) => ({ gemeente: t.gemeente, bewijsstuk: id, huishouden, pagina: i + 1, ...b })))
    .onConflict((c) => c.doNothing())
    .execute();
}

/** What was read from a file of this household, with the sizes of its pictures. */
export async function leesStuk(t: Toegang, huishouden: string, id: string) {
  const stuk = await t.db
    .selectFrom('bewijsstuk')
    .select(['id', 'naam', 'maand', 'gelezen', 'ontvangen_op'])
    .where((e) => e.and({ gemeente: t.gemeente, huishouden, id }))
    .executeTakeFirst();
  if (!stuk) return undefined;
  const beelden = await t.db
    .selectFrom('bewijsstuk_beeld')
    .select(['pagina', 'breedte', 'hoogte'])
    .where((e) => e.and({ gemeente: t.gemeente, bewijsstuk: id }))
    .orderBy('pagina')
    .execute();
  return { ...stuk, beelden };
}

/** The picture of one page. */
export function leesBeeld(t: Toegang, id: string, pagina: number) {
  return t.db
    .selectFrom('bewijsstuk_beeld')
    .select(['soort', 'inhoud'])
    .where((e) => e.and({ gemeente: t.gemeente, bewijsstuk: id, pagina }))
    .executeTakeFirst();
}
