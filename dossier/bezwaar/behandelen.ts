import type { Toegang } from '../toegang/index.ts';
import { wetstermijn } from '../wet/index.ts';
import { bezwarenVan } from './lezen.ts';
import type { Uitkomst } from './tabellen.ts';
import { termijnEinde } from './termijn.ts';

export type Behandelstap =
  | { soort: 'gehoord' | 'afgezien_van_horen' | 'geschorst' | 'niet_geschorst' | 'verdaagd'; tekst: string }
  | { soort: 'beslist'; tekst: string; uitkomst: Uitkomst };

/**
 * A colleague hears, suspends, extends (once, Awb 7:10 lid 3) or decides. The database refuses a decision to the person's
 * disadvantage without hearing (Awb 7:2).
 * @returns why it cannot be, or null when it is stored
 */
export async function schrijfBezwaarstap(
  t: Toegang,
  id: string,
  stap: Behandelstap,
): Promise<'weg' | 'al_klaar' | 'al_verdaagd' | 'te_laat' | 'niet_gehoord' | null> {
  const { wie } = t;
  if (wie.soort !== 'medewerker') throw new Error('Een stap in een bezwaar heeft de naam van een medewerker.');
  const b = (await bezwarenVan(t)).find((een) => een.id === id);
  if (!b) return 'weg';
  if (b.einde) return 'al_klaar';
  if (stap.soort === 'verdaagd') {
    if (b.stappen.some((s) => s.soort === 'verdaagd')) return 'al_verdaagd';
    if (t.vandaag > b.uiterlijk) return 'te_laat';
  }
  const gehoord = b.stappen.some((s) => s.soort === 'gehoord' || s.soort === 'afgezien_van_horen');
  if (stap.soort === 'beslist' && stap.uitkomst !== 'gegrond' && !gehoord) return 'niet_gehoord';
  await t.db
    .insertInto('bezwaar_stap')
    .values({
      gemeente: t.gemeente,
      bezwaar: id,
      persoon: b.persoon,
      soort: stap.soort,
      van: 'medewerker',
      gebruiker: wie.id,
      dag: t.vandaag,
      tot: stap.soort === 'verdaagd' ? termijnEinde(b.uiterlijk, wetstermijn('awb.verdagen_bezwaar', t.vandaag)) : null,
      uitkomst: stap.soort === 'beslist' ? stap.uitkomst : null,
      tekst: stap.tekst,
    })
    .execute();
  return null;
}
