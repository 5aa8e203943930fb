/** One pay period of one job as the register delivers it. Amounts are whole eurocents. */
export type Loonregel = {
  bsn: string;
  /** Identifies the employer for the tax office. */
  loonheffingennummer: string;
  werkgever: string;
  /** Number of the job at this employer. */
  inkomstenverhouding: number;
  tijdvakVan: string;
  tijdvakTot: string;
  ritme: 'maand' | 'vierweken' | 'week';
  /** Day on which the employer made this statement: of two about the same pay period the later one counts. */
  opgesteldOp: string;
  heffingskorting: boolean;
  tabel: 'wit' | 'groen';
  /** Loon voor loonbelasting/premieheffing, taxed by the table and at the special rate. */
  loonTabelCent: number;
  loonBijzonderCent: number;
  loonheffingTabelCent: number;
  loonheffingBijzonderCent: number;
  zvwIngehoudenCent: number;
  bijtellingAutoCent: number;
  /** The most an employer may withhold for the Whk premium; what was really withheld is not in the register. */
  whkMaximaalCent: number;
  vakantiegeldOpgebouwdCent: number;
  vakantiegeldUitbetaaldCent: number;
  extraSalarisOpgebouwdCent: number;
  extraSalarisUitbetaaldCent: number;
  ikbUitbetaaldCent: number;
  jonggehandicaptenkortingCent: number;
  anwTegemoetkomingCent: number;
  urenHonderdsten: number | null;
  /** Labels of the register, for instance `loon_in_natura` or `meer_soorten`. */
  kenmerken: readonly Kenmerk[];
};

export const KENMERKEN = ['loon_in_natura', 'meer_soorten', 'nabetaling', 'einde_dienst', 'ingetrokken'] as const;
export type Kenmerk = (typeof KENMERKEN)[number];

type Bedragkolom = {
  [K in keyof Loonregel]: Loonregel[K] extends number ? (K extends `${string}Cent` ? K : never) : never;
}[keyof Loonregel];

/** Columns in their order: name in the file and field. Amounts last, in euro with a comma. */
export const BEDRAGKOLOMMEN: readonly (readonly [string, Bedragkolom])[] = [
  ['loon_tabel', 'loonTabelCent'],
  ['loon_bijzonder', 'loonBijzonderCent'],
  ['loonheffing_tabel', 'loonheffingTabelCent'],
  ['loonheffing_bijzonder', 'loonheffingBijzonderCent'],
  ['zvw_ingehouden', 'zvwIngehoudenCent'],
  ['bijtelling_auto', 'bijtellingAutoCent'],
  ['whk_maximaal', 'whkMaximaalCent'],
  ['vakantiegeld_opgebouwd', 'vakantiegeldOpgebouwdCent'],
  ['vakantiegeld_uitbetaald', 'vakantiegeldUitbetaaldCent'],
  ['extra_salaris_opgebouwd', 'extraSalarisOpgebouwdCent'],
  ['extra_salaris_uitbetaald', 'extraSalarisUitbetaaldCent'],
  ['ikb_uitbetaald', 'ikbUitbetaaldCent'],
  ['jonggehandicaptenkorting', 'jonggehandicaptenkortingCent'],
  ['anw_tegemoetkoming', 'anwTegemoetkomingCent'],
];
export const KOPKOLOMMEN = [
  'bsn',
  'loonheffingennummer',
  'werkgever',
  'inkomstenverhouding',
  'tijdvak_van',
  'tijdvak_tot',
  'ritme',
  'opgesteld_op',
  'heffingskorting',
  'tabel',
] as const;
export const STAARTKOLOMMEN = ['uren', 'kenmerken'] as const;
export const KOLOMMEN: readonly string[] = [...KOPKOLOMMEN, ...BEDRAGKOLOMMEN.map(([naam]) => naam), ...STAARTKOLOMMEN];

/** What a statement is about: a job and a pay period. A later statement with the same key replaces an earlier one. */
export const tijdvaksleutel = (r: Loonregel): string =>
  [r.bsn, r.loonheffingennummer, r.inkomstenverhouding, r.tijdvakVan, r.tijdvakTot].join('|');
