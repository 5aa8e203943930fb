import { parameterboek } from '@bijrijder/recht';
import { type Breuk, parameterOp } from '@bijrijder/rekenkern';

export { zetWetsgrenzen } from './grenzen.ts';

/** A figure of the law that counts on a day; null: the book has none for that day. A rate is a fraction of one, an amount is in cents. */
export function wetsgetal(sleutel: string, dag: string): Breuk | null {
  const waarde = parameterOp(parameterboek(), sleutel, { peildatum: dag })?.waarde;
  return waarde !== undefined && 'teller' in waarde ? waarde : null;
}

/**
 * The same where nothing can be done without it: a number of months or weeks.
 * @throws Error when the book has none for that day
 */
export function wetstermijn(sleutel: string, dag: string): number {
  const waarde = wetsgetal(sleutel, dag);
  if (!waarde) throw new Error(`Op ${dag} is ${sleutel} niet bekend.`);
  return Number(waarde.teller / waarde.noemer);
}

/** An advance is at least this part of what the month comes to, up to the next cent (art. 52 lid 2 Pw); null: the part is not known. */
export function minstensVoorschot(cent: number, dag: string): number | null {
  const deel = wetsgetal('pw.voorschot_pct', dag);
  return deel && Number((BigInt(cent) * deel.teller + deel.noemer - 1n) / deel.noemer);
}
