import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';

/**
 * A registry that carries only the packages of one platform leaves the optional packages of other platforms out of the lock
 * file, and `npm ci` then refuses it everywhere. This adds them: name, exact version, and for which machine they are, so
 * that npm skips them here and finds them there. `--controleer` only looks.
 */
type Pakket = {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

const OS = [
  'darwin',
  'win32',
  'windows',
  'linux',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
  'wasi',
  'linuxmusl',
];
const CPU = [
  'x64',
  'arm64',
  'ia32',
  'arm',
  'ppc64',
  'ppc64le',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
  'x86',
];

function machine(naam: string): Pick<Pakket, 'os' | 'cpu' | 'libc'> | null {
  if (naam === 'fsevents') return { os: ['darwin'] };
  const delen = naam.split(/[-/]/);
  const os = delen.find((deel) => OS.includes(deel));
  const cpu = delen.map((deel) => (deel === 'powerpc64le' ? 'ppc64' : deel)).find((deel) => CPU.includes(deel));
  if (!os && !cpu) return null;
  const uit: Pick<Pakket, 'os' | 'cpu' | 'libc'> = {};
  if (os && os !== 'wasi') uit.os = [os === 'windows' ? 'win32' : os === 'linuxmusl' ? 'linux' : os];
  if (cpu) uit.cpu = [cpu];
  if (delen.some((deel) => deel.includes('musl'))) uit.libc = ['musl'];
  else if (delen.includes('gnu')) uit.libc = ['glibc'];
  return uit;
}

const pad = join(HUIS, 'package-lock.json');
const slot = JSON.parse(readFileSync(pad, 'utf8')) as { packages: Record<string, Pakket> };
const erbij: string[] = [];
for (const [waar, pakket] of Object.entries(slot.packages)) {
  for (const [naam, wens] of Object.entries(pakket.optionalDependencies ?? {})) {
    const plekken = [`${waar}/node_modules/${naam}`, `node_modules/${naam}`];
    if (plekken.some((plek) => slot.packages[plek])) continue;
    const version = /\d+\.\d+\.\d+[\w.+-]*/.exec(wens)?.[0];
    const voor = machine(naam);
    if (!version || !voor) continue;
    slot.packages[`node_modules/${naam}`] = { version, ...voor, optional: true };
    erbij.push(naam);
  }
}
if (erbij.length > 0 && process.argv.includes('--controleer')) {
  process.stderr.write(
    `package-lock.json mist pakketten voor andere machines: ${erbij.join(', ')}. Herstel met: npm run lock\n`,
  );
  process.exit(1);
}
if (erbij.length > 0) {
  slot.packages = Object.fromEntries(Object.entries(slot.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(pad, `${JSON.stringify(slot, null, 2)}\n`);
}
process.stdout.write(`${erbij.length} pakketten toegevoegd\n`);
