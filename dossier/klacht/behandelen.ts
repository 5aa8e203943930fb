import { randomUUID } from 'node:crypto';
import { termijnEinde } from '../bezwaar/index.ts';
import type { Db, Kluis } from '../databank/index.ts';
import { eenmalig, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { wetstermijn } from '../wet/index.ts';
import { type Klacht, leesKlacht, verberg } from './inhoud.ts';
import type { Oordeel } from './tabellen.ts';

type Medewerker = Extract<Wie, { soort: 'medewerker' }>;

/** A line on the desk: no words, no name. */
export type Klachtrij = { id: string; ontvangenOp: string; uiterlijk: string; zonderNaam: boolean; klaar: boolean };

const bij = <T>(
  db: Db,
  wie: Medewerker,
  handeling: 'lezen' | 'toevoegen' | 'besluiten',
  fn: (t: Toegang) => Promise<T>,
) => metToegang(db, { wie, handeling, object: 'klacht', doel: 'klacht_behandelen', betrokkene: 'geen' }, fn);

/** All complaints: open ones first, by the day the answer is due. */
export const klachten = (db: Db, wie: Medewerker): Promise<{ vandaag: string; rijen: Klachtrij[] }> =>
  bij(db, wie, 'lezen', async (t) => {
    const rijen = await t.db
      .selectFrom('klacht.klacht as k')
      .leftJoin('klacht.stap as v', (j) =>
        j.onRef('v.gemeente', '=', 'k.gemeente').onRef('v.klacht', '=', 'k.id').on('v.soort', '=', 'verlenging'),
      )
      .leftJoin('klacht.stap as u', (j) =>
        j.onRef('u.gemeente', '=', 'k.gemeente').onRef('u.klacht', '=', 'k.id').on('u.soort', '=', 'uitkomst'),
      )
      .select(['k.id', 'k.ontvangen_op', 'k.uiterlijk', 'k.klager', 'v.tot', 'u.id as uitkomst'])
      .where('k.gemeente', '=', t.gemeente)
      .orderBy('k.id', 'desc')
      .limit(500)
      .execute();
    const lijst = rijen.map((r) => ({
      id: r.id,
      ontvangenOp: r.ontvangen_op,
      uiterlijk: r.tot ?? r.uiterlijk,
      zonderNaam: r.klager === null,
      klaar: r.uitkomst !== null,
    }));
    lijst.sort((a, b) => Number(a.klaar) - Number(b.klaar) || a.uiterlijk.localeCompare(b.uiterlijk));
    return { vandaag: t.vandaag, rijen: lijst };
  });

/** Open one complaint. Leaves a line that the person who complains reads; null when it does not exist. */
export const openKlacht = (db: Db, kluis: Kluis, wie: Medewerker, id: string): Promise<Klacht | null> =>
  bij(db, wie, 'lezen', async (t) => {
    const er = await t.db
      .selectFrom('klacht.klacht')
      .select('id')
      .where('gemeente', '=', t.gemeente)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!er) return null;
    await t.db
      .insertInto('klacht.inzage')
      .values({ gemeente: t.gemeente, klacht: id, gebruiker: wie.id, naam: wie.naam })
      .execute();
    return leesKlacht(t, kluis, id);
  });

export type Stapinvoer =
  | { soort: 'bericht' | 'gesprek'; tekst: string }
  | { soort: 'verlenging'; tekst: string }
  | { soort: 'uitkomst'; tekst: string; oordeel: Oordeel; excuus: boolean; herstel: boolean };

/**
 * The handler writes, has spoken, takes four weeks more (once, Awb 9:11 lid 2) or closes with an outcome (Awb 9:12).
 * @param sleutel one-time key of the form: a second post stores nothing
 * @returns why it cannot be: 'weg' (no such complaint), 'al_klaar', 'al_verlengd', 'te_laat'; or null when it is stored
 */
export const schrijfStap = (
  db: Db,
  kluis: Kluis,
  wie: Medewerker,
  id: string,
  stap: Stapinvoer,
  sleutel: string = randomUUID(),
): Promise<'weg' | 'al_klaar' | 'al_verlengd' | 'te_laat' | null> =>
  bij(db, wie, stap.soort === 'uitkomst' ? 'besluiten' : 'toevoegen', async (t) => {
    const { resultaat } = await eenmalig(t, sleutel, () => zetStap(t, kluis, wie, id, stap));
    return resultaat;
  });

async function zetStap(
  t: Toegang,
  kluis: Kluis,
  wie: Medewerker,
  id: string,
  stap: Stapinvoer,
): Promise<'weg' | 'al_klaar' | 'al_verlengd' | 'te_laat' | null> {
  const k = await leesKlacht(t, kluis, id);
  if (!k) return 'weg';
  if (k.uitkomst && stap.soort !== 'bericht') return 'al_klaar';
  if (stap.soort === 'verlenging') {
    if (k.stappen.some((s) => s.soort === 'verlenging')) return 'al_verlengd';
    if (t.vandaag > k.uiterlijk) return 'te_laat';
  }
  await t.db
    .insertInto('klacht.stap')
    .values({
      gemeente: t.gemeente,
      klacht: id,
      soort: stap.soort,
      van: 'behandelaar',
      gebruiker: wie.id,
      dag: t.vandaag,
      tot:
        stap.soort === 'verlenging' ? termijnEinde(k.uiterlijk, wetstermijn('awb.klacht_verlengen', t.vandaag)) : null,
      ...(stap.soort === 'uitkomst' ? { oordeel: stap.oordeel, excuus: stap.excuus, herstel: stap.herstel } : {}),
      ...verberg(kluis, t.gemeente, 'stap', { tekst: stap.tekst.trim() }),
    })
    .execute();
  return null;
}
