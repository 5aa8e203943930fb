import type { NieuweConclusie } from '@bijrijder/dossier/advies';
import { kijkNaar } from '@bijrijder/dossier/woorden';
import { tekstveld } from '../../formulier.ts';
import { leesUren } from '../../gedeeld/uren.ts';
import { isDag } from '../../maand.ts';

export const VRAAGVELDEN = ['vraag', 'waarom', 'opnieuw'] as const;
export const CONCLUSIEVELDEN = ['arts', 'kan', 'rekening', 'uren', 'op', 'tot'] as const;
export type Getypt = Record<string, string>;
/** What is wrong, per field; `woord`: the word that says what somebody has. */
export type Adviesfouten = { velden: Record<string, string>; woord?: string };

/** What was typed, as it came. */
export const getypt = (vorm: FormData, velden: readonly string[]): Getypt =>
  Object.fromEntries(velden.map((v) => [v, tekstveld(vorm, v, 1000)]));

const letters = (tekst: string) => tekst.replaceAll(/[^\p{L}\p{N}]/gu, '').length;

/** A question that can be put before somebody, or what is missing. `geldt`: there is advice that still holds. */
export function leesVraag(g: Getypt, geldt: boolean): Adviesfouten | null {
  const velden: Record<string, string> = {};
  if (letters(g.vraag!) < 5) velden.vraag = 'vraag';
  if (letters(g.waarom!) < 5) velden.waarom = 'waarom';
  if (geldt && letters(g.opnieuw!) < 5) velden.opnieuw = 'opnieuw';
  return Object.keys(velden).length > 0 ? { velden } : null;
}

/** Years an advice can hold at most: after that two people look at it again. */
const HOOGSTENS_JAREN = 2;

/** A conclusion without what somebody has, or what is wrong with it. */
export function leesConclusie(g: Getypt, vandaag: string): { conclusie: NieuweConclusie } | { fouten: Adviesfouten } {
  const fouten: Adviesfouten = { velden: {} };
  if (g.arts!.length < 2) fouten.velden.arts = 'arts';
  if (letters(g.kan!) < 3) fouten.velden.kan = 'kan';
  for (const veld of ['kan', 'rekening'] as const) {
    const raak = kijkNaar(g[veld]!).find((v) => v.soort === 'diagnose');
    if (raak) {
      fouten.velden[veld] = 'diagnose';
      fouten.woord ??= raak.tekst;
    }
  }
  const uren = g.uren === '' ? null : g.uren === '0' ? 0 : leesUren(g.uren!);
  if (g.uren !== '' && uren === null) fouten.velden.uren = 'uren';
  if (!isDag(g.op!) || g.op! > vandaag) fouten.velden.op = 'op';
  const laatst = `${Number(g.op!.slice(0, 4)) + HOOGSTENS_JAREN}${g.op!.slice(4)}`;
  if (!isDag(g.tot!) || g.tot! <= g.op! || g.tot! > laatst) fouten.velden.tot = 'tot';
  if (Object.keys(fouten.velden).length > 0) return { fouten };
  return {
    conclusie: {
      arts: g.arts!.slice(0, 200),
      kan: g.kan!,
      rekening: g.rekening!,
      urenHonderdsten: uren,
      op: g.op!,
      geldigTot: g.tot!,
    },
  };
}
