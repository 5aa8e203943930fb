/** Explanations derived from the kept values. Nothing is made before it is looked at. */
import { isOnbekend, type Waarde } from './naslag.ts';
import { nederlands, type Opmaak, schrijf } from './opmaak.ts';
import type { Uitslag } from './rekenaar.ts';
import type { Breuk } from './taal/eenheid.ts';
import type { Artikel, Regel, Regelversie } from './taal/regel.ts';
import type { Keuze } from './uitlegkeuzes.ts';
import { planVan, type Regelplan, type Zindeel } from './uitlegplan.ts';

/** Where a step stands: rule, article, month. */
export interface Adres {
  readonly regel: string;
  readonly artikel: Artikel;
  /** `2026-04`. */
  readonly maand: string;
}

/** A row of the sum: exact, signed. The rows of a step add up to its value. */
export interface Rij {
  readonly soort: 'feit' | 'figuur' | 'regel' | 'deel' | 'afronding';
  /** Fact, figure or rule behind the row, when it is one. */
  readonly naam: string | undefined;
  readonly titel: string;
  readonly teller: number | bigint;
  readonly noemer: number | bigint;
  /** The clause that orders the rounding. */
  readonly clausule: Artikel | undefined;
}

/** One rule in one household-month, explained on four levels. */
export class Stap {
  readonly uitslag: Uitslag;
  readonly regel: Regel;
  readonly opmaak: Opmaak;
  private readonly plek: number;
  private readonly plan: Regelplan | undefined;

  constructor(uitslag: Uitslag, plek: number, opmaak: Opmaak) {
    this.uitslag = uitslag;
    this.plek = plek;
    this.regel = uitslag.bij.rekenaar.regels[plek]!;
    this.opmaak = opmaak;
    this.plan = planVan(uitslag.bij, plek);
  }

  get versie(): Regelversie | undefined {
    return this.uitslag.bij.versie(this.regel);
  }
  get artikel(): Artikel {
    return this.versie?.artikel ?? this.regel.artikel;
  }
  get adres(): Adres {
    return { regel: this.regel.naam, artikel: this.artikel, maand: this.uitslag.bij.tijd.peildatum.slice(0, 7) };
  }
  get titel(): string {
    return this.opmaak.titel?.(this.regel.naam) ?? this.regel.titel;
  }
  get waarde(): Waarde {
    return this.uitslag.waarde(this.regel);
  }
  get bekend(): boolean {
    return !this.uitslag.onzeker?.[this.plek] || !isOnbekend(this.waarde);
  }
  /** The value in words: "€ 285,00 per maand", "ja", "nog niet bekend". */
  get bedrag(): string {
    return schrijf(this.waarde, this.regel.eenheid, this.opmaak);
  }

  /** Level 1: one line. */
  get kort(): string {
    return `${this.titel}: ${this.bedrag}`;
  }

  /** Level 2: rows that add up exactly to the value; rounding is a row of its own. Empty when unknown or yes/no. */
  get rijen(): readonly Rij[] {
    const uit: Rij[] = [];
    if (this.regel.eenheid !== 'ja/nee' && this.bekend) this.plan?.rijen(this.uitslag, uit);
    return uit;
  }

  /** Level 3: the clause: its sentence with the values filled in, and what decided. */
  get zin(): string {
    const eigen = this.opmaak.zin?.(this.regel.naam);
    let tekst = '';
    for (const deel of this.plan?.zin(eigen) ?? []) tekst += typeof deel === 'string' ? deel : this.vul(deel);
    return tekst;
  }
  /** Which condition, maximum, minimum or table row decided, each with what was compared. */
  get keuzes(): readonly Keuze[] {
    const uit: Keuze[] = [];
    this.plan?.keuzes(this.uitslag, this.opmaak, uit);
    return uit;
  }

  /** Level 4: the rules this one was made from, each explainable in the same way. */
  get stappen(): readonly Stap[] {
    return this.gebruikt.map((p) => new Stap(this.uitslag, p, this.opmaak));
  }
  /** The places of those rules. */
  get gebruikt(): readonly number[] {
    return this.plan?.gebruikt(this.uitslag) ?? [];
  }

  private vul(deel: Exclude<Zindeel, string>): string {
    const { uitslag: u, opmaak } = this;
    if (deel.soort === 'regel') {
      const i = deel.plek;
      const { rekenaar } = u.bij;
      const [, , groot, jaNee] = rekenaar.gegenereerd.regels[i]!;
      if (u.onzeker?.[i] || groot) return schrijf(u.waarde(deel.naam), deel.eenheid, opmaak);
      const t = u.S[rekenaar.gegenereerd.feiten.length + i]!;
      return jaNee ? opmaak.jaNee(t === 1) : opmaak.getal(t, deel.noemer, deel.eenheid);
    }
    if (deel.soort === 'figuur') return this.figuur(deel);
    const t = u.S[deel.plek]!;
    if (Number.isNaN(t)) return opmaak.onbekend([deel.naam]);
    return deel.eenheid === 'ja/nee' ? opmaak.jaNee(t === 1) : opmaak.getal(t, 1, deel.eenheid);
  }

  /** A figure of law reads the same for everyone at this moment: written once. */
  private figuur(deel: Exclude<Zindeel, string>): string {
    const { bij } = this.uitslag;
    let teksten = bij.figuurteksten.get(this.opmaak);
    if (!teksten) {
      teksten = [];
      bij.figuurteksten.set(this.opmaak, teksten);
    }
    let tekst = teksten[deel.plek];
    if (tekst === undefined) {
      const t = bij.P[deel.plek]!;
      tekst = Number.isNaN(t) ? this.opmaak.onbekend([deel.naam]) : this.opmaak.getal(t, deel.noemer, deel.eenheid);
      teksten[deel.plek] = tekst;
    }
    return tekst;
  }
}

/** Explains one outcome. Nothing is worked out until a level is read. */
export function legUit(uitslag: Uitslag, regel: Regel | string, opmaak: Opmaak = nederlands): Stap {
  return new Stap(uitslag, uitslag.plek(regel), opmaak);
}

/** Every rule behind an outcome, each explained once: the outcome first, then what it was made from. */
export function legAllesUit(uitslag: Uitslag, regel: Regel | string, opmaak: Opmaak = nederlands): readonly Stap[] {
  const uit = [legUit(uitslag, regel, opmaak)];
  const gezien = new Uint8Array(uitslag.bij.rekenaar.regels.length);
  for (let i = 0; i < uit.length; i++)
    for (const plek of uit[i]!.gebruikt) {
      if (gezien[plek]) continue;
      gezien[plek] = 1;
      uit.push(new Stap(uitslag, plek, opmaak));
    }
  return uit;
}

/** The rows of a step as exact fractions added up; equal to the value of the rule. */
export function somVan(rijen: readonly Rij[]): Breuk {
  let teller = 0n;
  let noemer = 1n;
  for (const r of rijen) {
    const n = BigInt(r.noemer);
    teller = teller * n + BigInt(r.teller) * noemer;
    noemer *= n;
  }
  return { teller, noemer };
}
