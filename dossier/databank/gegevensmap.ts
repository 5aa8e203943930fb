import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Opstartmelding } from './opstartmelding.ts';

/** The folder of the checkout. */
export const HUIS = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The system user PostgreSQL runs as; `null` when we are not root and simply run it ourselves. */
export type DatabankGebruiker = { uid: number; gid: number } | null;

/** Can this user walk into `map` from the root of the disk? (root itself always can; the user it drops to may not) */
export function magErin(map: string, wie: DatabankGebruiker): boolean {
  if (wie === null) return true;
  for (let hier = resolve(map); ; hier = dirname(hier)) {
    try {
      const { mode, uid, gid } = statSync(hier);
      const bit = uid === wie.uid ? 0o100 : gid === wie.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    } catch {
      // does not exist yet: its parent decides
    }
    if (hier === dirname(hier)) return true;
  }
}

function schrijfbaar(map: string): boolean {
  try {
    mkdirSync(map, { recursive: true });
    accessSync(map, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where the product keeps what must survive a restart: the embedded database and the keys.
 * `BIJRIJDER_DATA` wins; otherwise `data` in the checkout; and when PostgreSQL's own user may not enter the checkout
 * (a home folder of root), a folder in /var/lib (or the data folder of the user) that is keyed by the checkout.
 */
export function gegevensmap(wie: DatabankGebruiker): string {
  const gekozen = process.env.BIJRIJDER_DATA;
  if (gekozen) {
    const map = resolve(gekozen);
    if (!schrijfbaar(map)) throw new Opstartmelding(`De gegevensmap ${map} (BIJRIJDER_DATA) is niet schrijfbaar.`);
    if (!magErin(map, wie))
      throw new Opstartmelding(`De gebruiker van PostgreSQL mag niet in ${map} (BIJRIJDER_DATA) komen.`);
    return map;
  }
  const inHuis = join(HUIS, 'data');
  if (magErin(HUIS, wie) && schrijfbaar(inHuis)) return inHuis;
  const naam = `bijrijder-${createHash('sha256').update(HUIS).digest('hex').slice(0, 10)}`;
  const basis = wie ? '/var/lib' : (process.env.XDG_DATA_HOME ?? join(process.env.HOME ?? '/var/tmp', '.local/share'));
  for (const kandidaat of [join(basis, naam), join('/var/tmp', naam)]) {
    if (schrijfbaar(kandidaat) && magErin(kandidaat, wie)) return kandidaat;
  }
  throw new Opstartmelding('Er is geen map waarin de databank mag schrijven. Kies er een met BIJRIJDER_DATA=/een/map.');
}
