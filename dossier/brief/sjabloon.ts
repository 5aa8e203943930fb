import { sql } from 'kysely';
import { z } from 'zod';
import type { Toegang } from '../toegang/index.ts';
import bron from './sjablonen.json' with { type: 'json' };

const zin = z.string().min(1);
const blok = z.union([
  z.strictObject({ zin }),
  z.strictObject({ lijst: z.array(zin).min(1) }),
  z.strictObject({
    feit: z.enum([
      'afspraken',
      'verschil',
      'berekening',
      'doelen',
      'gekozen',
      'voorgesteld',
      'verplicht',
      'toezeggingen',
      'verlaging',
      'eerste_maanden',
      'rekening_maanden',
      'stukken',
      'plichten',
    ]),
    /** What stands above the columns of its table. */
    kop: z.array(zin).min(2).optional(),
  }),
]);
const deel = z.strictObject({ kop: zin, blokken: z.array(blok).min(1) });
const veld = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  soort: z.enum(['dag', 'tekst', 'alinea']),
  label: zin,
  hulp: zin.optional(),
  /** Known already: what is filled in beforehand. */
  feit: z.string().optional(),
  /** May stay empty: its paragraph is then left out. */
  leeg: z.literal(true).optional(),
});
const sjabloon = z.strictObject({
  vanaf: z.iso.date(),
  naam: zin,
  kring: z.enum(['begeleiding', 'inkomen']),
  slechtNieuws: z.enum(['ja', 'nee', 'als_minder']),
  besluit: z.boolean(),
  velden: z.array(veld),
  titel: zin,
  kort: z.array(zin).min(1),
  delen: z.array(deel).min(1),
  /** Places that say one of a few sentences, whichever is true: per place, by name. */
  keuzes: z.record(z.string(), z.record(z.string(), zin)).optional(),
  waarom: z.strictObject({ kop: zin, blokken: z.array(blok).min(1), artikelen: z.array(zin).min(1) }).optional(),
});
const kader = z.strictObject({
  vanaf: z.iso.date(),
  aanhef: zin,
  kenmerk: zin,
  bezwaar: z.strictObject({ kop: zin, tekst: zin }),
  vragen: z.strictObject({ kop: zin, tekst: zin, metDagen: zin }),
  groet: zin,
  namens: zin,
  regels: zin,
  bladzijde: zin,
  talen: z.array(z.strictObject({ taal: z.string(), zin })),
  /** Names of what a correction is about. */
  correctie: z.strictObject({ bijstand: zin, reserve: zin, premie: zin, premie_p2: zin }).optional(),
  /** Said at the foot of a letter of a municipality that does not exist. */
  verzonnen: zin.optional(),
});
export type Sjabloon = z.infer<typeof sjabloon>;
export type Sjabloonblok = z.infer<typeof blok>;
export type Kader = z.infer<typeof kader>;

const BOEK = z.strictObject({ kader: z.array(kader), sjablonen: z.record(z.string(), z.array(sjabloon)) }).parse(bron);
/** Names of the letters, in the order of the book. */
export const SJABLONEN: readonly string[] = Object.keys(BOEK.sjablonen);
/** The book as it comes with the software, for the check of its language. */
export const sjabloonboek = (): { kader: readonly Kader[]; sjablonen: Readonly<Record<string, readonly Sjabloon[]>> } =>
  BOEK;

/**
 * The template that counts on a day. A municipality has its own words with a dated setting `brief.sjabloon.<name>` (or
 * `brief.kader`) of the same shape; without one the book counts.
 * @throws Error when there is none on that day, or the setting has another shape
 */
export async function sjabloonOp(t: Toegang, naam: string, dag = t.vandaag): Promise<Sjabloon> {
  const eigen = await instelling(t, `brief.sjabloon.${naam}`, dag);
  if (eigen !== null) return sjabloon.parse(eigen);
  const uit = BOEK.sjablonen[naam]?.filter((s) => s.vanaf <= dag).at(-1);
  if (!uit) throw new Error(`Op ${dag} is er geen brief "${naam}".`);
  return uit;
}

/** The words around every letter on a day. */
export async function kaderOp(t: Toegang, dag = t.vandaag): Promise<Kader> {
  const eigen = await instelling(t, 'brief.kader', dag);
  if (eigen !== null) return kader.parse(eigen);
  const uit = BOEK.kader.filter((k) => k.vanaf <= dag).at(-1);
  if (!uit) throw new Error(`Op ${dag} zijn er geen woorden rond een brief.`);
  return uit;
}

const afzender = z.strictObject({ regels: z.array(zin).min(1), telefoon: zin });
/** Address and general number of the municipality (setting `brief.afzender`); without one only its name. */
export async function afzenderOp(t: Toegang): Promise<z.infer<typeof afzender> | null> {
  const eigen = await instelling(t, 'brief.afzender', t.vandaag);
  return eigen === null ? null : afzender.parse(eigen);
}

async function instelling(t: Toegang, sleutel: string, dag: string): Promise<unknown> {
  const { rows } = await sql<{
    waarde: unknown;
  }>`select bijrijder.instelling(${sleutel}, ${dag}::date) as waarde`.execute(t.db);
  return rows[0]?.waarde ?? null;
}
