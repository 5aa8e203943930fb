/** A made-up payslip as facts; the layouts print it, the test compares what is read with it. */
export type Strook = {
  naam: string;
  werkgever: string;
  werknemer: string;
  tijdvak: 'maand' | 'vierweken' | 'week';
  van: string;
  tot: string;
  betaaldatum: string;
  uren: number;
  uurloon: number;
  toeslag: number;
  vakantiegeldUit: number;
  pensioen: number;
  loonheffing: number;
  bijzonder: number;
  wga: number;
  reiskosten: number;
  thuiswerk: number;
  beslag: number;
  korting: boolean;
  iban: string;
  /** How many times this period the year so far holds. */
  factor: number;
};

export type Som = {
  basis: number;
  bruto: number;
  loonLh: number;
  heffing: number;
  netto: number;
  vergoeding: number;
  over: number;
  reservering: number;
};

export function som(s: Strook): Som {
  const basis = Math.round((s.uren * s.uurloon) / 100);
  const bruto = basis + s.toeslag + s.vakantiegeldUit;
  const loonLh = bruto - s.pensioen;
  const heffing = s.loonheffing + s.bijzonder;
  const netto = loonLh - heffing - s.wga;
  const vergoeding = s.reiskosten + s.thuiswerk;
  return {
    basis,
    bruto,
    loonLh,
    heffing,
    netto,
    vergoeding,
    over: netto + vergoeding - s.beslag,
    reservering: Math.round(basis * 0.08),
  };
}

/** What a reader may say for certain about this slip; null = not on it. */
export function verwacht(s: Strook): Record<string, string | number | boolean | null> {
  const t = som(s);
  return {
    werkgever: s.werkgever,
    werknemer: s.werknemer,
    tijdvak: s.tijdvak,
    van: s.van,
    tot: s.tot,
    betaaldatum: s.betaaldatum,
    uren_honderdsten: s.uren,
    uurloon_cent: s.uurloon,
    bruto_cent: t.bruto,
    loon_voor_loonheffing_cent: t.loonLh,
    loonheffing_cent: t.heffing,
    loonheffingskorting: s.korting,
    pensioenpremie_cent: s.pensioen || null,
    netto_cent: t.netto,
    netto_vergoedingen_cent: t.vergoeding || null,
    loonbeslag_cent: s.beslag || null,
    vakantiegeld_gereserveerd_cent: t.reservering,
    vakantiegeld_uitbetaald_cent: s.vakantiegeldUit || null,
    overgemaakt_cent: t.over,
    iban: s.iban,
  };
}

const basis: Strook = {
  naam: 'gewoon',
  werkgever: 'Bakkerij De Korenschuur B.V.',
  werknemer: 'Mw. T. Oosterbaan',
  tijdvak: 'maand',
  van: '2026-04-01',
  tot: '2026-04-30',
  betaaldatum: '2026-04-24',
  uren: 8_667,
  uurloon: 1_512,
  toeslag: 4_215,
  vakantiegeldUit: 0,
  pensioen: 3_874,
  loonheffing: 3_102,
  bijzonder: 0,
  wga: 412,
  reiskosten: 2_760,
  thuiswerk: 735,
  beslag: 0,
  korting: true,
  iban: 'NL54TEST0100200301',
  factor: 4,
};

export const STROKEN: readonly Strook[] = [
  basis,
  {
    ...basis,
    naam: 'week',
    tijdvak: 'week',
    van: '2026-04-13',
    tot: '2026-04-19',
    betaaldatum: '2026-04-22',
    uren: 2_150,
    toeslag: 0,
    pensioen: 655,
    loonheffing: 512,
    wga: 0,
    reiskosten: 1_150,
    thuiswerk: 0,
    factor: 16,
  },
  {
    ...basis,
    naam: 'beslag',
    tijdvak: 'vierweken',
    van: '2026-03-23',
    tot: '2026-04-19',
    betaaldatum: '2026-04-23',
    uren: 12_800,
    uurloon: 1_588,
    pensioen: 6_240,
    loonheffing: 9_145,
    beslag: 40_117,
    thuiswerk: 0,
    factor: 4,
  },
  {
    ...basis,
    naam: 'vakantiegeld',
    van: '2026-05-01',
    tot: '2026-05-31',
    betaaldatum: '2026-05-22',
    vakantiegeldUit: 98_112,
    bijzonder: 35_000,
    reiskosten: 0,
    thuiswerk: 0,
    factor: 5,
  },
  {
    ...basis,
    naam: 'negatief',
    uren: 600,
    toeslag: 0,
    pensioen: 11_240,
    loonheffing: 0,
    wga: 118,
    reiskosten: 0,
    thuiswerk: 0,
    korting: false,
    factor: 4,
  },
  {
    ...basis,
    naam: 'nul',
    uren: 0,
    toeslag: 0,
    pensioen: 0,
    loonheffing: 0,
    wga: 0,
    reiskosten: 0,
    thuiswerk: 0,
    factor: 4,
  },
  { ...basis, naam: 'januari', van: '2026-01-01', tot: '2026-01-31', betaaldatum: '2026-01-23', factor: 1 },
];

export type Notatie = 'punt' | 'kaal' | 'engels' | 'euro' | 'spatie';

/** An amount in one of the notations that occur on payslips. */
export function geld(cent: number, n: Notatie = 'punt'): string {
  const abs = Math.abs(cent);
  const fractie = String(abs % 100).padStart(2, '0');
  const geheel = String(Math.floor(abs / 100));
  const groep = (t: string) => geheel.replace(/\B(?=(\d{3})+$)/g, t);
  const kern =
    n === 'engels'
      ? `${groep(',')}.${fractie}`
      : n === 'kaal'
        ? `${geheel},${fractie}`
        : n === 'spatie'
          ? `${groep('\u00a0')},${fractie}`
          : `${groep('.')},${fractie}`;
  const min = cent < 0 ? (n === 'euro' ? `${kern}-` : `-${kern}`) : kern;
  return n === 'euro' ? `€ ${min}` : min;
}

export function datum(iso: string): string {
  return iso.split('-').reverse().join('-');
}
