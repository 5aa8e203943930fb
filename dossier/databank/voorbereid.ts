import { hash } from 'node:crypto';
import pg from 'pg';

/** Most texts that get a name in this process; what comes after is sent as it is. */
const MEESTE = 1_000;
type Vraag = pg.Query & {
  name?: string;
  callback?: (mis: Error | null, uit: pg.QueryResult<{ rol?: string }>) => void;
};

/** The question that takes the role of a transaction (`dossier/toegang`). */
const POORT = 'bijrijder.open_toegang(';
const namen = new Map<string, string>();

/**
 * A connection that prepares every question with parameters once: PostgreSQL then neither reads nor plans it again, which
 * with row-level security is most of the work of a small question. The name is the digest of the text, for each database
 * role apart: a plan under row-level security is one of a role, and PostgreSQL makes it again each time the role is another.
 */
export class VoorbereideKlant extends pg.Client {
  #verzamelt = false;
  /** The role that questions are asked under, as far as it is known here; only names depend on it. */
  #rol = '';

  // biome-ignore lint/suspicious/noExplicitAny: the many forms of `query` all pass through; only text with values gets a name
  override query(...gegeven: any[]): any {
    this.#verzamel();
    const [tekst, waarden] = gegeven;
    if (typeof tekst !== 'string' || !Array.isArray(waarden) || waarden.length === 0 || gegeven.length > 2) {
      if (tekst === 'commit' || tekst === 'rollback') this.#rol = '';
      return super.query(...(gegeven as [string]));
    }
    const naam = naamVan(tekst);
    // named afterwards: a question given as an object with a name is copied, property by property, each time
    const vraag: Vraag = new pg.Query(tekst, waarden);
    if (naam) vraag.name = naam + this.#rol;
    return new Promise((goed, fout) => {
      vraag.callback = (mis, uit) => {
        if (mis) return fout(mis);
        // the gateway leaves the transaction in the role it gives back
        if (tekst.includes(POORT)) this.#rol = uit.rows[0]?.rol ?? '';
        goed(uit);
      };
      super.query(vraag);
    });
  }

  /** What is asked before anything else happens leaves in one piece. */
  #verzamel(): void {
    if (this.#verzamelt) return;
    this.#verzamelt = true;
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => {
      this.#verzamelt = false;
      stream.uncork();
    });
  }
}

function naamVan(tekst: string): string | undefined {
  let naam = namen.get(tekst);
  if (!naam && namen.size < MEESTE) {
    naam = hash('sha256', tekst, 'hex').slice(0, 32);
    namen.set(tekst, naam);
  }
  return naam;
}
