import { type Bestand, stuurMetBestanden } from '../contact/index.ts';
import type { Kluis } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { type Aanvulsoort, openAanvulling } from './aanvullen.ts';

/**
 * Somebody sends papers for one thing that was asked. They come with a message, under the person's own key. When the question was
 * settled meanwhile they stay with that message, so that nothing is lost. @returns ids of the files, in order
 */
export async function stuurPapieren(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  v: { wat: Aanvulsoort; tekst: string; gebruiker: string | null },
  bestanden: readonly Bestand[],
): Promise<string[]> {
  const ids = await stuurMetBestanden(t, kluis, persoon, v, bestanden);
  const open = await openAanvulling(t, persoon);
  if (open?.wat.includes(v.wat))
    await t.db
      .insertInto('aanvulling_stuk')
      .values(
        ids.map((bijlage) => ({
          gemeente: t.gemeente,
          bijlage,
          aanvulling: open.id,
          persoon,
          wat: v.wat,
          op: t.vandaag,
        })),
      )
      .execute();
  return ids;
}
