import { useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';

/** Why somebody looked: as a colleague wrote it, the sentence of a job (`taak.*` in area `inzage`), or else what it was for. */
export function useReden(): (b: { reden: string | null; doel: string }) => string {
  const t = useTekst();
  return ({ reden, doel }) => {
    if (reden?.startsWith('taak.')) return t(`inzage.${reden}` as Sleutel);
    return reden ?? t(`inzage.doel.${doel}` as Sleutel);
  };
}
