/** A piece of a sentence: plain, bold, an amount in whole eurocents, or a day `YYYY-MM-DD`. */
export type Stuk = string | { vet: string } | { cent: number; plus?: true } | { dag: string; jaar?: true };

/** What stands in a line of a table: pieces of a sentence. The first cell is the name of the line. */
export type Tabelrij = { cellen: readonly (readonly Stuk[])[]; eind?: true };

/** One thing on paper. The page in the portal and the PDF are made from the same row of blocks. */
export type Blok =
  | { soort: 'kop'; tekst: string; niveau?: 2 | 3 }
  | { soort: 'tekst'; delen: readonly Stuk[] }
  | { soort: 'lijst'; punten: readonly (readonly Stuk[])[] }
  | { soort: 'tabel'; naam: string; kop?: readonly string[]; rijen: readonly Tabelrij[] }
  /** What somebody wrote themselves, in their language; kept apart from what we say. */
  | { soort: 'eigen'; tekst: string; taal?: string }
  | { soort: 'klein'; delen: readonly Stuk[] };

/** Languages a sheet can be in: there are letters for them. */
export type Papiertaal = 'nl' | 'en' | 'ar' | 'tr' | 'uk' | 'ti';

/** A sheet: a letter, a specification or a plan. All texts are ready to read; `datum` is shown as it is. */
export type Papier = {
  taal: Papiertaal;
  gemeente: string;
  /** Address of the municipality, one line each. */
  afzender: readonly string[];
  /** Name and address of the reader. */
  aan: readonly string[];
  /** Day of the sheet, `YYYY-MM-DD`; also its day of making, so that the same sheet gives the same bytes. */
  dag: string;
  kenmerk?: { term: string; waarde: string };
  /** What it says, in one sentence; also the title of the file. */
  titel: string;
  blokken: readonly Blok[];
  ondertekening?: { groet: string; namens: string; naam: string; functie: string };
  /** Help in other languages, below the message. */
  talen?: readonly { taal: string; zin: string }[];
  /** The sums and rules, on a page of their own. */
  bijlage?: readonly Blok[];
  /** What goes with it, each on a page of its own, with a heading first. */
  bijlagen?: readonly (readonly Blok[])[];
  /** Word for page and number, with `{nr}` and `{van}`. */
  bladzijde: string;
};
