import { createHash } from 'node:crypto';
import pg from 'pg';
import { Opstartmelding } from './opstartmelding.ts';
import { EIGENAAR } from './rollen.ts';
import type { Kluis } from './sleutels.ts';

const ANDERE_SLEUTELS =
  'De gegevens in deze databank zijn geschreven met andere sleutels. Er is niets veranderd. ' +
  'Zet in BIJRIJDER_SLEUTELS de sleutels waarmee zij begon: die van de andere machines, of van de server waar deze kopie vandaan komt. ' +
  'Zonder BIJRIJDER_SLEUTELS staan die in sleutels.json in de gegevensmap van die server.';

/**
 * Refuse a secret that is not the one this database began with: what was encrypted could not be read. `zetRollen` holds that for the roles of
 * one PostgreSQL; the seal is in the database itself, and goes along with a copy that is put back on another. Called before anything is
 * changed; a database without a seal passes.
 * @throws `Opstartmelding` when the secret is another
 */
export const eisZegel = (beheerUrl: string, kluis: Kluis): Promise<void> =>
  metKlant(beheerUrl, async (klant) => {
    const er = await klant.query<{ er: boolean }>("select to_regclass('public.installatie') is not null as er");
    if (!er.rows[0]?.er) return;
    const mag = await klant.query<{ mag: boolean }>("select pg_has_role(current_user, $1, 'SET') as mag", [EIGENAAR]);
    // another administrator of the same database becomes a member of the owner with the roles, and is compared after that
    if (mag.rows[0]?.mag) await vergelijk(klant, afdruk(kluis));
  });

/** Seal a migrated database with the secret of this installation. Once: it stays as the first start made it. @throws as `eisZegel` */
export const zetZegel = (beheerUrl: string, kluis: Kluis): Promise<void> =>
  metKlant(beheerUrl, async (klant) => {
    await klant.query(`set role ${EIGENAAR}`);
    await klant.query('insert into public.installatie (zegel) values ($1) on conflict do nothing', [afdruk(kluis)]);
    await vergelijk(klant, afdruk(kluis));
  });

/** Says nothing about the secret: 256 bits derived from it, and hashed. */
const afdruk = (kluis: Kluis): string => createHash('sha256').update(kluis.geheim('zegel')).digest('hex');

async function vergelijk(klant: pg.Client, hier: string): Promise<void> {
  await klant.query(`set role ${EIGENAAR}`);
  const { rows } = await klant.query<{ zegel: string }>('select zegel from public.installatie');
  if (rows[0] && rows[0].zegel !== hier) throw new Opstartmelding(ANDERE_SLEUTELS);
}

async function metKlant(url: string, doe: (klant: pg.Client) => Promise<void>): Promise<void> {
  const klant = new pg.Client({ connectionString: url });
  klant.on('error', () => {});
  await klant.connect();
  try {
    await doe(klant);
  } finally {
    await klant.end();
  }
}
