import { createHash, randomUUID } from 'node:crypto';
import { type ColumnType, type Generated, sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import type { Moment } from '../databank/tabellen.ts';
import { leesPersoonskluis, onderPersoonsleutel, persoonskluis, type Vak, vakVan } from '../sleutels/index.ts';
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
      onder_sleutel: string | null;
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
      onder_sleutel: string | null;
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

/** Files lie under the key of the person and the year they are about: destroying that key removes them from every copy. */
const vakVanMaand = (maand: string): Vak => maand.slice(0, 4) as Vak;
const plekVan = (gemeente: number, id: string, pagina: number): string => `bewijsstuk:${gemeente}:${id}:${pagina}`;

/** A file name to show: no folders, no line breaks, nothing that turns the reading direction and hides the extension. */
function toonnaam(naam: string): string {
  const kaal = naam
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return [...kaal].slice(0, 120).join('') || 'bestand';
}

/**
 * Stores a file before anything is done with it. Several photos of one slip are kept one after another under one id. The same file
 * again for the same month (a double tap) is the one that is there.
 * @param nieuw the id it gets when it is not there yet
 */
export async function bewaarStuk(
  t: Toegang,
  kluis: Kluis,
  plek: Plek,
  bestanden: readonly { naam: string; soort: string; bytes: Uint8Array }[],
  nieuw: string = randomUUID(),
): Promise<string> {
  const inhoud = Buffer.concat(bestanden.map((b) => b.bytes));
  const soort = JSON.stringify(bestanden.map((b) => [b.soort, b.bytes.byteLength]));
  const sha256 = createHash('sha256').update(inhoud).digest();
  await sql`select pg_advisory_xact_lock(hashtextextended(${plek.huishouden}, 111))`.execute(t.db);
  const al = await t.db
    .selectFrom('bewijsstuk')
    .select('id')
    .where((e) => e.and({ gemeente: t.gemeente, ...plek, soort, sha256 }))
    .executeTakeFirst();
  if (al) return al.id;
  const vak = vakVanMaand(plek.maand);
  const eigen = await persoonskluis(t, kluis, plek.persoon, vak);
  await t.db
    .insertInto('bewijsstuk')
    .values({
      gemeente: t.gemeente,
      id: nieuw,
      ...plek,
      naam: bestanden.map((b) => toonnaam(b.naam)).join(', '),
      soort,
      inhoud: eigen.versleutel(inhoud, plekVan(t.gemeente, nieuw, 0)),
      onder_sleutel: onderPersoonsleutel(vak),
      sha256,
      gelezen: null,
      door_persoon: t.wie.soort === 'persoon' ? t.wie.id : null,
      door_gebruiker: t.wie.soort === 'medewerker' ? t.wie.id : null,
    })
    .execute();
  return nieuw;
}

/** Keeps what was read from a file, and the pictures to show beside it. */
export async function bewaarLezing(
  t: Toegang,
  kluis: Kluis,
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
  const { persoon, maand } = await t.db
    .selectFrom('bewijsstuk')
    .select(['persoon', 'maand'])
    .where((e) => e.and({ gemeente: t.gemeente, huishouden, id }))
    .executeTakeFirstOrThrow();
  const vak = vakVanMaand(maand);
  const eigen = await persoonskluis(t, kluis, persoon, vak);
  await t.db
    .insertInto('bewijsstuk_beeld')
    .values(
      beelden.map((b, i) => ({
        gemeente: t.gemeente,
        bewijsstuk: id,
        huishouden,
        pagina: i + 1,
        soort: b.soort,
        breedte: b.breedte,
        hoogte: b.hoogte,
        inhoud: eigen.versleutel(b.inhoud, plekVan(t.gemeente, id, i + 1)),
        onder_sleutel: onderPersoonsleutel(vak),
      })),
    )
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

/** The picture of one page; undefined when it is not there, or its key has been destroyed. */
export async function leesBeeld(
  t: Toegang,
  kluis: Kluis,
  id: string,
  pagina: number,
): Promise<Pick<Stukbeeld, 'soort' | 'inhoud'> | undefined> {
  const rij = await t.db
    .selectFrom('bewijsstuk_beeld as b')
    .innerJoin('bewijsstuk as s', (j) => j.onRef('s.gemeente', '=', 'b.gemeente').onRef('s.id', '=', 'b.bewijsstuk'))
    .select(['b.soort', 'b.inhoud', 'b.onder_sleutel', 's.persoon'])
    .where('b.gemeente', '=', t.gemeente)
    .where('b.bewijsstuk', '=', id)
    .where('b.pagina', '=', pagina)
    .executeTakeFirst();
  const vak = vakVan(rij?.onder_sleutel ?? null);
  if (!rij || !vak) return rij;
  const eigen = await leesPersoonskluis(t, kluis, rij.persoon, vak);
  return eigen
    ? { soort: rij.soort, inhoud: eigen.ontsleutel(rij.inhoud, plekVan(t.gemeente, id, pagina)) }
    : undefined;
}
