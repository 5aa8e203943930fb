/** Generated households with a year of facts and corrections, deterministic by number: for parity, properties and benches. */
import type { Feit, Feitinhouden, Feitsoort } from '../tijdlijn/feiten.ts';
import {
  dagInMaand,
  dagNummer,
  dagUitNummer,
  eersteDag,
  laatsteDag,
  type Maand,
  maandenTussen,
  plusDagen,
} from '../tijdlijn/maand.ts';

/** A small generator with a fixed course (mulberry32), so that household 17 is the same for ever. */
export function toeval(zaad: number): () => number {
  let a = (zaad * 2654435761) >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Proefhuishouden {
  readonly nummer: number;
  readonly feiten: readonly Feit[];
  readonly van: Maand;
  readonly totEnMet: Maand;
}

/** The months of a generated household, with what the municipality of its tests chose. */
export const vensterVan = (h: Pick<Proefhuishouden, 'van' | 'totEnMet'>) => ({
  van: h.van,
  totEnMet: h.totEnMet,
  gemeente: { vooruitlopen_34a_vanaf: null, premie: null },
});

/** Household `nummer` over the months given: wage in any rhythm, late slips, corrections, partner, children, debt, breaks. */
export function proefhuishouden(nummer: number, van: Maand = '2026-01', totEnMet: Maand = '2026-12'): Proefhuishouden {
  const kans = toeval(nummer + 1);
  const heel = (laag: number, hoog: number): number => laag + Math.floor(kans() * (hoog - laag + 1));
  const feiten: Feit[] = [];
  const begin = plusDagen(eersteDag(van), -heel(0, 40));
  const feit = <S extends Feitsoort>(
    soort: S,
    onderwerp: string,
    inhoud: Feitinhouden[S],
    geldigVan: string,
    bekendOp = begin,
    geldigTotEnMet: string | null = null,
    persoon = 'een',
  ): void => {
    feiten.push({
      feit: `${nummer}-${feiten.length}`,
      volgnummer: feiten.length,
      soort,
      onderwerp,
      persoon,
      inhoud,
      geldigVan,
      geldigTotEnMet,
      bekendOp,
      vervallen: false,
    } as Feit);
  };
  const geboren = (jongst: number, oudst: number) =>
    dagUitNummer(dagNummer(eersteDag(van)) - heel(jongst * 366, oudst * 365));
  const basis = { rechthebbend: true, arbeid_draagt_bij: kans() < 0.8, doelgroep_loonkostensubsidie: kans() < 0.1 };
  feit(
    'persoon',
    'een',
    { rol: 'aanvrager', geboortedatum: geboren(19, 64), ...basis, tellers_vooraf: { n_maanden_gebruikt: heel(0, 6) } },
    '2020-01-01',
  );
  const paar = kans() < 0.3;
  if (paar) {
    const vanaf = kans() < 0.6 ? '2020-01-01' : dagInMaand(plus(van, heel(1, 9)), heel(1, 28));
    feit(
      'persoon',
      'twee',
      { rol: 'echtgenoot', geboortedatum: geboren(22, 64), rechthebbend: kans() < 0.9, toeslagpartner: true },
      vanaf,
      vanaf > begin ? plusDagen(vanaf, heel(0, 70)) : begin,
      null,
      'twee',
    );
  }
  for (let k = heel(0, 3); k > 0 && kans() < 0.7; k--) {
    const dag = geboren(0, 18);
    feit('kind', `kind-${k}`, { geboortedatum: dag, roepnaam: `Kind ${k}` }, dag);
  }
  if (kans() < 0.25)
    feit(
      'medebewoner',
      'm1',
      { geboortedatum: geboren(27, 70), contract: 'geen', familie_1e_2e_graad: false, onderwijs_19a_d: false },
      dagInMaand(plus(van, heel(0, 8)), 1),
    );
  const stopt = kans() < 0.15 ? dagInMaand(plus(van, heel(3, 10)), heel(1, 28)) : null;
  feit('bijstand', 'recht', {}, kans() < 0.8 ? begin : dagInMaand(van, heel(1, 28)), begin, stopt);
  if (kans() < 0.2)
    feit('schuld', 'oud', { bedrag_ct: heel(1, 40) * 1000, gevraagd_per_maand_ct: heel(5, 90) * 100 }, begin);
  if (kans() < 0.2)
    feit('termijn', 'winkel', { schuldeiser: 'Winkel', bedrag_ct: heel(5, 60) * 100, dag: heel(1, 31) }, begin);
  if (kans() < 0.5) feit('kinderbijslag', 'svb', {}, begin);
  if (kans() < 0.7) feit('toeslag', 'zorg', { soort: 'zorgtoeslag', bedrag_per_maand_ct: heel(40, 250) * 100 }, begin);
  for (const [persoon, kansOpWerk] of [
    ['een', 0.7],
    ['twee', paar ? 0.5 : 0],
  ] as const)
    if (kans() < kansOpWerk) baan(persoon);
  return { nummer, feiten, van, totEnMet };

  function plus(maand: Maand, n: number): Maand {
    return maandenTussen(maand, '2035-12')[n]!;
  }
  function baan(persoon: string): void {
    const ritme = (['maand', 'maand', 'vierweken', 'week'] as const)[heel(0, 3)]!;
    const lengte = ritme === 'maand' ? 0 : ritme === 'vierweken' ? 28 : 7;
    const loon = heel(50, 1600) * (ritme === 'week' ? 25 : 100) + heel(0, 99);
    const bron = `baan-${persoon}`;
    const dag = dagInMaand(plus(van, heel(0, 6)), heel(1, 28));
    const einde = kans() < 0.3 ? plusDagen(dag, heel(40, 300)) : null;
    feit(
      'dienstverband',
      bron,
      {
        werkgever: 'De Ketel',
        soort: 'loon',
        ritme,
        recht_op_vakantietoeslag: kans() < 0.9,
        heffingskorting: kans() < 0.95,
        dienstbetrekking_10d: basis.doelgroep_loonkostensubsidie,
        verwacht_netto_ct: loon,
        betaaldag: heel(15, 28),
        onbelast_per_tijdvak_ct: kans() < 0.2 ? heel(10, 60) * 100 : 0,
        ...(lengte > 0 ? { ijkdag: dagInMaand(van, heel(1, 28)) } : {}),
        vakantiegeld_maand: 5,
      },
      dag,
      plusDagen(dag, heel(-10, 45)),
      einde,
      persoon,
    );
    const laatste = laatsteDag(totEnMet);
    let slipVan = ritme === 'maand' ? eersteDag(dag.slice(0, 7)) : dag;
    while (slipVan <= laatste && (einde === null || slipVan <= einde)) {
      const tot = ritme === 'maand' ? laatsteDag(slipVan.slice(0, 7)) : plusDagen(slipVan, lengte - 1);
      if (tot > laatste) break;
      const netto = kans() < 0.1 ? 0 : Math.max(0, loon + heel(-20_000, 20_000));
      const strook = { dienstverband: bron, tijdvak_van: slipVan, tijdvak_tot: tot, netto_ct: netto };
      // some slips are late, and some turn out different weeks later
      if (kans() < 0.85)
        feit(
          'inkomsten',
          `${bron}:${slipVan}`,
          strook,
          slipVan,
          plusDagen(tot, heel(-3, kans() < 0.2 ? 60 : 4)),
          tot,
          persoon,
        );
      if (kans() < 0.12)
        feit(
          'inkomsten',
          `${bron}:${slipVan}`,
          { ...strook, netto_ct: Math.max(0, netto + heel(-15_000, 15_000)) },
          slipVan,
          plusDagen(tot, heel(20, 130)),
          tot,
          persoon,
        );
      slipVan = plusDagen(tot, 1);
    }
    if (kans() < 0.1)
      feit(
        'uitgesteld',
        `${bron}:13e`,
        { dienstverband: bron, netto_ct: heel(100, 1500) * 100, verworven_van: van, verworven_tot_en_met: totEnMet },
        eersteDag(van),
        laatsteDag(totEnMet),
        null,
        persoon,
      );
  }
}
