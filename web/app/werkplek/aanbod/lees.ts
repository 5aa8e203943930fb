import type { Nieuwaanbod } from '@bijrijder/dossier/aanbod';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { tekstveld } from '../../formulier.ts';
import { AANBODSOORTEN, REIZEN, TAALNIVEAUS, TERREINEN, TIJDEN } from '../../gedeeld/keuzes.ts';

const VELDEN = [
  'naam',
  'soort',
  'wat',
  'voorwaarden',
  'bij',
  'kosten',
  'wacht',
  'taal',
  'plekken',
  'duur',
  'bedenk',
] as const;
const LIJSTEN = { terreinen: TERREINEN, tijden: TIJDEN, bereik: REIZEN } as const;
export type Aanbodveld = (typeof VELDEN)[number];
/** What was typed, as text, and what was ticked. */
export type Aanbodtekst = Record<Aanbodveld, string> &
  Record<keyof typeof LIJSTEN, string[]> & { opvang: boolean; baangarantie: boolean };

/** A whole number within these bounds; null when empty; undefined when it is something else. */
function getal(tekst: string, van: number, tot: number): number | null | undefined {
  if (tekst === '') return null;
  const n = Number(tekst);
  return /^\d{1,3}$/.test(tekst) && n >= van && n <= tot ? n : undefined;
}

/** Reads the form of an offer: the facts to keep, or which fields cannot be so, with everything as it was typed. */
export function leesAanbodvorm(vorm: FormData): { velden: Nieuwaanbod } | { mis: Aanbodveld[]; getypt: Aanbodtekst } {
  const getypt = {
    ...Object.fromEntries(VELDEN.map((v) => [v, tekstveld(vorm, v)])),
    ...Object.fromEntries(Object.keys(LIJSTEN).map((v) => [v, vorm.getAll(v).map(String)])),
    opvang: vorm.get('opvang') === 'ja',
    baangarantie: vorm.get('baangarantie') === 'ja',
  } as Aanbodtekst;
  const kosten = getypt.kosten === '' ? 0 : leesBedrag(getypt.kosten);
  const wacht = getal(getypt.wacht, 0, 260);
  const plekken = getal(getypt.plekken, 0, 999);
  const duur = getal(getypt.duur, 1, 260);
  const bedenk = getal(getypt.bedenk, 2, 28);
  const soort = AANBODSOORTEN.find((s) => s === getypt.soort);
  const mis: Aanbodveld[] = [];
  const eis = (goed: boolean, veld: Aanbodveld) => {
    if (!goed) mis.push(veld);
  };
  eis(getypt.naam.length >= 2 && getypt.naam.length <= 120, 'naam');
  eis(soort !== undefined, 'soort');
  eis(getypt.wat.length >= 10, 'wat');
  eis(kosten !== null && kosten <= 10_000_000, 'kosten');
  eis(wacht !== undefined, 'wacht');
  eis(plekken !== undefined, 'plekken');
  eis(duur !== undefined, 'duur');
  eis(typeof bedenk === 'number', 'bedenk');
  if (mis.length > 0 || !soort) return { mis, getypt };
  const kies = <T extends string>(mogelijk: readonly T[], gekozen: string[]): T[] =>
    mogelijk.filter((m) => gekozen.includes(m));
  const velden = {
    naam: getypt.naam,
    soort,
    wat: getypt.wat.slice(0, 2000),
    voorwaarden: getypt.voorwaarden.slice(0, 1000),
    bij: getypt.bij.slice(0, 200),
    kosten_cent: kosten ?? 0,
    wachttijd_weken: wacht ?? 0,
    taalniveau: TAALNIVEAUS.find((n) => n === getypt.taal) ?? null,
    plekken: plekken ?? null,
    duur_weken: duur ?? null,
    bedenkdagen: bedenk ?? 7,
    terreinen: kies(TERREINEN, getypt.terreinen),
    tijden: kies(TIJDEN, getypt.tijden),
    bereik: kies(REIZEN, getypt.bereik),
    opvang: getypt.opvang,
    baangarantie: getypt.baangarantie,
  };
  return { velden };
}
