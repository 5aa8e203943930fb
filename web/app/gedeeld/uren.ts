const UREN = /^\d{1,2}([.,]\d{1,2})?$/;

/** Hours a week as typed (`16` or `16,5`) in hundredths; null when it is not a number of hours from 1 to 60. */
export function leesUren(tekst: string): number | null {
  if (!UREN.test(tekst.trim())) return null;
  const uren = Math.round(Number(tekst.trim().replace(',', '.')) * 100);
  return uren >= 100 && uren <= 6000 ? uren : null;
}

/** Hundredths of hours as people write them. */
export const alsUren = (honderdsten: number): string => String(honderdsten / 100).replace('.', ',');
