import type { Toegang } from '../toegang/index.ts';
import type { Delen } from '../verhaal/index.ts';
import type { Stapstand, Terrein, Vorm } from './tabellen.ts';

/** The person chooses how close we walk along. As often as they want. */
export async function kiesVorm(t: Toegang, persoon: string, vorm: Vorm): Promise<void> {
  await t.db
    .insertInto('begeleidingsvorm')
    .values({ gemeente: t.gemeente, persoon, vorm, gekozen_op: t.vandaag })
    .execute();
}

export type Doelvraag = { tekst: string; terrein: Terrein; delen: Delen };

/** A goal in the person's own words. */
export async function doelErbij(t: Toegang, persoon: string, doel: Doelvraag): Promise<string> {
  const rij = await t.db
    .insertInto('doel')
    .values({ gemeente: t.gemeente, persoon, ...doel, tekst: doel.tekst.trim(), gemaakt_op: t.vandaag })
    .returning('id')
    .executeTakeFirstOrThrow();
  return rij.id;
}

/** Other words, another field, rest, or reached. */
export async function veranderDoel(
  t: Toegang,
  persoon: string,
  id: string,
  anders: Partial<Doelvraag & { stand: 'open' | 'rust' | 'gehaald' }>,
): Promise<void> {
  await t.db
    .updateTable('doel')
    .set(anders)
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** Takes a goal out of the plan; its steps stay. */
export async function verwijderDoel(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .deleteFrom('doel')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

export type Stapvraag = {
  tekst: string;
  woorden?: string;
  wanneer?: string;
  doel?: string | null;
  voorstel?: string | null;
  delen?: Delen;
};

/** A small step, at the end of the row. */
export async function stapErbij(t: Toegang, persoon: string, stap: Stapvraag): Promise<string> {
  const rij = await t.db
    .insertInto('stap')
    .values((e) => ({
      gemeente: t.gemeente,
      persoon,
      doel: stap.doel ?? null,
      voorstel: stap.voorstel ?? null,
      tekst: stap.tekst.trim(),
      woorden: stap.woorden?.trim() ?? '',
      wanneer: stap.wanneer?.trim() ?? '',
      delen: stap.delen ?? 'klantmanager',
      gemaakt_op: t.vandaag,
      plaats: e
        .selectFrom('stap')
        .select((s) => s.fn.coalesce(s(s.fn.max('plaats'), '+', 1), s.lit(0)).as('plaats'))
        .where((s) => s.and({ gemeente: t.gemeente, persoon })),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return rij.id;
}

/** Where a step is, or other words for it. */
export async function veranderStap(
  t: Toegang,
  persoon: string,
  id: string,
  anders: { stand?: Stapstand; tekst?: string; woorden?: string; wanneer?: string; delen?: Delen },
): Promise<void> {
  const klaar = anders.stand === undefined ? {} : { klaar_op: anders.stand === 'klaar' ? t.vandaag : null };
  await t.db
    .updateTable('stap')
    .set({ ...anders, ...klaar })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** Takes a step out of the plan. */
export async function haalStapWeg(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .deleteFrom('stap')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}
