/**
 * What a refused or returned payment means for the household, by the ISO reason code of the bank. The words are in the message catalogue
 * under `uitbetaling.reden.<sleutel>` (client) and `uitbetaling.medewerker.<sleutel>` (colleague).
 */
export type Reden = {
  sleutel:
    | 'rekening-onjuist'
    | 'rekening-gesloten'
    | 'rekening-geblokkeerd'
    | 'naam-klopt-niet'
    | 'ontvanger-overleden'
    | 'bij-ons-mis'
    | 'onbekend';
  /** Who acts first: the household checks an account, we repair what is ours, a human calls where words matter. */
  wie: 'huishouden' | 'gemeente' | 'mens-belt';
};

const SOORTEN: Readonly<Record<Reden['sleutel'], { wie: Reden['wie']; codes: readonly string[] }>> = {
  'rekening-onjuist': {
    wie: 'huishouden',
    codes: ['AC01', 'AC03', 'AC02', 'RC01', 'RC03', 'RC04', 'BE07', 'AC12', 'AC14'],
  },
  'rekening-gesloten': { wie: 'huishouden', codes: ['AC04', 'AC07', 'AC05'] },
  'rekening-geblokkeerd': { wie: 'mens-belt', codes: ['AC06', 'AG01', 'RR04', 'MS02', 'AG02'] },
  'naam-klopt-niet': { wie: 'huishouden', codes: ['BE01', 'BE04', 'BE05', 'BE06', 'RR02', 'RR03', 'AC13'] },
  'ontvanger-overleden': { wie: 'mens-belt', codes: ['MD07'] },
  'bij-ons-mis': {
    wie: 'gemeente',
    codes: [
      'AM01',
      'AM02',
      'AM03',
      'AM04',
      'AM05',
      'AM09',
      'AM10',
      'AM18',
      'DT01',
      'FF01',
      'FF03',
      'FF05',
      'FF11',
      'NARR',
      'DU01',
      'DU02',
      'DU03',
      'DU04',
      'DUPL',
      'AG03',
      'TM01',
      'CUST',
      'FOCR',
      'TECH',
      'UPAY',
    ],
  },
  onbekend: { wie: 'mens-belt', codes: [] },
};

const OP_CODE = new Map<string, Reden>(
  Object.entries(SOORTEN).flatMap(([sleutel, { wie, codes }]) =>
    codes.map((code) => [code, { sleutel: sleutel as Reden['sleutel'], wie }] as const),
  ),
);

/** Unknown or absent codes go to a human: never a guess towards the household. */
export const redenVan = (code: string | null): Reden =>
  OP_CODE.get(code?.toUpperCase() ?? '') ?? { sleutel: 'onbekend', wie: SOORTEN.onbekend.wie };
