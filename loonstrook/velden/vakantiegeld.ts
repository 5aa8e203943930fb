import { BEDRAGETIKETTEN, GERESERVEERD, SALDO, UITBETAALD } from '../etiketten/bedragen.ts';
import type { Kolom } from '../etiketten/kolommen.ts';
import type { Veld } from '../soorten.ts';
import { MIN_SCORE, OPEN, veldVan } from './bedragen.ts';
import { CUM, type Document, kolomBij, patroon } from './document.ts';
import { type Kandidaat, kandidaten, treffer } from './kandidaten.ts';
import { koptekst, onderReservering } from './opties.ts';

const GERES = patroon(GERESERVEERD);
const UIT = patroon(UITBETAALD);
const STAND = patroon(SALDO);
const NAAM = new RegExp(patroon(BEDRAGETIKETTEN.vakantiegeld.wel[0]!).source, 'g');
const OPBOUWRIJ = {
  wel: [
    '\\b(opbouw|opgebouwd|gereserveerd|reservering|toevoeging|accrued|accrual)( (deze|dit|this) (periode|maand|week|tijdvak|period|month))?\\b',
  ],
  niet: `${SALDO}|${UITBETAALD}|dagen|verlof|uren`,
};

type Soort = 'gereserveerd' | 'uitbetaald' | 'los' | 'geen';

/** The label without the word vakantie-uitkering itself, so that its last part is not read as "paid out". */
function soortVan(k: Kandidaat): Soort {
  const rest = k.etiket.replace(NAAM, ' ');
  if (k.kolom === 'opname' || k.kolom === 'saldo') return 'geen';
  if (UIT.test(rest)) return onderReservering(k) && k.kolom !== 'periode' ? 'geen' : 'uitbetaald';
  if (STAND.test(rest)) return 'geen';
  if (GERES.test(rest) || k.kolom === 'opbouw' || onderReservering(k)) return 'gereserveerd';
  return 'los';
}

function kies(ks: Kandidaat[], zekerAls: (k: Kandidaat) => boolean): Veld<number> {
  const waarden = new Set(ks.map((k) => Math.abs(k.cent)));
  const eerste = ks.find((k) => k.eenduidig) ?? ks[0];
  if (!eerste || waarden.size > 1) return OPEN;
  return veldVan(Math.abs(eerste.cent), eerste.eenduidig && zekerAls(eerste), eerste);
}

/** Rows "Opbouw deze periode" under a heading that names the vakantiegeld. */
function opbouwrijen(doc: Document): Kandidaat[] {
  return kandidaten(doc, OPBOUWRIJ).filter((k) => {
    if (treffer(k.etiketCel, BEDRAGETIKETTEN.vakantiegeld)) return false;
    const boven = k.blad.regels
      .slice(0, k.etiketCel.regel)
      .flatMap((r) => r.cellen)
      .filter((c) => c.x0 < k.etiketCel.x1 && c.x1 > k.etiketCel.x0);
    const kop = boven.findLast(
      (c) => treffer(c, BEDRAGETIKETTEN.vakantiegeld) && c.getallen.every((g) => g.soort !== 'bedrag'),
    );
    const tekst = koptekst(k);
    return kop !== undefined && (tekst === kop.zacht || boven.length - boven.indexOf(kop) <= 3);
  });
}

/** All amounts of this period on the slip: what 8% can be taken of. */
function grondslagen(doc: Document): number[] {
  const uit: number[] = [];
  for (const blad of doc.bladen)
    for (const regel of blad.regels)
      for (const cel of regel.cellen)
        for (const g of cel.getallen)
          if (g.soort === 'bedrag' && !BUITEN.has(kolomBij(blad, cel, g).kolom)) uit.push(Math.abs(g.honderdsten));
  return uit;
}

const BUITEN: ReadonlySet<Kolom> = new Set(['cumulatief', 'saldo', 'beginsaldo', 'oud', 'verschil']);

/** Set aside in this period, and paid out in it. Balances and other reservations are not vakantiegeld. */
export function leesVakantiegeld(
  doc: Document,
  bruto: Veld<number>,
): { gereserveerd: Veld<number>; uitbetaald: Veld<number> } {
  const alle = kandidaten(doc, BEDRAGETIKETTEN.vakantiegeld).filter((k) => !CUM.test(k.etiket));
  const soorten = alle.map((k) => ({ k, soort: soortVan(k) }));
  const geres = [...soorten.filter((s) => s.soort === 'gereserveerd').map((s) => s.k), ...opbouwrijen(doc)];
  const uit = soorten.filter((s) => s.soort === 'uitbetaald' && s.k.cent !== 0).map((s) => s.k);
  const los = soorten.filter((s) => s.soort === 'los').map((s) => s.k);
  const bedragen = grondslagen(doc);
  const isPercentage = (cent: number) =>
    bedragen.some((g) => Math.abs(g * 0.08 - cent) <= 1 || Math.abs(g * 0.0833 - cent) <= 1);
  const scherp = (k: Kandidaat) => !doc.foto || k.score >= MIN_SCORE;
  /** Never more than 8.34% of the gross wage: a balance is not what was set aside in this period. */
  const deelVanBruto = (k: Kandidaat) => bruto.waarde !== null && k.cent <= 0.0834 * Math.abs(bruto.waarde) + 1;
  const binnenBruto = (k: Kandidaat) => bruto.waarde !== null && Math.abs(k.cent) <= Math.abs(bruto.waarde);
  const gereserveerd = kies(
    geres,
    (k) => scherp(k) && k.cent >= 0 && deelVanBruto(k) && (k.cent === 0 ? !doc.foto : isPercentage(k.cent)),
  );
  const uitbetaald = kies(uit, (k) => !doc.foto && bruto.zeker && k.cent > 0 && binnenBruto(k));
  if (uitbetaald.waarde === null && gereserveerd.waarde === null && los.length > 0) {
    // A bare "Vakantietoeslag 8%" above the gross total is part of it, so it is paid; elsewhere it is set aside.
    const inBruto = los.every((k) => k.pagina === bruto.pagina && bruto.vak !== null && k.vak.y < bruto.vak.y);
    const veld = kies(los, () => false);
    return inBruto ? { gereserveerd, uitbetaald: veld } : { gereserveerd: veld, uitbetaald };
  }
  return { gereserveerd, uitbetaald };
}
