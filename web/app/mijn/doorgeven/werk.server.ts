import { randomUUID } from 'node:crypto';
import { bewaarConcept } from '@bijrijder/dossier/opgave';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { z } from 'zod';
import { LEEG, type Maandbeeld } from './beeld.server.ts';
import { RITMES, SOORTEN } from './werk.ts';

const nieuweBron = z.object({
  werkgever: z.string().trim().min(1).max(120),
  soort: z.enum(SOORTEN),
  ritme: z.enum(RITMES),
  sinds: z.iso.date(),
  persoon: z.uuid(),
  vakantiegeldLater: z.enum(['ja', 'nee']),
});

/**
 * Adds new work to what is being filled in for a month.
 * @param persoon whose declaration it is; the form says of which adult the work is
 * @returns the field that cannot be, or null when it is added
 */
export async function voegWerkToe(
  t: Toegang,
  beeld: Maandbeeld,
  persoon: string,
  formulier: FormData,
): Promise<'sinds' | 'werkgever' | null> {
  const gelezen = nieuweBron.safeParse(Object.fromEntries(formulier));
  if (!gelezen.success) return gelezen.error.issues[0]?.path[0] === 'sinds' ? 'sinds' : 'werkgever';
  const { vakantiegeldLater, ...bron } = gelezen.data;
  if (!beeld.volwassenen.some((v) => v.id === bron.persoon)) return 'werkgever';
  const concept = beeld.concept ?? LEEG;
  // a second tap on the same button
  const { werkgever, persoon: wie, sinds } = bron;
  if (concept.nieuw.some((n) => n.werkgever === werkgever && n.persoon === wie && n.sinds === sinds)) return null;
  const nieuw = { ...bron, bron: `bron:${randomUUID()}`, vakantiegeldLater: vakantiegeldLater === 'ja' };
  await bewaarConcept(
    t,
    { huishouden: beeld.huishouden, persoon, maand: beeld.maand },
    { ...concept, nieuw: [...concept.nieuw, nieuw] },
  );
  return null;
}
