/** The public rule pages as data: every set of rules by law, with what we do not compute or do not know for sure. */
import { delenVan, type Knoop, type Parameter, type Regel, type Stelsel } from '@bijrijder/rekenkern';
import hiaten from './hiaten.json' with { type: 'json' };
import { huurtoeslagStelsel } from './huurtoeslag/index.ts';
import { inkomstenbelastingStelsel } from './inkomstenbelasting/index.ts';
import { kinderbijslagStelsel } from './kinderbijslag/index.ts';
import { kinderopvangtoeslagStelsel } from './kinderopvangtoeslag/index.ts';
import { kindgebondenBudgetStelsel } from './kindgebonden-budget/index.ts';
import { loonheffingStelsel } from './loonheffing/index.ts';
import { jaaropgaveStelsel } from './loonheffing/jaaropgave.ts';
import { brutoBijstandStelsel } from './loonheffing/rekenregels.ts';
import { loonkostensubsidieStelsel } from './loonkostensubsidie/index.ts';
import { LEEFVORMREGELS } from './participatiewet/art-3.ts';
import { VERMOGENREGELS } from './participatiewet/art-34.ts';
import { BUFFERREGELS } from './participatiewet/art-34b.ts';
import { TOESLAGREGELS } from './participatiewet/art-36.ts';
import { AANVRAAGREGELS } from './participatiewet/art-41.ts';
import { gemeenteparameters, participatiewet } from './participatiewet/index.ts';
import { zorgtoeslagStelsel } from './zorgtoeslag/index.ts';
import { zvwStelsel } from './zvw/index.ts';

/** Something we do not compute, or of which we are not sure, in plain Dutch. */
export interface Hiaat {
  readonly sleutel: string;
  readonly soort: 'niet berekend' | 'onzeker';
  readonly tekst: string;
}
export interface Blad {
  /** Part of the address of the page. */
  readonly sleutel: string;
  readonly titel: string;
  readonly wet: string;
  /** What it is for, in one or two plain sentences. */
  readonly inleiding: string;
  readonly stelsel: () => Stelsel;
  readonly hiaten: readonly Hiaat[];
}
/** One rule on a page, with the figures it uses through time. */
export interface Bladregel {
  readonly regel: Regel;
  readonly parameters: readonly Parameter[];
  /** Names of the rules it uses. */
  readonly gebruikt: readonly string[];
}

const stelselVan = (naam: string, ...regels: readonly (readonly Regel[])[]): Stelsel => ({
  naam,
  regels: regels.flat(),
  parameters: gemeenteparameters(),
});
const STELSELS: Readonly<Record<string, () => Stelsel>> = {
  bijstand: () => participatiewet(gemeenteparameters()),
  'recht-op-bijstand': () => stelselVan('recht-op-bijstand', LEEFVORMREGELS, VERMOGENREGELS, AANVRAAGREGELS),
  'extra-geld': () => stelselVan('extra-geld', TOESLAGREGELS, BUFFERREGELS),
  loonkostensubsidie: loonkostensubsidieStelsel,
  loonheffing: () => loonheffingStelsel('maand', 'tabel'),
  inkomstenbelasting: inkomstenbelastingStelsel,
  zorgbijdrage: zvwStelsel,
  'bruto-bijstand': brutoBijstandStelsel,
  jaaropgave: jaaropgaveStelsel,
  zorgtoeslag: () => zorgtoeslagStelsel('dienst'),
  huurtoeslag: () => huurtoeslagStelsel(1),
  'kindgebonden-budget': kindgebondenBudgetStelsel,
  kinderbijslag: kinderbijslagStelsel,
  kinderopvangtoeslag: () => kinderopvangtoeslagStelsel(2),
};
const soortVan = (soort: string): Hiaat['soort'] => (soort === 'niet berekend' ? soort : 'onzeker');

/** All rule pages, in the order in which they are shown. */
export const BLADEN: readonly Blad[] = hiaten.map((b) => {
  const stelsel = STELSELS[b.sleutel];
  if (!stelsel) throw new Error(`geen regels voor blad ${b.sleutel}`);
  return { ...b, stelsel, hiaten: b.hiaten.map((h) => ({ ...h, soort: soortVan(h.soort) })) };
});

/** Every rule of a page once, the rules it builds on included, in the order in which they are needed. */
export function bladregels(blad: Blad): readonly Bladregel[] {
  const stelsel = blad.stelsel();
  const klaar = new Map<string, Bladregel>();
  const bezoek = (regel: Regel): void => {
    if (klaar.has(regel.naam)) return;
    const sleutels = new Set<string>();
    const gebruikt = new Map<string, Regel>();
    for (const versie of regel.versies) loop(versie.formule.knoop, sleutels, gebruikt);
    for (const ander of gebruikt.values()) bezoek(ander);
    const parameters = [...sleutels].flatMap((s) => stelsel.parameters.get(s) ?? []);
    klaar.set(regel.naam, { regel, parameters, gebruikt: [...gebruikt.keys()] });
  };
  for (const regel of stelsel.regels) bezoek(regel);
  return [...klaar.values()];
}

function loop(k: Knoop, sleutels: Set<string>, gebruikt: Map<string, Regel>): void {
  if (k.op === 'parameter' || k.op === 'tabel') sleutels.add(k.sleutel);
  if (k.op === 'regel') gebruikt.set(k.regel.naam, k.regel);
  for (const kind of delenVan(k)) loop(kind, sleutels, gebruikt);
}
