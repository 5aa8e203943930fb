/** Is this a citizen service number? Nine digits that pass the eleven test. */
export function isBsn(bsn: string): boolean {
  if (!/^\d{9}$/.test(bsn)) return false;
  const som = [...bsn].reduce((s, c, i) => s + Number(c) * (i === 8 ? -1 : 9 - i), 0);
  return som > 0 && som % 11 === 0;
}
