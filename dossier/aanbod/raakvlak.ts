import onderwerpen from './onderwerpen.json' with { type: 'json' };

/** Words of a person and words of an offer that are about the same. */
export type Raakvlak = { uwWoorden: string; inAanbod: string };

/** What a subject is called by people and in offers: `*` ends a word anywhere, words with a space between stand close together. */
type Onderwerp = { mens: readonly string[]; aanbod: readonly string[] };

/** Parts of a name that say nothing of what an offer is about. */
const ALGEMEEN = new Set(
  'graag,weer,samen,hulp,leren,worden,maken,ochtend,middag,avond,weekend,buurt,werk,werken,jullie,voor,naar,jezelf,dagen'.split(
    ',',
  ),
);
/** The person says they do not want it, or not any more. */
const NIET = /^(niet|geen|nooit|zonder|(ge)?stop\p{L}*|hekel|liever|not|no|never|without|stop|لا|ليس|لم|بدون)$/u;
/** It is about somebody else. */
const ANDER =
  /(^|\s)(mijn|onze|my|our) (zoon|dochter|kind|kinderen|man|vrouw|moeder|vader|partner|broer|zus|vriend|vriendin|son|daughter|child|children|husband|wife|mother|father)(\s|$)|^dat (?!ik |wij |we )/u;
/** Words that belong to each other stand no further apart than this. */
const DICHTBIJ = 3;

const woorden = (tekst: string): string[] => tekst.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const klein = (tekst: string): string => tekst.toLocaleLowerCase('nl');
/** Parts of a text that say one thing. */
const zinsdelen = (tekst: string): string[] =>
  tekst
    .split(/[.,;:!?\n()]+|(?<=\s)(?:maar|but|لكن|ولكن)(?=\s)/u)
    .map((z) => z.trim())
    .filter(Boolean);
const zinnen = (tekst: string): string[] => tekst.match(/[^.!?\n]+[.!?]?/gu)?.map((z) => z.trim()) ?? [];

/** The words of a pattern as they stand in the text, or null. */
function staatIn(tekst: string, patroon: string): string | null {
  const lijst = woorden(tekst);
  const plekken = patroon.split(' ').map((deel) => {
    const begin = deel.endsWith('*') ? deel.slice(0, -1) : null;
    return lijst.findIndex((w) => (begin === null ? klein(w) === deel : klein(w).startsWith(begin)));
  });
  if (plekken.includes(-1) || Math.max(...plekken) - Math.min(...plekken) > DICHTBIJ) return null;
  return lijst.slice(Math.min(...plekken), Math.max(...plekken) + 1).join(' ');
}

const eerste = (tekst: string, patronen: readonly string[]): string | null => {
  for (const p of patronen) {
    const gevonden = staatIn(tekst, p);
    if (gevonden !== null) return gevonden;
  }
  return null;
};

/**
 * Where the words of a person meet the words of an offer: the same subject, or a word of its name. Null when they do not. Words
 * with "not" beside them, and words about somebody else, meet nothing: rather too little than something they did not say.
 */
export function raakvlak(vanMens: string, aanbod: { naam: string; wat: string }): Raakvlak | null {
  const delen = zinsdelen(vanMens).filter((z) => !ANDER.test(klein(z)) && !woorden(klein(z)).some((w) => NIET.test(w)));
  const plekken = [aanbod.naam, ...zinnen(aanbod.wat)];
  for (const o of onderwerpen as readonly Onderwerp[]) {
    const inAanbod = plekken.find((z) => eerste(z, o.aanbod) !== null);
    if (!inAanbod) continue;
    for (const deel of delen) {
      const uwWoorden = eerste(deel, o.mens);
      if (uwWoorden !== null) return { uwWoorden, inAanbod };
    }
  }
  const naam = woorden(klein(aanbod.naam)).filter((w) => w.length >= 4 && !ALGEMEEN.has(w));
  for (const deel of delen) {
    const uwWoorden = woorden(deel).find((w) => naam.includes(klein(w)));
    if (uwWoorden) return { uwWoorden, inAanbod: aanbod.naam };
  }
  return null;
}
