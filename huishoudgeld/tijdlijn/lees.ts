/**
 * Checks a timeline that comes from outside. A fault names the field, what was expected and what was given; a wage of
 * somebody who is not in the household or a birthday that does not exist would otherwise give a wrong amount in silence.
 */
import { Invoerfout } from '@bijrijder/rekenkern';
import type { Correctie, Tijdlijn } from './soorten.ts';

type Vak = Readonly<Record<string, unknown>>;
type Toets = (w: unknown, veld: string) => void;

const MAAND = /^\d{4}-(0[1-9]|1[0-2])$/;
const SOORTEN = [
  'loon',
  'uitkering',
  'aow',
  'particulier_pensioen',
  'alimentatie',
  'vrijwilligersvergoeding',
  'overig',
];
const MET_AANSPRAAK = ['loon', 'uitkering', 'aow'];
const MEESTE_MAANDEN = 600;

const isMaand = (w: unknown): w is string => typeof w === 'string' && MAAND.test(w);
const isDag = (w: unknown): w is string =>
  typeof w === 'string' && /^\d{4}-\d\d-\d\d$/.test(w) && new Date(`${w}T00:00:00Z`).toJSON()?.slice(0, 10) === w;
const isHeel = (w: unknown): boolean => Number.isSafeInteger(w) && (w as number) >= 0;

const eis =
  (goed: (w: unknown) => boolean, verwacht: string): Toets =>
  (w, veld) => {
    if (!goed(w)) throw new Invoerfout(veld, verwacht, w);
  };
const maand = eis(isMaand, 'een maand als 2026-03');
const dag = eis(isDag, 'een dag als 1990-05-31');
const moment = eis(
  (w) => w === null || isMaand(w) || isDag(w),
  'een maand als 2026-03, een dag als 2026-03-01, of null',
);
const maandOfDag = eis((w) => isMaand(w) || isDag(w), 'een maand als 2026-03 of een dag als 2026-03-01');
const maandOfNiets = eis((w) => w === null || isMaand(w), 'een maand als 2026-03, of null');
const jaNee = eis((w) => typeof w === 'boolean', 'ja of nee (true of false)');
const heel = eis(isHeel, 'een geheel getal vanaf 0');
const centen = eis(isHeel, 'een bedrag in hele centen vanaf 0');
const tekst = eis((w) => typeof w === 'string' && w !== '', 'een tekst');
const procent = eis(
  (w) => typeof w === 'string' && /^\d{1,3}(\.\d{1,2})?$/.test(w) && Number(w) <= 100,
  'een percentage van 0 tot en met 100 als tekst, zoals "12.5"',
);
const een = (...uit: readonly string[]): Toets => eis((w) => uit.includes(w as string), `een van: ${uit.join(', ')}`);

function vak(w: unknown, veld: string): Vak {
  if (typeof w !== 'object' || w === null || Array.isArray(w)) throw new Invoerfout(veld, 'een object met velden', w);
  return w as Vak;
}
/** Checks the named fields; a name that ends in `?` may be absent. */
const velden =
  (toetsen: Readonly<Record<string, Toets>>): Toets =>
  (w, veld) => {
    const v = vak(w, veld);
    for (const [naam, toets] of Object.entries(toetsen)) {
      const sleutel = naam.replace('?', '');
      if (naam === sleutel || v[sleutel] !== undefined) toets(v[sleutel], veld ? `${veld}.${sleutel}` : sleutel);
    }
  };
const lijst =
  (toets: Toets): Toets =>
  (w, veld) => {
    if (!Array.isArray(w)) throw new Invoerfout(veld, 'een lijst', w);
    for (const [i, regel] of w.entries()) toets(regel, `${veld}[${i}]`);
  };
const ofNiets =
  (toets: Toets): Toets =>
  (w, veld) =>
    w === null ? undefined : toets(w, veld);
const perMaand: Toets = (w, veld) => {
  for (const [sleutel, bedrag] of Object.entries(vak(w, veld))) {
    maand(sleutel, veld);
    centen(bedrag, `${veld}.${sleutel}`);
  }
};

const periode = { 'van?': moment, 'tot_en_met?': moment };
const tellers = velden({
  'n_maanden_gebruikt?': heel,
  'n_eerste_maand?': maandOfNiets,
  'n_laatste_maand?': maandOfNiets,
  'r_eerste_maand?': maandOfNiets,
  'z_eerste_maand?': maandOfNiets,
  'z_maanden_gebruikt?': heel,
  'lks_loonmaanden?': heel,
  'bijverdien_eerste_maand?': maandOfNiets,
});
const persoon = velden({
  id: tekst,
  rol: een('aanvrager', 'echtgenoot'),
  geboortedatum: dag,
  rechthebbend: jaNee,
  'in_inrichting?': jaNee,
  'geen_beroep_op_ouders?': jaNee,
  'medisch_urenbeperkt?': lijst(velden(periode)),
  'doelgroep_loonkostensubsidie?': jaNee,
  'arbeid_draagt_bij?': jaNee,
  'uitbreiding_uren_niet_mogelijk?': jaNee,
  'bijverdien_verlengd_tot_en_met?': maandOfNiets,
  'bijverdien_opnieuw_bij_nieuw_dienstverband?': jaNee,
  'tellers_vooraf?': tellers,
  ...periode,
});
const inkomen: Toets = (w, veld) => {
  // only over wage, benefit and AOW is the answer needed; of other income nothing follows from leaving it out
  const nodig = MET_AANSPRAAK.includes(String(vak(w, veld).soort)) ? '' : '?';
  velden({
    soort: een(...SOORTEN),
    ritme: een('maand', 'vierweken', 'week'),
    netto_per_tijdvak_ct: centen,
    [`recht_op_vakantietoeslag${nodig}`]: jaNee,
    [`heffingskorting${nodig}`]: jaNee,
    'dienstbetrekking_10d?': jaNee,
    'per_maand?': perMaand,
    ...periode,
  })(w, veld);
};
const tijdlijn = velden({
  periode: velden({ van: maand, tot_en_met: maand }),
  gemeente: velden({
    'vooruitlopen_34a_vanaf?': maandOfNiets,
    'premie?': ofNiets(velden({ soort: een('amsterdam_30', 'kwart_half_j'), vanaf: maand })),
  }),
  personen: lijst(persoon),
  kinderen: lijst(velden({ geboortedatum: dag, ...periode })),
  medebewoners: lijst(
    velden({
      geboortedatum: dag,
      contract: een('geen', 'met_belanghebbende', 'zelfde_derde'),
      familie_1e_2e_graad: jaNee,
      onderwijs_19a_d: jaNee,
      ...periode,
    }),
  ),
  inkomsten: lijst(inkomen),
  bijstand: lijst(velden(periode)),
  verlagingen: lijst(velden({ maand, pct: procent })),
  'schuld?': ofNiets(
    velden({ bedrag_ct: centen, gevraagd_per_maand_ct: centen, vanaf: maandOfDag, 'grens_geldt_niet?': jaNee }),
  ),
  'partner_is_toeslagpartner?': jaNee,
});

/** The same timeline, checked. Fields that are not of the law (names, pay days) are left to who uses them. */
export function leesTijdlijn(ruw: unknown): Tijdlijn {
  tijdlijn(ruw, '');
  const t = ruw as Tijdlijn;
  const aantal = (m: string): number => Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7));
  const maanden = aantal(t.periode.tot_en_met) - aantal(t.periode.van) + 1;
  if (maanden < 1 || maanden > MEESTE_MAANDEN)
    throw new Invoerfout('periode', `1 tot en met ${MEESTE_MAANDEN} maanden`, t.periode);
  if (!t.personen.some((p) => p.rol === 'aanvrager')) throw new Invoerfout('personen', 'een aanvrager', t.personen);
  const ids = new Set(t.personen.map((p) => p.id));
  for (const [i, bron] of t.inkomsten.entries())
    if (!ids.has(bron.persoon))
      throw new Invoerfout(`inkomsten[${i}].persoon`, `een van: ${[...ids].join(', ')}`, bron.persoon);
  return t;
}

const correctie = velden({ bekend_op: dag, wijzigingen: lijst(velden({ pad: tekst })) });
/** The corrections of a case; none when the field is absent. */
export function leesCorrecties(ruw: unknown): readonly Correctie[] {
  if (ruw === undefined || ruw === null) return [];
  lijst(correctie)(ruw, 'correcties');
  return ruw as readonly Correctie[];
}
