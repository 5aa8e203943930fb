import { hash } from 'node:crypto';
import pg from 'pg';

/** Most prepared statements one connection keeps; what comes after is sent as it is. */
const MEESTE = 1_000;
const namen = new Map<string, string>();

/**
 * A connection that prepares every question with parameters once: PostgreSQL then neither reads nor plans it again, which
 * with row-level security is most of the work of a small question. The name is the digest of the text.
 */
export class VoorbereideKlant extends pg.Client {
  #verzamelt = false;

  // biome-ignore lint/suspicious/noExplicitAny: the many forms of `query` all pass through; only text with values gets a name
  override query(...gegeven: any[]): any {
    this.#verzamel();
    const [tekst, waarden] = gegeven;
    if (typeof tekst !== 'string' || !Array.isArray(waarden) || waarden.length === 0)
      return super.query(...(gegeven as [string]));
    const name = naamVan(tekst);
    const vraag = name ? { name, text: tekst, values: waarden } : { text: tekst, values: waarden };
    return super.query(...([vraag, ...gegeven.slice(2)] as unknown as [string]));
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
    naam = hash('sha256', tekst, 'hex').slice(0, 40);
    namen.set(tekst, naam);
  }
  return naam;
}
