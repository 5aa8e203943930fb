import type { Kluis } from '../databank/index.ts';
import { getoondeDag, type Toegang } from '../toegang/index.ts';
import type { Oordeel, Stapsoort } from './tabellen.ts';

/** The words of a complaint. Stored encrypted; only `wat` has to be there. */
export type Klachtinhoud = { wat: string; over: string; wens: string; naam: string; bereik: string };

export type Klachtstap = {
  id: string;
  soort: Stapsoort;
  van: 'klager' | 'behandelaar';
  dag: string;
  tot: string | null;
  oordeel: Oordeel | null;
  excuus: boolean;
  herstel: boolean;
  tekst: string;
};

export type Klacht = Klachtinhoud & {
  id: string;
  zonderNaam: boolean;
  /** Who made it for the person, by name; null: the person. */
  namens: string | null;
  ontvangenOp: string;
  /** Last day for the answer, with an extension in it. */
  uiterlijk: string;
  stappen: Klachtstap[];
  /** Null while it is being handled. */
  uitkomst: Klachtstap | null;
  /** Who opened it, newest first. */
  /** Newest first; `dag` is the day it is shown with. */
  gelezenDoor: { naam: string; op: string; dag: string }[];
};

const plek = (gemeente: number, soort: 'klacht' | 'stap') => `klacht:${gemeente}:${soort}`;

/** Encrypt for storage. */
export function verberg(kluis: Kluis, gemeente: number, soort: 'klacht' | 'stap', inhoud: unknown) {
  const { sleutel, waarde } = kluis.versleutel(JSON.stringify(inhoud), plek(gemeente, soort));
  return { sleutel, inhoud: waarde };
}

function toon<T>(
  kluis: Kluis,
  gemeente: number,
  soort: 'klacht' | 'stap',
  rij: { sleutel: string; inhoud: Buffer },
): T {
  return JSON.parse(kluis.ontsleutel({ sleutel: rij.sleutel, waarde: rij.inhoud }, plek(gemeente, soort))) as T;
}

/** One complaint with all that was said, or null when this role may not see it or it does not exist. */
export async function leesKlacht(t: Toegang, kluis: Kluis, id: string): Promise<Klacht | null> {
  const k = await t.db
    .selectFrom('klacht.klacht')
    .selectAll()
    .where('gemeente', '=', t.gemeente)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!k) return null;
  const rijen = await t.db
    .selectFrom('klacht.stap')
    .selectAll()
    .where('gemeente', '=', t.gemeente)
    .where('klacht', '=', id)
    .orderBy('id')
    .execute();
  const gelezen = await t.db
    .selectFrom('klacht.inzage')
    .select(['naam', 'op'])
    .select(getoondeDag('op').as('dag'))
    .where('gemeente', '=', t.gemeente)
    .where('klacht', '=', id)
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  const stappen = rijen.map(
    (r): Klachtstap => ({
      id: r.id,
      soort: r.soort,
      van: r.van,
      dag: r.dag,
      tot: r.tot,
      oordeel: r.oordeel,
      excuus: r.excuus,
      herstel: r.herstel,
      tekst: toon<{ tekst: string }>(kluis, t.gemeente, 'stap', r).tekst,
    }),
  );
  const inhoud = toon<Klachtinhoud>(kluis, t.gemeente, 'klacht', k);
  return {
    ...inhoud,
    id,
    zonderNaam: k.klager === null,
    namens: k.door_persoon ? inhoud.naam : null,
    ontvangenOp: k.ontvangen_op,
    uiterlijk: stappen.find((s) => s.tot)?.tot ?? k.uiterlijk,
    stappen,
    uitkomst: stappen.find((s) => s.soort === 'uitkomst') ?? null,
    gelezenDoor: gelezen.map((g) => ({ ...g, op: g.op.toISOString() })),
  };
}
