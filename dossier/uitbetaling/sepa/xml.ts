/** One element: local name, text directly inside it, attributes, children. Namespaces are dropped, banks differ in their prefixes. */
export type Element = {
  naam: string;
  tekst: string;
  attributen: Readonly<Record<string, string>>;
  kinderen: readonly Element[];
};

/** Why a file cannot be read, in words for the colleague who offered it. Nothing was changed. */
export class XmlFout extends Error {
  constructor(melding: string) {
    super(melding);
    this.name = 'XmlFout';
  }
}

export type Grenzen = { bytes: number; diepte: number; elementen: number };
const GRENZEN: Grenzen = { bytes: 200 * 1024 * 1024, diepte: 40, elementen: 20_000_000 };

/** No field of a bank comes near it. */
const LANGSTE_VELD = 100_000;

const NAAM = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const WIT = /[ \t\r\n]*/y;

/**
 * Read XML as banks send it: UTF-8, no document type, no entities but the five of XML itself. Everything else is refused, so a file can
 * neither make us open other files nor grow in memory. Comments and processing instructions are skipped.
 * @throws XmlFout
 */
export function leesXml(bytes: Uint8Array, grenzen: Partial<Grenzen> = {}): Element {
  const { bytes: maximum, diepte, elementen } = { ...GRENZEN, ...grenzen };
  if (bytes.length > maximum)
    throw new XmlFout(`Dit bestand is te groot (meer dan ${Math.floor(maximum / 1024 / 1024)} MB).`);
  let bron: string;
  try {
    bron = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFout('Dit bestand is niet in UTF-8. Vraag de bank om een bestand in UTF-8.');
  }
  return new Lezer(bron, diepte, elementen).lees();
}

type Bouw = { naam: string; vol: string; tekst: string; attributen: Record<string, string>; kinderen: Bouw[] };

class Lezer {
  readonly #bron: string;
  readonly #diepte: number;
  #over: number;
  #plek = 0;

  constructor(bron: string, diepte: number, elementen: number) {
    this.#bron = bron;
    this.#diepte = diepte;
    this.#over = elementen;
  }

  lees(): Element {
    const stapel: Bouw[] = [];
    let wortel: Bouw | null = null;
    while (this.#plek < this.#bron.length) {
      const open = this.#bron.indexOf('<', this.#plek);
      const tekst = this.#bron.slice(this.#plek, open < 0 ? undefined : open);
      const boven = stapel.at(-1);
      if (boven) boven.tekst += this.#ontsnap(tekst);
      else if (tekst.trim() !== '') {
        if (this.#plek === 0)
          throw new XmlFout('Dit is geen bericht van een bank: daar begint het met <. Er is niets veranderd.');
        throw this.#fout('er staat tekst buiten het bericht');
      }
      if (open < 0) break;
      this.#plek = open;
      if (this.#slaOver()) continue;
      if (this.#bron.startsWith('<![CDATA[', open)) {
        const eind = this.#eindVan(']]>');
        if (!boven) throw this.#fout('er staat tekst buiten het bericht');
        boven.tekst += this.#bron.slice(open + 9, eind);
        continue;
      }
      if (this.#bron[open + 1] === '!') throw this.#fout('het bevat een documenttype of entiteit; dat lezen wij niet');
      if (this.#bron[open + 1] === '/') {
        this.#plek = open + 2;
        const naam = this.#naam();
        this.#wit();
        this.#neem('>');
        if (stapel.pop()?.vol !== naam) throw this.#fout(`</${naam}> sluit niets`);
        continue;
      }
      if (wortel && stapel.length === 0) throw this.#fout('er staan twee berichten in één bestand');
      const element = this.#element();
      if (boven) boven.kinderen.push(element.bouw);
      else wortel = element.bouw;
      if (!element.leeg) stapel.push(element.bouw);
      if (stapel.length > this.#diepte) throw this.#fout('het is te diep genest');
    }
    if (!wortel) throw this.#fout('er staat geen bericht in');
    if (stapel.length > 0) throw this.#fout(`het is niet af: <${stapel.at(-1)?.vol}> wordt niet gesloten`);
    return wortel;
  }

  #slaOver(): boolean {
    if (this.#bron.startsWith('<!--', this.#plek)) this.#eindVan('-->');
    else if (this.#bron.startsWith('<?', this.#plek)) {
      const begin = this.#plek;
      const eind = this.#eindVan('?>');
      const codering = /encoding\s*=\s*["']([^"']+)["']/i.exec(this.#bron.slice(begin, eind));
      if (codering && !/^(utf-?8|us-ascii)$/i.test(codering[1]!))
        throw this.#fout(`het zegt dat het in ${codering[1]} staat; wij lezen UTF-8`);
    } else return false;
    return true;
  }

  #eindVan(teken: string): number {
    const eind = this.#bron.indexOf(teken, this.#plek);
    if (eind < 0) throw this.#fout('het is niet af');
    this.#plek = eind + teken.length;
    return eind;
  }

  #element(): { bouw: Bouw; leeg: boolean } {
    this.#over -= 1;
    if (this.#over < 0) throw this.#fout('het bevat te veel onderdelen');
    this.#plek += 1;
    const vol = this.#naam();
    const attributen: Record<string, string> = Object.create(null) as Record<string, string>;
    for (;;) {
      const wit = this.#wit();
      const teken = this.#bron[this.#plek];
      if (teken === '>' || teken === '/') break;
      if (!wit) throw this.#fout(`<${vol}> klopt niet`);
      const naam = this.#naam();
      if (naam in attributen) throw this.#fout(`${naam} staat twee keer in <${vol}>`);
      this.#wit();
      this.#neem('=');
      this.#wit();
      const aanhaling = this.#bron[this.#plek];
      if (aanhaling !== '"' && aanhaling !== "'") throw this.#fout(`<${vol}> klopt niet`);
      this.#plek += 1;
      const begin = this.#plek;
      const eind = this.#eindVan(aanhaling);
      const waarde = this.#bron.slice(begin, eind);
      if (waarde.includes('<')) throw this.#fout(`<${vol}> klopt niet`);
      attributen[naam] = this.#ontsnap(waarde);
    }
    const leeg = this.#bron[this.#plek] === '/';
    if (leeg) this.#plek += 1;
    this.#neem('>');
    return { bouw: { naam: vol.slice(vol.indexOf(':') + 1), vol, tekst: '', attributen, kinderen: [] }, leeg };
  }

  #naam(): string {
    NAAM.lastIndex = this.#plek;
    const gevonden = NAAM.exec(this.#bron);
    if (!gevonden) throw this.#fout(this.#eind() ?? 'er staat een naam die geen naam is');
    this.#plek += gevonden[0].length;
    return gevonden[0];
  }

  #wit(): boolean {
    WIT.lastIndex = this.#plek;
    const lengte = WIT.exec(this.#bron)![0].length;
    this.#plek += lengte;
    return lengte > 0;
  }

  #neem(teken: string): void {
    if (this.#bron[this.#plek] !== teken) throw this.#fout(this.#eind() ?? `verwacht "${teken}"`);
    this.#plek += 1;
  }

  #ontsnap(tekst: string): string {
    if (tekst.length > LANGSTE_VELD) throw this.#fout('er staat een veld in dat veel te lang is');
    if (!tekst.includes('&')) return tekst;
    return tekst.replace(/&([^;&]{0,10});?/g, (geheel, naam: string) => {
      if (geheel.endsWith(';')) {
        const vast = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }[naam];
        if (vast) return vast;
        const getal = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(naam);
        const code = getal ? Number.parseInt(getal[1] ?? getal[2]!, getal[1] ? 16 : 10) : -1;
        if (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
        if (code === 9 || code === 10 || code === 13) return ' ';
      }
      throw this.#fout(`het bevat een onbekende verwijzing (${geheel.slice(0, 12)})`);
    });
  }

  /** A file that was cut off ends where something should have come. */
  #eind(): string | null {
    return this.#plek >= this.#bron.length ? 'het is niet af' : null;
  }

  #fout(wat: string): XmlFout {
    const regel = this.#bron.slice(0, this.#plek).split('\n').length;
    return new XmlFout(`Dit bestand klopt niet bij regel ${regel}: ${wat}. Er is niets veranderd.`);
  }
}

/** First element at this path below `element`, or null. */
export function vind(element: Element | null | undefined, ...pad: string[]): Element | null {
  let hier: Element | null = element ?? null;
  for (const naam of pad) hier = hier?.kinderen.find((kind) => kind.naam === naam) ?? null;
  return hier;
}

/** All elements with this name directly below `element`. */
export const alle = (element: Element | null, naam: string): readonly Element[] =>
  element ? element.kinderen.filter((kind) => kind.naam === naam) : [];

/** Trimmed text at a path, or null when it is absent or empty. */
export const tekstVan = (element: Element | null | undefined, ...pad: string[]): string | null =>
  vind(element, ...pad)?.tekst.trim() || null;
