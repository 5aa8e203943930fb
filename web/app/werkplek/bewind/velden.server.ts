import { BEWINDSOORTEN, type Beschikking, OMVANGEN, type Stukbestand, stuksoort } from '@bijrijder/dossier/machtiging';
import { tekstveld } from '../../formulier.ts';
import { isDag } from '../../maand.ts';

const HOOGSTENS_BYTES = 10_000_000;

/** What was typed, as it goes back into the form. */
export type Getypt = Record<
  | 'soort'
  | 'naam'
  | 'kantoor'
  | 'telefoon'
  | 'rechtbank'
  | 'zaaknummer'
  | 'beschikkingOp'
  | 'van'
  | 'tot'
  | 'omvang'
  | 'omvangTekst'
  | 'geld'
  | 'iban'
  | 'houder',
  string
>;
type Veldfout =
  | 'soort'
  | 'naam'
  | 'rechtbank'
  | 'beschikkingOp'
  | 'van'
  | 'tot'
  | 'omvangTekst'
  | 'iban'
  | 'houder'
  | 'stuk';

/** Reads the form of a beschikking. `fout`: the first field that cannot be. */
export async function leesBeschikking(
  vorm: FormData,
  vandaag: string,
): Promise<{
  getypt: Getypt;
  fout: Veldfout | null;
  beschikking: Beschikking;
  rekening: { iban: string; houder: string } | null;
  stuk: Stukbestand | null;
}> {
  const v = (naam: string, lengte: number) => tekstveld(vorm, naam, lengte);
  const getypt: Getypt = {
    soort: v('soort', 20),
    naam: v('naam', 120),
    kantoor: v('kantoor', 120),
    telefoon: v('telefoon', 40),
    rechtbank: v('rechtbank', 120),
    zaaknummer: v('zaaknummer', 60),
    beschikkingOp: v('beschikkingOp', 10),
    van: v('van', 10),
    tot: v('tot', 10),
    omvang: v('omvang', 10),
    omvangTekst: v('omvangTekst', 500),
    geld: v('geld', 10),
    iban: v('iban', 60),
    houder: v('houder', 200),
  };
  const soort = BEWINDSOORTEN.find((s) => s === getypt.soort);
  const omvang = soort === 'mentor' ? ('alles' as const) : (OMVANGEN.find((o) => o === getypt.omvang) ?? 'alles');
  const bestand = vorm.get('stuk');
  const gekozen = bestand instanceof File && bestand.size > 0 ? bestand : null;
  const bytes = gekozen && gekozen.size <= HOOGSTENS_BYTES ? new Uint8Array(await gekozen.arrayBuffer()) : null;
  const stukVan = bytes && stuksoort(bytes);
  const fout = (): Veldfout | null => {
    if (!soort) return 'soort';
    if (getypt.naam.length < 2) return 'naam';
    if (getypt.rechtbank.length < 2) return 'rechtbank';
    if (!isDag(getypt.beschikkingOp) || getypt.beschikkingOp > vandaag) return 'beschikkingOp';
    if (!isDag(getypt.van) || getypt.van < getypt.beschikkingOp) return 'van';
    if (getypt.tot && (!isDag(getypt.tot) || getypt.tot <= getypt.van)) return 'tot';
    if (omvang === 'deel' && getypt.omvangTekst.length < 3) return 'omvangTekst';
    return gekozen && !stukVan ? 'stuk' : null;
  };
  return {
    getypt,
    fout: fout(),
    beschikking: {
      soort: soort ?? 'bewindvoerder',
      naam: getypt.naam,
      kantoor: getypt.kantoor,
      telefoon: getypt.telefoon,
      rechtbank: getypt.rechtbank,
      zaaknummer: getypt.zaaknummer,
      beschikkingOp: getypt.beschikkingOp,
      van: getypt.van,
      tot: getypt.tot || null,
      omvang,
      omvangTekst: omvang === 'deel' ? getypt.omvangTekst : '',
    },
    rekening: soort !== 'mentor' && getypt.geld === 'bewind' ? { iban: getypt.iban, houder: getypt.houder } : null,
    stuk: gekozen && bytes && stukVan ? { naam: gekozen.name, soort: stukVan, bytes } : null,
  };
}
