import { randomUUID } from 'node:crypto';
import type { Kluis } from '../databank/index.ts';
import type { Dag, Moment } from '../databank/tabellen.ts';
import { leesPersoonskluis, onderPersoonsleutel, persoonskluis } from '../sleutels/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Delen } from './index.ts';
import { alleenGeluid } from './schoon.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    verhaal_geluid: {
      gemeente: number;
      id: string;
      persoon: string;
      soort: string;
      grootte: number;
      inhoud: Buffer;
      onder_sleutel: string;
      tekst: string;
      delen: Delen;
      gesproken_op: Dag;
      vastgelegd_op: Moment;
    };
  }
}

/** Largest recording, in bytes, and how many a person can have. The database holds the same. */
export const HOOGSTENS_GELUID = 8_000_000;
export const HOOGSTENS_OPNAMES = 10;

export type Opname = { id: string; tekst: string; delen: Delen; gesprokenOp: string };

const plek = (gemeente: number, id: string): string => `verhaal_geluid:${gemeente}:${id}`;

/** What kind of sound these bytes are, by looking at them; null: none we know how to play. */
export function geluidsoort(bytes: Uint8Array): string | null {
  const kop = Buffer.from(bytes.subarray(0, 12));
  const is = (tekst: string, vanaf = 0) => kop.subarray(vanaf, vanaf + tekst.length).toString('latin1') === tekst;
  if (kop.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))) return 'audio/webm';
  if (is('OggS')) return 'audio/ogg';
  if (is('ftyp', 4)) return 'audio/mp4';
  if (is('RIFF') && is('WAVE', 8)) return 'audio/wav';
  if (is('ID3')) return 'audio/mpeg';
  if (kop[0] === 0xff && (kop[1]! & 0xf6) === 0xf0) return 'audio/aac';
  if (kop[0] === 0xff && (kop[1]! & 0xe0) === 0xe0) return 'audio/mpeg';
  return null;
}

/** The recordings of a person that the asker may hear, oldest first. */
export const opnamesVan = (t: Toegang, persoon: string): Promise<Opname[]> =>
  t.db
    .selectFrom('verhaal_geluid')
    .select(['id', 'tekst', 'delen', 'gesproken_op as gesprokenOp'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon }))
    .orderBy('id')
    .execute();

/**
 * The person adds a recording: only its sound is kept ({@link alleenGeluid}), under their own key.
 * @returns its id; null when the sound could not be taken out of the file, or is too large
 */
export async function spreekIn(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  geluid: { soort: string; bytes: Uint8Array; tekst: string; delen: Delen },
): Promise<string | null> {
  const bytes = await alleenGeluid(geluid.soort, geluid.bytes);
  if (!bytes || bytes.byteLength > HOOGSTENS_GELUID) return null;
  const eigen = await persoonskluis(t, kluis, persoon, 'vast');
  const id = randomUUID();
  await t.db
    .insertInto('verhaal_geluid')
    .values({
      gemeente: t.gemeente,
      id,
      persoon,
      soort: geluid.soort,
      grootte: bytes.byteLength,
      inhoud: eigen.versleutel(Buffer.from(bytes), plek(t.gemeente, id)),
      onder_sleutel: onderPersoonsleutel('vast'),
      tekst: geluid.tekst.trim(),
      delen: geluid.delen,
      gesproken_op: t.vandaag,
    })
    .execute();
  return id;
}

/** Other words beside it, or other readers. */
export async function veranderOpname(
  t: Toegang,
  persoon: string,
  id: string,
  anders: { tekst: string; delen: Delen },
): Promise<void> {
  await t.db
    .updateTable('verhaal_geluid')
    .set({ tekst: anders.tekst.trim(), delen: anders.delen })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** Takes a recording away, for good. */
export async function wisOpname(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .deleteFrom('verhaal_geluid')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** The sound itself, for who may hear it. */
export async function luister(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  id: string,
): Promise<{ soort: string; bytes: Buffer } | undefined> {
  const rij = await t.db
    .selectFrom('verhaal_geluid')
    .select(['soort', 'inhoud'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirst();
  const eigen = rij && (await leesPersoonskluis(t, kluis, persoon, 'vast'));
  return rij && eigen ? { soort: rij.soort, bytes: eigen.ontsleutel(rij.inhoud, plek(t.gemeente, id)) } : undefined;
}
