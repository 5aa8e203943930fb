import { als, type Parameterboek, regel, type Stelsel, uit, vast } from '@bijrijder/rekenkern';
import { toekenning, voorschotUitJaar } from '../awir/index.ts';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, heleCent, inCent, moment, probeer, type Rekening, reken } from '../reken.ts';
import { artikel2, type Drempelinkomen } from './artikel-2.ts';
import { vermogenLaagGenoeg } from './artikel-3.ts';
import { ORAKELS, zorgtoeslagwet } from './feiten.ts';

function maakRegels(drempelinkomen: Drempelinkomen) {
  const { normpremie, premies, jaarbedrag } = artikel2(drempelinkomen);
  const recht = regel('zorgtoeslag-recht', zorgtoeslagwet('art. 2 en 3'), 'cent/jaar', {
    titel: 'Zorgtoeslag per jaar',
    zin: 'U krijgt {zorgtoeslag-jaarbedrag} als uw vermogen niet te hoog is.',
    formule: als(uit(vermogenLaagGenoeg), uit(jaarbedrag), vast(0, 'cent/jaar')),
    orakels: ORAKELS,
  });
  const awir = toekenning('zorgtoeslag', 'Zorgtoeslag', uit(recht), ORAKELS);
  const voorschot = voorschotUitJaar('zorgtoeslag', 'Zorgtoeslag', awir, ORAKELS);
  return { normpremie, premies, jaarbedrag, vermogenLaagGenoeg, recht, ...awir, voorschot };
}
const REGELS = { dienst: maakRegels('dienst'), wet: maakRegels('wet') };
const LIJST = { dienst: Object.values(REGELS.dienst), wet: Object.values(REGELS.wet) };

/** The rules of the zorgtoeslag as one set. */
export const zorgtoeslagStelsel = (
  drempelinkomen: Drempelinkomen = 'dienst',
  parameters: Parameterboek = parameterboek(),
): Stelsel => ({ naam: 'zorgtoeslag', regels: LIJST[drempelinkomen], parameters });

/** Amounts in whole euros, for a whole calendar year. `vermogenEur` is that of both partners together. */
export interface ZorgtoeslagFeiten {
  readonly jaar: number;
  readonly toetsingsinkomenEur: number | null;
  readonly toeslagpartner: boolean | null;
  readonly partnerVerzekerd: boolean | null;
  readonly vermogenEur: number | null;
}
export interface Zorgtoeslag {
  readonly recht: boolean;
  readonly vermogenLaagGenoeg: boolean;
  readonly normpremieCent: number;
  readonly jaarOnafgerondCent: number;
  readonly maandOnafgerondCent: number;
  readonly jaarToegekendEur: number;
  readonly maandUitbetaaldEur: number;
}

/** The calculation behind `zorgtoeslag`, for its explanation or curve. */
export const zorgtoeslagRekening = (
  feiten: ZorgtoeslagFeiten,
  drempelinkomen: Drempelinkomen = 'dienst',
  bekendOp?: string,
): Rekening => ({
  stelsel: zorgtoeslagStelsel(drempelinkomen),
  tijd: moment(`${feiten.jaar}-01-01`, bekendOp),
  invoer: {
    toetsingsinkomen: inCent(feiten.toetsingsinkomenEur),
    toeslagpartner: feiten.toeslagpartner,
    partner_verzekerd: feiten.partnerVerzekerd,
    vermogen: inCent(feiten.vermogenEur),
  },
});

/** Zorgtoeslag of one year (Wet op de zorgtoeslag). A missing figure or fact gives `niet_berekend`. */
export function zorgtoeslag(
  feiten: ZorgtoeslagFeiten,
  drempelinkomen: Drempelinkomen = 'dienst',
  bekendOp?: string,
): Berekend<Zorgtoeslag> {
  const r = REGELS[drempelinkomen];
  return probeer(() => {
    const uitkomst = reken(zorgtoeslagRekening(feiten, drempelinkomen, bekendOp));
    const exact = uitkomst.exact(r.recht);
    return {
      recht: uitkomst.cent(r.toegekend) > 0,
      vermogenLaagGenoeg: uitkomst.ja(r.vermogenLaagGenoeg),
      normpremieCent: uitkomst.cent(r.normpremie),
      jaarOnafgerondCent: heleCent(exact),
      maandOnafgerondCent: heleCent({ teller: exact.teller, noemer: exact.noemer * 12n }),
      jaarToegekendEur: uitkomst.euro(r.toegekend),
      maandUitbetaaldEur: uitkomst.euro(r.voorschot),
    };
  });
}

export type { Drempelinkomen };
