/** Values the database could not read (SQLSTATE), or a number of something that is not there. */
const ONLEESBAAR = new Set(['22P02', '22007', '22008', '22003', '22021', '23503']);
/** Somebody else did the same at the same moment (SQLSTATE), also after the gate tried it again. */
const TEGELIJK = new Set(['40001', '40P01']);
const BESTAAT_AL = '23505';
/** The words of the platform for a body that is not the form it says it is; it gives no code. */
const GEEN_FORMULIER = /FormData|Content-Type was not one of/;

/**
 * The status that belongs to an error that says something about what came in: 403 refused by the gate, 404 an address of
 * nothing, 400 a form that cannot be read or whose sender left halfway, 409 done twice at once. `null`: a fault on our side.
 */
export function weigering(fout: Error, methode: string): 400 | 403 | 404 | 409 | null {
  if (fout.name === 'Geweigerd') return 403;
  const leest = methode === 'GET' || methode === 'HEAD';
  const code = (fout as { code?: string }).code ?? '';
  if (TEGELIJK.has(code) || (code === BESTAAT_AL && !leest)) return 409;
  const afgebroken = code === 'ECONNRESET' && fout.message === 'aborted';
  const onleesbaar =
    fout.name === 'Onleesbaar' ||
    afgebroken ||
    ONLEESBAAR.has(code) ||
    (fout instanceof TypeError && GEEN_FORMULIER.test(fout.message));
  if (!onleesbaar) return null;
  return leest ? 404 : 400;
}
