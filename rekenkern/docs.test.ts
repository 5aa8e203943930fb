import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the example in the documentation runs and prints what is promised', () => {
  const tekst = readFileSync(new URL('../docs/rekenkern.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(tekst)![1]!;
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(10);
  const belofte = /This prints `([^`]*)`/.exec(tekst)![1]!;
  const map = mkdtempSync(join(tmpdir(), 'kern-'));
  try {
    const bestand = join(map, 'voorbeeld.mjs');
    const kern = new URL('./index.ts', import.meta.url).href;
    writeFileSync(bestand, stripTypeScriptTypes(code).replace("'@bijrijder/rekenkern'", JSON.stringify(kern)));
    const uit = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', bestand], {
      encoding: 'utf8',
    });
    expect(uit.trim().replaceAll('\u00a0', ' ')).toBe(belofte);
  } finally {
    rmSync(map, { recursive: true });
  }
});
