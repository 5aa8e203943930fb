import { BETAALKALENDER_VOORBEELDSTAD, rekenaarVoor } from '@bijrijder/huishoudgeld';
import { GEMEENTEN, type Gemeenteinstellingen, LANDELIJK, PARAMETERS_PEILDATUM } from '@bijrijder/recht';
import { sql } from 'kysely';
import type { Db } from '../databank/index.ts';
import type { Gemeenterekening } from './stap.ts';

/** Changes when the machinery changes in a way that can change an outcome; stands in every receipt. */
const MACHINE = 1;

/** The rules of a municipality by the key of its local law (`voorbeeldstad`, `landelijk`, …). */
export function rekeningVan(sleutel: string): Gemeenterekening {
  const recht = GEMEENTEN.get(sleutel) ?? LANDELIJK;
  const rekenaar = rekenaarVoor(recht);
  return {
    gemeente: { vooruitlopen_34a_vanaf: recht.vooruitlopen34aVanaf, premie: null },
    kalender: BETAALKALENDER_VOORBEELDSTAD,
    rekenaar,
    versie: `${recht.sleutel}/${PARAMETERS_PEILDATUM}/${MACHINE}`,
  };
}

/** What a transaction has read of its setting `recht`, by day. */
const gelezen = new WeakMap<Db, Map<string, Promise<string>>>();

/** Key of the local law of the municipality of the open transaction on a day, from its setting `recht`; asked once per transaction. */
function rechtSleutel(db: Db, dag: string): Promise<string> {
  const hier = gelezen.get(db) ?? new Map<string, Promise<string>>();
  if (db.isTransaction) gelezen.set(db, hier);
  const sleutel = hier.get(dag) ?? vraagRecht(db, dag);
  hier.set(dag, sleutel);
  return sleutel;
}

async function vraagRecht(db: Db, dag: string): Promise<string> {
  const { rows } = await sql<{
    recht: string | null;
  }>`select bijrijder.instelling('recht', ${dag}::date) #>> '{}' as recht`.execute(db);
  return rows[0]?.recht ?? 'landelijk';
}

/** The local law of the municipality of the open transaction on a day. */
export const rechtOp = async (db: Db, dag: string): Promise<Gemeenteinstellingen> =>
  GEMEENTEN.get(await rechtSleutel(db, dag)) ?? LANDELIJK;

/** The rules of the municipality of the open transaction on a day. */
export const rekeningOp = async (db: Db, dag: string): Promise<Gemeenterekening> =>
  rekeningVan(await rechtSleutel(db, dag));
