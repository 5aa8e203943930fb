import { geldendeFeiten, geldtInMaand, vanSoort } from './geldend.ts';
import type { Feit } from './soorten.ts';
import { maandPlus, tijdvakkenVan } from './tijdvak.ts';

/** Amounts of one source by month, as the calculation wants them: per pay period of that source. */
export interface Bronreeks {
  readonly bron: string;
  readonly werkgever: string;
  readonly persoon: string;
  readonly feit: Feit<'dienstverband'>;
  readonly perMaand: ReadonlyMap<string, Maandbedrag>;
}

/** What a source paid in a month. `zeker` is false when nothing was told yet and the last known amount stands in. */
export interface Maandbedrag {
  readonly perTijdvakCent: number;
  readonly zeker: boolean;
  readonly stroken: readonly Feit<'inkomsten'>[];
}

/**
 * Brings pay slips to one amount per month and source. Several slips in a month (weeks, or two four-week periods): their
 * average, half up to a cent, is the amount per pay period; the law's way from pay period to month follows in the
 * calculation. A month without a slip uses the last known amount and is marked not certain.
 */
export function bronreeksen(feiten: readonly Feit[], van: string, totEnMet: string, bekendOp?: string): Bronreeks[] {
  const geldend = geldendeFeiten(feiten, bekendOp);
  const stroken = vanSoort(geldend, 'inkomsten');
  const geenLoon = vanSoort(geldend, 'geen_inkomsten');
  return vanSoort(geldend, 'dienstverband').map((dienst) => {
    const perMaand = new Map<string, Maandbedrag>();
    let laatste: number | null = null;
    for (let maand = van; maand <= totEnMet; maand = maandPlus(maand, 1)) {
      if (!geldtInMaand(dienst, maand)) continue;
      const tijdvakken = tijdvakkenVan(maand, dienst.inhoud.ritme);
      const hier = stroken.filter(
        (s) =>
          s.inhoud.dienstverband === dienst.onderwerp &&
          tijdvakken.some((t) => s.inhoud.tijdvak_tot >= t.van && s.inhoud.tijdvak_tot <= t.tot),
      );
      const niets = geenLoon.some(
        (g) =>
          g.inhoud.maand === maand &&
          g.persoon === dienst.persoon &&
          (g.onderwerp === maand || g.onderwerp.endsWith(`:${dienst.onderwerp}`)),
      );
      if (hier.length > 0) {
        const som = hier.reduce((t, s) => t + s.inhoud.netto_ct, 0);
        laatste = Math.floor((2 * som + hier.length) / (2 * hier.length));
        perMaand.set(maand, { perTijdvakCent: laatste, zeker: hier.every((s) => !s.inhoud.geschat), stroken: hier });
      } else if (niets) perMaand.set(maand, { perTijdvakCent: 0, zeker: true, stroken: [] });
      else if (laatste !== null) perMaand.set(maand, { perTijdvakCent: laatste, zeker: false, stroken: [] });
    }
    return {
      bron: dienst.onderwerp,
      werkgever: dienst.inhoud.werkgever,
      persoon: dienst.persoon ?? '',
      feit: dienst,
      perMaand,
    };
  });
}

/** The persons of the household in the order of the neutral JSON: the aanvrager is P1, the echtgenoot P2. */
export function persoonsnummers(feiten: readonly Feit[]): Map<string, 'P1' | 'P2'> {
  const nummers = new Map<string, 'P1' | 'P2'>();
  for (const p of vanSoort(feiten, 'persoon'))
    if (p.persoon) nummers.set(p.persoon, p.inhoud.rol === 'aanvrager' ? 'P1' : 'P2');
  return nummers;
}

/**
 * The household as the neutral timeline JSON (recht/gevallen/README, section 2) over the months asked, as known on a day.
 * The right to bijstand, people, children and housemates keep their own dates.
 */
export function naarTijdlijn(feiten: readonly Feit[], van: string, totEnMet: string, bekendOp?: string) {
  const geldend = geldendeFeiten(feiten, bekendOp);
  const nummers = persoonsnummers(geldend);
  const periode = (f: Feit) => ({ van: f.geldigVan, tot_en_met: f.geldigTotEnMet });
  const schuld = vanSoort(geldend, 'schuld').at(-1);
  return {
    periode: { van, tot_en_met: totEnMet },
    personen: vanSoort(geldend, 'persoon').map(({ inhoud, ...f }) => {
      const { medisch_urenbeperkt, ...rest } = inhoud;
      return {
        id: nummers.get(f.persoon ?? '') ?? 'P1',
        ...rest,
        ...periode({ inhoud, ...f }),
        medisch_urenbeperkt: medisch_urenbeperkt ? [{ van: f.geldigVan, tot_en_met: f.geldigTotEnMet }] : [],
        bijverdien_verlengd_tot_en_met: null,
        bijverdien_opnieuw_bij_nieuw_dienstverband: false,
      };
    }),
    kinderen: vanSoort(geldend, 'kind').map((k) => ({ geboortedatum: k.inhoud.geboortedatum })),
    medebewoners: vanSoort(geldend, 'medebewoner').map((m) => ({ ...m.inhoud, ...periode(m) })),
    inkomsten: bronreeksen(feiten, van, totEnMet, bekendOp).map((r) => ({
      persoon: nummers.get(r.persoon) ?? 'P1',
      bron: r.bron,
      soort: r.feit.inhoud.soort,
      ritme: r.feit.inhoud.ritme,
      recht_op_vakantietoeslag: r.feit.inhoud.recht_op_vakantietoeslag,
      heffingskorting: r.feit.inhoud.heffingskorting,
      dienstbetrekking_10d: r.feit.inhoud.dienstbetrekking_10d,
      netto_per_tijdvak_ct: 0,
      van: r.feit.geldigVan.slice(0, 7),
      tot_en_met: r.feit.geldigTotEnMet?.slice(0, 7) ?? null,
      per_maand: Object.fromEntries([...r.perMaand].map(([m, b]) => [m, b.perTijdvakCent])),
    })),
    bijstand: vanSoort(geldend, 'bijstand').map(periode),
    woonsituatie_verlaging_pct: vanSoort(geldend, 'woonsituatie').at(-1)?.inhoud.verlaging_pct ?? '0',
    verlagingen: [],
    schuld: schuld ? { ...schuld.inhoud, vanaf: schuld.geldigVan.slice(0, 7) } : null,
  };
}
