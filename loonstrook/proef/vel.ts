import PDFDocument from 'pdfkit';

type Cel = { tekst: string; x: number; y: number; rechts: boolean; vet: boolean; maat: number };

/** A sheet to print on: text at places, turned into a PDF. */
export class Vel {
  readonly #bladen: Cel[][] = [[]];
  maat = 9;
  /** Printed on its side: the text runs from top to bottom. */
  gekanteld = false;

  /** Text that begins at x. */
  links(x: number, y: number, tekst: string, vet = false): this {
    this.#bladen.at(-1)!.push({ tekst, x, y, rechts: false, vet, maat: this.maat });
    return this;
  }

  /** Text that ends at x, as amounts do. */
  rechts(x: number, y: number, tekst: string, vet = false): this {
    this.#bladen.at(-1)!.push({ tekst, x, y, rechts: true, vet, maat: this.maat });
    return this;
  }

  nieuwBlad(): this {
    this.#bladen.push([]);
    return this;
  }

  pdf(): Promise<Uint8Array> {
    return new Promise((klaar) => {
      const doc = new PDFDocument({ size: 'A4', autoFirstPage: false, info: { CreationDate: new Date(0) } });
      const delen: Buffer[] = [];
      doc.on('data', (d: Buffer) => delen.push(d));
      doc.on('end', () => klaar(new Uint8Array(Buffer.concat(delen))));
      for (const blad of this.#bladen) {
        doc.addPage();
        if (this.gekanteld) doc.translate(doc.page.width, 0).rotate(90);
        for (const c of blad) {
          doc.font(c.vet ? 'Helvetica-Bold' : 'Helvetica').fontSize(c.maat);
          const x = c.rechts ? c.x - doc.widthOfString(c.tekst) : c.x;
          doc.text(c.tekst, x, c.y, { lineBreak: false });
        }
      }
      doc.end();
    });
  }
}
