import type { Afstemming, Tengunste } from '@bijrijder/dossier/afstemming';

/** Where it stands, for the person: what they can do or wait for. */
export type Stand = 'terug' | 'besluit' | 'afgezien' | 'rust' | 'tegen' | 'lees' | 'horen' | 'tweede' | 'weegt';

export function standVan(a: Afstemming, gunsten: readonly Tengunste[]): Stand {
  const mist = a.ontbreekt;
  const verslag = a.stappen.findLast((s) => s.soort === 'gehoord');
  const zei = a.woorden.findLast((w) => w.stap === verslag?.id);
  const kant = a.woorden.some((w) => w.soort === 'kant');
  if (a.besluit) return gunsten.some((g) => g.afstemming === a.id && g.soort === 'terugnemen') ? 'terug' : 'besluit';
  if (mist.includes('afgezien')) return 'afgezien';
  if (mist.includes('niet_goed')) return 'rust';
  if (mist.includes('tegenspraak')) return 'tegen';
  if (verslag && !zei) return 'lees';
  if (mist.includes('gehoord') || (!kant && !verslag)) return 'horen';
  const gevraagd = a.tweeden.length > 0 && (mist.includes('tweede') || mist.includes('collega'));
  return gevraagd ? 'tweede' : 'weegt';
}
