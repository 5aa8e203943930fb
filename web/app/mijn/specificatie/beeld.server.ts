import { feitenVan, geldend, tijdvakkenVan, vanSoort } from '@bijrijder/dossier/feiten';
import type { Toegang } from '@bijrijder/dossier/toegang';
import type { Strookregel } from './regels.tsx';

/** The wage slips that count in a month, as known on a day, for the lines of a specification. */
export async function strokenVan(
  t: Toegang,
  huishouden: string,
  maand: string,
  bekendOp: string | undefined,
  dagen: (van: string, tot: string) => string,
): Promise<Strookregel[]> {
  const feiten = geldend(await feitenVan(t, huishouden), bekendOp);
  const rol = new Map(vanSoort(feiten, 'persoon').map((p) => [p.persoon, p.inhoud.rol]));
  return vanSoort(feiten, 'dienstverband').flatMap((d) => {
    const vakken = tijdvakkenVan(maand, d.inhoud.ritme);
    return vanSoort(feiten, 'inkomsten')
      .filter(
        (s) =>
          s.inhoud.dienstverband === d.onderwerp &&
          vakken.some((v) => s.inhoud.tijdvak_tot >= v.van && s.inhoud.tijdvak_tot <= v.tot),
      )
      .map((s) => ({
        id: s.feit,
        persoon: rol.get(s.persoon) === 'echtgenoot' ? ('P2' as const) : ('P1' as const),
        werkgever: d.inhoud.werkgever,
        periode: dagen(s.inhoud.tijdvak_van, s.inhoud.tijdvak_tot),
        nettoCent: s.inhoud.netto_ct,
      }));
  });
}
