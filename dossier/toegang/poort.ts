import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { type Db, type Medewerkerrol, pgRol, type Rol, type Tabellen } from '../databank/index.ts';
import { mag } from './beleid.ts';
import { Geweigerd } from './geweigerd.ts';
import { herhaal } from './herhaal.ts';
import type { Doel, Handeling, Voorwerp } from './woorden.ts';

/** Who acts. Comes from the session (web) or is made by a job; never from what a request says. */
export type Wie =
  | { soort: 'persoon'; gemeente: number; id: string; naam: string; rol: 'client' | 'helper' | 'bewindvoerder' }
  | { soort: 'medewerker'; gemeente: number; id: string; naam: string; rol: Medewerkerrol }
  | { soort: 'taak'; gemeente: number; naam: string; rol: 'werker' }
  | { soort: 'openbaar'; gemeente: number; naam: string; rol: 'openbaar' };

/**
 * Whose data: one person, several, all one's own clients (a list), the adults of one's own household, or nobody's (`geen`:
 * settings, counts). Each person gets an access line. Rows of others stay invisible.
 */
export type Betrokken = string | readonly string[] | 'eigen klanten' | 'eigen huishouden' | 'geen';

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
 * For people `fn` may run again when somebody else did the same at once (`herhaal`); a job is repeated by its queue.
 * @throws Geweigerd when the policy table or the relation to the person does not allow it
 */
export async function metToegang<T>(db: Db, vraag: Toegangsvraag, fn: (toegang: Toegang) => Promise<T>): Promise<T> {
  const { wie, handeling, object, doel } = vraag;
  const eis = (rol: Rol) => {
    if (!mag(rol, handeling, object, doel)) throw new Geweigerd(`${rol} mag ${object} niet ${handeling} voor ${doel}`);
  };
  // with whom somebody lives is known when the transaction is open
  if (vraag.betrokkene !== 'eigen huishouden') eis(werkelijkeRol(vraag));
  const wijze = wijzeVan(vraag);
  const verwerking = randomUUID();
  const doe = () =>
    db.transaction().execute(async (tx) => {
      const { rol, vandaag, betrokkenen } = await open(tx, vraag, wijze, verwerking);
      eis(rol);
      return fn({
        db: tx,
        wie,
        rol,
        gemeente: wie.gemeente,
        betrokkenen,
        verwerking,
        vandaag,
        alsLogin: async (als) => {
          await sql`select set_config('role', 'none', true)`.execute(tx);
          const uit = await als(tx);
          await sql`select set_config('role', ${pgRol(rol)}, true)`.execute(tx);
          return uit;
        },
      });
    });
  return wie.soort === 'taak' ? doe() : herhaal(doe);
}

function werkelijkeRol({ wie, betrokkene }: Toegangsvraag): Rol {
  if (wie.rol !== 'client') return wie.rol;
  const ids = typeof betrokkene === 'string' ? [betrokkene] : betrokkene;
  return ids.every((id) => id === wie.id || id === 'geen' || id === 'eigen huishouden') ? 'client' : 'partner';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Wijze = {
  hoe: 'genoemd' | 'ongetoetst' | 'eigen klanten' | 'eigen huishouden';
  genoemd: readonly string[];
};

/** How the database finds the people: as named here, or by its own list. */
function wijzeVan({ betrokkene, wie, object, handeling }: Toegangsvraag): Wijze {
  if (betrokkene === 'geen') return { hoe: 'ongetoetst', genoemd: [] };
  if (betrokkene === 'eigen klanten') return { hoe: betrokkene, genoemd: [] };
  if (betrokkene === 'eigen huishouden') {
    if (wie.rol !== 'client') throw new Geweigerd('alleen wie er woont heeft hier een eigen huishouden');
    return { hoe: betrokkene, genoemd: [] };
  }
  const genoemd = [...new Set(typeof betrokkene === 'string' ? [betrokkene] : betrokkene)];
  if (!genoemd.every((id) => UUID.test(id))) throw new Geweigerd('dit is geen persoon');
  // asking for access is the one act on somebody one may not be with yet
  const vraagtInzage = object === 'inzageverzoek' && handeling === 'toevoegen';
  return { hoe: vraagtInzage ? 'ongetoetst' : 'genoemd', genoemd };
}

/** Everything that comes before the first row is read, in one question to the database (migration 0531). */
async function open(
  tx: Transaction<Tabellen>,
  vraag: Toegangsvraag,
  { hoe, genoemd }: Wijze,
  verwerking: string,
): Promise<{ rol: Rol; vandaag: string; betrokkenen: readonly string[] }> {
  const { wie, handeling, object, doel, reden, noemtHuisgenoten } = vraag;
  try {
    const { rows } = await sql<{ rol: Rol; vandaag: string; betrokkenen: string[] }>`
      select rol, vandaag, betrokkenen from bijrijder.open_toegang(${wie.gemeente}::smallint,
        ${wie.soort === 'persoon' ? wie.id : null}::uuid, ${wie.soort === 'medewerker' ? wie.id : null}::uuid, ${doel}, ${verwerking}::uuid,
        ${werkelijkeRol(vraag)}, ${hoe}, ${genoemd}::uuid[], ${noemtHuisgenoten ?? false}, ${wie.soort}, ${wie.naam}, ${handeling}, ${object},
        ${reden ?? null})`.execute(tx);
    return rows[0]!;
  } catch (fout) {
    if ((fout as { code?: string }).code === GEEN_RELATIE) throw new Geweigerd((fout as Error).message);
    throw fout;
  }
}

/** Error code of `bijrijder.open_toegang`. */
const GEEN_RELATIE = 'BR403';
