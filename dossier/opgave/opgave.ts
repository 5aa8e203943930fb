import { type Feit, maandgrenzen, type NieuwFeit, vanSoort } from '../feiten/index.ts';
import type { Strook } from './controle.ts';

/** What is handed in for a month: the slips of each source (a source that paid nothing has slips of zero), or nothing at all. */
export interface Opgave {
  readonly stroken: readonly (Strook & { readonly persoon: string; readonly nettoCent: number })[];
  /** "Ik had geen inkomen": nothing at all, also for people without a known source. */
  readonly nietsVoor: readonly string[];
  /** Sources the person adds now. */
  readonly nieuw: readonly (NieuwFeit & { soort: 'dienstverband' })[];
}

/** The facts a declaration adds. Earlier told amounts of the same month and source that are not repeated are taken back. */
export function alsFeiten(opgave: Opgave, maand: string, bestaand: readonly Feit[]): NieuwFeit[] {
  const { van, tot } = maandgrenzen(maand);
  const nieuw: NieuwFeit[] = [...opgave.nieuw];
  const bronnen = new Set(opgave.stroken.map((s) => s.dienstverband));
  const onderwerpen = new Set<string>();
  for (const s of opgave.stroken) {
    const onderwerp = `inkomsten:${s.dienstverband}:${s.tijdvakVan}`;
    onderwerpen.add(onderwerp);
    nieuw.push({
      soort: 'inkomsten',
      onderwerp,
      persoon: s.persoon,
      inhoud: {
        dienstverband: s.dienstverband,
        tijdvak_van: s.tijdvakVan,
        tijdvak_tot: s.tijdvakTot,
        netto_ct: s.nettoCent,
        geschat: s.geschat ?? false,
        ...(s.brutoCent == null ? {} : { bruto_ct: s.brutoCent }),
        ...(s.urenHonderdsten == null ? {} : { uren_honderdsten: s.urenHonderdsten }),
        ...(s.vakantiegeldUitbetaaldCent == null ? {} : { vakantiegeld_uitbetaald_ct: s.vakantiegeldUitbetaaldCent }),
        ...(s.vakantiegeldNettoCent ? { vakantiegeld_netto_ct: s.vakantiegeldNettoCent } : {}),
        ...(s.bewijsstuk == null ? {} : { bewijsstuk: s.bewijsstuk }),
      },
      geldigVan: s.tijdvakVan,
      geldigTotEnMet: s.tijdvakTot,
      herkomst: s.bewijsstuk ? 'loonstrook' : 'client',
    });
  }
  for (const persoon of opgave.nietsVoor)
    nieuw.push({
      soort: 'geen_inkomsten',
      onderwerp: `${maand}:${persoon}`,
      persoon,
      inhoud: { maand },
      geldigVan: van,
      geldigTotEnMet: tot,
      herkomst: 'client',
    });
  const gezegd = new Set(opgave.nietsVoor.map((persoon) => `${maand}:${persoon}`));
  for (const oud of vanSoort(bestaand, 'inkomsten')) {
    const inMaand = oud.inhoud.tijdvak_tot >= van && oud.inhoud.tijdvak_tot <= tot;
    const weg =
      bronnen.has(oud.inhoud.dienstverband) || (oud.persoon !== null && opgave.nietsVoor.includes(oud.persoon));
    if (inMaand && weg && !onderwerpen.has(oud.onderwerp)) nieuw.push({ ...oud, vervallen: true });
  }
  for (const oud of vanSoort(bestaand, 'geen_inkomsten'))
    if (oud.inhoud.maand === maand && !gezegd.has(oud.onderwerp)) nieuw.push({ ...oud, vervallen: true });
  return nieuw;
}
