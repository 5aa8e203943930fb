import { createHmac } from 'node:crypto';
import pg from 'pg';
import { Opstartmelding } from './opstartmelding.ts';

/** Application roles: what somebody is at this moment. Each is a NOLOGIN role `bijrijder_<rol>` in PostgreSQL. */
export const ROLLEN = [
  'client',
  'partner',
  'helper',
  'bewindvoerder',
  'klantmanager',
  'inkomensconsulent',
  'handhaver',
  'teamleider',
  'jobcoach',
  'partnerorganisatie',
  'klachtbehandelaar',
  'auditor',
  'beheerder',
  'werker',
  'openbaar',
] as const;
export type Rol = (typeof ROLLEN)[number];

/** Roles of people who work for the municipality (or for it, at a partner). */
export const MEDEWERKERROLLEN = [
  'klantmanager',
  'inkomensconsulent',
  'handhaver',
  'teamleider',
  'jobcoach',
  'partnerorganisatie',
  'klachtbehandelaar',
  'auditor',
  'beheerder',
] as const satisfies readonly Rol[];
export type Medewerkerrol = (typeof MEDEWERKERROLLEN)[number];

/** Owner of every table; migrations run as this role. Cannot log in. */
export const EIGENAAR = 'bijrijder_eigenaar';
/** Owner of the few SECURITY DEFINER functions; sees only what a policy gives it. Cannot log in. */
export const POORT = 'bijrijder_poort';
/** Fills a municipality (demo, import from another system). Cannot log in; only who may administer may take it. */
export const INRICHTING = 'bijrijder_inrichting';
/** Removes what has had its time and puts values under another key; taken by the workers only. Cannot log in. */
export const BEWAARDER = 'bijrijder_bewaarder';
/** Login of the web server: owns nothing, may only take the application roles. */
export const APP = 'bijrijder_app';
/** Login of the background workers. */
export const WERK = 'bijrijder_werk';

/** Name of an application role inside PostgreSQL. */
export const pgRol = (rol: Rol): string => `bijrijder_${rol}`;

/** Connection strings of the two logins. Their passwords follow from the secret of the installation, so every machine agrees. */
export type Inloggegevens = { appUrl: string; werkUrl: string };

const FOUT_RECHTEN =
  'De gebruiker in DATABASE_URL mag geen rollen maken. Bijrijder heeft eigen rollen nodig voor wie wat mag zien. ' +
  'Geef de gebruiker CREATEROLE en maak hem eigenaar van de databank: ALTER ROLE <gebruiker> CREATEROLE; ALTER DATABASE <naam> OWNER TO <gebruiker>;';

const ANDERE_SLEUTELS =
  'De databank hoort bij andere sleutels dan deze. Er is niets veranderd. Zet in BIJRIJDER_SLEUTELS de sleutels waarmee de servers draaien, of wijs met BIJRIJDER_DATA de map aan waar ze staan. ' +
  'Met andere sleutels kunnen de servers niet meer bij de databank, en kan niemand lezen wat versleuteld is. ' +
  'Begint u bewust opnieuw op deze PostgreSQL, zonder de gegevens van eerst: COMMENT ON ROLE bijrijder_app IS NULL;';

/**
 * Make the roles when absent, give the logins a new password and the time-outs, and let them connect to this database.
 * Must run as a user that may create roles.
 * @throws `Opstartmelding` when this server already belongs to the secret of another installation: whoever works with that would be locked out
 */
export async function zetRollen(beheerUrl: string, geheim: string): Promise<Inloggegevens> {
  const klant = new pg.Client({ connectionString: beheerUrl });
  klant.on('error', () => {});
  await klant.connect();
  try {
    const ik = await klant.query<{ mag: boolean }>(
      'select rolsuper or rolcreaterole as mag from pg_roles where rolname = current_user',
    );
    if (!ik.rows[0]?.mag) throw new Error(FOUT_RECHTEN);
    // two starts against one server must not make the same role at once
    await klant.query('select pg_advisory_lock(717001)');
    const hoort = `sleutels ${createHmac('sha256', geheim).update('waar deze databank bij hoort').digest('hex').slice(0, 32)}`;
    const van = await klant.query<{ wie: string | null }>(
      "select shobj_description(oid, 'pg_authid') as wie from pg_roles where rolname = $1",
      [APP],
    );
    const anders = van.rows[0]?.wie;
    if (anders?.startsWith('sleutels ') && anders !== hoort) throw new Opstartmelding(ANDERE_SLEUTELS);
    const wachtwoord = createHmac('sha256', geheim).update(APP).digest('hex');
    const wachtwoordWerk = createHmac('sha256', geheim).update(WERK).digest('hex');
    await klant.query('begin');
    for (const rol of [EIGENAAR, POORT, INRICHTING, BEWAARDER, ...ROLLEN.map(pgRol)])
      await maakRol(klant, rol, 'nologin');
    await maakRol(klant, APP, 'login');
    await maakRol(klant, WERK, 'login');
    await klant.query(`alter role ${APP} login password '${wachtwoord}'`);
    await klant.query(`alter role ${WERK} login password '${wachtwoordWerk}'`);
    if (!anders) await klant.query(`comment on role ${APP} is '${hoort}'`);
    for (const rol of ROLLEN) await lid(klant, pgRol(rol), rol === 'werker' ? WERK : APP);
    for (const rol of [EIGENAAR, POORT, INRICHTING, BEWAARDER]) await lid(klant, rol, 'current_user');
    await lid(klant, POORT, EIGENAAR);
    await lid(klant, BEWAARDER, EIGENAAR);
    await lid(klant, BEWAARDER, WERK);
    await klant.query(`alter role ${APP} set idle_in_transaction_session_timeout = '30s'`);
    await klant.query(`alter role ${APP} set statement_timeout = '30s'`);
    await klant.query(`alter role ${WERK} set idle_in_transaction_session_timeout = '60s'`);
    const databank = (await klant.query<{ naam: string }>('select quote_ident(current_database()) naam')).rows[0]!.naam;
    await klant.query(`revoke all on database ${databank} from public`);
    await klant.query(`grant connect on database ${databank} to ${APP}, ${WERK}`);
    await klant.query(`grant create, connect on database ${databank} to ${EIGENAAR}`);
    await klant.query(`grant temporary on database ${databank} to ${BEWAARDER}`);
    await klant.query('revoke all on schema public from public');
    await klant.query(`grant usage, create on schema public to ${EIGENAAR}`);
    const kijkers = [POORT, INRICHTING, BEWAARDER, APP, WERK, ...ROLLEN.map(pgRol)].join(', ');
    await klant.query(`grant usage on schema public to ${kijkers}`);
    await lid(klant, WERK, 'current_user');
    await klant.query(`create schema if not exists pgboss authorization ${WERK}`);
    await klant.query('commit');
    return {
      appUrl: metLogin(beheerUrl, APP, wachtwoord),
      werkUrl: metLogin(beheerUrl, WERK, wachtwoordWerk),
    };
  } catch (fout) {
    if ((fout as { code?: string }).code === '42501') throw new Error(FOUT_RECHTEN, { cause: fout });
    throw fout;
  } finally {
    await klant.end();
  }
}

async function maakRol(klant: pg.Client, naam: string, soort: 'login' | 'nologin'): Promise<void> {
  const er = await klant.query('select 1 from pg_roles where rolname = $1', [naam]);
  if (er.rowCount === 0)
    await klant.query(`create role ${naam} ${soort} nosuperuser nocreatedb nocreaterole noinherit`);
}

async function lid(klant: pg.Client, rol: string, van: string): Promise<void> {
  await klant.query(`grant ${rol} to ${van} with inherit false, set true`);
}

function metLogin(url: string, gebruiker: string, wachtwoord: string): string {
  const nieuw = new URL(url);
  nieuw.username = gebruiker;
  nieuw.password = wachtwoord;
  return nieuw.toString();
}
