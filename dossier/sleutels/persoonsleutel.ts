import { sql } from 'kysely';
import type { Kluis, Moment, Persoonskluis } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    persoonsleutel: {
      gemeente: number;
      persoon: string;
      vak: string;
      sleutel: string;
      waarde: Buffer;
      gemaakt_op: Moment;
    };
  }
}

/** Part of a person's keys: `vast` (BSN, bank account) or the year the files are about. */
export type Vak = 'vast' | `${number}`;

/** The name under which a value says that it lies under a person's own key. */
export const onderPersoonsleutel = (vak: Vak): string => `p:${vak}`;
/** The part in such a name, or null when the value lies under a key of the installation. */
export const vakVan = (sleutel: string | null): Vak | null =>
  sleutel?.startsWith('p:') ? (sleutel.slice(2) as Vak) : null;
/** What the wrapping of a person's key is bound to. */
export const sleutelContext = (gemeente: number, persoon: string, vak: string): string =>
  `persoonsleutel:${gemeente}:${persoon}:${vak}`;

/** The opened key of a person, or null when it was never made or has been destroyed. */
export async function leesPersoonskluis(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  vak: Vak,
): Promise<Persoonskluis | null> {
  const { rows } = await sql<{
    sleutel: string;
    waarde: Buffer;
  }>`select * from bijrijder.persoonsleutel(${persoon}::uuid, ${vak})`.execute(t.db);
  return rows[0] ? kluis.openPersoonsleutel(rows[0], sleutelContext(t.gemeente, persoon, vak)) : null;
}

/** The opened key of a person; made when it is not there yet. */
export async function persoonskluis(t: Toegang, kluis: Kluis, persoon: string, vak: Vak): Promise<Persoonskluis> {
  const er = await leesPersoonskluis(t, kluis, persoon, vak);
  if (er) return er;
  const { sleutel, waarde } = kluis.nieuwePersoonsleutel(sleutelContext(t.gemeente, persoon, vak));
  await sql`select bijrijder.bewaar_persoonsleutel(${persoon}::uuid, ${vak}, ${sleutel}, ${waarde})`.execute(t.db);
  return (await leesPersoonskluis(t, kluis, persoon, vak))!;
}

/** A row of `persoonsleutel` that is not stored yet, and what it opens: for filling a municipality in one go. */
export function maakPersoonsleutel(
  kluis: Kluis,
  gemeente: number,
  persoon: string,
  vak: Vak,
): { rij: { gemeente: number; persoon: string; vak: Vak; sleutel: string; waarde: Buffer }; eigen: Persoonskluis } {
  const context = sleutelContext(gemeente, persoon, vak);
  const ingepakt = kluis.nieuwePersoonsleutel(context);
  return { rij: { gemeente, persoon, vak, ...ingepakt }, eigen: kluis.openPersoonsleutel(ingepakt, context) };
}
