import { sql } from 'kysely';
import type { Db, Kluis } from '../databank/index.ts';
import { codeVanFormulier, eenmalig, leesCode, metCode, type Toegang } from '../toegang/index.ts';
import { geefToestemming } from '../toestemming/index.ts';
import type { Beeld } from './stukken.ts';
import { kies, OBJECT_VAN, type Ontvanger, stukkenIn, teDelen } from './stukken.ts';

const CODE = { context: 'delingcode', object: 'toestemming', doel: 'helpen' } as const;
const LANGSTE_DAGEN = 92;

/** What somebody shares: with whom, why, which pieces, their own words for it, and until when (at most 92 days). */
export type Deelvraag = {
  soort: Ontvanger;
  met: string;
  waarom: string;
  stukken: readonly string[];
  woorden: string;
  tot: string;
  /** The one-time key of the form. */
  sleutel: string;
};
export type Deelfout = 'met' | 'waarom' | 'stukken' | 'woorden' | 'tot';

/** What a form shared. `eerder`: it was posted before, and what was shared then holds. `werkt`: the code still opens it. */
type Gedeelde = { code: string; met: string; tot: string; eerder: boolean; werkt: boolean };

const DAG = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Give the receiver a picture of exactly what was chosen, under a consent of its own. The code is made here and only its keyed hash
 * is kept. The same form posted again shares nothing new: it gives what was shared the first time, whatever it says now.
 * @returns what is not right, or what is shared
 * @throws Onleesbaar when the form came without a key
 */
export async function deelMetCode(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  v: Deelvraag,
): Promise<{ fout: Deelfout } | Gedeelde> {
  const code = codeVanFormulier(kluis, persoon, v.sleutel, CODE.context);
  const zoekhash = kluis.zoekhash(leesCode(code)!, CODE.context);
  const al = await gedeeldMet(t, persoon, zoekhash);
  if (al) return { code, eerder: true, ...al };
  const [met, waarom, woorden] = [v.met.trim(), v.waarom.trim(), v.woorden.trim().slice(0, 1000)];
  if (met.length < 2) return { fout: 'met' };
  if (waarom.length < 3) return { fout: 'waarom' };
  const uiterst = new Date(Date.parse(t.vandaag) + LANGSTE_DAGEN * 86_400_000).toISOString().slice(0, 10);
  if (!DAG.test(v.tot) || !new Date(v.tot).toISOString().startsWith(v.tot) || v.tot <= t.vandaag || v.tot > uiterst)
    return { fout: 'tot' };
  if (v.soort === 'arts' && woorden.length < 5) return { fout: 'woorden' };
  const beeld = kies(await teDelen(t, persoon, v.soort), v.soort, v.stukken, woorden);
  const stukken = stukkenIn(beeld);
  if (stukken.length === 0) return { fout: 'stukken' };
  // two posts at once: the second waits here for the first
  const { eerder } = await eenmalig(t, v.sleutel, async () => {
    const toestemming = await geefToestemming(t, persoon, { soort: v.soort, met, waarom, tot: v.tot });
    await t.db
      .insertInto('deling')
      .values({
        gemeente: t.gemeente,
        persoon,
        toestemming,
        soort: v.soort,
        beeld: JSON.stringify(beeld),
        objecten: stukken.map((s) => OBJECT_VAN[s]),
        zoekhash,
        gedeeld_op: t.vandaag,
        tot: v.tot,
      })
      .execute();
    return null;
  });
  const gedeeld = await gedeeldMet(t, persoon, zoekhash);
  if (!gedeeld) throw new Error('De sleutel van dit formulier hoort bij iets anders.');
  return { code, eerder, ...gedeeld };
}

async function gedeeldMet(
  t: Toegang,
  persoon: string,
  zoekhash: Buffer,
): Promise<{ met: string; tot: string; werkt: boolean } | null> {
  const rij = await t.db
    .selectFrom('deling as d')
    .innerJoin('toestemming as t', (j) => j.onRef('t.gemeente', '=', 'd.gemeente').onRef('t.id', '=', 'd.toestemming'))
    .select(['t.met', 'd.tot', 't.ingetrokken_op'])
    .where((e) => e.and({ 'd.gemeente': t.gemeente, 'd.persoon': persoon, 'd.zoekhash': zoekhash }))
    .executeTakeFirst();
  return rij ? { met: rij.met, tot: rij.tot, werkt: rij.ingetrokken_op === null && rij.tot >= t.vandaag } : null;
}

/** What somebody shares by code, per consent. For the person only. */
export async function delingenVan(t: Toegang, persoon: string): Promise<Map<string, Beeld>> {
  const rijen = await t.db
    .selectFrom('deling')
    .select(['toestemming', 'beeld'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .execute();
  return new Map(rijen.map((r) => [r.toestemming, r.beeld]));
}

export type Conclusie = { id: string; van: string; tekst: string; dag: string; getoond: boolean };

/** What doctors gave back: to the person all of it, to their klantmanager what the person shows. */
export async function conclusiesVan(t: Toegang, persoon: string): Promise<Conclusie[]> {
  const rijen = await t.db
    .selectFrom('deling_conclusie')
    .select(['id', 'van', 'tekst', 'dag', 'getoond_op'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .orderBy('id', 'desc')
    .execute();
  return rijen.map(({ getoond_op, ...r }) => ({ ...r, getoond: getoond_op !== null }));
}

/** The person shows a conclusion to their klantmanager, hides it again, or throws it away. */
export async function zetConclusie(
  t: Toegang,
  persoon: string,
  id: string,
  wat: 'toon' | 'verberg' | 'weg',
): Promise<void> {
  const plek = { gemeente: t.gemeente, persoon, id };
  if (wat === 'weg')
    await t.db
      .deleteFrom('deling_conclusie')
      .where((e) => e.and(plek))
      .execute();
  else
    await t.db
      .updateTable('deling_conclusie')
      .set({ getoond_op: wat === 'toon' ? t.vandaag : null })
      .where((e) => e.and(plek))
      .execute();
}

/** What opens with a code. */
export type Gedeeld = { soort: Ontvanger; met: string; beeld: Beeld; tot: string; conclusie: boolean };

/** Open what a code is for; the person reads that it was opened. Null: no such code, stopped, or its days are over. */
export const openDeling = (db: Db, kluis: Kluis, gemeente: number, code: string): Promise<Gedeeld | null> =>
  metCode({ db, kluis, gemeente }, { ...CODE, code, handeling: 'lezen' }, async (t, hash) => {
    const { rows } =
      await sql<Gedeeld>`select soort, met, beeld, tot, conclusie from bijrijder.deling_met_code(${hash})`.execute(
        t.db,
      );
    return rows[0] ?? null;
  });

/** A doctor's conclusion: what somebody can do, never what they have. False: the code does not work (any more), or there was one already. */
export const geefConclusie = async (
  db: Db,
  kluis: Kluis,
  gemeente: number,
  code: string,
  { van, tekst }: { van: string; tekst: string },
): Promise<boolean> =>
  (await metCode({ db, kluis, gemeente }, { ...CODE, code, handeling: 'toevoegen' }, async (t, hash) => {
    const { rows } = await sql<{ gelukt: boolean }>`
      select bijrijder.schrijf_conclusie(${hash}, ${van.slice(0, 80)}, ${tekst.slice(0, 500)}) as gelukt`.execute(t.db);
    return rows[0]?.gelukt ?? false;
  })) ?? false;
