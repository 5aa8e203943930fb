import type { Leesresultaat, Veldnaam } from '../soorten.ts';

export type Verwachting = Record<string, string | number | boolean | null>;
export type Meting = {
  zeker: number;
  onzeker: number;
  open: number;
  mis: number;
  foutZeker: string[];
  anders: string[];
};

export const leegMeting = (): Meting => ({ zeker: 0, onzeker: 0, open: 0, mis: 0, foutZeker: [], anders: [] });

/**
 * Compares what was read with what stands on the slip. `zeker`: right and certain; `onzeker`: right, to be confirmed;
 * `open`: rightly empty; `mis`: on the slip but left open; `foutZeker`: wrong and called certain (must never happen).
 */
export function meet(m: Meting, bron: string, r: Leesresultaat, v: Verwachting): Meting {
  for (const [naam, goed] of Object.entries(v)) {
    const { waarde, zeker } = r.velden[naam as Veldnaam];
    if (waarde === goed) {
      if (zeker) m.zeker++;
      else if (goed === null) m.open++;
      else m.onzeker++;
    } else if (zeker) m.foutZeker.push(`${bron} ${naam}: ${waarde} in plaats van ${goed}`);
    else if (waarde === null) m.mis++;
    else m.anders.push(`${bron} ${naam}: ${waarde} in plaats van ${goed}`);
  }
  return m;
}
