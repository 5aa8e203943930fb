/** Labels of the employer and the employee (on blank-normalised text of the whole cell or its beginning). */
export const WERKGEVER_ETIKET =
  '^ *(naam )?(werkgever|employer|employer name|name of employer|bedrijf|bedrijfsnaam|inhoudingsplichtige|uitzendbureau|uitlener)( naam)?(?= *$|  )';
export const WERKNEMER_ETIKET =
  '^ *(naam )?(werknemer|medewerker|employee|employee name|name of employee|naam|name|uitzendkracht|deelnemer|naam werknemer|naam medewerker|aan|to|t a v|voor)(?= *$|  )';
/** Companies near these words are not the employer. */
export const GEEN_WERKGEVER =
  'opdrachtgever|inlener|\\bclient\\b|pensioenfonds|geplaatst bij|plaatsing|verwerkt door|administratie(kantoor)?|powered|softwa|deurwaarder';
/** Legal forms and words that make a line the name of an organisation. */
export const RECHTSVORM =
  /(?<![\p{L}])(B\.?\s?V\.?|N\.?V\.?|V\.?O\.?F\.?|C\.?V\.?|U\.?A\.?|Stichting|Vereniging|Coöperatie|Cooperatie|Gemeente|Maatschap|Eenmanszaak|Holding|Werkvoorzieningschap|\p{L}+schap|Ltd\.?|Limited|GmbH)(?![\p{L}])/iu;
/** Ways to address a person on a slip. */
export const AANHEF =
  /^(?:de heer|dhr\.?|hr\.?|mevrouw|mevr\.?|mw\.?|mr\.?|mrs\.?|ms\.?|miss|mx\.?|heer|dhr\/mw|fam\.?)\s+\p{Lu}/iu;
/** A line with one of these words is the employer's own, so a name repeated in it is the employer. */
export const WERKGEVERSREGEL =
  /kvk|k\.v\.k|loonheffing(?:en|s)?\s?(?:nummer|nr)|lh-?(?:nr|nummer)|wage tax number|payroll tax number/i;
/** Titles of a payslip (on normalised text without blanks): they recognise a slip and are never a name. */
export const TITEL =
  /(salaris|loon|verdiensten|vergoedings?)(strook|specificatie|afrekening|slip|brief|overzicht|opgave|berekening)|payslip|payroll|salaryslip|wageslip|salarystatement|paystub|paystatement|earningsstatement/;
/** Other labels of the head of a slip: never a name. */
export const GEEN_NAAM =
  /^(functie|bsn|pers(oneels)? ?(nr|nummer|no)|personeelsnummer|geb\w*( ?datum)?|geboren|periode.*|tijdvak.*|datum.*|adres|postcode.*|plaats.*|straat|uurloon|lh korting|loonheffings?korting.*|tabel.*|betaal.*|afdeling|kostenplaats|in dienst.*|contract.*|uren.*|iban|rekening.*|employee (no|number|id).*|job title|department|date.*|pay .*|bruto.*|netto.*|salaris.*|loon.*|cao.*|bijzonder tarief|schaal.*|trede.*|nummer|blad.*|pagina.*|vertrouwelijk|persoonlijk|mevrouw|mijnheer|omschrijving|bedrag|aantal|medewerker.*|werknemer.*|werkgever.*|employee|employer|opdrachtgever.*|plaatsing)$/;
