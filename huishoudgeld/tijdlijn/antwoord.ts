/** Answers in the form of the shared cases, so that the product can be held against them. */
import { grootboek } from '../grootboek/grootboek.ts';
import { premieBetalingen, vakantietoeslagBetalingen } from './betalingen.ts';
import { leesCorrecties, leesTijdlijn } from './lees.ts';
import type { Maandtellers } from './maandinvoer.ts';
import { type Reeksmaand, rekenReeks } from './reeks.ts';
import type { Rekenaar } from './rekenaar.ts';
import type { Correctie, Tijdlijn } from './soorten.ts';
import { bekendeTijdlijn } from './wijziging.ts';

export interface Tijdlijngeval {
  readonly id: string;
  readonly invoer: Tijdlijn;
  readonly correcties: readonly Correctie[];
}

const GETOOND = ['n_maanden_gebruikt', 'r_eerste_maand', 'z_eerste_maand', 'bijverdien_eerste_maand'] as const;

function tellersAntwoord(tellers: Readonly<Record<string, Maandtellers>>): object {
  const uit: Record<string, object> = {};
  for (const [id, t] of Object.entries(tellers)) {
    const gebruikt = GETOOND.filter((k) => t[k]).map((k) => [k, t[k]]);
    if (gebruikt.length > 0) uit[id] = Object.fromEntries(gebruikt);
  }
  return Object.keys(uit).length > 0 ? { tellers_na: uit } : {};
}

function maandAntwoord(m: Reeksmaand): object {
  if (m.status === 'geen_bijstand') return { maand: m.maand, status: 'berekend', bijstand_actief: false };
  if (m.status === 'niet_berekend') return { maand: m.maand, status: m.status, ontbreekt: m.ontbreekt };
  const u = m.uitkomst!;
  return {
    maand: m.maand,
    status: 'berekend',
    recht: u.recht,
    norm_ct: u.norm_ct,
    ...(Object.keys(u.vrijlating).length > 0 ? { vrijlating: u.vrijlating } : {}),
    ...(Object.keys(u.aanspraak_ct).length > 0 ? { aanspraak_ct: u.aanspraak_ct } : {}),
    bijstand_incl_ct: u.bijstand_incl_ct,
    te_betalen_ct: u.te_betalen_ct,
    reservering_ct: u.reservering_ct,
    aflossing_ct: u.aflossing_ct,
    uit_te_betalen_ct: u.uit_te_betalen_ct,
    ...(u.verlaging_ct ? { verlaging_ct: u.verlaging_ct } : {}),
    ...tellersAntwoord(m.tellersNa),
  };
}

/**
 * The whole timeline: months, payments of vakantietoeslag and premie, and the ledger of every correction.
 * @throws Invoerfout when the case, or the timeline after one of its corrections, cannot be read
 */
export function antwoordOpTijdlijn(geval: Tijdlijngeval, r: Rekenaar) {
  const correcties = leesCorrecties(geval.correcties).toSorted((a, b) => a.bekend_op.localeCompare(b.bekend_op));
  const reeksen = Array.from({ length: correcties.length + 1 }, (_, n) =>
    rekenReeks(leesTijdlijn(bekendeTijdlijn(geval.invoer, correcties.slice(0, n))), r),
  );
  const reeks = reeksen.at(-1)!;
  return {
    id: geval.id,
    maanden: reeks.map(maandAntwoord),
    vakantietoeslag_betalingen: vakantietoeslagBetalingen(reeks),
    premie_betalingen: premieBetalingen(reeks),
    ...(correcties.length === 0
      ? {}
      : {
          grootboek: correcties.map((c, i) => {
            const { premie: premieverschillen, ...rest } = grootboek(reeksen[i]!, reeksen[i + 1]!, c.bekend_op);
            return {
              ...rest,
              // the cases list only the months whose payment changes
              regels: rest.regels
                .filter((g) => g.verschil_ct !== 0)
                .map(({ oorzaken: _o, binnen_zes_maanden: _b, ...g }) => g),
              premieverschillen,
            };
          }),
        }),
  };
}
