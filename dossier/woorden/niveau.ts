import { kijkNaar, type Vondst, VRAGEN } from './kijk.ts';
import lijst from './moeilijk.json' with { type: 'json' };

const heel = (tekst: string) => `(?<![\\p{L}\\p{N}])${tekst.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}])`;
const MOEILIJK = Object.entries(lijst).map(([woord, beter]) => ({ beter, zoek: new RegExp(heel(woord), 'giu') }));

const DEELWOORD =
  '(?:ge|be|ver|ont|her|(?:aan|af|door|in|na|om|op|toe|uit|vast|weer|terug|mee|over|voor)ge)\\p{L}{2,}(?:d|t|en)';
/** "wordt … betaald": a form of worden and a past participle in one sentence, not further apart than eight words. */
const LIJDEND = new RegExp(
  `(?<!\\p{L})(?:wordt|worden|werd|werden)(?:\\s+(?!te\\s)[^\\s.!?;]+){0,8}?\\s+${DEELWOORD}(?!\\p{L})|(?<!\\p{L})${DEELWOORD}\\s+(?:wordt|worden|werd|werden)(?!\\p{L})`,
  'giu',
);

/**
 * Everything to look at again in a letter: labels, charges, threats and long sentences (`kijkNaar`), sentences in which nobody
 * acts, and words that few people use, each with an everyday word. In the order of the text.
 */
export function keurBrief(tekst: string): Vondst[] {
  const uit = kijkNaar(tekst, 'brief');
  const zet = (raak: RegExpExecArray, soort: 'lijdend' | 'moeilijk', vraag: string) =>
    uit.push({ van: raak.index, tot: raak.index + raak[0].length, tekst: raak[0], soort, vraag });
  for (const raak of tekst.matchAll(LIJDEND)) zet(raak, 'lijdend', VRAGEN.lijdend);
  for (const { zoek, beter } of MOEILIJK)
    for (const raak of tekst.matchAll(zoek)) zet(raak, 'moeilijk', `${VRAGEN.moeilijk} Bijvoorbeeld: "${beter}".`);
  return uit.sort((a, b) => a.van - b.van || b.tot - a.tot);
}

/** What may not go out: a word about somebody's character or worth, or a charge. The rest is the writer's choice. */
export const isEtiket = (v: Vondst): boolean =>
  v.soort === 'karakter' || v.soort === 'waarde' || v.soort === 'beschuldiging';
