/** Month names as payslips print them, Dutch and English, long and short. */
export const MAANDNAMEN: Readonly<Record<string, number>> = {
  januari: 1,
  january: 1,
  jan: 1,
  februari: 2,
  february: 2,
  febr: 2,
  feb: 2,
  maart: 3,
  march: 3,
  mrt: 3,
  mar: 3,
  april: 4,
  apr: 4,
  mei: 5,
  may: 5,
  juni: 6,
  june: 6,
  jun: 6,
  juli: 7,
  july: 7,
  jul: 7,
  augustus: 8,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  october: 10,
  okt: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** Words that stand before or above the pay period (on normalised text). */
export const PERIODE_ETIKET =
  /\b(periode|tijdvak|loontijdvak|verloningsperiode|loonperiode|salarisperiode|pay period|period|loonmaand|salarismaand|maand|van t m|betreft|over|week|weken)\b/;

/** Words that say the slip covers four weeks. */
export const VIERWEKEN =
  /\b(4|vier) ?(weken|wk|wkn|wekelijkse?|weekse?|weeks?)\b|\bvierweke\w*|\b4wk\b|\b(4|four) ?weekly\b/;

/** Labels of the payment date (on normalised text). */
export const BETAALDATUM =
  /\b(betaal ?datum|betaal ?dt|datum (uit)?betaling|betaaldag|(uit)?betaald op|uitbetaling op|uitbetaald per|uitbetalingsdatum|betaling op|betaald per|valutadatum|boekdatum|payment date|pay date|pay day|date of payment|date paid|paid on|datum overboeking|overgemaakt op|wordt overgemaakt op|betaling per|gestort op)\b/;

/** A sentence that tells on which day the money arrives. */
export const BETAALZIN =
  /\b(staat|maken|maak|storten|stort|betalen|betaald|overgemaakt|gestort|ontvangt|will be|paid)\b/;
