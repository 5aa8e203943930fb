const DAG = 86_400_000;
const datumVan = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** `dagen` days after a calendar day. */
export const dagNa = (iso: string, dagen: number): string =>
  new Date(datumVan(iso).getTime() + dagen * DAG).toISOString().slice(0, 10);

/** The Monday of the week of a calendar day. */
export const maandagVan = (iso: string): string => dagNa(iso, -((datumVan(iso).getUTCDay() + 6) % 7));

/** Number of the week of a Monday (ISO 8601: the week of the first Thursday is 1). */
export function weeknummer(maandag: string): number {
  const donderdag = dagNa(maandag, 3);
  return Math.floor((datumVan(donderdag).getTime() - Date.UTC(Number(donderdag.slice(0, 4)), 0, 1)) / (7 * DAG)) + 1;
}
