import { type Breuk, leesBreuk, type Parameterboek, type Regel, type Stelsel, uit } from '@bijrijder/rekenkern';
import { toekenning, voorschotUitMaand } from '../awir/index.ts';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, inCent, moment, probeer, type Rekening, reken } from '../reken.ts';
import { DELEN_PER_UUR, type Opvangsoort, ORAKELS, opvangRegels, SOORTEN } from './artikel-1-7.ts';

function maakRegels(aantal: number) {
  const r = opvangRegels(aantal);
  const awir = toekenning('kot', 'Kinderopvangtoeslag', uit(r.jaar), ORAKELS);
  const voorschot = voorschotUitMaand('kot', 'Kinderopvangtoeslag', uit(r.maand), awir, ORAKELS);
  const alle = [
    ...r.kinderen.flatMap((k) => [k.uren, k.prijs, k.kosten]),
    ...r.eerste,
    ...r.perKind.flatMap((k) => [k.exact, k.opCenten]),
    r.maand,
    r.jaar,
    awir.afgerond,
    awir.toegekend,
    voorschot,
  ] as unknown as readonly Regel[];
  return { ...r, ...awir, voorschot, alle };
}
const gemaakt = new Map<number, ReturnType<typeof maakRegels>>();
function regelsVoor(aantal: number): ReturnType<typeof maakRegels> {
  const r = gemaakt.get(aantal) ?? maakRegels(aantal);
  gemaakt.set(aantal, r);
  return r;
}

/** The rules of the kinderopvangtoeslag as one set, for a number of children. */
export const kinderopvangtoeslagStelsel = (aantal = 1, parameters: Parameterboek = parameterboek()): Stelsel => ({
  naam: 'kinderopvangtoeslag',
  regels: regelsVoor(aantal).alle,
  parameters,
});

/** More children than this is a mistake in the input. */
const MEESTE = 20;

export interface Opvang {
  readonly soort: Opvangsoort;
  readonly uurtariefCent: number;
  /** Exact decimal or fraction ("130.5", "500/3"). */
  readonly urenPerMaand: string;
}
export interface KinderopvangtoeslagFeiten {
  readonly jaar: number;
  readonly toetsingsinkomenEur: number | null;
  readonly kinderen: readonly Opvang[];
}
export interface Kinderopvangtoeslag {
  readonly recht: boolean;
  readonly eersteKindIndex: number;
  readonly perKindCent: readonly number[];
  readonly maandOnafgerondCent: number;
  readonly maandUitbetaaldEur: number;
  readonly jaarOnafgerondCent: number;
  /** Exact, in cents. */
  readonly jaarExact: Breuk;
  readonly jaarToegekendEur: number;
}

/** The calculation behind `kinderopvangtoeslag`. Throws when hours have more than three decimals that matter. */
export function kinderopvangtoeslagRekening(feiten: KinderopvangtoeslagFeiten, bekendOp?: string): Rekening {
  if (feiten.kinderen.length > MEESTE) throw new RangeError(`hoogstens ${MEESTE} kinderen met opvang`);
  const invoer: Record<string, number | bigint | boolean | null> = {
    toetsingsinkomen: inCent(feiten.toetsingsinkomenEur),
  };
  feiten.kinderen.forEach((k, i) => {
    if (!SOORTEN.includes(k.soort)) throw new RangeError(`onbekende soort opvang: ${k.soort}`);
    invoer[`urendelen_${i + 1}`] = urendelen(k.urenPerMaand);
    invoer[`uurtarief_${i + 1}`] = k.uurtariefCent;
    invoer[`dagopvang_${i + 1}`] = k.soort === 'dagopvang';
    invoer[`bso_${i + 1}`] = k.soort === 'bso';
  });
  return {
    stelsel: kinderopvangtoeslagStelsel(feiten.kinderen.length),
    tijd: moment(`${feiten.jaar}-01-01`, bekendOp),
    invoer,
  };
}

/** Kinderopvangtoeslag with a right in every month of the year (Wet kinderopvang, Besluit kinderopvangtoeslag). */
export function kinderopvangtoeslag(
  feiten: KinderopvangtoeslagFeiten,
  bekendOp?: string,
): Berekend<Kinderopvangtoeslag> {
  const r = regelsVoor(feiten.kinderen.length);
  return probeer(() => {
    const u = reken(kinderopvangtoeslagRekening(feiten, bekendOp));
    const jaarToegekendEur = u.euro(r.toegekend);
    return {
      recht: jaarToegekendEur > 0,
      eersteKindIndex: r.eerste.findIndex((e) => u.ja(e)),
      perKindCent: r.perKind.map((k) => u.cent(k.opCenten)),
      maandOnafgerondCent: u.cent(r.maand),
      maandUitbetaaldEur: u.euro(r.voorschot),
      jaarOnafgerondCent: u.cent(r.jaar),
      jaarExact: u.exact(r.jaar),
      jaarToegekendEur,
    };
  });
}

function urendelen(uren: string): bigint {
  const { teller, noemer } = leesBreuk(uren);
  const delen = teller * BigInt(DELEN_PER_UUR);
  if (delen % noemer !== 0n) throw new RangeError(`uren met hoogstens drie cijfers achter de komma, niet ${uren}`);
  return delen / noemer;
}

export { type Opvangsoort, SOORTEN };
