import { BEDRAGETIKETTEN, BIJZONDER } from '../etiketten/bedragen.ts';
import { RESERVERING } from '../etiketten/kolommen.ts';
import { type Document, patroon } from './document.ts';
import { type Kandidaat, kandidaten, treffer } from './kandidaten.ts';

/** One possible value of a field, with the places it was read (a sum has several). */
export type Optie = { cent: number; uit: Kandidaat[]; rang: number; eenduidig: boolean };

export type Kernsoort =
  | 'bruto'
  | 'loonLh'
  | 'loonheffing'
  | 'pensioen'
  | 'netto'
  | 'vergoeding'
  | 'beslag'
  | 'overgemaakt';
export type Opties = Record<Kernsoort, Optie[]>;

const bijzonder = patroon(BIJZONDER);
const RES = patroon(RESERVERING);

/** Same value from several places (summary and specification) is one option; the best place first. */
function bundel(ks: readonly Kandidaat[], teken: (cent: number) => number, rang = 0): Optie[] {
  const per = new Map<number, Optie>();
  for (const k of ks) {
    const cent = teken(k.cent);
    const o = per.get(cent);
    if (!o) per.set(cent, { cent, uit: [k], rang: rang + k.rang, eenduidig: k.eenduidig });
    else {
      o.uit.push(k);
      o.rang = Math.min(o.rang, rang + k.rang);
      o.eenduidig ||= k.eenduidig;
    }
  }
  return [...per.values()].sort((a, b) => a.rang - b.rang || Number(b.eenduidig) - Number(a.eenduidig)).slice(0, 4);
}

/** Distinct rows: the same label with the same amount on another page is the same row. */
function rijen(ks: readonly Kandidaat[]): Kandidaat[] {
  const gezien = new Set<string>();
  return ks.filter((k) => {
    const sleutel = `${k.etiket.trim()}|${k.cent}`;
    return gezien.has(sleutel) ? false : Boolean(gezien.add(sleutel));
  });
}

const som = (ks: readonly Kandidaat[], teken: (cent: number) => number): Optie => ({
  cent: ks.reduce((s, k) => s + teken(k.cent), 0),
  uit: [...ks],
  rang: 1,
  eenduidig: ks.every((k) => k.eenduidig),
});

/** Deductions are positive; where both signs occur in one slip a lone opposite sign is a refund and left to the check. */
const positief = (cent: number) => Math.abs(cent);
const zoals = (cent: number) => cent;

/** Rows that together make a field: all of them, taking the first or the last amount of each, or one alone. */
function metDelen(totalen: Kandidaat[], delen: Kandidaat[], teken: (c: number) => number): Optie[] {
  const opties = bundel(totalen, teken);
  const los = rijen(delen);
  const perRij = [...Map.groupBy(los, (k) => k.etiketCel).values()];
  if (perRij.length > 1 && perRij.length <= 6) {
    opties.push(
      som(
        perRij.map((r) => r[0]!),
        teken,
      ),
    );
    if (perRij.some((r) => r.length > 1))
      opties.push(
        som(
          perRij.map((r) => r.at(-1)!),
          teken,
        ),
      );
  }
  for (const o of bundel(los, teken, perRij.length > 1 ? 3 : 1)) opties.push(o);
  const uniek = new Map<number, Optie>();
  for (const o of opties) {
    const eerder = uniek.get(o.cent);
    if (!eerder || o.rang < eerder.rang) uniek.set(o.cent, o);
  }
  return [...uniek.values()].sort((a, b) => a.rang - b.rang).slice(0, 4);
}

function loonheffing(doc: Document): Optie[] {
  const alle = kandidaten(doc, BEDRAGETIKETTEN.loonheffing);
  const totaal = alle.filter((k) => k.rang === 0);
  const delen = alle.filter((k) => k.rang > 0);
  const gewoon = delen.filter((k) => !bijzonder.test(k.etiket));
  const apart = delen.filter((k) => bijzonder.test(k.etiket));
  if (totaal.length) return metDelen(totaal, [], positief);
  if (!apart.length) return bundel(gewoon, positief);
  return metDelen([], [...gewoon, ...apart], positief);
}

function pensioen(doc: Document): Optie[] {
  const alle = kandidaten(doc, BEDRAGETIKETTEN.pensioen).filter((k) => !onderReservering(k));
  return metDelen(
    alle.filter((k) => k.rang === 0),
    alle.filter((k) => k.rang > 0),
    positief,
  );
}

/** Stands this row in a block of reservations or information, not among what is paid? */
export function onderReservering(k: Kandidaat): boolean {
  if (k.kolom === 'opbouw' || k.kolom === 'opname' || k.kolom === 'saldo') return true;
  const kop = koptekst(k);
  return kop !== null && RES.test(kop);
}

/** The heading a row stands under: the first cell of its table's head, or the nearest line of text alone above it. */
export function koptekst(k: Kandidaat): string | null {
  const { blad, etiketCel } = k;
  const tabel = [...blad.tabellen]
    .reverse()
    .find(
      (t) => t.kopregel < etiketCel.regel && etiketCel.regel <= t.eind && etiketCel.x0 < t.x1 && etiketCel.x1 > t.x0,
    );
  if (tabel) return tabel.koppen[0]!.cel.zacht + (tabel.koppen.map((x) => x.kolom).includes('opbouw') ? ' opbouw' : '');
  for (const r of [...blad.regels.slice(0, etiketCel.regel)].reverse()) {
    const boven = r.cellen.filter((c) => c.x0 < etiketCel.x1 && c.x1 > etiketCel.x0 - 2 * etiketCel.hoogte);
    if (!boven.length) continue;
    const rechts = r.cellen.slice(r.cellen.indexOf(boven.at(-1)!) + 1);
    if (boven.some((c) => c.getallen.some((g) => g.soort === 'bedrag')) || rechts[0]?.kaal) continue;
    return boven[0]!.zacht;
  }
  return null;
}

function vergoedingen(doc: Document, nettoRij: Optie | undefined): Optie[] {
  const totaal = kandidaten(doc, BEDRAGETIKETTEN.vergoedingTotaal);
  const items = kandidaten(doc, BEDRAGETIKETTEN.vergoeding)
    .filter(
      (k) => !treffer(k.etiketCel, BEDRAGETIKETTEN.vergoedingTotaal) && !onderReservering(k) && k.relatie === 'rechts',
    )
    .map((k) => ({
      ...k,
      eenduidig: k.eenduidig && (k.rang === 0 || /onbelast|netto|untaxed/.test(k.etiket) || naNetto(k, nettoRij)),
    }));
  return metDelen(totaal, items, zoals);
}

const naNetto = (k: Kandidaat, netto: Optie | undefined) =>
  netto?.uit.some((n) => n.pagina === k.pagina && n.etiketCel.regel < k.etiketCel.regel) ?? false;

/** Every possible value of each amount in the sum from gross to the bank. */
export function verzamelOpties(doc: Document): Opties {
  const netto = bundel(kandidaten(doc, BEDRAGETIKETTEN.netto), zoals);
  return {
    bruto: bundel(kandidaten(doc, BEDRAGETIKETTEN.bruto), zoals),
    loonLh: bundel(kandidaten(doc, BEDRAGETIKETTEN.loonLh), zoals),
    loonheffing: loonheffing(doc),
    pensioen: pensioen(doc),
    netto,
    vergoeding: vergoedingen(doc, netto[0]),
    beslag: metDelen([], kandidaten(doc, BEDRAGETIKETTEN.beslag), positief),
    overgemaakt: bundel(kandidaten(doc, BEDRAGETIKETTEN.overgemaakt), zoals),
  };
}

/** Rows with an amount that belong to no field (other premiums, staff association): the sum may need them. */
export function overigeRijen(doc: Document, opties: Opties): Kandidaat[] {
  const gebruikt = new Set(Object.values(opties).flatMap((os) => os.flatMap((o) => o.uit.map((k) => k.cel))));
  const velden = Object.values(BEDRAGETIKETTEN);
  return kandidaten(doc, {
    wel: ['[a-z]{2}'],
    niet: '\\bloon sv\\b|grondslag|minimum|totaal|total\\b|saldo|dagen|uren per|vrije ?voet|voet|jaar',
  })
    .filter((k) => k.relatie !== 'zin' && k.eenduidig && !gebruikt.has(k.cel) && !onderReservering(k) && k.cent !== 0)
    .filter((k) => !velden.some((e) => e !== BEDRAGETIKETTEN.vakantiegeld && treffer(k.etiketCel, e)));
}
