import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { type Db, type Medewerkerrol, pgRol, type Rol, type Tabellen } from '../databank/index.ts';
import { mag } from './beleid.ts';
import { Geweigerd } from './geweigerd.ts';
import type { Doel, Handeling, Voorwerp } from './woorden.ts';

/** Who acts. Comes from the session (web) or is made by a job; never from what a request says. */
export type Wie =
  | { soort: 'persoon'; gemeente: number; id: string; naam: string; rol: 'client' | 'helper' | 'bewindvoerder' }
  | { soort: 'medewerker'; gemeente: number; id: string; naam: string; rol: Medewerkerrol }
  | { soort: 'taak'; gemeente: number; naam: string; rol: 'werker' }
  | { soort: 'openbaar'; gemeente: number; naam: string; rol: 'openbaar' };

/**
 * Whose data: one person, several, all one's own clients (a list), or nobody's (`geen`: settings, counts).
 * Each person gets an access line. Rows of others stay invisible.
 */
export type Betrokken = string | readonly string[] | 'eigen klanten' | 'geen';

/** One act on personal data. */
export type Toegangsvraag = {
  wie: Wie;
  handeling: Handeling;
  object: Voorwerp;
  doel: Doel;
  betrokkene: Betrokken;
  /** Why now, in plain words; the person reads it. */
  reden?: string;
  /** What is shown also names the people of the household: they get an access line too, and no rights come of it. */
  noemtHuisgenoten?: true;
};

/** The open transaction, and what belongs to it. */
export type Toegang = {
  db: Transaction<Tabellen>;
  wie: Wie;
  /** The role the database works under: a client who touches their partner's data is `partner`. */
  rol: Rol;
  gemeente: number;
  betrokkenen: readonly string[];
  /** Id of this processing, also in the access line and the processing log. */
  verwerking: string;
  /** Today in this municipality, `YYYY-MM-DD`. */
  vandaag: string;
  /** Run as the login itself, in the same transaction: only for the job queue and the tables of the login. */
  alsLogin<T>(fn: (db: Transaction<Tabellen>) => Promise<T>): Promise<T>;
};

/**
 * THE way to personal data. Checks the policy, opens a transaction, writes the access lines, takes the database role, and
 * only then runs `fn`. Everything or nothing: when `fn` throws, nothing is stored (also no line: nothing was shown).
 * @throws Geweigerd when the policy table or the relation to the person does not allow it
 */
export async function metToegang<T>(db: Db, vraag: Toegangsvraag, fn: (toegang: Toegang) => Promise<T>): Promise<T> {
  const { wie, handeling, object, doel } = vraag;
  const rol = werkelijkeRol(vraag);
  if (!mag(rol, handeling, object, doel)) throw new Geweigerd(`${rol} mag ${object} niet ${handeling} voor ${doel}`);
  const verwerking = randomUUID();
  return db.transaction().execute(async (tx) => {
    const persoon = wie.soort === 'persoon' ? wie.id : '';
    const gebruiker = wie.soort === 'medewerker' ? wie.id : '';
    const zet = (naam: string, waarde: string): RawBuilder<unknown> =>
      sql`set_config(${`bijrijder.${naam}`}, ${waarde}, true)`;
    const eerst = await sql<{ vandaag: string }>`select ${sql.join([
      zet('gemeente', String(wie.gemeente)),
      zet('persoon', persoon),
      zet('gebruiker', gebruiker),
      zet('doel', doel),
      zet('verwerking', verwerking),
    ])}, bijrijder.vandaag(${wie.gemeente}::smallint) as vandaag`.execute(tx);
    const neemRol = () => sql`select set_config('role', ${pgRol(rol)}, true)`.execute(tx);

    await neemRol();
    const betrokkenen = await bepaalBetrokkenen(tx, vraag, rol);
    await sql`select set_config('role', 'none', true), ${zet('betrokkenen', `{${betrokkenen.join(',')}}`)}`.execute(tx);
    const genoemd = vraag.noemtHuisgenoten ? await huisgenoten(tx, neemRol) : [];
    if (betrokkenen.length > 0) {
      await sql`insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel, reden)
        select ${wie.gemeente}::smallint, ${verwerking}::uuid, b, ${wie.soort}, ${persoon || gebruiker || null}::uuid, ${wie.naam}, ${rol},
          ${handeling}, ${object}, ${doel}, ${vraag.reden ?? null}
        from unnest(${[...new Set([...betrokkenen, ...genoemd])]}::uuid[]) b`.execute(tx);
    }
    await neemRol();
    return fn({
      db: tx,
      wie,
      rol,
      gemeente: wie.gemeente,
      betrokkenen,
      verwerking,
      vandaag: eerst.rows[0]!.vandaag,
      alsLogin: async (als) => {
        await sql`select set_config('role', 'none', true)`.execute(tx);
        const uit = await als(tx);
        await neemRol();
        return uit;
      },
    });
  });
}

function werkelijkeRol({ wie, betrokkene }: Toegangsvraag): Rol {
  if (wie.rol !== 'client') return wie.rol;
  const ids = typeof betrokkene === 'string' ? [betrokkene] : betrokkene;
  return ids.every((id) => id === wie.id || id === 'geen') ? 'client' : 'partner';
}

/** Everybody of the households of the declared people, as the role may see them. */
async function huisgenoten(tx: Transaction<Tabellen>, neemRol: () => Promise<unknown>): Promise<readonly string[]> {
  await neemRol();
  const { rows } = await sql<{ persoon: string }>`select distinct persoon from huishouden_lid`.execute(tx);
  await sql`select set_config('role', 'none', true)`.execute(tx);
  return rows.map(({ persoon }) => persoon);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

async function bepaalBetrokkenen(
  tx: Transaction<Tabellen>,
  vraag: Toegangsvraag,
  rol: Rol,
): Promise<readonly string[]> {
  const { betrokkene } = vraag;
  if (betrokkene === 'geen') return [];
  if (betrokkene === 'eigen klanten') {
    const rij = await sql<{ ids: string[] }>`select bijrijder.eigen_klanten() as ids`.execute(tx);
    return rij.rows[0]!.ids;
  }
  const ids = [...new Set(typeof betrokkene === 'string' ? [betrokkene] : betrokkene)];
  if (!ids.every((id) => UUID.test(id))) throw new Geweigerd('dit is geen persoon');
  if (rol === 'werker' || ids.length === 0) return ids;
  // asking for access is the one act on somebody one may not be with yet
  const vraagtInzage = vraag.object === 'inzageverzoek' && vraag.handeling === 'toevoegen';
  if (!vraagtInzage) {
    const nee = await sql<{
      id: string;
    }>`select id from unnest(${ids}::uuid[]) id where not bijrijder.mag_bij(id)`.execute(tx);
    if (nee.rows.length > 0) throw new Geweigerd('geen relatie met deze persoon');
  }
  return ids;
}
