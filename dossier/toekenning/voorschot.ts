import { plusMaanden } from '@bijrijder/huishoudgeld';
import { feitenVan, geldend, huishoudenVan, vanSoort } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { eersteMaanden, laatsteBevrorenMaand, voorschotbetalingen } from './bedrag.ts';
import { Toekenfout } from './fout.ts';
import { aanvraagstandVan } from './lezen.ts';

/**
 * Asks for an advance while there is no decision yet (art. 52 lid 1 Pw): on the first month that is not computed. Asked twice is asked
 * once; another colleague pays it. @throws Toekenfout when no request runs
 */
export async function vraagAanvraagvoorschot(t: Toegang, persoon: string): Promise<void> {
  const [stand, thuis] = [await aanvraagstandVan(t, persoon), await huishoudenVan(t, persoon)];
  const op = stand?.aanmelding.aangevraagdOp;
  if (!op || stand.besluit || !thuis) throw new Toekenfout('geen_aanvraag');
  await t.db
    .insertInto('voorschot_vraag')
    .values({ gemeente: t.gemeente, huishouden: thuis.huishouden, maand: await eersteOpen(t), persoon, op: t.vandaag })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** The first month a decision can still be taken off. */
async function eersteOpen(t: Toegang): Promise<string> {
  const [bevroren, nu] = [await laatsteBevrorenMaand(t), t.vandaag.slice(0, 7)];
  return bevroren && bevroren >= nu ? plusMaanden(bevroren, 1) : nu;
}

/** Was an advance asked for since they applied? The day; null: not yet. */
export async function voorschotGevraagd(t: Toegang, persoon: string): Promise<string | null> {
  const rij = await t.db
    .selectFrom('voorschot_vraag')
    .select('op')
    .where((e) => e.and({ gemeente: t.gemeente, persoon }))
    .orderBy('op', 'desc')
    .executeTakeFirst();
  return rij?.op ?? null;
}

/** What was paid as an advance on a request: together, in how many times, and the day of the last. */
export type Aanvraagvoorschot = { cent: number; keer: number; dag: string };

/** Null: no advance was paid since they applied. */
export async function aanvraagvoorschotVan(
  t: Toegang,
  huishouden: string,
  aangevraagdOp: string,
): Promise<Aanvraagvoorschot | null> {
  const hier = (await voorschotbetalingen(t, huishouden)).filter(
    (v) => v.dag >= aangevraagdOp && v.maand >= aangevraagdOp.slice(0, 7),
  );
  const laatste = hier.at(-1);
  return laatste ? { cent: hier.reduce((som, v) => som + v.cent, 0), keer: hier.length, dag: laatste.dag } : null;
}

/** What a month would come to if the right began on the day of the report, in whole eurocents; null: not to be computed. */
export async function zouWorden(
  t: Toegang,
  huishouden: string,
  persoon: string,
  maand: string,
): Promise<number | null> {
  const mensen = vanSoort(geldend(await feitenVan(t, huishouden)), 'persoon').map((f) => f.geldigVan);
  const begin = [...mensen, `${maand}-01`].toSorted().at(-1)!;
  if (mensen.length === 0 || begin.slice(0, 7) > maand) return null;
  const hier = (await eersteMaanden(t, huishouden, persoon, begin)).find((m) => m.maand === maand);
  return hier?.uitkeringCent ?? null;
}
