import { isJongere, isMeerderjarig } from '@bijrijder/recht';
import type { Toegang } from '../toegang/index.ts';

/** A plan van aanpak (art. 44a Pw): what the municipality does, and when it is looked at together. Days `YYYY-MM-DD`. */
export type Aanpak = { id: string; ondersteuning: string; evaluatieOp: string; op: string; door: string };

/** The newest plan van aanpak of somebody; undefined: none yet. */
export async function aanpakVan(t: Toegang, persoon: string): Promise<Aanpak | undefined> {
  return t.db
    .selectFrom('plan_van_aanpak as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.id', 'a.ondersteuning', 'a.evaluatie_op as evaluatieOp', 'a.op', 'g.naam as door'])
    .where('a.gemeente', '=', t.gemeente)
    .where('a.persoon', '=', persoon)
    .orderBy('a.id', 'desc')
    .executeTakeFirst();
}

/** Records it. A change is a new one: what went with a letter stays as it was. The database wants a text and a day to come. */
export async function legAanpakVast(
  t: Toegang,
  persoon: string,
  a: { ondersteuning: string; evaluatieOp: string },
): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een plan van aanpak heeft de naam van een medewerker.');
  const { id } = await t.db
    .insertInto('plan_van_aanpak')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: t.wie.id,
      ondersteuning: a.ondersteuning.trim(),
      evaluatie_op: a.evaluatieOp,
      op: t.vandaag,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Who of these people gets a plan van aanpak with a decision of today, and the one they have (art. 44 lid 4 Pw). */
export async function aanpakNodig(
  t: Toegang,
  mensen: readonly string[],
): Promise<{ persoon: string; naam: string; aanpak: Aanpak | null }[]> {
  if (mensen.length === 0) return [];
  const rijen = await t.db
    .selectFrom('persoon')
    .select(['id', 'roepnaam', 'geboortedatum'])
    .where('gemeente', '=', t.gemeente)
    .where('id', 'in', [...mensen])
    .orderBy('id')
    .execute();
  const uit: { persoon: string; naam: string; aanpak: Aanpak | null }[] = [];
  for (const { id, roepnaam, geboortedatum } of rijen)
    if (isMeerderjarig(geboortedatum, t.vandaag) && isJongere(geboortedatum, t.vandaag))
      uit.push({ persoon: id, naam: roepnaam, aanpak: (await aanpakVan(t, id)) ?? null });
  return uit;
}
