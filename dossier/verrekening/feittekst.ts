import type { Feit } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';

/**
 * Facts as one text per household: far cheaper to make and to carry than JSON of JSON or a row each. Between fields and facts stand
 * characters that JSON never holds as they are.
 */
export const VELD = '\u001f';
export const RIJ = '\u001e';

/** The facts of a group of table `f`, in the order of recording: as written down with the fact, or made here for one from before migration 1261. */
export const rijVanFeit = sql<string>`string_agg(coalesce(f.leestekst, concat_ws(${VELD}::text, f.id, f.soort, f.onderwerp, coalesce(f.persoon::text, ''), f.inhoud,
  f.geldig_van, coalesce(f.geldig_tot_en_met::text, ''), f.bekend_op, f.vervallen)), ${RIJ}::text order by f.id)`;

/** @throws on a fact that does not have the fields of a fact: then nothing is calculated */
export function leesFeittekst(tekst: string): Feit[] {
  const feiten: Feit[] = [];
  for (let van = 0; van < tekst.length; ) {
    const rij = tekst.indexOf(RIJ, van);
    const eind = rij < 0 ? tekst.length : rij;
    let hier = van;
    const veld = (): string => {
      const tot = tekst.indexOf(VELD, hier);
      if (tot < 0 || tot > eind) throw new Error('een feit mist een veld');
      const waarde = tekst.slice(hier, tot);
      hier = tot + 1;
      return waarde;
    };
    const feit = {
      feit: veld(),
      soort: veld(),
      onderwerp: veld(),
      persoon: veld() || null,
      inhoud: leesInhoud(veld()),
      geldigVan: veld(),
      geldigTotEnMet: veld() || null,
      bekendOp: veld(),
      vervallen: jaNee(tekst.slice(hier, eind)),
    };
    feiten.push(feit as Feit);
    van = eind + 1;
  }
  return feiten;
}

const leesInhoud = (t: string): unknown => (t === '{}' ? {} : JSON.parse(t));

function jaNee(t: string): boolean {
  if (t !== 't' && t !== 'f') throw new Error('een feit heeft een veld te veel');
  return t === 't';
}

/** The text that `rijVanFeit` makes of a household, for facts that are in no database. */
export const schrijfFeittekst = (feiten: readonly Feit[]): string =>
  feiten
    .map((f) =>
      [
        f.feit,
        f.soort,
        f.onderwerp,
        f.persoon ?? '',
        JSON.stringify(f.inhoud),
        f.geldigVan,
        f.geldigTotEnMet ?? '',
        f.bekendOp,
        f.vervallen ? 't' : 'f',
      ].join(VELD),
    )
    .join(RIJ);
