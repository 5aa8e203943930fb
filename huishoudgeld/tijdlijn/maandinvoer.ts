/** One month of the timeline as the law's calculation wants it (`recht/gevallen/README.md` section 1). */
import { type Huishoudmaand, type Inkomst, LEGE_TELLERS, type Tellers as Wettellers } from '@bijrijder/recht';
import {
  type Dag,
  eersteDag,
  eersteMaand,
  geldtIn,
  laatste,
  laatsteDag,
  leeftijdOp,
  type Maand,
  plusMaanden,
  vroegste,
} from './maand.ts';
import type { Inkomen, Kind, Persoon, Tellers, Tijdlijn } from './soorten.ts';
import { bijverdienMaanden, leeftijdMeerderjarig } from './wetsgrenzen.ts';

export type Maandtellers = Readonly<Wettellers>;

/** State before the timeline starts, completed with nothing used. */
export const tellersVooraf = (t: Tellers | undefined): Maandtellers => ({
  ...LEGE_TELLERS,
  ...t,
});

/** What the months before left behind. */
export interface Stand {
  readonly tellers: Readonly<Record<string, Maandtellers>>;
  /** Still to be repaid; null: no debt with a known sum. */
  readonly restschuldCent: number | null;
  /** Volunteer allowance exempted this calendar year, per person. */
  readonly vrijwilligerDitJaarCent: Readonly<Record<string, number>>;
  /** Premie earned this calendar year, per person (a premie may have a yearly ceiling). */
  readonly premieDitJaarCent: Readonly<Record<string, number>>;
  /** Months with a wage up to now, per person (a premie may rise with them). */
  readonly maandenGewerkt: Readonly<Record<string, number>>;
}

/** Days of the month with a right to bijstand, or null when there is none. Several periods: from the first to the last day. */
export function rechtDagen(tijdlijn: Tijdlijn, maand: Maand): { van: Dag; tot_en_met: Dag } | null {
  const begin = eersteDag(maand);
  const einde = laatsteDag(maand);
  let eerste: Dag | null = null;
  let laatst: Dag = '';
  for (const p of tijdlijn.bijstand) {
    const van = p.van.length === 7 ? eersteDag(p.van) : p.van;
    const tot = p.tot_en_met?.length === 7 ? laatsteDag(p.tot_en_met) : (p.tot_en_met ?? einde);
    if (van > einde || tot < begin) continue;
    const hier = laatste(van, begin);
    const daar = vroegste(tot, einde);
    eerste = eerste === null ? vroegste(hier, daar) : vroegste(eerste, hier, daar);
    laatst = laatste(laatst, hier, daar);
  }
  return eerste === null ? null : { van: eerste, tot_en_met: laatst };
}

/** Amount of a source per pay period in a month, or undefined when it pays nothing. */
export function bedragInMaand(inkomen: Inkomen, maand: Maand): number | undefined {
  const anders = inkomen.per_maand?.[maand];
  if (anders !== undefined) return anders;
  return geldtIn(maand, inkomen) ? inkomen.netto_per_tijdvak_ct : undefined;
}

/** Children ten laste: born and younger than 18 on the first day of the month. */
export const kinderenInMaand = (tijdlijn: Tijdlijn, maand: Maand): Kind[] =>
  tijdlijn.kinderen.filter(
    (k) =>
      geldtIn(maand, k) &&
      k.geboortedatum <= eersteDag(maand) &&
      leeftijdOp(k.geboortedatum, eersteDag(maand)) < leeftijdMeerderjarig(),
  );

export const personenInMaand = (tijdlijn: Tijdlijn, maand: Maand): Persoon[] =>
  tijdlijn.personen.filter((p) => geldtIn(maand, p));

/**
 * Art. 34a lid 3: once the twelve months (or the extension) have passed, the college may start again for a job that began
 * after them. Then the counter of the regeling starts empty.
 */
function opnieuw(tijdlijn: Tijdlijn, p: Persoon, maand: Maand, tellers: Maandtellers): Maandtellers {
  const eerste = tellers.bijverdien_eerste_maand;
  if (!p.bijverdien_opnieuw_bij_nieuw_dienstverband || eerste === null) return tellers;
  const verlengd = p.bijverdien_verlengd_tot_en_met;
  const voorbij = laatste(plusMaanden(eerste, bijverdienMaanden()), verlengd ? plusMaanden(verlengd, 1) : eerste);
  const nieuw = tijdlijn.inkomsten.some(
    (i) =>
      i.persoon === p.id &&
      i.soort === 'loon' &&
      (eersteMaand(i.van) ?? '') >= voorbij &&
      (bedragInMaand(i, maand) ?? 0) > 0,
  );
  return maand >= voorbij && nieuw ? { ...tellers, bijverdien_eerste_maand: null } : tellers;
}

/** All reductions of a month together, in hundredths of a percent so that they add exactly; never more than the whole norm. */
function verlagingIn(tijdlijn: Tijdlijn, maand: Maand): string {
  const som = tijdlijn.verlagingen
    .filter((v) => v.maand === maand)
    .reduce((t, v) => t + Math.round(Number(v.pct) * 100), 0);
  return String(Math.min(10_000, som) / 100);
}

/** The law's calculation knows the aanvrager as P1 and the echtgenoot as P2. */
function wettelijkeId(id: string): 'P1' | 'P2' {
  if (id !== 'P1' && id !== 'P2') throw new RangeError(`persoon ${id}: de aanvrager heet P1 en de echtgenoot P2`);
  return id;
}

/** The facts of one month with the state that the months before left. */
export function maandInvoer(tijdlijn: Tijdlijn, maand: Maand, stand: Stand): Huishoudmaand {
  const aanwezig = personenInMaand(tijdlijn, maand).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const kinderen = kinderenInMaand(tijdlijn, maand);
  const ids = new Set(aanwezig.map((p) => p.id));
  const dagen = rechtDagen(tijdlijn, maand);
  const heleMaand = dagen && dagen.van === eersteDag(maand) && dagen.tot_en_met === laatsteDag(maand);
  const schuld = tijdlijn.schuld && tijdlijn.schuld.vanaf <= maand ? tijdlijn.schuld : null;
  const inkomsten: Inkomst[] = [];
  for (const i of tijdlijn.inkomsten) {
    const bedrag = ids.has(i.persoon) ? bedragInMaand(i, maand) : undefined;
    if (bedrag === undefined || bedrag === 0) continue;
    inkomsten.push({
      persoon: wettelijkeId(i.persoon),
      bron: i.bron,
      soort: i.soort,
      ritme: i.ritme,
      netto_per_tijdvak_ct: bedrag,
      recht_op_vakantietoeslag: i.recht_op_vakantietoeslag,
      heffingskorting: i.heffingskorting,
      dienstbetrekking_10d: i.dienstbetrekking_10d,
      ...(i.werkgever ? { naam: i.werkgever } : {}),
      ...(i.tijdvakken?.[maand]
        ? { tijdvak_van: i.tijdvakken[maand].van, tijdvak_tot_en_met: i.tijdvakken[maand].tot_en_met }
        : {}),
      ...(i.soort === 'vrijwilligersvergoeding'
        ? { dit_jaar_al_vrijgelaten_ct: stand.vrijwilligerDitJaarCent[i.persoon] ?? 0 }
        : {}),
    });
  }
  return {
    gemeente: { vooruitlopen_34a_vanaf: tijdlijn.gemeente.vooruitlopen_34a_vanaf },
    leefvorm: aanwezig.some((p) => p.rol === 'echtgenoot')
      ? 'gehuwd'
      : kinderen.length > 0
        ? 'alleenstaande_ouder'
        : 'alleenstaand',
    personen: aanwezig.map((p) => ({
      id: wettelijkeId(p.id),
      rol: p.rol,
      rechthebbend: p.rechthebbend,
      in_inrichting: p.in_inrichting ?? false,
      geen_beroep_op_ouders: p.geen_beroep_op_ouders ?? false,
      medisch_urenbeperkt: (p.medisch_urenbeperkt ?? []).some((m) => geldtIn(maand, m)),
      doelgroep_loonkostensubsidie: p.doelgroep_loonkostensubsidie ?? false,
      arbeid_draagt_bij: p.arbeid_draagt_bij ?? true,
      uitbreiding_uren_niet_mogelijk: p.uitbreiding_uren_niet_mogelijk ?? false,
      geboortedatum: p.geboortedatum,
      tellers: opnieuw(tijdlijn, p, maand, stand.tellers[p.id] ?? tellersVooraf(p.tellers_vooraf)),
      bijverdien_verlengd_tot_en_met: p.bijverdien_verlengd_tot_en_met ?? null,
      premie_dit_jaar_ct: stand.premieDitJaarCent[p.id] ?? 0,
      premie_maanden_gewerkt: stand.maandenGewerkt[p.id] ?? 0,
    })),
    kinderen: kinderen.map((k) => ({ geboortedatum: k.geboortedatum })),
    medebewoners: tijdlijn.medebewoners
      .filter((m) => geldtIn(maand, m))
      .map(({ geboortedatum, contract, familie_1e_2e_graad, onderwijs_19a_d }) => ({
        geboortedatum,
        contract,
        familie_1e_2e_graad,
        onderwijs_19a_d,
      })),
    inkomsten,
    woonsituatie_verlaging_pct:
      tijdlijn.woonsituatie_verlagingen?.find((w) => geldtIn(maand, w))?.pct ??
      tijdlijn.woonsituatie_verlaging_pct ??
      '0',
    maatregel_pct: verlagingIn(tijdlijn, maand),
    aflossing: {
      gevraagd_ct: schuld?.gevraagd_per_maand_ct ?? 0,
      restschuld_ct: schuld ? stand.restschuldCent : null,
      grens_geldt_niet: schuld?.grens_geldt_niet ?? false,
    },
    ...(dagen && !heleMaand
      ? { recht_dagen: { van: Number(dagen.van.slice(8)), tot_en_met: Number(dagen.tot_en_met.slice(8)) } }
      : {}),
    ...(tijdlijn.partner_is_toeslagpartner === undefined
      ? {}
      : { partner_is_toeslagpartner: tijdlijn.partner_is_toeslagpartner }),
  };
}
