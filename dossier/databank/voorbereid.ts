import { hash } from 'node:crypto';
import pg from 'pg';

/** Most texts that get a name in this process; what comes after is sent as it is. */
const MEESTE = 1_000;
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
    if (typeof tekst !== 'string' || !Array.isArray(waarden) || waarden.length === 0) {
      if (tekst === 'commit' || tekst === 'rollback') this.#rol = '';
      return super.query(...(gegeven as [string]));
    }
    const naam = naamVan(tekst);
    const vraag = naam ? { name: naam + this.#rol, text: tekst, values: waarden } : { text: tekst, values: waarden };
    const antwoord = super.query(...([vraag, ...gegeven.slice(2)] as unknown as [string]));
    return tekst.includes(POORT) ? this.#metRol(antwoord) : antwoord;
  }

  /** The gateway leaves the transaction in the role it gives back. */
  async #metRol(antwoord: unknown): Promise<pg.QueryResult<{ rol: string }>> {
    const uit = (await antwoord) as pg.QueryResult<{ rol: string }>;
    this.#rol = uit.rows[0]?.rol ?? '';
    return uit;
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
