import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { HUIS } from '@bijrijder/dossier/databank';

/** Chromium without the window around it: the same pages for a third of the processor time. */
const KALE = ['chromium-headless-shell', 'chrome-headless-shell'];
const HELE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * A Chromium that starts: $CHROMIUM, a bare one on PATH, the bare one that npm brought, a whole one on PATH,
 * and as root the one of Debian, which is then installed.
 * @throws when none of them starts
 */
export async function zoekBrowser(): Promise<string> {
  const gekozen = process.env.CHROMIUM;
  if (gekozen) {
    if (start(gekozen)) return gekozen;
    throw new Error(`CHROMIUM=${gekozen} start niet.`);
  }
  const gevonden = opPad(KALE) ?? (await vanNpm()) ?? opPad(HELE) ?? vanDebian();
  if (gevonden) return gevonden;
  throw new Error(
    'Er is geen browser voor de browsertests. Installeer Chromium (Debian: apt-get install chromium) of zet CHROMIUM=/pad/naar/chromium.',
  );
}

function opPad(namen: readonly string[]): string | null {
  for (const naam of namen) {
    const pad = spawnSync('sh', ['-c', `command -v ${naam}`], { encoding: 'utf8' }).stdout.trim();
    if (pad && start(pad)) return pad;
  }
  return null;
}

/** Unpacked once, beside the packages; null where it does not start (another processor, or libraries of the system that are absent). */
async function vanNpm(): Promise<string | null> {
  let pakket: string;
  try {
    pakket = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));
  } catch {
    return null;
  }
  const { version } = JSON.parse(readFileSync(join(pakket, 'package.json'), 'utf8')) as { version: string };
  const map = join(HUIS, 'node_modules/.cache/bijrijder');
  const pad = join(map, `chromium-${version}`);
  if (!existsSync(pad)) {
    mkdirSync(map, { recursive: true });
    // two starts at once: each its own, and the last one to finish stays
    const half = `${pad}.${process.pid}`;
    try {
      await pipeline(
        createReadStream(join(pakket, 'bin/chromium.br')),
        createBrotliDecompress(),
        createWriteStream(half, { mode: 0o755 }),
      );
      renameSync(half, pad);
    } catch {
      rmSync(half, { force: true });
      return null;
    }
  }
  return start(pad) ? pad : null;
}

function vanDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  process.stdout.write('Geen browser gevonden; Chromium wordt geïnstalleerd…\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...wat: string[]) => spawnSync('apt-get', wat, { env, stdio: 'ignore' }).status === 0;
  const installeer = () =>
    [...KALE.slice(0, 1), ...HELE.slice(0, 1)].some((naam) => apt('install', '-y', '--no-install-recommends', naam));
  if (installeer() || (apt('update') && installeer())) return opPad([...KALE, ...HELE]);
  return null;
}

function start(pad: string): boolean {
  return spawnSync(pad, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
