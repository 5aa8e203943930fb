import lijst from './lijst.json' with { type: 'json' };

/**
 * What kind of word it is: about somebody's character, a charge, what somebody is worth, what somebody has, a threat, too long a sentence, a
 * sentence in which nobody acts, or a word few people use.
 */
export type Vondstsoort =
  | 'karakter'
  | 'beschuldiging'
  | 'waarde'
  | 'diagnose'
  | 'dreiging'
  | 'lange_zin'
  | 'lijdend'
  | 'moeilijk';

/** A word to look at again. `van` and `tot` are places in the text, for a mark. */
export type Vondst = { van: number; tot: number; tekst: string; soort: Vondstsoort; vraag: string };

/** What the writer is asked: judgement becomes observation. */
export const VRAAG = 'Wat zag of hoorde u?';
export const VRAGEN: Readonly<Record<Vondstsoort, string>> = {
  karakter: VRAAG,
  waarde: VRAAG,
  beschuldiging: 'Wat weet u zeker? Wat zag of hoorde u?',
  diagnose: 'Wat kan iemand, of wat is nodig? Wat iemand heeft, hoort hier niet. Wat zag of hoorde u?',
  dreiging: 'Hoe zegt u dit zonder te dreigen?',
  lange_zin: 'Kan deze zin in tweeën?',
  lijdend: 'Wie doet dit? Begin met die mens: "Wij …" of "U …".',
  moeilijk: 'Kan het gewoner?',
};

type Regel = { woord: string; vormen?: readonly string[]; zin?: readonly string[]; soort: string };

const veilig = (tekst: string) => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
/** Whole words only. A rule with `zin` finds its main word only in those sentences. */
function patroon({ woord, vormen = [], zin }: Regel): RegExp {
  const heel = [...(zin ? [] : [woord]), ...vormen].map((v) => `(?<![\\p{L}\\p{N}])${veilig(v)}(?![\\p{L}\\p{N}])`);
  const zinnen = (zin ?? []).map((z) => `(?<![\\p{L}\\p{N}])(?:${z})`);
  return new RegExp([...heel, ...zinnen].join('|'), 'giu');
}
const maak = (regels: readonly Regel[]) => regels.map((r) => ({ soort: r.soort as Vondstsoort, zoek: patroon(r) }));
const OORDELEN = maak(lijst.oordelen);
const BRIEVEN = maak(lijst.brieven);
/** The person's own words, in quotes, are theirs. */
const AANHALING = /"[^"]*"|“[^”]*”|„[^”“]*[”“]|‘[^’]*’(?!\p{L})/gu;
const WAARNEMING = new RegExp(`(?<![\\p{L}])(?:${lijst.waarneming.map(veilig).join('|')})(?![\\p{L}])`, 'iu');
/** "no signs of …", "is niet …" is not a label; neither is a question or the name of a law or team. */
const ONTKEND = /(?:geen|niet|nooit|zonder)\s+(?:\p{L}+\s+){0,2}$/iu;
/** Words in a sentence for clients. */
const LANGSTE_ZIN = 20;

/**
 * Labels and judgements in what somebody writes about a person, and (`brief`) charges and threats in a letter. A word
 * inside the person's own quoted words, or denied, is left alone. Nothing is blocked: the writer is asked.
 */
export function kijkNaar(tekst: string, soort: 'notitie' | 'brief' = 'notitie'): Vondst[] {
  const zonder = tekst.replace(AANHALING, (stuk) => ' '.repeat(stuk.length));
  const uit: Vondst[] = [];
  for (const regel of soort === 'brief' ? [...OORDELEN, ...BRIEVEN] : OORDELEN) {
    for (const raak of zonder.matchAll(regel.zoek)) {
      const van = raak.index;
      const tot = van + raak[0].length;
      const zin = zinRond(zonder, van);
      if (regel.soort !== 'dreiging' && ONTKEND.test(zonder.slice(zin.van, van))) continue;
      if ((regel.soort === 'karakter' || regel.soort === 'diagnose') && WAARNEMING.test(zonder.slice(zin.van, van)))
        continue;
      uit.push({ van, tot, tekst: tekst.slice(van, tot), soort: regel.soort, vraag: VRAGEN[regel.soort] });
    }
  }
  if (soort === 'brief') uit.push(...langeZinnen(tekst));
  return ontdubbel(uit.sort((a, b) => a.van - b.van || b.tot - a.tot));
}

function zinRond(tekst: string, plek: number): { van: number } {
  const voor = Math.max(...['.', '!', '?', '\n', ';'].map((c) => tekst.lastIndexOf(c, plek - 1)));
  return { van: voor + 1 };
}

/** Keep the longest of findings that overlap. */
function ontdubbel(vondsten: readonly Vondst[]): Vondst[] {
  const uit: Vondst[] = [];
  for (const v of vondsten) {
    const vorige = uit.at(-1);
    if (vorige && v.van < vorige.tot && v.soort !== 'lange_zin' && vorige.soort !== 'lange_zin') continue;
    uit.push(v);
  }
  return uit;
}

/** Sentences of more than `langste` words. */
export function langeZinnen(tekst: string, langste = LANGSTE_ZIN): Vondst[] {
  const uit: Vondst[] = [];
  for (const raak of tekst.matchAll(/[^.!?\n:]+(?:[.!?:](?!\s|$)[^.!?\n:]*)*/gu)) {
    if ((raak[0].match(/[\p{L}\p{N}][\p{L}\p{N}'’€.,-]*/gu) ?? []).length <= langste) continue;
    const van = raak.index + (raak[0].length - raak[0].trimStart().length);
    const tot = raak.index + raak[0].trimEnd().length;
    uit.push({ van, tot, tekst: tekst.slice(van, tot), soort: 'lange_zin', vraag: VRAGEN.lange_zin });
  }
  return uit;
}
