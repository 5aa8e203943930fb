import type { Correctie, Tijdlijn, Wijziging } from './soorten.ts';

type Vak = Record<string, unknown> | unknown[];

/** Applies one JSON pointer change to a copy; only the path itself is copied. `-` appends to a list. */
function pasToe(wortel: Vak, { pad, waarde }: Wijziging): Vak {
  const stappen = pad
    .split('/')
    .slice(1)
    .map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (!pad.startsWith('/') || stappen.length === 0) throw new RangeError(`geen pad in de tijdlijn: ${pad}`);
  const zet = (hier: unknown, i: number): unknown => {
    if (i === stappen.length) return waarde;
    if (typeof hier !== 'object' || hier === null) {
      if (hier !== undefined && hier !== null) throw new RangeError(`pad ${pad} wijst in een enkele waarde`);
      return zet({}, i);
    }
    const stap = stappen[i]!;
    if (Array.isArray(hier)) {
      const plaats = stap === '-' ? hier.length : Number(stap);
      if (!Number.isInteger(plaats) || plaats < 0 || plaats > hier.length)
        throw new RangeError(`pad ${pad} wijst buiten de lijst`);
      return hier.toSpliced(plaats, 1, zet(hier[plaats], i + 1));
    }
    return { ...hier, [stap]: zet((hier as Record<string, unknown>)[stap], i + 1) };
  };
  return zet(wortel, 0) as Vak;
}

/** The timeline after changes, in their order. The given timeline is never touched. */
export function metWijzigingen(tijdlijn: Tijdlijn, wijzigingen: readonly Wijziging[]): Tijdlijn {
  return wijzigingen.reduce<Vak>(pasToe, tijdlijn as unknown as Vak) as unknown as Tijdlijn;
}

/** The timeline as it was known on a day: all corrections known on or before it. */
export function bekendeTijdlijn(tijdlijn: Tijdlijn, correcties: readonly Correctie[], bekendOp?: string): Tijdlijn {
  return correcties
    .filter((c) => bekendOp === undefined || c.bekend_op <= bekendOp)
    .toSorted((a, b) => (a.bekend_op < b.bekend_op ? -1 : a.bekend_op > b.bekend_op ? 1 : 0))
    .reduce((t, c) => metWijzigingen(t, c.wijzigingen), tijdlijn);
}
