/** Amount fields that are found by their label; some are parts that together make a field. */
export type Bedragsoort =
  | 'bruto'
  | 'loonLh'
  | 'loonheffing'
  | 'pensioen'
  | 'netto'
  | 'vergoedingTotaal'
  | 'vergoeding'
  | 'beslag'
  | 'overgemaakt'
  | 'vakantiegeld'
  | 'uurloon';

export type Etiket = {
  /** Patterns (on blank-normalised text), strongest first; the index is the rank. */
  wel: readonly string[];
  /** Never when this is in the same label. */
  niet: string;
};

/**
 * Dutch and English payslip terms. A space means one or more blanks. To teach the reader a new word, add it here
 * and add a slip that uses it to the tests.
 */
export const BEDRAGETIKETTEN: Readonly<Record<Bedragsoort, Etiket>> = {
  bruto: {
    wel: [
      '\\btotaal bruto( ?loon| ?salaris)?\\b|\\bbruto ?totaal\\b|\\btotal gross( pay| salary| earnings| wages?)?\\b|\\bgross total\\b',
      '\\bbruto ?(loon|salaris|verdiensten|inkomen|bedrag)\\b|\\bgross ?(salary|pay|wages?|earnings|income|amount)\\b|\\bloon bruto\\b|\\bsalaris bruto\\b',
      '^ *bruto *$|^ *gross *$|\\bbruto deze (maand|periode|week)\\b|\\btotal earnings\\b',
    ],
    niet: '\\buur|per (uur|maand|week|jaar|periode|4)|\\bmaand ?(loon|salaris)\\b|full ?time|\\bft\\b|schaal|minimum|hour|\\brate\\b|grondslag|vergoed|bijzonder|werkgever|jaarloon|dagloon|\\bbasic\\b|contract|garantie',
  },
  loonLh: {
    wel: [
      '\\bloon (voor|vr|v) (de )?(loonheff\\w*|lh|lb|loonbelasting|heffing|inhouding)\\b|\\bfiscaa?le? ?loon\\b|\\bheffings ?loon\\b|\\bloon (lh|lb|loonheff\\w*|heffing)\\b|\\btaxable (wages?|pay|salary|income|earnings|gross)\\b|\\bbelastbaar ?(loon|inkomen)\\b|\\bloon loonbelasting\\b|\\bbelast loon\\b',
    ],
    niet: 'bijzonder|\\bjaarloon\\b|\\bsv\\b|\\bzvw\\b|\\bin natura\\b|schijf|gemiddeld|vorig',
  },
  loonheffing: {
    wel: [
      '\\b(totaal|totale) (ingehouden )?loonheff\\w*|\\bloonheff\\w* (totaal|ingehouden)\\b|\\btotal (wage|payroll|income) tax\\b',
      '\\bingehouden (loonheff\\w*|lh|loonbelasting|belasting)\\b|\\bloonheffing(en)?\\b|\\bloonheff\\b|\\bloonhef\\b|\\blh (tabel|wit|groen|bt|bijz\\w*)\\b|^ *(lh|lb ph|lb|loonbel)( bt| tabel)? *$|\\bwage ?tax\\b|\\bpayroll tax\\b|\\bincome tax\\b|\\btax withheld\\b|\\bloonbelasting\\b|\\binhouding (lh|loonbelasting)\\b|\\bloonbel\\b',
    ],
    niet: 'korting|credit|nummer|number|\\bnr\\b|\\bloon (voor|vr|v|lh|lb)|heffings ?loon|grondslag|taxable|basis|werkgever|employer|eindheffing|verklaring|tabelkleur|teruggaaf|jaarloon|loontabel|\\bzvw\\b|vorig',
  },
  pensioen: {
    wel: [
      '\\btotaal pensioen\\w*|\\btotal pension\\b',
      '\\bpensioen ?premies?\\b|\\bpremie (\\w+ )?pensioen\\b|\\bpensioen(fonds|bijdrage|inhouding)?\\b|\\b(ouderdoms|keuze|nabestaanden|partner|basis|aanvullend ?)pensioen\\b|\\bpension\\b|\\bpens\\b|\\b(abp|pfzw|bpf|stipp|pme|pmt|pno)\\b',
    ],
    niet: 'werkgever|\\bwg\\b|employer|company|grondslag|\\bbasis\\b(?! ?pensioen)|pensioengevend|pensionable|franchise|\\baow\\b|saldo|kapitaal|uitkering|nummer|leeftijd|regeling|parttime|cao|deelnemingsjaren|loon|salaris',
  },
  netto: {
    wel: [
      '\\bnetto ?(loon|salaris|inkomen|verdiensten)\\b|\\btotaal netto( ?loon| ?salaris)?\\b|\\bnetto ?totaal\\b|\\bnet (salary|wages?|income|earnings)\\b|\\btotal net\\b|\\bloon netto\\b',
      '^ *netto *$|\\bnet pay\\b|^ *net *$|\\bnetto (bedrag|deze maand|deze periode|deze week)\\b|\\bnet amount\\b',
    ],
    niet: 'vergoed|inhouding|te (betalen|ontvangen)|uit ?te|uit ?betal|transfer|payable|to pay|\\bpaid\\b|besteedbaar|per uur|reiskosten|\\bplus\\b|verreken|voorschot|allowance|deduction|overgemaakt|over te maken|bank|vorig|uren',
  },
  vergoedingTotaal: {
    wel: [
      '\\btotaal (netto|onbelaste?) (vergoed\\w*|verg|kosten\\w*)|\\bonbelaste vergoedingen\\b|\\b(totaal )?netto ?vergoedingen\\b|\\btotaal (kosten)?vergoedingen\\b|\\btotal (untaxed |tax free |net |expense )?(allowances|expenses|reimbursements)\\b|\\bonbelaste (kosten)?vergoedingen\\b',
    ],
    niet: '\\bbelaste\\b|inhouding|werkgever',
  },
  vergoeding: {
    wel: [
      '\\bonbelast\\w*|\\buntaxed\\b|\\btax ?free\\b|\\bnetto ?vergoeding\\b|\\bvergoeding netto\\b',
      '\\breis ?kosten\\w*|\\breiskostenverg\\w*|\\b(kilometer|km|auto|fiets|thuiswerk|onkosten|kosten|telefoon|maaltijd|was|kleding|internet|parkeer|gereedschap|verblijf|ov|stage)( ?kosten)? ?vergoeding\\w*|\\bwoon werk\\w*|\\bvergoeding (\\w+ )?(telefoon|kleding|km|kilometers|thuiswerk\\w*|onkosten|internet|reis\\w*|maaltijd\\w*|was\\w*|fiets\\w*|parkeer\\w*|gereedschap)\\b|\\bdeclaraties?\\b|\\btravel (allowance|expenses?|costs?|reimbursement)\\b|\\bcommut\\w+( allowance| expenses| costs)?|\\b(expense|home ?working|phone|meal|mileage|laundry|work from home) (allowance|reimbursement|expenses)\\b|\\bmileage\\b|\\bexpenses\\b|\\bonkosten\\b',
    ],
    niet: '\\bbelast\\b|\\bbelaste\\b|bijtelling|overwerk|eigen bijdrage|inhouding|uitruil|\\btaxed\\b|\\btaxable\\b|saldo|resterend|vrije ruimte|totaal|total\\b',
  },
  beslag: {
    wel: [
      '\\bloon ?beslag\\w*|\\bderden ?beslag\\b|\\binhouding (loon)?beslag\\b|\\bbeslag(legging)?\\b|\\bgarnishment\\b|\\b(wage )?attachment( of (earnings|wages))?\\b|\\b(afdracht|inhouding|vordering|betaling)( aan)? deurwaarder\\b|\\bdeurwaarder\\b',
    ],
    niet: 'vrije ?voet|beslagvrij|naar|saldo|restant|resterend|openstaand|totale? vordering|vordering totaal|exempt|nog te|protected',
  },
  overgemaakt: {
    wel: [
      '\\b(netto )?uit ?te ?betalen\\b|\\b(netto )?over te maken\\b|\\b(netto )?te ontvangen\\b|\\buit te keren\\b|\\bnaar (je|u|jou|uw rekening|je rekening) over\\b|\\bwordt overgemaakt\\b|\\bovergemaakt( bedrag| op| naar)?\\b|\\bover ?te ?boeken\\b|\\bovergeboekt\\b|\\bnet (amount )?(transferred|payable|payment|to pay|paid)\\b|\\bamount (paid|transferred|payable|to be paid)\\b|\\bpaid (to|into|on|out)\\b|\\b(to be )?transferred( to)?\\b|\\bto be paid\\b|\\btotal (payable|paid|to pay|payment)\\b|\\btotaal uit ?te ?betalen\\b|\\b(netto )?te betalen\\b|\\bnet to (be )?(paid|pay)\\b|\\bnet amount payable\\b|\\bnet payout\\b|\\btake home pay\\b',
      '\\b(netto )?uitbetaling\\b|\\b(netto|totaal) uitbetaald\\b|\\buitbetaald (bedrag|op|netto)\\b|\\bbetaald (op|naar|bedrag|aan u)\\b|\\bbetaling (op|naar|per) (bank|rek\\w*|iban|nl)|\\bbank ?betaling\\b|\\bper bank\\b|\\bstorting\\b|\\bgestort( op)?\\b|\\bvia (de )?bank\\b',
    ],
    niet: 'reserver|vakantie|vak ?geld|datum|\\bdate\\b|dagen|inhouding|beslag|voorschot|maand salaris|eindejaar|\\bikb\\b|deurwaarder|toeslag|overuren|tijd voor tijd|\\badv\\b|nog te|openstaand|verlof|vorig|saldo',
  },
  vakantiegeld: {
    wel: [
      '\\bvakantie ?(geld|bijslag|toeslag|uitkering|uitk)\\w*|\\bvak ?(geld|bijsl\\w*|uitk\\w*|toesl\\w*|gld)\\b|\\bholiday (allowance|pay|money)\\b|\\bvacation (allowance|pay|money)\\b|\\bvt\\b(?= *(opbouw|reserv))',
    ],
    niet: 'grondslag|loon voor|werkgever|percentage|belasting|tabel',
  },
  uurloon: {
    wel: [
      '\\b(bruto ?|basis ?)?uur ?(loon|tarief|salaris)\\b|\\b(loon|salaris|bruto|tarief) per uur\\b|\\b(gross )?hourly (rate|wage|pay|salary)\\b|\\b(rate|wage|pay|salary) per hour\\b|\\bbasic rate\\b',
    ],
    niet: 'minimum|\\bwml\\b|overwerk|toeslag|inclusief|\\bincl\\b|vakantie|verlof|inlener|feest',
  },
};

/** Parts of the withheld tax. */
export const BIJZONDER = '\\bbijz\\w*|\\bbt\\b|\\bspecial (rate|table|tax)\\b|\\bbonus (tax|table)\\b';
/** Vakantiegeld: set aside, paid out, or only a balance. */
export const GERESERVEERD =
  'opbouw|opgebouwd|reserver|opzij|accru|toevoeging|toename|gespaard|sparen|saved|set aside|\\bres\\b';
export const UITBETAALD = 'uitbet|betaald|\\bopname\\b|afrekening|paid|payout|payment|uitkeren|uitgekeerd';
export const SALDO =
  'saldo|\\bstand\\b|tegoed|balance|openstaand|nog te|eindstand|beginstand|totaal opgebouwd|tot en met|\\bt m\\b';

/** Rows of base wage (hours × rate), and rows that only look like it. */
export const BASISLOON =
  '\\b(salaris|normale|gewerkte|reguliere|basis|loon|uurloon|uren|basic|normal|regular|worked|base|wages?|hours)\\b';
export const GEEN_BASISLOON =
  'toeslag|overwerk|overuren|meeruren|%|allowance|overtime|surcharge|premium|reis|km\\b|kilometer|vergoed|pensioen|wga|travel|bonus|verlof|vakantie|feestdag|holiday|ziek|sick|consignatie|onregelmatig';
/** Labels of hours worked in this period. */
export const UREN =
  '\\b(gewerkte|betaalde|verloonde|totaal|totale|aantal( gewerkte)?|normale|gewone) uren\\b|\\buren (totaal|gewerkt|deze (maand|periode|week)|per maand|betaald|verloond)\\b|\\b(total |paid |worked )?hours( worked| paid)?\\b|^ *uren *$|\\bsalaris uren\\b';
export const GEEN_UREN =
  'per week|/ ?week|contract|\\bloon\\b|toeslag|overwerk|overuren|verlof|vakantie|saldo|\\badv\\b|%|week$|per dag|loondagen|full ?time|werkweek|overtime|leave|minus|plus|balance|tvt|ziek';
