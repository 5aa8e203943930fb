import { BASISLOON, BEDRAGETIKETTEN, GEEN_BASISLOON, GEEN_UREN, UREN } from '../etiketten/bedragen.ts';
import type { Veld } from '../soorten.ts';
import type { Cel, Plekgetal, Regel } from '../tekst/cellen.ts';
import { MIN_SCORE, OPEN, veldVan } from './bedragen.ts';
import { type Blad, CUM, type Document, inCumulatiefBlok, kolomBij, patroon } from './document.ts';
import { kandidaten, onder, rechtsVan } from './kandidaten.ts';

type Plek = { pagina: number; vak: Plekgetal['vak'] };
type Rij = { uren: Plekgetal; tarief: Plekgetal; bedrag: Plekgetal; etiket: string; blad: Blad };
type Urenplek = { getal: Plekgetal; blad: Blad; sterk: boolean };

const BASIS = patroon(BASISLOON);
const GEEN_BASIS = patroon(GEEN_BASISLOON);
const UUR = patroon(UREN);
const GEEN_UUR = patroon(GEEN_UREN);

const klopt = (u: number, t: number, b: number) => Math.abs((u * t) / 100 - b) <= 1 + (t * 0.5) / 100;

/** Rows where hours × rate = amount, whatever the columns are called: those of worked hours, or all. */
function urenrijen(doc: Document, alle = false): Rij[] {
  const uit: Rij[] = [];
  const past = (c: Cel) =>
    alle ? /\p{L}{3}/u.test(c.tekst) : BASIS.test(zonderHaakjes(c)) && !GEEN_BASIS.test(zonderHaakjes(c));
  for (const blad of doc.bladen)
    for (const regel of blad.regels) {
      const eerste = regel.cellen.find((c) => (alle ? past(c) : BASIS.test(zonderHaakjes(c))));
      if (!eerste || !past(eerste) || inCumulatiefBlok(blad, eerste) || CUM.test(eerste.zacht)) continue;
      const gs = [eerste, ...rechtsVan(regel, eerste)].flatMap((c) =>
        c.getallen.filter((g) => kolomBij(blad, c, g).kolom !== 'cumulatief'),
      );
      const drie = drietal(gs.filter((g) => g.soort !== 'procent' && g.honderdsten >= 0));
      if (drie) uit.push({ ...drie, etiket: eerste.zacht, blad });
    }
  return uit;
}

const zonderHaakjes = (c: Cel) => c.tekst.replace(/\([^)]*\)?/g, (s) => ' '.repeat(s.length)).toLowerCase();

function drietal(gs: readonly Plekgetal[]): { uren: Plekgetal; tarief: Plekgetal; bedrag: Plekgetal } | null {
  for (let i = 0; i < gs.length; i++)
    for (let j = i + 1; j < gs.length; j++)
      for (let k = j + 1; k < gs.length; k++) {
        const [uren, tarief, bedrag] = [gs[i]!, gs[j]!, gs[k]!];
        if (tarief.honderdsten < 300 || tarief.honderdsten > 20_000 || uren.honderdsten > 40_000) continue;
        if (
          tarief.soort === 'bedrag' &&
          bedrag.soort === 'bedrag' &&
          klopt(uren.honderdsten, tarief.honderdsten, bedrag.honderdsten)
        )
          return { uren, tarief, bedrag };
      }
  return null;
}

function labeluren(doc: Document): Urenplek[] {
  const uit: Urenplek[] = [];
  for (const blad of doc.bladen)
    for (const regel of blad.regels)
      for (const cel of regel.cellen) {
        const tekst = zonderHaakjes(cel);
        if (!UUR.test(tekst) || GEEN_UUR.test(tekst) || inCumulatiefBlok(blad, cel) || CUM.test(tekst)) continue;
        if (blad.tabellen.some((t) => t.kopregel === regel.nummer)) continue;
        const getal = waardeVan(blad, regel, cel);
        if (getal) uit.push({ getal, blad, sterk: !/^ *(uren|hours) *$/.test(tekst) });
      }
  return uit;
}

function waardeVan(blad: Blad, regel: Regel, cel: Cel): Plekgetal | null {
  const goed = (g: Plekgetal) => g.soort !== 'procent' && !g.euro && g.honderdsten >= 0 && g.honderdsten <= 40_000;
  const eigen = cel.getallen.filter((g) => goed(g) && g.begin > 3);
  const rechts = rechtsVan(regel, cel).flatMap((c) =>
    c.getallen.filter(
      (g) => goed(g) && !['cumulatief', 'tarief', 'grondslag', 'saldo'].includes(kolomBij(blad, c, g).kolom),
    ),
  );
  const laag = rechts.length || eigen.length ? [] : onder(blad, cel).flatMap((c) => c.getallen.filter(goed));
  return rechts[0] ?? eigen[0] ?? laag[0] ?? null;
}

/** Hours at the base wage and the hourly wage. Certain when hours × wage is an amount on the same slip. */
export function leesUren(doc: Document): { uren: Veld<number>; uurloon: Veld<number> } {
  const rijen = urenrijen(doc);
  const lonen = kandidaten(doc, BEDRAGETIKETTEN.uurloon).filter((k) => k.cent >= 300 && k.cent <= 20_000);
  const losLoon = uurloonInCel(doc);
  const tarieven = [...new Set([...lonen.map((k) => k.cent), ...losLoon.map((l) => l.getal.honderdsten)])];
  const basis = tarieven.length === 1 ? rijen.filter((r) => r.tarief.honderdsten === tarieven[0]) : rijen;
  const rijtarieven = [...new Set(basis.map((r) => r.tarief.honderdsten))];
  const plekLoon: Plek | undefined =
    lonen[0] ?? (losLoon[0] ? { pagina: losLoon[0].blad.nummer, vak: losLoon[0].getal.vak } : undefined);
  const scherp = (...gs: Plekgetal[]) => !doc.foto || gs.every((g) => g.score >= MIN_SCORE);

  const bedragen = doc.bladen.flatMap((b) =>
    b.regels.flatMap((r) => r.cellen.filter((c) => !inCumulatiefBlok(b, c)).flatMap((c) => c.getallen)),
  );
  const opBlad = (u: number) =>
    u > 0 &&
    tarieven.length === 1 &&
    bedragen.some((g) => g.soort === 'bedrag' && scherp(g) && Math.abs((u * tarieven[0]!) / 100 - g.honderdsten) <= 1);

  const uurloon = ((): Veld<number> => {
    if (tarieven.length > 1) return OPEN;
    if (tarieven.length === 1)
      return veldVan(
        tarieven[0]!,
        basis.length > 0 ? scherp(basis[0]!.tarief) : !doc.foto && lonen.some((k) => k.eenduidig),
        plekLoon!,
      );
    if (rijtarieven.length !== 1) return OPEN;
    const r = basis[0]!;
    return veldVan(rijtarieven[0]!, scherp(r.uren, r.tarief, r.bedrag) && r.uren.honderdsten > 0, {
      pagina: r.blad.nummer,
      vak: r.tarief.vak,
    });
  })();
  return { uren: leesAantal(doc, basis, rijtarieven, scherp, opBlad), uurloon };
}

function leesAantal(
  doc: Document,
  basis: Rij[],
  tarieven: number[],
  scherp: (...gs: Plekgetal[]) => boolean,
  opBlad: (uren: number) => boolean,
): Veld<number> {
  const labels = labeluren(doc);
  const sterk = labels.filter((l) => l.sterk);
  const gekozen = sterk.length ? sterk : labels;
  const waarden = [...new Set(gekozen.map((l) => l.getal.honderdsten))];
  const unieke = [
    ...new Map(basis.map((r) => [`${r.etiket}|${r.uren.honderdsten}|${r.bedrag.honderdsten}`, r])).values(),
  ];
  const som = unieke.reduce((s, r) => s + r.uren.honderdsten, 0);
  if (unieke.length && tarieven.length === 1) {
    const past = waarden.includes(som);
    const r = unieke[0]!;
    const plek = gekozen.find((l) => l.getal.honderdsten === som);
    const zeker =
      (unieke.length === 1 || past) &&
      scherp(...unieke.flatMap((u) => [u.uren, u.tarief, u.bedrag])) &&
      !(doc.foto && som === 0);
    // Leave or illness paid at the same wage may or may not count: left to the person.
    const elders = urenrijen(doc, true).some(
      (a) =>
        a.tarief.honderdsten === tarieven[0] && a.uren.honderdsten > 0 && !unieke.some((u) => u.etiket === a.etiket),
    );
    const alleen = (waarden.length === 0 || past) && !elders;
    return veldVan(
      som,
      zeker && alleen,
      plek ? { pagina: plek.blad.nummer, vak: plek.getal.vak } : { pagina: r.blad.nummer, vak: r.uren.vak },
    );
  }
  const eerste = gekozen[0];
  if (!eerste || waarden.length !== 1) return OPEN;
  return veldVan(waarden[0]!, !eerste.getal.twijfel && scherp(eerste.getal) && opBlad(waarden[0]!), {
    pagina: eerste.blad.nummer,
    vak: eerste.getal.vak,
  });
}

/** "Fase A · uurloon 15,03": a wage inside another text. */
function uurloonInCel(doc: Document): { getal: Plekgetal; blad: Blad }[] {
  const re = /uurloon\s*:?\s*€?\s*$/i;
  return doc.bladen.flatMap((blad) =>
    blad.regels.flatMap((r) =>
      r.cellen.flatMap((c) =>
        c.getallen
          .filter((g) => g.soort === 'bedrag' && re.test(c.tekst.slice(0, g.begin)) && !/minimum/i.test(c.tekst))
          .map((getal) => ({ getal, blad })),
      ),
    ),
  );
}
