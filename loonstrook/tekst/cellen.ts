import type { Tekstpagina, Vak, Woord } from '../soorten.ts';
import { type Datum, datumsIn } from './datums.ts';
import { type Getal, getallenIn } from './getallen.ts';

/** A number with its place on the page. */
export type Plekgetal = Getal & { x0: number; x1: number; score: number; vak: Vak };

/** A run of words that belong together: a label, a value, a sentence. */
export type Cel = {
  tekst: string;
  /** Same length as `tekst`: lower case without accents, everything else a space. */
  zacht: string;
  woorden: { woord: Woord; begin: number }[];
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  hoogte: number;
  regel: number;
  getallen: Plekgetal[];
  datums: Datum[];
  /** Nothing but numbers, currency and signs. */
  kaal: boolean;
};

export type Regel = { nummer: number; y: number; hoogte: number; cellen: Cel[]; pagina: number };

export type Pagina = { nummer: number; breedte: number; hoogte: number; bron: 'tekst' | 'foto'; regels: Regel[] };

/** Lower case, without accents, other characters blank; the length does not change. */
export function zacht(tekst: string): string {
  let uit = '';
  for (const t of tekst) {
    const k = t.normalize('NFD')[0]!.toLowerCase();
    uit += /[a-z0-9%]/.test(k) ? k.padEnd(t.length, ' ') : ' '.repeat(t.length);
  }
  return uit;
}

const NUMERIEK = /^[-−–+(€]*[\d.,'’]*\d[\d.,'’]*[-−–)]*$/;
const LEIDER = /(?:[.…·_]\s?){4,}/g;

function vak(p: Tekstpagina, ws: readonly Woord[]): Vak {
  const x0 = Math.max(0, Math.min(...ws.map((w) => w.x0)));
  const y0 = Math.max(0, Math.min(...ws.map((w) => w.y0)));
  const x1 = Math.min(p.breedte, Math.max(...ws.map((w) => w.x1)));
  const y1 = Math.min(p.hoogte, Math.max(...ws.map((w) => w.y1)));
  const rond = (n: number) => Math.round(n * 1e4) / 1e4;
  return {
    x: rond(x0 / p.breedte),
    y: rond(y0 / p.hoogte),
    breedte: rond((x1 - x0) / p.breedte),
    hoogte: rond((y1 - y0) / p.hoogte),
  };
}

/** Words that cover a stretch of a cell's text. */
export function woordenVan(cel: Cel, begin: number, eind: number): Woord[] {
  return cel.woorden.filter((w) => w.begin < eind && w.begin + w.woord.tekst.length > begin).map((w) => w.woord);
}

/** The box of a stretch of a cell, as fractions of the page. */
export function vakVan(pagina: Pagina, cel: Cel, begin = 0, eind = cel.tekst.length): Vak {
  const ws = woordenVan(cel, begin, eind);
  return vak({ ...pagina, woorden: [] }, ws.length ? ws : cel.woorden.map((w) => w.woord));
}

const smal = (a: Woord, b: Woord): boolean => b.x0 - a.x1 < 0.58 * (b.y1 - b.y0);
const aaneen = (a: Woord, b: Woord, tussen: string): Woord => ({
  ...a,
  tekst: `${a.tekst}${tussen}${b.tekst}`,
  x1: b.x1,
  score: Math.min(a.score, b.score),
});

/** "598 , 00" and "598, 00": a separator alone, or one that nothing follows, belongs to the digits around it. */
function decimalen(ws: readonly Woord[]): Woord[] {
  const uit: Woord[] = [];
  for (const w of ws) {
    const vorige = uit.at(-1);
    const los = vorige && smal(vorige, w) && /\d$/.test(vorige.tekst) && /^[.,]$/.test(w.tekst);
    const rest = vorige && smal(vorige, w) && /^[-−€]*\d[\d.]*,$/.test(vorige.tekst) && /^\d{2}[-−]?$/.test(w.tekst);
    const komma =
      vorige && smal(vorige, w) && /^[-−€]*\d{1,3}(?:\.\d{3})*$/.test(vorige.tekst) && /^,\d{2}[-−]?$/.test(w.tekst);
    if (los || rest || komma) uit[uit.length - 1] = aaneen(vorige, w, '');
    else uit.push(w);
  }
  return uit;
}

/** "1 598,00" printed with a narrow space is one number; the pieces are joined before anything is read. */
function duizendtallen(ws: readonly Woord[]): Woord[] {
  const uit: Woord[] = [];
  for (const w of ws) {
    const vorige = uit.at(-1);
    const voorvorige = uit.at(-2);
    const alleen = !voorvorige || /^[€-]$/.test(voorvorige.tekst);
    if (
      vorige &&
      smal(vorige, w) &&
      alleen &&
      /^[-−€]*\d{1,3}(?:\.\d{3})*$/.test(vorige.tekst) &&
      /^\d{3},\d{2}[-−]?$/.test(w.tekst)
    )
      uit[uit.length - 1] = aaneen(vorige, w, '.');
    else uit.push(w);
  }
  return uit;
}

function maakCel(p: Tekstpagina, stukken: readonly Woord[], regel: number): Cel {
  const ws = duizendtallen(decimalen(stukken));
  let tekst = '';
  const woorden: { woord: Woord; begin: number }[] = [];
  for (const w of ws) {
    if (tekst) tekst += ' ';
    woorden.push({ woord: w, begin: tekst.length });
    tekst += w.tekst;
  }
  const cel: Cel = {
    tekst,
    zacht: zacht(tekst),
    woorden,
    x0: Math.min(...ws.map((w) => w.x0)),
    x1: Math.max(...ws.map((w) => w.x1)),
    y0: Math.min(...ws.map((w) => w.y0)),
    y1: Math.max(...ws.map((w) => w.y1)),
    hoogte: Math.max(...ws.map((w) => w.y1 - w.y0)),
    regel,
    getallen: [],
    datums: datumsIn(tekst),
    kaal: false,
  };
  cel.getallen = getallenIn(tekst).map((g) => {
    const eigen = woordenVan(cel, g.begin, g.eind);
    return {
      ...g,
      x0: Math.min(...eigen.map((w) => w.x0)),
      x1: Math.max(...eigen.map((w) => w.x1)),
      score: Math.min(...eigen.map((w) => w.score)),
      vak: vak(p, eigen),
    };
  });
  let rest = tekst;
  for (const g of cel.getallen) rest = rest.slice(0, g.begin) + ' '.repeat(g.eind - g.begin) + rest.slice(g.eind);
  cel.kaal = cel.getallen.length > 0 && !/[\p{L}\d#]/u.test(rest.replace(/\bEUR\b/gi, ''));
  return cel;
}

/** Leaders (.....) part a label from its amount; the place of each part is in proportion to its characters. */
function splitsLeiders(w: Woord): Woord[] {
  if (!/(?:[.…·_]\s?){4,}/.test(w.tekst)) return [w];
  const per = (w.x1 - w.x0) / w.tekst.length;
  const delen: Woord[] = [];
  let vanaf = 0;
  for (const m of [...w.tekst.matchAll(LEIDER), null]) {
    const eind = m ? m.index : w.tekst.length;
    const tekst = w.tekst.slice(vanaf, eind);
    if (tekst.trim()) delen.push({ ...w, tekst, x0: w.x0 + vanaf * per, x1: w.x0 + eind * per });
    vanaf = m ? m.index + m[0].length : eind;
  }
  return delen;
}

/** Pieces of one word (ligatures, kerning) become one word again; text printed twice is kept once. */
function plak(ws: Woord[]): Woord[] {
  const uit: Woord[] = [];
  for (const w of ws) {
    const vorige = uit.at(-1);
    const h = Math.min(w.y1 - w.y0, vorige ? vorige.y1 - vorige.y0 : 0);
    if (vorige && vorige.tekst === w.tekst && Math.abs(vorige.x0 - w.x0) < 0.3 * h) continue;
    if (vorige && w.x0 - vorige.x1 < 0.1 * h && w.x0 - vorige.x1 > -0.4 * h) {
      uit[uit.length - 1] = {
        tekst: vorige.tekst + w.tekst,
        x0: vorige.x0,
        x1: Math.max(w.x1, vorige.x1),
        y0: Math.min(vorige.y0, w.y0),
        y1: Math.max(vorige.y1, w.y1),
        score: Math.min(vorige.score, w.score),
      };
    } else uit.push(w);
  }
  return uit;
}

function inCellen(p: Tekstpagina, ws: Woord[], regel: number): Cel[] {
  const cellen: Cel[] = [];
  let groep: Woord[] = [];
  for (const w of ws) {
    const vorige = groep.at(-1);
    if (vorige) {
      const h = Math.max(w.y1 - w.y0, vorige.y1 - vorige.y0);
      const cijfers = NUMERIEK.test(w.tekst) || NUMERIEK.test(vorige.tekst) || w.tekst === '€';
      if (w.x0 - vorige.x1 > (cijfers ? 0.62 : 1.05) * h) {
        cellen.push(maakCel(p, groep, regel));
        groep = [];
      }
    }
    groep.push(w);
  }
  if (groep.length) cellen.push(maakCel(p, groep, regel));
  for (const [i, cel] of cellen.entries()) twijfelNaast(cel, cellen[i - 1], cellen[i + 1]);
  return cellen;
}

/** Digits just beside an amount may be its thousands or its cents, printed apart: then it is never certain. */
function twijfelNaast(cel: Cel, links: Cel | undefined, rechts: Cel | undefined): void {
  const eerste = cel.getallen[0];
  const laatste = cel.getallen.at(-1);
  const dichtbij = (a: Cel, b: Cel) => b.x0 - a.x1 < 2 * b.hoogte;
  if (
    eerste &&
    links &&
    dichtbij(links, cel) &&
    /^[^\p{L}]*\d{1,3}$/u.test(links.tekst) &&
    /^\d{3}[.,]/.test(cel.tekst)
  )
    eerste.twijfel = true;
  if (laatste?.soort === 'bedrag' && rechts && /^\d{2}$/.test(rechts.tekst) && /\d$|€$/.test(cel.tekst))
    if (rechts.x0 - cel.x1 < 3 * cel.hoogte && !/,\d\d$/.test(cel.tekst)) laatste.soort = 'geheel';
}

/** Words → lines → cells. Lines are shared baselines; cells are parted by white space. */
export function maakPagina(p: Tekstpagina): Pagina {
  const basis = (w: Woord) => w.y1;
  const groepen: { y: number; h: number; ws: Woord[] }[] = [];
  for (const w of [...p.woorden].sort((a, b) => basis(a) - basis(b))) {
    const h = w.y1 - w.y0;
    const groep = groepen.findLast((g) => Math.abs(basis(w) - g.y) <= 0.4 * Math.min(h, g.h));
    if (groep) {
      groep.ws.push(w);
      groep.y = groep.ws.reduce((s, v) => s + basis(v), 0) / groep.ws.length;
    } else groepen.push({ y: basis(w), h, ws: [w] });
  }
  groepen.sort((a, b) => a.y - b.y);
  const regels = groepen.map((g, nummer) => {
    const ws = plak(g.ws.sort((a, b) => a.x0 - b.x0)).flatMap(splitsLeiders);
    return { nummer, y: g.y, hoogte: g.h, cellen: inCellen(p, ws, nummer), pagina: p.nummer };
  });
  return { nummer: p.nummer, breedte: p.breedte, hoogte: p.hoogte, bron: p.bron, regels };
}
