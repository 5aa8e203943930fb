import { tenGunste } from '../afstemming/index.ts';
import { klantmanagerVan } from '../begeleiding/index.ts';
import { afzenderOp, sjabloonOp, vulZin } from '../brief/index.ts';
import { plusDagen } from '../feiten/index.ts';
import type { Blok, Stuk } from '../papier/index.ts';
import { artikelVan, legOp, type Plichtgrond } from '../plan/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { Toekenfout } from './fout.ts';

/** Obligations a decision can speak of (art. 9 lid 1 onder a, b and c Pw), and what can be said of each. */
export const PLICHTKEUZES = {
  '9_1_a': ['straks', 'nu', 'ontheffing', 'geldt_niet'],
  '9_1_b': ['straks', 'nu'],
  '9_1_c': ['straks', 'nu', 'ontheffing'],
} as const satisfies Partial<Record<Plichtgrond, readonly string[]>>;
export type Besluitgrond = keyof typeof PLICHTKEUZES;
type Keuze = (typeof PLICHTKEUZES)['9_1_a'][number];

/**
 * What is said of one obligation to one person: `straks` nothing yet, `nu` something that fits them, `ontheffing` not for a time (lid 2),
 * `geldt_niet` the law does not ask it of them (lid 5). `tot`: last day, `YYYY-MM-DD`.
 */
export type Plicht = {
  persoon: string;
  grond: Besluitgrond;
  keuze: Keuze;
  wat: string;
  reden: string;
  tot: string;
};

/** As the database holds it for every obligation: its reason is at least a sentence, it ends within a year. */
const REDEN = 20;
const WAT = 5;
const HOOGSTENS = 365;

/** @throws Toekenfout with what is missing */
export function keurPlichten(t: Pick<Toegang, 'vandaag'>, plichten: readonly Plicht[]): void {
  for (const p of plichten) {
    if (p.keuze === 'straks') continue;
    if (p.reden.trim().length < REDEN) throw new Toekenfout('plicht_reden');
    if (p.keuze === 'nu' && p.wat.trim().length < WAT) throw new Toekenfout('plicht_wat');
    if (p.keuze === 'geldt_niet') continue;
    if (!/^\d{4}-\d\d-\d\d$/.test(p.tot) || p.tot <= t.vandaag || p.tot > plusDagen(t.vandaag, HOOGSTENS))
      throw new Toekenfout('plicht_tot');
  }
}

/** Who is called when something does not work out. */
async function bel(t: Toegang, persoon: string): Promise<{ id: string; naam: string; nummer: string }> {
  const naast = await klantmanagerVan(t, persoon);
  const nummer = naast?.telefoon ?? (await afzenderOp(t))?.telefoon;
  if (!nummer || t.wie.soort !== 'medewerker') throw new Error('Bij een verplichting hoort een nummer om te bellen.');
  return { id: naast?.id ?? t.wie.id, naam: naast?.naam ?? t.wie.naam, nummer };
}

const heel = (zin: string): string => (/[.!?]$/.test(zin.trim()) ? zin.trim() : `${zin.trim()}.`);

/** What the letter says of them to this person, in the sentences of its template. */
export async function plichtblokken(t: Toegang, persoon: string, plichten: readonly Plicht[]): Promise<Blok[]> {
  const zinnen = (await sjabloonOp(t, 'recht_toekenning')).keuzes?.plicht ?? {};
  const mijn = plichten.filter((p) => p.persoon === persoon);
  const punten: Stuk[][] = [];
  for (const p of mijn) {
    const zin = zinnen[p.keuze === 'nu' ? 'nu' : `${p.keuze}_${p.grond.at(-1)}`];
    if (!zin) continue;
    const wie = p.keuze === 'nu' ? await bel(t, persoon) : null;
    punten.push(
      vulZin(zin, {
        wat: p.wat.trim().replace(/\.$/, ''),
        reden: heel(p.reden),
        tot: { dag: p.tot, jaar: true },
        artikel: artikelVan(p.grond),
        naam: wie?.naam ?? '',
        nummer: wie?.nummer ?? '',
      }),
    );
  }
  return punten.length > 0 ? [{ soort: 'lijst', punten }] : [];
}

/** Records them with the decision: an obligation with its end and whom to call, or that it is not asked for a time. @throws Toekenfout */
export async function legPlichtenVast(t: Toegang, plichten: readonly Plicht[]): Promise<void> {
  for (const p of plichten) {
    const { persoon, grond, reden, tot } = p;
    if (p.keuze === 'ontheffing' && grond !== '9_1_b')
      await tenGunste(t, persoon, { soort: 'ontheffing', reden, tot, grond });
    if (p.keuze !== 'nu') continue;
    const wie = await bel(t, persoon);
    try {
      await legOp(t, persoon, { wat: p.wat, reden, grond, tot, belGebruiker: wie.id, belNummer: wie.nummer });
    } catch (fout) {
      if ((fout as { constraint?: string }).constraint === 'verplichting_in_rust') throw new Toekenfout('plicht_rust');
      throw fout;
    }
  }
}
