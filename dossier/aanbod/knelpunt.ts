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

/** What keeps the person from an offer, said by themselves. Counted; who said it and on which day is not kept. */
export async function telBlok(t: Toegang, aanbod: string, soort: Knelpunt): Promise<void> {
  await t.db
    .insertInto('aanbod_blok')
    .values({ gemeente: t.gemeente, aanbod, soort, maand: t.vandaag.slice(0, 7) })
    .execute();
}
