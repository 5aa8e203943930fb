import bron from './register.json' with { type: 'json' };

/** Why a group of data is kept: what, purpose, legal ground, how long, and what the person gets from it. */
export type Gebied = {
  wat: string;
  waarvoor: string;
  grond: string;
  bewaren: string;
  /** What the term counts from: end of the benefit, of the guidance, of somebody's work here, or the day of the row itself. */
  termijn: { na: 'uitkering' | 'begeleiding' | 'werk' | 'dag' | 'uren'; jaren: number };
  krijgt: string;
};
/** One column with what it belongs to; `gebied` is null when it holds nothing about a person. */
export type Kolom = { tabel: string; kolom: string; gebied: Gebied | null };

const GEBIEDEN = bron.gebieden as Readonly<Record<string, Gebied>>;

/** Columns that say nothing about a person by themselves: keys, digests, the moment of storing. */
export const TECHNISCH: ReadonlySet<string> = new Set(bron.technisch);

/** What is kept and why, by name, in the order of the register. */
export const gebieden = (): (Gebied & { naam: string })[] =>
  Object.entries(GEBIEDEN).map(([naam, g]) => ({ naam, ...g }));

/** Each table with its area; null when it holds nothing about a person. @throws when a table names an area that is not there */
export function tabelgebieden(): Map<string, { naam: string; gebied: Gebied } | null> {
  return new Map(
    Object.entries(bron.tabellen).map(([tabel, [naam]]) => {
      if (!naam) return [tabel, null];
      const gebied = GEBIEDEN[naam];
      if (!gebied) throw new Error(`Tabel ${tabel} noemt het gebied "${naam}", en dat bestaat niet.`);
      return [tabel, { naam, gebied }];
    }),
  );
}

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
