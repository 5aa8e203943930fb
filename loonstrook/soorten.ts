/** Part of a page, as fractions (0..1) of its width and height, origin top left. */
export type Vak = { x: number; y: number; breedte: number; hoogte: number };

/**
 * One field that was read. `zeker` is true only when the text is exact, the place is unambiguous and the arithmetic
 * agrees; everything else is for a person to confirm. `waarde: null` = not on the slip, or left open.
 */
export type Veld<T> = { waarde: T | null; zeker: boolean; pagina: number | null; vak: Vak | null };

export type Tijdvak = 'maand' | 'vierweken' | 'week';

/** The fields of a payslip. Money in whole eurocents, hours in hundredths, dates ISO. See README.md. */
export type Velden = {
  werkgever: Veld<string>;
  werknemer: Veld<string>;
  tijdvak: Veld<Tijdvak>;
  van: Veld<string>;
  tot: Veld<string>;
  betaaldatum: Veld<string>;
  uren_honderdsten: Veld<number>;
  uurloon_cent: Veld<number>;
  bruto_cent: Veld<number>;
  loon_voor_loonheffing_cent: Veld<number>;
  loonheffing_cent: Veld<number>;
  loonheffingskorting: Veld<boolean>;
  pensioenpremie_cent: Veld<number>;
  netto_cent: Veld<number>;
  netto_vergoedingen_cent: Veld<number>;
  loonbeslag_cent: Veld<number>;
  vakantiegeld_gereserveerd_cent: Veld<number>;
  vakantiegeld_uitbetaald_cent: Veld<number>;
  overgemaakt_cent: Veld<number>;
  iban: Veld<string>;
};

export type Veldnaam = keyof Velden;

/** What reading gives back: always all fields; `fout` is one sentence for the reader when nothing could be read. */
export type Leesresultaat = {
  velden: Velden;
  fout: string | null;
  /** Number of pages (PDF pages or photos) that were read. */
  paginas: number;
  /** How the text was obtained; null when nothing was read. */
  bron: 'tekst' | 'foto' | null;
};

export type Invoerbestand = { naam: string; bytes: Uint8Array };

/** A word with its place on the page, in page units (PDF points or pixels; only ratios matter). */
export type Woord = { tekst: string; x0: number; y0: number; x1: number; y1: number; score: number };

/** A page as words: the only thing field reading sees, whether it came from a PDF or from a photo. */
export type Tekstpagina = {
  nummer: number;
  breedte: number;
  hoogte: number;
  woorden: Woord[];
  bron: 'tekst' | 'foto';
  naarFoto?: { afbeelding: readonly number[]; breedte: number; hoogte: number } | null;
};

export const VELDNAMEN: readonly Veldnaam[] = [
  'werkgever',
  'werknemer',
  'tijdvak',
  'van',
  'tot',
  'betaaldatum',
  'uren_honderdsten',
  'uurloon_cent',
  'bruto_cent',
  'loon_voor_loonheffing_cent',
  'loonheffing_cent',
  'loonheffingskorting',
  'pensioenpremie_cent',
  'netto_cent',
  'netto_vergoedingen_cent',
  'loonbeslag_cent',
  'vakantiegeld_gereserveerd_cent',
  'vakantiegeld_uitbetaald_cent',
  'overgemaakt_cent',
  'iban',
];

function open<T>(): Veld<T> {
  return { waarde: null, zeker: false, pagina: null, vak: null };
}

/** All fields left open. */
export function legeVelden(): Velden {
  return {
    werkgever: open(),
    werknemer: open(),
    tijdvak: open(),
    van: open(),
    tot: open(),
    betaaldatum: open(),
    uren_honderdsten: open(),
    uurloon_cent: open(),
    bruto_cent: open(),
    loon_voor_loonheffing_cent: open(),
    loonheffing_cent: open(),
    loonheffingskorting: open(),
    pensioenpremie_cent: open(),
    netto_cent: open(),
    netto_vergoedingen_cent: open(),
    loonbeslag_cent: open(),
    vakantiegeld_gereserveerd_cent: open(),
    vakantiegeld_uitbetaald_cent: open(),
    overgemaakt_cent: open(),
    iban: open(),
  };
}
