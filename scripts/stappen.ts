import { draai } from './draai.ts';

/** One check: it passes when the command ends with 0. */
type Stap = { naam: string; opdracht: readonly string[] };

const KAMERS = ['rekenkern', 'recht', 'huishoudgeld', 'loonstrook', 'dossier', 'ui', 'web', 'cli', 'demo', 'scripts'];

/** What the checks below read and does not lie in the repository. */
const EERST: Stap = { naam: 'typen van de routes', opdracht: ['npm', 'run', '--silent', 'types'] };

/** The checks that read code and run nothing, the longest first. */
const STATISCH: readonly Stap[] = [
  { naam: 'typen (tsc)', opdracht: ['tsc', '--noEmit', '-p', '.'] },
  { naam: 'richtingen van de kamers', opdracht: ['depcruise', '--config', '.dependency-cruiser.mjs', ...KAMERS] },
  { naam: 'ongebruikte code (knip)', opdracht: ['knip'] },
  { naam: 'opmaak en regels (biome)', opdracht: ['biome', 'ci', '--colors=off', '.'] },
  { naam: 'geen geheimen in bestanden en geschiedenis', opdracht: ['node', 'scripts/geheimen.ts'] },
  { naam: 'pakketten: licenties en bekende lekken', opdracht: ['node', 'scripts/pakketten.ts'] },
  { naam: 'documenten kloppen met de code', opdracht: ['node', 'scripts/documenten.ts', '--controleer'] },
  { naam: 'lockbestand is heel', opdracht: ['node', 'scripts/lockbestand.ts', '--controleer'] },
];

/** Run every check, two at a time, and show the time of each. */
export async function controleer(): Promise<{ goed: number; fout: number }> {
  const uitslagen = [await loop(EERST)];
  const rij = STATISCH.values();
  const baan = async () => {
    for (const stap of rij) uitslagen.push(await loop(stap));
  };
  await Promise.all([baan(), baan()]);
  const goed = uitslagen.filter(Boolean).length;
  return { goed, fout: uitslagen.length - goed };
}

async function loop({ naam, opdracht }: Stap): Promise<boolean> {
  const begin = performance.now();
  const { code, uitvoer } = await draai(opdracht, true);
  const tijd = ((performance.now() - begin) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'goed ' : 'FOUT '} ${naam} (${tijd} s)\n`);
  // what could not be checked is said, also when the rest is good
  for (const regel of uitvoer.split('\n'))
    if (code === 0 && regel.startsWith('LET OP')) process.stdout.write(`${regel}\n`);
  if (code !== 0) process.stdout.write(`${uitvoer.trimEnd()}\n`);
  return code === 0;
}
