import { kijkNaar } from '@bijrijder/dossier/woorden';
import type { Sessie } from './sessies.ts';

/** Fields that hold the person's own words: those are theirs. */
const VAN_DE_PERSOON = new Set(['zegt', 'woorden', 'client_woorden']);
/** The page that asks what was seen or heard, before a text with a label is kept. */
const VRAAGPAD = '/werkplek/woorden';

/**
 * Does a colleague send a text about somebody with a label in it? Then first the question what they saw or heard, with
 * everything they typed (`naar`: where the form was going). Asked once: the answer carries `woorden_gezien`.
 */
export function metLabels(sessie: Sessie, naar: string, inhoud: string): { pad: string; inhoud: string } | null {
  if (sessie.soort !== 'medewerker' || !naar.startsWith('/werkplek') || naar.startsWith(VRAAGPAD)) return null;
  const velden = new URLSearchParams(inhoud);
  if (velden.get('woorden_gezien') === 'ja') return null;
  if (![...velden].some(([naam, waarde]) => !VAN_DE_PERSOON.has(naam) && kijkNaar(waarde).length > 0)) return null;
  velden.append('woorden_naar', naar);
  return { pad: VRAAGPAD, inhoud: velden.toString() };
}
