import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * A Chromium that starts: $CHROMIUM, one on PATH, as root the one of Debian, else the one that npm brought.
 * @throws when none of them starts
 */
export async function zoekBrowser(): Promise<string> {
  const gekozen = process.env.CHROMIUM;
  if (gekozen) {
    if (start(gekozen)) return gekozen;
    throw new Error(`CHROMIUM=${gekozen} start niet.`);
  }
  for (const naam of NAMEN) {
    const pad = spawnSync('sh', ['-c', `command -v ${naam}`], { encoding: 'utf8' }).stdout.trim();
    if (pad && start(pad)) return pad;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Geen browser gevonden; Chromium wordt geïnstalleerd…\n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const installeer = () =>
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' })
        .status === 0;
    if (installeer() || (spawnSync('apt-get', ['update'], { env, stdio: 'ignore' }).status === 0 && installeer())) {
      if (start('/usr/bin/chromium')) return '/usr/bin/chromium';
    }
  }
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const pad = await chromium.executablePath();
    if (start(pad)) return pad;
  } catch {
    // said below
  }
  throw new Error(
    'Er is geen browser voor de browsertests. Installeer Chromium (Debian: apt-get install chromium) of zet CHROMIUM=/pad/naar/chromium.',
  );
}

function start(pad: string): boolean {
  return spawnSync(pad, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
