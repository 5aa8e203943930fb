import type { NieuwFeit } from '@bijrijder/dossier';
import type { Mens } from './bevolking/huishouden.ts';

/** A fact with the day on which it became known. */
export type DemoFeit = NieuwFeit & { bekendOp: string };

export const persoonFeit = (
  m: Mens,
  sinds: string,
  anders: Partial<Extract<DemoFeit, { soort: 'persoon' }>['inhoud']> = {},
): DemoFeit => ({
  soort: 'persoon',
  onderwerp: `persoon:${m.id.slice(-4)}`,
  persoon: m.id,
  inhoud: {
    rol: m.rol === 'partner' ? 'echtgenoot' : 'aanvrager',
    geboortedatum: m.geboortedatum,
    rechthebbend: true,
    in_inrichting: false,
    geen_beroep_op_ouders: false,
    medisch_urenbeperkt: false,
    doelgroep_loonkostensubsidie: false,
    arbeid_draagt_bij: true,
    uitbreiding_uren_niet_mogelijk: false,
    tellers_vooraf: {
      n_maanden_gebruikt: 0,
      n_eerste_maand: null,
      n_laatste_maand: null,
      r_eerste_maand: null,
      z_eerste_maand: null,
      z_maanden_gebruikt: 0,
      lks_loonmaanden: 0,
      bijverdien_eerste_maand: null,
    },
    ...anders,
  },
  geldigVan: sinds,
  geldigTotEnMet: null,
  herkomst: 'medewerker',
  bekendOp: sinds,
});
export const kindFeit = (m: Mens, sinds: string): DemoFeit => ({
  soort: 'kind',
  onderwerp: `kind:${m.id.slice(-4)}`,
  persoon: m.id,
  inhoud: { roepnaam: m.voornaam, geboortedatum: m.geboortedatum },
  geldigVan: sinds,
  geldigTotEnMet: null,
  herkomst: 'medewerker',
  bekendOp: sinds,
});
export const recht = (persoon: string, sinds: string): DemoFeit => ({
  soort: 'bijstand',
  onderwerp: 'bijstand',
  persoon,
  inhoud: {},
  geldigVan: sinds,
  geldigTotEnMet: null,
  herkomst: 'medewerker',
  bekendOp: sinds,
});
export const huur = (kale_huur_ct: number, sinds: string): DemoFeit => ({
  soort: 'huur',
  onderwerp: 'huur',
  persoon: null,
  inhoud: { kale_huur_ct },
  geldigVan: sinds,
  geldigTotEnMet: null,
  herkomst: 'client',
  bekendOp: sinds,
});
/** An advance of Dienst Toeslagen, and the yearly income in whole euros on which it rests. */
export const toeslag = (
  soort: 'zorgtoeslag' | 'huurtoeslag' | 'kindgebonden_budget',
  bedrag: number,
  inkomen: number,
): DemoFeit => ({
  soort: 'toeslag',
  onderwerp: `toeslag:${soort}`,
  persoon: null,
  inhoud: { soort, bedrag_per_maand_ct: bedrag, toetsingsinkomen_eur: inkomen },
  geldigVan: '2026-01-01',
  geldigTotEnMet: null,
  herkomst: 'client',
  bekendOp: '2026-01-05',
});
type Ritme = 'maand' | 'vierweken' | 'week';
export const baan = (
  persoon: string,
  onderwerp: string,
  werkgever: string,
  van: string,
  ritme: Ritme = 'maand',
  betaaldag = 22,
): DemoFeit => ({
  soort: 'dienstverband',
  onderwerp,
  persoon,
  inhoud: {
    werkgever,
    soort: 'loon',
    ritme,
    recht_op_vakantietoeslag: true,
    heffingskorting: true,
    dienstbetrekking_10d: false,
    betaaldag,
  },
  geldigVan: van,
  geldigTotEnMet: null,
  herkomst: 'client',
  bekendOp: van,
});
export const strook = (
  persoon: string,
  dienstverband: string,
  van: string,
  tot: string,
  netto_ct: number,
  bekendOp: string,
  geschat = false,
  bewijsstuk?: string,
): DemoFeit => ({
  soort: 'inkomsten',
  onderwerp: `inkomsten:${dienstverband}:${van}`,
  persoon,
  inhoud: { dienstverband, tijdvak_van: van, tijdvak_tot: tot, netto_ct, geschat, ...(bewijsstuk && { bewijsstuk }) },
  geldigVan: van,
  geldigTotEnMet: tot,
  herkomst: bewijsstuk ? 'loonstrook' : 'client',
  bekendOp,
});
