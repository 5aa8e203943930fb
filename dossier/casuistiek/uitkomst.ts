import { sql } from 'kysely';
import { z } from 'zod';
import { beloof } from '../contact/index.ts';
import { stelVoor } from '../plan/index.ts';
import type { Toegang } from '../toegang/index.ts';

/** An action of an outcome. `gebruiker` null: the person does it, in their own time; a colleague has a day. */
const NIEUW = z.union([
  z.object({ gebruiker: z.uuid(), wat: z.string(), voor: z.iso.date() }),
  z.object({ gebruiker: z.null(), wat: z.string(), voor: z.null() }),
]);
export type Nieuwactie = z.infer<typeof NIEUW>;

/** What the person reads before it is final. */
export type Concept = { tekst: string; gedeeldOp: string; acties: Nieuwactie[] };
/** `door` null: the person. `vanMij`: whoever looks took it on and can say that it is done. */
export type Casusactie = {
  id: string;
  wat: string;
  door: string | null;
  voor: string | null;
  gedaanOp: string | null;
  vanMij: boolean;
};

/** Lets the person read what would come of it, before it is final. Shared anew it replaces what stood there. */
export async function deelConcept(
  t: Toegang,
  casus: string,
  tekst: string,
  acties: readonly Nieuwactie[],
): Promise<void> {
  const concept = { tekst: tekst.trim(), acties: JSON.stringify(acties), gedeeld_op: t.vandaag };
  await t.db
    .insertInto('casus_concept')
    .values({ gemeente: t.gemeente, casus, ...concept })
    .onConflict((c) => c.columns(['gemeente', 'casus']).doUpdateSet(concept))
    .execute();
}

/** The person says what they think of it, and whether others may learn from the question without them. */
export async function antwoordOpConcept(t: Toegang, casus: string, tekst: string, voorbeeld: boolean): Promise<void> {
  await t.db
    .insertInto('casus_antwoord')
    .values({ gemeente: t.gemeente, casus, tekst: tekst.trim(), voorbeeld, op: t.vandaag })
    .execute();
}

/**
 * What came of it, final. Each action goes back to the person: of a colleague as a promise in that name, of the person as an
 * offer that stands in their plan when they say yes. Needs the person declared.
 */
export async function rondCasusAf(
  t: Toegang,
  persoon: string,
  casus: string,
  tekst: string,
  acties: readonly Nieuwactie[] = [],
): Promise<void> {
  await t.db
    .insertInto('casus_uitkomst')
    .values({ gemeente: t.gemeente, casus, tekst: tekst.trim(), op: t.vandaag })
    .execute();
  for (const [plaats, a] of acties.entries()) {
    if (!a.gebruiker) await stelVoor(t, persoon, a.wat, tekst);
    const toezegging = a.gebruiker ? await beloof(t, persoon, a.wat, a.voor, { casus, gebruiker: a.gebruiker }) : null;
    await t.db
      .insertInto('casus_actie')
      .values({
        gemeente: t.gemeente,
        casus,
        plaats,
        gebruiker: a.gebruiker,
        wat: a.wat.trim(),
        voor: a.voor,
        toezegging,
      })
      .execute();
  }
}

/** Whoever took the action on says that it is done; the person sees it at the promise. */
export async function zetActieKlaar(t: Toegang, actie: string): Promise<void> {
  await sql`select bijrijder.casus_actie_klaar(${actie}::uuid)`.execute(t.db);
}

export async function leesConcepten(t: Toegang, casussen: readonly string[]): Promise<Map<string, Concept>> {
  if (t.rol !== 'client' && t.rol !== 'klantmanager') return new Map();
  const rijen = await t.db
    .selectFrom('casus_concept')
    .select(['casus', 'tekst', 'acties', 'gedeeld_op'])
    .where('casus', 'in', [...casussen])
    .execute();
  return new Map(
    rijen.map((r) => [r.casus, { tekst: r.tekst, gedeeldOp: r.gedeeld_op, acties: NIEUW.array().parse(r.acties) }]),
  );
}

export async function leesActies(t: Toegang, casussen: readonly string[]): Promise<Map<string, Casusactie[]>> {
  const rijen = await t.db
    .selectFrom('casus_actie as a')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.casus', 'a.id', 'a.wat', 'a.voor', 'a.gedaan_op as gedaanOp', 'a.gebruiker', 'g.naam as door'])
    .where('a.casus', 'in', [...casussen])
    .orderBy('a.plaats')
    .execute();
  const uit = new Map<string, Casusactie[]>();
  for (const { casus, gebruiker, ...a } of rijen) {
    const vanMij = t.wie.soort === 'medewerker' && gebruiker === t.wie.id;
    uit.set(casus, [...(uit.get(casus) ?? []), { ...a, vanMij }]);
  }
  return uit;
}
