/** Small random generator with a seed, so that a failing run can be repeated. */
export function dobbel(zaad: number): () => number {
  let s = zaad >>> 0;
  return () => {
    s = (Math.imul(s, 1_664_525) + 1_013_904_223) >>> 0;
    return s / 2 ** 32;
  };
}

/** Run `fn` on each, so many at a time; the answers keep the order of the list. */
export async function tegelijk<T, U>(
  lijst: readonly T[],
  fn: (een: T, nr: number) => Promise<U>,
  hoeveel = 8,
): Promise<U[]> {
  const uit: U[] = [];
  let volgende = 0;
  const werker = async () => {
    for (let nr = volgende++; nr < lijst.length; nr = volgende++) uit[nr] = await fn(lijst[nr]!, nr);
  };
  await Promise.all(Array.from({ length: hoeveel }, werker));
  return uit;
}
