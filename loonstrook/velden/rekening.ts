import type { Veld } from '../soorten.ts';
import { type Cel, vakVan } from '../tekst/cellen.ts';
import { veldVan } from './bedragen.ts';
import type { Blad, Document } from './document.ts';

const LENGTES: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  LU: 20,
  ES: 24,
  PL: 28,
  LT: 20,
  IE: 22,
  PT: 25,
  IT: 27,
  AT: 20,
  RO: 24,
  BG: 22,
  MT: 31,
  EE: 20,
  LV: 21,
};
const VREEMD =
  /deurwaarder|beslag|\bvanaf\b|van rekening|onze rekening|our account|werkgever|kvk|k\.v\.k|btw|loonheffingennummer|lh-?nr|employer|schuldeiser|creditor|afdracht|belastingdienst|vakbond/i;
const EIGEN =
  /uit ?te ?betalen|over ?te ?maken|overgemaakt|over naar|rekening|iban|bank|paid|account|gestort|betaal|uitbetaling|te ontvangen|maken wij/i;

/** ISO 13616: the number as a whole must be 1 modulo 97. */
export function ibanKlopt(iban: string): boolean {
  if (iban.length !== LENGTES[iban.slice(0, 2)]) return false;
  let rest = 0;
  for (const t of iban.slice(4) + iban.slice(0, 4)) {
    const n = /\d/.test(t) ? Number(t) : t.charCodeAt(0) - 55;
    rest = (rest * (n > 9 ? 100 : 10) + n) % 97;
  }
  return rest === 1;
}

type Vondst = { iban: string; cel: Cel; blad: Blad; begin: number; eind: number; score: number };

function zoek(tekst: string): { iban: string; begin: number; eind: number }[] {
  const uit: { iban: string; begin: number; eind: number }[] = [];
  for (const m of tekst.matchAll(/(?<![A-Z0-9])([A-Z]{2})\s?(\d{2})/g)) {
    const lengte = LENGTES[m[1]!];
    if (!lengte) continue;
    let iban = '';
    let i = m.index;
    while (i < tekst.length && iban.length < lengte) {
      const t = tekst[i]!;
      if (/[A-Z0-9]/.test(t)) iban += t;
      else if (!/[\s.]/.test(t)) break;
      i++;
    }
    if (ibanKlopt(iban) && !/[A-Z0-9]/.test(tekst[i] ?? '')) uit.push({ iban, begin: m.index, eind: i });
  }
  return uit;
}

function vondsten(doc: Document): Vondst[] {
  const uit: Vondst[] = [];
  for (const blad of doc.bladen)
    for (const regel of blad.regels)
      for (const [plek, cel] of regel.cellen.entries()) {
        const onder = blad.regels
          .slice(regel.nummer + 1, regel.nummer + 3)
          .flatMap((r) => r.cellen)
          .find((c) => c.x0 < cel.x1 && c.x1 > cel.x0 && c.y0 - cel.y1 < 2 * cel.hoogte);
        const naast = regel.cellen.slice(plek + 1, plek + 5).filter((c) => /^[\d\s]+$/.test(c.tekst));
        const eigen = [cel, ...naast].map((c) => c.tekst).join(' ');
        const tekst = naast.length ? eigen : onder ? `${cel.tekst} ${onder.tekst}` : cel.tekst;
        for (const v of zoek(tekst)) {
          if (v.begin >= cel.tekst.length) continue;
          uit.push({
            ...v,
            cel,
            blad,
            score: Math.min(
              ...cel.woorden
                .filter((w) => w.begin + w.woord.tekst.length > v.begin && w.begin < v.eind)
                .map((w) => w.woord.score),
            ),
          });
        }
      }
  return uit;
}

/** Text that introduces an account: its own cell before it, cells left of it and the lines above it in its column. */
function omgeving(v: Vondst): string {
  const regel = v.blad.regels[v.cel.regel]!;
  const links = regel.cellen.filter((c) => c.x1 <= v.cel.x0);
  const boven = v.blad.regels.slice(Math.max(0, v.cel.regel - 3), v.cel.regel).flatMap((r) => r.cellen);
  const dichtbij = boven.filter(
    (c) =>
      c.x0 < v.cel.x1 &&
      c.x1 > v.cel.x0 - 14 * v.cel.hoogte &&
      v.cel.y0 - c.y1 < 1.8 * v.cel.hoogte &&
      c.x0 <= v.cel.x0 + v.cel.hoogte,
  );
  const vorige = dichtbij.filter((c) => /[a-z]{3}/.test(c.zacht) && !zoek(c.tekst).length).at(-1);
  return [links.map((c) => c.tekst).join(' '), vorige?.tekst ?? '', v.cel.tekst.slice(0, v.begin)].join(' ');
}

/** The account the wage goes to. The employer's own account and that of a bailiff are not it. */
export function leesRekening(doc: Document): Veld<string> {
  const alle = vondsten(doc).map((v) => ({ ...v, tekst: omgeving(v) }));
  const mogelijk = alle.filter((v) => !VREEMD.test(v.tekst));
  const gelabeld = mogelijk.filter((v) => EIGEN.test(v.tekst));
  const kies = gelabeld.length ? gelabeld : mogelijk;
  const eerste = kies[0];
  if (!eerste || new Set(kies.map((v) => v.iban)).size > 1)
    return { waarde: null, zeker: false, pagina: null, vak: null };
  const scherp = !doc.foto || kies.some((v) => v.score >= 75);
  return veldVan(eerste.iban, gelabeld.length > 0 && scherp, {
    pagina: eerste.blad.nummer,
    vak: vakVan(eerste.blad, eerste.cel, eerste.begin, eerste.eind),
  });
}
