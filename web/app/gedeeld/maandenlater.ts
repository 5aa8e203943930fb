/** The day this many months later, never further than the month is long. */
export function maandenLater(dag: string, maanden: number): string {
  const [jaar, maand, nummer] = dag.split('-').map(Number) as [number, number, number];
  const laatste = new Date(Date.UTC(jaar, maand + maanden, 0)).getUTCDate();
  return new Date(Date.UTC(jaar, maand - 1 + maanden, Math.min(nummer, laatste))).toISOString().slice(0, 10);
}
