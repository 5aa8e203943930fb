import type { Kluis } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { eigenSleutels, Gemeentekaart, vingerafdruk } from './sleutels.ts';

export type Buur = { id: string; code: number; naam: string; kaart: Gemeentekaart; vingerafdruk: string };

/** Municipalities we exchange with now, by name. */
export async function buren(t: Toegang): Promise<Buur[]> {
  const rijen = await t.db
    .selectFrom('buurgemeente')
    .select(['id', 'code', 'naam', 'kaart', 'vingerafdruk'])
    .where('gemeente', '=', t.gemeente)
    .where('gestopt_op', 'is', null)
    .orderBy('naam')
    .execute();
  return rijen.map((r) => ({ ...r, kaart: Gemeentekaart.parse(r.kaart) }));
}

/** Our own keys; the name of the municipality is part of the card. */
export async function onzeSleutels(t: Toegang, kluis: Kluis) {
  const { naam } = await t.db
    .selectFrom('gemeente')
    .select('naam')
    .where('code', '=', t.gemeente)
    .executeTakeFirstOrThrow();
  return eigenSleutels(kluis, { code: t.gemeente, naam });
}

/** A card as it was pasted; null when it is not one. */
export function leesKaart(tekst: string): Gemeentekaart | null {
  try {
    const { data } = Gemeentekaart.safeParse(JSON.parse(tekst));
    return data ?? null;
  } catch {
    return null;
  }
}

/** A municipality of which the digest was compared. False when one with this number is there already: stop that one first. */
export async function voegBuurToe(t: Toegang, kaart: Gemeentekaart, vergeleken: string): Promise<boolean> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  const nieuw = await t.db
    .insertInto('buurgemeente')
    .values({
      gemeente: t.gemeente,
      code: kaart.code,
      naam: kaart.naam,
      kaart: JSON.stringify(kaart),
      vingerafdruk: vingerafdruk(kaart),
      vergeleken: vergeleken.trim(),
      door: t.wie.id,
      toegevoegd_op: t.vandaag,
      gestopt_op: null,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  return nieuw !== undefined;
}

export async function stopBuur(t: Toegang, id: string): Promise<void> {
  await t.db
    .updateTable('buurgemeente')
    .set({ gestopt_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, id }))
    .where('gestopt_op', 'is', null)
    .execute();
}
