import { draai } from './draai.ts';

/** One check: it passes when the command ends with 0. */
export type Stap = { naam: string; opdracht: readonly string[] };

const KAMERS = ['rekenkern', 'recht', 'huishoudgeld', 'loonstrook', 'dossier', 'ui', 'web', 'cli', 'demo', 'scripts'];

/** The checks that read code and run nothing. */
export const STATISCH: readonly Stap[] = [
  { naam: 'lockbestand is heel', opdracht: ['node', 'scripts/lockbestand.ts', '--controleer'] },
  { naam: 'opmaak en regels (biome)', opdracht: ['biome', 'ci', '--colors=off', '.'] },
  { naam: 'typen van de routes', opdracht: ['npm', 'run', '--silent', 'types'] },
  { naam: 'typen (tsc)', opdracht: ['tsc', '--noEmit', '-p', '.'] },
  { naam: 'richtingen van de kamers', opdracht: ['depcruise', '--config', '.dependency-cruiser.mjs', ...KAMERS] },
  { naam: 'ongebruikte code (knip)', opdracht: ['knip'] },
  { naam: 'geen geheimen in bestanden en geschiedenis', opdracht: ['node', 'scripts/geheimen.ts'] },
  { naam: 'pakketten: licenties en bekende lekken', opdracht: ['node', 'scripts/pakketten.ts'] },
  { naam: 'documenten kloppen met de code', opdracht: ['node', 'scripts/documenten.ts', '--controleer'] },
];

/** Run the steps in order, each to its end, and show the time of each. Returns the names of those that failed. */
export async function loop(stappen: readonly Stap[]): Promise<string[]> {
  const mislukt: string[] = [];
  for (const { naam, opdracht } of stappen) {
    const begin = performance.now();
    const { code, uitvoer } = await draai(opdracht, true);
    const tijd = ((performance.now() - begin) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? 'goed ' : 'FOUT '} ${naam} (${tijd} s)\n`);
    // what could not be checked is said, also when the rest is good
    for (const regel of uitvoer.split('\n'))
      if (code === 0 && regel.startsWith('LET OP')) process.stdout.write(`${regel}\n`);
    if (code !== 0) {
      process.stdout.write(`${uitvoer.trimEnd()}\n`);
      mislukt.push(naam);
    }
  }
  return mislukt;
}
