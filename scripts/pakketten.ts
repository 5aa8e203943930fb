import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HUIS } from '@bijrijder/dossier/databank';

/**
 * What comes along with the product: may we pass each package on under its licence, and does npm know of a leak in it.
 * The licences are checked without a network. When the registry does not answer, that is said and not hidden.
 */
const MAG = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);
/** Packages that name no licence in the lock file, looked up by hand. */
const BEKEKEN: Readonly<Record<string, string>> = {
  'png-js': 'MIT (LICENSE in the package)',
};

type Pakket = { license?: string; dev?: boolean; link?: boolean; optional?: boolean };

/** Does one of the choices in this SPDX expression stand on the list? */
export function magLicentie(licentie: string): boolean {
  const schoon = licentie.replace(/[()]/g, ' ').trim();
  return schoon.split(/\s+or\s+/i).some((keuze) => keuze.split(/\s+and\s+/i).every((deel) => MAG.has(deel.trim())));
}

/** Production packages whose licence is not on the list. Of a package for another machine its main package speaks. */
export function foutePakketten(pakketten: Readonly<Record<string, Pakket>>): string[] {
  return Object.entries(pakketten).flatMap(([pad, p]) => {
    const naam = pad.split('node_modules/').at(-1)!;
    if (!pad.includes('node_modules/') || p.dev || p.link || Object.hasOwn(BEKEKEN, naam)) return [];
    if (!p.license) return p.optional ? [] : [`${naam}: geen licentie genoemd`];
    return magLicentie(p.license) ? [] : [`${naam}: ${p.license}`];
  });
}

async function lekken(): Promise<{ bereikt: boolean; ernstig: string[]; waarom?: string }> {
  const uit = await promisify(execFile)('npm', ['audit', '--omit=dev', '--json'], { cwd: HUIS, timeout: 90_000 }).catch(
    (fout: { stdout?: string; message: string }) => ({ stdout: fout.stdout ?? '', stderr: fout.message }),
  );
  try {
    const json = JSON.parse(uit.stdout) as {
      message?: string;
      vulnerabilities?: Record<string, { severity: string }>;
    };
    if (!json.vulnerabilities) return { bereikt: false, ernstig: [], waarom: json.message };
    const ernstig = Object.entries(json.vulnerabilities).filter(([, v]) => ['high', 'critical'].includes(v.severity));
    return { bereikt: true, ernstig: ernstig.map(([naam, v]) => `${naam}: ${v.severity}`) };
  } catch {
    return { bereikt: false, ernstig: [], waarom: uit.stderr.slice(0, 200) };
  }
}

if (import.meta.filename === process.argv[1]) {
  const lock = JSON.parse(readFileSync(join(HUIS, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Pakket>;
  };
  const licenties = foutePakketten(lock.packages);
  for (const regel of licenties) process.stdout.write(`licentie  ${regel}\n`);
  const { bereikt, ernstig, waarom } = await lekken();
  for (const regel of ernstig) process.stdout.write(`lek  ${regel}\n`);
  if (!bereikt)
    process.stdout.write(
      `LET OP  niet gekeken naar bekende lekken: het register gaf geen antwoord (${waarom ?? 'onbekend'})\n`,
    );
  process.exit(licenties.length + ernstig.length > 0 ? 1 : 0);
}
