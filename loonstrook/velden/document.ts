import { CUMULATIEF, DEZE_PERIODE, KOLOMKOPPEN, type Kolom } from '../etiketten/kolommen.ts';
import type { Tekstpagina } from '../soorten.ts';
import { type Cel, maakPagina, type Pagina, type Plekgetal, type Regel } from '../tekst/cellen.ts';

const gemaakt = new Map<string, RegExp>();

/** Compile a vocabulary pattern: a space stands for one or more blanks, " ?" and " *" for any number of them. */
export function patroon(bron: string, heel = false): RegExp {
  const sleutel = `${heel} ${bron}`;
  let re = gemaakt.get(sleutel);
  if (!re) {
    const p = bron.replace(/ ([?*])?/g, (_, mag) => (mag ? ' *' : ' +'));
    re = new RegExp(heel ? `^ *(?:${p}) *$` : p);
    gemaakt.set(sleutel, re);
  }
  return re;
}

type Kop = { cel: Cel; kolom: Kolom };
/** A table: a line of column heads and the lines under it. */
export type Tabel = { koppen: Kop[]; kopregel: number; eind: number; x0: number; x1: number; rand: Map<Kop, number> };

export type Blad = Pagina & {
  tweedeKolom: number[];
  tabellen: Tabel[];
  cumulatief: { van: number; tot: number; x0: number }[];
};
export type Document = { bladen: Blad[]; foto: boolean };

const KOPPEN = KOLOMKOPPEN.map(([kolom, bron]) => [kolom, patroon(bron, true)] as const);
export const CUM = patroon(CUMULATIEF);

const DIT = patroon(DEZE_PERIODE);
const TOTAAL = /^ *(totaal|total)( +20\d\d)? *$/;
const JAARKOP = /^ *((totaal|total|bedrag|jaar) +)?20\d\d *$/;

function kolomVan(cel: Cel): Kolom {
  if (JAARKOP.test(cel.zacht)) return 'cumulatief';
  const tekst = cel.zacht.replace(/\b20\d\d\b/g, '    ').replace(/[()]/g, ' ');
  return KOPPEN.find(([, re]) => re.test(tekst))?.[0] ?? 'onbekend';
}

const bedragen = (r: Regel) => r.cellen.some((c) => c.getallen.some((g) => g.soort === 'bedrag'));

/** Groups of neighbouring column heads; a line may carry the heads of two tables side by side. */
function kopgroep(regel: Regel): Kop[] | null {
  if (bedragen(regel)) return null;
  const koppen = regel.cellen.filter((c) => /[a-z%]/.test(c.zacht)).map((cel) => ({ cel, kolom: kolomVan(cel) }));
  if (koppen.some((k) => DIT.test(k.cel.zacht)))
    for (const k of koppen) if (TOTAAL.test(k.cel.zacht)) k.kolom = 'cumulatief';
  const bekend = koppen.filter((k) => k.kolom !== 'onbekend');
  const soorten = new Set(bekend.map((k) => k.kolom));
  if (bekend.length < 2 || bekend.length < koppen.length / 2) return null;
  return soorten.size > 1 || bekend.every((k) => k.kolom === 'periode') ? koppen : null;
}

function dichtsteKop(t: Tabel, g: Plekgetal, hoogte: number): Kop | null {
  let beste: Kop | null = null;
  let prijs = Number.POSITIVE_INFINITY;
  for (const kop of t.koppen) {
    const { x0, x1 } = kop.cel;
    const p = Math.min(Math.abs(g.x1 - x1), Math.abs(g.x0 - x0), Math.abs((g.x0 + g.x1 - x0 - x1) / 2));
    const overlap = g.x0 < x1 && g.x1 > x0;
    const eigen = overlap ? p : p + hoogte;
    if (eigen < prijs && (overlap || p < 3 * hoogte)) [beste, prijs] = [kop, eigen];
  }
  return beste;
}

function maakTabel(blad: Pagina, regel: Regel, koppen: Kop[], stop: (r: Regel) => boolean): Tabel {
  const x0 = Math.min(...koppen.map((k) => k.cel.x0));
  const x1 = Math.max(...koppen.map((k) => k.cel.x1));
  const tabel: Tabel = { koppen, kopregel: regel.nummer, eind: regel.nummer, x0, x1, rand: new Map() };
  const stappen: number[] = [];
  let vorige = regel;
  for (const r of blad.regels.slice(regel.nummer + 1)) {
    const binnen = r.cellen.filter((c) => c.x0 < x1 + r.hoogte && c.x1 > x0 - r.hoogte);
    if (binnen.length === 0) continue;
    if (stop(r)) break;
    const stap = r.y - vorige.y;
    const gewoon = stappen.length ? [...stappen].sort((a, b) => a - b)[stappen.length >> 1]! : 2.2 * r.hoogte;
    if (stap > 1.75 * Math.max(gewoon, 0.9 * r.hoogte)) break;
    if (stappen.length || stap > 0.8 * r.hoogte) stappen.push(stap);
    for (const g of binnen.filter((c) => c.kaal).flatMap((c) => c.getallen)) {
      const kop = dichtsteKop(tabel, g, r.hoogte);
      if (kop && !tabel.rand.has(kop)) tabel.rand.set(kop, g.x1);
    }
    tabel.eind = r.nummer;
    vorige = r;
  }
  return tabel;
}

/** Blocks under a heading such as "Cumulatieven t/m periode 07". */
function cumulatieveBlokken(blad: Pagina): Blad['cumulatief'] {
  const uit: Blad['cumulatief'] = [];
  for (const r of blad.regels) {
    for (const cel of r.cellen) {
      if (cel.getallen.some((g) => g.soort === 'bedrag') || !CUM.test(cel.zacht) || cel.tekst.length > 70) continue;
      if (kopgroep(r) || r.cellen.some((c) => c.x0 > cel.x1 && c.getallen.some((g) => g.soort === 'bedrag'))) continue;
      const volgende = blad.regels.slice(r.nummer + 1, r.nummer + 5);
      const links = volgende.flatMap((v) => v.cellen).some((c) => c.x0 < cel.x0 - 2 * cel.hoogte);
      const eerste = volgende[0]?.cellen ?? [];
      const midden = eerste.length
        ? (Math.min(...eerste.map((c) => c.x0)) + Math.max(...eerste.map((c) => c.x1))) / 2
        : 0;
      const gecentreerd = eerste.length > 1 && Math.abs(midden - (cel.x0 + cel.x1) / 2) < 0.08 * blad.breedte;
      const alleen = r.cellen.length === 1;
      const x0 = alleen && (gecentreerd || !links) ? 0 : cel.x0 - cel.hoogte;
      let tot = r.nummer;
      let vorigeY = r.y;
      for (const v of blad.regels.slice(r.nummer + 1)) {
        const binnen = v.cellen.filter((c) => c.x1 > x0);
        if (!binnen.length) continue;
        if (v.y - vorigeY > 3.6 * v.hoogte && tot > r.nummer) break;
        tot = v.nummer;
        vorigeY = v.y;
      }
      uit.push({ van: r.nummer, tot, x0 });
    }
  }
  return uit;
}

/**
 * Right edges of the second amount in rows that have exactly two and no product (hours × rate, base × percentage):
 * most likely the year so far, even when nothing says so.
 */
function tweedeKolom(blad: Pagina): number[] {
  const eersten: number[] = [];
  const tweeden: number[] = [];
  for (const r of blad.regels) {
    const kale = r.cellen.filter((c) => c.kaal);
    const tussen = r.cellen.slice(r.cellen.indexOf(kale[0]!), r.cellen.indexOf(kale.at(-1)!) + 1);
    if (tussen.length !== kale.length && tussen.some((c) => /[a-z]{3}/.test(c.zacht))) continue;
    const gs = kale.flatMap((c) => c.getallen);
    const bedragen = gs.filter((g) => g.soort === 'bedrag');
    if (bedragen.length !== 2 || kale.length === 0 || gs.some((g) => g.soort === 'procent')) continue;
    eersten.push(bedragen[0]!.x1);
    tweeden.push(bedragen[1]!.x1);
  }
  const dicht = (a: number, b: number) => Math.abs(a - b) < 0.004 * blad.breedte;
  return tweeden.filter((x) => tweeden.filter((t) => dicht(t, x)).length >= 3 && !eersten.some((e) => dicht(e, x)));
}

/** Does a lone amount stand where other rows have their second amount? */
export function inTweedeKolom(blad: Blad, g: Plekgetal): boolean {
  return blad.tweedeKolom.some((x) => Math.abs(x - g.x1) < 0.004 * blad.breedte);
}

export function maakDocument(paginas: readonly Tekstpagina[]): Document {
  const bladen = paginas.map((p): Blad => {
    const pagina = maakPagina(p);
    const koppen = new Map(pagina.regels.map((r) => [r.nummer, kopgroep(r)]));
    const stop = (r: Regel) => koppen.get(r.nummer) != null;
    const tabellen = pagina.regels.flatMap((r) => {
      const k = koppen.get(r.nummer);
      return k ? [maakTabel(pagina, r, k, stop)] : [];
    });
    return { ...pagina, tabellen, cumulatief: cumulatieveBlokken(pagina), tweedeKolom: tweedeKolom(pagina) };
  });
  return { bladen, foto: paginas.some((p) => p.bron === 'foto') };
}

/** Is this cell one of the column heads? Then it is no label of a row. */
export function isKop(blad: Blad, cel: Cel): boolean {
  return blad.tabellen.some(
    (t) => t.kopregel === cel.regel && t.koppen.some((k) => k.cel === cel && k.kolom !== 'onbekend'),
  );
}

export function inCumulatiefBlok(blad: Blad, cel: Cel): boolean {
  return blad.cumulatief.some((b) => cel.regel > b.van && cel.regel <= b.tot && cel.x0 >= b.x0);
}

export type Kolomplek = { kolom: Kolom; kop: Cel | null; tabel: Tabel | null };

/** Which column a number stands in. After a table has ended only an exact alignment still counts. */
export function kolomBij(blad: Blad, cel: Cel, g: Plekgetal): Kolomplek {
  if (inCumulatiefBlok(blad, cel)) return { kolom: 'cumulatief', kop: null, tabel: null };
  for (const tabel of [...blad.tabellen].reverse()) {
    if (tabel.kopregel >= cel.regel || g.x0 > tabel.x1 + 4 * cel.hoogte || g.x1 < tabel.x0 - cel.hoogte) continue;
    if (cel.regel <= tabel.eind) {
      const kop = dichtsteKop(tabel, g, cel.hoogte);
      if (kop) return { kolom: kop.kolom, kop: kop.cel, tabel };
      continue;
    }
    const recht = [...tabel.rand].find(([, x1]) => Math.abs(g.x1 - x1) < 0.12 * cel.hoogte)?.[0];
    if (recht?.kolom === 'cumulatief' || recht?.kolom === 'periode')
      return { kolom: recht.kolom, kop: recht.cel, tabel: null };
    break;
  }
  return { kolom: 'onbekend', kop: null, tabel: null };
}
