import { type Breuk, leesBreuk, rondAf } from '@bijrijder/rekenkern';
import type { Waarde } from './soort.ts';

/** Our value written with as many decimals as the expected one, or as it is. */
export function alsVerwacht(waarde: Waarde, verwacht: unknown): unknown {
  if (typeof waarde !== 'object' || !('exactCent' in waarde)) return waarde;
  const decimalen = aantalDecimalen(verwacht);
  const tekst = inEuro(waarde.exactCent as Breuk, decimalen);
  return typeof verwacht === 'number' ? Number(tekst) : tekst;
}
export function gelijk(waarde: Waarde, verwacht: unknown): boolean {
  const onze = alsVerwacht(waarde, verwacht);
  if (typeof onze === 'object' || typeof verwacht === 'object') return zelfde(onze, verwacht);
  if (typeof onze === 'number' && typeof verwacht === 'string') return String(onze) === verwacht;
  return onze === verwacht;
}
function zelfde(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [x, y] = [Object.entries(a), Object.entries(b)];
  return x.length === y.length && x.every(([k, w]) => zelfde(w, (b as Record<string, unknown>)[k]));
}
function aantalDecimalen(verwacht: unknown): number {
  return /\.(\d+)$/.exec(String(verwacht))?.[1]?.length ?? 0;
}
function inEuro({ teller, noemer }: Breuk, decimalen: number): string {
  const schaal = 10n ** BigInt(decimalen);
  const geheel = rondAf({ teller: teller * schaal, noemer: noemer * 100n }, 1n, 'half omhoog');
  if (decimalen === 0) return String(geheel);
  const teken = geheel < 0n ? '-' : '';
  const cijfers = String(geheel < 0n ? -geheel : geheel).padStart(decimalen + 1, '0');
  return `${teken}${cijfers.slice(0, -decimalen)}.${cijfers.slice(-decimalen)}`;
}

/** Whether a remark names our value: as 1.573,42, 1573.42, 68208 (cents) or 375.34. */
export function genoemdIn(tekst: string, waarde: Waarde): boolean {
  const cent =
    typeof waarde === 'object' && 'exactCent' in waarde
      ? rondAf(waarde.exactCent as Breuk, 1n, 'half omhoog')
      : typeof waarde === 'number'
        ? BigInt(waarde)
        : undefined;
  if (cent === undefined) return false;
  for (const gevonden of tekst.matchAll(/\d[\d.,]*\d|\d/g)) {
    const getal = gevonden[0];
    if (getal === String(cent)) return true;
    if (centUitTekst(getal) === cent) return true;
  }
  return false;
}
function centUitTekst(getal: string): bigint | undefined {
  const nederlands = /^\d{1,3}(\.\d{3})*(,\d{1,2})?$/.test(getal);
  const gewoon = nederlands ? getal.replaceAll('.', '').replace(',', '.') : getal.replace(',', '.');
  if (!/^\d+(\.\d{1,2})?$/.test(gewoon)) return undefined;
  const { teller, noemer } = leesBreuk(gewoon);
  return (teller * 100n) / noemer;
}
