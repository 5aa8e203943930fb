import type { Concept, Nieuwactie } from '@bijrijder/dossier/casuistiek';
import { isDag } from '../../maand.ts';

/** Places for actions in the form of an outcome. */
export const ACTIES = 5;
/** Who does it, when that is the person themselves. */
export const MENS = 'mens';
export type Actierij = { wat: string; wie: string; voor: string };
/** What is missing in a row: somebody, a day, a day that exists and is not past, or what it is about. */
export type Actiefout = 'wat' | 'voor' | 'dag';

/** The rows as they were typed, or as they stood in what the person read. */
export function leesRijen(waarden: Readonly<Record<string, string>> | null, concept: Concept | null): Actierij[] {
  return Array.from({ length: ACTIES }, (_, i) =>
    waarden
      ? { wat: waarden[`wat-${i}`] ?? '', wie: waarden[`wie-${i}`] ?? '', voor: waarden[`voor-${i}`] ?? '' }
      : {
          wat: concept?.acties[i]?.wat ?? '',
          wie: concept?.acties[i] ? (concept.acties[i].gebruiker ?? MENS) : '',
          voor: concept?.acties[i]?.voor ?? '',
        },
  );
}

/** The actions, or what is missing per row. `wie` empty is the one who fills it in; what somebody does in their own time has no day. */
export function naarActies(
  rijen: readonly Actierij[],
  ik: string,
  vandaag: string,
): { acties: Nieuwactie[] } | { fouten: Record<string, Actiefout> } {
  const fouten: Record<string, Actiefout> = {};
  const acties: Nieuwactie[] = [];
  for (const [i, { wat, wie, voor }] of rijen.entries()) {
    const eigen = wie === MENS;
    if (!wat.trim()) {
      if (voor && !eigen) fouten[i] = 'wat';
    } else if (eigen) acties.push({ gebruiker: null, wat: wat.slice(0, 500), voor: null });
    else if (!voor) fouten[i] = 'voor';
    else if (!isDag(voor) || voor < vandaag) fouten[i] = 'dag';
    else acties.push({ gebruiker: wie || ik, wat: wat.slice(0, 500), voor });
  }
  return Object.keys(fouten).length > 0 ? { fouten } : { acties };
}
