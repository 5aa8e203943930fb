import { type IncomingHttpHeaders, request } from 'node:http';
import { PERSONAS } from '@bijrijder/demo';

export type Antwoord = {
  status: number;
  body: string;
  naar: string | null;
  soort: string;
  koppen: IncomingHttpHeaders;
};
export type Verstuur = {
  methode?: string;
  body?: string | Buffer;
  koppen?: Record<string, string>;
  /** Send without a length, in pieces. */
  brokken?: boolean;
};

/** One visitor with cookies of their own. Only ever talks to this machine. */
export class Bezoeker {
  readonly naam: string;
  readonly soort: 'niemand' | 'client' | 'medewerker';
  readonly id: string | null;
  readonly rol: string | null;
  readonly koekjes = new Map<string, string>();
  readonly #url: URL;
  static #nummer = 0;

  readonly #sub: string;

  constructor(
    url: string,
    wie: { naam: string; soort: Bezoeker['soort']; id: string | null; rol: string | null; sub?: string },
  ) {
    this.#url = new URL(url);
    if (!['localhost', '127.0.0.1'].includes(this.#url.hostname))
      throw new Error('De aanval gaat alleen naar deze machine.');
    this.naam = wie.naam;
    this.soort = wie.soort;
    this.id = wie.id;
    this.rol = wie.rol;
    this.#sub = wie.sub ?? '';
  }

  get eigen(): string {
    return this.#url.origin;
  }

  /** Send one request; never throws on a status, gives status 0 when the connection broke. */
  vraag(pad: string, { methode = 'GET', body, koppen = {}, brokken = false }: Verstuur = {}): Promise<Antwoord> {
    // an address of its own per request, so that the limits per address do not hide what is behind them
    const nr = Bezoeker.#nummer++;
    return new Promise((klaar) => {
      const vraag = request(
        {
          host: '127.0.0.1',
          port: this.#url.port,
          localAddress: `127.${1 + (Math.floor(nr / 64_000) % 250)}.${Math.floor(nr / 250) % 250}.${1 + (nr % 250)}`,
          method: methode,
          path: pad,
          timeout: 60_000,
          headers: {
            Host: this.#url.host,
            ...(methode === 'GET' ? {} : { Origin: this.eigen }),
            ...(this.koekjes.size > 0
              ? { Cookie: [...this.koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ') }
              : {}),
            ...(body !== undefined && !brokken ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}),
            ...koppen,
          },
        },
        (antwoord) => {
          for (const koekje of antwoord.headers['set-cookie'] ?? []) {
            const [, naam, waarde] = /^([^=]+)=([^;]*)/.exec(koekje) ?? [];
            if (!naam) continue;
            if (waarde && !/max-age=0/i.test(koekje)) this.koekjes.set(naam, waarde);
            else this.koekjes.delete(naam);
          }
          const delen: Buffer[] = [];
          antwoord.on('data', (deel: Buffer) => delen.push(deel));
          const af = () =>
            klaar({
              status: antwoord.statusCode ?? 0,
              body: Buffer.concat(delen).toString('utf8'),
              naar: antwoord.headers.location ?? null,
              soort: antwoord.headers['content-type'] ?? '',
              koppen: antwoord.headers,
            });
          antwoord.on('end', af);
          antwoord.on('error', af);
        },
      );
      vraag.on('timeout', () => vraag.destroy());
      vraag.on('error', () => klaar({ status: 0, body: '', naar: null, soort: '', koppen: {} }));
      if (brokken) vraag.setHeader('Transfer-Encoding', 'chunked');
      vraag.end(body);
    });
  }

  /** Follow redirects within the product; at most fifteen. */
  async volg(pad: string, eerst: Verstuur = {}): Promise<Antwoord & { pad: string }> {
    let hier = pad;
    let antwoord = await this.vraag(hier, eerst);
    for (let keer = 0; keer < 15 && antwoord.naar; keer++) {
      const doel = new URL(antwoord.naar, new URL(hier, this.eigen));
      if (doel.origin !== this.eigen) break;
      hier = doel.pathname + doel.search;
      antwoord = await this.vraag(hier);
    }
    return { ...antwoord, pad: hier };
  }

  /** Log in as an invented person, the way a browser does. */
  async logIn(): Promise<void> {
    const begin = await this.volg(`/inloggen/${this.soort}?naar=${this.soort === 'client' ? '/mijn' : '/werkplek'}`);
    const formulier = /<form[^>]*action="([^"]+)"/.exec(begin.body)?.[1]?.replaceAll('&amp;', '&') ?? begin.pad;
    const na = await this.volg(formulier, {
      methode: 'POST',
      body: new URLSearchParams({ persona: this.#sub }).toString(),
      koppen: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    if (na.status >= 400 || na.pad.startsWith('/inloggen'))
      throw new Error(`${this.naam} kon niet inloggen: ${na.status} ${na.pad}`);
  }
}

/** They see what the first two do not: after leaving, and as partners. */
const ALTIJD = ['Daan Wiersma', 'Maryam Haddad', 'Joke Zandvoort', 'Karim Benali'];

/**
 * Nobody, every invented client and every invented colleague, logged in. `kort`: two clients, one who left, one of a couple, who help others, and one colleague per role.
 * @param idVan id of a person by name; colleagues carry their own
 */
export async function bezoekers(
  url: string,
  idVan: (naam: string) => string | null,
  kort: boolean,
): Promise<Bezoeker[]> {
  const uit = [new Bezoeker(url, { naam: 'niemand', soort: 'niemand', id: null, rol: null })];
  for (const p of PERSONAS) {
    // not somebody until they accept a code
    if (p.sub === 'c-wim' || p.sub === 'c-sanne') continue;
    const rol = p.soort === 'medewerker' ? p.rol : 'client';
    const genoeg = uit.filter((b) => b.rol === rol).length >= (rol === 'client' ? 2 : 1);
    if (kort && genoeg && !ALTIJD.includes(p.naam)) continue;
    const id = p.soort === 'medewerker' ? p.id : idVan(p.naam);
    if (!id) throw new Error(`${p.naam} staat niet in de databank.`);
    const wie = new Bezoeker(url, { naam: p.naam, soort: p.soort, id, rol, sub: p.sub });
    await wie.logIn();
    uit.push(wie);
  }
  return uit;
}
