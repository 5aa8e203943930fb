import { afsprakenVan } from '../contact/index.ts';
import { planVan } from '../plan/index.ts';
import type { Toegang, Voorwerp } from '../toegang/index.ts';
import { plaatsingenVan } from '../werk/index.ts';

/** With whom somebody can share by a code. */
export const ONTVANGERS = ['buurtteam', 'werkgever', 'arts'] as const;
export type Ontvanger = (typeof ONTVANGERS)[number];

/** What can be in it. `woorden`: what the person types for this receiver; for a doctor that is the question. */
export const STUKKEN = ['naam', 'bereik', 'doelen', 'afspraken', 'uren', 'woorden'] as const;
export type Stuk = (typeof STUKKEN)[number];

/** What may be offered to whom at all: a doctor gets the question and nothing of the rest, an employer nothing of the plan. */
export const VOOR: Readonly<Record<Ontvanger, readonly Stuk[]>> = {
  buurtteam: ['naam', 'bereik', 'doelen', 'afspraken', 'woorden'],
  werkgever: ['naam', 'bereik', 'uren', 'woorden'],
  arts: ['naam', 'woorden'],
};

/** What an access line calls it. */
export const OBJECT_VAN: Readonly<Record<Stuk, Voorwerp>> = {
  naam: 'persoon',
  bereik: 'contactgegevens',
  doelen: 'plan',
  afspraken: 'contact',
  uren: 'uitkeringsgegevens',
  woorden: 'toestemming',
};

/** Exactly what a receiver sees. What is not in it, they do not see. */
export type Beeld = {
  naam?: string;
  bereik?: { telefoon: string | null; email: string | null };
  doelen?: string[];
  afspraken?: { dag: string; tijd: string }[];
  uren?: { werkgever: string; uren: number; hoogstens: number | null }[];
  woorden?: string;
};

/** Everything that could be shared with this receiver as it is now, for the person to choose from. Hours a week in hundredths. */
export async function teDelen(t: Toegang, persoon: string, met: Ontvanger): Promise<Beeld> {
  const mag = new Set(VOOR[met]);
  const mens = await t.db
    .selectFrom('persoon')
    .select(['aanspreeknaam', 'telefoon', 'email'])
    .where('gemeente', '=', t.gemeente)
    .where('id', '=', persoon)
    .executeTakeFirstOrThrow();
  const beeld: Beeld = { naam: mens.aanspreeknaam };
  if (mag.has('bereik') && (mens.telefoon || mens.email)) beeld.bereik = { telefoon: mens.telefoon, email: mens.email };
  if (mag.has('doelen')) {
    const { doelen } = await planVan(t, persoon);
    const open = doelen.filter((d) => d.stand === 'open').map((d) => d.tekst);
    if (open.length > 0) beeld.doelen = open;
  }
  if (mag.has('afspraken')) {
    const afspraken = (await afsprakenVan(t, persoon)).map(({ dag, tijd }) => ({ dag, tijd }));
    if (afspraken.length > 0) beeld.afspraken = afspraken;
  }
  if (mag.has('uren')) {
    const werk = (await plaatsingenVan(t)).filter((p) => p.persoon === persoon && !p.gestopt_op);
    const uren = werk.map((p) => ({
      werkgever: p.werkgever,
      uren: p.uren_honderdsten,
      hoogstens: p.hoogstens_honderdsten,
    }));
    if (uren.length > 0) beeld.uren = uren;
  }
  return beeld;
}

/** Only what was chosen, and only what may be shared with this receiver. */
export function kies(alles: Beeld, met: Ontvanger, gekozen: readonly string[], woorden: string): Beeld {
  const uit: Beeld = {};
  for (const stuk of VOOR[met]) {
    if (stuk === 'woorden') {
      if (woorden) uit.woorden = woorden;
    } else if (gekozen.includes(stuk) && alles[stuk] !== undefined) Object.assign(uit, { [stuk]: alles[stuk] });
  }
  return uit;
}

export const stukkenIn = (beeld: Beeld): Stuk[] => STUKKEN.filter((s) => beeld[s] !== undefined);
