import { type ColumnType, type Generated, sql } from 'kysely';
import type { Db, Kluis } from '../databank/index.ts';
import type { Dag, Moment } from '../databank/tabellen.ts';
import { codeVanFormulier, eenmalig, leesCode, metCode, type Toegang } from '../toegang/index.ts';
import type { Ideepad } from './idee.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    idee_deling: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      idee: string;
      met: 'klantmanager' | 'helper';
      voor: Generated<string>;
      naam: string;
      beeld: ColumnType<Ideebeeld, string, never>;
      zoekhash: Buffer | null;
      gedeeld_op: Dag;
      tot: Dag | null;
      vastgelegd_op: Moment;
    };
    idee_opmerking: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      idee: string;
      gebruiker: string | null;
      van: string;
      tekst: string;
      dag: Dag;
      vastgelegd_op: Moment;
    };
  }
}

/** One line of an idea beside what is now. Cents; months in order. */
export interface Ideeuitkomst {
  readonly naam: 'laag' | 'verwacht' | 'hoog' | 'dan';
  /** On the account in the first month of the idea, without toeslagen. */
  readonly samenCent: number;
  readonly verschilCent: number;
  readonly premieCent: number | null;
  /** Difference over the twelve months that were looked at; null when the idea is about one month. */
  readonly jaarCent: number | null;
  readonly maanden: readonly { readonly maand: string; readonly nuCent: number; readonly danCent: number }[];
}

/** The figures of an idea on one day: what the one who made it saw, and all that the one it is shared with sees. */
export interface Ideebeeld {
  readonly pad: Ideepad;
  /** Which question, for ideas of page `anders`. */
  readonly vraag: string | null;
  /** ISO day of the calculation. */
  readonly berekendOp: string;
  /** First month of the idea, `2026-07`. */
  readonly van: string;
  readonly ingevuld: readonly {
    readonly veld: string;
    readonly soort: 'bedrag' | 'maand' | 'woord';
    readonly waarde: string;
  }[];
  readonly perExtraUurCent: number | null;
  readonly uitkomsten: readonly Ideeuitkomst[];
}

export interface Deling {
  readonly id: string;
  readonly idee: string;
  readonly met: 'klantmanager' | 'helper';
  readonly voor: string;
  readonly naam: string;
  readonly beeld: Ideebeeld;
  readonly gedeeld_op: string;
  readonly tot: string | null;
}
export interface Opmerking {
  readonly id: string;
  readonly idee: string;
  readonly van: string;
  readonly tekst: string;
  readonly dag: string;
}

/** Days that the code for a helper works. */
export const CODE_DAGEN = 30;
const DELING = ['id', 'idee', 'met', 'voor', 'naam', 'beeld', 'gedeeld_op', 'tot'] as const;
const OPMERKING = ['id', 'idee', 'van', 'tekst', 'dag'] as const;
const CODE = { context: 'ideecode', object: 'idee', doel: 'helpen' } as const;

/** With whom the ideas of a person are shared, as far as the asker may see. */
export const delingenVan = (t: Toegang, persoon: string): Promise<Deling[]> =>
  t.db
    .selectFrom('idee_deling')
    .select(DELING)
    .where((e) => e.and({ gemeente: t.gemeente, persoon }))
    .orderBy('id')
    .execute();

/** What was said about the ideas of a person, as far as the asker may see; the newest first. */
export const opmerkingenVan = (t: Toegang, persoon: string): Promise<Opmerking[]> =>
  t.db
    .selectFrom('idee_opmerking')
    .select(OPMERKING)
    .where((e) => e.and({ gemeente: t.gemeente, persoon }))
    .orderBy('id', 'desc')
    .execute();

/** Shows an idea to the klantmanager, with the figures of today; sharing again shows the newer figures. */
export async function deelMetKlantmanager(
  t: Toegang,
  persoon: string,
  idee: { id: string; naam: string },
  beeld: Ideebeeld,
): Promise<void> {
  await t.db
    .deleteFrom('idee_deling')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, idee: idee.id, met: 'klantmanager' as const }))
    .execute();
  await t.db
    .insertInto('idee_deling')
    .values({
      gemeente: t.gemeente,
      persoon,
      idee: idee.id,
      met: 'klantmanager',
      naam: idee.naam,
      beeld: JSON.stringify(beeld),
      zoekhash: null,
      gedeeld_op: t.vandaag,
      tot: null,
    })
    // another tab was first: it is shown
    .onConflict((c) => c.doNothing())
    .execute();
}

/**
 * Makes a code with which somebody without a login sees this idea for thirty days. The code is not kept, only its keyed hash. The
 * same form again gives the same code, and what was shared the first time.
 * @param sleutel the one-time key of the form
 * @returns null when what this form shared was taken back
 */
export async function deelMetCode(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  idee: { id: string; naam: string },
  beeld: Ideebeeld,
  { sleutel, voor }: { sleutel: string; voor: string },
): Promise<{ code: string; voor: string; tot: string } | null> {
  const code = codeVanFormulier(kluis, persoon, sleutel, CODE.context);
  const zoekhash = kluis.zoekhash(leesCode(code)!, CODE.context);
  await eenmalig(t, sleutel, async () => {
    await t.db
      .insertInto('idee_deling')
      .values({
        gemeente: t.gemeente,
        persoon,
        idee: idee.id,
        met: 'helper',
        voor: voor.trim().slice(0, 80),
        naam: idee.naam,
        beeld: JSON.stringify(beeld),
        zoekhash,
        gedeeld_op: t.vandaag,
        tot: sql<string>`${t.vandaag}::date + ${CODE_DAGEN}::int`,
      })
      .execute();
    return null;
  });
  const deling = await t.db
    .selectFrom('idee_deling')
    .select(['voor', 'tot'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon, zoekhash }))
    .executeTakeFirst();
  return deling?.tot ? { code, voor: deling.voor, tot: deling.tot } : null;
}

/** Takes a sharing back: from now nobody sees it through this way. */
export async function stopDelen(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .deleteFrom('idee_deling')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** A colleague answers an idea that is shared with them. @returns false when it is no longer shared */
export async function schrijfBijIdee(t: Toegang, persoon: string, idee: string, tekst: string): Promise<boolean> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een opmerking staat op naam van een medewerker.');
  if (!(await delingenVan(t, persoon)).some((d) => d.idee === idee)) return false;
  await t.db
    .insertInto('idee_opmerking')
    .values({
      gemeente: t.gemeente,
      persoon,
      idee,
      gebruiker: t.wie.id,
      van: t.wie.naam.slice(0, 80),
      tekst,
      dag: t.vandaag,
    })
    .execute();
  return true;
}

/** Opens what a code is for. The person reads that somebody looked. Null: no such code, taken back, or its days are over. */
export const ideeMetCode = (db: Db, kluis: Kluis, gemeente: number, code: string): Promise<Deling | null> =>
  metCode({ db, kluis, gemeente }, { ...CODE, code, handeling: 'lezen' }, async (t, hash) => {
    const { rows } = await sql<Deling>`select ${sql.join(DELING.map((k) => sql.ref(k)))}
      from bijrijder.idee_met_code(${hash})`.execute(t.db);
    return rows[0] ?? null;
  });

/** Somebody with the code says something about it. False: the code does not work (any more), or enough was said. */
export const schrijfMetCode = async (
  db: Db,
  kluis: Kluis,
  gemeente: number,
  code: string,
  { van, tekst }: { van: string; tekst: string },
): Promise<boolean> =>
  (await metCode({ db, kluis, gemeente }, { ...CODE, code, handeling: 'toevoegen' }, async (t, hash) => {
    const { rows } = await sql<{ gelukt: boolean }>`select bijrijder.schrijf_bij_idee(${hash}, ${van.slice(0, 80)},
      ${tekst.slice(0, 1000)}) as gelukt`.execute(t.db);
    return rows[0]?.gelukt ?? false;
  })) ?? false;
