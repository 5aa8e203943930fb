import bron from './register.json' with { type: 'json' };

/** Why a group of data is kept: what, purpose, legal ground, how long, and what the person gets from it. */
export type Gebied = { wat: string; waarvoor: string; grond: string; bewaren: string; krijgt: string };
/** One column with what it belongs to; `gebied` is null when it holds nothing about a person. */
export type Kolom = { tabel: string; kolom: string; gebied: Gebied | null };

const GEBIEDEN: Readonly<Record<string, Gebied>> = bron.gebieden;

/** Columns that say nothing about a person by themselves: keys, digests, the moment of storing. */
export const TECHNISCH: ReadonlySet<string> = new Set(bron.technisch);

/** What is kept and why, in the order of the register. */
export const gebieden = (): Gebied[] => Object.values(GEBIEDEN);

/** Every column of the register. A column in the database that is not in here fails the test of this folder. */
export function kolommen(): Kolom[] {
  return Object.entries(bron.tabellen).flatMap(([tabel, [gebied, namen]]) =>
    namen!
      .split(' ')
      .filter(Boolean)
      .map((kolom) => ({ tabel, kolom, gebied: gebied ? GEBIEDEN[gebied]! : null })),
  );
}

/** `docs/verwerkingsregister.md`. */
export function verwerkingsregister(): string {
  const alle = kolommen();
  const delen = [
    '# Register van verwerkingen',
    '',
    'Gemaakt uit `dossier/bewaren/register.json` met `npm run docs`. Een kolom in de databank die hier niet staat, laat de proef mislukken.',
    'Verwerkingsverantwoordelijke is de gemeente die Bijrijder gebruikt. De termijnen zijn een voorstel: de gemeente stelt ze vast met haar selectielijst.',
    '',
  ];
  for (const [naam, g] of Object.entries(GEBIEDEN)) {
    const tabellen = Map.groupBy(
      alle.filter((k) => k.gebied === g),
      (k) => k.tabel,
    );
    delen.push(
      `## ${g.wat}`,
      '',
      `- Waarvoor: ${g.waarvoor}.`,
      `- Grond: ${g.grond}.`,
      `- Bewaren: ${g.bewaren}.`,
      `- Wat de mens ervan heeft: ${g.krijgt}.`,
      '',
      '| tabel | kolommen |',
      '|---|---|',
      ...[...tabellen].map(([tabel, rij]) => `| ${tabel} | ${rij.map((k) => k.kolom).join(', ')} |`),
      '',
    );
    if (tabellen.size === 0) throw new Error(`Gebied ${naam} heeft geen kolommen.`);
  }
  return `${delen.join('\n').trimEnd()}\n`;
}
