import { type Kysely, sql } from 'kysely';
import { BEWAARDER, type Db, type Kluis, type Tabellen } from '../databank/index.ts';
import { sleutelContext } from './persoonsleutel.ts';

/** A value of the installation's own keys: where it stands, and what its encryption is bound to. */
type Plek = {
  tabel: string;
  waarde: string;
  id: string;
  context: (gemeente: number, id: string) => string;
  /** How many at once; large values go one by one. */
  perKeer?: number;
};

/** What the encryption of a message of the bank is bound to. */
export const bankberichtContext = (gemeente: number, id: string): string => `bankbericht:${gemeente}:${id}`;
/** The same for one that a colleague handed in and that is not read yet. */
export const bankantwoordContext = (gemeente: number, id: string): string => `bankantwoord:${gemeente}:${id}`;
/** The same for what stands with an amount that came in: who paid it, from which account, with which words. */
export const ontvangstContext = (gemeente: number, id: string): string => `ontvangst:${gemeente}:${id}`;

/** Every place with a value under a key of the installation. A place that is not here fails the test of this folder. */
const PLEKKEN: readonly Plek[] = [
  { tabel: 'persoon_bsn', waarde: 'versleuteld', id: 'persoon', context: (g, id) => `bsn:${g}:${id}` },
  { tabel: 'rekening', waarde: 'iban', id: 'id', context: (g, id) => `iban:${g}:${id}` },
  { tabel: 'bankbericht', waarde: 'inhoud', id: 'id', context: bankberichtContext, perKeer: 1 },
  { tabel: 'bankantwoord', waarde: 'inhoud', id: 'id', context: bankantwoordContext, perKeer: 1 },
  { tabel: 'bankontvangst', waarde: 'inhoud', id: 'id', context: ontvangstContext },
  { tabel: 'klacht.klacht', waarde: 'inhoud', id: 'id', context: (g) => `klacht:${g}:klacht` },
  { tabel: 'klacht.stap', waarde: 'inhoud', id: 'id', context: (g) => `klacht:${g}:stap` },
];
/** They go by themselves within an hour, and hold nothing that must stay. */
export const VANZELF_WEG = ['aanmelding', 'bewaard_formulier', 'formulier_concept'];
export const GEWISSELDE_TABELLEN = ['persoonsleutel', ...PLEKKEN.map((p) => p.tabel)];

const PER_KEER = 2_000;

/** Work as the keeper on one municipality; with the worker login. */
export const alsBewaarder = <T>(db: Db, gemeente: number, fn: (tx: Kysely<Tabellen>) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await sql`select set_config('bijrijder.gemeente', ${String(gemeente)}, true), set_config('role', ${BEWAARDER}, true)`.execute(
      tx,
    );
    return fn(tx);
  });

/** How many values lie under each key of the installation, for all places. */
export async function telSleutels(werk: Db, gemeente: number): Promise<Map<string, number>> {
  const uit = new Map<string, number>();
  await alsBewaarder(werk, gemeente, async (tx) => {
    for (const { tabel, waarde } of [{ tabel: 'persoonsleutel', waarde: 'waarde' }, ...PLEKKEN]) {
      const { rows } = await sql<{ sleutel: string; aantal: number }>`
        select sleutel, count(*)::int as aantal from ${sql.table(tabel)}
        where sleutel not like 'p:%' and ${sql.ref(waarde)} is not null group by sleutel`.execute(tx);
      for (const r of rows) uit.set(r.sleutel, (uit.get(r.sleutel) ?? 0) + r.aantal);
    }
  });
  return uit;
}

/**
 * Put everything that lies under an older key of the installation under the one of now. Persons' keys are wrapped anew, so
 * what they lock needs no touching. May be stopped and started again; already done is skipped. Returns how many values.
 */
export async function wisselSleutels(werk: Db, kluis: Kluis, gemeente: number): Promise<number> {
  let som = 0;
  for (;;) {
    const aantal = await alsBewaarder(werk, gemeente, async (tx) => {
      const { rows } = await sql<{ persoon: string; vak: string; sleutel: string; waarde: Buffer }>`
        select persoon, vak, sleutel, waarde from persoonsleutel where sleutel <> ${kluis.huidig} limit ${PER_KEER} for update`.execute(
        tx,
      );
      for (const r of rows) {
        const nieuw = kluis.verpak(r, sleutelContext(gemeente, r.persoon, r.vak));
        await sql`update persoonsleutel set sleutel = ${nieuw.sleutel}, waarde = ${nieuw.waarde}
          where gemeente = ${gemeente} and persoon = ${r.persoon} and vak = ${r.vak}`.execute(tx);
      }
      return rows.length;
    });
    som += aantal;
    if (aantal < PER_KEER) break;
  }
  for (const plek of PLEKKEN) {
    const perKeer = plek.perKeer ?? PER_KEER;
    for (;;) {
      const aantal = await alsBewaarder(werk, gemeente, async (tx) => {
        const { rows } = await sql<{ id: string; sleutel: string; waarde: Buffer }>`
          select ${sql.ref(plek.id)} as id, sleutel, ${sql.ref(plek.waarde)} as waarde from ${sql.table(plek.tabel)}
          where sleutel <> ${kluis.huidig} and sleutel not like 'p:%' and ${sql.ref(plek.waarde)} is not null limit ${perKeer}`.execute(
          tx,
        );
        for (const r of rows) {
          const nieuw = kluis.verpak(r, plek.context(gemeente, r.id));
          await sql`update ${sql.table(plek.tabel)} set sleutel = ${nieuw.sleutel}, ${sql.ref(plek.waarde)} = ${nieuw.waarde}
            where gemeente = ${gemeente} and ${sql.ref(plek.id)} = ${r.id}`.execute(tx);
        }
        return rows.length;
      });
      som += aantal;
      if (aantal < perKeer) break;
    }
  }
  return som + (await versleutelBankberichten(werk, kluis, gemeente));
}

/**
 * Put messages of the bank that still lie readable (from before they were encrypted, or written by a server of the version before) under
 * the key of now, one by one. May be stopped and started again. @returns how many
 */
export async function versleutelBankberichten(werk: Db, kluis: Kluis, gemeente: number): Promise<number> {
  let som = 0;
  for (const [tabel, context] of [
    ['bankbericht', bankberichtContext],
    ['bankantwoord', bankantwoordContext],
  ] as const)
    while (
      await alsBewaarder(werk, gemeente, async (tx) => {
        const { rows } = await sql<{ id: string; inhoud: Buffer }>`select id, inhoud from ${sql.table(tabel)}
          where gemeente = ${gemeente} and sleutel is null and inhoud is not null limit 1 for update skip locked`.execute(
          tx,
        );
        const r = rows[0];
        if (!r) return false;
        const { sleutel, waarde } = kluis.versleutelBytes(r.inhoud, context(gemeente, r.id));
        await sql`update ${sql.table(tabel)} set sleutel = ${sleutel}, inhoud = ${waarde} where gemeente = ${gemeente} and id = ${r.id}`.execute(
          tx,
        );
        return true;
      })
    )
      som += 1;
  return som;
}
