/** The exact curve of a month along the wage of one person: every bend and jump, and the rule that causes it. */
import { type Bocht, type Breuk, type Kromme, krommen, type Vraag, vereenvoudig } from '@bijrijder/rekenkern';
import type { Gemeenteinstellingen } from '../gemeenten/instellingen.ts';
import { berekenMaand } from './bereken-maand.ts';
import type { PersoonId } from './feiten.ts';
import type { Huishoudmaand } from './huishoudmaand.ts';
import { alles, inclusief, inHanden } from './in-handen.ts';

export interface Bochtvraag {
  readonly maand: string;
  readonly gemeente: Gemeenteinstellingen;
  /** Whose net monthly wage varies, in one job with heffingskorting and holiday allowance. */
  readonly loonVan: PersoonId;
  /** Cents per month. */
  readonly van: number;
  readonly tot: number;
  /** The job is one with loonkostensubsidie; absent: when the person belongs to that group. */
  readonly dienstbetrekking10d?: boolean;
  readonly bekendOp?: string;
}
/** Three measures of what is in hand, each as an exact curve in cents per month. */
export interface Maandkrommen {
  readonly inHanden: Kromme;
  readonly inclusief: Kromme;
  readonly alles: Kromme;
}

/** The curves. Everything else in `invoer` stays as it is. Throws `NietBekend` when a figure is missing. */
export function bochtenVan(invoer: Huishoudmaand, v: Bochtvraag): Maandkrommen {
  const { uitslag } = berekenMaand(invoer, v.maand, v.gemeente, v.bekendOp);
  const id = v.loonVan;
  const persoon = invoer.personen.find((p) => p.id === id);
  if (!persoon) throw new RangeError(`${id} hoort niet bij dit huishouden`);
  const nu = (naam: string) => ({ begin: Number(uitslag.invoer[`${naam}_${id}`] ?? 0), per: 12 });
  const langs: Vraag['langs'] = {
    [`loon_${id}`]: nu('loon'),
    [`loon_vt_met_korting_${id}`]: nu('loon_vt_met_korting'),
    ...((v.dienstbetrekking10d ?? persoon.doelgroep_loonkostensubsidie) ? { [`loon_10d_${id}`]: nu('loon_10d') } : {}),
  };
  const [a, b, c] = krommen(uitslag.bij, uitslag.invoer, [inHanden, inclusief, alles[id]].map(naam), {
    langs,
    van: v.van,
    tot: v.tot,
  });
  return { inHanden: a!, inclusief: b!, alles: c! };
}
const naam = (r: { readonly naam: string }): string => r.naam;

const tekst = ({ teller, noemer }: Breuk): string => (noemer === 1n ? String(teller) : `${teller}/${noemer}`);
const bochtJson = (b: Bocht): Record<string, unknown> => ({
  positie: tekst(b.positie),
  eerste_hele_cent: Number(b.eersteHele),
  soort: b.soort,
  helling_voor: tekst(b.hellingVoor),
  helling_na: tekst(b.hellingNa),
  waarde_voor: tekst(b.waardeVoor),
  waarde_na: tekst(b.waardeNa),
});
/** Cents that come in hand per cent of wage, at the start. */
function helling(k: Kromme): Breuk {
  const lijn = k.stukken[0]?.lijn;
  return lijn ? vereenvoudig({ teller: lijn.b, noemer: lijn.d }) : { teller: 0n, noemer: 1n };
}
/** One curve in the keys of recht/gevallen/README.md, section 4. */
export function krommeJson(k: Kromme, tot: number): Record<string, unknown> {
  return {
    bij_0: tekst(k.bijBegin),
    helling_bij_0: tekst(helling(k)),
    [`bij_${tot}`]: tekst(k.bijEind),
    bochten: k.bochten.map(bochtJson),
  };
}
