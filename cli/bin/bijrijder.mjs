#!/usr/bin/env node
// Plain JavaScript that old versions of Node can read: it finds the Node that this project pins and starts there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hier = dirname(fileURLToPath(import.meta.url));
const ingang = join(hier, '..', 'index.ts');

/** The pinned Node of this project, or undefined when the packages are not installed. */
function vasteNode() {
  try {
    const pakket = createRequire(import.meta.url).resolve('node/package.json');
    const pad = join(dirname(pakket), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(pad) ? pad : undefined;
  } catch {
    return undefined;
  }
}

if (process.features.typescript) {
  const { hoofd } = await import(ingang);
  process.exitCode = await hoofd(process.argv.slice(2));
} else if (process.env.BIJRIJDER_HERSTART) {
  process.stderr.write('Deze versie van Node kan Bijrijder niet draaien. Voer eerst "npm install" uit.\n');
  process.exitCode = 3;
} else {
  const node = vasteNode();
  if (node) {
    const uitslag = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, BIJRIJDER_HERSTART: '1' },
    });
    process.exitCode = uitslag.status ?? 3;
  } else {
    process.stderr.write('Wij vinden de juiste versie van Node niet. Voer eerst "npm install" uit.\n');
    process.exitCode = 3;
  }
}
