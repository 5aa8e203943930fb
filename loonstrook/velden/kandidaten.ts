import type { Etiket } from '../etiketten/bedragen.ts';
import type { Kolom } from '../etiketten/kolommen.ts';
import { DEZE_PERIODE } from '../etiketten/kolommen.ts';
import type { Vak } from '../soorten.ts';
import type { Cel, Plekgetal, Regel } from '../tekst/cellen.ts';
import {
  type Blad,
  CUM,
  type Document,
  inCumulatiefBlok,
  inTweedeKolom,
  isKop,
  kolomBij,
  patroon,
} from './document.ts';

/** A number that may belong to a label. */
export type Kandidaat = {
  cent: number;
  /** Rank of the label: 0 is the strongest. */
  rang: number;
  etiket: string;
  kolom: Kolom;
  kop: Cel | null;
  /** Only one reading of the row is possible: known period column, or the only amount. */
  eenduidig: boolean;
  relatie: 'rechts' | 'onder' | 'zin';
  cel: Cel;
  etiketCel: Cel;
  blad: Blad;
  getal: Plekgetal;
  pagina: number;
  vak: Vak;
  score: number;
};

export type Waarden = { getallen: { cel: Cel; getal: Plekgetal }[]; relatie: 'rechts' | 'onder' | 'zin' };

const DEZE = patroon(DEZE_PERIODE);
const heeftLetters = (c: Cel) => /[a-z]{2}/.test(c.zacht.replace(/\b(eur|euro|x|uur|uren|per maand|ja|nee)\b/g, ''));
/** A value field of letters (name, "Wit, maand") also ends the reach of a label; only numbers and units do not. */
const isEtiket = (c: Cel) => !c.kaal && heeftLetters(c);

/** Cells to the right of a label, up to the next label. */
export function rechtsVan(regel: Regel, cel: Cel): Cel[] {
  const rest = regel.cellen.slice(regel.cellen.indexOf(cel) + 1);
  const eind = rest.findIndex(isEtiket);
  return eind < 0 ? rest : rest.slice(0, eind);
}

/** Cells with numbers just under a label, up to the first text in between. */
export function onder(blad: Blad, cel: Cel, alles = false): Cel[] {
  const regel = blad.regels[cel.regel]!;
  const volgende = regel.cellen[regel.cellen.indexOf(cel) + 1];
  const grens = volgende ? Math.max(volgende.x0, cel.x1) : blad.breedte;
  const uit: Cel[] = [];
  for (const r of blad.regels.slice(cel.regel + 1)) {
    if (r.y - regel.y > (alles ? 6 : 2.3) * Math.max(cel.hoogte, r.hoogte)) break;
    const raak = r.cellen.filter(
      (c) => (c.x0 < cel.x1 && c.x1 > cel.x0) || (c.x0 >= cel.x0 - cel.hoogte && c.x0 < grens),
    );
    const tekst = raak.find((c) => !c.kaal);
    if (tekst && !alles) {
      if (tekst.getallen.length && uit.length === 0 && !isEtiket(tekst)) uit.push(tekst);
      break;
    }
    uit.push(...raak.filter((c) => c.kaal));
    if (uit.length && !alles) break;
  }
  return uit;
}

/** Numbers that go with a label inside its own cell: right behind it, or the only amount of its sentence. */
function inCel(cel: Cel, begin: number, eind: number): Plekgetal[] {
  const zin = zingrenzen(cel, begin);
  const inZin = cel.getallen.filter(
    (g) =>
      g.begin >= zin.begin &&
      g.eind <= zin.eind &&
      g.soort === 'bedrag' &&
      !/[×x*]\s*$/.test(cel.tekst.slice(0, g.begin)),
  );
  const direct = inZin.find(
    (g) => g.begin >= eind && /^[\s:=€.(]*(?:EUR)?[\s-]*$/i.test(cel.tekst.slice(eind, g.begin)),
  );
  if (direct) return [direct];
  if (CUM.test(cel.zacht.slice(zin.begin, zin.eind))) return [];
  const enige = inZin[0];
  return inZin.length === 1 && enige && (enige.euro || cel.tekst.slice(enige.eind).trim() === '') ? [enige] : [];
}

function etiketTekst(cel: Cel): { buiten: string; binnen: string } {
  const buiten = cel.zacht.split('');
  const binnen = ' '.repeat(cel.zacht.length).split('');
  for (const m of cel.tekst.matchAll(/\([^)]*\)?/g))
    for (let i = m.index; i < m.index + m[0].length; i++) {
      binnen[i] = buiten[i]!;
      buiten[i] = ' ';
    }
  return { buiten: buiten.join(''), binnen: binnen.join('') };
}

/** Where a label stands in a cell: its rank and end, or null. */
export function treffer(cel: Cel, etiket: Etiket): { rang: number; begin: number; eind: number } | null {
  const { buiten, binnen } = etiketTekst(cel);
  const teksten = /[a-z]{2}/.test(buiten.replace(/\d|%/g, ' ')) ? [buiten] : [binnen];
  const niet = patroon(etiket.niet);
  for (const tekst of teksten) {
    for (const [rang, bron] of etiket.wel.entries()) {
      const re = new RegExp(patroon(bron).source, 'g');
      for (const m of tekst.matchAll(re)) {
        const zin = zinRond(cel, m.index);
        if (niet.test(tekst.slice(zin.begin, zin.eind))) continue;
        return { rang, begin: m.index, eind: m.index + m[0].length };
      }
    }
  }
  return null;
}

/** The part of a cell around a place that is one statement: between amounts, full stops and semicolons. */
function zinRond(cel: Cel, plek: number): { begin: number; eind: number } {
  const grenzen = [0, cel.tekst.length];
  for (const m of cel.tekst.matchAll(/[.;|](?=\s)|,(?=\s)/g)) grenzen.push(m.index);
  for (const g of cel.getallen) if (g.euro) grenzen.push(g.eind);
  return {
    begin: Math.max(...grenzen.filter((g) => g <= plek)),
    eind: Math.min(...grenzen.filter((g) => g > plek)),
  };
}

/** The sentence around a place: between full stops and semicolons. */
function zingrenzen(cel: Cel, plek: number): { begin: number; eind: number } {
  const punten = [...cel.tekst.matchAll(/[.;](?=\s|$)/g)].map((m) => m.index);
  return {
    begin: Math.max(0, ...punten.filter((p) => p <= plek)),
    eind: Math.min(cel.tekst.length, ...punten.filter((p) => p > plek)),
  };
}

function volzin(cel: Cel, plek: number): string {
  const { begin, eind } = zingrenzen(cel, plek);
  return cel.zacht.slice(begin, eind);
}

/** Is this statement about the year so far? Looks at the label, what stands before it, and its row. */
function cumulatieveTekst(cel: Cel, tot: number): boolean {
  const voor = cel.zacht.slice(0, tot).replace(/\d\d \d\d \d{4} t m \d\d \d\d \d{4}/g, ' ');
  return CUM.test(voor) && !DEZE.test(voor);
}

function rijkop(blad: Blad, cel: Cel): Cel | undefined {
  return blad.regels[cel.regel]!.cellen.find((c) => c.x1 < cel.x0 && isEtiket(c));
}

const OVERSLAAN: ReadonlySet<Kolom> = new Set([
  'aantal',
  'tarief',
  'grondslag',
  'werkgever',
  'omschrijving',
  'beginsaldo',
  'oud',
  'verschil',
]);

/** All amounts that may belong to one kind of label. Amounts of the year so far are left out. */
export function kandidaten(doc: Document, etiket: Etiket): Kandidaat[] {
  const uit: Kandidaat[] = [];
  for (const blad of doc.bladen) {
    for (const regel of blad.regels) {
      for (const cel of regel.cellen) {
        const raak = treffer(cel, etiket);
        if (!raak || isKop(blad, cel) || inCumulatiefBlok(blad, cel) || cumulatieveTekst(cel, raak.eind)) continue;
        uit.push(...vanEtiket(blad, regel, cel, raak));
      }
    }
  }
  return uit;
}

function vanEtiket(
  blad: Blad,
  regel: Regel,
  cel: Cel,
  raak: { rang: number; begin: number; eind: number },
): Kandidaat[] {
  let relatie: Kandidaat['relatie'] = 'rechts';
  let plekken = rechtsVan(regel, cel).flatMap((c) => c.getallen.map((getal) => ({ cel: c, getal })));
  plekken = plekken.filter((p) => p.getal.soort === 'bedrag');
  if (!plekken.length) {
    plekken = inCel(cel, raak.begin, raak.eind).map((getal) => ({ cel, getal }));
    relatie = 'zin';
  }
  if (!plekken.length) {
    const volgende = regel.cellen.slice(regel.cellen.indexOf(cel) + 1).filter(isEtiket).length;
    const voor = regel.cellen.filter((c) => c !== cel && isEtiket(c) && c.x1 < cel.x0).length;
    const matrix = volgende + voor >= 2;
    plekken = onder(blad, cel, matrix).flatMap((c) =>
      c.getallen.filter((g) => g.soort === 'bedrag' && (!matrix || raakt(g, cel))).map((getal) => ({ cel: c, getal })),
    );
    relatie = 'onder';
    plekken = plekken.filter((p) => !inCumulatiefBlok(blad, p.cel));
    if (matrix) plekken = plekken.filter((p) => !CUM.test(rijkop(blad, p.cel)?.zacht ?? ''));
  }
  const metKolom = plekken.map((p) => ({ ...p, ...kolomBij(blad, p.cel, p.getal) }));
  const over = metKolom.filter((p) => !OVERSLAAN.has(p.kolom) && p.kolom !== 'cumulatief');
  const opbouw = over.filter((p) => p.kolom === 'opbouw');
  const bekend = opbouw.length ? opbouw : over.filter((p) => p.kolom !== 'onbekend' && p.kolom !== 'saldo');
  const gekozen = bekend.length ? bekend : over.filter((p) => p.kolom !== 'saldo');
  const nieuw = gekozen.filter((p) => p.kop && /nieuw|new/.test(p.kop.zacht));
  const kies = nieuw.length ? nieuw : gekozen;
  const deze = relatie === 'onder' ? kies.filter((p) => DEZE.test(rijkop(blad, p.cel)?.zacht ?? '')) : [];
  const lijst = deze.length ? deze : kies;
  return lijst.map((p) => ({
    cent: p.getal.honderdsten,
    rang: raak.rang,
    etiket: relatie === 'zin' ? volzin(cel, raak.begin) : cel.zacht,
    kolom: p.kolom,
    kop: p.kop,
    eenduidig: lijst.length === 1 && !p.getal.twijfel && !(p.kolom === 'onbekend' && inTweedeKolom(blad, p.getal)),
    relatie,
    cel: p.cel,
    etiketCel: cel,
    blad,
    getal: p.getal,
    pagina: blad.nummer,
    vak: p.getal.vak,
    score: p.getal.score,
  }));
}

const raakt = (g: Plekgetal, cel: Cel) => g.x0 < cel.x1 + 0.5 * cel.hoogte && g.x1 > cel.x0 - 0.5 * cel.hoogte;
