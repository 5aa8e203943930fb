import type { Generated } from 'kysely';
import type { Dag } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    gebruiker_gezicht: {
      gemeente: number;
      gebruiker: string;
      soort: 'image/jpeg' | 'image/svg+xml';
      inhoud: Buffer;
      versie: Generated<string>;
      gezet_op: Dag;
    };
  }
}

/** Which picture of a colleague there is for the asker, as a word that changes with every new one; null: initials. */
export async function gezichtVan(t: Toegang, gebruiker: string): Promise<string | null> {
  const rij = await t.db
    .selectFrom('gebruiker_gezicht')
    .select('versie')
    .where((e) => e.and({ gemeente: t.gemeente, gebruiker }))
    .executeTakeFirst();
  return rij?.versie ?? null;
}

/** The picture itself, for who works with this colleague. */
export const leesGezicht = (t: Toegang, gebruiker: string): Promise<{ soort: string; inhoud: Buffer } | undefined> =>
  t.db
    .selectFrom('gebruiker_gezicht')
    .select(['soort', 'inhoud'])
    .where((e) => e.and({ gemeente: t.gemeente, gebruiker }))
    .executeTakeFirst();

/** A colleague puts their own picture there, as the isolated reader made it; null takes it away. Nothing of the old one is kept. */
export async function zetGezicht(t: Toegang, inhoud: Uint8Array | null): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  const gebruiker = t.wie.id;
  await t.db
    .deleteFrom('gebruiker_gezicht')
    .where((e) => e.and({ gemeente: t.gemeente, gebruiker }))
    .execute();
  if (inhoud)
    await t.db
      .insertInto('gebruiker_gezicht')
      .values({
        gemeente: t.gemeente,
        gebruiker,
        soort: 'image/jpeg',
        inhoud: Buffer.from(inhoud),
        gezet_op: t.vandaag,
      })
      .onConflict((c) => c.doNothing())
      .execute();
}
