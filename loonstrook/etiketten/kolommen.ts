/** What a column of a payslip table holds. */
export type Kolom =
  | 'periode'
  | 'cumulatief'
  | 'aantal'
  | 'tarief'
  | 'grondslag'
  | 'omschrijving'
  | 'werkgever'
  | 'beginsaldo'
  | 'opbouw'
  | 'opname'
  | 'saldo'
  | 'oud'
  | 'verschil'
  | 'onbekend';

/** Column heads, on blank-normalised text of the whole cell; the first that fits wins. A space means one or more. */
export const KOLOMKOPPEN: readonly (readonly [Kolom, string])[] = [
  [
    'cumulatief',
    'cum( .*)?|.*cumul.*|.*(this|dit|kalender) ?(year|jaar).*|jaar|.*\\bytd\\b.*|.*year to date.*|.*to date.*|(bedrag )?(t m|tot en met).*|.*tot nu toe.*|jaar ?totaal.*|totaal jaar.*|totalen jaar',
  ],
  [
    'oud',
    'oud|oude? (bedrag|waarde)|was|eerder|vorige?( periode| maand)?|old|previous( period)?|reeds (verwerkt|betaald)',
  ],
  ['verschil', 'verschil|correctie|mutatie|difference'],
  ['werkgever', '.*werkgever.*|wg|wg deel|employer.*'],
  ['beginsaldo', 'begin ?saldo|begin ?stand|vorig saldo|oud saldo|opening( balance)?|stand begin.*'],
  ['saldo', 'saldo|stand|eind ?saldo|eind ?stand|nieuw saldo|balance|closing( balance)?|tegoed|restant|stand eind.*'],
  ['opbouw', 'opbouw.*|opgebouwd|toegevoegd|toename|bij|accrued|accrual|gereserveerd|reservering'],
  ['opname', 'opname|opgenomen|uitbetaald|afname|af|taken|paid( out)?|uitgekeerd'],
  [
    'aantal',
    'aantal( uren| eenheden| dagen)?|uren|units|hours|aantal grondslag|dagen|eenheden|eenheid|quantity|qty|aant|uren dagen|uren aantal|km',
  ],
  [
    'tarief',
    'tarief|rate|per uur|prijs|percentage|perc|%|tarief %|factor|per eenheid|bedrag per( eenheid)?|uurloon|waarde',
  ],
  ['grondslag', 'grondslag|basis|base|basisbedrag|grondsl'],
  [
    'periode',
    'bedrag( eur)?|(bedrag )?(deze|dit|huidige?) (maand|periode|week|tijdvak)|this (period|month|week)|current( period)?|amount|uitbetaling(en)?|betaling(en)?|inhouding(en)?|ingehouden|vergoeding(en)?|earnings|deductions?|payments?|nieuw(e)?( bedrag)?|new|periode|totaal|total|bij|af|plus|min|te betalen|verdiensten|aftrek|betaald|vast|belast|onbelast',
  ],
  [
    'omschrijving',
    'omschrijving|looncomponent(en)?|loonsoort|description|soort|salariscomponent|item|element|component|code|nr|looncode|lc|specificatie',
  ],
];

/** Headings and labels that mean: counted from the start of the year. */
export const CUMULATIEF =
  '\\bcumul\\w*|\\bcum\\b|tot nu toe|kalenderjaar|jaar ?totalen|jaar ?totaal|jaarcijfers|year to date|\\bytd\\b|\\b(t m|tot en met) (deze |dit |de )?(periode|tijdvak|maand|week|vierweken)|totalen (van )?(dit |het )?jaar|sinds 1 januari|vanaf 1 januari|\\bdit jaar\\b|this year|opgeteld dit jaar|\\bstand per\\b|jaaroverzicht|\\btotalen 20\\d\\d\\b|januari t m|jan t m';
/** Words that mean: of this pay period. */
export const DEZE_PERIODE =
  '\\b(deze|dit|huidige?|this|current) (periode|maand|week|tijdvak|period|month|vierweken|strook)\\b';
/** Headings under which amounts are saved up, not paid. */
export const RESERVERING = 'reserver|opbouw|opgebouwd|tegoed|saldi|accru|for information|ter informatie|balances';
