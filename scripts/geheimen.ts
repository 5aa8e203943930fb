import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HUIS } from '@bijrijder/dossier/databank';

// Keys and passwords in what is kept: every file in the working tree, and every line that was ever added in the history.
// The rules are those of secretlint; loaded by name, so that a checkout without them says what to do.
type Melding = { message: string; loc: { start: { line: number } } };
type Kern = {
  lintSource(wat: {
    source: { filePath: string; content: string; contentType: 'text' };
    options: { noPhysicFilePath: true; config: { rules: readonly { id: string; rule: unknown }[] } };
  }): Promise<{ messages: Melding[] }>;
};

const STUK = 2_000_000;
const doe = promisify(execFile);

async function laad(): Promise<(pad: string, content: string) => Promise<Melding[]>> {
  const namen = ['@secretlint/core', '@secretlint/secretlint-rule-preset-recommend'];
  try {
    const [kern, regels] = (await Promise.all(namen.map((naam) => import(naam)))) as [Kern, { creator: unknown }];
    const options = { noPhysicFilePath: true, config: { rules: [{ id: namen[1]!, rule: regels.creator }] } } as const;
    return async (filePath, content) =>
      (await kern.lintSource({ source: { filePath, content, contentType: 'text' }, options })).messages;
  } catch {
    throw new Error('De regels om geheimen te zoeken zijn er niet. Doe eerst: npm ci');
  }
}

/** Places with something that looks like a secret. What was found is not repeated. */
export async function zoekGeheimen(map = HUIS): Promise<string[]> {
  const git = async (...args: string[]): Promise<string> =>
    (await doe('git', args, { cwd: map, maxBuffer: 2_000_000_000 })).stdout;
  const zoek = await laad();
  const uit: string[] = [];
  for (const pad of (await git('ls-files', '-z', '--cached', '--others', '--exclude-standard')).split('\0')) {
    if (!pad || !statSync(join(map, pad), { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(join(map, pad));
    // a file with a zero in its first part is no text
    if (bytes.subarray(0, 8_000).includes(0)) continue;
    for (const m of await zoek(`/${pad}`, bytes.toString('utf8')))
      uit.push(`${pad}:${m.loc.start.line}  ${zonder(m.message)}`);
  }
  const log = await git('log', '-p', '--all', '--no-color', '--no-ext-diff', '--unified=0', '--format=commit %H');
  let commit = '';
  let stuk: { tekst: string[]; van: string[]; lengte: number } = { tekst: [], van: [], lengte: 0 };
  const lever = async (): Promise<void> => {
    for (const m of await zoek('/geschiedenis.txt', stuk.tekst.join('\n')))
      uit.push(`commit ${stuk.van[m.loc.start.line - 1]?.slice(0, 12)}  ${zonder(m.message)}`);
    stuk = { tekst: [], van: [], lengte: 0 };
  };
  for (const regel of log.split('\n')) {
    if (regel.startsWith('commit ')) commit = regel.slice(7);
    else if (regel.startsWith('+') && !regel.startsWith('+++')) {
      stuk.tekst.push(regel.slice(1));
      stuk.van.push(commit);
      stuk.lengte += regel.length;
      if (stuk.lengte > STUK) await lever();
    }
  }
  await lever();
  return uit;
}

/** The kind of secret, never the secret. */
const zonder = (zin: string): string => zin.split(':')[0]!;

if (import.meta.filename === process.argv[1]) {
  try {
    const gevonden = await zoekGeheimen();
    for (const regel of gevonden) process.stdout.write(`${regel}\n`);
    process.exit(gevonden.length > 0 ? 1 : 0);
  } catch (fout) {
    process.stdout.write(`${(fout as Error).message}\n`);
    process.exit(1);
  }
}
