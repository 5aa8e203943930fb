import PDFDocument from 'pdfkit';
import { LETTERS, letterBytes, vanRechts } from './letters.ts';
import { BCP47, leesbaar, stukTekst } from './opmaak.ts';
import { breek, type Loop, opVolgorde } from './regels.ts';
import type { Blok, Papier, Stuk, Tabelrij } from './soorten.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;
/** A4 in points, with the margins of the letter on the screen. */
const BLAD = { breed: 595.28, hoog: 841.89, links: 68, boven: 56, onder: 64 };
const INKT = '#1d2b2a';
const ZACHT = '#4a5957';
const LIJN = '#ddd2bf';
const THEMA = '#1a5a4f';
const REGEL = 1.42;

/**
 * A sheet as PDF 1.7 for everybody (PDF/UA-1): tagged, in reading order, with language, title and its own letters.
 * The same sheet gives the same bytes.
 */
export async function maakPdf(papier: Papier): Promise<Buffer> {
  const tekenaar = new Tekenaar(papier);
  return tekenaar.teken();
}

class Tekenaar {
  readonly #papier: Papier;
  readonly #pdf: Pdf;
  readonly #wortel: Element;
  #y = BLAD.boven;

  constructor(papier: Papier) {
    this.#papier = papier;
    const gemaakt = new Date(`${papier.dag}T00:00:00Z`);
    this.#pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      tagged: true,
      // the types of the library lag behind it
      subset: 'PDF/UA' as 'PDF/A-2a',
      pdfVersion: '1.7',
      lang: BCP47[papier.taal],
      displayTitle: true,
      bufferPages: true,
      // none of its own: a font that is registered again under another name would be opened at every line
      font: null as unknown as string,
      info: {
        Title: papier.titel,
        Author: `gemeente ${papier.gemeente}`,
        Creator: 'Bijrijder',
        Producer: 'Bijrijder',
        CreationDate: gemaakt,
        ModDate: gemaakt,
      },
    });
    for (const letter of LETTERS) this.#pdf.registerFont(letter, letterBytes(letter) as unknown as string);
    this.#wortel = this.#pdf.struct('Document', { title: papier.titel });
    this.#pdf.addStructure(this.#wortel);
  }

  async teken(): Promise<Buffer> {
    const p = this.#papier;
    this.#kop();
    this.#alinea('H1', [{ vet: p.titel }], { maat: 17, boven: 18 });
    this.#blokken(p.blokken);
    if (p.ondertekening) {
      const o = p.ondertekening;
      this.#alinea('P', [`${o.groet}\n${o.namens}`], { boven: 12 });
      this.#alinea('P', [{ vet: o.naam }, `\n${o.functie}`], { boven: 18 });
    }
    if (p.talen && p.talen.length > 0) {
      this.#streep(14);
      for (const t of p.talen) this.#alinea('P', [t.zin], { maat: 9.5, boven: 3, taal: t.taal, kleur: ZACHT });
    }
    for (const blad of [p.bijlage ?? [], ...(p.bijlagen ?? [])]) {
      if (blad.length === 0) continue;
      this.#nieuwBlad();
      this.#blokken(blad);
    }
    this.#wortel.end();
    this.#voeten();
    const delen: Buffer[] = [];
    const klaar = new Promise<Buffer>((goed, fout) => {
      this.#pdf.on('data', (deel: Buffer) => delen.push(deel));
      this.#pdf.on('end', () => goed(Buffer.concat(delen)));
      this.#pdf.on('error', fout);
    });
    this.#pdf.end();
    return klaar;
  }

  #kop(): void {
    const p = this.#papier;
    this.#buiten('Layout', () => {
      this.#pdf.roundedRect(BLAD.links, BLAD.boven, 26, 26, 7).fill(THEMA);
      this.#pdf.lineWidth(2.4).lineCap('round').strokeColor('#ffffff');
      for (const dx of [0, 6])
        this.#pdf
          .moveTo(BLAD.links + 6.5 + dx, BLAD.boven + 20)
          .bezierCurveTo(
            BLAD.links + 6.5 + dx,
            BLAD.boven + 12,
            BLAD.links + 10 + dx,
            BLAD.boven + 10,
            BLAD.links + 10 + dx,
            BLAD.boven + 5,
          )
          .stroke();
    });
    const terzijde = 190;
    const rechts = BLAD.breed - BLAD.links - terzijde;
    this.#y = BLAD.boven;
    const hoog = this.#alinea('P', [`gemeente\n`, { vet: p.gemeente }], {
      maat: 10,
      links: BLAD.links + 34,
      breed: 200,
    });
    const begin = BLAD.boven;
    this.#y = begin;
    const b = this.#alinea('P', [p.afzender.join('\n')], { maat: 9.5, links: rechts, breed: terzijde, einde: true });
    this.#y = Math.max(hoog, b, BLAD.boven + 30) + 24;
    const rij = this.#y;
    const aan = p.aan.length > 0 ? this.#alinea('P', [p.aan.join('\n')], { breed: 240 }) : rij;
    this.#y = rij;
    const onder: Stuk[] = [{ dag: p.dag, jaar: true }];
    if (p.kenmerk) onder.push(`\n${p.kenmerk.term} ${p.kenmerk.waarde}`);
    this.#y = Math.max(aan, this.#alinea('P', onder, { maat: 9.5, links: rechts, breed: terzijde, einde: true })) + 6;
  }

  #blokken(blokken: readonly Blok[]): void {
    for (const blok of blokken) {
      switch (blok.soort) {
        case 'kop':
          // a heading never stands alone at the foot of a page
          this.#ruimte(70);
          this.#alinea(blok.niveau === 3 ? 'H3' : 'H2', [{ vet: blok.tekst }], {
            maat: blok.niveau === 3 ? 11.5 : 13,
            boven: 13,
          });
          break;
        case 'tekst':
          this.#alinea('P', blok.delen, { boven: 6 });
          break;
        case 'klein':
          this.#alinea('P', blok.delen, { boven: 6, maat: 9.5, kleur: ZACHT });
          break;
        case 'eigen':
          this.#eigen(blok.tekst, blok.taal);
          break;
        case 'lijst':
          this.#lijst(blok.punten);
          break;
        case 'tabel':
          this.#tabel(blok);
          break;
      }
    }
  }

  /** One paragraph, over as many pages as it needs. Gives the height where it ends. */
  #alinea(
    soort: string,
    delen: readonly Stuk[],
    o: {
      maat?: number;
      boven?: number;
      links?: number;
      breed?: number;
      einde?: boolean;
      taal?: string;
      kleur?: string;
      ouder?: Element;
    } = {},
  ): number {
    const { taal } = this.#papier;
    const heel = leesbaar(delen, taal);
    if (heel.trim() === '') return this.#y;
    const maat = o.maat ?? 11;
    const links = o.links ?? BLAD.links;
    const breed = o.breed ?? BLAD.breed - BLAD.links - links;
    const rechts = vanRechts(heel);
    const regels = this.#breek(delen, breed, maat);
    this.#y += o.boven ?? 0;
    const lezen =
      /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Greek}]|\p{Extended_Pictographic}/u.test(
        heel,
      );
    const element = this.#pdf.struct(soort as 'P', {
      ...(o.taal && { lang: o.taal }),
      // letters that are turned or shown as a box are read from the text itself
      ...(lezen && { actual: heel }),
    });
    (o.ouder ?? this.#wortel).add(element);
    let nog = [...regels];
    while (nog.length > 0) {
      this.#ruimte(maat * REGEL);
      const past = Math.max(1, Math.floor((BLAD.hoog - BLAD.onder - this.#y) / (maat * REGEL)));
      const nu = nog.slice(0, past);
      nog = nog.slice(past);
      element.add(() => {
        for (const regel of nu) {
          const over = breed - regel.breed + (rechts ? 0 : this.#slotspatie(regel.lopen, maat));
          this.#regel(regel.lopen, links + (rechts || o.einde ? over : 0), maat, rechts, o.kleur ?? INKT);
          this.#y += maat * REGEL;
        }
      });
    }
    element.end();
    return this.#y;
  }

  #breek(delen: readonly Stuk[], breed: number, maat: number) {
    return breek(
      delen.map((d) => ({ tekst: stukTekst(d, this.#papier.taal), vet: typeof d === 'object' && 'vet' in d })),
      breed,
      (letter, tekst) => this.#pdf.font(letter).fontSize(maat).widthOfString(tekst),
    );
  }

  /** Width of the space that ends a line: it is there for who listens and does not count when the line stands at the right. */
  #slotspatie(lopen: readonly Loop[], maat: number): number {
    const laatste = lopen.at(-1);
    return laatste?.tekst.endsWith(' ') ? this.#pdf.font(laatste.letter).fontSize(maat).widthOfString(' ') : 0;
  }

  #regel(lopen: readonly Loop[], links: number, maat: number, rechts: boolean, kleur: string): void {
    let x = links;
    for (const loop of opVolgorde(lopen, rechts)) {
      this.#pdf
        .font(loop.letter)
        .fontSize(maat)
        .fillColor(kleur)
        // with features the whole piece is shaped at once: Arabic letters join and turn
        .text(loop.tekst, x, this.#y + maat, {
          baseline: 'alphabetic',
          lineBreak: false,
          ...(loop.letter === 'arabisch' && { features: ['calt'] }),
        });
      x += loop.breed;
    }
  }

  #eigen(tekst: string, taal?: string): void {
    const rechts = vanRechts(tekst);
    const citaat = this.#pdf.struct('BlockQuote', taal ? { lang: taal } : {});
    this.#wortel.add(citaat);
    for (const alinea of tekst.split(/\n+/)) {
      const breed = BLAD.breed - 2 * BLAD.links - 14;
      this.#alinea('P', [alinea], { boven: 6, links: BLAD.links + (rechts ? 0 : 14), breed, ouder: citaat });
    }
    citaat.end();
  }

  #lijst(punten: readonly (readonly Stuk[])[]): void {
    const lijst = this.#pdf.struct('L');
    this.#wortel.add(lijst);
    for (const punt of punten) {
      const li = this.#pdf.struct('LI');
      lijst.add(li);
      const lichaam = this.#pdf.struct('LBody');
      this.#ruimte(20);
      this.#y += 4;
      const merk = this.#pdf.struct('Lbl');
      li.add(merk);
      merk.add(() => this.#regel([{ letter: 'gewoon', tekst: '•', breed: 6 }], BLAD.links + 4, 11, false, INKT));
      merk.end();
      li.add(lichaam);
      this.#alinea('P', punt, { links: BLAD.links + 16, ouder: lichaam });
      lichaam.end();
      li.end();
    }
    lijst.end();
  }

  #tabel(blok: Extract<Blok, { soort: 'tabel' }>): void {
    const breed = BLAD.breed - 2 * BLAD.links;
    const aantal = Math.max(1, ...blok.rijen.map((r) => r.cellen.length));
    const getal = aantal > 2 ? 92 : 110;
    const breedten = [breed - getal * (aantal - 1), ...Array.from({ length: aantal - 1 }, () => getal)];
    const tabel = this.#pdf.struct('Table', { title: blok.naam });
    this.#wortel.add(tabel);
    this.#y += 6;
    const rij = (r: Tabelrij, hoofd: boolean) => {
      const tr = this.#pdf.struct('TR');
      const hoog = Math.max(
        ...r.cellen.map((c, i) => this.#breek(this.#celdelen(c, i, hoofd, r.eind), breedten[i]! - 8, 10.5).length),
      );
      this.#ruimte(hoog * 10.5 * REGEL + 8);
      tabel.add(tr);
      const boven = this.#y + 3;
      let links = BLAD.links;
      r.cellen.forEach((cel, i) => {
        this.#y = boven;
        const th = hoofd || i === 0;
        const vak = this.#pdf.struct(th ? 'TH' : 'TD', th ? ({ scope: hoofd ? 'Column' : 'Row' } as object) : {});
        tr.add(vak);
        this.#alinea('P', this.#celdelen(cel, i, hoofd, r.eind), {
          maat: 10.5,
          links: i === 0 ? links : links + 8,
          breed: breedten[i]! - 8,
          einde: i > 0,
          ouder: vak,
        });
        vak.end();
        links += breedten[i]!;
      });
      tr.end();
      this.#y = boven + hoog * 10.5 * REGEL + 2;
      this.#buiten('Layout', () =>
        this.#pdf
          .moveTo(BLAD.links, this.#y)
          .lineTo(BLAD.links + breed, this.#y)
          .lineWidth(r.eind ? 0 : 0.6)
          .strokeColor(r.eind ? '#ffffff' : LIJN)
          .stroke(),
      );
    };
    if (blok.kop) rij({ cellen: blok.kop.map((k) => [k]) }, true);
    for (const r of blok.rijen) rij(r, false);
    tabel.end();
    this.#y += 4;
  }

  /** The first cell of the last line, and all of a heading, are bold. */
  #celdelen(cel: readonly Stuk[], plek: number, hoofd: boolean, eind?: true): Stuk[] {
    const { taal } = this.#papier;
    if (hoofd || eind || (plek === 0 && cel.length === 1)) return [{ vet: leesbaar(cel, taal) }];
    return [...cel];
  }

  #streep(boven: number): void {
    this.#ruimte(boven + 40);
    this.#y += boven;
    this.#buiten('Layout', () =>
      this.#pdf
        .moveTo(BLAD.links, this.#y)
        .lineTo(BLAD.breed - BLAD.links, this.#y)
        .lineWidth(0.8)
        .strokeColor(LIJN)
        .stroke(),
    );
    this.#y += 4;
  }

  /** What is only to look at and is not read aloud. */
  #buiten(soort: 'Layout' | 'Pagination', teken: () => void): void {
    this.#pdf.markContent('Artifact', { type: soort });
    teken();
    this.#pdf.endMarkedContent();
  }

  #ruimte(nodig: number): void {
    if (this.#y + nodig > BLAD.hoog - BLAD.onder) this.#nieuwBlad();
  }

  #nieuwBlad(): void {
    this.#pdf.addPage({ size: 'A4', margin: 0 });
    this.#y = BLAD.boven;
  }

  #voeten(): void {
    const { count } = this.#pdf.bufferedPageRange();
    if (count < 2) return;
    for (let nr = 0; nr < count; nr++) {
      this.#pdf.switchToPage(nr);
      const zin = this.#papier.bladzijde.replace('{nr}', String(nr + 1)).replace('{van}', String(count));
      this.#y = BLAD.hoog - 40;
      const [regel] = this.#breek([zin], 300, 9);
      if (!regel) continue;
      this.#buiten('Pagination', () =>
        this.#regel(regel.lopen, BLAD.breed - BLAD.links - regel.breed, 9, vanRechts(zin), ZACHT),
      );
    }
  }
}
