#!/usr/bin/env node
// Plain JavaScript that old versions of Node can read: it finds the Node that this project pins and starts there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Node that the project pins, or undefined when the packages are not installed. */
function vasteNode() {
  try {
    const pakket = createRequire(import.meta.url).resolve('node/package.json');
    const pad = join(dirname(pakket), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(pad) ? { pad, versie: JSON.parse(readFileSync(pakket, 'utf8')).version } : undefined;
  } catch {
    return undefined;
  }
}

const vast = vasteNode();
const goed = vast ? process.version === `v${vast.versie}` : Boolean(process.features.typescript);
if (goed) {
  const { hoofd } = await import(new URL('../index.ts', import.meta.url).href);
  process.exitCode = await hoofd(process.argv.slice(2));
} else if (vast && !process.env.BIJRIJDER_HERSTART) {
  const uitslag = spawnSync(vast.pad, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, BIJRIJDER_HERSTART: '1' },
  });
  process.exitCode = uitslag.status ?? 3;
} else {
  process.stderr.write('Wij vinden de juiste versie van Node niet. Voer eerst "npm install" uit.\n');
  process.exitCode = 3;
}
