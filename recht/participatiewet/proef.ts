/** A small household to change in tests. */
import type { Huishoudmaand, Inkomst, Persoon } from './huishoudmaand.ts';
import { LEGE_TELLERS } from './huishoudmaand.ts';

export const mens = (id: 'P1' | 'P2', anders: Partial<Persoon> = {}): Persoon => ({
  id,
  rol: id === 'P1' ? 'aanvrager' : 'echtgenoot',
  geboortedatum: '1990-05-01',
  rechthebbend: true,
  in_inrichting: false,
  geen_beroep_op_ouders: false,
  medisch_urenbeperkt: false,
  doelgroep_loonkostensubsidie: false,
  arbeid_draagt_bij: true,
  uitbreiding_uren_niet_mogelijk: false,
  tellers: { ...LEGE_TELLERS },
  ...anders,
});
export const loon = (netto_per_tijdvak_ct: number, anders: Partial<Inkomst> = {}): Inkomst => ({
  persoon: 'P1',
  bron: 'W',
  soort: 'loon',
  ritme: 'maand',
  netto_per_tijdvak_ct,
  recht_op_vakantietoeslag: true,
  heffingskorting: true,
  dienstbetrekking_10d: false,
  ...anders,
});
export const thuis = (anders: Partial<Huishoudmaand> = {}): Huishoudmaand => ({
  gemeente: { vooruitlopen_34a_vanaf: null },
  leefvorm: (anders.personen?.length ?? 1) > 1 ? 'gehuwd' : 'alleenstaand',
  personen: [mens('P1')],
  kinderen: [],
  medebewoners: [],
  inkomsten: [],
  woonsituatie_verlaging_pct: '0',
  maatregel_pct: '0',
  aflossing: { gevraagd_ct: 0, restschuld_ct: null, grens_geldt_niet: false },
  ...anders,
});
