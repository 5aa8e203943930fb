import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import { plusDagen } from '../feiten/index.ts';
import { leesPersoonskluis, onderPersoonsleutel, persoonskluis } from '../sleutels/index.ts';
import { codeVanFormulier, leesCode, type Toegang } from '../toegang/index.ts';
import { type Rekeningfout, schrijfRekening } from '../uitbetaling/index.ts';
import type { Bewindsoort, Eindegrond, OMVANGEN } from './bewindtabellen.ts';
import { CODE_DAGEN, CONTEXT } from './machtiging.ts';

/** What the beschikking says. Days are `YYYY-MM-DD`; `tot`: first day it no longer holds, null: until the court ends it. */
export type Beschikking = {
  soort: Bewindsoort;
  /** As the beschikking names them. */
  naam: string;
  kantoor: string;
  telefoon: string;
  rechtbank: string;
  zaaknummer: string;
  beschikkingOp: string;
  van: string;
  tot: string | null;
  omvang: (typeof OMVANGEN)[number];
  omvangTekst: string;
};

/** One that was written down, with what became of it. `door`: names of colleagues. */
export type Bewind = Beschikking & {
  id: string;
  persoon: string;
  door: string;
  doorId: string;
  dag: string;
  antwoord: { akkoord: boolean; reden: string; door: string; dag: string } | null;
  einde: { grond: Eindegrond; per: string; reden: string; door: string; dag: string } | null;
  stuk: { id: string; naam: string; soort: string } | null;
  /** `wacht`: for the second colleague; `straks`: agreed, and begins later. */
  stand: 'wacht' | 'afgewezen' | 'straks' | 'loopt' | 'voorbij';
  /** The question about the account that waits for a human. */
  vraag: 'begin' | 'einde' | null;
  /** Who logs in for it, when they accepted the code. */
  inlog: { naam: string; sinds: string } | null;
};

/** Is somebody else, by order of the court, in charge of the money of this person today? Also to be asked with a partner beside. */
export async function geldOnderBewind(t: Toegang, persoon: string): Promise<boolean> {
  const { rows } = await sql<{
    onder: boolean;
  }>`select bijrijder.geld_onder_bewind(${persoon}::uuid) as onder`.execute(t.db);
  return rows[0]!.onder;
}

/** What was written down about people this transaction declared, newest first. */
export async function bewindenVan(t: Toegang, persoon: string): Promise<Bewind[]> {
  const rijen = await t.db
    .selectFrom('bewind as b')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'b.gemeente').onRef('g.id', '=', 'b.door'))
    .leftJoin('bewind_antwoord as a', (j) => j.onRef('a.gemeente', '=', 'b.gemeente').onRef('a.bewind', '=', 'b.id'))
    .leftJoin('gebruiker as ag', (j) => j.onRef('ag.gemeente', '=', 'a.gemeente').onRef('ag.id', '=', 'a.door'))
    .leftJoin('bewind_einde as e', (j) => j.onRef('e.gemeente', '=', 'b.gemeente').onRef('e.bewind', '=', 'b.id'))
    .leftJoin('gebruiker as eg', (j) => j.onRef('eg.gemeente', '=', 'e.gemeente').onRef('eg.id', '=', 'e.door'))
    .leftJoin('bewind_stuk as s', (j) => j.onRef('s.gemeente', '=', 'b.gemeente').onRef('s.bewind', '=', 'b.id'))
    .select([
      'b.id',
      'b.persoon',
      'b.soort',
      'b.naam',
      'b.kantoor',
      'b.telefoon',
      'b.rechtbank',
      'b.zaaknummer',
      'b.van',
      'b.tot',
    ])
    .select(['b.beschikking_op as beschikkingOp', 'b.omvang', 'b.omvang_tekst as omvangTekst', 'b.dag'])
    .select([
      'g.naam as door',
      'b.door as doorId',
      'a.akkoord',
      'a.reden as aReden',
      'ag.naam as aDoor',
      'a.dag as aDag',
    ])
    .select(['e.grond', 'e.per', 'e.reden as eReden', 'eg.naam as eDoor', 'e.dag as eDag'])
    .select(['s.id as stuk', 's.naam as stukNaam', 's.soort as stukSoort'])
    .select(sql<'begin' | 'einde' | null>`bijrijder.bewind_vraag(b.id)`.as('vraag'))
    .where('b.gemeente', '=', t.gemeente)
    .where('b.persoon', '=', persoon)
    .orderBy('b.id', 'desc')
    .execute();
  const inloggers = rijen.length > 0 ? await inlogVan(t, persoon) : new Map<string, { naam: string; sinds: string }>();
  return rijen.map(
    ({ akkoord, aReden, aDoor, aDag, grond, per, eReden, eDoor, eDag, stuk, stukNaam, stukSoort, ...b }) => ({
      ...b,
      antwoord: akkoord === null ? null : { akkoord, reden: aReden!, door: aDoor ?? '', dag: aDag! },
      einde: grond === null ? null : { grond, per: per!, reden: eReden!, door: eDoor ?? '', dag: eDag! },
      stuk: stuk === null ? null : { id: stuk, naam: stukNaam!, soort: stukSoort! },
      stand:
        grond || (b.tot && b.tot <= t.vandaag)
          ? 'voorbij'
          : akkoord === null
            ? 'wacht'
            : !akkoord
              ? 'afgewezen'
              : b.van > t.vandaag
                ? 'straks'
                : 'loopt',
      inlog: inloggers.get(b.id) ?? null,
    }),
  );
}

async function inlogVan({ db }: Toegang, persoon: string): Promise<Map<string, { naam: string; sinds: string }>> {
  const { rows } = await sql<{ bewind: string; naam: string; sinds: string }>`
    select bewind, naam, sinds::text as sinds from bijrijder.inlog_van_bewind(${persoon}::uuid)`.execute(db);
  return new Map(rows.map(({ bewind, ...r }) => [bewind, r]));
}

/** A copy of the beschikking, as it was handed in. */
export type Stukbestand = { naam: string; soort: 'application/pdf' | 'image/jpeg' | 'image/png'; bytes: Uint8Array };

/** What a file is, from its first bytes and not from its name; null: not one we keep. */
export function stuksoort(bytes: Uint8Array): Stukbestand['soort'] | null {
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (begin.startsWith('%PDF-')) return 'application/pdf';
  if (begin.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  return begin === '\x89PNG\r\n\x1a\n' ? 'image/png' : null;
}

const stukContext = (gemeente: number, id: string): string => `bewindstuk:${gemeente}:${id}`;

/**
 * Writes down what the court ordered. Nothing works before another colleague agrees.
 * @param rekening account to which the money goes from then, when it was named with it
 * @returns the id
 * @throws BewindFout when something is wrong with the account
 */
export async function schrijfBewind(
  t: Toegang,
  kluis: Kluis,
  { persoon, huishouden }: { persoon: string; huishouden: string | null },
  v: Beschikking,
  { rekening, stuk }: { rekening: { iban: string; houder: string } | null; stuk: Stukbestand | null },
): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit schrijft een collega op, met naam.');
  let rekeningId: string | null = null;
  if (rekening && huishouden && v.soort !== 'mentor') {
    const uit = await schrijfRekening(t, kluis, { persoon, huishouden, soort: 'bewindvoerder' }, rekening);
    if ('fout' in uit) throw new BewindFout(uit.fout);
    rekeningId = uit.id;
  }
  const { id } = await t.db
    .insertInto('bewind')
    .values({
      gemeente: t.gemeente,
      persoon,
      soort: v.soort,
      naam: v.naam,
      kantoor: v.kantoor,
      telefoon: v.telefoon,
      rechtbank: v.rechtbank,
      zaaknummer: v.zaaknummer,
      beschikking_op: v.beschikkingOp,
      van: v.van,
      tot: v.tot,
      omvang: v.omvang,
      omvang_tekst: v.omvangTekst,
      rekening: rekeningId,
      door: t.wie.id,
      dag: t.vandaag,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (stuk) {
    const eigen = await persoonskluis(t, kluis, persoon, 'vast');
    const stukId = randomUUID();
    const inhoud = Buffer.from(stuk.bytes);
    await t.db
      .insertInto('bewind_stuk')
      .values({
        gemeente: t.gemeente,
        id: stukId,
        bewind: id,
        persoon,
        naam: stuk.naam.slice(0, 120) || 'beschikking',
        soort: stuk.soort,
        onder_sleutel: onderPersoonsleutel('vast'),
        inhoud: eigen.versleutel(inhoud, stukContext(t.gemeente, stukId)),
        sha256: createHash('sha256').update(inhoud).digest(),
      })
      .execute();
  }
  return id;
}

/** The copy as it was handed in; null: not there, or its key has been destroyed. */
export async function leesBewindstuk(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  id: string,
): Promise<{ naam: string; soort: string; bytes: Buffer } | null> {
  const rij = await t.db
    .selectFrom('bewind_stuk')
    .select(['naam', 'soort', 'inhoud'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirst();
  const eigen = rij && (await leesPersoonskluis(t, kluis, persoon, 'vast'));
  return eigen
    ? { naam: rij.naam, soort: rij.soort, bytes: eigen.ontsleutel(rij.inhoud, stukContext(t.gemeente, id)) }
    : null;
}

/**
 * What cannot be done. `zelf`: somebody else agrees; `al`: it was answered or ended already; `niet`: it is of somebody else;
 * `iban` and `houder`: what is wrong with the account.
 */
export class BewindFout extends Error {
  override name = 'BewindFout';
  readonly reden: 'zelf' | 'al' | 'niet' | Rekeningfout;
  constructor(reden: BewindFout['reden']) {
    super(reden);
    this.reden = reden;
  }
}

/**
 * A row there is once; who comes second, in another tab or as another colleague, reads that it was done.
 * @throws BewindFout for what the triggers of 1010 refuse
 */
async function eersteKeer(
  t: Toegang,
  zet: (door: string) => Promise<{ numInsertedOrUpdatedRows?: bigint }>,
): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een collega, met naam.');
  try {
    if ((await zet(t.wie.id)).numInsertedOrUpdatedRows !== 1n) throw new BewindFout('al');
  } catch (fout) {
    const { code, message } = fout as { code?: string; message: string };
    if (code !== '23514') throw fout;
    if (message.includes('andere collega')) throw new BewindFout('zelf');
    if (message.includes('al ')) throw new BewindFout('al');
    if (message.includes('hoort bij een ander') || message.includes('hoort hier niet')) throw new BewindFout('niet');
    throw fout;
  }
}

/** The second colleague agrees, or says why not. Agreed, it works from its day and the person reads it. @throws BewindFout */
export function beantwoordBewind(
  t: Toegang,
  persoon: string,
  bewind: string,
  { akkoord, reden }: { akkoord: boolean; reden: string },
): Promise<void> {
  return eersteKeer(t, (door) =>
    t.db
      .insertInto('bewind_antwoord')
      .values({ gemeente: t.gemeente, bewind, persoon, akkoord, reden, door, dag: t.vandaag })
      .onConflict((c) => c.columns(['gemeente', 'bewind']).doNothing())
      .executeTakeFirst(),
  );
}

/** Ends it: from this moment the login is closed. Where the money goes from now is asked of a human. @throws BewindFout */
export function beeindigBewind(
  t: Toegang,
  persoon: string,
  bewind: string,
  v: { grond: Eindegrond; per: string; reden: string },
): Promise<void> {
  return eersteKeer(t, (door) =>
    t.db
      .insertInto('bewind_einde')
      .values({ gemeente: t.gemeente, bewind, persoon, ...v, door, dag: t.vandaag })
      .onConflict((c) => c.columns(['gemeente', 'bewind']).doNothing())
      .executeTakeFirst(),
  );
}

/**
 * Answers where the money goes: to the account of the household itself, or (at the beginning) to one the bewindvoerder named.
 * @throws BewindFout
 */
export async function kiesRekening(
  t: Toegang,
  kluis: Kluis,
  { persoon, huishouden, bewind }: { persoon: string; huishouden: string; bewind: string },
  moment: 'begin' | 'einde',
  naar: { eigen: string } | { iban: string; houder: string },
  reden: string,
): Promise<void> {
  let rekening: string;
  if ('eigen' in naar) rekening = naar.eigen;
  else {
    const uit = await schrijfRekening(t, kluis, { persoon, huishouden, soort: 'bewindvoerder' }, naar);
    if ('fout' in uit) throw new BewindFout(uit.fout);
    rekening = uit.id;
  }
  return eersteKeer(t, (door) =>
    t.db
      .insertInto('bewind_rekening')
      .values({
        gemeente: t.gemeente,
        bewind,
        moment,
        persoon,
        keuze: 'eigen' in naar ? 'eigen' : 'bewind',
        rekening,
        reden,
        door,
        dag: t.vandaag,
      })
      .onConflict((c) => c.columns(['gemeente', 'bewind', 'moment']).doNothing())
      .executeTakeFirst(),
  );
}

/** What somebody the court appointed may here: with the money all of it; a mentor no money, but messages and appointments. */
const MAG: Readonly<Record<Bewindsoort, readonly string[]>> = {
  bewindvoerder: ['doorgeven', 'bedragen'],
  curator: ['doorgeven', 'bedragen'],
  // art. 1:453 BW: care and guidance, not money
  mentor: ['berichten', 'afspraken'],
};

/**
 * A code with which who was appointed logs in as themselves. Only while the order holds; an older one that waits stops working. The
 * same form gives the same code.
 * @returns null when it does not hold
 */
export async function maakInlogcode(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  bewind: string,
  sleutel: string,
): Promise<{ code: string; geldigTot: string } | null> {
  const b = (await bewindenVan(t, persoon)).find((een) => een.id === bewind);
  if (b?.stand !== 'loopt') return null;
  const code = codeVanFormulier(kluis, bewind, sleutel, CONTEXT);
  const geldigTot = plusDagen(t.vandaag, CODE_DAGEN);
  await t.db
    .insertInto('helpcode')
    .values({
      gemeente: t.gemeente,
      persoon,
      soort: b.soort,
      genoemd: b.naam.slice(0, 80),
      mag: MAG[b.soort] as never,
      tot: b.tot,
      zoekhash: kluis.zoekhash(leesCode(code)!, CONTEXT),
      gemaakt_op: t.vandaag,
      geldig_tot: geldigTot,
      machtiging: null,
      bewind,
    })
    .onConflict((c) => c.columns(['gemeente', 'zoekhash']).doNothing())
    .execute();
  return { code, geldigTot };
}

/** The people of whom something about bewind waits for who decides on income and pays: ids, to declare them. */
export async function bewindmensen({ db }: Toegang): Promise<string[]> {
  const { rows } = await sql<{ wie: string[] }>`select bijrijder.bewindmensen() as wie`.execute(db);
  return rows[0]!.wie;
}
