/** Figures that an example brings itself, laid over the national book for that example only. */
import { leesBreuk, type Parameter, type Parameterboek, procent } from '@bijrijder/rekenkern';
import { parameterboek } from '../../parameters/index.ts';
import { InvoerFout, object, type Veld } from '../lees.ts';

const GROEPEN = ['1p', 'mp', '1p_ouderen', 'mp_ouderen'] as const;
export type Groep = (typeof GROEPEN)[number];
const MINIMUM: Readonly<Record<Groep, string>> = {
  '1p': 'huurtoeslag.basishuur.eenpersoons',
  mp: 'huurtoeslag.basishuur.meerpersoons',
  '1p_ouderen': 'huurtoeslag.basishuur_ouderen.eenpersoons',
  mp_ouderen: 'huurtoeslag.basishuur_ouderen.meerpersoons',
};
const EUROS: Readonly<Record<string, readonly string[]>> = {
  kwaliteitskortingsgrens: ['huurtoeslag.kwaliteitskortingsgrens', 'huurtoeslag.max_huurgrens.laag'],
  aftoppingsgrens_1_2: ['huurtoeslag.aftoppingsgrens.1_2_personen'],
  aftoppingsgrens_3: ['huurtoeslag.aftoppingsgrens.3_of_meer'],
  max_huur: ['huurtoeslag.max_huurgrens.hoog'],
  servicekosten_max_per_soort: ['huurtoeslag.rekenhuur.servicekosten_max'],
};
const exact = (w: unknown, veld: string) => {
  if (typeof w !== 'string' && typeof w !== 'number') throw new InvoerFout(veld, 'een getal', w);
  return leesBreuk(String(w));
};
const inCent = (w: unknown, veld: string) => {
  const { teller, noemer } = exact(w, veld);
  return { teller: teller * 100n, noemer };
};

/** The book with the figures of the example. The shares per part of the rent are those of 2025 when not given. */
export function boekMet(gegeven: unknown, datum: string, groep: Groep): Parameterboek {
  const boek = parameterboek();
  if (gegeven === undefined || gegeven === null) return boek;
  const parameters = object(gegeven, 'parameters');
  const eigen = new Map<string, Parameter>(boek);
  const zet = (sleutel: string, waarde: { teller: bigint; noemer: bigint }) => {
    const versie = {
      van: `${datum.slice(0, 4)}-01-01`,
      totEnMet: `${datum.slice(0, 4)}-12-31`,
      waarde,
      bron: { document: 'het voorbeeld zelf' },
      zekerheid: 'secondary' as const,
    };
    const reeks = boek.get(sleutel);
    const { titel, eenheid } = reeks ?? { titel: sleutel, eenheid: 'eurocent' };
    eigen.set(sleutel, { sleutel, titel, eenheid, versies: [versie] });
  };
  zet('huurtoeslag.vergoedingspct.tot_kwaliteitskortingsgrens', procent(100));
  zet('huurtoeslag.vergoedingspct.tot_aftoppingsgrens', procent(65));
  zet('huurtoeslag.vergoedingspct.boven_aftoppingsgrens', procent(40));
  for (const [naam, waarde] of Object.entries(parameters)) {
    if (naam === 'basishuur') continue;
    const sleutels = EUROS[naam];
    if (!sleutels) throw new InvoerFout(`parameters.${naam}`, `een van ${Object.keys(EUROS).join(', ')}`, waarde);
    for (const sleutel of sleutels) zet(sleutel, inCent(waarde, `parameters.${naam}`));
  }
  if (parameters.basishuur !== undefined)
    zetBasishuur(object(parameters.basishuur, 'parameters.basishuur'), groep, zet);
  return eigen;
}

function zetBasishuur(
  basishuur: Veld,
  groep: Groep,
  zet: (sleutel: string, waarde: { teller: bigint; noemer: bigint }) => void,
): void {
  for (const g of GROEPEN) {
    if (basishuur[g] === undefined) continue;
    const veld = `parameters.basishuur.${g}`;
    const w = object(basishuur[g], veld);
    if (w.minimum !== undefined) zet(MINIMUM[g], inCent(w.minimum, `${veld}.minimum`));
    if (w.min_inkomen !== undefined) {
      const ijkpunt = inCent(w.min_inkomen, `${veld}.min_inkomen`);
      zet(`huurtoeslag.inkomensijkpunt.${g}`, ijkpunt);
      zet(`huurtoeslag.ijkpunt_ondergrens.${g}`, ijkpunt);
    }
    if (w.a !== undefined) zet(`huurtoeslag.factoren_ab.${g}.a`, exact(w.a, `${veld}.a`));
    if (w.b !== undefined) zet(`huurtoeslag.factoren_ab.${g}.b`, exact(w.b, `${veld}.b`));
    if (g === groep && w.c !== undefined) zet('huurtoeslag.verlaging_eigen_bijdrage', inCent(w.c, `${veld}.c`));
  }
}
