import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { sepaTekst } from './sepa/tekens.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    betaalrekening_voorstel: {
      gemeente: number;
      id: Generated<string>;
      naam: string;
      iban: string;
      reden: string;
      door: string;
      dag: Dag;
      vastgelegd_op: Moment;
    };
    betaalrekening_antwoord: {
      gemeente: number;
      voorstel: string;
      akkoord: boolean;
      reden: string | null;
      door: string;
      dag: Dag;
      vastgelegd_op: Moment;
    };
  }
}

/** What cannot be done, as a key of the catalogue `maandrun.rekening.fout.*`. */
export class RekeningFout extends Error {
  override name = 'RekeningFout';
  readonly reden: 'iban' | 'naam' | 'reden' | 'zelfde' | 'ligt_er' | 'zelf' | 'onderweg' | 'al_klaar';
  constructor(reden: RekeningFout['reden']) {
    super(reden);
    this.reden = reden;
  }
}

/** Account of the municipality. */
export type Gemeenterekening = { naam: string; iban: string };

/** The account from which the municipality pays today, and on which people pay back; null: none yet. */
export async function betaalrekeningNu({ db, vandaag }: Toegang): Promise<Gemeenterekening | null> {
  const { rows } = await sql<{
    wie: Gemeenterekening | null;
  }>`select bijrijder.instelling('betaalrekening', ${vandaag}::date) as wie`.execute(db);
  return rows[0]?.wie ?? null;
}

/** A proposal for another account, and what became of it. */
export type Rekeningvoorstel = Gemeenterekening & {
  id: string;
  reden: string;
  door: string;
  doorNaam: string;
  dag: string;
  antwoord: { akkoord: boolean; reden: string | null; naam: string; dag: string } | null;
};

/** Every proposal, newest first: the history of the account. */
export async function rekeningvoorstellen({ db, gemeente }: Toegang): Promise<Rekeningvoorstel[]> {
  const rijen = await db
    .selectFrom('betaalrekening_voorstel as v')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.door'))
    .leftJoin('betaalrekening_antwoord as a', (j) =>
      j.onRef('a.gemeente', '=', 'v.gemeente').onRef('a.voorstel', '=', 'v.id'),
    )
    .leftJoin('gebruiker as h', (j) => j.onRef('h.gemeente', '=', 'a.gemeente').onRef('h.id', '=', 'a.door'))
    .select(['v.id', 'v.naam', 'v.iban', 'v.reden', 'v.door', 'v.dag', 'g.naam as doorNaam'])
    .select(['a.akkoord', 'a.reden as antwoordReden', 'a.dag as antwoordDag', 'h.naam as antwoordNaam'])
    .where('v.gemeente', '=', gemeente)
    .orderBy('v.id', 'desc')
    .execute();
  return rijen.map(({ akkoord, antwoordReden, antwoordDag, antwoordNaam, ...r }) => ({
    ...r,
    antwoord:
      akkoord === null ? null : { akkoord, reden: antwoordReden, naam: antwoordNaam ?? '', dag: antwoordDag ?? r.dag },
  }));
}

/** Is a payment file on its way from release to the bank? Then the account stays what it is. */
export async function bestandOnderweg({ db }: Toegang): Promise<boolean> {
  const { rows } = await sql<{ onderweg: boolean }>`select bijrijder.bestand_onderweg() as onderweg`.execute(db);
  return rows[0]!.onderweg;
}

/** Propose another account. Nothing changes until another colleague agrees. @throws RekeningFout */
export async function stelRekeningVoor(
  t: Toegang,
  getypt: { naam: string; iban: string; reden: string },
): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een rekening stelt een mens voor.');
  const door = t.wie.id;
  const iban = electronicFormatIBAN(getypt.iban) ?? '';
  if (!isValidIBAN(iban)) throw new RekeningFout('iban');
  const naam = getypt.naam.trim();
  if (!naam || naam.length > 70 || !sepaTekst(naam, 70)) throw new RekeningFout('naam');
  if (getypt.reden.trim().length < 10) throw new RekeningFout('reden');
  const nu = await betaalrekeningNu(t);
  if (nu?.iban === iban && nu.naam === naam) throw new RekeningFout('zelfde');
  await weigering(() =>
    t.db
      .insertInto('betaalrekening_voorstel')
      .values({
        gemeente: t.gemeente,
        naam,
        iban,
        reden: getypt.reden.trim().slice(0, 500),
        door,
        dag: t.vandaag,
      })
      .execute(),
  );
}

/**
 * Agree with a proposal (another colleague than who proposed it; then the account is in use from today), or refuse or withdraw it with a
 * reason. @throws RekeningFout
 */
export async function beslisRekening(
  t: Toegang,
  voorstel: string,
  wat: { akkoord: boolean; reden: string },
): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Akkoord geeft een mens.');
  const door = t.wie.id;
  if (!wat.akkoord && wat.reden.trim().length < 10) throw new RekeningFout('reden');
  await weigering(() =>
    t.db
      .insertInto('betaalrekening_antwoord')
      .values({
        gemeente: t.gemeente,
        voorstel,
        akkoord: wat.akkoord,
        reden: wat.reden.trim().length >= 10 ? wat.reden.trim().slice(0, 500) : null,
        door,
        dag: t.vandaag,
      })
      .execute(),
  );
}

/** What the triggers of 0913 refuse, in our words. */
async function weigering(fn: () => Promise<unknown>): Promise<void> {
  try {
    await fn();
  } catch (fout) {
    const { code, message } = fout as { code?: string; message: string };
    // answered already, or a proposal that is not there
    if (code === '23505' || code === '23503') throw new RekeningFout('al_klaar');
    if (code !== '23514') throw fout;
    if (message.includes('ligt al')) throw new RekeningFout('ligt_er');
    if (message.includes('andere collega')) throw new RekeningFout('zelf');
    if (message.includes('onderweg')) throw new RekeningFout('onderweg');
    throw fout;
  }
}
