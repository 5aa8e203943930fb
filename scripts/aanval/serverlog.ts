type Regel = { op: number; kenmerk: string; tekst: string };

/** What the attacked server wrote down as warning or error: a failed run must be understood from its own output. */
export class Serverlog {
  readonly #regels: Regel[] = [];

  /** Where the logger writes, one JSON object a line. */
  readonly stroom = {
    write: (stuk: string): void => {
      for (const regel of stuk.split('\n')) if (regel) this.#neem(regel);
    },
  };

  #neem(regel: string): void {
    const { level, kenmerk, fout, reden, msg, stapel } = JSON.parse(regel) as Record<string, string | undefined>;
    if (Number(level) < 50) return;
    const waar = (stapel ?? '')
      .split('\n')
      .filter((s) => s.includes('.ts:') || s.includes('server/'))
      .slice(0, 4);
    const tekst = [fout ?? reden ?? msg ?? regel, ...waar.map((s) => s.trim())].join('\n      ');
    this.#regels.push({ op: performance.now(), kenmerk: String(kenmerk ?? ''), tekst });
  }

  /** The error that belongs to an answer: by the mark on its page, otherwise what was written while it was being made. */
  bij(body: string, van: number): string {
    const eigen = this.#regels.filter((r) => r.kenmerk && body.includes(r.kenmerk));
    const rond = eigen.length > 0 ? eigen : this.#regels.filter((r) => r.op >= van).slice(-2);
    return rond.map((r) => r.tekst).join('\n    ') || 'de server schreef niets op (draait hij apart, kijk dan daar)';
  }

  get fouten(): number {
    return this.#regels.length;
  }
}
