import type { Lijf } from './formulieren.ts';
import type { Antwoord, Bezoeker, Verstuur } from './http.ts';
import type { Kring, Mens } from './kring.ts';
import { DOORGELATEN } from './ladingen.ts';
import type { Serverlog } from './serverlog.ts';

export type Uitslag = {
  adressen: number;
  bezoekers: number;
  verzoeken: number;
  mutaties: number;
  formulieren: number;
  /** Valid forms sent twice at the same moment. */
  tegelijk: number;
  /** Bad files sent to a field that takes files. */
  bestanden: number;
  /** A person's name or id shown to somebody without a relation. */
  lekken: string[];
  /** Status 500 or a broken connection, with what was sent and what the server wrote down. */
  klappen: string[];
  /** Shown without an access line. */
  ongelogd: string[];
  /** Script that came back raw, a form from elsewhere or a body too large that was taken, a form that did its work twice. */
  doorgelaten: string[];
  /** Addresses that nobody got to see, with real parameters, and that have no reason in `NIET_TE_BEREIKEN`: nothing behind them was attacked. */
  nietBereikt: string[];
};

const BETAALBESTAND = /^\/beheer\/maand\/bank\/[^/]+\.xml(\.data)?$/;
/** Longest piece of a body in a report. */
const LANGSTE = 600;

export const leeg = (): Uitslag => ({
  adressen: 0,
  bezoekers: 0,
  verzoeken: 0,
  mutaties: 0,
  formulieren: 0,
  tegelijk: 0,
  bestanden: 0,
  lekken: [],
  klappen: [],
  ongelogd: [],
  doorgelaten: [],
  nietBereikt: [],
});

/** What was sent, so that it can be sent again. */
function verstuurd({ methode = 'GET', body, koppen }: Verstuur): string {
  if (body === undefined) return methode;
  const tekst = typeof body === 'string' ? body : body.toString('latin1');
  const kort = tekst.length > LANGSTE ? `${tekst.slice(0, LANGSTE)}… (${tekst.length} tekens)` : tekst;
  return `${methode} ${koppen?.['Content-Type'] ?? ''}\n    lijf: ${JSON.stringify(kort)}`;
}

/** What stood around a name or id in an answer, to see at once why it was there. */
function rondom(tekst: string, mens: Mens): string {
  const hier = Math.max(tekst.indexOf(mens.naam), tekst.indexOf(mens.id));
  return JSON.stringify(tekst.slice(Math.max(0, hier - 150), hier + 150));
}

const plek = (b: Bezoeker, mens: string, pad: string) =>
  `${b.naam}|${mens}|${pad.split('?')[0]!.replace(/\.data$/, '')}`;

/** Every request of the attack goes through here: what came back is judged at once, and counted. */
export class Meting {
  readonly uit: Uitslag = leeg();
  readonly #gezien = new Map<string, { wie: Bezoeker; persoon: string; pad: string; rond: string }>();
  /** Whom a visitor named themselves, and where: what comes back there says nothing new. */
  readonly #genoemd = new Set<string>();
  readonly #kring: Kring;
  readonly #log: Serverlog;
  readonly #zaad: number;

  constructor(kring: Kring, log: Serverlog, zaad: number) {
    this.#kring = kring;
    this.#log = log;
    this.#zaad = zaad;
  }

  /** Send one request. `bij` says which part of the attack it is; `mag413`: a connection that breaks off is fine too. */
  async doe(b: Bezoeker, pad: string, wat: Verstuur = {}, bij = '', mag413 = false): Promise<Antwoord> {
    const van = performance.now();
    if (typeof wat.body === 'string') this.#onthoud(b, pad, wat.body);
    const a = await b.vraag(pad, wat);
    this.uit.verzoeken += 1;
    const kort = `${b.naam} ${pad.slice(0, 120)}`;
    if (a.status >= 500 || (a.status === 0 && !mag413))
      this.uit.klappen.push(
        `${kort}: ${a.status} (zaad ${this.#zaad}${bij && `, ${bij}`})\n    ${verstuurd(wat)}\n    server: ${this.#log.bij(a.body, van)}`,
      );
    this.#kijk(b, pad, kort, a);
    return a;
  }

  /** Post a form as it is. */
  stuur(b: Bezoeker, doel: string, { body, type }: Lijf, bij = ''): Promise<Antwoord> {
    return this.doe(b, doel, { methode: 'POST', body, koppen: { 'Content-Type': type } }, bij);
  }

  #onthoud(b: Bezoeker, pad: string, body: string): void {
    const tekst = decodeURIComponent(
      body
        .replaceAll('+', ' ')
        .replace(/%(?![0-9a-f]{2})/gi, '')
        .replace(/(?:%[89a-f][0-9a-f])+/gi, ''),
    );
    for (const mens of this.#kring.mensen)
      if (tekst.includes(mens.id) || tekst.includes(mens.naam)) this.#genoemd.add(plek(b, mens.id, pad));
  }

  #kijk(b: Bezoeker, pad: string, kort: string, a: Antwoord): void {
    if (a.soort.includes('html'))
      for (const los of DOORGELATEN) if (a.body.includes(los)) this.uit.doorgelaten.push(`${kort}: ${los}`);
    if (/root:.*:0:0:|"name": "bijrijder-huis"/.test(a.body))
      this.uit.lekken.push(`${kort}: een bestand van de machine`);
    if (/(?:at .*\.ts:\d+|kysely|syntax error at|violates )/.test(a.body))
      this.uit.lekken.push(`${kort}: een foutmelding van binnen`);
    if (pad.startsWith('/inloggen')) return;
    for (const mens of this.#kring.mensen)
      if (mens.id !== b.id && (a.body.includes(mens.id) || a.body.includes(mens.naam)))
        if (!this.#genoemd.has(plek(b, mens.id, pad)) && (a.body.includes(mens.naam) || !pad.includes(mens.id)))
          // an id that stood in the address itself says nothing new
          this.#gezien.set(`${b.naam}|${mens.id}|${BETAALBESTAND.test(pad)}`, {
            wie: b,
            persoon: mens.id,
            pad,
            rond: rondom(a.body, mens),
          });
  }

  /** What was seen must have been allowed, and logged. */
  async oordeel(): Promise<void> {
    const kring = this.#kring;
    const zaken = await kring.zaken();
    for (const { wie: b, persoon, pad, rond } of this.#gezien.values()) {
      const mag =
        (await kring.mag(b)).has(persoon) ||
        (['inkomensconsulent', 'teamleider'].includes(b.rol ?? '') && zaken.has(persoon)) ||
        // who pays takes the whole file to the bank; each person in it must have an access line of that
        (b.rol === 'inkomensconsulent' && BETAALBESTAND.test(pad));
      if (!mag) this.uit.lekken.push(`${b.naam} zag ${persoon} op ${pad}\n    ${rond}`);
      else if (!(await kring.gelogd(b, persoon, BETAALBESTAND.test(pad) ? 'exporteren' : '%')))
        this.uit.ongelogd.push(`${b.naam} zag ${persoon} op ${pad}`);
    }
  }
}
