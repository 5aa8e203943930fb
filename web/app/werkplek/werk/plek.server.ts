import type { Toegang } from '@bijrijder/dossier/toegang';
import { CONTRACTEN, legPlaatsingVast, SUBSIDIES } from '@bijrijder/dossier/werk';
import { tekstveld } from '../../formulier.ts';
import { leesUren } from '../../gedeeld/uren.ts';
import { isDag } from '../../maand.ts';

export const PLEKVELDEN = ['werkgever', 'contract', 'uren', 'van', 'tot', 'subsidie', 'subsidie_tot'] as const;
export type Plekfout = 'uren' | 'dagen' | 'grens' | 'velden';
/** What was typed, with what is not right about it. */
export type Plekpoging = { fout: Plekfout; getypt: Record<string, string> };

/** The database said: more hours than agreed. */
const isGrens = (fout: unknown): boolean => fout instanceof Error && /meer uren dan/i.test(fout.message);

/** Runs an act that the database may refuse because of the agreed hours; then the answer is `grens`. */
export async function binnenGrens(fn: () => Promise<unknown>): Promise<'grens' | null> {
  try {
    await fn();
    return null;
  } catch (fout) {
    if (isGrens(fout)) return 'grens';
    throw fout;
  }
}

/** A place of work from a form, or what has to be looked at first. */
export function leesPlek(vorm: FormData) {
  const v = (naam: string): string => tekstveld(vorm, naam, 120);
  const getypt = Object.fromEntries(PLEKVELDEN.map((naam) => [naam, v(naam)]));
  const mis = (fout: Plekfout) => ({ fout, getypt });
  const uren = leesUren(v('uren'));
  const contract = CONTRACTEN.find((c) => c === v('contract'));
  const subsidie = SUBSIDIES.find((s) => s === v('subsidie')) ?? null;
  if (v('werkgever').length < 2 || !contract || !isDag(v('van'))) return { goed: null, mis: mis('velden') };
  if (uren === null) return { goed: null, mis: mis('uren') };
  const tot = v('tot') || null;
  const subsidieTot = subsidie ? v('subsidie_tot') : null;
  if (
    (tot && (!isDag(tot) || tot < v('van'))) ||
    (subsidieTot !== null && (!isDag(subsidieTot) || subsidieTot < v('van')))
  )
    return { goed: null, mis: mis('dagen') };
  return {
    mis: null,
    goed: {
      werkgever: v('werkgever'),
      contract,
      uren_honderdsten: uren,
      hoogstens_honderdsten: null,
      van: v('van'),
      tot,
      subsidie,
      subsidie_tot: subsidieTot,
    },
    getypt,
  };
}

export type GoedePlek = NonNullable<ReturnType<typeof leesPlek>['goed']>;
export const bewaarPlek = (t: Toegang, persoon: string, plek: GoedePlek) => legPlaatsingVast(t, persoon, plek);
