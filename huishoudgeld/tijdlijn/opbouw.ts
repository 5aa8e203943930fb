/** What builds up beside the bijstand: premie and the exempted volunteer allowance. */

import type { Huishoudmaand } from '@bijrijder/recht';
import { type Breuk, parameterOp, rondAf } from '@bijrijder/rekenkern';
import { type Dag, eersteDag, leeftijdOp, type Maand } from './maand.ts';
import type { Stand } from './maandinvoer.ts';
import type { Maanduitkomst, Rekenaar } from './rekenaar.ts';
import type { Ritme, Tijdlijn } from './soorten.ts';
import { leeftijdVrijlating } from './wetsgrenzen.ts';

/** From an amount per pay period to one per month: times, divided by. */
export const NAAR_MAAND: Readonly<Record<Ritme, readonly [bigint, bigint]>> = {
  maand: [1n, 1n],
  vierweken: [13n, 12n],
  week: [52n, 12n],
};
const breuk = (teller: bigint, noemer: bigint): Breuk => ({ teller, noemer });
const kleinste = (a: Breuk, b: Breuk): Breuk => (a.teller * b.noemer <= b.teller * a.noemer ? a : b);

/** Exact net wage of a person in a month, over all jobs. */
export function nettoLoon(invoer: Huishoudmaand, persoon: string): Breuk {
  let teller = 0n;
  for (const i of invoer.inkomsten) {
    if (i.persoon !== persoon || i.soort !== 'loon') continue;
    const [maal, door] = NAAR_MAAND[i.ritme];
    teller += BigInt(i.netto_per_tijdvak_ct) * maal * (12n / door);
  }
  return breuk(teller, 12n);
}

function bedrag(r: Rekenaar, sleutel: string, dag: Dag, bekendOp?: Dag): Breuk | undefined {
  const tijd = { peildatum: dag, ...(bekendOp === undefined ? {} : { bekendOp }) };
  const w = (parameterOp(r.boek, sleutel, tijd) ?? parameterOp(r.schatboek, sleutel, tijd))?.waarde;
  return w && 'teller' in w ? w : undefined;
}

/**
 * Premie earned in a month per person in whole cents, half up. The premie of the municipality comes from its settings. A
 * timeline of the shared cases names its own: `amsterdam_30` 30% of the net wage, at most a twelfth of j of that half-year;
 * `kwart_half_j` 25% until half of j of 1 January in the calendar year. Only with bijstand, and not under 27 unless the
 * person belongs to the group of loonkostensubsidie (art. 31 lid 2 onder j, lid 5).
 */
export function premieVan(
  tijdlijn: Tijdlijn,
  maand: Maand,
  invoer: Huishoudmaand,
  uitkomst: Maanduitkomst,
  stand: Stand,
  r: Rekenaar,
  bekendOp?: Dag,
): Record<string, number> {
  const regeling = tijdlijn.gemeente.premie;
  const uit: Record<string, number> = {};
  if (!regeling) {
    for (const [id, p] of Object.entries(uitkomst.premie)) if (p.verdiend_ct > 0) uit[id] = p.verdiend_ct;
    return uit;
  }
  if (regeling.vanaf > maand || uitkomst.bijstand_incl_ct <= 0) return uit;
  for (const p of invoer.personen) {
    if (!p.rechthebbend) continue;
    if (leeftijdOp(p.geboortedatum, eersteDag(maand)) < leeftijdVrijlating() && !p.doelgroep_loonkostensubsidie)
      continue;
    const loon = nettoLoon(invoer, p.id);
    const amsterdam = regeling.soort === 'amsterdam_30';
    const j = bedrag(r, 'pw.premie.j_max', amsterdam ? eersteDag(maand) : `${maand.slice(0, 4)}-01-01`, bekendOp);
    if (!j || loon.teller === 0n) continue;
    const rest = j.teller - 2n * BigInt(stand.premieDitJaarCent[p.id] ?? 0) * j.noemer;
    const verdiend = amsterdam
      ? kleinste(breuk(loon.teller * 30n, loon.noemer * 100n), breuk(j.teller, j.noemer * 12n))
      : kleinste(breuk(loon.teller, loon.noemer * 4n), breuk(rest > 0n ? rest : 0n, j.noemer * 2n));
    uit[p.id] = Number(rondAf(verdiend, 1n, 'half omhoog'));
  }
  return uit;
}

/** Volunteer allowance left out of account this month per person (art. 31 lid 2 onder k: month and year, not under 27). */
export function vrijwilligerVrij(
  invoer: Huishoudmaand,
  maand: Maand,
  stand: Stand,
  r: Rekenaar,
  bekendOp?: Dag,
): Record<string, number> {
  const uit: Record<string, number> = {};
  for (const p of invoer.personen) {
    const lijnen = invoer.inkomsten.filter((i) => i.soort === 'vrijwilligersvergoeding' && i.persoon === p.id);
    if (lijnen.length === 0 || leeftijdOp(p.geboortedatum, eersteDag(maand)) < leeftijdVrijlating()) continue;
    const perMaand = bedrag(r, 'pw.vrijwilliger.k_maand', eersteDag(maand), bekendOp);
    const perJaar = bedrag(r, 'pw.vrijwilliger.k_jaar', eersteDag(maand), bekendOp);
    if (!perMaand || !perJaar) continue;
    const ruimte = Number(perJaar.teller / perJaar.noemer) - (stand.vrijwilligerDitJaarCent[p.id] ?? 0);
    const samen = lijnen.reduce((som, i) => som + Number(rondAf(nettoVan(i), 1n, 'half omhoog')), 0);
    uit[p.id] = Math.max(0, Math.min(samen, Number(perMaand.teller / perMaand.noemer), ruimte));
  }
  return uit;
}

const nettoVan = (i: Huishoudmaand['inkomsten'][number]): Breuk => {
  const [maal, door] = NAAR_MAAND[i.ritme];
  return breuk(BigInt(i.netto_per_tijdvak_ct) * maal, door);
};
