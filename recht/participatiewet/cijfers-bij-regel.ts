/** The figures of law that belong to a line of a specification, in the month of that line: for texts, never to calculate with. */

import { type Breuk, type Parameterboek, parameterOp } from '@bijrijder/rekenkern';
import type { Gemeenteinstellingen } from '../gemeenten/instellingen.ts';
import { gemeenteparameters } from './parameters.ts';
import { afgerond, bedragtekst, procenttekst } from './tekst.ts';

type Soort = 'deel' | 'rest' | 'hoogstens' | 'aantal';
const vrijlating = (letter: string, ...meer: readonly (readonly [string, string, Soort])[]) =>
  [
    ['deel', `pw.vrijlating.${letter}_pct`, 'deel'],
    ['hoogstens', `pw.vrijlating.${letter}_max`, 'hoogstens'],
    ...meer,
  ] as const;

/** Per line or part of it: the name in the text, the key of the figure, and how it is written. */
const CIJFERS: Readonly<Record<string, readonly (readonly [naam: string, sleutel: string, soort: Soort])[]>> = {
  n: vrijlating('n', ['duur', 'pw.vrijlating.n_duur', 'aantal'], ['vanaf', 'pw.vrijlating.n_leeftijd', 'aantal']),
  r: vrijlating('r', ['duur', 'pw.vrijlating.r_duur', 'aantal'], ['leeftijd', 'pw.leeftijd.kind_r', 'aantal']),
  y: vrijlating('y'),
  z: vrijlating('z', ['duur', 'pw.vrijlating.z_duur', 'aantal']),
  aa: vrijlating('z'),
  '34a.a': [
    ['deel', 'pw.2027.bijverdien_pct', 'deel'],
    ['duur', 'pw.2027.bijverdien_duur', 'aantal'],
  ],
  '34a.b': [['deel', 'pw.2027.medisch_pct', 'deel']],
  '34a.c': [
    ['deel', 'pw.2027.aow_pct', 'deel'],
    ['hoogstens', 'pw.2027.aow_max', 'hoogstens'],
  ],
  '34a.verlengd': [['deel', 'pw.2027.bijverdien_pct', 'deel']],
  reservering: [['deel', 'pw.vakantietoeslag_pct', 'deel']],
  aflossing: [['deel', 'beslag.pct_bijstandsniveau', 'rest']],
};

/** Making a book costs more than all its uses; a municipality is one object for as long as the process lives. */
const boeken = new WeakMap<Gemeenteinstellingen, Parameterboek>();
function boekVan(gemeente: Gemeenteinstellingen): Parameterboek {
  let boek = boeken.get(gemeente);
  if (!boek) {
    boek = gemeenteparameters(gemeente);
    boeken.set(gemeente, boek);
  }
  return boek;
}

const SCHRIJF: Readonly<Record<Soort, (w: Breuk) => string>> = {
  deel: procenttekst,
  rest: ({ teller, noemer }) => procenttekst({ teller: noemer - teller, noemer }),
  hoogstens: (w) => bedragtekst(afgerond(w)),
  aantal: (w) => String(w.teller / w.noemer),
};

/**
 * What a text about this line may fill in, for example `{ deel: '25%', hoogstens: '€ 289,00', duur: '6' }`. A figure that
 * is not known for the month is `…`, which is what the reader sees too.
 * @param regel key of the line, or the part of art. 31 lid 2 or 34a for a wage that is left out of account
 */
export function cijfersBijRegel(
  gemeente: Gemeenteinstellingen,
  regel: string,
  maand: string,
): Readonly<Record<string, string>> {
  const boek = boekVan(gemeente);
  return Object.fromEntries(
    (CIJFERS[regel] ?? []).map(([naam, sleutel, soort]) => {
      const w = parameterOp(boek, sleutel, { peildatum: `${maand}-01` })?.waarde;
      return [naam, w && 'teller' in w ? SCHRIJF[soort](w) : '…'];
    }),
  );
}
