/** Words that belong to a payslip (on normalised text); each counts once. */
export const LOONWOORDEN: readonly string[] = [
  '\\bloonheff\\w*|\\bwage ?tax|\\bpayroll tax|\\bheffingsloon|\\bloonbelasting|\\bincome tax|\\blh (tabel|nr|korting)',
  '\\bbruto ?(loon|salaris)|\\btotaal bruto|\\bgross|\\bbruto\\b',
  '\\bnetto ?(loon|salaris)|\\btotaal netto|\\bnet (pay|salary|wage)|\\bnetto\\b',
  '\\bsalaris\\b|\\bloon\\b|\\bsalary\\b|\\bwages?\\b',
  '\\bwerkgever|\\bemployer',
  '\\bwerknemer|\\bmedewerker|\\bemployee|\\bpersoneels ?(nummer|nr)|\\buitzendkracht',
  '\\bvakantie ?(geld|bijslag|toeslag|uitkering)|\\bvak geld|\\bholiday allowance',
  '\\bpensioen\\w*|\\bpension',
  '\\buurloon|\\bgewerkte uren|\\bhourly|\\bper uur|\\bnormale uren|\\bbasic pay',
  '\\bwga\\b|\\bloon sv|\\bzvw\\b|\\bwhk\\b|\\bsv dagen|\\bloon voor',
  '\\bheffingskorting|\\bloonheffingskorting|\\btax credit',
  '\\bcumulatie\\w*|\\byear to date',
];

/** Words of bills and other letters with amounts and a period. */
export const GEEN_STROOK: readonly string[] = [
  '\\bfactuur\\w*|\\binvoice',
  '\\bbtw\\b|\\bvat\\b',
  '\\bkwh\\b|\\bm3\\b|\\bmeterstand\\w*',
  '\\bstroom\\b|\\bgas\\b|\\benergie\\w*|\\bleverancier|\\belektriciteit',
  '\\bklantnummer|\\bklantnr',
  '\\btermijnbedrag|\\bvoorschot ?bedrag|\\bnetbeheer\\w*',
  '\\bhuur\\b|\\bpolis\\w*|\\bpremie zorg\\w*|\\bverzekering\\w*',
  '\\brekeningafschrift|\\bbij ?schrijving|\\bafschrijving',
  '\\bincasso|\\bautomatisch afgeschreven|\\bvervaldatum|\\bbestelling|\\bkassabon',
];

export const JAAROPGAVE = '\\bjaaropgaa?ve?n?\\b|\\bjaaropgaaf\\b|\\bannual (income )?statement\\b';
