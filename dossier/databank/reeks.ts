/**
 * Lists in the binary form of PostgreSQL, for storing many rows in one question: text of a list is parsed character by character, this is
 * taken over as it is. The cast in the question (`::int[]`) has to be of the same kind; PostgreSQL refuses it otherwise.
 */
type Kies<R, T> = (rij: R) => T;

const KOP = 20;
const DAG_MS = 86_400_000;
const EEUW = Date.UTC(2000, 0, 1);

/** A list of elements of so many bytes; `zet` writes one at a place and says whether there is one (false is null). */
function reeks(soort: number, bytes: number, aantal: number, zet: (uit: Buffer, i: number, plek: number) => boolean) {
  const uit = Buffer.allocUnsafe(KOP + aantal * (4 + bytes));
  let plek = KOP;
  let leeg = 0;
  for (let i = 0; i < aantal; i++) {
    const er = zet(uit, i, plek + 4);
    plek = uit.writeInt32BE(er ? bytes : -1, plek);
    if (er) plek += bytes;
    else leeg = 1;
  }
  uit.writeInt32BE(aantal === 0 ? 0 : 1, 0);
  uit.writeInt32BE(leeg, 4);
  uit.writeInt32BE(soort, 8);
  uit.writeInt32BE(aantal, 12);
  uit.writeInt32BE(1, 16);
  return uit.subarray(0, aantal === 0 ? 12 : plek);
}

const heel = (waarde: number): number => {
  if (!Number.isSafeInteger(waarde)) throw new Error(`${waarde} is geen heel getal.`);
  return waarde;
};

/** `::int[]`. @throws when one is not a whole number of four bytes */
export const reeksInt = <R>(rijen: readonly R[], kies: Kies<R, number | null>): Buffer =>
  reeks(23, 4, rijen.length, (uit, i, plek) => {
    const waarde = kies(rijen[i]!);
    if (waarde !== null) uit.writeInt32BE(heel(waarde), plek);
    return waarde !== null;
  });

/** `::smallint[]`. @throws when one is not a whole number of two bytes */
export const reeksSmallint = <R>(rijen: readonly R[], kies: Kies<R, number>): Buffer =>
  reeks(21, 2, rijen.length, (uit, i, plek) => uit.writeInt16BE(heel(kies(rijen[i]!)), plek) > 0);

/** `::boolean[]` */
export const reeksBoolean = <R>(rijen: readonly R[], kies: Kies<R, boolean>): Buffer =>
  reeks(16, 1, rijen.length, (uit, i, plek) => uit.writeUInt8(kies(rijen[i]!) ? 1 : 0, plek) > 0);

function dagnummer(dag: string): number {
  const ms = Date.parse(`${dag}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== dag) throw new Error(`${dag} is geen dag.`);
  return (ms - EEUW) / DAG_MS;
}

/** `::date[]` of `YYYY-MM-DD`. @throws when one is not a day */
export function reeksDate<R>(rijen: readonly R[], kies: Kies<R, string>): Buffer {
  const nummers = new Map<string, number>();
  return reeks(1082, 4, rijen.length, (uit, i, plek) => {
    const dag = kies(rijen[i]!);
    const nummer = nummers.get(dag) ?? dagnummer(dag);
    nummers.set(dag, nummer);
    return uit.writeInt32BE(nummer, plek) > 0;
  });
}

/** `::uuid[]`. @throws when one is not an id */
export function reeksUuid<R>(rijen: readonly R[], kies: Kies<R, string | null>): Buffer {
  const er = rijen.flatMap((r) => kies(r) ?? []);
  const ids = Buffer.from(er.join('').replaceAll('-', ''), 'hex');
  if (ids.length !== er.length * 16 || er.some((id) => id.length !== 36))
    throw new Error('Dit is geen lijst van nummers.');
  let van = 0;
  return reeks(2950, 16, rijen.length, (uit, i, plek) => {
    if (kies(rijen[i]!) === null) return false;
    van += ids.copy(uit, plek, van, van + 16);
    return true;
  });
}
