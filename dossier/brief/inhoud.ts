import { type Blok, type Papier, type Stuk, stukTekst } from '../papier/index.ts';
import type { Kader } from './sjabloon.ts';
import type { Kring } from './tabellen.ts';

/**
 * What a letter says, without how it looks. The short answer comes first, then what changes, why, and what now; the frame
 * adds whom to call and how to object. The page and the PDF are made from this.
 */
export type Briefinhoud = {
  /** Name of the letter: `uitnodiging`, `besluit`, … */
  sjabloon: string;
  kring: Kring;
  /** What it says, in one sentence. */
  titel: string;
  /** The answer, in one or two paragraphs. */
  kort: readonly (readonly Stuk[])[];
  /** What changes and what now: sections with their heading, in this order. */
  delen: readonly { kop: string; blokken: readonly Blok[] }[];
  /** Why: the sums and the articles. Folded on the page, on a page of its own on paper. */
  waarom: { kop: string; blokken: readonly Blok[]; artikelen: readonly string[] } | null;
  /** The plan van aanpak that goes with it, on a page of its own; its first block is its heading. */
  aanpak?: { id: string; blokken: readonly Blok[] };
  /** Loss for the reader: it is told before it is written. */
  slechtNieuws: boolean;
  /** Last day to object (Awb 6:7 and 6:8, computed); null when this is no decision. */
  bezwaarTot: string | null;
};

/** Whom to call: a person with a name. Days of the week, 1 is Monday. */
export type Bellen = { id: string | null; naam: string; functie: string; nummer: string; dagen: readonly number[] };

/** Everything around what a letter says. */
export type Omslag = {
  kader: Kader;
  gemeente: string;
  afzender: readonly string[];
  aan: readonly string[];
  naam: string;
  dag: string;
  kenmerk: string;
  bellen: Bellen;
  ondertekening: { naam: string; functie: string };
  /** The municipality is an example: nobody in the letter exists. */
  voorbeeld: boolean;
};

const DAGEN = ['', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const opsomming = (woorden: readonly string[]): string =>
  woorden.length < 2 ? (woorden[0] ?? '') : `${woorden.slice(0, -1).join(', ')} en ${woorden.at(-1)}`;

/** The whole letter as one sheet. */
export function maakPapier(inhoud: Briefinhoud, o: Omslag): Papier {
  const { kader } = o;
  const vul = (zin: string, waarden: Readonly<Record<string, Stuk>>): Stuk[] => vulZin(zin, waarden);
  const dagen = o.bellen.dagen.map((d) => DAGEN[d]!);
  return {
    taal: 'nl',
    gemeente: o.gemeente,
    afzender: o.afzender,
    aan: o.aan,
    dag: o.dag,
    kenmerk: { term: kader.kenmerk, waarde: o.kenmerk },
    titel: inhoud.titel,
    blokken: [
      { soort: 'tekst', delen: vul(kader.aanhef, { naam: o.naam }) },
      ...inhoud.kort.map((delen): Blok => ({ soort: 'tekst', delen })),
      ...inhoud.delen.flatMap((d): Blok[] => [{ soort: 'kop', tekst: d.kop }, ...d.blokken]),
      ...(inhoud.bezwaarTot
        ? ([
            { soort: 'kop', tekst: kader.bezwaar.kop },
            { soort: 'tekst', delen: vul(kader.bezwaar.tekst, { tot: { dag: inhoud.bezwaarTot, jaar: true } }) },
          ] as const)
        : []),
      { soort: 'kop', tekst: kader.vragen.kop },
      {
        soort: 'tekst',
        delen: vul(dagen.length > 0 ? kader.vragen.metDagen : kader.vragen.tekst, {
          naam: o.bellen.naam,
          nummer: { vet: o.bellen.nummer },
          dagen: opsomming(dagen),
        }),
      },
      ...(o.voorbeeld && kader.verzonnen
        ? [{ soort: 'klein' as const, delen: [kader.verzonnen.replace('{gemeente}', o.gemeente)] }]
        : []),
    ],
    ondertekening: { groet: kader.groet, namens: kader.namens.replace('{gemeente}', o.gemeente), ...o.ondertekening },
    talen: kader.talen,
    bijlage: inhoud.waarom
      ? [
          { soort: 'kop', tekst: inhoud.waarom.kop },
          ...inhoud.waarom.blokken,
          ...(inhoud.waarom.artikelen.length > 0
            ? [{ soort: 'klein' as const, delen: [`${kader.regels} ${inhoud.waarom.artikelen.join('; ')}.`] }]
            : []),
        ]
      : [],
    bijlagen: inhoud.aanpak ? [inhoud.aanpak.blokken] : [],
    bladzijde: kader.bladzijde,
  };
}

/** A sentence with places: `{naam}` becomes its piece, `**woord**` is bold. A place without a value is an error of the template. */
export function vulZin(zin: string, waarden: Readonly<Record<string, Stuk>>): Stuk[] {
  const uit: Stuk[] = [];
  for (const [i, deel] of zin.split('**').entries())
    for (const stuk of deel.split(/(\{[a-z_]+\})/i)) {
      if (stuk === '') continue;
      const plek = /^\{([a-z_]+)\}$/i.exec(stuk)?.[1];
      const waarde = plek === undefined ? stuk : waarden[plek];
      if (waarde === undefined) throw new Error(`In een brief mist de waarde van ${stuk}.`);
      uit.push(i % 2 === 1 ? { vet: stukTekst(waarde, 'nl') } : waarde);
    }
  return uit;
}
