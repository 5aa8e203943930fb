/** What a browser has to fetch and start: the core with all rules and figures, bundled and compressed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { getal, type lijst } from './meet.ts';

export async function benchLaden(meld: ReturnType<typeof lijst>['meld']): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'kern-'));
  try {
    const ingang = join(map, 'ingang.mjs');
    const recht = fileURLToPath(new URL('../../recht/index.ts', import.meta.url));
    const kern = fileURLToPath(new URL('../index.ts', import.meta.url));
    writeFileSync(
      ingang,
      `import * as r from ${JSON.stringify(recht)}; import { legUit, kromme, zoek, bereik, maakRekenaar } from ${JSON.stringify(kern)};
       export const alles = [r.berekenMaand, r.leesHuishoudmaand, r.LANDELIJK, r.zorgtoeslagStelsel, r.huurtoeslagStelsel, r.kindgebondenBudgetStelsel,
         r.inkomstenbelastingStelsel, r.loonheffingStelsel, r.kinderbijslagStelsel, r.kinderopvangtoeslagStelsel, r.zvwStelsel, legUit, kromme, zoek, bereik, maakRekenaar];
       export const stelsel = r.participatiewet(r.gemeenteparameters());`,
    );
    const uit = await build({
      root: map,
      logLevel: 'silent',
      configFile: false,
      build: {
        write: false,
        minify: true,
        modulePreload: false,
        rollupOptions: { input: ingang, preserveEntrySignatures: 'strict', output: { codeSplitting: false } },
      },
    });
    const delen = (Array.isArray(uit) ? uit : [uit]).flatMap((u) => ('output' in u ? u.output : []));
    const code = delen.flatMap((d) => (d.type === 'chunk' ? [d.code] : [])).join('\n');
    const kB = gzipSync(code, { level: 9 }).length / 1000;
    const bestand = join(map, 'kern.mjs');
    writeFileSync(bestand, code);
    const proef = `const t=performance.now();await import(${JSON.stringify(bestand)});console.log(performance.now()-t)`;
    const tijden = Array.from({ length: 25 }, () =>
      Number(execFileSync(process.execPath, ['--input-type=module', '-e', proef], { encoding: 'utf8' })),
    );
    const beste = Math.min(...tijden);
    meld(
      'the core with all rules and figures, bundled for a browser',
      '≤ 60 kB compressed',
      `${getal(kB)} kB`,
      kB <= 60,
    );
    meld('same, read and started (in Node)', '≤ 10 ms', `${getal(beste)} ms`, beste <= 10);
  } finally {
    rmSync(map, { recursive: true });
  }
}
