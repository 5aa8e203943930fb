import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { termijnEinde } from '../bezwaar/index.ts';
import type { Db, Kluis } from '../databank/index.ts';
import { eenmalig, metCode, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { wetstermijn } from '../wet/index.ts';
import { type Klacht, type Klachtinhoud, leesKlacht, verberg } from './inhoud.ts';

type Client = Extract<Wie, { soort: 'persoon' }>;

/** Client: own complaints, outside the dossier, so without a line there. */
const alsClient = <T>(db: Db, wie: Client, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) =>
  metToegang(db, { wie, handeling, object: 'klacht', doel: 'eigen_zaak', betrokkene: 'geen' }, fn);

/** Without a name: the row-level security of complaints asks for the hash of the code. */
const alsCode = <T>(
  db: Db,
  kluis: Kluis,
  gemeente: number,
  code: string,
  handeling: 'lezen' | 'toevoegen',
  fn: (t: Toegang, hash: Buffer) => Promise<T>,
): Promise<T | null> =>
  metCode(
    { db, kluis, gemeente },
    { code, context: 'klachtcode', handeling, object: 'klacht', doel: 'klacht_doen' },
    async (t, hash) => {
      await sql`select set_config('bijrijder.klachtcode', ${hash.toString('hex')}, true)`.execute(t.db);
      return fn(t, hash);
    },
  );

/**
 * Hand in a complaint: as a client who is logged in (`id`: the key of the form), or without a name with a fresh code. A
 * second post with the same key or code stores nothing new.
 * @returns false when the code is not one of ours
 */
export async function dienIn(
  db: Db,
  kluis: Kluis,
  van: { wie: Client; id: string } | { gemeente: number; code: string },
  inhoud: Klachtinhoud,
): Promise<boolean> {
  const zet = (t: Toegang, wie: { id?: string; klager: string } | { code_hash: Buffer }) =>
    t.db
      .insertInto('klacht.klacht')
      .values({
        gemeente: t.gemeente,
        klager: null,
        code_hash: null,
        ...wie,
        ...verberg(kluis, t.gemeente, 'klacht', inhoud),
        ontvangen_op: t.vandaag,
        uiterlijk: termijnEinde(t.vandaag, wetstermijn('awb.klachttermijn', t.vandaag)),
      })
      .onConflict((c) => c.doNothing())
      .execute();
  if ('wie' in van) {
    await alsClient(db, van.wie, 'toevoegen', (t) => zet(t, { id: van.id, klager: van.wie.id }));
    return true;
  }
  return (
    (await alsCode(db, kluis, van.gemeente, van.code, 'toevoegen', (t, hash) => zet(t, { code_hash: hash }))) !== null
  );
}

/**
 * A bewindvoerder or curator complains for somebody. The person reads it among their own complaints, with the name of who made it;
 * nobody else at the municipality but who handles it does, so nothing of it stands in the dossier.
 * @param id the key of the form
 */
export const dienInVoor = (
  db: Db,
  kluis: Kluis,
  { wie, klager, id }: { wie: Client; klager: string; id: string },
  inhoud: Klachtinhoud,
): Promise<void> =>
  alsBewind(db, wie, 'toevoegen', async (t) => {
    await t.db
      .insertInto('klacht.klacht')
      .values({
        gemeente: t.gemeente,
        id,
        klager,
        code_hash: null,
        door_persoon: wie.id,
        ...verberg(kluis, t.gemeente, 'klacht', inhoud),
        ontvangen_op: t.vandaag,
        uiterlijk: termijnEinde(t.vandaag, wetstermijn('awb.klachttermijn', t.vandaag)),
      })
      .onConflict((c) => c.doNothing())
      .execute();
  });

/** What the one who looks complained about for this person, newest first. */
export const klachtenVoor = (db: Db, kluis: Kluis, wie: Client, klager: string): Promise<Klacht[]> =>
  alsBewind(db, wie, 'lezen', (t) => klachtenVan(t, kluis, klager));

const alsBewind = <T>(db: Db, wie: Client, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) =>
  metToegang(db, { wie, handeling, object: 'klacht', doel: 'helpen', betrokkene: 'geen' }, fn);

async function klachtenVan(t: Toegang, kluis: Kluis, klager: string): Promise<Klacht[]> {
  const ids = await t.db
    .selectFrom('klacht.klacht')
    .select('id')
    .where('gemeente', '=', t.gemeente)
    .where('klager', '=', klager)
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  const uit: Klacht[] = [];
  for (const { id } of ids) uit.push((await leesKlacht(t, kluis, id))!);
  return uit;
}

/** The complaints of a client, newest first. */
export const eigenKlachten = (db: Db, kluis: Kluis, wie: Client): Promise<Klacht[]> =>
  alsClient(db, wie, 'lezen', (t) => klachtenVan(t, kluis, wie.id));

/** One complaint of a client; null when it is not theirs. */
export const leesEigenKlacht = (db: Db, kluis: Kluis, wie: Client, id: string): Promise<Klacht | null> =>
  alsClient(db, wie, 'lezen', (t) => leesKlacht(t, kluis, id));

/** The complaint that belongs to a code; null when there is none. */
export const klachtMetCode = (db: Db, kluis: Kluis, gemeente: number, code: string): Promise<Klacht | null> =>
  alsCode(db, kluis, gemeente, code, 'lezen', async (t, hash) => {
    const rij = await t.db
      .selectFrom('klacht.klacht')
      .select('id')
      .where('gemeente', '=', gemeente)
      .where('code_hash', '=', hash)
      .executeTakeFirst();
    return rij ? leesKlacht(t, kluis, rij.id) : null;
  });

/** The person who complains adds something. @returns false when it is not their complaint */
export async function reageer(
  db: Db,
  kluis: Kluis,
  van: { wie: Client; klacht: string } | { gemeente: number; code: string },
  tekst: string,
  sleutel: string = randomUUID(),
): Promise<boolean> {
  const zet = (t: Toegang, klacht: string) =>
    t.db
      .insertInto('klacht.stap')
      .values({
        gemeente: t.gemeente,
        klacht,
        soort: 'bericht',
        van: 'klager',
        gebruiker: null,
        dag: t.vandaag,
        ...verberg(kluis, t.gemeente, 'stap', { tekst: tekst.trim() }),
      })
      .execute();
  const klacht =
    'wie' in van
      ? await leesEigenKlacht(db, kluis, van.wie, van.klacht)
      : await klachtMetCode(db, kluis, van.gemeente, van.code);
  if (!klacht) return false;
  if ('wie' in van)
    await alsClient(db, van.wie, 'toevoegen', (t) =>
      eenmalig(t, sleutel, async () => {
        await zet(t, klacht.id);
        return null;
      }),
    );
  else await alsCode(db, kluis, van.gemeente, van.code, 'toevoegen', (t) => zet(t, klacht.id));
  return true;
}
