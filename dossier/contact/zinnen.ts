import type { Toegang } from '../toegang/index.ts';

/** What the municipality itself says to somebody; the sentences stand in the text catalogue (`berichten.ZIN`). */
export type Berichtzin =
  | 'nazorg_begint'
  | 'nazorg_klaar'
  | 'contract'
  | 'subsidie'
  | 'plek_vrij'
  | 'aanbod_stopt'
  | 'rekening_onjuist'
  | 'rekening_gesloten'
  | 'naam_klopt_niet'
  | 'bank_wij'
  | 'hulp_begint'
  | 'hulp_doorgegeven'
  | 'vasthouden_gestopt'
  | 'loonvraag'
  | 'hulp_stuk'
  | 'hulp_bezwaar'
  | 'bewind_begint'
  | 'bewind_inlog'
  | 'bewind_stopt'
  | 'bewind_stopt_rekening'
  | 'maand_apart'
  | 'maand_klaar'
  | 'opnieuw_betaald'
  | 'geldweg_beslag_wacht'
  | 'geldweg_beslag'
  | 'geldweg_doorbetaling_wacht'
  | 'geldweg_doorbetaling'
  | 'geldweg_helft'
  | 'geldweg_helft_wacht'
  | 'geldweg_samen_wacht'
  | 'geldweg_samen'
  | 'geldweg_stopt'
  | 'geldweg_nee'
  | 'afspraak_bij'
  | 'afspraak_vervalt'
  | 'toegewezen';

/** Says it without the sentence, for a server that does not know `zin` yet. */
const ZONDER_ZIN = 'Er is bericht van de gemeente.';

/** A message of the municipality itself as a row. `dag` in the values is an ISO day. */
export const zinrij = (
  t: Pick<Toegang, 'gemeente' | 'vandaag'>,
  persoon: string,
  zin: Berichtzin,
  waarden: Readonly<Record<string, string>>,
  pad: string | null,
) => ({
  gemeente: t.gemeente,
  persoon,
  gebruiker: null,
  van: 'systeem' as const,
  tekst: ZONDER_ZIN,
  zin,
  waarden: JSON.stringify(waarden),
  pad,
  dag: t.vandaag,
});

/** Sends it, in the transaction of what it is about. */
export async function meldAanMens(
  t: Toegang,
  persoon: string,
  zin: Berichtzin,
  waarden: Readonly<Record<string, string>>,
  pad: string,
): Promise<void> {
  await t.db
    .insertInto('bericht')
    .values(zinrij(t, persoon, zin, waarden, pad))
    .execute();
}
