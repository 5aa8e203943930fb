import type { Bericht } from '@bijrijder/dossier/contact';
import { datum, maandnaam } from '@bijrijder/ui/opmaak';
import { useTaal, useTekst } from '../tekst/index.tsx';

/** What a message says: as it was typed, or the sentence of the municipality in the language of the page (area `berichten`). */
export function useBericht(): (b: Pick<Bericht, 'tekst' | 'zin' | 'waarden'>) => string {
  const t = useTekst();
  const taal = useTaal();
  return ({ tekst, zin, waarden }) => {
    if (!zin) return tekst;
    const w = waarden ?? {};
    return t(`berichten.${zin}`, {
      ...w,
      // a select needs a word for nobody
      naam: w.naam || 'none',
      maand: w.maand ? maandnaam(w.maand, { taal }) : '',
      dag: w.dag ? datum(w.dag, { weekdag: 'geen', jaar: true, taal }) : '',
    });
  };
}
