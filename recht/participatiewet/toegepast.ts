/** Which rules, articles and figures made this month, found by walking only what decided. For people and for receipts. */
import {
  delenVan,
  type Knoop,
  type Parameterversie,
  parameterOp,
  type Regel,
  type Uitslag,
} from '@bijrijder/rekenkern';
import { uitTeBetalen } from './art-45.ts';

export interface ToegepastCijfer {
  readonly sleutel: string;
  readonly titel: string;
  readonly eenheid: string;
  readonly versie: Parameterversie;
}
export interface Toegepast {
  readonly regels: readonly Regel[];
  readonly cijfers: readonly ToegepastCijfer[];
}

/** Walks from the given rules (by default: what is paid) over the branches that were taken; `diep` false: only those rules. */
export function toegepast(
  uitslag: Uitslag,
  wortels: readonly (Regel | string)[] = [uitTeBetalen.naam],
  diep = true,
): Toegepast {
  const { rekenaar, tijd } = uitslag.bij;
  const laat = uitslag.laat();
  const regels = new Map<string, Regel>();
  const sleutels = new Set<string>();
  const waar = (k: Knoop): boolean => laat.knoop(k) === true;
  const bezoek = (k: Knoop): void => {
    if (k.op === 'als') {
      bezoek(k.voorwaarde);
      bezoek(waar(k.voorwaarde) ? k.dan : k.anders);
    } else if (k.op === 'en' || k.op === 'of') {
      for (const d of k.delen) {
        bezoek(d);
        if (waar(d) === (k.op === 'of')) break;
      }
    } else if (k.op === 'regel') {
      if (diep) regel(k.regel);
    } else {
      if (k.op === 'parameter' || k.op === 'tabel') sleutels.add(k.sleutel);
      for (const d of delenVan(k)) bezoek(d);
    }
  };
  const regel = (r: Regel): void => {
    if (regels.has(r.naam)) return;
    regels.set(r.naam, r);
    const versie = uitslag.bij.versie(r);
    if (versie) bezoek(versie.formule.knoop);
  };
  for (const w of wortels) regel(rekenaar.regels[uitslag.plek(w)]!);
  const cijfers: ToegepastCijfer[] = [];
  for (const sleutel of [...sleutels].sort()) {
    const versie = parameterOp(rekenaar.stelsel.parameters, sleutel, tijd);
    const p = rekenaar.stelsel.parameters.get(sleutel);
    if (versie && p) cijfers.push({ sleutel, titel: p.titel, eenheid: p.eenheid, versie });
  }
  return { regels: [...regels.values()], cijfers };
}
