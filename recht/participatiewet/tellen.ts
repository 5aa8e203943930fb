/** Counting is law too: from lists and dates to the facts that the rules ask. Each function names its article. */
import { getalUit } from '@bijrijder/rekenkern';
import type { Lezingen } from '../gemeenten/instellingen.ts';
import type { Huishoudmaand, Inkomst, Medebewoner, Persoon } from './huishoudmaand.ts';

/** A day as the number 20260301: compares and subtracts fast. */
export const dagGetal = (dag: string): number =>
  getalUit(dag, 0, 4) * 10_000 + getalUit(dag, 5, 7) * 100 + getalUit(dag, 8, 10);
const maandGetal = (maand: string): number => getalUit(maand, 0, 4) * 12 + getalUit(maand, 5, 7) - 1;
/** Months from `van` to `tot`; 0 in the same month. */
export const maandenTussen = (van: string, tot: string): number => maandGetal(tot) - maandGetal(van);
const DAGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export function dagenInMaand(maand: string): number {
  const m = getalUit(maand, 5, 7);
  const jaar = getalUit(maand, 0, 4);
  return m === 2 && jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0) ? 29 : DAGEN[m - 1]!;
}

/** Ages that stand in the law, for the month. */
export interface Leeftijden {
  readonly meerderjarig: number;
  readonly kostendeler: number;
  readonly kindR: number;
  readonly aowJaren: number;
  readonly aowMaanden: number;
}

/** A year of age is reached on the birthday itself (art. 3:2 and 3:4 of the time law; README 1). */
export const leeftijdOp = (geboortedatum: string, dag: number): number =>
  Math.floor((dag - dagGetal(geboortedatum)) / 10_000);

/** AOW art. 7a: the day on which the AOW age is reached counts. */
export function aowBereikt(geboortedatum: string, dag: number, l: Leeftijden): boolean {
  const geboren = dagGetal(geboortedatum);
  const maand = (Math.floor(geboren / 100) % 100) + l.aowMaanden;
  const jaar = Math.floor(geboren / 10_000) + l.aowJaren + (maand > 12 ? 1 : 0);
  return dag >= jaar * 10_000 + (maand > 12 ? maand - 12 : maand) * 100 + (geboren % 100);
}

/** Art. 19a lid 1: does this resident share the costs? */
export function isKostendeler(m: Medebewoner, dag: number, l: Leeftijden): boolean {
  if (leeftijdOp(m.geboortedatum, dag) < l.kostendeler) return false;
  if (m.onderwijs_19a_d) return false;
  if (m.contract === 'zelfde_derde') return false;
  return !(m.contract === 'met_belanghebbende' && !m.familie_1e_2e_graad);
}
/** Art. 19a: how many residents share the costs. */
export const telKostendelers = (lijst: readonly Medebewoner[], dag: number, l: Leeftijden): number => {
  let n = 0;
  for (const m of lijst) if (isKostendeler(m, dag, l)) n++;
  return n;
};
/** Art. 4 lid 1 onder e and art. 31 lid 2 onder r: is there a child younger than this age? Not yet born is no child. */
export const kindJongerDan = (invoer: Huishoudmaand, dag: number, leeftijd: number): boolean =>
  invoer.kinderen.some((k) => dagGetal(k.geboortedatum) <= dag && leeftijdOp(k.geboortedatum, dag) < leeftijd);

/** Art. 45 lid 3: over which days of the month there is a right. */
export function rechtDagen(
  dagen: Huishoudmaand['recht_dagen'],
  maand: string,
  hoe: Lezingen['deel_maand'],
): { hele: boolean; recht: number; maand: number } {
  const laatste = dagenInMaand(maand);
  if (!dagen || (dagen.van === 1 && dagen.tot_en_met >= laatste)) return { hele: true, recht: laatste, maand: laatste };
  const tot = Math.min(dagen.tot_en_met, laatste);
  if (hoe === 'kalenderdagen') return { hele: false, recht: Math.max(0, tot - dagen.van + 1), maand: laatste };
  const tot30 = tot === laatste ? 30 : Math.min(tot, 30);
  return { hele: false, recht: Math.max(0, tot30 - Math.min(dagen.van, 30) + 1), maand: 30 };
}

/** Art. 31 lid 2 onder n, r, z and aa, art. 34a: what the counters say at the start of this month. */
export function telVrijlatingen(p: Persoon, maand: string, l: Lezingen) {
  const t = p.tellers;
  const sinds = (van: string | null): number => (van === null ? 0 : Math.max(0, maandenTussen(van, maand)));
  const zSinds =
    l.z_periode === 'loonmaanden'
      ? t.z_maanden_gebruikt
      : l.z_periode === 'direct_na_n' && t.n_laatste_maand !== null
        ? Math.max(0, maandenTussen(t.n_laatste_maand, maand) - 1)
        : sinds(t.z_eerste_maand);
  const opnieuw =
    l.overgang_34a === 'opnieuw' && maand >= '2027-01' && (t.bijverdien_eerste_maand ?? '9999') < '2027-01';
  return {
    n: l.n_telling === 'kalender' && t.n_eerste_maand !== null ? sinds(t.n_eerste_maand) : t.n_maanden_gebruikt,
    r: sinds(t.r_eerste_maand),
    z: zSinds,
    lks: t.lks_loonmaanden,
    bijverdien: opnieuw ? 0 : sinds(t.bijverdien_eerste_maand),
    verlengd: (p.bijverdien_verlengd_tot_en_met ?? '') >= maand,
  };
}

/** Pay periods in a year: a month amount is the year amount divided by twelve (art. 32, art. 45: per calendar month). */
const TIJDVAKKEN = { maand: 12, vierweken: 13, week: 52 } as const;
/** Art. 32: the income of one source on a yearly basis, exactly; or from the month amount rounded as the municipality does. */
export function opJaarbasis(i: Pick<Inkomst, 'ritme' | 'netto_per_tijdvak_ct'>, hoe: Lezingen['omrekening']): number {
  const jaar = i.netto_per_tijdvak_ct * TIJDVAKKEN[i.ritme];
  if (hoe === 'exact' || i.ritme === 'maand') return jaar;
  if (hoe === 'cent') return Math.floor((jaar + 6) / 12) * 12;
  return Math.floor(jaar / 1200) * 1200;
}

/** Art. 31-33, Regeling art. 11-14: the income of one person, added up by kind. Yearly amounts in cents. */
export function telInkomsten(
  inkomsten: readonly Inkomst[],
  id: 'P1' | 'P2',
  hoe: Lezingen['omrekening'],
  aow: boolean,
) {
  const s = {
    loon: 0,
    loon10d: 0,
    loonTabel: 0,
    loonZonder: 0,
    anderTabel: 0,
    anderZonder: 0,
    aowInkomen: 0,
    ander: 0,
    pensioen: 0,
    vrijwilliger: 0,
    vrijwilligerAl: 0,
  };
  for (const i of inkomsten) {
    if (i.persoon !== id) continue;
    const bedrag = opJaarbasis(i, hoe);
    if (i.soort === 'loon') {
      s.loon += bedrag;
      if (i.dienstbetrekking_10d) s.loon10d += bedrag;
    } else if (i.soort === 'particulier_pensioen') s.pensioen += bedrag;
    else if (i.soort === 'vrijwilligersvergoeding') {
      s.vrijwilliger += bedrag;
      s.vrijwilligerAl = Math.max(s.vrijwilligerAl, i.dit_jaar_al_vrijgelaten_ct ?? 0);
    } else s.ander += bedrag;
    if (!i.recht_op_vakantietoeslag) continue;
    if (i.soort === 'loon') s[i.heffingskorting ? 'loonTabel' : 'loonZonder'] += bedrag;
    else if (i.soort === 'aow' && aow) s.aowInkomen += bedrag;
    else s[i.heffingskorting ? 'anderTabel' : 'anderZonder'] += bedrag;
  }
  return s;
}
