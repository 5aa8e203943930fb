import { type Formulier, formulieren, lijf } from './formulieren.ts';
import { STROOK } from './foute-bestanden.ts';
import type { Antwoord, Bezoeker } from './http.ts';
import { tegelijk } from './hulp.ts';
import type { Basis } from './rondgang.ts';
import type { Meting } from './uitslag.ts';

/** Whoever practises is somewhere else for the rest of the attack, and the next day changes what is open: these come last. */
const LAATST = /^\/(werkplek\/oefenen|beheer\?index)/;
const vorm = (pad: string) => pad.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\b20\d\d-\d\d\b/g, ':maand');
const lijkt = (f: Formulier) =>
  `${vorm(f.doel)} ${f.velden.map(([n]) => n).join(' ')} ${f.knoppen.map(([n, w]) => `${n}=${w}`).join(' ')}`;

/** Each kind of form once (`kort`), or once per role. */
function soorten(basis: readonly Basis[], kort: boolean): Basis[] {
  const uit = new Map<string, Basis>();
  for (const een of basis) {
    const sleutel = `${kort ? '' : een.wie.rol} ${lijkt(een.formulier)}`;
    if (!uit.has(sleutel)) uit.set(sleutel, een);
  }
  const alle = [...uit.values()];
  const laatst = (een: Basis) => LAATST.test(een.formulier.doel);
  return [...alle.filter((x) => !laatst(x)), ...alle.filter(laatst)];
}

/**
 * Two tabs: every kind of valid form, with each of its buttons, sent twice at the same moment; first from two tabs that each have a
 * key of their own, then the same form with the same key (`kort`: one or the other, in turn). No error, and with one key one answer.
 */
export async function races(m: Meting, basis: readonly Basis[], kort: boolean): Promise<void> {
  const alle = soorten(basis, kort).flatMap(({ wie, formulier }) =>
    (formulier.knoppen.length > 0 ? formulier.knoppen : [null]).map((knop) => ({ wie, formulier, knop })),
  );
  const stap = async ({ wie: b, formulier, knop }: (typeof alle)[number], nr: number) => {
    const tab = () => opnieuw(m, b, formulier);
    const stuur = (f: Formulier, bij: string) =>
      m.stuur(b, f.doel, lijf(knop ? [...f.velden, knop] : f.velden, f.bestanden.map(eenBestand)), bij);
    const wat = `twee keer tegelijk ${knop ? knop.join('=') : ''}`;
    const [een, twee] = kort && nr % 2 === 1 ? [] : [await tab(), await tab()];
    if (een && twee) {
      await Promise.all([stuur(een, `${wat}, twee sleutels`), stuur(twee, `${wat}, twee sleutels`)]);
      m.uit.tegelijk += 1;
    }
    const drie = kort && nr % 2 === 0 ? null : await tab();
    if (!drie) return;
    const [a, c] = await Promise.all([stuur(drie, `${wat}, één sleutel`), stuur(drie, `${wat}, één sleutel`)]);
    m.uit.tegelijk += 1;
    // where a form without a key leads may differ: another race beside this one can change what comes next
    if (drie.velden.some(([naam]) => naam === 'sleutel') && ongelijk(b, a, c))
      m.uit.doorgelaten.push(`${b.naam} ${formulier.doel} ${wat}: één sleutel gaf ${a.naar} en ${c.naar}`);
  };
  const gewoon = alle.filter((x) => !LAATST.test(x.formulier.doel));
  await tegelijk(gewoon, stap, 3);
  for (const [nr, een] of alle.slice(gewoon.length).entries()) await stap(een, nr);
}

const eenBestand = (veld: string) => ({ veld, naam: 'loonstrook.pdf', soort: 'application/pdf', bytes: STROOK() });

/** With one key both must lead to the same page. */
const ongelijk = (b: Bezoeker, a: Antwoord, c: Antwoord): boolean => {
  const waar = ({ naar }: Antwoord) => naar && new URL(naar, b.eigen).pathname;
  return a.status === c.status && a.naar !== null && c.naar !== null && waar(a) !== waar(c);
};

/** The same form on the same page as it is now, with a new key; null when it is gone. */
async function opnieuw(m: Meting, b: Bezoeker, f: Formulier): Promise<Formulier | null> {
  const a = await m.doe(b, f.pad, {}, 'tabblad');
  if (a.status !== 200) return null;
  return formulieren(f.pad, a.body).find((x) => lijkt(x) === lijkt(f)) ?? null;
}
