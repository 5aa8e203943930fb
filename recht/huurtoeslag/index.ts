import { type Parameterboek, type Regel, type Stelsel, uit } from '@bijrijder/rekenkern';
import { toekenning, voorschotUitMaand } from '../awir/index.ts';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, heleCent, inCent, moment, probeer, type Rekening, reken } from '../reken.ts';
import { huurgrens, huurLaagGenoeg, rekenhuur } from './artikel-5.ts';
import { rekeninkomenRegel, vermogenLaagGenoeg } from './artikel-7.ts';
import { basishuurRegel } from './artikel-17.ts';
import { aftoppingsgrens, artikel21 } from './artikel-21.ts';
import { NIEUW_STELSEL, ORAKELS, SERVICEKOSTEN } from './feiten.ts';

function maakRegels(aantalKinderen: number) {
  const rekeninkomen = rekeninkomenRegel(aantalKinderen);
  const basishuur = basishuurRegel(rekeninkomen);
  const bedrag = artikel21(rekeninkomen, basishuur);
  const awir = toekenning('huurtoeslag', 'Huurtoeslag', uit(bedrag.perJaar), ORAKELS);
  const voorschot = voorschotUitMaand('huurtoeslag', 'Huurtoeslag', uit(bedrag.recht), awir, ORAKELS);
  const alle = {
    huurgrens,
    rekenhuur,
    huurLaagGenoeg,
    vermogenLaagGenoeg,
    rekeninkomen,
    basishuur,
    aftoppingsgrens,
    ...bedrag,
    ...awir,
    voorschot,
  };
  return { ...alle, lijst: Object.values(alle) as readonly Regel[] };
}
const gemaakt = new Map<number, ReturnType<typeof maakRegels>>();
function regelsVoor(aantalKinderen: number): ReturnType<typeof maakRegels> {
  const al = gemaakt.get(aantalKinderen);
  if (al) return al;
  const nieuw = maakRegels(aantalKinderen);
  gemaakt.set(aantalKinderen, nieuw);
  return nieuw;
}

/** The rules of the huurtoeslag as one set, for a number of children under 23 with an income. */
export const huurtoeslagStelsel = (aantalKinderen = 0, parameters: Parameterboek = parameterboek()): Stelsel => ({
  naam: 'huurtoeslag',
  regels: regelsVoor(aantalKinderen).lijst,
  parameters,
});

/** Rent in cents per month, incomes and assets in whole euros, for a whole calendar year. */
export interface HuurtoeslagFeiten {
  readonly jaar: number;
  readonly kaleHuurCent: number | null;
  /** Until 2026: service costs per kind (each has a maximum) or what counts together. */
  readonly servicekostenCent?: Readonly<Partial<Record<(typeof SERVICEKOSTEN)[number], number>>>;
  readonly servicekostenSamenCent?: number;
  readonly inkomenEur: number | null;
  readonly inkomenKinderenEur: readonly number[];
  readonly aantalPersonen: number | null;
  /** Everyone is younger than the age limit, no child and no adapted dwelling. */
  readonly jong: boolean | null;
  readonly ouder?: boolean;
  readonly aangepasteWoning?: boolean;
  readonly partner: boolean;
  /** Of applicant and partner together. */
  readonly vermogenEur: number | null;
  readonly vermogenMedebewonerEur?: number;
}
export interface Huurtoeslag {
  readonly recht: boolean;
  /** What keeps the right away, when there is none: `huur` or `vermogen`. */
  readonly geenRechtDoor?: 'huur' | 'vermogen';
  readonly rekeninkomenEur: number;
  readonly basishuurCent: number;
  readonly maandOnafgerondCent: number;
  readonly jaarOnafgerondCent: number;
  readonly jaarToegekendEur: number;
  readonly maandUitbetaaldEur: number;
}

/** The calculation behind `huurtoeslag`, for its explanation or curve. */
export function huurtoeslagRekening(
  feiten: HuurtoeslagFeiten,
  parameters: Parameterboek = parameterboek(),
  bekendOp?: string,
): Rekening {
  const kinderen = feiten.inkomenKinderenEur;
  const invoer: Record<string, number | boolean | null> = {
    kale_huur: feiten.kaleHuurCent,
    servicekosten_samen: feiten.servicekostenSamenCent ?? 0,
    inkomen: inCent(feiten.inkomenEur),
    aantal_personen: feiten.aantalPersonen,
    jong_zonder_kind_of_aangepaste_woning: feiten.jong,
    ouder: feiten.ouder ?? false,
    aangepaste_woning: feiten.aangepasteWoning ?? false,
    partner: feiten.partner,
    vermogen: inCent(feiten.vermogenEur),
    vermogen_medebewoner: inCent(feiten.vermogenMedebewonerEur ?? 0),
    rekeninkomen_euro: null,
  };
  for (const soort of SERVICEKOSTEN) invoer[`servicekosten_${soort}`] = feiten.servicekostenCent?.[soort] ?? 0;
  kinderen.forEach((bedrag, i) => {
    invoer[`kinderinkomen_${i + 1}`] = inCent(bedrag);
  });
  const tijd = moment(`${feiten.jaar}-01-01`, bekendOp);
  const rekening = { stelsel: huurtoeslagStelsel(kinderen.length, parameters), tijd, invoer };
  if (tijd.peildatum >= NIEUW_STELSEL) return rekening;
  // Until 2026 the formula is a square of whole euros: the income has to be known in whole euros first.
  const rekeninkomen = reken(rekening).uitkomsten.get(regelsVoor(kinderen.length).rekeninkomen.naam);
  if (typeof rekeninkomen !== 'object' || !('teller' in rekeninkomen)) return rekening;
  return { ...rekening, invoer: { ...invoer, rekeninkomen_euro: heleCent(rekeninkomen) / 100 } };
}

/** Huurtoeslag of one year (Wet op de huurtoeslag). `parameters`: another book, for figures that an example brings. */
export function huurtoeslag(
  feiten: HuurtoeslagFeiten,
  parameters: Parameterboek = parameterboek(),
  bekendOp?: string,
): Berekend<Huurtoeslag> {
  const r = regelsVoor(feiten.inkomenKinderenEur.length);
  return probeer(() => {
    const uitkomst = reken(huurtoeslagRekening(feiten, parameters, bekendOp));
    const jaarToegekendEur = uitkomst.euro(r.toegekend);
    const door = !uitkomst.ja(r.vermogenLaagGenoeg) ? 'vermogen' : !uitkomst.ja(r.huurLaagGenoeg) ? 'huur' : undefined;
    return {
      recht: jaarToegekendEur > 0,
      ...(door === undefined ? {} : { geenRechtDoor: door }),
      rekeninkomenEur: uitkomst.euro(r.rekeninkomen),
      basishuurCent: uitkomst.cent(r.basishuur),
      maandOnafgerondCent: heleCent(uitkomst.exact(r.recht)),
      jaarOnafgerondCent: uitkomst.cent(r.perJaar),
      jaarToegekendEur,
      maandUitbetaaldEur: uitkomst.euro(r.voorschot),
    };
  });
}
