/** The certificate: per rule the proof that no number leaves the range in which it is exact. */
import { delenVan, loop, type Ontleding, uiterste } from './ontleding.ts';
import type { Regel } from './taal/regel.ts';

/** The proof of one rule: between which numerators it stays, over which denominator, and in what it is calculated. */
export interface Certificaat {
  readonly regel: string;
  readonly artikel: string;
  readonly eenheid: string;
  readonly noemer: string;
  readonly laag: string;
  readonly hoog: string;
  /** The largest whole number that can occur anywhere in the formula. */
  readonly grootsteTussenwaarde: string;
  readonly rekentIn: 'number' | 'bigint';
}

/** The certificate of one rule; `inBigint`: some part of its written code is BigInt. */
export function certificaat(o: Ontleding, r: Regel, inBigint: boolean): Certificaat {
  const b = o.regel(r);
  let grootste = 0n;
  let groot = b.groot || inBigint;
  for (const v of r.versies)
    loop(v.formule.knoop, (k) => {
      const d = o.knoop(k);
      const m = uiterste(d);
      if (m > grootste) grootste = m;
      if (delenVan(k).length && d.groot) groot = true;
    });
  return {
    regel: r.naam,
    artikel: `${r.artikel.wet} ${r.artikel.plaats}`,
    eenheid: r.eenheid,
    noemer: String(b.noemer),
    laag: String(b.laag),
    hoog: String(b.hoog),
    grootsteTussenwaarde: String(grootste),
    rekentIn: groot ? 'bigint' : 'number',
  };
}

/** Certificates as a table in Markdown. */
export function certificaattabel(rijen: readonly Certificaat[]): string {
  const kop = ['regel', 'artikel', 'eenheid', 'noemer', 'laag', 'hoog', 'grootste tussenwaarde', 'rekent in'];
  const regel = (cellen: readonly string[]): string => `| ${cellen.join(' | ')} |`;
  return [
    regel(kop),
    regel(kop.map(() => '---')),
    ...rijen.map((c) =>
      regel([c.regel, c.artikel, c.eenheid, c.noemer, c.laag, c.hoog, c.grootsteTussenwaarde, c.rekentIn]),
    ),
    '',
  ].join('\n');
}
