/** The outcome of one household-month: the answer keys of recht/gevallen/README.md, and all that explains them. */
import { type Breuk, isOnbekend, type Uitslag, type Waarde } from '@bijrijder/rekenkern';
import type { Gemeenteinstellingen, Lezingen } from '../gemeenten/instellingen.ts';
import { premieVerdiend } from '../gemeenten/premie.ts';
import { bijstand, bijstandVoorVerlaging, recht, reservering } from './art-19.ts';
import { aaGeldt, nGeldt, rGeldt, yGeldt, zGeldt } from './art-31.ts';
import { inkomen } from './art-32.ts';
import { bijverdienA, bijverdienregeling, eerstN } from './art-34a.ts';
import { aflossing, teBetalen, teBetalenExact, uitTeBetalen, voorschot } from './art-45.ts';
import type { PersoonId } from './feiten.ts';
import type { Huishoudmaand, Persoon, Tellers } from './huishoudmaand.ts';
import { norm } from './norm.ts';
import type { Vermogenstoets } from './vermogen.ts';
import { centen, centenPersoon } from './weergave.ts';

export type Onderdeel = 'n' | 'r' | 'y' | 'z' | 'aa' | '34a.a' | '34a.b' | '34a.c' | '34a.verlengd';
export type PerPersoon<T> = { readonly [P in PersoonId]?: T };
export interface Vrijlating {
  readonly onderdeel: Onderdeel;
  readonly bedrag_ct: number;
}
/** Exact outcomes, as fractions of cents. */
const EXACT = {
  norm,
  inkomen,
  bijstand_incl: bijstand,
  bijstand_voor_verlaging: bijstandVoorVerlaging,
  reserve: reservering,
  te_betalen: teBetalenExact,
} as const;
export type ExactBedrag = keyof typeof EXACT;

/** Rules of which the outcome must be known before a month counts as calculated. */
const NODIG = [uitTeBetalen, recht, centen.norm, centen.inkomen, centen.bijstand, centen.verlaging] as const;

/** First day of the period for which a figure is missing: tables and allowances go by the year, the rest by the half-year. */
export function metPeriode(sleutel: string, maand: string): string {
  if (!sleutel.includes('.')) return sleutel;
  const perJaar =
    /^(regeling|kgb|zorgtoeslag|huurtoeslag|kot|lb|ib|zvw|awir|pw\.(vrijwilliger|oudedagsvoorziening|giften|studietoeslag|2027))/;
  const begin = perJaar.test(sleutel) || maand.slice(5) < '07' ? '01' : '07';
  return `${sleutel.replace(/(\.art14)\..*/, '$1')}@${maand.slice(0, 4)}-${begin}-01`;
}

export class Maandberekening {
  readonly maand: string;
  readonly gemeente: Gemeenteinstellingen;
  readonly lezingen: Lezingen;
  readonly invoer: Huishoudmaand;
  readonly uitslag: Uitslag;
  readonly status: 'berekend' | 'niet_berekend';
  readonly ontbreekt: readonly string[];
  /** Outcome of art. 34; undefined: not looked at. */
  readonly vermogen: Vermogenstoets | undefined;

  constructor(
    maand: string,
    gemeente: Gemeenteinstellingen,
    lezingen: Lezingen,
    invoer: Huishoudmaand,
    uitslag: Uitslag,
    extra: readonly string[],
    vermogen?: Vermogenstoets,
  ) {
    this.vermogen = vermogen;
    this.maand = maand;
    this.gemeente = gemeente;
    this.lezingen = lezingen;
    this.invoer = invoer;
    this.uitslag = uitslag;
    const mist = new Set(extra);
    if (uitslag.onzeker) for (const r of NODIG) for (const s of uitslag.ontbreekt(r)) mist.add(metPeriode(s, maand));
    this.ontbreekt = [...mist].sort();
    this.status = mist.size > 0 ? 'niet_berekend' : 'berekend';
  }

  /** Cents of a rule. Only of a month that is calculated. */
  cent(regel: Parameters<Uitslag['cent']>[0]): number {
    const c = this.uitslag.cent(regel);
    if (this.status !== 'berekend' || c === undefined)
      throw new Error(`deze maand is niet berekend, want wij weten niet: ${this.ontbreekt.join(', ')}`);
    return c;
  }
  /** The exact amount in (parts of) cents. Throws when it is not known. */
  exact(wat: ExactBedrag): Breuk {
    const w: Waarde = this.uitslag.waarde(EXACT[wat]);
    if (typeof w === 'boolean' || isOnbekend(w)) throw new Error(`${wat} is niet bekend`);
    return w;
  }
  get recht(): boolean {
    return this.uitslag.geldt(recht) === true;
  }
  get regime(): '31' | '34a' {
    return this.uitslag.geldt(bijverdienregeling) ? '34a' : '31';
  }
  get norm_ct(): number {
    return this.cent(centen.norm);
  }
  get inkomen_ct(): number {
    return this.cent(centen.inkomen);
  }
  get bijstand_incl_ct(): number {
    return this.cent(centen.bijstand);
  }
  /** Bijstand with holiday allowance, before a reduction (art. 19 lid 2). */
  get bijstandVoorVerlaging_ct(): number {
    return this.cent(centen.bijstandVoorVerlaging);
  }
  get verlaging_ct(): number {
    return this.cent(centen.verlaging);
  }
  get reservering_ct(): number {
    return this.bijstand_incl_ct - this.te_betalen_ct;
  }
  get te_betalen_ct(): number {
    return this.cent(teBetalen);
  }
  get aflossing_ct(): number {
    return this.cent(aflossing);
  }
  get uit_te_betalen_ct(): number {
    return this.cent(uitTeBetalen);
  }
  /** Undefined before 2026: the law then named another percentage, which was not read in an official text. */
  get voorschot_minimum_ct(): number | undefined {
    return this.uitslag.cent(voorschot);
  }

  private perPersoon<T>(maak: (p: Persoon) => T | undefined): PerPersoon<T> {
    const uit: { -readonly [P in PersoonId]?: T } = {};
    for (const p of this.invoer.personen) {
      const w = maak(p);
      if (w !== undefined) uit[p.id] = w;
    }
    return uit;
  }
  /** The part of the law by which this person keeps wage this month. */
  onderdeel({ id, rechthebbend, medisch_urenbeperkt }: Persoon): Onderdeel | undefined {
    const ja = (r: Parameters<Uitslag['geldt']>[0]) => this.uitslag.geldt(r) === true;
    const { invoer } = this.uitslag;
    if (!rechthebbend || !invoer[`loon_${id}`]) return undefined;
    if (ja(bijverdienregeling) && !ja(eerstN[id])) {
      if (invoer[`aow_leeftijd_bereikt_${id}`]) return '34a.c';
      if (medisch_urenbeperkt) return '34a.b';
      if (ja(bijverdienA[id])) return '34a.a';
      return invoer[`bijverdien_verlengd_${id}`] ? '34a.verlengd' : undefined;
    }
    if (ja(nGeldt[id])) return 'n';
    if (ja(yGeldt[id])) return 'y';
    if (ja(zGeldt[id])) return 'z';
    if (ja(aaGeldt[id])) return 'aa';
    return ja(rGeldt[id]) ? 'r' : undefined;
  }
  get vrijlating(): PerPersoon<Vrijlating> {
    return this.perPersoon((p) => {
      const onderdeel = this.onderdeel(p);
      return onderdeel && { onderdeel, bedrag_ct: this.cent(centenPersoon[p.id].vrijlating) };
    });
  }
  /** Holiday allowance claim per person with such income. */
  get aanspraak_ct(): PerPersoon<number> {
    if (this.lezingen.va_grondslag === 'geen') return {};
    const met = new Set(
      this.invoer.inkomsten
        .filter((i) => i.recht_op_vakantietoeslag && i.netto_per_tijdvak_ct > 0)
        .map((i) => i.persoon),
    );
    return this.perPersoon((p) => (met.has(p.id) ? this.cent(centenPersoon[p.id].aanspraak) : undefined));
  }
  get netto_ct(): PerPersoon<number> {
    const met = new Set(this.invoer.inkomsten.map((i) => i.persoon));
    return this.perPersoon((p) => (met.has(p.id) ? this.cent(centenPersoon[p.id].netto) : undefined));
  }
  /** Premium of the municipality earned this month; empty without a premium. */
  get premie(): PerPersoon<{ readonly verdiend_ct: number; readonly exact: Breuk }> {
    if (!this.uitslag.invoer.premie_geldt) return {};
    return this.perPersoon((p) => {
      const exact = this.uitslag.waarde(premieVerdiend[p.id]);
      if (typeof exact === 'boolean' || isOnbekend(exact)) return undefined;
      return { verdiend_ct: this.cent(centenPersoon[p.id].premie), exact };
    });
  }

  /** The counters after this month (README, assumption 3). Only of a month that is calculated. */
  get tellers_na(): PerPersoon<Tellers> {
    const kreeg =
      this.status === 'berekend' &&
      (this.uitslag.isPositief(bijstandVoorVerlaging) ?? this.exact('bijstand_voor_verlaging').teller > 0n);
    return this.perPersoon((p) => {
      const t = { ...p.tellers };
      const onderdeel = this.onderdeel(p);
      if (!kreeg) return t;
      if (p.doelgroep_loonkostensubsidie && this.uitslag.invoer[`loon_10d_${p.id}`]) t.lks_loonmaanden++;
      if (onderdeel === 'n') {
        t.n_maanden_gebruikt++;
        t.n_eerste_maand ??= this.maand;
        t.n_laatste_maand = this.maand;
      } else if (onderdeel === 'r') t.r_eerste_maand ??= this.maand;
      else if (onderdeel === 'z') {
        t.z_maanden_gebruikt++;
        t.z_eerste_maand ??= this.maand;
      } else if (onderdeel === '34a.a') {
        const opnieuw = this.lezingen.overgang_34a === 'opnieuw' && (t.bijverdien_eerste_maand ?? '9999') < '2027-01';
        if (opnieuw && this.maand >= '2027-01') t.bijverdien_eerste_maand = null;
        t.bijverdien_eerste_maand ??= this.maand;
      }
      return t;
    });
  }
}
