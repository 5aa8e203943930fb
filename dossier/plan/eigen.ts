import type { Toegang } from '../toegang/index.ts';
import type { Delen } from '../verhaal/index.ts';
import type { Haalbaar, Stapstand, Terrein, Vorm } from './tabellen.ts';

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

/** Other words, another field, rest, or reached. False: the goal is not there (any more). */
export async function veranderDoel(
  t: Toegang,
  persoon: string,
  id: string,
  anders: Partial<Doelvraag & { stand: 'open' | 'rust' | 'gehaald' }>,
): Promise<boolean> {
  const uit = await t.db
    .updateTable('doel')
    .set(anders)
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirst();
  return uit.numUpdatedRows > 0n;
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
  haalbaar?: Haalbaar | null;
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
      haalbaar: stap.haalbaar ?? null,
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

export type Stapwijziging = {
  stand?: Stapstand;
  tekst?: string;
  woorden?: string;
  wanneer?: string;
  /** A goal of this person, or none. */
  doel?: string | null;
  haalbaar?: Haalbaar | null;
  delen?: Delen;
};

/** Where a step is, other words for it, another goal, or whether it can be done. What it was is kept for the person (database). */
export async function veranderStap(t: Toegang, persoon: string, id: string, anders: Stapwijziging): Promise<void> {
  const klaar = anders.stand === undefined ? {} : { klaar_op: anders.stand === 'klaar' ? t.vandaag : null };
  await t.db
    .updateTable('stap')
    .set({ ...anders, ...klaar })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** The steps of a person in their order, held until the transaction ends: two tabs do not mix the order. */
const opRij = (t: Toegang, persoon: string) =>
  t.db
    .selectFrom('stap')
    .select(['id', 'plaats'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon }))
    .orderBy('plaats')
    .orderBy('id')
    .forUpdate()
    .execute();

async function zetOpRij(t: Toegang, persoon: string, rij: readonly { id: string; plaats: number }[]): Promise<void> {
  for (const [plaats, stap] of rij.entries())
    if (stap.plaats !== plaats)
      await t.db
        .updateTable('stap')
        .set({ plaats })
        .where((e) => e.and({ gemeente: t.gemeente, persoon, id: stap.id }))
        .execute();
}

/** Puts a step one place earlier (-1) or later (1). At the end of the row nothing happens. */
export async function schuifStap(t: Toegang, persoon: string, id: string, kant: -1 | 1): Promise<void> {
  const rij = await opRij(t, persoon);
  const nu = rij.findIndex((s) => s.id === id);
  const stap = rij[nu];
  if (!stap || !rij[nu + kant]) return;
  rij.splice(nu, 1);
  rij.splice(nu + kant, 0, stap);
  await zetOpRij(t, persoon, rij);
}

/**
 * Cuts a step in smaller ones, in the person's words: the step becomes the first of them, the others come right after it, with the
 * same goal and readers. Fewer than two pieces: nothing happens.
 */
export async function splitsStap(t: Toegang, persoon: string, id: string, stukken: readonly string[]): Promise<void> {
  const [eerste, ...rest] = stukken.map((s) => s.trim()).filter(Boolean);
  if (!eerste || rest.length === 0) return;
  const rij = await opRij(t, persoon);
  const stap = await t.db
    .selectFrom('stap')
    .select(['doel', 'voorstel', 'delen', 'haalbaar'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirst();
  if (!stap) return;
  const kleiner = stap.haalbaar === 'kleiner' ? { haalbaar: null } : {};
  await veranderStap(t, persoon, id, { tekst: eerste, ...kleiner });
  const { doel, voorstel, delen } = stap;
  const nieuw: { id: string; plaats: number }[] = [];
  for (const tekst of rest)
    nieuw.push({ id: await stapErbij(t, persoon, { tekst, doel, voorstel, delen }), plaats: -1 });
  rij.splice(rij.findIndex((s) => s.id === id) + 1, 0, ...nieuw);
  await zetOpRij(t, persoon, rij);
}

/** What the steps of a person were before, newest first; only for themselves. */
export async function eerderVan(
  t: Toegang,
  persoon: string,
): Promise<{ id: string; stap: string; tekst: string; tot: string }[]> {
  const rijen = await t.db
    .selectFrom('stap_eerder as e')
    .innerJoin('stap as s', (j) => j.onRef('s.gemeente', '=', 'e.gemeente').onRef('s.id', '=', 'e.stap'))
    .select(['e.id', 'e.stap', 'e.tekst', 'e.tot', 's.tekst as nu'])
    .where('e.gemeente', '=', t.gemeente)
    .where('e.persoon', '=', persoon)
    .orderBy('e.id', 'desc')
    .execute();
  // only the words that were others: a step that was done and begun again says the same
  return rijen
    .filter((r, i) => r.tekst !== (rijen.slice(0, i).findLast((x) => x.stap === r.stap)?.tekst ?? r.nu))
    .map(({ nu: _, ...r }) => r);
}

/** Takes a step out of the plan. */
export async function haalStapWeg(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .deleteFrom('stap')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}
