/** Whole years of age on an ISO day. A year is reached on the birthday itself; 29 February counts from 1 March. Negative before birth. */
export function leeftijdOp(geboortedatum: string, dag: string): number {
  const jaren = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return dag.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}
