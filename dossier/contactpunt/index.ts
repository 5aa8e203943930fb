import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

/** Where anybody can turn to: addresses (`https:`, `mailto:` or `tel:`), null when the municipality did not say. */
export type Contactpunten = {
  /** Who finds a weakness in the security. */
  lek: string | null;
  /** Who cannot use a page. */
  toegankelijkheid: string | null;
  /** The municipality's own accessibility statement in the national register. */
  verklaring: string | null;
};

export const CONTACTPUNTEN = [
  'lek',
  'toegankelijkheid',
  'verklaring',
] as const satisfies readonly (keyof Contactpunten)[];

/** An address somebody typed as one that can stand in a page or in security.txt (RFC 9116); null when it is none. */
export function leesAdres(getypt: string): string | null {
  const tekst = getypt.trim();
  const adres = /^[^\s@:/]+@[^\s@]+\.[^\s@]+$/.test(tekst) ? `mailto:${tekst}` : tekst;
  if (!/^(https:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+)$/.test(adres) || !URL.canParse(adres)) return null;
  return adres.length <= 300 ? adres : null;
}

/** What the municipality says now (setting `contactpunten`). */
export async function contactpunten(t: Toegang): Promise<Contactpunten> {
  const { rows } = await sql<{ waarde: Record<string, unknown> | null }>`
    select bijrijder.instelling('contactpunten', ${t.vandaag}::date) as waarde`.execute(t.db);
  const een = (naam: keyof Contactpunten) => leesAdres(String(rows[0]?.waarde?.[naam] ?? ''));
  return { lek: een('lek'), toegankelijkheid: een('toegankelijkheid'), verklaring: een('verklaring') };
}

/** Say it from today. */
export async function zetContactpunten(t: Toegang, nieuw: Contactpunten, reden: string): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een instelling staat op naam van een medewerker.');
  await t.db
    .insertInto('gemeente_instelling')
    .values({
      gemeente: t.gemeente,
      sleutel: 'contactpunten',
      vanaf: t.vandaag,
      waarde: JSON.stringify(nieuw),
      reden,
      door: t.wie.id,
    })
    .execute();
}
