/** Art. 34 on the wealth of a household, apart from the month: most months nothing changes in it. */
import type { Gebonden } from '@bijrijder/rekenkern';
import { reken } from '../reken.ts';
import { geenVermogen, VERMOGENREGELS, vermogen, vermogensgrens } from './art-34.ts';
import type { Huishoudmaand, Vermogen } from './huishoudmaand.ts';

export interface Vermogenstoets {
  readonly laagGenoeg: boolean;
  readonly vermogen_ct: number;
  readonly grens_ct: number;
}

/** Is the wealth below the limit, what is it and what is the limit. Throws `Ontbreekt` when the limit is unknown. */
export function toetsVermogen(h: Huishoudmaand, v: Vermogen, bij: Gebonden): Vermogenstoets {
  const r = reken({
    stelsel: { naam: 'vermogen', regels: VERMOGENREGELS, parameters: bij.rekenaar.stelsel.parameters },
    tijd: bij.tijd,
    invoer: {
      gehuwd: h.leefvorm === 'gehuwd',
      alleenstaande_ouder: h.leefvorm === 'alleenstaande_ouder',
      bezittingen: v.bezittingen_ct,
      schulden: v.schulden_ct,
      gespaard_tijdens_bijstand: v.gespaard_tijdens_bijstand_ct,
      eigen_woning: v.eigen_woning_ct,
    },
  });
  return { laagGenoeg: r.ja(geenVermogen), vermogen_ct: r.cent(vermogen), grens_ct: r.cent(vermogensgrens) };
}
