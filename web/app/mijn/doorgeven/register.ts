import type { Bronbeeld, NieuweBron } from './beeld.server.ts';

/** A pay period as the wage data know it. Cents, an indication. */
type Registerregel = {
  persoon: string;
  werkgever: string;
  tijdvak_van: string;
  tijdvak_tot: string;
  ritme: string;
  netto_cent: number;
};

/** Wage of somebody in the household that belongs to no work they told about. Cents, an indication. */
export type Onbekendloon = {
  persoon: string;
  werkgever: string;
  ritme: NieuweBron['ritme'];
  nettoCent: number;
  van: string;
};

const zelfde = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Put wage data with the sources they are about: by the name of the employer, else when one source and one line have the same pay
 * period. What fits nowhere is `onbekend`: asked, never added by itself.
 */
export function legNaast(bronnen: readonly Bronbeeld[], regels: readonly Registerregel[]) {
  const uit = bronnen.map((b) => ({ ...b, register: { ...b.register } as Record<string, number> }));
  const onbekend: Onbekendloon[] = [];
  for (const r of regels) {
    const kan = uit.filter(
      (b) =>
        b.soort === 'loon' &&
        b.persoon === r.persoon &&
        b.tijdvakken.some((v) => v.van === r.tijdvak_van && v.tot === r.tijdvak_tot),
    );
    const opNaam = kan.filter((b) => zelfde(b.werkgever, r.werkgever));
    const ernaast = regels.filter(
      (x) => x.persoon === r.persoon && x.tijdvak_van === r.tijdvak_van && x.tijdvak_tot === r.tijdvak_tot,
    );
    const bij = opNaam.length > 0 ? opNaam : ernaast.length === 1 ? kan : [];
    if (bij.length === 1) bij[0]!.register[r.tijdvak_van] = (bij[0]!.register[r.tijdvak_van] ?? 0) + r.netto_cent;
    // the same employer with other pay periods is work we know: adding it once more would count it twice
    else if (
      bij.length === 0 &&
      !uit.some((b) => b.soort === 'loon' && b.persoon === r.persoon && zelfde(b.werkgever, r.werkgever))
    )
      onbekend.push({
        persoon: r.persoon,
        werkgever: r.werkgever,
        ritme: r.ritme as NieuweBron['ritme'],
        nettoCent: r.netto_cent,
        van: r.tijdvak_van,
      });
  }
  return { bronnen: uit, onbekend };
}
