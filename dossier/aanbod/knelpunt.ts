import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Knelpunt } from './tabellen.ts';

/** What blocks, as a problem of the offer, by a colleague. Refused when it names somebody. */
export async function meldKnelpunt(t: Toegang, aanbod: string, soort: Knelpunt, toelichting: string): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  await t.db
    .insertInto('aanbod_knelpunt')
    .values({
      gemeente: t.gemeente,
      aanbod,
      gebruiker: t.wie.id,
      soort,
      toelichting: toelichting.trim(),
      op: t.vandaag,
    })
    .execute();
}

/**
 * What keeps the person from an offer, said by themselves. Counted once a month for each cause; who said it and on which day is not kept
 * with the count. @returns whether it counted
 */
export async function telBlok(t: Toegang, kluis: Kluis, aanbod: string, soort: Knelpunt): Promise<boolean> {
  if (t.wie.soort !== 'persoon') throw new Error('Dit zegt de mens zelf.');
  const merk = kluis.zoekhash([t.wie.id, aanbod, soort, t.vandaag.slice(0, 7)].join(':'), `aanbod-blok:${t.gemeente}`);
  const { rows } = await sql<{ telt: boolean }>`
    select bijrijder.tel_blok(${aanbod}, ${soort}, ${merk}) as telt`.execute(t.db);
  return rows[0]?.telt === true;
}
