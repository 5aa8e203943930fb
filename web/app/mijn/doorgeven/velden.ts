import { leesBedragMetReden } from '@bijrijder/ui/opmaak';
import { nettoVakantiegeldCent } from './vakantiegeld.ts';
import { gemiddeldeCent } from './voorbeeld.ts';

/** One pay period of one source, as the form asks for it. */
export interface Tijdvakvraag {
  readonly van: string;
  readonly tot: string;
  readonly nummer: number;
}
/** One source of income, as the form asks for it. */
export interface Bronvraag {
  readonly bron: string;
  readonly persoon: string;
  readonly werkgever: string;
  readonly soort: string;
  readonly ritme: 'maand' | 'vierweken' | 'week';
  /** Holiday allowance comes apart, later. When not, it comes with every wage and is wage. */
  readonly vakantiegeldLater: boolean;
  readonly tijdvakken: readonly Tijdvakvraag[];
}

/** What was typed, by field name. Kept as it is typed. */
export type Velden = Readonly<Record<string, string>>;

/** Names of the fields of one pay period. */
export const veldnamen = (bron: string, van: string) => ({
  netto: `netto|${bron}|${van}`,
  bruto: `bruto|${bron}|${van}`,
  uren: `uren|${bron}|${van}`,
  vakantiegeld: `vakantiegeld|${bron}|${van}`,
  belasting: `belasting|${bron}|${van}`,
  geschat: `geschat|${bron}|${van}`,
  bewijsstuk: `bewijsstuk|${bron}|${van}`,
  klopt: `klopt|${bron}|${van}`,
});
export const geenVeld = (bron: string): string => `geen|${bron}`;

/** Sentence of the catalogue (`opgave.…`) with its values; amounts in cents under names of amounts. */
export interface Veldmelding {
  readonly sleutel: string;
  readonly waarden: Readonly<Record<string, string | number>>;
}

/** An amount as typed: whole cents, nothing (`leeg`), or why it cannot be read. */
export function leesGeld(tekst: string | undefined): { cent: number } | { leeg: true } | { melding: Veldmelding } {
  if (tekst === undefined || tekst.trim() === '') return { leeg: true };
  const uit = leesBedragMetReden(tekst);
  if (uit.cent !== null) return { cent: uit.cent };
  const sleutel = (
    {
      leeg: 'fout.leeg',
      'geen-cijfers': 'fout.geenGetal',
      onduidelijk: 'fout.onduidelijk',
      negatief: 'fout.negatief',
      'te-groot': 'fout.teGroot',
    } as const
  )[uit.reden];
  return { melding: { sleutel, waarden: { tekst: tekst.trim().slice(0, 40) } } };
}

/** Hours as typed ("48", "48,5") in hundredths. */
export function leesUren(
  tekst: string | undefined,
): { honderdsten: number } | { leeg: true } | { melding: Veldmelding } {
  const schoon = tekst?.trim() ?? '';
  if (schoon === '') return { leeg: true };
  const deel = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(schoon);
  if (!deel) return { melding: { sleutel: 'fout.uren', waarden: { tekst: schoon.slice(0, 40) } } };
  return { honderdsten: Number(deel[1]) * 100 + Number((deel[2] ?? '').padEnd(2, '0')) };
}

/** Whether a field that could not be read can be read now: then the sentence about it is no longer true. */
export function nuTeLezen(naam: string, was: string, nu: string): boolean {
  const goed = (tekst: string) =>
    naam.startsWith('uren|') ? 'honderdsten' in leesUren(tekst) : 'cent' in leesGeld(tekst);
  return !goed(was) && goed(nu);
}

/**
 * The part of a typed net wage that is holiday allowance and does not count; 0 without, null when a figure for it is missing
 * or cannot be read.
 */
export function vakantiegeldInNetto(b: Bronvraag, van: string, velden: Velden): number | null {
  const namen = veldnamen(b.bron, van);
  const [netto, bruto, geld, belasting] = [namen.netto, namen.bruto, namen.vakantiegeld, namen.belasting].map((n) =>
    leesGeld(velden[n]),
  );
  if (!b.vakantiegeldLater || !netto || !('cent' in netto) || !geld || 'leeg' in geld) return 0;
  if ('melding' in geld) return null;
  return nettoVakantiegeldCent({
    nettoCent: netto.cent,
    brutoCent: bruto && 'cent' in bruto ? bruto.cent : null,
    vakantiegeldCent: geld.cent,
    belastingCent: belasting && 'cent' in belasting ? belasting.cent : null,
  });
}

/** Per source the amount per pay period that the typed fields come to, without holiday allowance; a source with an unreadable or open field is left out. */
export function bedragenUitVelden(
  bronnen: readonly Bronvraag[],
  velden: Velden,
): { bedragen: Record<string, number>; compleet: boolean } {
  const bedragen: Record<string, number> = {};
  let compleet = true;
  for (const b of bronnen) {
    if (velden[geenVeld(b.bron)]) {
      bedragen[b.bron] = 0;
      continue;
    }
    const centen = b.tijdvakken.map((t) => {
      const netto = leesGeld(velden[veldnamen(b.bron, t.van).netto]);
      const vakantiegeld = vakantiegeldInNetto(b, t.van, velden);
      return 'cent' in netto && vakantiegeld !== null ? netto.cent - vakantiegeld : null;
    });
    const bekend = centen.filter((c) => c !== null);
    if (bekend.length === centen.length && bekend.length > 0) bedragen[b.bron] = gemiddeldeCent(bekend);
    else compleet = false;
  }
  return { bedragen, compleet };
}
