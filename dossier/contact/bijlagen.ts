import { randomUUID } from 'node:crypto';
import type { Generated } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import type { Moment } from '../databank/tabellen.ts';
import { leesPersoonskluis, onderPersoonsleutel, persoonskluis } from '../sleutels/index.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    bericht_bijlage: {
      gemeente: number;
      id: string;
      bericht: string;
      persoon: string;
      naam: string;
      soort: string;
      inhoud: Buffer;
      onder_sleutel: string;
      ontvangen_op: Generated<Moment>;
    };
    bericht_beeld: {
      gemeente: number;
      bijlage: string;
      pagina: number;
      persoon: string;
      soort: string;
      inhoud: Buffer;
      onder_sleutel: string;
    };
  }
}

/** A file as it came in. */
export type Bestand = { naam: string; soort: string; bytes: Uint8Array };
/** One page of what came with a message. */
export type Berichtbeeld = { bericht: string; bijlage: string; pagina: number };

const plek = (tabel: 'bijlage' | 'beeld', gemeente: number, id: string): string => `bericht_${tabel}:${gemeente}:${id}`;

/** A person sends a message with files, kept as they came under their own key. @returns the ids of the files, in order */
export async function stuurMetBestanden(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  bericht: { tekst: string; gebruiker: string | null },
  bestanden: readonly Bestand[],
): Promise<string[]> {
  const { id } = await t.db
    .insertInto('bericht')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: bericht.gebruiker,
      van: 'client',
      tekst: bericht.tekst.trim(),
      pad: null,
      dag: t.vandaag,
      door_persoon: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const eigen = await persoonskluis(t, kluis, persoon, 'vast');
  const rijen = bestanden.map((b) => {
    const bijlage = randomUUID();
    return {
      gemeente: t.gemeente,
      id: bijlage,
      bericht: id,
      persoon,
      naam: b.naam.slice(0, 120),
      soort: b.soort.slice(0, 80),
      inhoud: eigen.versleutel(Buffer.from(b.bytes), plek('bijlage', t.gemeente, bijlage)),
      onder_sleutel: onderPersoonsleutel('vast'),
    };
  });
  await t.db.insertInto('bericht_bijlage').values(rijen).execute();
  return rijen.map((r) => r.id);
}

/** Keeps the pictures the isolated reader made of one file; only these are ever shown. */
export async function bewaarBerichtbeelden(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  bijlage: string,
  beelden: readonly { soort: string; inhoud: Buffer }[],
): Promise<void> {
  if (beelden.length === 0) return;
  const eigen = await persoonskluis(t, kluis, persoon, 'vast');
  await t.db
    .insertInto('bericht_beeld')
    .values(
      beelden.map((b, i) => ({
        gemeente: t.gemeente,
        bijlage,
        pagina: i + 1,
        persoon,
        soort: b.soort,
        inhoud: eigen.versleutel(b.inhoud, plek('beeld', t.gemeente, `${bijlage}:${i + 1}`)),
        onder_sleutel: onderPersoonsleutel('vast'),
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute();
}

/** The pages that came with the messages of a person, in the order they were sent. */
export const berichtbeeldenVan = (t: Toegang, persoon: string): Promise<Berichtbeeld[]> =>
  t.db
    .selectFrom('bericht_beeld as p')
    .innerJoin('bericht_bijlage as b', (j) => j.onRef('b.gemeente', '=', 'p.gemeente').onRef('b.id', '=', 'p.bijlage'))
    .select(['b.bericht', 'p.bijlage', 'p.pagina'])
    .where('p.gemeente', '=', t.gemeente)
    .where('p.persoon', '=', persoon)
    .orderBy('b.ontvangen_op')
    .orderBy('p.bijlage')
    .orderBy('p.pagina')
    .execute();

/** The picture of one page, for who may see it. */
export async function leesBerichtbeeld(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  bijlage: string,
  pagina: number,
): Promise<{ soort: string; inhoud: Buffer } | undefined> {
  const rij = await t.db
    .selectFrom('bericht_beeld')
    .select(['soort', 'inhoud'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon, bijlage, pagina }))
    .executeTakeFirst();
  const eigen = rij && (await leesPersoonskluis(t, kluis, persoon, 'vast'));
  return rij && eigen
    ? { soort: rij.soort, inhoud: eigen.ontsleutel(rij.inhoud, plek('beeld', t.gemeente, `${bijlage}:${pagina}`)) }
    : undefined;
}
