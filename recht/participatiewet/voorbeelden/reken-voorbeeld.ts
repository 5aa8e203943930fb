/** Runs the rules on the figures that a published example brings itself. */
import {
  type Breuk,
  type Invoerwaarden,
  leesBreuk,
  type Parameter,
  procent,
  type Regel,
  type Stelsel,
} from '@bijrijder/rekenkern';
import { InvoerFout, type Veld } from '../../antwoord/lees.ts';
import type { Lezingen } from '../../gemeenten/instellingen.ts';
import { LANDELIJK } from '../../gemeenten/landelijk.ts';
import { lezingenVan, metLezingen } from '../../gemeenten/lezingen.ts';
import { type Resultaat, reken } from '../../reken.ts';
import { kostendelersnorm } from '../art-22a.ts';
import type { Huishoudmaand, Persoon } from '../huishoudmaand.ts';
import { LEGE_TELLERS } from '../huishoudmaand.ts';
import { leeftijdenOp } from '../leeftijden.ts';
import { keuzesAlsInvoer, naarInvoer } from '../naar-invoer.ts';
import { gemeenteparameters } from '../parameters.ts';
import { participatiewet } from '../stelsel.ts';
import type { Leeftijden } from '../tellen.ts';

export type Cijfers = Readonly<Record<string, Breuk | undefined>>;

/** Shares, durations and ages that stood in the law before our oldest text; amounts never hold earlier. */
const BOUW_VAN_DE_WET =
  /^(aow\.leeftijd|pw\.(norm\.(22a_formule\.|24$)|vakantietoeslag_pct|leeftijd\.|vrijlating\.[a-z]+_(pct|duur|leeftijd)))/;
const SINDS = '2015-01-01';

/** The book with the figures of the example in the place of its own. */
export function boekMet(cijfers: Cijfers): ReadonlyMap<string, Parameter> {
  const boek = new Map(gemeenteparameters());
  for (const [sleutel, p] of boek) {
    const [eerste, ...rest] = p.versies;
    if (eerste && eerste.van > SINDS && BOUW_VAN_DE_WET.test(sleutel))
      boek.set(sleutel, { ...p, versies: [{ ...eerste, van: SINDS, zekerheid: 'unverified' }, ...rest] });
  }
  for (const [sleutel, waarde] of Object.entries(cijfers)) {
    if (waarde === undefined) continue;
    const oud = boek.get(sleutel);
    const versie = {
      van: '0001-01-01',
      waarde,
      bron: { document: 'het voorbeeld zelf' },
      zekerheid: 'secondary' as const,
    };
    boek.set(sleutel, { sleutel, titel: oud?.titel ?? sleutel, eenheid: oud?.eenheid ?? '', versies: [versie] });
  }
  return boek;
}
export function stelselMet(cijfers: Cijfers): Stelsel {
  const geheel = participatiewet(boekMet(cijfers));
  return { ...geheel, regels: [...geheel.regels, kostendelersnorm.P1 as unknown as Regel] };
}

export const persoon = (id: 'P1' | 'P2', geboortedatum: string, rest: Partial<Persoon> = {}): Persoon => ({
  id,
  rol: id === 'P1' ? 'aanvrager' : 'echtgenoot',
  geboortedatum,
  rechthebbend: true,
  in_inrichting: false,
  geen_beroep_op_ouders: false,
  medisch_urenbeperkt: false,
  doelgroep_loonkostensubsidie: false,
  arbeid_draagt_bij: true,
  uitbreiding_uren_niet_mogelijk: false,
  tellers: { ...LEGE_TELLERS },
  ...rest,
});
/** Born so that the age is reached on the first of January of the year of the example. */
export const geborenBij = (leeftijd: number, datum: string): string =>
  `${String(Number(datum.slice(0, 4)) - leeftijd).padStart(4, '0')}-01-01`;

export const huishouden = (rest: Partial<Huishoudmaand> & { personen: readonly Persoon[] }): Huishoudmaand => ({
  gemeente: { vooruitlopen_34a_vanaf: null },
  leefvorm: rest.personen.length > 1 ? 'gehuwd' : 'alleenstaand',
  kinderen: [],
  medebewoners: [],
  inkomsten: [],
  woonsituatie_verlaging_pct: '0',
  maatregel_pct: '0',
  aflossing: { gevraagd_ct: 0, restschuld_ct: null, grens_geldt_niet: false },
  ...rest,
});

/** The ages in the law on the date of the example. */
export const leeftijdenBij = (datum: string): Leeftijden => leeftijdenOp(boekMet({}), { peildatum: datum });

/** Runs the month rules: household, date, figures of the example, choices of reading, and facts given directly. */
export function rekenMaand(
  h: Huishoudmaand,
  datum: string,
  cijfers: Cijfers = {},
  keuzes: Partial<Lezingen> = {},
  feiten: Invoerwaarden = {},
): Resultaat {
  const g = metLezingen(LANDELIJK, keuzes);
  const lezingen = lezingenVan(g);
  const maand = datum.slice(0, 7);
  const invoer = naarInvoer(h, {
    maand,
    dag: Number(`${maand.replace('-', '')}01`),
    lezingen,
    keuzes: keuzesAlsInvoer(lezingen, g, maand),
    leeftijden: leeftijdenBij(datum),
    vooruitlopen34aVanaf: null,
  });
  return reken({ stelsel: stelselMet(cijfers), tijd: { peildatum: datum }, invoer: { ...invoer, ...feiten } });
}

/** A percentage as text or number, "12.5", as an exact fraction of one. Absent: undefined. */
export function pct(v: Veld, sleutel: string): Breuk | undefined {
  const w = v[sleutel];
  if (w === undefined || w === null) return undefined;
  if ((typeof w !== 'string' && typeof w !== 'number') || !/^\d+(\.\d+)?$/.test(String(w)))
    throw new InvoerFout(sleutel, 'een percentage zoals "12.5"', w);
  return procent(String(w));
}
/** Cents, whole or with decimals ("74016.800"). Absent: undefined. */
export function centen(v: Veld, sleutel: string): Breuk | undefined {
  const w = v[sleutel];
  if (w === undefined || w === null) return undefined;
  if ((typeof w !== 'string' && typeof w !== 'number') || !/^-?\d+(\.\d+)?$/.test(String(w)))
    throw new InvoerFout(sleutel, 'een bedrag in centen', w);
  return leesBreuk(String(w));
}
/** A whole number of years or people. Absent: undefined. */
export function aantal(v: Veld, sleutel: string): number | undefined {
  const w = v[sleutel];
  if (w === undefined || w === null) return undefined;
  if (!Number.isSafeInteger(w) || (w as number) < 0) throw new InvoerFout(sleutel, 'een geheel getal', w);
  return w as number;
}
/** Hundredths of a percent, as the rules take a reduction. */
export function honderdsten(b: Breuk, sleutel: string): number {
  const t = b.teller * 10_000n;
  if (t % b.noemer !== 0n)
    throw new InvoerFout(sleutel, 'een percentage met hoogstens twee decimalen', `${b.teller}/${b.noemer}`);
  return Number(t / b.noemer);
}
/** An amount per month in whole cents, on a yearly basis. */
export const opJaar = (cent: number): number => cent * 12;
