import type { Feit, Feitsoort } from './soorten.ts';

/**
 * The facts as known on a day: per subject the last one that was told wins, and what was taken back is gone.
 * `feiten` must be in the order in which they were recorded.
 */
export function geldendeFeiten(feiten: readonly Feit[], bekendOp?: string): Feit[] {
  const perOnderwerp = new Map<string, Feit>();
  for (const feit of feiten) {
    if (bekendOp !== undefined && feit.bekendOp > bekendOp) continue;
    // a thing may change in the world (moved, married): then its versions differ in when they begin
    const sleutel = `${feit.soort} ${feit.onderwerp} ${feit.geldigVan}`;
    if (feit.vervallen) perOnderwerp.delete(sleutel);
    else perOnderwerp.set(sleutel, feit);
  }
  return [...perOnderwerp.values()];
}

/** Only the facts of one kind. */
export function vanSoort<S extends Feitsoort>(feiten: readonly Feit[], soort: S): Feit<S>[] {
  return feiten.filter((f) => f.soort === soort) as unknown as Feit<S>[];
}

/** True when the fact is in force on some day of the month `YYYY-MM`. */
export function geldtInMaand(feit: Feit, maand: string): boolean {
  return (
    feit.geldigVan.slice(0, 7) <= maand && (feit.geldigTotEnMet === null || feit.geldigTotEnMet.slice(0, 7) >= maand)
  );
}
