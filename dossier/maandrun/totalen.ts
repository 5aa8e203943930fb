/** Sums of a part of a run. `aantal` and `cent` by name; parts add up to the run. */
export type Totalen = {
  huishoudens: number;
  besluiten: number;
  apart: number;
  geenRecht: number;
  /** Decided, nothing to pay: the wage is high enough. */
  zonderUitkering: number;
  /** No declaration yet: provisional amount. */
  voorlopig: number;
  verlagingen: number;
  teHoren: number;
  onderBeslagvrij: number;
  samenCent: number;
  uitkeringCent: number;
  aflossingCent: number;
  nabetalingCent: number;
  vakantietoeslagCent: number;
  /** Paid in advance and taken off: not above nought. */
  voorschotCent: number;
  premieCent: number;
  naar: Record<'eigen' | 'bewindvoerder' | 'beslag' | 'doorbetaling', { aantal: number; cent: number }>;
  zonderRekening: number;
  /** What last month came to for the same households, and why this month differs. */
  vorigeCent: number;
  oorzaken: Record<Verschiloorzaak, { aantal: number; cent: number }>;
};
export type Verschiloorzaak =
  | 'nieuw'
  | 'gestopt'
  | 'inkomen'
  | 'norm'
  | 'inkomen_en_norm'
  | 'anders'
  | 'aflossing'
  | 'nabetaling'
  | 'vakantietoeslag'
  | 'voorschot'
  /** What was paid once with the month before, and is not now. */
  | 'eenmalig'
  | 'apart';

export const VERSCHILOORZAKEN = [
  'nieuw',
  'gestopt',
  'inkomen',
  'norm',
  'inkomen_en_norm',
  'anders',
  'aflossing',
  'nabetaling',
  'vakantietoeslag',
  'voorschot',
  'eenmalig',
  'apart',
] as const;

export function legeTotalen(): Totalen {
  const nul = () => ({ aantal: 0, cent: 0 });
  return {
    huishoudens: 0,
    besluiten: 0,
    apart: 0,
    geenRecht: 0,
    zonderUitkering: 0,
    voorlopig: 0,
    verlagingen: 0,
    teHoren: 0,
    onderBeslagvrij: 0,
    samenCent: 0,
    uitkeringCent: 0,
    aflossingCent: 0,
    nabetalingCent: 0,
    vakantietoeslagCent: 0,
    voorschotCent: 0,
    premieCent: 0,
    naar: { eigen: nul(), bewindvoerder: nul(), beslag: nul(), doorbetaling: nul() },
    zonderRekening: 0,
    vorigeCent: 0,
    oorzaken: Object.fromEntries(VERSCHILOORZAKEN.map((naam) => [naam, nul()])) as Totalen['oorzaken'],
  };
}

/** Take off what was counted and is not part of the run any more. */
export function trekAf(van: Totalen, weg: readonly Totalen[]): Totalen {
  const min = (o: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(o).map(([k, w]) => [k, typeof w === 'number' ? -w : min(w as Record<string, unknown>)]),
    );
  return telOp([van, ...weg.map((w) => min(w) as Totalen)]);
}

/** Add the parts. */
export function telOp(delen: readonly Totalen[]): Totalen {
  const uit = legeTotalen();
  const voegToe = (naar: Record<string, unknown>, van: Record<string, unknown>) => {
    for (const sleutel in van) {
      const waarde = van[sleutel];
      if (typeof waarde === 'number') naar[sleutel] = ((naar[sleutel] as number | undefined) ?? 0) + waarde;
      else {
        if (!naar[sleutel]) naar[sleutel] = {};
        voegToe(naar[sleutel] as Record<string, unknown>, waarde as Record<string, unknown>);
      }
    }
  };
  for (const deel of delen) voegToe(uit, deel);
  return uit;
}
