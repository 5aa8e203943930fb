import { aantalDagen, plusDagen } from '../feiten/index.ts';

/** One pay slip as somebody fills it in. Money in whole eurocents, hours in hundredths; null: left open. */
export interface Strook {
  readonly dienstverband: string;
  readonly tijdvakVan: string;
  readonly tijdvakTot: string;
  /** Net wage that counts: without holiday allowance that came with it (art. 31 lid 4 Pw). */
  readonly nettoCent: number | null;
  readonly brutoCent?: number | null;
  readonly urenHonderdsten?: number | null;
  /** Holiday allowance as printed on the slip, before tax. */
  readonly vakantiegeldUitbetaaldCent?: number | null;
  /** What of it was in the net wage of the slip. It is not in `nettoCent`. */
  readonly vakantiegeldNettoCent?: number | null;
  readonly geschat?: boolean;
  readonly bewijsstuk?: string | null;
}

/** What we already know of a source, to look along with what is typed. */
export interface Bekend {
  /** Day of today for the municipality. */
  readonly vandaag: string;
  /** Net amount of the last slip of this source, if any. */
  readonly vorigeNettoCent: number | null;
}

/**
 * `fout`: cannot be right, must be changed first. `vraag`: unlikely; the person decides, we only ask once.
 * `sleutel` names the sentence in the message catalogue, `waarden` its figures.
 */
export interface Opmerking {
  readonly soort: 'fout' | 'vraag';
  readonly veld: 'netto' | 'bruto' | 'uren' | 'tijdvak' | 'vakantiegeld';
  readonly sleutel:
    | 'netto-ontbreekt'
    | 'netto-boven-bruto'
    | 'uren-onmogelijk'
    | 'uren-nul'
    | 'tijdvak-toekomst'
    | 'tijdvak-dubbel'
    | 'tijdvak-omgekeerd'
    | 'bedrag-veel-groter'
    | 'bedrag-heel-groot'
    | 'vakantiegeld-boven-netto';
  readonly waarden: Readonly<Record<string, number | string>>;
}

/** From this net amount per pay period we ask whether the comma stands right, whatever came before. */
const HEEL_GROOT_CENT = 1_000_000;
/** A wage this many times the last one is asked about: a forgotten comma makes it a hundred times, a nought too many ten. */
const VEEL_GROTER = 4;

/** What somebody probably meant: the amount with the comma one or two places back, whichever is nearer to the last one. */
const bedoeldeCent = (netto: number, vorige: number): number => {
  const [tiende, honderdste] = [Math.round(netto / 10), Math.round(netto / 100)];
  return honderdste * tiende >= vorige * vorige ? honderdste : tiende;
};

/** Looks along with one slip. An empty list means: nothing to remark. */
export function kijkMee(strook: Strook, bekend: Bekend, andere: readonly Strook[] = []): Opmerking[] {
  const opmerkingen: Opmerking[] = [];
  const zeg = (
    soort: Opmerking['soort'],
    veld: Opmerking['veld'],
    sleutel: Opmerking['sleutel'],
    waarden = {},
  ): void => {
    opmerkingen.push({ soort, veld, sleutel, waarden });
  };
  const {
    nettoCent: netto,
    brutoCent: bruto,
    urenHonderdsten: uren,
    vakantiegeldUitbetaaldCent: vakantiegeld,
  } = strook;
  const dagen = aantalDagen(strook.tijdvakVan, strook.tijdvakTot);

  if (dagen < 1) zeg('fout', 'tijdvak', 'tijdvak-omgekeerd');
  else if (strook.tijdvakVan > bekend.vandaag) zeg('fout', 'tijdvak', 'tijdvak-toekomst', { van: strook.tijdvakVan });
  else if (andere.some((a) => overlapt(a, strook)))
    zeg('fout', 'tijdvak', 'tijdvak-dubbel', { van: strook.tijdvakVan, tot: strook.tijdvakTot });

  if (netto === null) zeg('fout', 'netto', 'netto-ontbreekt');
  else {
    const opStrook = netto + (strook.vakantiegeldNettoCent ?? 0);
    if (bruto != null && opStrook > bruto + (vakantiegeld ?? 0))
      zeg('fout', 'netto', 'netto-boven-bruto', { netto: opStrook, bruto });
    else if (
      bekend.vorigeNettoCent !== null &&
      bekend.vorigeNettoCent > 0 &&
      netto >= VEEL_GROTER * bekend.vorigeNettoCent
    )
      zeg('vraag', 'netto', 'bedrag-veel-groter', {
        netto,
        vorige: bekend.vorigeNettoCent,
        bedoeld: bedoeldeCent(netto, bekend.vorigeNettoCent),
      });
    else if (netto >= HEEL_GROOT_CENT)
      zeg('vraag', 'netto', 'bedrag-heel-groot', { netto, bedoeld: Math.round(netto / 100) });
    if (vakantiegeld != null && vakantiegeld > Math.max(opStrook, bruto ?? 0))
      zeg('fout', 'vakantiegeld', 'vakantiegeld-boven-netto', { vakantiegeld, netto: opStrook });
  }
  if (uren != null) {
    if (dagen >= 1 && uren > dagen * 24_00)
      zeg('fout', 'uren', 'uren-onmogelijk', { uren: uren / 100, hoogstens: dagen * 24 });
    else if (uren === 0 && netto !== null && netto > 0) zeg('vraag', 'uren', 'uren-nul', { netto });
  }
  return opmerkingen;
}

function overlapt(a: Strook, b: Strook): boolean {
  return a.dienstverband === b.dienstverband && a.tijdvakVan <= b.tijdvakTot && b.tijdvakVan <= a.tijdvakTot;
}

/** Last day on which an amount can still be changed before it is settled: two days before the payday of the municipality. */
export const laatsteDagVoorWijzigen = (betaaldag: string): string => plusDagen(betaaldag, -2);
